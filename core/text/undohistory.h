#pragma once

#include "core/text/changeset.h"

#include <optional>
#include <vector>

namespace confab {

/// What one peer can take back: the inverses of its own edits, kept in step with everyone else's.
///
/// The built-in undo of text widgets takes back other people's typing, so it cannot serve. Here each step is
/// a ChangeSet that applies to the text as it stands once all steps above it have been taken back.
class UndoHistory
{
public:
    /// Whether an edit starts a step of its own or may join the one before it (typing inside a word).
    enum class Group { Alone, Joins };

    /// Records an own edit by its inverse, made against the text after the edit. Clears what could be redone.
    void record(ChangeSet inverse, Group group);
    /// Follows a foreign change of the text.
    void follow(const ChangeSet& changes);
    void breakGroup() { m_open = false; }
    void clear();

    [[nodiscard]] bool canUndo() const { return !m_undo.empty(); }
    [[nodiscard]] bool canRedo() const { return !m_redo.empty(); }
    /// The step to apply now. The caller applies it and gives its inverse to didUndo / didRedo.
    [[nodiscard]] std::optional<ChangeSet> takeUndo();
    [[nodiscard]] std::optional<ChangeSet> takeRedo();
    void didUndo(ChangeSet inverse) { m_redo.push_back(std::move(inverse)); }
    void didRedo(ChangeSet inverse) { m_undo.push_back(std::move(inverse)); }

private:
    std::vector<ChangeSet> m_undo;
    std::vector<ChangeSet> m_redo;
    bool m_open = false;
};

} // namespace confab
