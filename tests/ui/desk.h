#pragma once

#include "core/text/collabdocument.h"
#include "ui/localedit.h"
#include "ui/noteseditor.h"

#include <QApplication>
#include <QClipboard>
#include <QInputMethodEvent>
#include <QScrollBar>
#include <QTest>
#include <QTextBlock>

#include <vector>

namespace confab::test {

/// `Line 0 of the notes`, and so on.
inline QString lines(int count)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += QStringLiteral("Line %1 of the notes\n").arg(i);
    return text;
}

/// A person at the notes: a real editor, and the document it edits, with a room that is played by the test.
class Desk
{
public:
    explicit Desk(const QString& text = {}) : document(text, 1)
    {
        QObject::connect(&editor, &NotesEditor::edited, &editor,
                         [this](const ChangeSet& changes, UndoHistory::Group group) {
                             document.edit(changes, group);
                             edits.push_back(changes);
                         });
        QObject::connect(&editor, &NotesEditor::undoRequested, &editor, [this] {
            if (const auto step = document.undo())
                editor.applyOwn(*step);
        });
        QObject::connect(&editor, &NotesEditor::redoRequested, &editor, [this] {
            if (const auto step = document.redo())
                editor.applyOwn(*step);
        });
        editor.resize(640, 480);
        editor.setText(text);
        editor.show();
        editor.setFocus();
        QVERIFY(QTest::qWaitForWindowExposed(&editor));
        QApplication::setActiveWindow(&editor);
        QTRY_VERIFY(editor.hasFocus());
    }

    /// Brings what is pending into the room.
    void confirm()
    {
        while (document.hasPending()) {
            document.send(QStringLiteral("me:%1").arg(++m_sent));
            const CollabDocument::InFlight inFlight = *document.inFlight();
            const auto received =
                document.receive({document.version() + 1, inFlight.updateId, inFlight.changes});
            QCOMPARE(received.fault, CollabDocument::Fault::None);
        }
    }

    /// Someone else edits the confirmed text.
    void remote(const ChangeSet& changes)
    {
        const auto received = document.receive({document.version() + 1, {}, changes});
        QCOMPARE(received.fault, CollabDocument::Fault::None);
        if (received.view)
            editor.applyRemote(*received.view);
    }
    /// The same, in the text as this person sees it, which is in the room then.
    void remote(qsizetype from, qsizetype removed, const QString& inserted)
    {
        confirm();
        remote(ChangeSet::replacement(document.length(), from, removed, inserted));
    }

    void select(qsizetype anchor, qsizetype caret)
    {
        QTextCursor cursor = editor.textCursor();
        cursor.setPosition(static_cast<int>(anchor));
        cursor.setPosition(static_cast<int>(caret), QTextCursor::KeepAnchor);
        editor.setTextCursor(cursor);
    }
    void put(qsizetype caret) { select(caret, caret); }
    void paste(const QString& text)
    {
        QGuiApplication::clipboard()->setText(text);
        editor.paste();
    }
    void preedit(const QString& text)
    {
        QInputMethodEvent event(text, {});
        QCoreApplication::sendEvent(&editor, &event);
    }
    void commit(const QString& text, const QString& next = {})
    {
        QInputMethodEvent event(next, {});
        event.setCommitString(text);
        QCoreApplication::sendEvent(&editor, &event);
    }

    /// View, shadow and document are one text.
    [[nodiscard]] bool isInStep() const
    {
        return editor.text() == document.text() && shown() == localedit::viewForm(document.text());
    }
    /// What the widget really holds.
    [[nodiscard]] QString shown() const
    {
        return localedit::viewText(*editor.document(), 0, localedit::viewLength(*editor.document()));
    }

    NotesEditor editor;
    CollabDocument document;
    std::vector<ChangeSet> edits;

private:
    int m_sent = 0;
};

} // namespace confab::test
