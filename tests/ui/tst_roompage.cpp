#include "core/client/roomclient.h"
#include "tests/support/livingroom.h"
#include "tests/support/relay.h"
#include "tests/ui/in.h"
#include "tests/ui/samples.h"
#include "ui/avatarstack.h"
#include "ui/chatpane.h"
#include "ui/elidedlabel.h"
#include "ui/roompage.h"
#include "ui/roomsplitter.h"
#include "ui/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSplitter>
#include <QTabWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace confab;
using namespace confab::test;

class TestRoomPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }

    void theInviteIsCopied();
    void withoutAnInviteNothingIsOfferedToCopy();
    void aPersonAloneIsToldHowOthersGetIn();
    void theConnectionIsToldInWords();
    void aLostConnectionIsToldInWords();
    void thatOnesPlaceMayBeGoneIsTold();
    void theSessionsAgeIsShown();
    void leavingIsAskedFor();
    void everybodyIsCountedAndListed();
    void unreadMessagesAreCountedOnTheTab();
    void theSplitIsRemembered();
    void aForeignLayoutChangesNothing();
};

namespace {

QString stateOf(RoomPage& page)
{
    return in<ElidedLabel>(page, u"connectionState"_s).fullText();
}

/// A page as a window of that size, in front.
std::unique_ptr<RoomPage> show(RoomClient& client, QSize size = {1280, 800})
{
    auto page = std::make_unique<RoomPage>(client);
    page->resize(size);
    page->show();
    if (!QTest::qWaitForWindowActive(page.get()))
        qFatal("the page does not come up");
    return page;
}

} // namespace

void TestRoomPage::theInviteIsCopied()
{
    RoomClient client;
    const auto page = show(client);
    QSignalSpy copied(page.get(), &RoomPage::inviteCopied);
    page->setInvite(u"confab://127.0.0.1:4000/wpi-srjb-wer"_s);
    QCOMPARE(in<QLabel>(*page, u"roomCode"_s).text(), u"wpi-srjb-wer"_s);
    auto& button = in<QPushButton>(*page, u"copyInvite"_s);
    QTest::mouseClick(&button, Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"confab://127.0.0.1:4000/wpi-srjb-wer"_s);
    QCOMPARE(copied.size(), 1);
    QCOMPARE(button.text(), u"Copied ✓"_s);
    QTRY_COMPARE(button.text(), u"Copy invite"_s);
}

void TestRoomPage::withoutAnInviteNothingIsOfferedToCopy()
{
    RoomClient client;
    const auto page = show(client);
    QVERIFY(!in<QPushButton>(*page, u"copyInvite"_s).isVisible());
    QVERIFY(!in<QLabel>(*page, u"roomCode"_s).isVisible());
}

void TestRoomPage::aPersonAloneIsToldHowOthersGetIn()
{
    RoomClient client;
    client.people().reset({person(u"me"_s, u"Maria"_s, Role::Host)});
    const auto page = show(client);
    page->setInvite(u"wpi-srjb-wer"_s);
    in<QTabWidget>(*page, u"sidePane"_s).setCurrentIndex(1);
    QCOMPARE(in<QLabel>(*page, u"aloneText"_s).text(),
             u"You are alone here. Share the code wpi\u2011srjb\u2011wer."_s);
    QVERIFY(in<QFrame>(*page, u"aloneHint"_s).isVisible());
    QTest::mouseClick(&in<QPushButton>(*page, u"copyInviteAlone"_s), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"wpi-srjb-wer"_s);
    client.people().put(person(u"a"_s, u"Ana"_s));
    QVERIFY(!in<QFrame>(*page, u"aloneHint"_s).isVisible());
}

void TestRoomPage::theConnectionIsToldInWords()
{
    const LivingRoom room;
    const auto client = room.enter(u"Ana"_s);
    const auto page = show(*client);
    QCOMPARE(stateOf(*page), u"Connecting…"_s);
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(*page), u"Connected"_s, 15'000);
    QTRY_COMPARE(in<ElidedLabel>(*page, u"roomName"_s).fullText(), u"Test room"_s);
    client->leave();
    QCOMPARE(stateOf(*page), u"You have left"_s);
}

void TestRoomPage::aLostConnectionIsToldInWords()
{
    Relay relay;
    const LivingRoom room(relay);
    const auto client = room.join(u"Ana"_s);
    const auto page = show(*client);
    QCOMPARE(stateOf(*page), u"Connected"_s);
    relay.hold(true);
    relay.cut();
    QTRY_VERIFY(
        stateOf(*page).startsWith("Connection lost. Your work is kept, your place for another 1:1"_L1));
    auto* edit = page->findChild<QPlainTextEdit*>(u"composerText"_s);
    QTest::keyClicks(edit, u"Are you there?"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(client->chat().entries().back().state, ChatEntry::State::Sending);
    relay.hold(false);
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(*page), u"Connected"_s, 20'000);
    QTRY_COMPARE(client->chat().entries().back().state, ChatEntry::State::Sent);
}

void TestRoomPage::thatOnesPlaceMayBeGoneIsTold()
{
    Relay relay;
    RoomServer::Config config;
    config.limits.graceMs = 1500;
    const LivingRoom room(relay, config);
    const auto client = room.join(u"Ana"_s);
    const auto page = show(*client);
    relay.hold(true);
    relay.cut();
    QTRY_VERIFY(stateOf(*page).contains("your place for another 0:0"_L1));
    QTRY_VERIFY(stateOf(*page).contains("your place perhaps not"_L1));
}

void TestRoomPage::theSessionsAgeIsShown()
{
    const LivingRoom room;
    const auto client = room.join(u"Ana"_s);
    const auto page = show(*client);
    QTRY_COMPARE(in<ElidedLabel>(*page, u"sessionAge"_s).fullText(), u"0:00 h"_s);
    QVERIFY(in<QLabel>(*page, u"sessionAge"_s).isVisible());
}

void TestRoomPage::leavingIsAskedFor()
{
    RoomClient client;
    const auto page = show(client);
    QSignalSpy asked(page.get(), &RoomPage::leaveRequested);
    QTest::mouseClick(&in<QPushButton>(*page, u"leaveRoom"_s), Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
}

void TestRoomPage::everybodyIsCountedAndListed()
{
    const LivingRoom room;
    const auto ana = room.join(u"Ana"_s, Role::Host);
    const auto page = show(*ana);
    auto& tabs = in<QTabWidget>(*page, u"sidePane"_s);
    QTRY_COMPARE(tabs.tabText(1), u"People 1"_s);
    const auto ben = room.join(u"Ben"_s, Role::Viewer);
    QTRY_COMPARE(tabs.tabText(1), u"People 2"_s);
    QTest::mouseClick(&in<AvatarStack>(*page, u"peopleButton"_s), Qt::LeftButton);
    QCOMPARE(tabs.currentIndex(), 1);
    const QAbstractItemModel& model = *in<QListView>(*page, u"people"_s).model();
    QCOMPARE(model.index(0, 0).data(Qt::AccessibleTextRole).toString(), u"Ana, you, Host"_s);
    QCOMPARE(model.index(1, 0).data(Qt::AccessibleTextRole).toString(), u"Ben, Viewer"_s);
    ben->leave();
    QTRY_COMPARE(tabs.tabText(1), u"People 1"_s);
}

void TestRoomPage::unreadMessagesAreCountedOnTheTab()
{
    RoomClient client;
    const auto page = show(client);
    auto& tabs = in<QTabWidget>(*page, u"sidePane"_s);
    client.chat().add(said(u"1"_s, u"a"_s, u"seen"_s));
    QCOMPARE(tabs.tabText(0), u"Chat"_s);
    tabs.setCurrentIndex(1);
    client.chat().add(said(u"2"_s, u"a"_s, u"not seen"_s));
    QCOMPARE(tabs.tabText(0), u"Chat · 1 new"_s);
    tabs.setCurrentIndex(0);
    QCOMPARE(tabs.tabText(0), u"Chat"_s);
}

void TestRoomPage::theSplitIsRemembered()
{
    RoomClient client;
    const auto page = show(client);
    auto& splitter = in<QSplitter>(*page, u"roomSplitter"_s);
    QVERIFY2(qAbs(splitter.sizes().at(1) - 348) <= 1, "the side pane begins at its usual width");
    in<RoomSplitter>(*page, u"roomSplitter"_s).moveBorder(700 - splitter.sizes().at(0));
    QCOMPARE(splitter.sizes().at(0), 700);
    const QList<int> sizes = splitter.sizes();
    const QByteArray saved = page->saveLayout();
    const auto other = show(client);
    other->restoreLayout(saved);
    QCOMPARE(in<QSplitter>(*other, u"roomSplitter"_s).sizes(), sizes);
    other->resize(900, 600);
    QVERIFY(in<QSplitter>(*other, u"roomSplitter"_s).sizes().at(0) >= 320);
}

void TestRoomPage::aForeignLayoutChangesNothing()
{
    RoomClient client;
    const auto page = show(client);
    auto& splitter = in<QSplitter>(*page, u"roomSplitter"_s);
    const QList<int> sizes = splitter.sizes();
    for (const QByteArray& foreign : {QByteArray(), QByteArray("nonsense"), page->saveLayout().chopped(4)})
        page->restoreLayout(foreign);
    QCOMPARE(splitter.sizes(), sizes);
    QVERIFY(!splitter.childrenCollapsible());
}

QTEST_MAIN(TestRoomPage)
#include "tst_roompage.moc"
