#pragma once

class QMenu;

namespace confab {

class NotesEditor;

/// What can be done at any place of the notes: undo, clipboard, selection.
void fillNotesMenu(QMenu& menu, NotesEditor& editor);

} // namespace confab
