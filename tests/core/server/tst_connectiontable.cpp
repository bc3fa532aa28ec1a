#include "core/server/connectiontable.h"

#include "core/server/flushqueue.h"

#include <boost/asio/io_context.hpp>

#include <QTest>

using namespace confab;
using boost::asio::ip::make_address;

namespace {

/// A client that nothing is wanted of but to be there.
class Present final : public Connection
{
public:
    using Connection::Connection;
    void tick(Time) override {}
    void close(CloseCode) override {}
    void deliver(const QByteArray&, const Delivery&) override {}
};

ConnectionId add(ConnectionTable& table, const char* address)
{
    static boost::asio::io_context io;
    static FlushQueue flushes;
    const auto connection = std::make_shared<Present>(
        table.nextId(), std::make_shared<Transport>(Transport::Socket(io), flushes, 1));
    table.add(connection, make_address(address));
    return connection->id();
}

} // namespace

class TestConnectionTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allTogetherAreBounded();
    void oneAddressIsBoundedAndLoopbackIsNot();
    void anIPv6NetworkIsOneAddress();
    void ofOneAddressFewMayBeUnsettled();
    void theOldestUnsettledGoesForANewOne();
    void whatIsRemovedMakesRoom();
    void removingWhileVisitingIsAllowed();
};

void TestConnectionTable::allTogetherAreBounded()
{
    ConnectionTable table({2, 100, 100, 100});
    add(table, "127.0.0.1");
    add(table, "192.0.2.1");
    QVERIFY(!table.hasRoomFor(make_address("127.0.0.1")));
    QVERIFY(!table.hasRoomFor(make_address("192.0.2.9")));
}

void TestConnectionTable::oneAddressIsBoundedAndLoopbackIsNot()
{
    ConnectionTable table({100, 2, 100, 100});
    for (int i = 0; i < 2; ++i) {
        add(table, "192.0.2.1");
        add(table, "127.0.0.1");
        add(table, "::1");
    }
    QVERIFY(!table.hasRoomFor(make_address("192.0.2.1")));
    QVERIFY(!table.hasRoomFor(make_address("::ffff:192.0.2.1"))); // the same, as an IPv6 socket sees it
    QVERIFY(table.hasRoomFor(make_address("192.0.2.2")));
    QVERIFY(table.hasRoomFor(make_address("127.0.0.1")));
    QVERIFY(table.hasRoomFor(make_address("::1")));
}

void TestConnectionTable::anIPv6NetworkIsOneAddress()
{
    ConnectionTable table({100, 2, 100, 100});
    add(table, "2001:db8:1:2::1");
    add(table, "2001:db8:1:2:ffff::1");
    QVERIFY(!table.hasRoomFor(make_address("2001:db8:1:2::3")));
    QVERIFY(table.hasRoomFor(make_address("2001:db8:1:3::1")));
}

void TestConnectionTable::ofOneAddressFewMayBeUnsettled()
{
    ConnectionTable table({100, 100, 100, 2});
    const ConnectionId first = add(table, "192.0.2.1");
    const ConnectionId second = add(table, "192.0.2.1");
    QVERIFY(!table.hasRoomFor(make_address("192.0.2.1")));
    QVERIFY(table.hasRoomFor(make_address("192.0.2.2")));
    table.settle(first);
    table.settle(first);
    QVERIFY(table.hasRoomFor(make_address("192.0.2.1")));
    add(table, "192.0.2.1");
    QVERIFY(!table.hasRoomFor(make_address("192.0.2.1")));
    table.remove(second);
    QVERIFY(table.hasRoomFor(make_address("192.0.2.1")));
    for (int i = 0; i < 5; ++i)
        add(table, "127.0.0.1");
    QVERIFY(table.hasRoomFor(make_address("127.0.0.1")));
}

void TestConnectionTable::theOldestUnsettledGoesForANewOne()
{
    ConnectionTable table({100, 100, 2, 100});
    const ConnectionId first = add(table, "192.0.2.1");
    const ConnectionId second = add(table, "127.0.0.1");
    const ConnectionId third = add(table, "192.0.2.3");
    QVERIFY(!table.find(first));
    QVERIFY(table.find(second) && table.find(third));
    table.settle(second);
    const ConnectionId fourth = add(table, "192.0.2.4");
    QVERIFY(table.find(second) && table.find(third) && table.find(fourth));
    add(table, "192.0.2.5");
    QVERIFY(!table.find(third));
    QVERIFY(table.find(second));
}

void TestConnectionTable::whatIsRemovedMakesRoom()
{
    ConnectionTable table({100, 1, 100, 100});
    const ConnectionId id = add(table, "192.0.2.1");
    QVERIFY(table.find(id));
    table.remove(id);
    table.remove(id);
    QVERIFY(!table.find(id));
    QVERIFY(table.isEmpty());
    QVERIFY(table.hasRoomFor(make_address("192.0.2.1")));
    QVERIFY(add(table, "192.0.2.1") != id);
}

void TestConnectionTable::removingWhileVisitingIsAllowed()
{
    ConnectionTable table({100, 100, 100, 100});
    for (int i = 0; i < 10; ++i)
        add(table, "127.0.0.1");
    int visited = 0;
    table.forEach([&](Connection& connection) {
        ++visited;
        table.remove(connection.id());
    });
    QCOMPARE(visited, 10);
    QVERIFY(table.isEmpty());
}

QTEST_GUILESS_MAIN(TestConnectionTable)
#include "tst_connectiontable.moc"
