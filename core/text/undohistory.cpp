#include "core/text/undohistory.h"

#include "core/text/sectioncursor.h"

#include <algorithm>
#include <span>

namespace confab {

namespace {

// More steps than anyone takes back.
constexpr std::size_t LargestDepth = 1000;
// So many foreign changes are kept one by one until they are put together: seldom enough to cost nothing,
// often enough to keep nothing but their sum of a long session.
constexpr std::size_t MostUnfollowed = 256;

// By halves: each change goes through few compositions, most of them short.
ChangeSet composed(std::span<const ChangeSet> row)
{
    if (row.size() == 1)
        return row.front();
    const std::size_t half = row.size() / 2;
    return composed(row.first(half)).compose(composed(row.subspan(half)));
}

void append(std::vector<ChangeSet>& foreign, ChangeSet changes)
{
    foreign.push_back(std::move(changes));
    if (foreign.size() < MostUnfollowed)
        return;
    ChangeSet sum = composed(foreign);
    foreign.clear();
    foreign.push_back(std::move(sum));
}

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
        m_undo.push_back({Part{std::move(inverse), edit}});
        if (m_undo.size() > LargestDepth)
            m_undo.pop_front();
    }
    m_open = true;
}

void UndoHistory::extend(const ChangeSet& inverse)
{
    m_redo.clear();
    settleLast(m_undo);
    ChangeSet& last = m_undo.back().back().inverse;
    last = inverse.compose(last);
}

void UndoHistory::follow(const ChangeSet& changes, const std::vector<Mapped>& pending)
{
    followAll(m_undo, changes, pending);
    followAll(m_redo, changes, pending);
}

void UndoHistory::followAll(Steps& steps, const ChangeSet& changes, const std::vector<Mapped>& pending)
{
    const ChangeSet* foreign = &changes;
    auto mapped = pending.rbegin();
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
        for (auto part = step->rbegin(); part != step->rend(); ++part) {
            // As long as the parts are those of the newest pending edits, one for one.
            if (part->foreign.empty() && mapped != pending.rend() && mapped->edit == part->edit) {
                if (auto inverse = inverseOf(mapped->changes, keptOfRemoved(part->inverse, mapped->below))) {
                    part->inverse = *std::move(inverse);
                    foreign = &mapped->below;
                    ++mapped;
                    continue;
                }
            }
            append(part->foreign, *foreign);
            return;
        }
    }
}

// Lets the last step follow what others did, and leaves what is below it to the step before.
void UndoHistory::settleLast(Steps& steps)
{
    Step& last = steps.back();
    Part* const before = steps.size() > 1 ? &steps[steps.size() - 2].back() : nullptr;
    for (std::size_t i = last.size(); i-- > 0;) {
        Part& part = last[i];
        if (part.foreign.empty())
            continue;
        const ChangeSet foreign = composed(part.foreign);
        part.foreign.clear();
        // Ours goes last on a tie, as everywhere for what is not in the log yet.
        ChangeSet inverse = part.inverse.map(foreign, ChangeSet::Tie::Last);
        if (Part* const below = i > 0 ? &last[i - 1] : before)
            append(below->foreign, foreign.map(part.inverse, ChangeSet::Tie::First));
        part.inverse = std::move(inverse);
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
std::optional<ChangeSet> UndoHistory::takeLast(Steps& steps)
{
    while (!steps.empty()) {
        settleLast(steps);
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
