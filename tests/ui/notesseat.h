#pragma once

#include "tests/support/livingroom.h"
#include "ui/noteseditor.h"
#include "ui/notespanel.h"

#include <QApplication>
#include <QTest>

#include <memory>

namespace confab::test {

/// Someone in a real room, with the notes before them.
struct NotesSeat
{
    std::unique_ptr<RoomClient> client;
    NotesPanel panel;

    NotesSeat(const LivingRoom& room, const QString& name, Role role = Role::Guest)
        : client(room.join(name, role)),
          panel(*client)
    {
        panel.resize(800, 600);
        panel.show();
        if (!QTest::qWaitForWindowExposed(&panel))
            qFatal("no window");
        takeFocus();
    }

    /// Everyone is at one keyboard here: only one window has the focus.
    void takeFocus()
    {
        QApplication::setActiveWindow(&panel);
        panel.editor().setFocus();
    }
    [[nodiscard]] NotesEditor& editor() { return panel.editor(); }
    void write(const QString& text)
    {
        takeFocus();
        QTest::keyClicks(&editor(), text);
    }
};

} // namespace confab::test
