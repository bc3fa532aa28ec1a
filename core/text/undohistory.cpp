#include "core/text/undohistory.h"

namespace confab {

namespace {

// More steps than anyone takes back; keeps following foreign changes cheap in a long session.
constexpr std::size_t LargestDepth = 1000;

// Each step applies to the text that the steps above it lead to, so the foreign change is carried down
// through them. Ours goes last on a tie, as everywhere for what is not in the log yet.
void followAll(std::vector<ChangeSet>& steps, ChangeSet changes)
{
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
        ChangeSet mapped = step->map(changes, ChangeSet::Tie::Last);
        changes = changes.map(*step, ChangeSet::Tie::First);
        *step = std::move(mapped);
    }
}

// Steps that others' edits have left nothing of are passed over: each undo should do something.
std::optional<ChangeSet> takeLast(std::vector<ChangeSet>& steps)
{
    while (!steps.empty()) {
        ChangeSet step = std::move(steps.back());
        steps.pop_back();
        if (!step.isIdentity())
            return step;
    }
    return {};
}

} // namespace

void UndoHistory::record(ChangeSet inverse, Group group)
{
    m_redo.clear();
    if (group == Group::Joins && m_open && !m_undo.empty()) {
        m_undo.back() = inverse.compose(m_undo.back());
    } else {
        m_undo.push_back(std::move(inverse));
        if (m_undo.size() > LargestDepth)
            m_undo.erase(m_undo.begin());
    }
    m_open = true;
}

void UndoHistory::follow(const ChangeSet& changes)
{
    followAll(m_undo, changes);
    followAll(m_redo, changes);
}

void UndoHistory::clear()
{
    m_undo.clear();
    m_redo.clear();
    m_open = false;
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

} // namespace confab
