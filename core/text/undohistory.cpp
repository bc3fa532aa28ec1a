#include "core/text/undohistory.h"

#include "core/text/sectioncursor.h"

#include <algorithm>

namespace confab {

namespace {

// More steps than anyone takes back; keeps following foreign changes cheap in a long session.
constexpr std::size_t LargestDepth = 1000;

// Of the text that `inverse` brings back, what `below` has not deleted as well. `inverse` undoes an edit made
// against the same text as `below`.
QString keptOfRemoved(const ChangeSet& inverse, const ChangeSet& below)
{
    QString kept;
    SectionCursor foreign(below);
    qsizetype textStart = 0;
    for (const ChangeSet::Section& section : inverse.sections()) {
        qsizetype left = section.isKept() ? section.length : section.inserted;
        qsizetype offset = 0;
        while (left > 0 && !foreign.done()) {
            const qsizetype length = std::min(left, foreign.length());
            if (!section.isKept() && foreign.isKept())
                kept += inverse.insertedText().mid(textStart + offset, length);
            offset += length;
            left -= length;
            if (length == foreign.length() && foreign.isInsertion())
                foreign.next();
            else
                foreign.forward(length);
        }
        if (!section.isKept())
            textStart += section.inserted;
    }
    return kept;
}

// The inverse of `edit`, given the texts that it removes one after another; nothing if they do not fit.
std::optional<ChangeSet> inverseOf(const ChangeSet& edit, QString removed)
{
    std::vector<ChangeSet::Section> sections(edit.sections().begin(), edit.sections().end());
    for (ChangeSet::Section& section : sections)
        if (!section.isKept())
            std::swap(section.length, section.inserted);
    return ChangeSet::fromSections(std::move(sections), std::move(removed));
}

} // namespace

void UndoHistory::record(ChangeSet inverse, quint64 edit, Group group)
{
    m_redo.clear();
    if (joins(group)) {
        m_undo.back().push_back({std::move(inverse), edit});
    } else {
        m_undo.push_back({{std::move(inverse), edit}});
        if (m_undo.size() > LargestDepth)
            m_undo.erase(m_undo.begin());
    }
    m_open = true;
}

void UndoHistory::extend(const ChangeSet& inverse)
{
    m_redo.clear();
    ChangeSet& last = m_undo.back().back().inverse;
    last = inverse.compose(last);
}

void UndoHistory::follow(const ChangeSet& changes, const std::vector<Mapped>& pending)
{
    followAll(m_undo, changes, pending);
    followAll(m_redo, changes, pending);
}

void UndoHistory::followAll(std::vector<Step>& steps, ChangeSet changes, const std::vector<Mapped>& pending)
{
    auto mapped = pending.rbegin();
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
        for (auto part = step->rbegin(); part != step->rend(); ++part) {
            // As long as the parts are those of the newest pending edits, one for one.
            if (mapped != pending.rend() && mapped->edit == part->edit) {
                if (auto inverse = inverseOf(mapped->changes, keptOfRemoved(part->inverse, mapped->below))) {
                    part->inverse = *std::move(inverse);
                    changes = mapped->below;
                    ++mapped;
                    continue;
                }
            }
            mapped = pending.rend();
            // Ours goes last on a tie, as everywhere for what is not in the log yet.
            ChangeSet inverse = part->inverse.map(changes, ChangeSet::Tie::Last);
            changes = changes.map(part->inverse, ChangeSet::Tie::First);
            part->inverse = std::move(inverse);
        }
    }
}

std::optional<ChangeSet> UndoHistory::takeUndo()
{
    m_open = false;
    return takeLast(m_undo);
}

std::optional<ChangeSet> UndoHistory::takeRedo()
{
    m_open = false;
    return takeLast(m_redo);
}

// Steps that others' edits have left nothing of are passed over: each undo should do something.
std::optional<ChangeSet> UndoHistory::takeLast(std::vector<Step>& steps)
{
    while (!steps.empty()) {
        const Step step = std::move(steps.back());
        steps.pop_back();
        ChangeSet whole = step.back().inverse;
        for (auto part = step.rbegin() + 1; part != step.rend(); ++part)
            whole = whole.compose(part->inverse);
        if (!whole.isIdentity())
            return whole;
    }
    return {};
}

} // namespace confab
