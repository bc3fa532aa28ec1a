#include "ui/editgrouping.h"

namespace confab {

namespace {

using Replacement = ChangeSet::Replacement;

bool isOneCharacter(QStringView text)
{
    return text.size() == 1 || (text.size() == 2 && text.front().isHighSurrogate());
}

} // namespace

UndoHistory::Group EditGrouping::next(const ChangeSet& edit, bool typed, qint64 now)
{
    const std::vector<Replacement> all = edit.replacements();
    const Run before = now - m_time > LongestPause ? Run::None : m_run;
    m_time = now;
    m_run = Run::None;
    if (all.size() != 1)
        return UndoHistory::Group::Alone;

    const Replacement& only = all.front();
    const bool touchesPlace = only.from == m_place || only.to == m_place;
    const bool wasAfterSpace = m_afterSpace;
    m_place = only.newFrom + only.inserted.size();
    m_afterSpace = !only.inserted.isEmpty() && only.inserted.back().isSpace();
    if (!typed)
        return UndoHistory::Group::Alone;

    if (only.inserted.isEmpty()) {
        // A deleted selection is one step; single characters run together, whichever key took them.
        if (only.to - only.from > 2)
            return UndoHistory::Group::Alone;
        m_run = Run::Deleting;
        return before == Run::Deleting && touchesPlace ? UndoHistory::Group::Joins
                                                       : UndoHistory::Group::Alone;
    }
    if (!isOneCharacter(only.inserted) || only.inserted.front() == u'\n')
        return UndoHistory::Group::Alone;
    m_run = Run::Typing;
    const bool startsWord = wasAfterSpace && !m_afterSpace;
    const bool joins = before == Run::Typing && only.from == only.to && touchesPlace && !startsWord;
    return joins ? UndoHistory::Group::Joins : UndoHistory::Group::Alone;
}

void EditGrouping::follow(const ChangeSet& change)
{
    m_place = change.mapPosition(m_place, ChangeSet::Bias::Before);
}

} // namespace confab
