#include "core/server/messagelog.h"

#include <QTest>

using namespace confab;
using namespace Qt::StringLiterals;

namespace {

Message message(const QString& text, const QString& ownId = {})
{
    Message result;
    result.id = u"id-"_s + text.left(8);
    result.clientMessageId = ownId;
    result.sender = {u"a"_s, u"Ada"_s, Role::Host};
    result.text = text;
    result.type = ChatType.toString();
    result.timestamp = 7;
    return result;
}

Peer reader(Role role = Role::Guest)
{
    Peer peer;
    peer.id = u"r"_s;
    peer.role = role;
    return peer;
}

} // namespace

class TestMessageLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void messagesAreNumberedFromOne()
    {
        MessageLog log;
        QCOMPARE(log.head(), 0);
        QCOMPARE(log.append(message(u"x"_s)).seq, 1);
        QCOMPARE(log.append(message(u"y"_s)).seq, 2);
        QCOMPARE(log.head(), 2);
        QCOMPARE(log.readBy(reader(), 1, 10).front().text, u"y"_s);
    }

    void aReceiptIsFoundByTheSendersOwnId()
    {
        MessageLog log;
        log.append(message(u"x"_s, u"m1"_s));
        log.append(message(u"y"_s));
        const MessageLog::Receipt* receipt = log.findReceipt(u"a"_s, u"m1"_s);
        QVERIFY(receipt);
        QCOMPARE(receipt->messageId, u"id-x"_s);
        QCOMPARE(receipt->timestamp, 7);
        QVERIFY(!log.findReceipt(u"b"_s, u"m1"_s));
        QVERIFY(!log.findReceipt(u"a"_s, QString()));
    }

    void longMessagesMakeAnAnswerShorterButNeverEmpty()
    {
        MessageLog log;
        for (int i = 0; i < 4; ++i)
            log.append(message(QString(1'500'000, u'x')));
        log.append(message(QString(5'000'000, u'x')));
        QCOMPARE(log.readBy(reader(), 0, 200).size(), 1u);
        QCOMPARE(log.readBy(reader(), 4, 200).size(), 1u);
        QCOMPARE(log.readBy(reader(), 4, 200).front().seq, 5);
    }

    void ofAVeryLongSessionTheOldestAreForgotten()
    {
        MessageLog log;
        const QString text(8 * 1024 * 1024, u'x');
        for (int i = 0; i < 9; ++i)
            log.append(message(text, u"m%1"_s.arg(i)));
        QCOMPARE(log.head(), 9);
        QCOMPARE(log.readBy(reader(), 0, 1).front().seq, 2);
        QCOMPARE(log.readBy(reader(), 8, 1).front().seq, 9);
        QVERIFY(log.findReceipt(u"a"_s, u"m0"_s)); // a repeat is recognised all the same
    }

    void onlyWhoWasAddressedReads()
    {
        MessageLog log;
        Message toHosts = message(u"hosts"_s);
        toHosts.roles = QStringList{u"host"_s};
        log.append(toHosts);
        Message direct = message(u"direct"_s);
        direct.recipient = u"r"_s;
        log.append(direct);
        QCOMPARE(log.readBy(reader(Role::Guest), 0, 10).size(), 1u);
        QCOMPARE(log.readBy(reader(Role::Host), 0, 10).size(), 2u);
        Peer other = reader();
        other.id = u"other"_s;
        QVERIFY(log.readBy(other, 0, 10).empty());
        other.id = u"a"_s; // the sender
        QCOMPARE(log.readBy(other, 0, 10).size(), 2u);
    }
};

QTEST_GUILESS_MAIN(TestMessageLog)
#include "tst_messagelog.moc"
