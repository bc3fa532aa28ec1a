#include "tests/ui/twoappstest.h"
#include "ui/roompage.h"
#include "ui/startpage.h"

#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QListView>

using namespace Qt::StringLiterals;
using namespace confab;
using namespace confab::test;

/// The whole app, its windows and a real server on loopback.
class TestApplication : public TwoAppsTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { startAna(); }
    void cleanup() { endBoth(); }

    void startingARoomHostsItAndGoesIn()
    {
        startRoom(u"Release retro"_s);
        QVERIFY(m_ana->hosted().isRunning());
        QCOMPARE(m_ana->visit()->client().self().role, Role::Host);
        QVERIFY(m_ana->window().roomPage()->isVisible());
        QVERIFY(!m_ana->window().startPage().isVisible());
        QTRY_COMPARE(m_ana->window().windowTitle(), u"Release retro – Confab"_s);
        QTRY_COMPARE(m_ana->hosted().people(), 1);
    }

    void theInviteThatIsShownIsTheOneForGuests()
    {
        startRoom({});
        const InviteLink invite = m_ana->visit()->bestInvite();
        QVERIFY(invite.code != m_ana->visit()->client().target().code);
        QVERIFY(invite == m_ana->visit()->invite(Role::Guest));
        QCOMPARE(m_ana->visit()->inviteRoles().size(), 3);
        action(*m_ana, "inviteViewerAction")->trigger();
        QCOMPARE(QApplication::clipboard()->text(), m_ana->visit()->invite(Role::Viewer)->toString());
        QVERIFY(QApplication::clipboard()->text().startsWith("confab://127.0.0.1:"_L1));
    }

    void aSecondPersonJoinsWithTheInviteLink()
    {
        startRoom(u"Retro"_s);
        joinAsBen(m_ana->visit()->bestInvite().toString());
        QCOMPARE(m_ben->visit()->client().self().role, Role::Guest);
        QTRY_COMPARE(m_ana->visit()->client().people().peers().size(), 2U);
        QTRY_COMPARE(m_ana->hosted().people(), 2);
    }

    void aBareCodeIsFoundOnThisComputer()
    {
        startRoom(u"Retro"_s);
        // Ana's server stands where every app on this computer is looked for.
        m_benPort = m_ana->hosted().address()->port;
        joinAsBen(m_ana->visit()->bestInvite().code.toString());
        QTRY_COMPARE(m_ana->hosted().people(), 2);
    }

    void aCodeThatNobodyKnowsSaysWhoWasAsked()
    {
        startRoom(u"Retro"_s);
        m_benPort = m_ana->hosted().address()->port;
        m_ben = makeApp(u"ben"_s, u"Ben"_s);
        m_ben->start();
        typeCode(*m_ben, u"zzz-zzzz-zzz"_s);
        QTRY_VERIFY(label(*m_ben, "statusStripWords")->text().contains("code"_L1) &&
                    !m_ben->window().startPage().isBusy());
        QVERIFY(!m_ben->visit());
    }

    void anAddressWhereNobodyAnswersIsTold()
    {
        m_ben = makeApp(u"ben"_s, u"Ben"_s);
        m_ben->start();
        typeCode(*m_ben, u"confab://127.0.0.1:1/wpi-srjb-wer"_s);
        QTRY_VERIFY(label(*m_ben, "statusStripWords")->text().startsWith("No server answers there"_L1));
    }

    void leavingIsNotTheEndOfHosting()
    {
        startRoom(u"Retro"_s);
        action(*m_ana, "leaveRoomAction")->trigger();
        auto* question = dialog(*m_ana);
        QVERIFY(question);
        QVERIFY(question->informativeText().contains("goes on hosting"_L1));
        choose(*m_ana, "goOnButton");
        QTRY_VERIFY(m_ana->window().startPage().isVisible());
        QVERIFY(m_ana->hosted().isRunning());
        auto* strip = m_ana->window().findChild<QWidget*>(u"hostingStrip"_s);
        QTRY_VERIFY(strip->isVisible());
        QCOMPARE(m_ana->window().windowTitle(), u"Confab"_s);

        click(*m_ana, "hostingStripFirst"); // Return
        QTRY_VERIFY(m_ana->visit());
        QTRY_COMPARE(m_ana->window().windowTitle(), u"Retro – Confab"_s);
        QCOMPARE(m_ana->visit()->client().self().role, Role::Host);
    }

    void stopHostingEndsItForAll()
    {
        startRoom(u"Retro"_s);
        joinAsBen(m_ana->visit()->bestInvite().toString());
        QTRY_COMPARE(m_ana->hosted().people(), 2);
        action(*m_ana, "leaveRoomAction")->trigger();
        choose(*m_ana, "goOnButton");
        QTRY_VERIFY(label(*m_ana, "hostingStripWords")->text().contains("1 person"_L1));
        click(*m_ana, "hostingStripSecond"); // Stop hosting
        QVERIFY(dialog(*m_ana)->informativeText().contains("1 other person"_L1));
        choose(*m_ana, "goOnButton");
        QTRY_VERIFY(!m_ana->hosted().isRunning());
        QVERIFY(!m_ana->window().findChild<QWidget*>(u"hostingStrip"_s)->isVisible());
        QTRY_VERIFY(m_ben->visit()->client().state() != RoomClient::State::Joined);
    }

    void stayingChangesNothing()
    {
        startRoom(u"Retro"_s);
        action(*m_ana, "leaveRoomAction")->trigger();
        QTest::keyClick(dialog(*m_ana), Qt::Key_Escape);
        QTRY_VERIFY(!dialog(*m_ana));
        QVERIFY(m_ana->visit());
        QVERIFY(m_ana->window().roomPage()->isVisible());
        action(*m_ana, "leaveRoomAction")->trigger(); // and it can be asked again
        QVERIFY(dialog(*m_ana));
    }

    void quittingWithOthersInsideAsksAndSaysHowMany()
    {
        startRoom(u"Retro"_s);
        joinAsBen(m_ana->visit()->bestInvite().toString());
        QTRY_COMPARE(m_ana->hosted().people(), 2);
        m_ana->window().close();
        QVERIFY(m_ana->window().isVisible());
        QCOMPARE(dialog(*m_ana)->text(), u"Quit Confab?"_s);
        QVERIFY(dialog(*m_ana)->informativeText().contains("1 other person"_L1));
        choose(*m_ana, "goOnButton");
        QTRY_VERIFY(!m_ana->window().isVisible());
        QVERIFY(!m_ana->hosted().isRunning());
        QTRY_VERIFY(m_ben->visit()->client().state() != RoomClient::State::Joined);
    }

    void quittingFromTheStartPageAsksNothing()
    {
        m_ana->window().close();
        QTRY_VERIFY(!m_ana->window().isVisible());
    }

    void theLastOneSavesTheNotesOnTheWayOut()
    {
        startRoom(u"Retro"_s);
        joinAsBen(m_ana->visit()->bestInvite().toString());
        QTRY_COMPARE(m_ben->visit()->client().notes().content(), NotesClient::Content::Text);
        m_ben->visit()->client().editNotes(
            ChangeSet::replacement(m_ben->visit()->client().notes().length(), 0, 0, u"# Kept\n"_s));
        QTRY_COMPARE(m_ana->visit()->notes(), u"# Kept\n"_s);
        QTRY_COMPARE(m_ben->visit()->client().notes().pendingEdits(), 0);
        m_ben->visit()->client().sendBroadcastMessage(u"done"_s);
        QTRY_COMPARE(m_ana->visit()->client().chat().entries().size(), 1U);

        action(*m_ben, "leaveRoomAction")->trigger(); // others stay: nothing to ask
        QTRY_VERIFY(m_ben->window().startPage().isVisible());
        QTRY_COMPARE(m_ana->visit()->client().people().peers().size(), 1U);

        action(*m_ana, "leaveRoomAction")->trigger();
        QVERIFY(dialog(*m_ana)->informativeText().contains("last one here"_L1));
        choose(*m_ana, "saveFirstButton");
        auto* files = m_ana->window().findChild<QFileDialog*>(u"saveNotesDialog"_s);
        QVERIFY(files);
        QVERIFY(files->selectedFiles().constFirst().endsWith("Retro.md"_L1));
        files->selectFile(m_directory->filePath(u"kept.md"_s));
        static_cast<QDialog*>(files)->accept();
        QTRY_VERIFY(m_ana->window().startPage().isVisible());
        QFile kept(m_directory->filePath(u"kept.md"_s));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        const QByteArray document = kept.readAll();
        for (const char* part : {"# Retro\n", "\n# Kept\n", "People: Ana, Ben\n", "**Ben**: done\n"})
            QVERIFY2(document.contains(part), document);
    }

    void aRoomOneHasBeenInIsListedTheNextTime()
    {
        startRoom(u"Retro"_s);
        joinAsBen(m_ana->visit()->bestInvite().toString());
        QTRY_COMPARE(m_ben->window().windowTitle(), u"Retro – Confab"_s);
        const QString link = m_ana->visit()->bestInvite().toString();
        m_ben.reset();

        m_ben = makeApp(u"ben"_s, {});
        m_ben->start();
        QCOMPARE(m_ben->window().startPage().name(), u"Ben"_s); // remembered
        auto* list = m_ben->window().findChild<QListView*>(u"recentRooms"_s);
        QCOMPARE(list->model()->rowCount(), 1);
        QTRY_VERIFY(list->model()
                        ->index(0, 0)
                        .data(Qt::AccessibleTextRole)
                        .toString()
                        .contains("1 person inside"_L1));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_VERIFY(m_ben->visit());
        QCOMPARE(m_ben->visit()->bestInvite().toString(), link);
    }

    void whatIsUnderWayCanBeCancelled()
    {
        m_ana->window().startPage().join(InviteLink::parse(u"confab://192.0.2.1/wpi-srjb-wer"_s).value());
        QVERIFY(m_ana->window().startPage().isBusy());
        click(*m_ana, "statusStripFirst");
        QVERIFY(!m_ana->window().startPage().isBusy());
        startRoom(u"Retro"_s); // nothing of it is left
    }

    void aLinkGivenAtTheStartIsJoinedAtOnce()
    {
        startRoom(u"Retro"_s);
        Options options = optionsFor(u"ben"_s, u"Ben"_s);
        options.join = m_ana->visit()->bestInvite().toString();
        m_ben = std::make_unique<Application>(options);
        m_ben->start();
        QTRY_VERIFY(m_ben->visit());
    }

    void whoWasRemovedJoinsAgainFromTheRoomInView()
    {
        startRoom(u"Retro"_s);
        joinAsBen(m_ana->visit()->bestInvite().toString());
        QTRY_VERIFY(m_ana->visit()->client().notes().content() == NotesClient::Content::Text);
        RoomClient& ana = m_ana->visit()->client();
        ana.editNotes(ChangeSet::replacement(0, 0, 0, u"ours"_s));
        QTRY_COMPARE(m_ben->visit()->client().notes().text(), u"ours"_s);
        const RoomClient* former = &m_ben->visit()->client();
        ana.removePeer(former->self().id, {});
        clickJoinAgain();
        QTRY_VERIFY(&m_ben->visit()->client() != former);
        QTRY_COMPARE(m_ben->visit()->client().notes().text(), u"ours"_s);
        QCOMPARE(m_ben->visit()->client().state(), RoomClient::State::Joined);
        QVERIFY(m_ben->window().roomPage()->isVisible());
        QTRY_COMPARE(ana.people().peers().size(), 2U);
    }

    void joiningARoomAgainThatIsLockedSaysSoAndKeepsItInView()
    {
        startRoom(u"Retro"_s);
        joinAsBen(m_ana->visit()->bestInvite().toString());
        RoomClient& ana = m_ana->visit()->client();
        ana.editNotes(ChangeSet::replacement(0, 0, 0, u"ours"_s));
        QTRY_COMPARE(m_ben->visit()->client().notes().text(), u"ours"_s);
        ana.endRoom(true, {});
        clickJoinAgain();
        // The notes of an ended room are gone from it: their copy is what may be saved.
        QTRY_VERIFY(choice(*m_ben, "Join again"));
        QTest::mouseClick(choice(*m_ben, "Join again"), Qt::LeftButton);
        auto* trouble = m_ben->window().findChild<QWidget*>(u"roomTrouble"_s);
        QTRY_VERIFY(trouble->isVisible());
        QCOMPARE(trouble->findChild<QLabel*>()->text(),
                 u"This code does not open the room any more. Ask for a new one."_s);
        QCOMPARE(m_ben->visit()->notes(), u"ours"_s);
        QVERIFY(m_ben->window().findChild<QPushButton*>(u"roomEndThird"_s)->isVisible());
        QVERIFY(!m_ben->window().startPage().isVisible());
    }

    void theSchemeIsRemembered()
    {
        action(*m_ana, "darkSchemeAction")->trigger();
        QVERIFY(theme::tokens().dark);
        m_ana = makeApp(u"ana"_s, {});
        QVERIFY(theme::tokens().dark);
        QVERIFY(action(*m_ana, "darkSchemeAction")->isChecked());
        action(*m_ana, "lightSchemeAction")->trigger();
        QVERIFY(!theme::tokens().dark);
    }

private:
    void clickJoinAgain()
    {
        auto* again = m_ben->window().findChild<QPushButton*>(u"roomEndThird"_s);
        QTRY_VERIFY(again->isVisible());
        QTest::mouseClick(again, Qt::LeftButton);
    }

    /// Of the question that is on the window.
    static QPushButton* choice(Application& app, const char* label)
    {
        for (const QDialog* dialog : app.window().findChildren<QDialog*>()) {
            for (QPushButton* button : dialog->findChildren<QPushButton*>()) {
                if (button->text().remove(u'&') == QLatin1StringView(label))
                    return button;
            }
        }
        return nullptr;
    }
};

QTEST_MAIN(TestApplication)
#include "tst_application.moc"
