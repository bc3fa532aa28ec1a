#include "tests/ui/twoappstest.h"
#include "ui/composeredit.h"
#include "ui/roompage.h"
#include "ui/startpage.h"
#include "ui/unsentlist.h"

#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QListView>

using namespace Qt::StringLiterals;
using namespace confab;
using namespace confab::test;

/// The app is ended, or crashes, and starts again.
class TestAppRestart : public TwoAppsTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { startAna(); }
    void cleanup() { endBoth(); }

    void whoIsInsideIsToldWhenHostingStops()
    {
        startRoom(u"Retro"_s);
        joinAsBen(m_ana->visit()->bestInvite().toString());
        action(*m_ana, "stopHostingAction")->trigger();
        choose(*m_ana, "goOnButton");
        QTRY_COMPARE(m_ben->visit()->client().state(), RoomClient::State::RoomEnded);
    }

    void aHostedRoomIsOpenedAgainWithItsCodes()
    {
        startRoom(u"Retro"_s);
        const InviteLink invite = m_ana->visit()->bestInvite();
        const QString room = m_ana->visit()->client().roomId();
        NotesClient& notes = m_ana->visit()->client().notes();
        QTRY_VERIFY(notes.isSynced());
        notes.edit(ChangeSet::replacement(0, 0, 0, u"of that session"_s));
        QTRY_COMPARE(notes.pendingEdits(), 0);
        m_ana->window().close();
        choose(*m_ana, "goOnButton");
        QTRY_VERIFY(!m_ana->hosted().isRunning());
        m_ana.reset();

        m_ana = makeApp(u"ana"_s, {});
        m_ana->start();
        QVERIFY(!m_ana->hosted().isRunning()); // only when it is wanted
        auto* list = m_ana->window().findChild<QListView*>(u"recentRooms"_s);
        QTRY_VERIFY(list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains("opens"_L1));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_VERIFY(m_ana->visit());
        QCOMPARE(m_ana->visit()->client().roomId(), room);
        QCOMPARE(m_ana->visit()->bestInvite().code, invite.code);
        QVERIFY(m_ana->visit()->isHostedHere());
        QTRY_COMPARE(m_ana->visit()->client().notes().content(), NotesClient::Content::Text);
        QCOMPARE(m_ana->visit()->notes(), QString()); // a room outlives its sessions, not they it
        joinAsBen(m_ana->visit()->bestInvite().toString());
    }

    void anAppThatCrashedGoesOnHosting()
    {
        startRoom(u"Retro"_s);
        const auto address = m_ana->hosted().address();
        joinAsBen(m_ana->visit()->bestInvite().toString());
        const QString session = m_ben->visit()->client().sessionId();
        m_ana.reset(); // without a word to anybody
        QTRY_COMPARE(m_ben->visit()->client().state(), RoomClient::State::Reconnecting);

        m_ana = makeApp(u"ana"_s, {});
        m_ana->start();
        QVERIFY(m_ana->hosted().isRunning());
        QVERIFY(m_ana->hosted().address() == address);
        QTRY_COMPARE_WITH_TIMEOUT(m_ben->visit()->client().state(), RoomClient::State::Joined, 15'000);
        QCOMPARE(m_ben->visit()->client().sessionId(), session);
        click(*m_ana, "hostingStripFirst"); // Return
        QTRY_VERIFY(m_ana->visit());
        QCOMPARE(m_ana->visit()->client().sessionId(), session);
    }

    void anAppThatIsEndedKeepsItsRoomAndWhatIsBeingWritten()
    {
        startRoom(u"Retro"_s);
        RoomClient& before = m_ana->visit()->client();
        const QString session = before.sessionId();
        const QString peer = before.self().id;
        QTRY_VERIFY(before.notes().isSynced());
        before.editNotes(ChangeSet::replacement(0, 0, 0, u"of that session"_s));
        before.editNotes(ChangeSet::replacement(15, 15, 0, u", not sent"_s));
        QTest::keyClicks(m_ana->window().findChild<ComposerEdit*>(), u"half a thought"_s);
        m_ana->end(); // alone, and nobody is asked
        m_ana.reset();

        m_ana = makeApp(u"ana"_s, {});
        m_ana->start();
        click(*m_ana, "hostingStripFirst");
        QTRY_VERIFY(m_ana->visit());
        QCOMPARE(m_ana->visit()->client().sessionId(), session);
        QCOMPARE(m_ana->visit()->client().self().id, peer);
        QTRY_COMPARE(m_ana->visit()->notes(), u"of that session, not sent"_s);
        QCOMPARE(m_ana->window().findChild<ComposerEdit*>()->toPlainText(), u"half a thought"_s);
    }

    void whoIsAloneElsewhereFindsTheNotesAgain()
    {
        startRoom(u"Retro"_s);
        joinAsBen(m_ana->visit()->bestInvite().toString());
        RoomClient& ben = m_ben->visit()->client();
        QTRY_VERIFY(ben.notes().isSynced());
        const QString session = ben.sessionId();
        ben.editNotes(ChangeSet::replacement(0, 0, 0, u"only here"_s));
        QTRY_COMPARE(m_ana->visit()->notes(), u"only here"_s);
        const InviteLink invite = m_ana->visit()->bestInvite();
        action(*m_ana, "leaveRoomAction")->trigger();
        choose(*m_ana, "goOnButton"); // goes on hosting
        QTRY_COMPARE(ben.people().peers().size(), 1U);
        m_ben->end();
        m_ben.reset();

        m_ben = makeApp(u"ben"_s, {});
        m_ben->start();
        typeCode(*m_ben, invite.toString());
        QTRY_VERIFY(m_ben->visit());
        QCOMPARE(m_ben->visit()->client().sessionId(), session);
        QTRY_COMPARE(m_ben->visit()->notes(), u"only here"_s);
    }

    void theEndOfTheDesktopsSessionAsksNothing()
    {
        startRoom(u"Retro"_s);
        RoomClient& ana = m_ana->visit()->client();
        QTRY_VERIFY(ana.notes().isSynced());
        ana.editNotes(ChangeSet::replacement(0, 0, 0, u"would be asked about"_s));
        QTimer::singleShot(0, qApp, [] {
            QEvent quit(QEvent::Quit);
            QCoreApplication::sendEvent(qApp, &quit);
        });
        QTimer asked; // in vain
        asked.callOnTimeout([] { QCoreApplication::exit(1); });
        asked.start(15'000);
        QCOMPARE(QCoreApplication::exec(), 0);
        QVERIFY(!dialog(*m_ana));
    }

    void twoWindowsOfOnePersonDoNotShareTheirRoomsFolder()
    {
        startRoom(u"Retro"_s);
        m_ben = makeApp(u"ana"_s, u"Ana again"_s);
        auto* field = m_ben->window().findChild<QLineEdit*>(u"roomNameField"_s);
        field->setText(u"Another"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(m_ben->visit());
        auto* box = m_ben->window().findChild<QMessageBox*>(u"troubleDialog"_s);
        QVERIFY(box);
        QVERIFY(box->text().contains("another Confab is open"_L1));
    }

    void whatWasNotSentIsOfferedAndBroughtBack()
    {
        leaveSomethingUnsent();
        const QString peer = m_ben->visit()->client().self().id;
        m_ben.reset();
        m_ana = makeApp(u"ana"_s, {}); // hosts again
        m_ana->start();
        click(*m_ana, "hostingStripFirst");
        QTRY_VERIFY(m_ana->visit());

        m_ben = makeApp(u"ben"_s, {});
        m_ben->start();
        const QString words = label(*m_ben, "unsentWords")->text();
        QVERIFY2(words.contains(u"“Retro”: 1 edit, 1 message"_s), qPrintable(words));
        click(*m_ben, "unsentReturn");
        QTRY_VERIFY(m_ben->visit());
        QCOMPARE(m_ben->visit()->client().self().id, peer);
        QTRY_COMPARE(m_ana->visit()->notes(), u"written offline"_s);
        QTRY_COMPARE(m_ana->visit()->client().chat().entries().size(), 1U);
        QTRY_COMPARE(m_ben->visit()->client().waitingMessages(), 0);
        action(*m_ben, "leaveRoomAction")->trigger();
        QTRY_VERIFY(m_ben->window().startPage().isVisible());
        QVERIFY(!m_ben->window().startPage().unsent().isVisible());
    }

    void whatWasNotSentCanBeCopiedAndDiscarded()
    {
        leaveSomethingUnsent();
        action(*m_ben, "leaveRoomAction")->trigger();
        QVERIFY(dialog(*m_ben)->informativeText().contains("1 edit, 1 message"_L1));
        QVERIFY(dialog(*m_ben)->informativeText().contains("stays on this computer"_L1));
        choose(*m_ben, "goOnButton");
        QTRY_VERIFY(m_ben->window().startPage().unsent().isVisible());
        click(*m_ben, "unsentCopy");
        QVERIFY(QApplication::clipboard()->text().contains("written offline"_L1));
        QVERIFY(QApplication::clipboard()->text().contains("said offline"_L1));

        click(*m_ben, "unsentDiscard");
        auto* question = m_ben->window().findChild<QDialog*>(u"confirmDialog"_s);
        QVERIFY(question);
        QTest::keyClick(question, Qt::Key_Escape); // not by mistake
        QVERIFY(m_ben->window().startPage().unsent().isVisible());
        QTRY_VERIFY(!m_ben->window().findChild<QDialog*>(u"confirmDialog"_s));
        click(*m_ben, "unsentDiscard");
        click(*m_ben, "confirmAction");
        QTRY_VERIFY(!m_ben->window().startPage().unsent().isVisible());
        m_ben.reset();
        m_ben = makeApp(u"ben"_s, {});
        m_ben->start();
        QVERIFY(!m_ben->window().startPage().unsent().isVisible());
    }

    void aChangedMessageThatWasNotSentIsAskedForOfferedAndBroughtBack()
    {
        startRoom(u"Retro"_s);
        joinAsBen(m_ana->visit()->bestInvite().toString());
        RoomClient& ben = m_ben->visit()->client();
        ben.sendBroadcastMessage(u"helo"_s);
        QTRY_COMPARE(m_ana->visit()->client().chat().entries().size(), 1U);
        QTRY_COMPARE(ben.waitingMessages(), 0);
        ben.editMessage(ben.chat().entries().front().message.id, u"hello"_s);
        m_ana.reset(); // before it is on its way
        QTRY_COMPARE(ben.state(), RoomClient::State::Reconnecting);
        action(*m_ben, "leaveRoomAction")->trigger();
        QVERIFY(dialog(*m_ben));
        QVERIFY(dialog(*m_ben)->informativeText().contains("1 message"_L1));
        choose(*m_ben, "goOnButton");
        QTRY_VERIFY(m_ben->window().startPage().unsent().isVisible());
        click(*m_ben, "unsentCopy");
        QVERIFY(QApplication::clipboard()->text().contains("hello"_L1));

        m_ana = makeApp(u"ana"_s, {});
        m_ana->start();
        click(*m_ana, "hostingStripFirst");
        QTRY_VERIFY(m_ana->visit());
        QTRY_COMPARE(m_ana->visit()->client().chat().entries().size(), 1U);
        QCOMPARE(m_ana->visit()->client().chat().entries().front().message.text, u"helo"_s);
        click(*m_ben, "unsentReturn");
        QTRY_COMPARE(m_ana->visit()->client().chat().entries().front().message.text, u"hello"_s);
        QTRY_VERIFY(m_ben->visit());
        QTRY_COMPARE(m_ben->visit()->client().waitingMessages(), 0);
    }

    void aFolderThatTakesNothingIsTold()
    {
        QVERIFY(QDir(m_directory->path()).mkpath(u"profile-ben"_s));
        QFile inTheWay(m_directory->filePath(u"profile-ben/unsent"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        m_ben = makeApp(u"ben"_s, u"Ben"_s);
        m_ben->start();
        QVERIFY(label(*m_ben, "statusStripWords")->text().contains("cannot be kept"_L1));
        startRoom(u"Retro"_s);
        typeCode(*m_ben, m_ana->visit()->bestInvite().toString());
        QTRY_VERIFY(m_ben->visit()); // and everything else goes on
    }

private:
    /// Ben in a room whose server has gone, with an edit and a message that it does not have.
    void leaveSomethingUnsent()
    {
        startRoom(u"Retro"_s);
        joinAsBen(m_ana->visit()->bestInvite().toString());
        RoomClient& ben = m_ben->visit()->client();
        QTRY_COMPARE(ben.notes().content(), NotesClient::Content::Text);
        QTRY_COMPARE(ben.roomName(), u"Retro"_s);
        m_ana.reset();
        QTRY_COMPARE(ben.state(), RoomClient::State::Reconnecting);
        ben.editNotes(ChangeSet::replacement(0, 0, 0, u"written offline"_s));
        ben.sendBroadcastMessage(u"said offline"_s);
    }
};

QTEST_MAIN(TestAppRestart)
#include "tst_apprestart.moc"
