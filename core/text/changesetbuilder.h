#pragma once

#include "core/text/changeset.h"
#include "core/text/sectioncursor.h"

namespace confab {

/// Puts a ChangeSet together from front to back, joining sections of a kind where they meet.
class ChangeSetBuilder
{
public:
    void reserve(std::size_t sections) { m_set.m_sections.reserve(sections); }

    void keep(qsizetype length)
    {
        if (length == 0)
            return;
        m_set.m_lengthBefore += length;
        m_set.m_lengthAfter += length;
        if (hasLast() && last().isKept())
            last().length += length;
        else
            m_set.m_sections.push_back({length, ChangeSet::Section::Kept});
    }

    /// `joined`: belongs to the same replaced stretch as the section before, whatever that was.
    void replace(qsizetype removed, QStringView inserted, bool joined = false)
    {
        if (removed == 0 && inserted.isEmpty())
            return;
        m_set.m_lengthBefore += removed;
        m_set.m_lengthAfter += inserted.size();
        m_set.m_inserted += inserted;
        const bool deletions = hasLast() && inserted.isEmpty() && last().inserted == 0;
        const bool insertions = hasLast() && removed == 0 && last().length == 0;
        if (deletions || insertions || (joined && hasLast() && !last().isKept())) {
            last().length += removed;
            last().inserted += inserted.size();
        } else {
            m_set.m_sections.push_back({removed, inserted.size()});
        }
    }

    /// Sections of another change as they are, with what they insert.
    void append(const SectionCursor::Run& run)
    {
        m_set.m_lengthBefore += run.length;
        m_set.m_lengthAfter += run.lengthAfter;
        m_set.m_inserted += run.text;
        auto sections = run.sections;
        if (hasLast() && last().isKept() && sections.front().isKept()) {
            last().length += sections.front().length;
            sections = sections.subspan(1);
        }
        m_set.m_sections.insert(m_set.m_sections.end(), sections.begin(), sections.end());
    }

    [[nodiscard]] std::size_t sectionCount() const { return m_set.m_sections.size(); }
    [[nodiscard]] ChangeSet build() && { return std::move(m_set); }

private:
    [[nodiscard]] bool hasLast() const { return !m_set.m_sections.empty(); }
    [[nodiscard]] ChangeSet::Section& last() { return m_set.m_sections.back(); }
    [[nodiscard]] const ChangeSet::Section& last() const { return m_set.m_sections.back(); }

    ChangeSet m_set;
};

} // namespace confab
