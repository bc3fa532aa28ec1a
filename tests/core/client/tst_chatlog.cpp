#include "core/client/chatlog.h"

#include <QSignalSpy>
#include <QTest>

using namespace confab;
using namespace Qt::StringLiterals;

namespace {

ChatEntry entry(const QString& id, const QString& clientMessageId = {})
{
    ChatEntry result;
    result.message.id = id;
    result.message.clientMessageId = clientMessageId;
    result.own = !clientMessageId.isEmpty();
    result.state = id.isEmpty() ? ChatEntry::State::Sending : ChatEntry::State::Sent;
    return result;
}

} // namespace

class tst_ChatLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMessageThatIsThereAlreadyIsNotAddedAgain()
    {
        ChatLog log;
        QSignalSpy added(&log, &ChatLog::entryAdded);
        log.add(entry(u"1"_s));
        log.add(entry(u"2"_s));
        log.add(entry(u"1"_s));
        QCOMPARE(log.entries().size(), 2U);
        QCOMPARE(added.size(), 2);
    }

    void anOwnMessageIsConfirmedInPlaceAndKnownByItsIdAfterwards()
    {
        ChatLog log;
        log.add(entry({}, u"mine"_s));
        log.add(entry(u"theirs"_s));
        QSignalSpy changed(&log, &ChatLog::entryChanged);
        log.confirm(log.indexOf(u"mine"_s), u"7"_s, 1234);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(log.entries()[0].state, ChatEntry::State::Sent);
        QCOMPARE(log.entries()[0].message.timestamp, 1234);
        log.add(entry(u"7"_s)); // the history brings it as well
        QCOMPARE(log.entries().size(), 2U);
    }

    void onlyOwnMessagesAreFoundByTheirClientId()
    {
        ChatLog log;
        QCOMPARE(log.indexOf(u"a"_s), -1);
        ChatEntry foreign = entry(u"1"_s, u"a"_s);
        foreign.own = false;
        log.add(foreign);
        QCOMPARE(log.indexOf(u"a"_s), -1);
        log.add(entry({}, u"a"_s));
        QCOMPARE(log.indexOf(u"a"_s), 1);
    }

    void theLaterEditStands()
    {
        ChatLog log;
        log.add(entry(u"1"_s));
        QSignalSpy changed(&log, &ChatLog::entryChanged);
        log.edit({u"1"_s, 2, 20, u"second"_s});
        log.edit({u"1"_s, 1, 10, u"first"_s}); // told late
        QCOMPARE(changed.size(), 1);
        QCOMPARE(log.entries()[0].message.text, u"second"_s);
        QCOMPARE(log.entries()[0].message.editedAt, 20);
        log.edit({u"1"_s, 3, 30, std::nullopt});
        QVERIFY(log.entries()[0].message.isDeleted);
        QCOMPARE(log.entries()[0].message.text, QString());
        log.edit({u"nobody's"_s, 4, 40, u"x"_s});
        QCOMPARE(changed.size(), 2);
    }

    void theHistoryBringsTheEditOfALineThatIsThere()
    {
        ChatLog log;
        log.add(entry(u"1"_s));
        ChatEntry again = entry(u"1"_s);
        again.message.text = u"better"_s;
        again.message.edit = 5;
        again.message.editedAt = 50;
        log.add(again);
        QCOMPARE(log.entries().size(), 1U);
        QCOMPARE(log.entries()[0].message.text, u"better"_s);
        QCOMPARE(log.entries()[0].message.edit, 5);
    }

    void clearingForgetsTheIdsToo()
    {
        ChatLog log;
        log.add(entry(u"1"_s));
        QSignalSpy reset(&log, &ChatLog::wasReset);
        log.clear();
        QCOMPARE(reset.size(), 1);
        log.add(entry(u"1"_s));
        QCOMPARE(log.entries().size(), 1U);
    }
};

QTEST_GUILESS_MAIN(tst_ChatLog)
#include "tst_chatlog.moc"
