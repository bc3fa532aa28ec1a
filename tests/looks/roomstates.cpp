#include "tests/looks/screens.h"
#include "tests/looks/stage.h"
#include "tests/support/roomdeeds.h"
#include "ui/chatpane.h"
#include "ui/composer.h"
#include "ui/mainwindow.h"
#include "ui/messageview.h"
#include "ui/noteseditor.h"
#include "ui/notesfinder.h"
#include "ui/notespanel.h"
#include "ui/roommenu.h"
#include "ui/roompage.h"
#include "ui/whowrote.h"

#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace confab::test;

namespace confab::looks {

namespace {

constexpr QSize BesideACall(360, 640);

void takeLayouts(Album& album, MainWindow& window)
{
    trigger(window, u"focusModeAction"_s);
    album.take(window, u"room-focus-mode"_s);
    trigger(window, u"focusModeAction"_s);
    const QSize before = window.size();
    window.resize(BesideACall);
    trigger(window, u"compactAction"_s);
    album.take(window, u"room-compact-notes"_s);
    trigger(window, u"chatPaneAction"_s);
    album.take(window, u"room-compact-chat"_s);
    trigger(window, u"compactAction"_s);
    window.resize(before);
}

void takeNotes(Album& album, MainWindow& window)
{
    NotesPanel& notes = window.roomPage()->notes();
    trigger(window, u"whoWroteAction"_s);
    waitFor("who wrote what", [&] { return notes.whoWrote().isKnown(); });
    album.take(window, u"room-who-wrote"_s);
    trigger(window, u"whoWroteAction"_s);
    notes.finder().open();
    QTest::keyClicks(window.findChild<QLineEdit*>(u"findPattern"_s), u"the"_s);
    album.take(window, u"room-found"_s);
    notes.finder().close();
}

void takeChat(Album& album, MainWindow& window)
{
    ChatPane& chat = window.roomPage()->chat();
    auto* words = chat.composer().findChild<QPlainTextEdit*>();
    words->setFocus();
    QTest::keyClicks(words, u"@"_s);
    album.take(window, u"room-mention"_s);
    QTest::keyClick(words, Qt::Key_Backspace);
    QTest::keyClicks(words, u":sm"_s);
    album.take(window, u"room-emoji"_s);
    words->clear();
    auto* view = window.findChild<MessageView*>();
    view->setCurrentIndex(view->model()->index(1, 0));
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
    QCoreApplication::sendEvent(view->viewport(), &event);
    auto* menu = view->findChild<QMenu*>(u"messageMenu"_s);
    album.take(*menu, u"menu-message"_s);
    menu->close();
    view->clearSelection();
}

void takeMenus(Album& album, MainWindow& window)
{
    for (QAction* title : window.menuBar()->actions()) {
        title->menu()->popup(window.mapToGlobal(QPoint(0, 30)));
        album.take(*title->menu(), u"menu-%1"_s.arg(window.menuBar()->actions().indexOf(title)));
        title->menu()->close();
    }
    auto* more = window.findChild<RoomMenu*>();
    more->popup(window.mapToGlobal(QPoint(0, 30)));
    album.take(*more, u"menu-room"_s);
    more->close();
}

/// Somebody reads an early message while more come in.
void takeLongChat(Album& album, MainWindow& window, RoomClient& ben)
{
    for (int i = 0; i < 20; ++i)
        say(ben, u"Message %1 of a long talk, which nobody will ever read again in full."_s.arg(i + 1));
    auto* view = window.findChild<MessageView*>();
    waitFor("the messages", [&] { return view->verticalScrollBar()->maximum() > view->height(); });
    view->verticalScrollBar()->setValue(view->verticalScrollBar()->maximum() / 2);
    say(ben, u"And one more."_s);
    QTest::qWait(0);
    album.take(window, u"room-reading-back"_s);
}

} // namespace

void takeRoomStates(Album& album)
{
    Stage stage;
    const auto ana = stage.join(u"Ana Kovač"_s, Role::Host);
    const auto ben = stage.join(u"Ben"_s);
    const auto tall = stage.join(u"Maximiliane Wolkenstein-Trostburg von und zu Langenamen"_s);
    const auto namesake = stage.join(u"Ben"_s);
    waitFor("everyone", [&] { return ana->people().peers().size() == 4; });
    const auto window = stage.show(*ana);
    furnish(*ana, *ben, *tall);
    takeLayouts(album, *window);
    takeNotes(album, *window);
    say(*namesake, u"I am the other one."_s);
    takeChat(album, *window);
    takeMenus(album, *window);
    takeLongChat(album, *window, *ben);
    stage.cutOff();
    waitFor("the loss", [&] { return ana->state() != RoomClient::State::Joined; });
    window->roomPage()->notes().editor().setFocus();
    QTest::keyClicks(&window->roomPage()->notes().editor(), u"Offline, too. "_s);
    auto* words = window->roomPage()->chat().composer().findChild<QPlainTextEdit*>();
    QTest::keyClicks(words, u"Are you there?"_s);
    QTest::keyClick(words, Qt::Key_Return);
    album.take(*window, u"room-offline"_s);
}

} // namespace confab::looks
