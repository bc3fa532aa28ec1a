#include "tests/ui/roomwindowtest.h"
#include "ui/chatpane.h"
#include "ui/composer.h"
#include "ui/elidedlabel.h"
#include "ui/noteseditor.h"
#include "ui/notespanel.h"
#include "ui/roompage.h"
#include "ui/roompanes.h"
#include "ui/translations.h"

#include <QAction>
#include <QListView>
#include <QMenuBar>
#include <QPushButton>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace confab;
using namespace confab::test;

/// The parts of a room in the real window, by the keys and clicks of a person.
class TestRoomPanes : public RoomWindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { enterRoom(); }

    void init()
    {
        openWindow({1120, 740});
        m_window->showRoom(*m_client);
        editor().setFocus();
        QTRY_VERIFY(editor().hasFocus());
    }

    void cleanup() { m_window.reset(); }

    void eachPartIsShownAndHiddenByItsKey()
    {
        const std::pair<Pane, Qt::Key> parts[] = {{Pane::Chat, Qt::Key_2},
                                                  {Pane::People, Qt::Key_3},
                                                  {Pane::State, Qt::Key_4},
                                                  {Pane::Notes, Qt::Key_1}};
        for (const auto& [pane, key] : parts) {
            if (!panes().isInView(pane))
                press(key, Qt::ControlModifier); // to the front
            press(key, Qt::ControlModifier);
            QVERIFY(!panes().arrangement().isShown(pane));
            QVERIFY(!panes().isInView(pane));
            press(key, Qt::ControlModifier);
            QVERIFY(panes().arrangement().isShown(pane));
            QVERIFY(panes().isInView(pane)); // and in front
        }
    }

    void theSideComesAndGoesWithItsKeyAndTheFocusIsNeverLost()
    {
        press(Qt::Key_2, Qt::ControlModifier); // away
        press(Qt::Key_2, Qt::ControlModifier); // back, with the focus
        QVERIFY(chat().isAncestorOf(QApplication::focusWidget()));
        press(Qt::Key_F9);
        QVERIFY(!side().isVisible());
        QVERIFY(editor().hasFocus());
        press(Qt::Key_F9);
        QVERIFY(side().isVisible());
    }

    void theKeysGoThroughAllParts()
    {
        const auto isIn = [this](Pane pane) {
            QWidget* const parts[] = {&m_window->roomPage()->notes(), &chat(),
                                      m_window->findChild<QWidget*>(u"peoplePane"_s),
                                      m_window->findChild<QWidget*>(u"statePane"_s)};
            return parts[int(pane)]->isAncestorOf(QApplication::focusWidget());
        };
        for (const Pane pane : {Pane::Chat, Pane::People, Pane::State, Pane::Notes, Pane::Chat}) {
            press(Qt::Key_F6);
            QVERIFY2(isIn(pane), qPrintable(QString::number(int(pane))));
            QVERIFY(panes().isInView(pane));
        }
        for (const Pane pane : {Pane::Notes, Pane::State, Pane::People, Pane::Chat, Pane::Notes}) {
            press(Qt::Key_F6, Qt::ShiftModifier);
            QVERIFY2(isIn(pane), qPrintable(QString::number(int(pane))));
        }
        QVERIFY(editor().hasFocus());
        hidePeople(); // what is hidden is passed over
        press(Qt::Key_F6);
        press(Qt::Key_F6);
        QVERIFY(isIn(Pane::State));
    }

    void whatIsBehindAnotherPartComesToTheFrontAndIsHiddenFromThere()
    {
        const auto keys = [this] { press(Qt::Key_3, Qt::ControlModifier); };
        QVERIFY(panes().isInView(Pane::Chat));
        keys();
        QVERIFY(panes().isInView(Pane::People) && action("peoplePaneAction")->isChecked());
        keys();
        QVERIFY(!panes().arrangement().isShown(Pane::People) && !action("peoplePaneAction")->isChecked());
        keys();
        QVERIFY(panes().isInView(Pane::People));
        press(Qt::Key_F11); // the notes alone
        press(Qt::Key_2, Qt::ControlModifier);
        QVERIFY(panes().isInView(Pane::Chat) && panes().isInView(Pane::Notes));
        action("compactAction")->trigger();
        press(Qt::Key_1, Qt::ControlModifier);
        QVERIFY(panes().isInView(Pane::Notes) && !panes().isInView(Pane::Chat));
        press(Qt::Key_2, Qt::ControlModifier);
        QVERIFY(panes().isInView(Pane::Chat) && panes().arrangement().isShown(Pane::Notes));
        action("compactAction")->trigger();
    }

    void theComposerIsWhereTheKeysLeadInTheChat()
    {
        press(Qt::Key_F6);
        QTest::keyClicks(QApplication::focusWidget(), u"hello"_s);
        QCOMPARE(m_window->findChild<QPlainTextEdit*>(u"composerText"_s)->toPlainText(), u"hello"_s);
    }

    void noEditorKeepsTheTabKey()
    {
        QTest::keyClick(&editor(), Qt::Key_Tab);
        QVERIFY(!editor().hasFocus());
        editor().setFocus();
        // In a list Tab moves the item. The keys that Help names lead out.
        QTest::keyClicks(&editor(), u"- one"_s);
        QTest::keyClick(&editor(), Qt::Key_Return);
        QTest::keyClicks(&editor(), u"two"_s);
        QTest::keyClick(&editor(), Qt::Key_Tab);
        QVERIFY(editor().hasFocus());
        QTest::keyClick(&editor(), Qt::Key_Tab, Qt::ControlModifier);
        QVERIFY(!editor().hasFocus());
        editor().setFocus();
        QTest::keyClick(&editor(), Qt::Key_Backtab, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!editor().hasFocus());
        auto* composer = m_window->findChild<QPlainTextEdit*>(u"composerText"_s);
        composer->setFocus();
        QTest::keyClick(composer, Qt::Key_Tab);
        QVERIFY(!composer->hasFocus());
        editor().selectAll();
        QTest::keyClick(&editor(), Qt::Key_Delete);
    }

    void theBorderMovesByKeysMouseAndMenu()
    {
        const auto width = [this] { return side().width(); };
        QWidget* border = m_window->findChild<QSplitter*>(u"roomSplitter"_s)->handle(1);
        const int usual = width();
        border->setFocus();
        QTest::keyClick(border, Qt::Key_Left);
        QCOMPARE(width(), usual + 16);
        QTest::keyClick(border, Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(width(), usual + 80);
        QTest::keyClick(border, Qt::Key_Right);
        QCOMPARE(width(), usual + 64);
        QTest::keyClick(border, Qt::Key_Home);
        QCOMPARE(width(), 348);
        for (int i = 0; i < 60; ++i)
            QTest::keyClick(border, Qt::Key_Right);
        QVERIFY(width() >= 260); // and no narrower
        QTest::mouseDClick(border, Qt::LeftButton);
        QCOMPARE(width(), 348);
        press(Qt::Key_Left, Qt::AltModifier | Qt::ShiftModifier);
        QCOMPARE(width(), 380);
        press(Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
        QCOMPARE(width(), 348);
    }

    void theSideCanStandOnTheLeft()
    {
        const int width = side().width();
        action("sideFirstAction")->trigger();
        QVERIFY(side().x() < m_window->roomPage()->notes().x());
        QCOMPARE(side().width(), width);
        const QByteArray kept = m_window->roomPage()->saveLayout();
        action("sideFirstAction")->trigger();
        QVERIFY(side().x() > m_window->roomPage()->notes().x());
        QCOMPARE(side().width(), width);
        m_window->roomPage()->restoreLayout(kept);
        QVERIFY(side().x() < m_window->roomPage()->notes().x());
        QVERIFY(action("sideFirstAction")->isChecked());
    }

    void theArrangementGoesIntoTheNextRoom()
    {
        hidePeople();
        press(Qt::Key_Left, Qt::AltModifier | Qt::ShiftModifier);
        const int width = side().width();
        m_window->showStartPage();
        QVERIFY(!action("peoplePaneAction")->isEnabled());
        m_window->showRoom(*m_client);
        QVERIFY(!panes().arrangement().isShown(Pane::People));
        QVERIFY(!action("peoplePaneAction")->isChecked());
        QTRY_COMPARE(side().width(), width);
    }

    void focusModeShowsTheNotesAloneAndSaysTheWayBack()
    {
        press(Qt::Key_F11);
        QVERIFY(action("focusModeAction")->isChecked());
        for (const char* hidden : {"roomHeader", "sidePane", "notesHeading"})
            QVERIFY2(!part(hidden)->isVisible(), hidden);
        QVERIFY(!m_window->menuBar()->isVisible());
        QVERIFY(editor().hasFocus());
        QVERIFY(part("leaveFocusMode")->isVisible());
        QVERIFY(m_window->findChild<QPushButton*>(u"leaveFocusMode"_s)->text().contains("F11"_L1));
        // The column is in the middle.
        const QRect column = editor().viewport()->geometry();
        QVERIFY(qAbs(column.left() - (editor().width() - column.right())) < 30);
        QTest::keyClicks(&editor(), u"On with it"_s);
        press(Qt::Key_S, Qt::NoModifier);
        QVERIFY(editor().text().startsWith("On with its"_L1));
        QTest::keyClick(&editor(), Qt::Key_Escape);
        QVERIFY(part("roomHeader")->isVisible() && part("sidePane")->isVisible());
        QVERIFY(m_window->menuBar()->isVisible());
        QVERIFY(!action("focusModeAction")->isChecked());
        QVERIFY(editor().hasFocus());
        editor().selectAll();
        QTest::keyClick(&editor(), Qt::Key_Delete);
    }

    void focusModeIsLeftByItsKeyAndItsButtonToo()
    {
        press(Qt::Key_F11);
        press(Qt::Key_F11);
        QVERIFY(part("roomHeader")->isVisible());
        press(Qt::Key_F11);
        QTest::mouseClick(part("leaveFocusMode"), Qt::LeftButton);
        QVERIFY(part("roomHeader")->isVisible());
    }

    void menuKeysWorkInFocusMode()
    {
        press(Qt::Key_F11);
        QVERIFY(!m_window->menuBar()->isVisible());
        press(Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(part("findPattern")->isVisible());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape); // the field's own
        QVERIFY(!part("findPattern")->isVisible());
        QVERIFY(!part("roomHeader")->isVisible());
        press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier); // the chat is not there: it comes
        QVERIFY(part("sidePane")->isVisible());
        QVERIFY(!action("focusModeAction")->isChecked());
    }

    void whatIsNewInTheChatIsToldInFocusMode()
    {
        press(Qt::Key_F11);
        const auto ben = m_room->join(u"Ben"_s);
        ben->sendBroadcastMessage(u"hello"_s);
        auto* news = m_window->findChild<ElidedLabel*>(u"focusNews"_s);
        QTRY_COMPARE(news->fullText(), u"Chat · 1 new"_s);
        QTRY_VERIFY(news->isVisible() && news->width() > 40);
        press(Qt::Key_F11);
        panes().goTo(Pane::Chat);
        QTRY_COMPARE(side().tabText(0), u"Chat"_s);
    }

    void aNarrowWindowShowsOnePartAtATime()
    {
        m_window->resize(400, 640);
        QTRY_VERIFY(panes().isOneAtATime());
        QVERIFY(m_window->width() <= 400);
        QVERIFY(panes().isInView(Pane::Notes) && !side().isVisible());
        QVERIFY(switcher().isVisible());
        QCOMPARE(switcher().tabText(0), u"Notes"_s);
        for (const Pane pane : {Pane::People, Pane::Notes, Pane::State, Pane::Chat}) {
            QTest::mouseClick(&switcher(), Qt::LeftButton, {}, switcher().tabRect(int(pane)).center());
            for (const Pane each : AllPanes)
                QCOMPARE(panes().isInView(each), each == pane);
        }
        press(Qt::Key_F6);
        QVERIFY(panes().isInView(Pane::People));
        QCOMPARE(switcher().currentIndex(), int(Pane::People));
        press(Qt::Key_3, Qt::ControlModifier); // away: another one comes
        QVERIFY(!switcher().isTabVisible(int(Pane::People)));
        QVERIFY(panes().isInView(Pane::Notes));
        m_window->resize(1120, 740);
        QTRY_VERIFY(!panes().isOneAtATime());
        QVERIFY(panes().isInView(Pane::Notes) && side().isVisible() && !switcher().isVisible());
        QCOMPARE(side().width(), 348);
    }

    void aSmallWindowSaysAllOfItsTabsAndMenus_data()
    {
        QTest::addColumn<QString>("language");
        for (const QString& language : translatedLanguages())
            QTest::newRow(qPrintable(language)) << language;
    }

    void aSmallWindowSaysAllOfItsTabsAndMenus()
    {
        QFETCH(QString, language);
        QTranslator words;
        QVERIFY(words.load(QLocale(language), u"confab"_s, u"_"_s, u":/translations"_s));
        QCoreApplication::installTranslator(&words);
        m_window.reset();
        init();
        m_client->raiseHand(true);
        QTRY_VERIFY(m_client->self().hasRaisedHand());
        const int people = int(Pane::People);
        QTRY_VERIFY(side().tabText(1).contains(u'·'));
        for (const int width : {400, 360, 340}) {
            m_window->resize(1120, 740);
            QTRY_COMPARE(m_window->width(), 1120);
            m_window->resize(width, 640); // in one step
            QTRY_COMPARE(m_window->width(), width);
            QTRY_VERIFY(panes().isOneAtATime());
            QFont chosen = theme::smallFont();
            chosen.setBold(true);
            for (int tab = 0; tab < switcher().count(); ++tab)
                QVERIFY2(QFontMetrics(chosen).horizontalAdvance(switcher().tabText(tab)) + 18 <=
                             switcher().tabRect(tab).width(),
                         qPrintable(switcher().tabText(tab)));
            if (width > 360)
                continue; // what fits there is for the language to say
            QVERIFY(!switcher().tabText(people).contains(u'·'));
            QVERIFY(!switcher().tabIcon(people).isNull());
            QCOMPARE(switcher().accessibleTabName(people), side().tabText(1));
            QVERIFY(switcher().tabToolTip(people).contains(side().tabText(1)));
            for (QAction* menu : m_window->menuBar()->actions())
                QVERIFY2(m_window->menuBar()->rect().contains(m_window->menuBar()->actionGeometry(menu)) &&
                             !m_window->menuBar()->actionGeometry(menu).isEmpty(),
                         qPrintable(menu->text()));
        }
        m_client->raiseHand(false);
        QTRY_VERIFY(switcher().tabIcon(people).isNull());
        QVERIFY(switcher().tabToolTip(people).isEmpty());
    }

    void compactMakesTheWindowSmallAndLargeAgain()
    {
        press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(m_window->width(), 400);
        QVERIFY(panes().isOneAtATime());
        QVERIFY(action("compactAction")->isChecked());
        m_window->resize(900, 640); // it is wanted, however wide it is
        QVERIFY(panes().isOneAtATime());
        press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(m_window->size(), QSize(1120, 740));
        QVERIFY(!panes().isOneAtATime());
    }

    void theTextBeingWrittenKeepsTheFocusInANarrowWindow()
    {
        panes().goTo(Pane::Chat);
        m_window->resize(420, 640);
        QTRY_VERIFY(panes().isOneAtATime());
        QVERIFY(panes().isInView(Pane::Chat));
        QVERIFY(chat().isAncestorOf(QApplication::focusWidget()));
    }

private:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : m_window.get(), key,
                        modifiers);
    }
    void hidePeople()
    {
        press(Qt::Key_3, Qt::ControlModifier); // to the front
        press(Qt::Key_3, Qt::ControlModifier);
        QVERIFY(!panes().arrangement().isShown(Pane::People));
    }
    [[nodiscard]] NotesEditor& editor() const { return m_window->roomPage()->notes().editor(); }
    [[nodiscard]] ChatPane& chat() const { return m_window->roomPage()->chat(); }
    [[nodiscard]] RoomPanes& panes() const { return m_window->roomPage()->panes(); }
    [[nodiscard]] QTabWidget& side() const { return *m_window->findChild<QTabWidget*>(u"sidePane"_s); }
    [[nodiscard]] QTabBar& switcher() const { return *m_window->findChild<QTabBar*>(u"paneSwitcher"_s); }
    [[nodiscard]] QWidget* part(const char* name) const
    {
        return m_window->findChild<QWidget*>(QString::fromLatin1(name));
    }
    [[nodiscard]] QAction* action(const char* name) const
    {
        return m_window->findChild<QAction*>(QString::fromLatin1(name));
    }
};

QTEST_MAIN(TestRoomPanes)
#include "tst_roompanes.moc"
