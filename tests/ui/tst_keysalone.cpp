#include "tests/ui/keyboardtest.h"

#include <QAbstractButton>
#include <QSlider>

using namespace Qt::StringLiterals;
using namespace confab;
using namespace confab::test;

/// A whole session without a mouse, in the real app and with a real server.
class TestKeysAlone : public KeyboardTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { setUpInRoom(); }
    void cleanup() { tearDownRoom(); }

    void notes();
    void chat();
    void messages();
    void people();
    void menus();
    void timelineAndExport();
    void settingsPaletteAndHelp();
    void panesAndModes();
    void everythingIsOnTheWayOfTab();
    void leaving();
};

void TestKeysAlone::notes()
{
    write(u"# Plan"_s);
    press(Qt::Key_Return);
    write(u"- milk"_s);
    press(Qt::Key_Return); // the list goes on
    write(u"more milk"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    press(Qt::Key_Return, Qt::ControlModifier);
    press(Qt::Key_Return);
    press(Qt::Key_Return);
    write(u"## End"_s);
    QTRY_COMPARE(m_ben->notes().text(), u"# Plan\n- milk\n- [x] more milk\n## End"_s);

    press(Qt::Key_H, Qt::ControlModifier);
    write(u"milk"_s);
    tabTo(u"findReplacement"_s);
    write(u"tea"_s);
    look("replace");
    press(Qt::Key_Return);
    press(Qt::Key_Return);
    QTRY_COMPARE(m_ben->notes().text(), u"# Plan\n- tea\n- [x] more tea\n## End"_s);
    press(Qt::Key_Escape);
    QCOMPARE(focus(), &editor());
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_ben->notes().text(), u"# Plan\n- tea\n- [x] more milk\n## End"_s);

    press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(focused(), u"outline"_s);
    look("outline");
    press(Qt::Key_Home);
    press(Qt::Key_Return);
    QCOMPARE(focus(), &editor());
    QCOMPARE(editor().textCursor().blockNumber(), 0);
    press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);

    const int usual = QFontInfo(editor().font()).pixelSize();
    press(Qt::Key_Plus, Qt::ControlModifier);
    QVERIFY(QFontInfo(editor().font()).pixelSize() > usual);
    press(Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(QFontInfo(editor().font()).pixelSize(), usual);

    press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(focused(), u"notesPreviewView"_s);
    look("preview");
    press(Qt::Key_Escape);
    QCOMPARE(focus(), &editor());
}

void TestKeysAlone::chat()
{
    goToChat();
    write(u"hello @be"_s);
    look("mention");
    press(Qt::Key_Return); // takes the name
    write(u":tad"_s);
    look("emoji");
    press(Qt::Key_Tab); // takes 🎉
    write(u"!"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(saidCount(), 1U);
    QCOMPARE(said(0), u"hello @Ben Okafor 🎉 !"_s);
    QTRY_COMPARE(m_app->visit()->client().waitingMessages(), 0);
    press(Qt::Key_Up);
    QVERIFY(!composer().editedMessage().isEmpty());
    write(u"!"_s);
    look("changing");
    press(Qt::Key_Return);
    QTRY_COMPARE(said(0), u"hello @Ben Okafor 🎉 !!"_s);

    press(Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(focused(), u"chatFindPattern"_s);
    write(u"hello"_s);
    QCOMPARE(part<QLabel>("chatFindResult").text(), u"1 of 1"_s);
    look("find-in-chat");
    press(Qt::Key_Escape);
    QCOMPARE(focused(), u"composerText"_s);

    goToNotes();
    write(u"a line"_s);
    QTRY_COMPARE(m_ben->notes().text(), u"a line"_s);
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_Q, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(focused(), u"composerText"_s);
    write(u"see there"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(saidCount(), 2U);
    QVERIFY(m_ben->chat().entries()[1].message.notes);
}

void TestKeysAlone::messages()
{
    m_ben->sendBroadcastMessage(u"what now?"_s);
    QTRY_COMPARE(m_app->visit()->client().chat().entries().size(), 1U);
    goToChat();
    tabTo(u"messages"_s, true);
    press(Qt::Key_Up);
    pressMenuKey();
    look("message-menu");
    choose(u"Reply with a quote"_s);
    QCOMPARE(focused(), u"composerText"_s);
    write(u"this"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(saidCount(), 2U);
    QCOMPARE(said(1), u"> Ben Okafor: what now?\nthis"_s);
    QTRY_COMPARE(m_app->visit()->client().waitingMessages(), 0);

    tabTo(u"messages"_s, true);
    press(Qt::Key_End);
    press(Qt::Key_Delete);
    tabTo(u"Delete"_s);
    look("delete");
    press(Qt::Key_Space);
    QTRY_VERIFY(m_ben->chat().entries()[1].message.isDeleted);
    QTRY_COMPARE(QApplication::activeWindow(), &m_app->window());
    QCOMPARE(focus(), &view());
    press(Qt::Key_Home);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_ben->notes().text().startsWith(u"> what now?\n> — Ben Okafor"_s));
    write(u"and on"_s);
    QCOMPARE(focused(), u"composerText"_s);
    QCOMPARE(composer().text(), u"and on"_s);
}

void TestKeysAlone::people()
{
    goToChat();
    press(Qt::Key_F6);
    QCOMPARE(focused(), u"people"_s);
    press(Qt::Key_End);
    look("people");
    press(Qt::Key_Return);
    QCOMPARE(focused(), u"composerText"_s);
    QVERIFY(composer().audience().isPerson());
    write(u"psst"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(saidCount(), 1U);
    QVERIFY(m_ben->chat().entries()[0].message.isPrivate());

    press(Qt::Key_F6);
    QCOMPARE(focused(), u"people"_s);
    pressMenuKey();
    look("person-menu");
    choose(u"Make them a guest"_s);
    QTRY_COMPARE(m_ben->self().role, Role::Guest);
    pressMenuKey();
    choose(u"Follow in the notes"_s);
    QCOMPARE(m_app->window().roomPage()->notes().followed(), m_ben->self().id);
    press(Qt::Key_Escape);
    QCOMPARE(m_app->window().roomPage()->notes().followed(), QString());
}

/// Each menu by its letter, and in it an entry by its own.
void TestKeysAlone::menus()
{
    press(Qt::Key_V, Qt::AltModifier);
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QCOMPARE(QString(menu->title()).remove(u'&'), u"View"_s);
    press(Qt::Key_O);
    QTRY_COMPARE(focused(), u"outline"_s);
    press(Qt::Key_Escape);
    QCOMPARE(focus(), &editor());
    press(Qt::Key_F, Qt::AltModifier);
    menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QCOMPARE(QString(menu->title()).remove(u'&'), u"File"_s);
    // From one to the next, and away; the focus is where it was.
    press(Qt::Key_Right);
    menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QCOMPARE(QString(menu->title()).remove(u'&'), u"Edit"_s);
    press(Qt::Key_Escape);
    press(Qt::Key_Escape);
    QTRY_COMPARE(focus(), &editor());
    write(u"still here"_s);
    QCOMPARE(editor().text(), u"still here"_s);
}

void TestKeysAlone::timelineAndExport()
{
    write(u"one"_s);
    QTRY_COMPARE(m_ben->notes().text(), u"one"_s);
    press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(isShown<QDialog>("timelineDialog"));
    QTRY_COMPARE(QApplication::activeWindow()->objectName(), u"timelineDialog"_s);
    auto* slider = qobject_cast<QSlider*>(focus());
    QVERIFY(slider);
    press(Qt::Key_Home);
    QCOMPARE(slider->value(), 0);
    look("timeline");
    tabTo(u"timelineRestore"_s);
    press(Qt::Key_Space);
    QTRY_COMPARE(m_ben->notes().text(), QString());
    press(Qt::Key_Escape);
    QTRY_VERIFY(!isShown<QDialog>("timelineDialog"));
    QTRY_COMPARE(focus(), &editor());
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_ben->notes().text(), u"one"_s);

    press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(QApplication::activeWindow()->objectName(), u"exportDialog"_s);
    QTRY_VERIFY(part<QAbstractButton>("exportTimeline").isEnabled());
    tabTo(u"exportTimeline"_s);
    press(Qt::Key_Space);
    QVERIFY(part<QAbstractButton>("exportTimeline").isChecked());
    look("export");
    press(Qt::Key_S, Qt::AltModifier);
    QTRY_COMPARE(QApplication::activeWindow()->objectName(), u"saveNotesDialog"_s);
    press(Qt::Key_Escape);
    QTRY_COMPARE(QApplication::activeWindow()->objectName(), u"exportDialog"_s);
    press(Qt::Key_Escape);
    QTRY_COMPARE(focus(), &editor());
}

void TestKeysAlone::settingsPaletteAndHelp()
{
    press(Qt::Key_Comma, Qt::ControlModifier);
    QTRY_COMPARE(QApplication::activeWindow()->objectName(), u"settingsDialog"_s);
    QStringList pages;
    for (int i = 0; i < 6; ++i) {
        auto* tabs = part<QTabWidget>("settingsPages").currentWidget();
        QVERIFY(tabs->isVisible());
        pages += part<QTabWidget>("settingsPages").tabText(part<QTabWidget>("settingsPages").currentIndex());
        press(Qt::Key_Tab, Qt::ControlModifier);
    }
    QCOMPARE(pages,
             (QStringList{u"You"_s, u"Display"_s, u"Notifications"_s, u"Notes"_s, u"Server"_s, u"Data"_s}));
    look("settings");
    press(Qt::Key_Escape);
    QTRY_COMPARE(focus(), &editor());

    press(Qt::Key_K, Qt::ControlModifier);
    QTRY_COMPARE(focused(), u"paletteQuery"_s);
    write(u"ben"_s);
    look("palette");
    press(Qt::Key_Return);
    QTRY_COMPARE(focused(), u"composerText"_s);
    QVERIFY(composer().audience().isPerson());

    press(Qt::Key_F1);
    QTRY_COMPARE(QApplication::activeWindow()->objectName(), u"shortcutsDialog"_s);
    press(Qt::Key_PageDown);
    look("shortcuts");
    press(Qt::Key_Escape);
    QTRY_COMPARE(focused(), u"composerText"_s);
}

void TestKeysAlone::panesAndModes()
{
    RoomPanes& panes = m_app->window().roomPage()->panes();
    press(Qt::Key_F9);
    QVERIFY(!panes.isInView(Pane::Chat));
    press(Qt::Key_F9);
    QVERIFY(panes.isInView(Pane::Chat));
    const int wide = part<QWidget>("sidePane").width();
    press(Qt::Key_Left, Qt::AltModifier | Qt::ShiftModifier);
    QVERIFY(part<QWidget>("sidePane").width() > wide);
    press(Qt::Key_F11);
    QVERIFY(m_app->window().roomPage()->isFocusMode());
    look("focus-mode");
    write(u"x"_s);
    QCOMPARE(editor().text(), u"x"_s);
    press(Qt::Key_Escape);
    QVERIFY(!m_app->window().roomPage()->isFocusMode());
    press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(panes.isOneAtATime());
    look("compact-notes");
    for (const Pane pane : {Pane::Chat, Pane::People, Pane::State, Pane::Notes}) {
        press(Qt::Key_F6);
        QVERIFY(panes.isInView(pane));
        look(qPrintable(u"compact-%1"_s.arg(int(pane))));
    }
    press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!panes.isOneAtATime());
}

/// Round the room by Tab: every control that is there has been on the way, in the order in which one reads.
void TestKeysAlone::everythingIsOnTheWayOfTab()
{
    m_ben->sendBroadcastMessage(u"hello"_s);
    QTRY_COMPARE(m_app->visit()->client().chat().entries().size(), 1U);
    m_ben->pinnedMessages().pin(m_ben->chat().entries()[0].message, u"Ben"_s);
    QTRY_COMPARE(m_app->visit()->client().pinnedMessages().messages().size(), 1U);
    for (const Pane pane : {Pane::Chat, Pane::People, Pane::State}) {
        for (int i = 0; i < 5 && !m_app->window().roomPage()->panes().isInView(pane); ++i)
            press(Qt::Key_F6);
        QVERIFY(m_app->window().roomPage()->panes().isInView(pane));
        QSet<QWidget*> passed;
        QStringList order;
        while (!passed.contains(focus())) {
            passed.insert(focus());
            order += labelOf(*focus());
            // No editor keeps the key in here, but in a list of the notes it would.
            press(Qt::Key_Tab, focus() == &editor() ? Qt::ControlModifier : Qt::NoModifier);
        }
        QStringList missing;
        for (QWidget* each : m_app->window().findChildren<QWidget*>()) {
            if (each->isVisible() && each->isEnabled() && each->window() == &m_app->window() &&
                each->focusPolicy() & Qt::TabFocus && each->focusProxy() == nullptr && !passed.contains(each))
                missing +=
                    u"%1 %2"_s.arg(QString::fromLatin1(each->metaObject()->className()), labelOf(*each));
        }
        QVERIFY2(missing.isEmpty(),
                 qPrintable(u"%1\nnot on the way: %2"_s.arg(order.join(u", "_s), missing.join(u", "_s))));
        if (pane != Pane::Chat)
            continue;
        order.removeAll(QString());               // the faces
        while (order.first() != "Copy invite"_L1) // round, and round
            order.append(order.takeFirst());
        QCOMPARE(order, (QStringList{u"Copy invite"_s, u"Hand"_s, u"Leave"_s, u"More"_s, u"Outline"_s,
                                     u"Find"_s, u"Preview"_s, u"notesEditor"_s, u"qt_splithandle_sidePane"_s,
                                     u"sideTabs"_s, u"pinnedRow"_s, u"×"_s, u"messages"_s, u"composerText"_s,
                                     u"To: everyone ▾"_s}));
    }
}

void TestKeysAlone::leaving()
{
    write(u"not to be lost"_s);
    QTRY_COMPARE(m_ben->notes().text(), u"not to be lost"_s);
    m_ben.reset();
    QTRY_COMPARE(m_app->visit()->client().people().peers().size(), 1U);
    press(Qt::Key_W, Qt::ControlModifier);
    QTRY_VERIFY(exitQuestion());
    look("leaving");
    press(Qt::Key_Escape);
    QTRY_VERIFY(!exitQuestion());
    QTRY_COMPARE(focus(), &editor());
    press(Qt::Key_W, Qt::ControlModifier);
    QTRY_VERIFY(exitQuestion());
    tabTo(u"goOnButton"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(m_app->window().startPage().isVisible());
    QTRY_COMPARE(focused(), u"codeField"_s);
    QCOMPARE(part<QLineEdit>("codeField").text(), QString()); // for another one
    look("start-again");
    tabTo(u"recentRooms"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(m_app->visit());
    QTRY_COMPARE(focus(), &editor());
}

QTEST_MAIN(TestKeysAlone)
#include "tst_keysalone.moc"
