#include "core/client/peerlist.h"
#include "tests/ui/samples.h"
#include "ui/messagelistmodel.h"
#include "ui/timetext.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace confab;
using namespace confab::test;

class TestMessageListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void messagesAreAddedChangedAndCleared();
    void linesOfOneSenderStandUnderOneName();
    void whoSpeaksAfterFiveMinutesIsNamedAgain();
    void anotherAudienceIsAnotherGroup();
    void aNewDayBeginsWithItsName();
    void aTimeThatTheServerCorrectsMovesTheGroup();
    void privateMessagesSayWhoReadsThem();
    void messagesToRolesSayWhoReadsThem();
    void aFailureIsTold();
    void aColourOutlastsItsOwner();
    void theReadersPlaceIsOneRow();
    void eachRowIsReadableAloud();
};

namespace {

struct Chat
{
    Chat()
    {
        people.reset({person(u"me"_s, u"Maria"_s), person(u"a"_s, u"Ana"_s), person(u"b"_s, u"Ben"_s)});
    }

    ChatLog log;
    PeerList people;
    MessageListModel model{log, people};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

QString aloud(const MessageListModel& model, int row)
{
    return model.index(row).data(Qt::AccessibleTextRole).toString();
}

} // namespace

void TestMessageListModel::messagesAreAddedChangedAndCleared()
{
    Chat chat;
    QSignalSpy changed(&chat.model, &QAbstractItemModel::dataChanged);
    chat.log.add(said(u"1"_s, u"a"_s, u"hello"_s));
    chat.log.add(wrote(u"mine"_s, u"hi"_s, ChatEntry::State::Sending));
    QCOMPARE(chat.model.rowCount(), 2);
    QCOMPARE(chat.model.index(0).data().toString(), u"hello"_s);
    QCOMPARE(chat.model.line(1).state, ChatEntry::State::Sending);
    QVERIFY(changed.isEmpty());
    chat.log.confirm(1, u"2"_s, at(14, 10));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(chat.model.line(1).state, ChatEntry::State::Sent);
    QCOMPARE(chat.model.line(1).time.time(), QTime(14, 10));
    chat.log.clear();
    QCOMPARE(chat.model.rowCount(), 0);
}

void TestMessageListModel::linesOfOneSenderStandUnderOneName()
{
    Chat chat;
    chat.log.add(said(u"1"_s, u"a"_s, u"one"_s, at(14, 5)));
    chat.log.add(said(u"2"_s, u"a"_s, u"two"_s, at(14, 6)));
    chat.log.add(said(u"3"_s, u"b"_s, u"three"_s, at(14, 6)));
    chat.log.add(said(u"4"_s, u"a"_s, u"four"_s, at(14, 7)));
    QList<bool> starts;
    for (int row = 0; row < chat.model.rowCount(); ++row)
        starts += chat.model.line(row).startsGroup;
    QCOMPARE(starts, (QList<bool>{true, false, true, true}));
}

void TestMessageListModel::whoSpeaksAfterFiveMinutesIsNamedAgain()
{
    Chat chat;
    chat.log.add(said(u"1"_s, u"a"_s, u"one"_s, at(14, 5)));
    chat.log.add(said(u"2"_s, u"a"_s, u"two"_s, at(14, 5) + MessageListModel::GroupMs - 1));
    chat.log.add(said(u"3"_s, u"a"_s, u"three"_s, at(14, 5) + 2 * MessageListModel::GroupMs - 1));
    QVERIFY(!chat.model.line(1).startsGroup);
    QVERIFY(chat.model.line(2).startsGroup);
}

void TestMessageListModel::anotherAudienceIsAnotherGroup()
{
    Chat chat;
    chat.log.add(said(u"1"_s, u"a"_s, u"to all"_s));
    ChatEntry secret = said(u"2"_s, u"a"_s, u"to me"_s);
    secret.message.recipient = u"me"_s;
    chat.log.add(secret);
    QVERIFY(chat.model.line(1).startsGroup);
}

void TestMessageListModel::aNewDayBeginsWithItsName()
{
    Chat chat;
    chat.log.add(said(u"1"_s, u"a"_s, u"late"_s, at(23, 59, 18)));
    chat.log.add(said(u"2"_s, u"a"_s, u"early"_s, at(0, 1, 19)));
    chat.log.add(said(u"3"_s, u"a"_s, u"still"_s, at(0, 2, 19)));
    QVERIFY(chat.model.line(0).startsDay);
    QVERIFY(chat.model.line(1).startsDay);
    QVERIFY(chat.model.line(1).startsGroup);
    QVERIFY(!chat.model.line(2).startsDay);
}

void TestMessageListModel::aTimeThatTheServerCorrectsMovesTheGroup()
{
    Chat chat;
    chat.log.add(wrote(u"x"_s, u"one"_s, ChatEntry::State::Sending, at(14, 0)));
    chat.log.add(wrote(u"y"_s, u"two"_s, ChatEntry::State::Sending, at(14, 1)));
    QVERIFY(!chat.model.line(1).startsGroup);
    QSignalSpy changed(&chat.model, &QAbstractItemModel::dataChanged);
    chat.log.confirm(0, u"1"_s, at(13, 30));
    QVERIFY(chat.model.line(1).startsGroup);
    QCOMPARE(changed.size(), 2);
    QCOMPARE(changed.at(1).at(0).toModelIndex().row(), 1);
}

void TestMessageListModel::privateMessagesSayWhoReadsThem()
{
    Chat chat;
    ChatEntry toMe = said(u"1"_s, u"a"_s, u"psst"_s);
    toMe.message.recipient = u"me"_s;
    ChatEntry toAna = wrote(u"2"_s, u"yes?"_s, ChatEntry::State::Sent);
    toAna.message.recipient = u"a"_s;
    chat.log.add(toMe);
    chat.log.add(toAna);
    chat.people.remove(u"a"_s); // a name is remembered
    QCOMPARE(chat.model.line(0).audience, u"only to you"_s);
    QCOMPARE(chat.model.line(1).audience, u"only to Ana"_s);
}

void TestMessageListModel::messagesToRolesSayWhoReadsThem()
{
    Chat chat;
    ChatEntry toRoles = said(u"1"_s, u"a"_s, u"hosts?"_s);
    toRoles.message.roles = {u"host"_s, u"speaker"_s};
    chat.log.add(toRoles);
    QCOMPARE(chat.model.line(0).audience, u"only to: Host, speaker"_s);
}

void TestMessageListModel::aFailureIsTold()
{
    Chat chat;
    chat.log.add(wrote(u"x"_s, u"lost"_s, ChatEntry::State::Sending));
    QVERIFY(chat.model.line(0).failure.isEmpty());
    chat.log.setState(0, ChatEntry::State::Failed, Failure{Failure::Kind::TimedOut, {}});
    QCOMPARE(chat.model.line(0).state, ChatEntry::State::Failed);
    QVERIFY(!chat.model.line(0).failure.isEmpty());
}

void TestMessageListModel::aColourOutlastsItsOwner()
{
    Chat chat;
    chat.log.add(said(u"1"_s, u"a"_s, u"bye"_s));
    chat.log.add(said(u"2"_s, u"stranger"_s, u"from before"_s));
    chat.people.remove(u"a"_s);
    QCOMPARE(chat.model.line(0).personKey, u"user-a"_s);
    QCOMPARE(chat.model.line(1).personKey, u"stranger"_s);
}

void TestMessageListModel::theReadersPlaceIsOneRow()
{
    Chat chat;
    for (const QString& id : {u"1"_s, u"2"_s, u"3"_s})
        chat.log.add(said(id, u"a"_s, u"text"_s));
    QSignalSpy changed(&chat.model, &QAbstractItemModel::dataChanged);
    chat.model.setFirstUnread(1);
    chat.model.setFirstUnread(2);
    QCOMPARE(changed.size(), 3);
    QVERIFY(!chat.model.line(1).firstUnread);
    QVERIFY(chat.model.line(2).firstUnread);
    chat.model.setFirstUnread(2);
    QCOMPARE(changed.size(), 3);
    chat.log.clear();
    QCOMPARE(chat.model.firstUnread(), -1);
}

void TestMessageListModel::eachRowIsReadableAloud()
{
    Chat chat;
    ChatEntry secret = said(u"1"_s, u"a"_s, u"psst"_s, at(14, 5));
    secret.message.recipient = u"me"_s;
    chat.log.add(secret);
    chat.log.add(wrote(u"x"_s, u"hi"_s, ChatEntry::State::Sent, at(14, 9)));
    chat.log.add(wrote(u"y"_s, u"more"_s, ChatEntry::State::Sending, at(14, 9)));
    chat.log.add(wrote(u"z"_s, u"lost"_s, ChatEntry::State::Failed, at(14, 9)));
    const QString nine = timeText(QTime(14, 9));
    const QString five = timeText(QTime(14, 5));
    QCOMPARE(aloud(chat.model, 0), u"Name of a, %1, only to you: psst"_s.arg(five));
    QCOMPARE(aloud(chat.model, 1), u"You, %1: hi (sent)"_s.arg(nine));
    QCOMPARE(aloud(chat.model, 2), u"You, %1: more (sending)"_s.arg(nine));
    QVERIFY(aloud(chat.model, 3).startsWith(u"You, %1: lost (not sent. "_s.arg(nine)));
}

QTEST_MAIN(TestMessageListModel)
#include "tst_messagelistmodel.moc"
