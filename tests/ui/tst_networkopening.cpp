#include "tests/ui/twoappstest.h"
#include "ui/networkdialog.h"
#include "ui/noteseditor.h"
#include "ui/roompage.h"
#include "ui/startpage.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace confab;
using namespace confab::test;

/// "Open to the network" in the app, with real clicks, and somebody else who comes in with what it shows.
class TestNetworkOpening : public TwoAppsTest
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        startAna();
        startRoom(u"Retro"_s);
        QTRY_COMPARE(m_ana->window().windowTitle(), u"Retro – Confab"_s);
    }
    void cleanup() { endBoth(); }

    void itIsClosedUntilSomebodyOpensIt()
    {
        QVERIFY(action(*m_ana, "openNetworkAction")->isEnabled());
        QVERIFY(!state()->isVisible());
        action(*m_ana, "openNetworkAction")->trigger();
        QVERIFY(dialog()->isVisible());
        QVERIFY(!m_ana->hosted().network());
        QVERIFY(button("openNetwork")->isVisible());
        QVERIFY(!button("closeNetwork")->isVisible());
        click("doneNetwork"); // Not now
        QTRY_VERIFY(!dialog());
        QVERIFY(!m_ana->hosted().network());
        QVERIFY(m_ana->visit()->bestInvite().toString().startsWith(u"confab://127.0.0.1:"_s));
    }

    void somebodyComesInWithTheCopiedLinkAndTheyWriteTogether()
    {
        open();
        QVERIFY(m_ana->hosted().network());
        QVERIFY(state()->isVisible());
        QCOMPARE(m_ana->visit()->client().state(), RoomClient::State::Joined); // who was in, stays

        const QString link = copiedLink("guest");
        const auto invite = InviteLink::parse(link);
        QVERIFY2(invite && invite->server, qPrintable(link));
        QVERIFY(invite->server->encrypted);
        QCOMPARE(invite->server->fingerprint, m_ana->hosted().network()->fingerprint);
        click("doneNetwork");
        joinAsBen(link);
        QCOMPARE(m_ben->visit()->client().self().role, Role::Guest);
        QVERIFY(m_ben->visit()->client().target().server.encrypted);

        type(*m_ana, u"Hello"_s);
        QTRY_COMPARE(notes(*m_ben)->text(), u"Hello"_s);
        type(*m_ben, u"Welcome, "_s);
        QTRY_COMPARE(notes(*m_ana)->text(), u"Welcome, Hello"_s);
    }

    void theHeadersInviteLeadsToTheNetworkToo()
    {
        open();
        click("doneNetwork");
        QTest::mouseClick(m_ana->window().findChild<QPushButton*>(u"copyInvite"_s), Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(), m_ana->visit()->bestInvite().toString());
        QVERIFY(QApplication::clipboard()->text().contains(u'#'));
        // Somebody else who came in hands on the same.
        joinAsBen(QApplication::clipboard()->text());
        QCOMPARE(m_ben->visit()->bestInvite().server, m_ana->hosted().network());
        QVERIFY(!m_ben->window().findChild<QAction*>(u"openNetworkAction"_s)->isEnabled());
    }

    void closingSendsOthersAwayAndNobodyGetsIn()
    {
        open();
        const QString link = copiedLink("guest");
        joinAsBen(link);
        click("closeNetwork");
        QVERIFY(!m_ana->hosted().network());
        QVERIFY(!state()->isVisible());
        QVERIFY(button("openNetwork")->isVisible());
        QTRY_VERIFY(m_ben->visit()->client().state() != RoomClient::State::Joined);
        QCOMPARE(m_ana->visit()->client().state(), RoomClient::State::Joined);
        type(*m_ana, u"Still here"_s);
        QTRY_VERIFY(!m_ana->visit()->client().notes().pendingEdits());
        m_ben = makeApp(u"carl"_s, u"Carl"_s);
        m_ben->start();
        typeCode(*m_ben, link);
        QTRY_VERIFY(!m_ben->window().startPage().isBusy());
        QVERIFY(!m_ben->visit());
    }

    void openedAgainItIsTheSameKey()
    {
        open();
        const QString first = copiedLink("guest");
        click("closeNetwork");
        click("openNetwork");
        QCOMPARE(copiedLink("guest"), first);
        joinAsBen(first);
    }

    void anotherKeyIsRefusedInWords()
    {
        open();
        auto invite = *InviteLink::parse(copiedLink("guest"));
        invite.server->fingerprint = QString(64, u'0');
        m_ben = makeApp(u"ben"_s, u"Ben"_s);
        m_ben->start();
        typeCode(*m_ben, invite.toString());
        auto* words = m_ben->window().findChild<QLabel*>(u"statusStripWords"_s);
        QTRY_VERIFY2(words->text().contains(u"its key is another"_s), qPrintable(words->text()));
        QVERIFY(!m_ben->visit());
    }

    void aServerThatWasEncryptedIsNeverAskedInTheClear()
    {
        open();
        const auto invite = *InviteLink::parse(copiedLink("guest"));
        if (invite.server->isLoopback())
            QSKIP("this computer is in no network");
        joinAsBen(invite.toString());
        m_ben.reset();
        // Only the address, as somebody reads it aloud.
        joinAsBen(u"%1@%2:%3"_s.arg(invite.code.toString(), invite.server->host).arg(invite.server->port));
        QCOMPARE(m_ben->visit()->client().target().server, *invite.server);
        m_ben.reset();
        click("closeNetwork");
        m_ben = makeApp(u"ben"_s, u"Ben"_s);
        m_ben->start();
        typeCode(*m_ben,
                 u"%1@%2:%3"_s.arg(invite.code.toString(), invite.server->host).arg(invite.server->port));
        QTRY_VERIFY(!m_ben->window().startPage().isBusy());
        QVERIFY(!m_ben->visit());
    }

private:
    void open()
    {
        m_ana->window().findChild<QAction*>(u"openNetworkFromHeader"_s)->trigger();
        QVERIFY(dialog());
        click("openNetwork");
        QVERIFY(button("closeNetwork")->isVisible());
    }

    /// What the copy button of a role puts on the clipboard; where this computer is in no network, what it
    /// would.
    QString copiedLink(const char* role)
    {
        auto* copy = dialog()->findChild<QPushButton*>(u"copyNetworkLink-"_s + QLatin1StringView(role));
        QApplication::clipboard()->clear();
        if (!copy->isVisible())
            return m_ana->visit()->bestInvite().toString();
        QTest::mouseClick(copy, Qt::LeftButton);
        return QApplication::clipboard()->text();
    }

    static NotesEditor* notes(Application& app) { return app.window().findChild<NotesEditor*>(); }

    static void type(Application& app, const QString& text)
    {
        QTRY_VERIFY(!notes(app)->isReadOnly());
        notes(app)->setFocus();
        QTest::keyClicks(notes(app), text);
    }

    QLabel* state() { return m_ana->window().findChild<QLabel*>(u"networkState"_s); }
    NetworkDialog* dialog() { return m_ana->window().findChild<NetworkDialog*>(); }
    QPushButton* button(const char* name)
    {
        return dialog()->findChild<QPushButton*>(QString::fromLatin1(name));
    }
    void click(const char* name) { QTest::mouseClick(button(name), Qt::LeftButton); }
};

QTEST_MAIN(TestNetworkOpening)
#include "tst_networkopening.moc"
