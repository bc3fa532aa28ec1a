#include "core/server/roomserver.h"

#include "tests/support/wireroom.h"

#include <QElapsedTimer>
#include <QTest>

#include <memory>
#include <vector>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;

/// What a client may cost a RoomServer, and what becomes of one that wants to cost more.
class TestRoomServerLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_room = std::make_unique<WireRoom>(); }
    void cleanupTestCase() { m_room.reset(); }

    void badBytesAreRefusedAndClosed_data();
    void badBytesAreRefusedAndClosed();
    void aDrippingHeaderIsCutOff();
    void anIdleConnectionIsClosed();
    void tooManyConnectionsAreTurnedAway();
    void oneAddressJoinsARoomAtABoundedRate();
    void messagesUpToTheLimitAreAccepted();
    void aMessageOverTheLimitClosesWith1009AndHurtsNobodyElse_data();
    void aMessageOverTheLimitClosesWith1009AndHurtsNobodyElse();
    void aFloodOfPingsEndsTheConnectionAlone();
    void aFloodOfFragmentsEndsTheConnectionAlone();
    void theServerPingsAndSilenceIsDeath();
    void whoDoesNotReadIsDroppedAndMemoryStaysBounded();
    void whoTakesNothingForTooLongIsDropped();
    void aBigNoteThatIsTypedIntoReachesPlainClientsAtABoundedRate();

private:
    std::unique_ptr<WireRoom> m_room;
};

void TestRoomServerLimits::badBytesAreRefusedAndClosed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const QByteArray host = "Host: localhost\r\n";
    const auto row = [](const char* name, const QByteArray& bytes, int status) {
        QTest::newRow(name) << bytes << status;
    };
    row("no HTTP", "hello\r\n\r\n", 400);
    row("a TLS hello", QByteArray::fromHex("16030100a5010000a10303") + QByteArray(64, 'x') + "\r\n\r\n", 400);
    row("header over 8 KiB", "GET / HTTP/1.1\r\n" + host + "X: " + QByteArray(9000, 'x') + "\r\n\r\n", 431);
    row("target over 8 KiB", "GET /" + QByteArray(9000, 'x') + " HTTP/1.1\r\n" + host + "\r\n", 431);
    row("body over 64 KiB", "POST /v2/rooms HTTP/1.1\r\n" + host + "Content-Length: 65537\r\n\r\n", 413);
    row("chunks over 64 KiB",
        "POST /v2/rooms HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n11000\r\n" +
            QByteArray(0x11000, ' ') + "\r\n0\r\n\r\n",
        413);
    row("length of 2^64−1",
        "POST /v2/rooms HTTP/1.1\r\n" + host + "Content-Length: 18446744073709551615\r\n\r\n", 413);
    row("length negative", "POST /v2/rooms HTTP/1.1\r\n" + host + "Content-Length: -1\r\n\r\n", 400);
    row("two lengths",
        "POST /v2/rooms HTTP/1.1\r\n" + host + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}", 400);
    row("length and chunks",
        "POST /v2/rooms HTTP/1.1\r\n" + host + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}",
        400);
    row("header line without a colon", "GET / HTTP/1.1\r\n" + host + "nonsense\r\n\r\n", 400);
    row("HTTP of another age", "GET / HTTP/9.9\r\n" + host + "\r\n", 400);
}

void TestRoomServerLimits::badBytesAreRefusedAndClosed()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    RawClient client(m_room->port());
    client.send(bytes);
    const HttpAnswer answer = client.readAnswer();
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.header("access-control-allow-origin"), "*");
    QVERIFY(answer.json().contains("message"_L1));
    QVERIFY(client.endsWithin(3000));
}

void TestRoomServerLimits::aDrippingHeaderIsCutOff()
{
    RoomServer::Config config;
    config.timeouts.header = 300;
    const WireRoom room(config);
    RawClient client(room.port());
    QElapsedTimer time;
    time.start();
    client.send("GET /init HTTP/1.1\r\n");
    bool isCutOff = false;
    while (!isCutOff && time.elapsed() < RawClient::Patience) {
        client.send("x: y\r\n");
        isCutOff = client.endsWithin(50);
    }
    QVERIFY(isCutOff);
    QVERIFY2(time.elapsed() >= 250, qPrintable(QString::number(time.elapsed())));
}

void TestRoomServerLimits::anIdleConnectionIsClosed()
{
    RoomServer::Config config;
    config.timeouts.keepAlive = 200;
    const WireRoom room(config);
    RawClient client(room.port());
    QCOMPARE(client.request("GET", "/nowhere").status, 404);
    QVERIFY(client.endsWithin(2000));
}

void TestRoomServerLimits::tooManyConnectionsAreTurnedAway()
{
    RoomServer::Config config;
    config.maximalConnections = 3;
    WireRoom room(config);
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 3; ++i) {
        clients.push_back(std::make_unique<RawClient>(room.port()));
        QCOMPARE(clients.back()->request("GET", "/nowhere").status, 404);
    }
    QVERIFY(RawClient(room.port()).endsWithin(2000));
    clients.clear();
    const auto isServed = [&] { return RawClient(room.port()).request("GET", "/nowhere").status == 404; };
    QTRY_VERIFY(isServed());
}

void TestRoomServerLimits::messagesUpToTheLimitAreAccepted()
{
    RoomServer::Config config;
    config.limits.messageBytes = 100'000;
    const WireRoom room(config);
    const auto client = room.enter("long");
    const QByteArray padded = RawClient::pingText().leftJustified(100'000);
    client->sendText(padded);
    QVERIFY(client->readReply(u"ping"_s).contains("result"_L1));
    client->sendText(padded + ' ');
    QCOMPARE(client->readClose(), 1009);
}

void TestRoomServerLimits::aMessageOverTheLimitClosesWith1009AndHurtsNobodyElse_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray mask(4, '\0');
    const auto header = [&](const QByteArray& length) { return QByteArray("\x81\xff", 2) + length + mask; };
    QTest::newRow("one byte over, announced") << header(QByteArray::fromHex("0000000001000001"));
    QTest::newRow("2^63−1, announced") << header(QByteArray::fromHex("7fffffffffffffff"));
    QTest::newRow("announced and sent") << RawClient::frameBytes(QByteArray(17 * 1024 * 1024, ' '));
    QByteArray fragments;
    for (int i = 0; i < 17; ++i)
        fragments += RawClient::frameBytes(QByteArray(1024 * 1024, ' '),
                                           i == 0 ? RawClient::Text : RawClient::Continuation, false);
    QTest::newRow("in fragments") << fragments;
}

void TestRoomServerLimits::aMessageOverTheLimitClosesWith1009AndHurtsNobodyElse()
{
    QFETCH(QByteArray, bytes);
    const WireRoom room;
    const auto other = room.enter("other");
    const auto client = room.enter("big");
    client->send(bytes);
    QCOMPARE(client->readClose(), 1009);
    QVERIFY(other->answersPing());
}

void TestRoomServerLimits::aFloodOfPingsEndsTheConnectionAlone()
{
    const auto other = m_room->enter("calm-1");
    const auto client = m_room->enter("flood-1");
    client->send(RawClient::frameBytes("", RawClient::Ping).repeated(100'000));
    QCOMPARE(client->readClose(), 1008);
    QVERIFY(other->answersPing());
}

void TestRoomServerLimits::aFloodOfFragmentsEndsTheConnectionAlone()
{
    const auto other = m_room->enter("calm-2");
    const auto client = m_room->enter("flood-2");
    client->send(RawClient::frameBytes("x", RawClient::Text, false) +
                 RawClient::frameBytes("", RawClient::Continuation, false).repeated(100'000));
    QCOMPARE(client->readClose(), 1008);
    QVERIFY(other->answersPing());
}

void TestRoomServerLimits::theServerPingsAndSilenceIsDeath()
{
    RoomServer::Config config;
    config.timeouts.ping = 100;
    config.timeouts.silence = 1000;
    const WireRoom room(config);
    const auto client = room.enter("alive");
    QElapsedTimer time;
    time.start();
    while (time.elapsed() < 2000) {
        const auto frame = client->readFrame();
        QVERIFY2(frame, "the connection ended although its pings were answered");
        if (frame->opcode == RawClient::Ping)
            client->send(RawClient::frameBytes(frame->payload, RawClient::Pong));
    }
    QVERIFY(client->endsWithin(3000)); // silent from here
}

void TestRoomServerLimits::whoDoesNotReadIsDroppedAndMemoryStaysBounded()
{
    RoomServer::Config config;
    config.writeQueue = {64 * 1024, 512 * 1024};
    config.timeouts.silence = 600'000; // these clients answer no pings
    config.limits.broadcastsPerSecond = 100'000;
    config.limits.requestsPerSecond = 100'000;
    const WireRoom room(config);
    const auto reader = room.enter("reader");
    const auto deaf = room.enter("deaf");
    deaf->socket().setReadBufferSize(1024); // QTcpSocket takes no more off the system's buffer
    const auto speaker = room.enter("speaker");
    const QByteArray line =
        R"({"jsonrpc":"2.0","id":"b","method":"broadcast","params":{"info":{"message":")" +
        QByteArray(60'000, 'x') + R"(","type":"chat"}}})";
    // Far more than the system's own buffers for a socket and the queue hold together.
    for (int i = 0; i < 300; ++i) {
        speaker->sendText(line);
        QVERIFY(speaker->readReply(u"b"_s).contains("result"_L1));
        QVERIFY(!reader->readNotice(u"on-broadcast"_s).isEmpty());
    }
    deaf->socket().setReadBufferSize(0);
    QVERIFY(deaf->endsWithin(5000));
    QVERIFY(reader->answersPing());
}

void TestRoomServerLimits::whoTakesNothingForTooLongIsDropped()
{
    RoomServer::Config config;
    config.timeouts.writeStall = 400;
    config.timeouts.silence = 600'000; // these clients answer no pings
    config.limits.broadcastsPerSecond = 100'000;
    const WireRoom room(config);
    const auto deaf = room.enter("deaf");
    deaf->socket().setReadBufferSize(1024);
    const auto speaker = room.enter("speaker");
    const QByteArray line =
        R"({"jsonrpc":"2.0","id":"b","method":"broadcast","params":{"info":{"message":")" +
        QByteArray(60'000, 'x') + R"(","type":"chat"}}})";
    // Less than the hard bound of the queue, more than the system's buffers.
    for (int i = 0; i < 400; ++i) {
        speaker->sendText(line);
        QVERIFY(speaker->readReply(u"b"_s).contains("result"_L1));
    }
    deaf->socket().setReadBufferSize(0);
    QVERIFY(speaker->answersPing());
    QVERIFY(deaf->endsWithin(10'000));
}

void TestRoomServerLimits::aBigNoteThatIsTypedIntoReachesPlainClientsAtABoundedRate()
{
    constexpr int Units = 1024 * 1024;
    constexpr int Keys = 100;
    RoomServer::Config config;
    config.limits.requestsPerSecond = 10'000;
    const WireRoom room(config);
    const auto writer = room.enter("writer");
    const auto page = room.enter("page");
    writer->sendText(R"({"id":"set","method":"set-metadata","params":{"data":")" + QByteArray(Units, 'x') +
                     R"("}})");
    QVERIFY(writer->readReply(u"set"_s).contains("result"_L1));
    writer->sendText(R"({"id":"x","method":"get-metadata","params":{"since":1,"session_id":"none"}})");
    const QByteArray session =
        writer->readReply(u"x"_s)["error"_L1]["data"_L1]["session_id"_L1].toString().toUtf8();

    QElapsedTimer time;
    time.start();
    page->sendText(R"({"id":"listen","method":"listen-metadata-change","params":{"keys":["default"]}})");
    QVERIFY(page->readReply(u"listen"_s).contains("result"_L1));
    for (int key = 1; key <= Keys; ++key) {
        const QByteArray number = QByteArray::number(key);
        writer->sendText(R"({"id":")" + number +
                         R"(","method":"set-metadata","params":{"changes":[[0,"k"],)" +
                         QByteArray::number(Units + key - 1) + R"(],"if_change_version":)" + number +
                         R"(,"update_id":"w:)" + number + R"(","session_id":")" + session + R"("}})");
        QVERIFY(writer->readReply(QString::fromLatin1(number)).contains("result"_L1));
    }
    int values = 0;
    QJsonObject last;
    do {
        last = page->readNotice(u"on-metadata-change"_s)["values"_L1][0].toObject();
        QVERIFY2(!last.isEmpty(), "the last state never came");
        ++values;
    } while (last["change_version"_L1].toInt() < Keys + 1);
    QCOMPARE(last["data"_L1].toString(), QString(Keys, u'k') + QString(Units, u'x'));
    // What stood when it began to listen, then one for each second that was begun.
    const qint64 most = 2 + time.elapsed() / 1000;
    QVERIFY2(values <= most, qPrintable(u"%1 values instead of %2"_s.arg(values).arg(most)));
}

/// Ever new sockets and peers: each is told to everyone who is in.
void TestRoomServerLimits::oneAddressJoinsARoomAtABoundedRate()
{
    RoomServer::Config config;
    config.isBehindProxy = true;
    config.limits.joinsPerMinute = 3;
    const WireRoom room(config);
    int last = 0;
    const auto join = [&](const QByteArray& from) {
        RawClient client(room.port());
        const QByteArray peer = "peer-" + QByteArray::number(++last);
        client.send(client.handshakeBytes(WireRoom::socketTarget(peer, room.token(Role::Guest)),
                                          "X-Forwarded-For: " + from + "\r\n"));
        if (client.readAnswer().status != 101)
            return QJsonObject{{u"code"_s, -1}};
        client.sendText(WireRoom::joinFrame("b"));
        return client.readReply(u"join"_s)["error"_L1].toObject();
    };
    for (int i = 0; i < 3; ++i)
        QCOMPARE(join("203.0.113.5"), QJsonObject());
    const QJsonObject refused = join("203.0.113.5");
    QCOMPARE(refused["code"_L1].toInt(), 429);
    QVERIFY(!refused["message"_L1].toString().isEmpty());
    QVERIFY(refused["data"_L1]["retry_after_ms"_L1].toInt() > 0);
    QCOMPARE(join("203.0.113.6"), QJsonObject());
    for (int i = 0; i < 5; ++i)
        QCOMPARE(join("127.0.0.1"), QJsonObject());
}

QTEST_GUILESS_MAIN(TestRoomServerLimits)
#include "tst_roomserver_limits.moc"
