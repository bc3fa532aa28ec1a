#include "core/client/roomclient.h"
#include "tests/support/livingroom.h"
#include "tests/ui/messageplaces.h"
#include "tests/ui/samples.h"
#include "ui/chatpane.h"
#include "ui/composer.h"
#include "ui/composeredit.h"
#include "ui/linkdialog.h"
#include "ui/messagelistmodel.h"
#include "ui/theme.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace confab;
using namespace confab::test;

/// A chat whose log is filled by hand, and one in a real room.
class TestChatPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }
    void init();
    void cleanup();

    void anEmptyChatSaysWhatToDo();
    void theNewestMessageIsInView();
    void aReaderWhoScrolledUpKeepsTheirPlace();
    void aReaderWhoScrolledUpIsToldOfNewMessages();
    void oneIsTakenToTheNewestByOnesOwnMessage();
    void aClickOnALinkAsksFirst();
    void aFailedMessageIsSentAgainByClick();
    void aFailedMessageIsSentAgainByKey();
    void aMessageTravelsFromOneWindowToTheOther();
    void aViewerCannotWrite();

private:
    void say(int count, const QString& text = u"A line of the chat"_s);
    MessageView& view() { return m_pane->messages(); }
    QModelIndex row(int number) { return view().model()->index(number, 0); }
    bool isAtEnd() { return view().verticalScrollBar()->value() == view().verticalScrollBar()->maximum(); }
    QPushButton& newestButton() { return *m_pane->findChild<QPushButton*>(u"newMessages"_s); }

    std::unique_ptr<RoomClient> m_client;
    std::unique_ptr<ChatPane> m_pane;
    int m_said = 0;
};

void TestChatPane::init()
{
    m_said = 0;
    m_client = std::make_unique<RoomClient>();
    m_client->people().reset({person(u"me"_s, u"Maria"_s), person(u"a"_s, u"Ana"_s)});
    m_pane = std::make_unique<ChatPane>(*m_client);
    m_pane->resize(348, 600);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
}

void TestChatPane::cleanup()
{
    m_pane.reset();
    m_client.reset();
}

void TestChatPane::say(int count, const QString& text)
{
    for (int i = 0; i < count; ++i, ++m_said)
        m_client->chat().add(said(QString::number(m_said), u"a"_s, text, at(14, 5) + m_said * 1000));
    QCoreApplication::processEvents();
}

void TestChatPane::anEmptyChatSaysWhatToDo()
{
    auto* empty = m_pane->findChild<QLabel*>(u"noMessages"_s);
    QVERIFY(empty->isVisible());
    QCOMPARE(empty->text(), u"No messages yet. Say hello."_s);
    say(1);
    QVERIFY(!empty->isVisible());
    QVERIFY(view().isVisible());
    m_client->chat().clear();
    QVERIFY(empty->isVisible());
}

void TestChatPane::theNewestMessageIsInView()
{
    for (int i = 0; i < 50; ++i) {
        say(1);
        QVERIFY(isAtEnd());
    }
    QVERIFY(view().verticalScrollBar()->maximum() > 0);
    QVERIFY(view().viewport()->rect().intersects(view().visualRect(row(49))));
    QCOMPARE(m_pane->unread(), 0);
    m_pane->resize(348, 400);
    QVERIFY(isAtEnd());
    m_pane->resize(900, 300);
    QTRY_VERIFY(isAtEnd());
}

void TestChatPane::aReaderWhoScrolledUpKeepsTheirPlace()
{
    say(100);
    view().verticalScrollBar()->setValue(300);
    const QModelIndex top = view().indexAt({0, 0});
    const QRect before = view().visualRect(top);
    say(20);
    QCOMPARE(view().verticalScrollBar()->value(), 300);
    QCOMPARE(view().visualRect(top), before);
}

void TestChatPane::aReaderWhoScrolledUpIsToldOfNewMessages()
{
    say(100);
    QVERIFY(!newestButton().isVisible());
    view().verticalScrollBar()->setValue(300);
    QVERIFY(!newestButton().isVisible());
    QSignalSpy unread(m_pane.get(), &ChatPane::unreadChanged);
    say(1);
    QVERIFY(newestButton().isVisible());
    QCOMPARE(newestButton().text(), u"1 new message ↓"_s);
    say(2);
    QCOMPARE(newestButton().text(), u"3 new messages ↓"_s);
    QCOMPARE(m_pane->unread(), 3);
    QVERIFY(row(100).data(MessageListModel::LineRole).value<MessageLine>().firstUnread);
    QTest::mouseClick(&newestButton(), Qt::LeftButton);
    QVERIFY(isAtEnd());
    QVERIFY(!newestButton().isVisible());
    QCOMPARE(m_pane->unread(), 0);
    QCOMPARE(unread.size(), 4);
}

void TestChatPane::oneIsTakenToTheNewestByOnesOwnMessage()
{
    say(100);
    view().verticalScrollBar()->setValue(300);
    auto* edit = m_pane->findChild<ComposerEdit*>(u"composerText"_s);
    edit->setFocus();
    QTest::keyClicks(edit, u"Hello"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(m_client->chat().entries().back().message.text, u"Hello"_s);
    QTRY_VERIFY(isAtEnd());
}

void TestChatPane::aClickOnALinkAsksFirst()
{
    say(1, u"See https://example.org/a for more"_s);
    const QPoint place = placeOf(view(), 0, MessageLayout::Hit::Kind::Link);
    QVERIFY(!place.isNull());
    QTest::mouseMove(view().viewport(), place);
    QTRY_COMPARE(view().viewport()->cursor().shape(), Qt::PointingHandCursor);
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, place);
    auto* dialog = m_pane->findChild<LinkDialog*>();
    QVERIFY(dialog != nullptr);
    QCOMPARE(dialog->findChild<QLabel*>(u"linkHost"_s)->text(), u"example.org"_s);
    dialog->reject();
    QTRY_VERIFY(m_pane->findChild<LinkDialog*>() == nullptr);
}

void TestChatPane::aFailedMessageIsSentAgainByClick()
{
    m_client->chat().add(wrote(u"x"_s, u"lost"_s, ChatEntry::State::Failed));
    QCoreApplication::processEvents();
    const QPoint place = placeOf(view(), 0, MessageLayout::Hit::Kind::Retry);
    QVERIFY(!place.isNull());
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(m_client->chat().entries().front().state, ChatEntry::State::Sending);
    QVERIFY(placeOf(view(), 0, MessageLayout::Hit::Kind::Retry).isNull());
}

void TestChatPane::aFailedMessageIsSentAgainByKey()
{
    m_client->chat().add(wrote(u"x"_s, u"lost"_s, ChatEntry::State::Failed));
    view().setFocus(Qt::TabFocusReason);
    QCOMPARE(view().currentIndex().row(), 0);
    QTest::keyClick(&view(), Qt::Key_Return);
    QCOMPARE(m_client->chat().entries().front().state, ChatEntry::State::Sending);
}

void TestChatPane::aMessageTravelsFromOneWindowToTheOther()
{
    const LivingRoom room;
    const auto ana = room.join(u"Ana"_s);
    const auto ben = room.join(u"Ben"_s);
    ChatPane anas(*ana);
    ChatPane bens(*ben);
    anas.show();
    bens.show();
    auto* edit = anas.findChild<ComposerEdit*>(u"composerText"_s);
    QTest::keyClicks(edit, u"Shall we start?"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    const auto lineOf = [](ChatPane& pane) {
        return pane.messages().model()->index(0, 0).data(MessageListModel::LineRole).value<MessageLine>();
    };
    QTRY_COMPARE(bens.messages().model()->rowCount(), 1);
    QCOMPARE(lineOf(bens).text, u"Shall we start?"_s);
    QCOMPARE(lineOf(bens).sender, u"Ana"_s);
    QVERIFY(!lineOf(bens).own);
    QTRY_COMPARE(lineOf(anas).state, ChatEntry::State::Sent);
    QVERIFY(lineOf(anas).own);
}

void TestChatPane::aViewerCannotWrite()
{
    const LivingRoom room;
    const auto viewer = room.join(u"Vera"_s, Role::Viewer);
    const auto guest = room.join(u"Ben"_s);
    ChatPane readsAlong(*viewer);
    ChatPane writes(*guest);
    QCOMPARE(readsAlong.composer().access(), Composer::Access::ViewersRead);
    QCOMPARE(writes.composer().access(), Composer::Access::Open);
    guest->leave();
    QCOMPARE(writes.composer().access(), Composer::Access::Ended);
}

QTEST_MAIN(TestChatPane)
#include "tst_chatpane.moc"
