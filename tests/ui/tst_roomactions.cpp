#include "tests/ui/hostandguesttest.h"
#include "tests/ui/menus.h"
#include "ui/audiencebutton.h"
#include "ui/chatpane.h"
#include "ui/composer.h"
#include "ui/composeredit.h"
#include "ui/confirmdialog.h"
#include "ui/messagelistmodel.h"
#include "ui/messageview.h"
#include "ui/peerlistmodel.h"
#include "ui/strip.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>

using namespace Qt::StringLiterals;
using namespace confab;
using namespace confab::test;

/// What people do about one another, on the real pages of a host and a guest in a real room.
class TestRoomActions : public HostAndGuestTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { enterRoom(); }
    void cleanup() { leaveRoom(); }

    void onesHandIsRaisedAndLowered();
    void raisedHandsAreShownAndCounted();
    void aHostLowersAHand();
    void aMessageGoesToOnePersonAlone();
    void aMessageGoesToARole();
    void whoHasLeftIsWrittenToNoMore();
    void aHostChangesARole();
    void aPersonIsRemovedAfterAQuestion();
    void theRoomIsEndedForEveryoneAndLocked();
    void guestsAreOfferedNothingOfAHost();
    void viewersAreOfferedNoMessages();
    void theTabCountsSharedValues();

private:
    static void showTab(RoomPage& page, int tab);
    static QString tab(RoomPage& page, int number);
    /// Chooses someone in the list of people.
    static void choose(RoomPage& page, const QString& peerId);
    static QStringList entries(QMenu& menu);
    static void write(RoomPage& page, const QString& text);
    static MessageLine lastLine(RoomPage& page);
};

void TestRoomActions::showTab(RoomPage& page, int tab)
{
    in<QTabWidget>(page, u"sidePane"_s).setCurrentIndex(tab);
    QCoreApplication::processEvents();
}

QString TestRoomActions::tab(RoomPage& page, int number)
{
    return in<QTabWidget>(page, u"sidePane"_s).tabText(number);
}

void TestRoomActions::choose(RoomPage& page, const QString& peerId)
{
    showTab(page, 1);
    auto& list = in<QListView>(page, u"people"_s);
    for (int row = 0; row < list.model()->rowCount(); ++row) {
        const QModelIndex index = list.model()->index(row, 0);
        if (index.data(PeerListModel::PeerIdRole).toString() == peerId)
            QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualRect(index).center());
    }
    QCOMPARE(list.currentIndex().data(PeerListModel::PeerIdRole).toString(), peerId);
}

QStringList TestRoomActions::entries(QMenu& menu)
{
    QStringList texts;
    for (const QAction* action : menu.actions()) {
        if (!action->isSeparator())
            texts += QString(action->text()).remove(u'&');
    }
    return texts;
}

void TestRoomActions::write(RoomPage& page, const QString& text)
{
    auto& edit = in<ComposerEdit>(page, u"composerText"_s);
    QTest::keyClicks(&edit, text);
    QTest::keyClick(&edit, Qt::Key_Return);
}

MessageLine TestRoomActions::lastLine(RoomPage& page)
{
    const QAbstractItemModel* model = page.chat().messages().model();
    return model->index(model->rowCount() - 1, 0).data(MessageListModel::LineRole).value<MessageLine>();
}

void TestRoomActions::onesHandIsRaisedAndLowered()
{
    auto& hand = in<QPushButton>(*m_guest, u"raiseHand"_s);
    QCOMPARE(hand.text(), u"Hand"_s);
    QTest::mouseClick(&hand, Qt::LeftButton);
    QTRY_COMPARE(hand.text(), u"Hand ✓"_s);
    QTRY_VERIFY(m_hoda->people().find(m_gus->self().id)->hasRaisedHand());
    QCOMPARE(hand.accessibleName(), u"Lower your hand"_s);
    QTest::mouseClick(&hand, Qt::LeftButton);
    QTRY_COMPARE(hand.text(), u"Hand"_s);
    QTRY_VERIFY(!m_hoda->people().find(m_gus->self().id)->hasRaisedHand());
}

void TestRoomActions::raisedHandsAreShownAndCounted()
{
    const auto& hands = in<QLabel>(*m_host, u"raisedHands"_s);
    showTab(*m_host, 1);
    QVERIFY(!hands.isVisible());
    QTest::mouseClick(&in<QPushButton>(*m_guest, u"raiseHand"_s), Qt::LeftButton);
    QTRY_COMPARE(hands.text(), u"One hand is up"_s);
    QVERIFY(hands.isVisible());
    QCOMPARE(tab(*m_host, 1), u"People 2 · 1 hand"_s);
    QTest::mouseClick(&in<QPushButton>(*m_host, u"raiseHand"_s), Qt::LeftButton);
    QTRY_COMPARE(tab(*m_host, 1), u"People 2 · 2 hands"_s);
    const QModelIndex gus = in<QListView>(*m_host, u"people"_s).model()->index(1, 0);
    QVERIFY(gus.data(PeerListModel::HasRaisedHandRole).toBool());
    QCOMPARE(gus.data(Qt::AccessibleTextRole).toString(), u"Gus, Guest, hand raised"_s);
}

void TestRoomActions::aHostLowersAHand()
{
    m_gus->raiseHand(true);
    QTRY_COMPARE(tab(*m_host, 1), u"People 2 · 1 hand"_s);
    choose(*m_host, m_gus->self().id);
    pick(in<QPushButton>(*m_host, u"morePerson"_s), u"Lower their hand"_s);
    QTRY_COMPARE(in<QPushButton>(*m_guest, u"raiseHand"_s).text(), u"Hand"_s);
    QTRY_COMPARE(tab(*m_host, 1), u"People 2"_s);
}

void TestRoomActions::aMessageGoesToOnePersonAlone()
{
    const auto other = m_room->join(u"Olga"_s);
    QTRY_COMPARE(m_gus->people().peers().size(), 3U);
    choose(*m_guest, m_hoda->self().id);
    QTest::mouseClick(&in<QPushButton>(*m_guest, u"writeToPerson"_s), Qt::LeftButton);
    QCOMPARE(in<QTabWidget>(*m_guest, u"sidePane"_s).currentIndex(), 0);
    QCOMPARE(in<AudienceButton>(*m_guest, u"composerAudience"_s).text(), u"To: Hoda ▾"_s);
    QCOMPARE(in<ComposerEdit>(*m_guest, u"composerText"_s).placeholderText(), u"Message only to Hoda"_s);
    write(*m_guest, u"between us"_s);
    QTRY_COMPARE(m_hoda->chat().entries().size(), 1U);
    QCOMPARE(lastLine(*m_host).audience, u"only to you"_s);
    QCOMPARE(lastLine(*m_guest).audience, u"only to Hoda"_s);
    m_gus->sendBroadcastMessage(u"to all"_s);
    QTRY_COMPARE(other->chat().entries().size(), 1U);
    QCOMPARE(other->chat().entries().front().message.text, u"to all"_s);
}

void TestRoomActions::aMessageGoesToARole()
{
    const auto other = m_room->join(u"Olga"_s);
    in<Composer>(*m_guest, u"composer"_s).setAudience({.peerId = {}, .name = {}, .role = Role::Host});
    QCOMPARE(in<AudienceButton>(*m_guest, u"composerAudience"_s).text(), u"To: hosts ▾"_s);
    write(*m_guest, u"to those in charge"_s);
    QTRY_COMPARE(m_hoda->chat().entries().size(), 1U);
    QCOMPARE(lastLine(*m_host).audience, u"only to: Host"_s);
    m_gus->sendBroadcastMessage(u"to all"_s);
    QTRY_COMPARE(other->chat().entries().size(), 1U);
    QCOMPARE(other->chat().entries().front().message.text, u"to all"_s);
}

void TestRoomActions::whoHasLeftIsWrittenToNoMore()
{
    m_guest->chat().writeTo(m_hoda->self().id);
    QTest::keyClicks(&in<ComposerEdit>(*m_guest, u"composerText"_s), u"are you there"_s);
    m_hoda->leave();
    QTRY_COMPARE(in<QLabel>(*m_guest, u"composerHint"_s).text(), u"Has left the room"_s);
    QTest::keyClick(&in<ComposerEdit>(*m_guest, u"composerText"_s), Qt::Key_Return);
    QCOMPARE(m_gus->chat().entries().size(), 0U);
    QCOMPARE(in<Composer>(*m_guest, u"composer"_s).text(), u"are you there"_s);
}

void TestRoomActions::aHostChangesARole()
{
    choose(*m_host, m_gus->self().id);
    pick(in<QPushButton>(*m_host, u"morePerson"_s), u"Make them a viewer"_s);
    QTRY_COMPARE(m_gus->self().role, Role::Viewer);
    QTRY_COMPARE(in<Composer>(*m_guest, u"composer"_s).access(), Composer::Access::ViewersRead);
    pick(in<QPushButton>(*m_host, u"morePerson"_s), u"Make them a host"_s);
    QTRY_COMPARE(m_gus->self().role, Role::Host);
    QTRY_VERIFY(in<QPushButton>(*m_guest, u"moreRoom"_s).isVisible());
}

void TestRoomActions::aPersonIsRemovedAfterAQuestion()
{
    type(*m_gus, 0, 0, u"kept"_s);
    choose(*m_host, m_gus->self().id);
    pick(in<QPushButton>(*m_host, u"morePerson"_s), u"Remove from the room…"_s);
    QTRY_VERIFY(m_host->findChild<ConfirmDialog*>() != nullptr);
    auto& question = in<ConfirmDialog>(*m_host, u"confirmDialog"_s);
    QCOMPARE(question.windowTitle(), u"Remove Gus from the room?"_s);
    QTest::keyClicks(&in<QLineEdit>(question, u"confirmReason"_s), u"The meeting is over"_s);
    QTest::mouseClick(&in<QPushButton>(question, u"confirmAction"_s), Qt::LeftButton);
    auto& end = in<Strip>(*m_guest, u"roomEnd"_s);
    QTRY_COMPARE(end.words(), u"Hoda removed you from the room. They wrote: “The meeting is over”"_s);
    QVERIFY(end.isVisible());
    QTRY_COMPARE(tab(*m_host, 1), u"People 1"_s);
    QSignalSpy leave(m_guest.get(), &RoomPage::leaveRequested);
    QSignalSpy save(m_guest.get(), &RoomPage::saveNotesRequested);
    QTest::mouseClick(&in<QPushButton>(end, u"roomEndFirst"_s), Qt::LeftButton);
    QCOMPARE(save.size(), 1);
    QTest::mouseClick(&in<QPushButton>(end, u"roomEndSecond"_s), Qt::LeftButton);
    QCOMPARE(leave.size(), 1);
    QSignalSpy again(m_guest.get(), &RoomPage::joinAgainRequested);
    QTest::mouseClick(&in<QPushButton>(end, u"roomEndThird"_s), Qt::LeftButton);
    QCOMPARE(again.size(), 1);
}

void TestRoomActions::theRoomIsEndedForEveryoneAndLocked()
{
    QSignalSpy leave(m_host.get(), &RoomPage::leaveRequested);
    pick(in<QPushButton>(*m_host, u"moreRoom"_s), u"End the room for everyone…"_s);
    QTRY_VERIFY(m_host->findChild<ConfirmDialog*>() != nullptr);
    auto& question = in<ConfirmDialog>(*m_host, u"confirmDialog"_s);
    in<QCheckBox>(question, u"confirmOption"_s).setChecked(true);
    QTest::mouseClick(&in<QPushButton>(question, u"confirmAction"_s), Qt::LeftButton);
    QTRY_COMPARE(in<Strip>(*m_guest, u"roomEnd"_s).words(), u"Hoda ended the room for everyone."_s);
    QTRY_COMPARE(leave.size(), 1);
    QCOMPARE(m_hoda->state(), RoomClient::State::Left);
    QVERIFY(!in<QPushButton>(*m_guest, u"raiseHand"_s).isEnabled());
    const auto late = m_room->enter(u"Late"_s);
    QTRY_COMPARE(late->state(), RoomClient::State::Failed);
}

void TestRoomActions::guestsAreOfferedNothingOfAHost()
{
    QVERIFY(!in<QPushButton>(*m_guest, u"moreRoom"_s).isVisible());
    choose(*m_guest, m_hoda->self().id);
    QVERIFY(in<QPushButton>(*m_guest, u"writeToPerson"_s).isVisible());
    QVERIFY(!in<QPushButton>(*m_guest, u"morePerson"_s).isVisible());
    auto& list = in<QListView>(*m_guest, u"people"_s);
    Q_EMIT list.customContextMenuRequested(list.visualRect(list.currentIndex()).center());
    auto& menu = in<QMenu>(*m_guest, u"personMenu"_s);
    QCOMPARE(entries(menu), (QStringList{u"Write to them alone"_s, u"Follow in the notes"_s}));
    menu.close();
    choose(*m_guest, m_gus->self().id);
    QVERIFY(!in<QPushButton>(*m_guest, u"writeToPerson"_s).isVisible());
}

void TestRoomActions::viewersAreOfferedNoMessages()
{
    const auto vera = m_room->join(u"Vera"_s, Role::Viewer);
    const auto page = show(*vera);
    choose(*page, m_hoda->self().id);
    QVERIFY(!in<QPushButton>(*page, u"writeToPerson"_s).isVisible());
    QVERIFY(!in<AudienceButton>(*page, u"composerAudience"_s).isVisible());
    QVERIFY(in<QPushButton>(*page, u"raiseHand"_s).isEnabled());
}

void TestRoomActions::theTabCountsSharedValues()
{
    QCOMPARE(tab(*m_host, 2), u"State 0"_s);
    type(*m_gus, 0, 0, u"notes are not counted"_s);
    QVERIFY(await(m_gus->store().set(u"a"_s, RawJson{"1"})));
    QTRY_COMPARE(tab(*m_host, 2), u"State 1"_s);
    QVERIFY(await(m_gus->store().set(u"a"_s, {})));
    QTRY_COMPARE(tab(*m_host, 2), u"State 0"_s);
}

QTEST_MAIN(TestRoomActions)
#include "tst_roomactions.moc"
