#pragma once

#include "core/text/changeset.h"

#include <deque>
#include <optional>
#include <vector>

namespace confab {

/// What one peer can take back: the inverses of its own edits, kept in step with everyone else's.
///
/// The built-in undo of text widgets takes back other people's typing, so it cannot serve. Here each step is
/// a row of parts, one for each edit that joined it, and each part is a ChangeSet that applies to the text as
/// it stands once all parts above it have been taken back.
///
/// A foreign change is carried down through the parts. Where an edit is still pending, the foreign change is
/// known as it was below that edit, and the part is made anew from the mapped edit: of a stretch that both
/// have deleted nothing is left in it, so that two people who deleted the same words and both take that back
/// do not get them twice. Everything else follows only when it is taken back: until then what others did is
/// kept with the newest part that it concerns, so that a foreign change costs the same however much could be
/// undone.
class UndoHistory
{
public:
    /// Whether an edit starts a step of its own or may join the one before it (typing inside a word).
    enum class Group { Alone, Joins };

    /// What came of one pending edit under a foreign change: the edit as it is now, and the foreign change as
    /// it was below it.
    struct Mapped
    {
        quint64 edit = 0;
        ChangeSet changes;
        ChangeSet below;
    };

    /// Records the own edit number `edit` by its inverse, made against the text after it. Clears what could
    /// be redone.
    void record(ChangeSet inverse, quint64 edit, Group group);
    /// The last edit recorded has grown by a change that was added to it, with this inverse.
    void extend(const ChangeSet& inverse);
    /// Follows a foreign change of the text. `pending`: the pending edits, the oldest first, if they could be
    /// mapped one by one.
    void follow(const ChangeSet& changes, const std::vector<Mapped>& pending);
    void breakGroup() { m_open = false; }
    /// Whether an edit of this group would join the step before it.
    [[nodiscard]] bool joins(Group group) const { return group == Group::Joins && m_open && !m_undo.empty(); }

    [[nodiscard]] bool canUndo() const { return !m_undo.empty(); }
    [[nodiscard]] bool canRedo() const { return !m_redo.empty(); }
    /// The step to apply now. The caller applies it as the edit number `edit` and gives its inverse to
    /// didUndo or didRedo.
    [[nodiscard]] std::optional<ChangeSet> takeUndo();
    [[nodiscard]] std::optional<ChangeSet> takeRedo();
    void didUndo(ChangeSet inverse, quint64 edit) { m_redo.push_back({Part{std::move(inverse), edit}}); }
    void didRedo(ChangeSet inverse, quint64 edit) { m_undo.push_back({Part{std::move(inverse), edit}}); }

private:
    struct Part
    {
        ChangeSet inverse;
        quint64 edit = 0;
        /// What others have done since to the text that `inverse` applies to, the oldest first: neither this
        /// part nor any below it has followed that yet.
        std::vector<ChangeSet> foreign = {};
    };
    using Step = std::vector<Part>; ///< the newest last
    using Steps = std::deque<Step>; ///< the newest last

    static void followAll(Steps& steps, const ChangeSet& changes, const std::vector<Mapped>& pending);
    static void settleLast(Steps& steps);
    static std::optional<ChangeSet> takeLast(Steps& steps);

    Steps m_undo;
    Steps m_redo;
    bool m_open = false;
};

} // namespace confab
