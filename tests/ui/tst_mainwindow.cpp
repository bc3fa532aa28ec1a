#include "core/client/roomclient.h"
#include "ui/mainwindow.h"
#include "ui/roompage.h"
#include "ui/startpage.h"
#include "ui/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace confab;

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }

    void init()
    {
        m_client = std::make_unique<RoomClient>();
        m_window = std::make_unique<MainWindow>();
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void cleanup()
    {
        m_window.reset();
        m_client.reset();
    }

    void itBeginsWithTheStartPage()
    {
        QVERIFY(m_window->startPage().isVisible());
        QVERIFY(!m_window->roomPage());
        QCOMPARE(m_window->windowTitle(), u"Confab"_s);
        QVERIFY(!m_window->windowIcon().isNull());
    }

    void aRoomTakesThePlaceOfTheStartPageAndGivesItBack()
    {
        RoomPage& page = m_window->showRoom(*m_client);
        m_window->setRoomName(u"Release retro"_s);
        QVERIFY(page.isVisible());
        QVERIFY(!m_window->startPage().isVisible());
        QCOMPARE(m_window->windowTitle(), u"Release retro – Confab"_s);
        m_window->showStartPage();
        QVERIFY(!m_window->roomPage());
        QVERIFY(m_window->startPage().isVisible());
        QCOMPARE(m_window->windowTitle(), u"Confab"_s);
    }

    void whatNeedsARoomIsOfferedOnlyInOne()
    {
        const auto enabled = [this](const char* name) { return action(name)->isEnabled(); };
        for (const char* name : {"saveNotesAction", "leaveRoomAction", "showSideAction", "inviteGuestAction"})
            QVERIFY2(!enabled(name), name);
        m_window->showRoom(*m_client);
        m_window->setInvitesFor({Role::Guest});
        for (const char* name : {"saveNotesAction", "leaveRoomAction", "showSideAction", "inviteGuestAction"})
            QVERIFY2(enabled(name), name);
        QVERIFY(!enabled("inviteHostAction"));
    }

    void theMenusSayWhatIsWished()
    {
        m_window->showRoom(*m_client);
        m_window->setHosting(true);
        const std::pair<const char*, void (MainWindow::*)()> wishes[] = {
            {"newWindowAction", &MainWindow::newWindowRequested},
            {"saveNotesAction", &MainWindow::saveNotesRequested},
            {"leaveRoomAction", &MainWindow::leaveRequested},
            {"stopHostingAction", &MainWindow::stopHostingRequested},
            {"quitAction", &MainWindow::quitRequested},
        };
        for (const auto& [name, wish] : wishes) {
            QSignalSpy spy(m_window.get(), wish);
            action(name)->trigger();
            QVERIFY2(spy.count() == 1, name);
        }
    }

    void closingTheWindowAsksFirst()
    {
        QSignalSpy quit(m_window.get(), &MainWindow::quitRequested);
        m_window->close();
        QCOMPARE(quit.count(), 1);
        QVERIFY(m_window->isVisible());
        m_window->closeForGood();
        QVERIFY(!m_window->isVisible());
        QCOMPARE(quit.count(), 1);
    }

    void theEditMenuActsOnTheFieldThatHasTheFocus()
    {
        auto* name = m_window->findChild<QLineEdit*>(u"nameField"_s);
        name->setFocus();
        QTest::keyClicks(name, u"Ana"_s);
        action("selectAllAction")->trigger();
        action("cutAction")->trigger();
        QCOMPARE(name->text(), QString());
        QCOMPARE(QApplication::clipboard()->text(), u"Ana"_s);
        action("pasteAction")->trigger();
        action("pasteAction")->trigger();
        QCOMPARE(name->text(), u"AnaAna"_s);
        action("undoAction")->trigger();
        QCOMPARE(name->text(), u"Ana"_s);
        action("redoAction")->trigger();
        QCOMPARE(name->text(), u"AnaAna"_s);
    }

    void chatAndPeopleCanBeHiddenAndStayHidden()
    {
        m_window->showRoom(*m_client);
        auto* side = m_window->findChild<QWidget*>(u"sidePane"_s);
        QVERIFY(side->isVisible());
        action("showSideAction")->trigger();
        QVERIFY(!side->isVisible());
        m_window->showRoom(*m_client);
        side = m_window->findChild<QWidget*>(u"sidePane"_s);
        QVERIFY(!side->isVisible());
        action("showSideAction")->trigger();
        QVERIFY(side->isVisible());
    }

    void nothingIsCutOffInASmallWindow()
    {
        m_window->resize(900, 600);
        m_window->showRoom(*m_client);
        QCOMPARE(m_window->size(), QSize(900, 600));
        QVERIFY(m_window->minimumSizeHint().width() <= 900);
        QVERIFY(m_window->minimumSizeHint().height() <= 600);
    }

    void everyActionHasANameAndNoTwoShareAShortcut()
    {
        QStringList keys;
        for (const QAction* each : m_window->menuBar()->findChildren<QAction*>()) {
            if (each->isSeparator() || each->text().isEmpty() ||
                (each->menu() && each->objectName().isEmpty()))
                continue;
            QVERIFY2(!each->objectName().isEmpty(), qPrintable(each->text()));
            if (!each->shortcut().isEmpty())
                keys += each->shortcut().toString();
        }
        QCOMPARE(QSet<QString>(keys.begin(), keys.end()).size(), keys.size());
        QVERIFY(keys.size() > 5);
    }

    void helpOpensAndCloses()
    {
        for (const auto& [name, dialog] : {std::pair{"aboutAction", u"aboutDialog"_s},
                                           std::pair{"shortcutsAction", u"shortcutsDialog"_s}}) {
            action(name)->trigger();
            auto* shown = m_window->findChild<QDialog*>(dialog);
            QVERIFY2(shown && shown->isVisible(), name);
            shown->reject();
            QTRY_VERIFY(!m_window->findChild<QDialog*>(dialog));
        }
    }

private:
    QAction* action(const char* name) const
    {
        return m_window->findChild<QAction*>(QString::fromLatin1(name));
    }

    std::unique_ptr<RoomClient> m_client;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
