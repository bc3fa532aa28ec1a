#pragma once

#include "core/text/changeset.h"

#include <span>

namespace confab {

/// Walks over the sections of a ChangeSet, a piece of a section at a time, in the coordinates of its old text
/// (`forward`) or of its new one (`forwardAfter`). Sections of nothing at all, which may come over the wire, it
/// passes unseen: no step over a length would. Used by ChangeSet's algebra alone.
class SectionCursor
{
public:
    explicit SectionCursor(const ChangeSet& set) : m_sections(set.sections()), m_text(set.insertedText())
    {
        load();
    }

    [[nodiscard]] bool done() const { return m_index >= m_sections.size(); }
    /// Which section it is on.
    [[nodiscard]] std::size_t index() const { return m_index; }

    [[nodiscard]] bool isKept() const { return !done() && m_inserted == ChangeSet::Section::Kept; }
    [[nodiscard]] bool isReplaced() const { return !done() && m_inserted != ChangeSet::Section::Kept; }
    [[nodiscard]] bool isDeletion() const { return isReplaced() && m_inserted == 0; }
    [[nodiscard]] bool isInsertion() const { return isReplaced() && m_length == 0; }

    /// What is left of the section in the old text, and in the new one.
    [[nodiscard]] qsizetype length() const { return m_length; }
    [[nodiscard]] qsizetype inserted() const { return m_inserted; }
    [[nodiscard]] qsizetype lengthAfter() const { return isKept() ? m_length : m_inserted; }
    /// Whether nothing of the section has been walked over yet.
    [[nodiscard]] bool atStart() const { return m_offset == 0; }

    /// The section's whole inserted text, and `length` units of what is left of it.
    [[nodiscard]] QStringView text() const
    {
        return isReplaced() ? m_text.mid(m_textStart, m_sections[m_index].inserted) : QStringView();
    }
    [[nodiscard]] QStringView textPart(qsizetype length) const
    {
        return m_text.mid(m_textStart + m_offset, length);
    }

    void next()
    {
        if (isReplaced())
            m_textStart += m_sections[m_index].inserted;
        ++m_index;
        load();
    }

    /// Sections that were walked over in one go.
    struct Run
    {
        std::span<const ChangeSet::Section> sections;
        QStringView text;
        qsizetype length = 0;
        qsizetype lengthAfter = 0;
    };

    /// Over as many whole sections as end before `limit` units of the old text; none where it is inside of
    /// one. Long changes meet short ones most of the time: nearly all of their sections go this way.
    Run takeWhole(qsizetype limit)
    {
        Run run;
        if (!atStart())
            return run;
        const std::size_t first = m_index;
        const qsizetype textStart = m_textStart;
        for (; m_index < m_sections.size(); ++m_index) {
            const ChangeSet::Section& section = m_sections[m_index];
            if (run.length + section.length >= limit)
                break;
            run.length += section.length;
            run.lengthAfter += section.isKept() ? section.length : section.inserted;
            m_textStart += section.isKept() ? 0 : section.inserted;
        }
        run.sections = m_sections.subspan(first, m_index - first);
        run.text = m_text.mid(textStart, m_textStart - textStart);
        load();
        return run;
    }

    /// Over `length` units of the old text, which end inside this section or with it.
    void forward(qsizetype length)
    {
        if (length == m_length) {
            next();
        } else {
            m_length -= length;
            m_offset += length;
        }
    }

    /// Over `length` units of the new text.
    void forwardAfter(qsizetype length)
    {
        if (isKept()) {
            forward(length);
        } else if (length == m_inserted) {
            next();
        } else {
            m_inserted -= length;
            m_offset += length;
        }
    }

private:
    [[nodiscard]] bool isNothing() const
    {
        const ChangeSet::Section& section = m_sections[m_index];
        return section.length == 0 && section.inserted <= 0; // kept or replaced
    }
    void load()
    {
        while (!done() && isNothing())
            ++m_index;
        m_offset = 0;
        m_length = done() ? 0 : m_sections[m_index].length;
        m_inserted = done() ? 0 : m_sections[m_index].inserted;
    }

    std::span<const ChangeSet::Section> m_sections;
    QStringView m_text;
    std::size_t m_index = 0;
    qsizetype m_textStart = 0;
    qsizetype m_length = 0;
    qsizetype m_inserted = 0;
    qsizetype m_offset = 0;
};

} // namespace confab
