#include "tests/support/wireroom.h"

#include <QJsonArray>
#include <QTest>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int Edits = 800;
constexpr int AtOnce = 20;

RoomServer::Config shortQueues()
{
    RoomServer::Config config;
    config.writeQueue = {.soft = 512 * 1024, .hard = 1024 * 1024};
    config.timeouts.writeStall = 120'000; // it is about what is queued
    config.timeouts.silence = 600'000;    // these clients answer no pings
    config.limits.requestsPerSecond = 1'000'000;
    return config;
}

QByteArray valueOf(int edit)
{
    return QByteArray(9000, static_cast<char>('a' + edit % 26));
}

void send(RawClient& client, const QByteArray& id, const QByteArray& method, const QByteArray& params)
{
    client.sendText(R"({"jsonrpc":"2.0","id":")" + id + R"(","method":")" + method + R"(","params":)" +
                    params + '}');
}

bool listen(RawClient& client)
{
    send(client, "l", "listen-metadata-change", R"({"keys":["default"],"updates":true})");
    if (!client.readReply(u"l"_s).contains("result"_L1))
        return false;
    send(client, "p", "listen-presence", R"({"on":true})");
    return client.readReply(u"p"_s).contains("result"_L1);
}

QJsonObject firstValue(const QJsonObject& notice)
{
    return notice["values"_L1][0].toObject();
}

} // namespace

/// Somebody does not read while others write.
class TestSlowReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsKeptHearsTheHeadAndCatchesUp();
};

void TestSlowReader::itIsKeptHearsTheHeadAndCatchesUp()
{
    const WireRoom room(shortQueues());
    const auto deaf = room.enter("deaf");
    QVERIFY(listen(*deaf));
    deaf->socket().setReadBufferSize(1024);
    deaf->socket().setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, 16 * 1024);
    const auto other = room.enter("other");
    QVERIFY(listen(*other));
    const auto writer = room.enter("writer");

    // Many times what its queue may hold, and what the system takes: without merging it would be dropped.
    for (int begin = 1; begin <= Edits; begin += AtOnce) {
        for (int edit = begin; edit < begin + AtOnce; ++edit)
            send(*writer, QByteArray::number(edit), "set-metadata",
                 R"({"key":"default","data":")" + valueOf(edit) + R"("})");
        QVERIFY(writer->readReply(QString::number(begin + AtOnce - 1)).contains("result"_L1));
        // Who reads hears of each step, with the step itself.
        for (int edit = begin; edit < begin + AtOnce; ++edit) {
            QJsonObject value;
            do // the first says that nothing stands yet
                value = firstValue(other->readNotice(u"on-metadata-change"_s));
            while (!value.isEmpty() && value["change_version"_L1].toInt() == 0);
            QCOMPARE(value["change_version"_L1].toInt(), edit);
            QVERIFY(value.contains("updates"_L1));
        }
    }
    writer->sendText(R"({"jsonrpc":"2.0","method":"presence","params":{"key":"default","change_version":)" +
                     QByteArray::number(Edits) + R"(,"anchor":7,"head":7,"typing":false}})");
    QCOMPARE(firstValue(other->readNotice(u"on-presence-change"_s))["anchor"_L1].toInt(), 7);

    deaf->socket().setReadBufferSize(0);
    int heard = 0;
    QJsonObject last;
    while (last["change_version"_L1].toInt() < Edits) {
        last = firstValue(deaf->readNotice(u"on-metadata-change"_s));
        QVERIFY2(!last.isEmpty(), "it was dropped");
        ++heard;
    }
    QVERIFY2(heard < Edits, qPrintable(QString::number(heard)));
    QVERIFY(!last.contains("updates"_L1)); // it has a gap, and fetches
    QVERIFY(!last.contains("data"_L1));
    send(*deaf, "g", "get-metadata", R"({"key":"default"})");
    const QJsonObject answer = deaf->readReply(u"g"_s);
    QCOMPARE(answer["result"_L1]["data"_L1].toString(), QString::fromLatin1(valueOf(Edits)));
}

QTEST_GUILESS_MAIN(TestSlowReader)
#include "tst_slowreader.moc"
