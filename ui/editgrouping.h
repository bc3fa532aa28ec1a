#pragma once

#include "core/text/changeset.h"
#include "core/text/undohistory.h"

namespace confab {

/// Decides which edits one undo takes back together: a word with the space behind it, or a run of deletions,
/// typed without a pause or a move of the caret. Everything else (paste, cut, drop, a new line) stands alone.
///
/// A value; the clock comes from outside.
class EditGrouping
{
public:
    static constexpr qint64 LongestPause = 1000; ///< ms

    /// The group of the next edit, made at `now` (ms of a monotonic clock). `typed`: by a key or an input
    /// method, one character at a time.
    [[nodiscard]] UndoHistory::Group next(const ChangeSet& edit, bool typed, qint64 now);
    /// Follows a change of the text by someone else.
    void follow(const ChangeSet& change);
    /// The next edit stands for itself: the caret was moved, or something was undone.
    void end() { m_run = Run::None; }
    /// Where the caret stands if nobody moved it.
    [[nodiscard]] qsizetype place() const { return m_place; }
    [[nodiscard]] bool isOpen() const { return m_run != Run::None; }

private:
    enum class Run { None, Typing, Deleting };

    Run m_run = Run::None;
    qsizetype m_place = 0;
    qint64 m_time = 0;
    bool m_afterSpace = false;
};

} // namespace confab
