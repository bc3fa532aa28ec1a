#include "core/server/roomserver.h"

#include "core/server/tokens.h"
#include "tests/support/wireroom.h"

#include <QElapsedTimer>
#include <QTest>

#include <memory>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;

/// RoomServer's WebSocket side over a real socket: frames, limits, floods, endings.
class TestRoomServerSocket : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_room = std::make_unique<WireRoom>(); }
    void cleanupTestCase() { m_room.reset(); }

    void thePolicyComesAtOnceAndJoinIsAnswered();
    void aFrameBehindTheHandshakeIsNotLost();
    void badHandshakesAreRefused_data();
    void badHandshakesAreRefused();
    void aPeerIdBelongsToItsFirstToken();
    void aSecondSocketOfAPeerReplacesTheFirst();
    void textSplitInsideACharacterIsAccepted();
    void textThatIsNoUtf8ClosesWith1007();
    void binaryMessagesCloseWith1003();
    void unmaskedFramesCloseWith1002();
    void pingsAreAnsweredInOrder();
    void aClosedPageLeavesAtOnceAndALostOneAfterItsGrace();
    void deliveriesReachEveryoneInOneOrder();

private:
    [[nodiscard]] QByteArray target(const QByteArray& peerId, Role role = Role::Guest) const
    {
        return WireRoom::socketTarget(peerId, m_room->token(role));
    }

    std::unique_ptr<WireRoom> m_room;
};

void TestRoomServerSocket::thePolicyComesAtOnceAndJoinIsAnswered()
{
    RawClient client(m_room->port());
    QCOMPARE(client.upgrade(target("policy", Role::Viewer)), 101);
    const auto first = client.readFrame();
    QVERIFY(first);
    QCOMPARE(first->json().value("method"_L1).toString(), u"on-policy-change"_s);
    QCOMPARE(first->json()["params"_L1]["name"_L1].toString(), u"viewer"_s);
    client.sendText(WireRoom::joinFrame("Vera"));
    QVERIFY(client.readReply(u"join"_s).contains("result"_L1));
}

void TestRoomServerSocket::aFrameBehindTheHandshakeIsNotLost()
{
    RawClient client(m_room->port());
    client.send(client.handshakeBytes(target("eager")) + RawClient::frameBytes(WireRoom::joinFrame("Eager")) +
                RawClient::frameBytes(RawClient::pingText()).first(5));
    QCOMPARE(client.readAnswer().status, 101);
    QVERIFY(client.readReply(u"join"_s).contains("result"_L1));
}

void TestRoomServerSocket::badHandshakesAreRefused_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    const QByteArray good = RawClient(m_room->port()).handshakeBytes(target("bad"));
    const auto row = [&](const char* name, const QByteArray& from, const QByteArray& to, int status) {
        QByteArray changed = good;
        changed.replace(from, to);
        Q_ASSERT(changed != good);
        QTest::newRow(name) << changed << status;
    };
    row("no peer", "peer=bad&", "", 400);
    row("a peer with a space", "peer=bad", "peer=b%20ad", 400);
    row("a peer too long", "peer=bad", "peer=" + QByteArray(65, 'p'), 400);
    row("no token", "&token=", "&t=", 401);
    row("an empty token", "&token=", "&token=&t=", 401);
    row("a changed token", "&token=ey", "&token=eY", 401);
    row("another path", "GET /ws?", "GET /elsewhere?", 404);
    row("no key", "Sec-WebSocket-Key", "X-Key", 400);
    row("a short key", "AAECAwQFBgcICQoLDA0ODw==", "AAECAw==", 400);
    row("another version", "Version: 13", "Version: 8", 426);
    const QByteArray id = m_room->id();
    const QByteArray forged =
        Tokens()
            .issue(QString::fromLatin1(id), Role::Host, {}, QDateTime::currentMSecsSinceEpoch())
            .toLatin1();
    QTest::newRow("another server's token")
        << RawClient(m_room->port()).handshakeBytes(WireRoom::socketTarget("bad", forged)) << 401;
}

void TestRoomServerSocket::badHandshakesAreRefused()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    RawClient client(m_room->port());
    client.send(request);
    const HttpAnswer answer = client.readAnswer();
    QCOMPARE(answer.status, status);
    QVERIFY(answer.json().contains("message"_L1));
    QCOMPARE(answer.header("access-control-allow-origin"), "*");
    QVERIFY(client.endsWithin(3000));
}

void TestRoomServerSocket::aPeerIdBelongsToItsFirstToken()
{
    const auto owner = m_room->enter("mine");
    RawClient thief(m_room->port());
    QCOMPARE(thief.upgrade(target("mine", Role::Host)), 101);
    const QJsonObject error = thief.readNotice(u"on-error"_s);
    QCOMPARE(error.value("code"_L1).toInt(), 403);
    QVERIFY(error.value("message"_L1).toString().contains(u' '));
    QVERIFY(owner->answersPing());
}

void TestRoomServerSocket::aSecondSocketOfAPeerReplacesTheFirst()
{
    const QByteArray token = m_room->token(Role::Guest);
    RawClient first(m_room->port());
    QCOMPARE(first.upgrade(WireRoom::socketTarget("twice", token)), 101);
    first.sendText(WireRoom::joinFrame("Twice"));
    QVERIFY(first.readReply(u"join"_s).contains("result"_L1));
    RawClient second(m_room->port());
    QCOMPARE(second.upgrade(WireRoom::socketTarget("twice", token)), 101);
    QCOMPARE(first.readClose(), 1000);
    QVERIFY(!second.readNotice(u"peer-list"_s).isEmpty());
    QVERIFY(second.answersPing());
}

void TestRoomServerSocket::textSplitInsideACharacterIsAccepted()
{
    const auto anna = m_room->enter("split-a");
    const auto ben = m_room->enter("split-b");
    const QByteArray text =
        R"({"jsonrpc":"2.0","id":"b","method":"broadcast","params":{"info":{"message":"grüße 🎉","type":"chat"}}})";
    // At every byte, so in the middle of each character, too.
    for (qsizetype at = 0; at < text.size(); ++at)
        anna->send(RawClient::frameBytes(text.mid(at, 1), at == 0 ? RawClient::Text : RawClient::Continuation,
                                         at + 1 == text.size()));
    QVERIFY(anna->readReply(u"b"_s).contains("result"_L1));
    const QJsonObject heard = ben->readNotice(u"on-broadcast"_s);
    QCOMPARE(heard["info"_L1]["message"_L1].toString(), u"grüße 🎉"_s);
}

void TestRoomServerSocket::textThatIsNoUtf8ClosesWith1007()
{
    for (const QByteArray& bytes :
         {QByteArray("\"\xff\""), QByteArray("\"\xc0\x80\""), QByteArray("\"\xed\xa0\x80\"")}) {
        const auto client = m_room->enter("utf8");
        client->sendText(bytes);
        QCOMPARE(client->readClose(), 1007);
        m_room = std::make_unique<WireRoom>(); // the peer id is bound to its token
    }
}

void TestRoomServerSocket::binaryMessagesCloseWith1003()
{
    RoomServer::Config config;
    config.timeouts.closing = 200;
    const WireRoom room(config);
    const auto client = room.enter("binary");
    client->send(RawClient::frameBytes(RawClient::pingText(), RawClient::Binary));
    QCOMPARE(client->readClose(), 1003);
    QVERIFY(client->endsWithin(4000));
}

void TestRoomServerSocket::unmaskedFramesCloseWith1002()
{
    const auto client = m_room->enter("unmasked");
    client->send(QByteArray("\x81\x02{}"));
    QCOMPARE(client->readClose(), 1002);
}

void TestRoomServerSocket::pingsAreAnsweredInOrder()
{
    const auto client = m_room->enter("pings");
    for (int i = 0; i < 50; ++i)
        client->send(RawClient::frameBytes(QByteArray::number(i), RawClient::Ping));
    for (int i = 0; i < 50;) {
        const auto frame = client->readFrame();
        QVERIFY(frame);
        if (frame->opcode == RawClient::Pong)
            QCOMPARE(frame->payload, QByteArray::number(i++));
    }
}

void TestRoomServerSocket::aClosedPageLeavesAtOnceAndALostOneAfterItsGrace()
{
    RoomServer::Config config;
    config.limits.graceMs = 2000;
    const WireRoom room(config);
    const auto watcher = room.enter("watcher");
    const auto page = room.enter("page");
    auto lost = room.enter("lost");
    QElapsedTimer time;
    time.start();
    lost->socket().abort();
    page->send(RawClient::closeBytes(1001));
    QCOMPARE(page->readClose(), 1001);
    QCOMPARE(watcher->readNotice(u"on-peer-leave"_s).value("peer_id"_L1).toString(), u"page"_s);
    QCOMPARE(watcher->readNotice(u"on-peer-leave"_s).value("peer_id"_L1).toString(), u"lost"_s);
    QVERIFY2(time.elapsed() >= 1950, qPrintable(QString::number(time.elapsed())));
}

void TestRoomServerSocket::deliveriesReachEveryoneInOneOrder()
{
    RoomServer::Config config;
    config.limits.broadcastsPerSecond = 10'000;
    config.limits.requestsPerSecond = 10'000;
    const WireRoom room(config);
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 4; ++i)
        clients.push_back(room.enter("p" + QByteArray::number(i)));
    const auto line = [](int number) {
        return R"({"jsonrpc":"2.0","id":"b)" + QByteArray::number(number) +
               R"(","method":"broadcast","params":{"info":{"message":")" + QByteArray::number(number) +
               R"("}}})";
    };
    QByteArray all;
    for (int i = 0; i < 500; ++i)
        all += RawClient::frameBytes(line(i));
    clients[0]->send(all); // many in one packet, so that answers and notices go out gathered
    for (int i = 0; i < 500; ++i) {
        QVERIFY(clients[0]->readReply(u"b%1"_s.arg(i)).contains("result"_L1));
        for (size_t c = 1; c < clients.size(); ++c)
            QCOMPARE(clients[c]->readNotice(u"on-broadcast"_s)["info"_L1]["message"_L1].toString(),
                     QString::number(i));
    }
}

QTEST_GUILESS_MAIN(TestRoomServerSocket)
#include "tst_roomserver_socket.moc"
