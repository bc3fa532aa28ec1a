#include "tests/support/livingroom.h"
#include "ui/chatpane.h"
#include "ui/composer.h"
#include "ui/mainwindow.h"
#include "ui/noteseditor.h"
#include "ui/notespanel.h"
#include "ui/roompage.h"
#include "ui/theme.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QTest>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;

namespace {

/// Somebody in a room, with the whole window.
struct Place
{
    LivingRoom room;
    std::unique_ptr<RoomClient> client;
    MainWindow window;
    RoomPage& page;

    explicit Place(Role role = Role::Guest)
        : client(room.join(u"Ana"_s, role)),
          page(window.showRoom(*client))
    {
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        editor().setFocus();
        QTRY_VERIFY(editor().hasFocus());
    }
    ~Place() { window.showStartPage(); }

    [[nodiscard]] NotesEditor& editor() const { return page.notes().editor(); }
    [[nodiscard]] QAction* action(const char* name) const
    {
        return window.findChild<QAction*>(QString::fromLatin1(name));
    }
    void key(QWidget& widget, Qt::Key key, Qt::KeyboardModifiers held = {}) const
    {
        QTest::keyClick(&widget, key, held);
    }
};

} // namespace

class TestNotesCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }

    void theShortcutsOfTheMenusFormatTheNotes()
    {
        Place place;
        QTest::keyClicks(&place.editor(), u"word"_s);
        place.key(place.editor(), Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(place.editor().text(), u"**word**"_s);
        place.key(place.editor(), Qt::Key_I, Qt::ControlModifier);
        QCOMPARE(place.editor().text(), u"***word***"_s);
        place.key(place.editor(), Qt::Key_I, Qt::ControlModifier);
        place.key(place.editor(), Qt::Key_B, Qt::ControlModifier);
        place.key(place.editor(), Qt::Key_E, Qt::ControlModifier);
        QCOMPARE(place.editor().text(), u"`word`"_s);
        place.key(place.editor(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(place.editor().text(), u"- [ ] `word`"_s);
        place.key(place.editor(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(place.editor().text(), u"- [x] `word`"_s);
        place.action("numbersAction")->trigger();
        QCOMPARE(place.editor().text(), u"1. [x] `word`"_s);
        QTRY_COMPARE(place.client->notes().pendingEdits(), 0);
        QCOMPARE(place.client->notes().text(), place.editor().text());
    }

    void inTheChatTheyAreNotMeantForTheNotes()
    {
        Place place;
        QTest::keyClicks(&place.editor(), u"word"_s);
        QVERIFY(place.action("boldAction")->isEnabled());
        QWidget* composer = place.page.chat().composer().focusProxy();
        composer->setFocus();
        QTRY_VERIFY(composer->hasFocus());
        QVERIFY(!place.action("boldAction")->isEnabled());
        QTest::keyClicks(composer, u"hello"_s);
        place.key(*composer, Qt::Key_B, Qt::ControlModifier);
        place.key(*composer, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(place.editor().text(), u"word"_s);
        QCOMPARE(place.page.chat().composer().text(), QString()); // sent
    }

    void findWorksFromAnywhereAndEscComesBack()
    {
        Place place;
        QTest::keyClicks(&place.editor(), u"find me"_s);
        place.key(place.editor(), Qt::Key_3, Qt::ControlModifier); // to the people
        QTRY_VERIFY(!place.editor().hasFocus());
        place.key(*QApplication::focusWidget(), Qt::Key_F, Qt::ControlModifier);
        auto* pattern = place.page.findChild<QLineEdit*>(u"findPattern"_s);
        QTRY_VERIFY(pattern->hasFocus());
        QTest::keyClicks(pattern, u"me"_s);
        QCOMPARE(place.editor().textCursor().selectedText(), u"me"_s);
        place.key(*pattern, Qt::Key_Escape);
        QTRY_VERIFY(place.editor().hasFocus());
        place.editor().moveCursor(QTextCursor::Start);
        place.key(place.editor(), Qt::Key_F3);
        QCOMPARE(place.editor().textCursor().selectedText(), u"me"_s);
        place.key(place.editor(), Qt::Key_H, Qt::ControlModifier);
        QTRY_VERIFY(place.page.findChild<QLineEdit*>(u"findReplacement"_s)->isVisible());
    }

    void whatIsSeenInTheNotesBringsThemIntoView_data()
    {
        QTest::addColumn<QKeyCombination>("key");
        QTest::addColumn<QString>("shown");
        QTest::newRow("find") << QKeyCombination(Qt::CTRL | Qt::Key_F) << u"find"_s;
        QTest::newRow("replace") << QKeyCombination(Qt::CTRL | Qt::Key_H) << u"findReplacement"_s;
        QTest::newRow("outline") << QKeyCombination(Qt::CTRL | Qt::SHIFT | Qt::Key_O) << u"outline"_s;
        QTest::newRow("preview") << QKeyCombination(Qt::CTRL | Qt::SHIFT | Qt::Key_P)
                                 << u"notesPreviewView"_s;
        QTest::newRow("who wrote what")
            << QKeyCombination(Qt::CTRL | Qt::SHIFT | Qt::Key_A) << u"authorLegend"_s;
    }

    /// One part at a time, with the people in front.
    void whatIsSeenInTheNotesBringsThemIntoView()
    {
        QFETCH(const QKeyCombination, key);
        QFETCH(const QString, shown);
        Place place;
        place.action("compactAction")->trigger();
        place.key(place.editor(), Qt::Key_3, Qt::ControlModifier);
        QTRY_VERIFY(!place.page.notes().isVisible());
        for (int round = 0; round < 2; ++round) { // the second time it is on already, but not seen
            place.key(*QApplication::focusWidget(), key.key(), key.keyboardModifiers());
            QTRY_VERIFY(place.page.findChild<QWidget*>(shown)->isVisible());
            place.action("peoplePaneAction")->trigger();
            QTRY_VERIFY(!place.page.notes().isVisible());
        }
    }

    void aStretchThatIsShownBringsThemIntoView()
    {
        Place place;
        QTest::keyClicks(&place.editor(), u"these words"_s);
        place.action("compactAction")->trigger();
        place.action("peoplePaneAction")->trigger();
        QTRY_VERIFY(!place.page.notes().isVisible());
        place.page.notes().showStretch(0, 5); // as a quote in the chat leads back
        QVERIFY(place.page.notes().isVisible());
    }

    void theOutlineHasTheKeysAndGivesThemBack()
    {
        Place place;
        for (const QString& line : {u"# One"_s, u"words"_s, u"## Two"_s, u"more"_s}) {
            QTest::keyClicks(&place.editor(), line);
            place.key(place.editor(), Qt::Key_Return);
        }
        place.key(place.editor(), Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        auto* outline = place.page.findChild<QWidget*>(u"outline"_s);
        QTRY_VERIFY(outline->hasFocus());
        place.key(*outline, Qt::Key_Home);
        place.key(*outline, Qt::Key_Return);
        QTRY_VERIFY(place.editor().hasFocus());
        QCOMPARE(place.editor().textCursor().position(), 0);
        place.key(place.editor(), Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier); // off
        QVERIFY(!outline->isVisible());
        QVERIFY(place.editor().hasFocus());
        place.key(place.editor(), Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(outline->hasFocus());
        place.key(*outline, Qt::Key_Escape);
        QTRY_VERIFY(place.editor().hasFocus());
        QVERIFY(!place.action("outlineAction")->isChecked());
    }

    void aViewerIsOfferedNoFormatting()
    {
        Place place(Role::Viewer);
        QVERIFY(!place.action("boldAction")->isEnabled());
        QVERIFY(place.action("findAction")->isEnabled());
    }

    void withoutARoomThereIsNothingToFormatOrFind()
    {
        MainWindow window;
        for (const char* name : {"boldAction", "findAction", "zoomInAction"})
            QVERIFY2(!window.findChild<QAction*>(QString::fromLatin1(name))->isEnabled(), name);
    }

    void theNotesGrowByMenu()
    {
        Place place;
        QWidget* composer = place.page.chat().composer().focusProxy();
        composer->setFocus();
        place.key(*composer, Qt::Key_Plus, Qt::ControlModifier);
        QCOMPARE(place.editor().zoom(), 110);
        place.key(place.editor(), Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(place.editor().zoom(), 100);
    }
};

QTEST_MAIN(TestNotesCommands)
#include "tst_notescommands.moc"
