#include "ui/notesmenu.h"

#include "ui/noteseditor.h"

#include <QAction>
#include <QMenu>

namespace confab {

void fillNotesMenu(QMenu& menu, NotesEditor& editor)
{
    const auto add = [&](const QString& name, QKeySequence::StandardKey keys, bool enabled, auto slot) {
        QAction* action = menu.addAction(name);
        action->setShortcut(keys);
        action->setEnabled(enabled);
        QObject::connect(action, &QAction::triggered, &editor, slot);
    };
    const bool selected = editor.textCursor().hasSelection();
    const bool writable = !editor.isReadOnly();
    add(NotesEditor::tr("Undo"), QKeySequence::Undo, editor.canUndo() && writable, &NotesEditor::undo);
    add(NotesEditor::tr("Redo"), QKeySequence::Redo, editor.canRedo() && writable, &NotesEditor::redo);
    menu.addSeparator();
    add(NotesEditor::tr("Cut"), QKeySequence::Cut, selected && writable, &QPlainTextEdit::cut);
    add(NotesEditor::tr("Copy"), QKeySequence::Copy, selected, &QPlainTextEdit::copy);
    add(NotesEditor::tr("Paste"), QKeySequence::Paste, editor.canPaste(), &QPlainTextEdit::paste);
    menu.addSeparator();
    add(NotesEditor::tr("Select all"), QKeySequence::SelectAll, editor.documentLength() > 0,
        &QPlainTextEdit::selectAll);
}

} // namespace confab
