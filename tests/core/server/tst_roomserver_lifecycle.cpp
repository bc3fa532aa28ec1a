#include "core/server/roomserver.h"

#include "tests/support/wireroom.h"

#include <QTest>

#include <memory>
#include <vector>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;

/// How a RoomServer starts, or says why not, and how it stops.
class TestRoomServerLifecycle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_room = std::make_unique<WireRoom>(); }
    void cleanupTestCase() { m_room.reset(); }

    void aPortInUseIsSaid();
    void anImpossibleAddressIsSaid();
    void aDirectoryThatCannotBeMadeIsSaid();
    void stoppingTellsEveryone();
    void stoppingWaitsNotForWhoDoesNotRead();
    void occupancyCountsWhoIsIn();

private:
    std::unique_ptr<WireRoom> m_room;
};

void TestRoomServerLifecycle::aPortInUseIsSaid()
{
    RoomServer::Config config;
    config.port = m_room->port();
    RoomServer second(config);
    const auto address = second.start();
    QVERIFY(!address);
    QCOMPARE(address.error().fault, RoomServer::StartFault::AddressInUse);
    QVERIFY(!address.error().detail.isEmpty());
}

void TestRoomServerLifecycle::anImpossibleAddressIsSaid()
{
    for (const QString& host : {u"256.1.1.1"_s, u"no address"_s, u"203.0.113.7"_s}) {
        RoomServer::Config config;
        config.listenHost = host;
        RoomServer server(config);
        const auto address = server.start();
        QVERIFY(!address);
        QCOMPARE(address.error().fault, RoomServer::StartFault::Address);
    }
}

void TestRoomServerLifecycle::aDirectoryThatCannotBeMadeIsSaid()
{
    RoomServer::Config config;
    config.dataDirectory = u"/proc/confab/here"_s;
    RoomServer server(config);
    const auto address = server.start();
    QVERIFY(!address);
    QCOMPARE(address.error().fault, RoomServer::StartFault::DataDirectory);
}

void TestRoomServerLifecycle::stoppingTellsEveryone()
{
    WireRoom room;
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 5; ++i)
        clients.push_back(room.enter("p" + QByteArray::number(i)));
    RawClient idle(room.port());
    room.server().stop();
    for (const auto& client : clients)
        QCOMPARE(client->readClose(), 1001);
    QVERIFY(idle.endsWithin(1000));
    room.server().stop(); // twice is once
}

void TestRoomServerLifecycle::stoppingWaitsNotForWhoDoesNotRead()
{
    RoomServer::Config config;
    config.timeouts.silence = 600'000; // these clients answer no pings
    config.limits.broadcastsPerSecond = 100'000;
    WireRoom room(config);
    const auto deaf = room.enter("deaf");
    deaf->socket().setReadBufferSize(1024);
    const auto speaker = room.enter("speaker");
    for (int i = 0; i < 200; ++i) {
        speaker->sendText(R"({"jsonrpc":"2.0","id":"b","method":"broadcast","params":{"info":{"message":")" +
                          QByteArray(60'000, 'x') + R"("}}})");
        QVERIFY(speaker->readReply(u"b"_s).contains("result"_L1));
    }
    room.server().stop(); // in less than their silence: else this test never ends
}

void TestRoomServerLifecycle::occupancyCountsWhoIsIn()
{
    WireRoom room;
    QCOMPARE(room.server().occupancy().peers, 0);
    {
        const auto anna = room.enter("anna");
        const auto ben = room.enter("ben");
        QTRY_COMPARE(room.server().occupancy().peers, 2);
        QCOMPARE(room.server().occupancy().sessions, 1);
        anna->send(RawClient::closeBytes(1001));
        QTRY_COMPARE(room.server().occupancy().peers, 1);
        ben->sendText(R"({"method":"leave","params":{}})");
        QTRY_COMPARE(room.server().occupancy().peers, 0);
    }
    QTRY_COMPARE(room.server().occupancy().sessions, 0);
    const auto cara = room.enter("cara");
    QTRY_COMPARE(room.server().occupancy().peers, 1);
    room.server().stop();
    QCOMPARE(room.server().occupancy().peers, 0);
    QCOMPARE(room.server().occupancy().sessions, 0);
}

QTEST_GUILESS_MAIN(TestRoomServerLifecycle)
#include "tst_roomserver_lifecycle.moc"
