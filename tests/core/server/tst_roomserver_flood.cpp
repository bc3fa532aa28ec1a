#include "core/server/roomserver.h"

#include "core/server/selfmadecertificate.h"
#include "tests/support/wireroom.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QTest>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <vector>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;

namespace {

int wished(const char* variable, int otherwise)
{
    const int number = qEnvironmentVariableIntValue(variable);
    return number > 0 ? number : otherwise;
}

void openManyFiles()
{
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

/// A connection that says this much and no more.
class HalfOpen
{
public:
    HalfOpen(quint16 port, const QByteArray& begin) : m_socket(::socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        m_isOpen = ::connect(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
        if (m_isOpen && !begin.isEmpty())
            (void)::send(m_socket, begin.constData(), static_cast<size_t>(begin.size()), MSG_NOSIGNAL);
    }
    ~HalfOpen() { ::close(m_socket); }
    HalfOpen(const HalfOpen&) = delete;
    HalfOpen& operator=(const HalfOpen&) = delete;

    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    /// Drops what the server has said.
    [[nodiscard]] bool hasEnded() const
    {
        char dropped[4096];
        ssize_t bytes = 0;
        do
            bytes = ::recv(m_socket, dropped, sizeof dropped, MSG_DONTWAIT);
        while (bytes > 0);
        return bytes == 0 || errno != EAGAIN;
    }

private:
    int m_socket;
    bool m_isOpen = false;
};

} // namespace

/// Many connections that never get anywhere, while people want to come in; and people inside who send frames
/// that carry nothing. The whole size is asked for by CONFAB_FLOOD_HALF_OPEN=5000 CONFAB_FLOOD_GOOD=1000
/// CONFAB_FLOOD_FRAMES=100000.
class TestRoomServerFlood : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void peopleComeInMeanwhile_data();
    void peopleComeInMeanwhile();
    void whoFloodsWithFramesIsSentAway_data();
    void whoFloodsWithFramesIsSentAway();
};

void TestRoomServerFlood::peopleComeInMeanwhile_data()
{
    QTest::addColumn<bool>("isEncrypted");
    QTest::newRow("plain") << false;
    QTest::newRow("encrypted") << true;
}

void TestRoomServerFlood::peopleComeInMeanwhile()
{
    QFETCH(bool, isEncrypted);
    openManyFiles();
    const int floods = wished("CONFAB_FLOOD_HALF_OPEN", 400);
    const int people = wished("CONFAB_FLOOD_GOOD", 40);
    RoomServer::Config config;
    config.maximalUnsettled = std::min<qsizetype>(config.maximalUnsettled, floods / 2);
    config.timeouts.silence = 600'000; // these clients answer no pings
    WireRoom room(config);
    if (isEncrypted) {
        const QByteArray key = SelfMadeCertificate::makeKey();
        const auto certificate = SelfMadeCertificate::make(key, {}, QDateTime::currentMSecsSinceEpoch());
        QVERIFY(room.server().openToNetwork({certificate->pem(), key}));
    }
    const auto security = isEncrypted ? RawClient::Security::Tls : RawClient::Security::Plain;
    const QByteArray token = room.token(Role::Guest);
    const QByteArrayList beginnings{{},
                                    "G",
                                    "GET /init HTTP/1.1\r\nHost: localhost\r\n",
                                    QByteArray::fromHex("160301020001"),
                                    "POST /v2/token HTTP/1.1\r\nHost: "
                                    "localhost\r\nContent-Length: 9\r\n\r\n{"};

    std::vector<std::unique_ptr<HalfOpen>> flood;
    std::vector<std::unique_ptr<RawClient>> inside;
    std::vector<qint64> times;
    for (int person = 0; person < people; ++person) {
        while (static_cast<qint64>(flood.size()) < static_cast<qint64>(floods) * (person + 1) / people) {
            const auto kind = static_cast<qsizetype>(flood.size()) % beginnings.size();
            flood.push_back(std::make_unique<HalfOpen>(room.port(), beginnings[kind]));
            QVERIFY(flood.back()->isOpen());
        }
        QElapsedTimer time;
        time.start();
        auto client = std::make_unique<RawClient>(room.port(), QByteArray(), security);
        QCOMPARE(client->upgrade(WireRoom::socketTarget("p" + QByteArray::number(person), token)), 101);
        client->sendText(WireRoom::joinFrame("Good"));
        QVERIFY(client->readReply(u"join"_s).contains("result"_L1));
        times.push_back(time.elapsed());
        inside.push_back(std::move(client));
    }
    std::ranges::sort(times);
    qInfo("%d half-open, %d people: joined in %lld ms (median), %lld ms (worst)", floods, people,
          times[times.size() / 2], times.back());
    QVERIFY2(times.back() < 2000, qPrintable(QString::number(times.back())));
    // Those that were let be until now go by the clock.
    QTRY_VERIFY_WITH_TIMEOUT(
        std::ranges::all_of(flood, [](const auto& connection) { return connection->hasEnded(); }), 15'000);
    for (const auto& client : inside) {
        client->sendText(R"({"jsonrpc":"2.0","id":"ping","method":"ping","params":{"timestamp":1}})");
        QVERIFY(client->readReply(u"ping"_s).contains("result"_L1));
    }
}

void TestRoomServerFlood::whoFloodsWithFramesIsSentAway_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("next");
    QTest::newRow("pings") << QByteArray() << RawClient::frameBytes("are you there", RawClient::Ping);
    QTest::newRow("pongs that nobody asked for")
        << QByteArray() << RawClient::frameBytes({}, RawClient::Pong);
    QTest::newRow("fragments of nothing") << RawClient::frameBytes({}, RawClient::Text, false)
                                          << RawClient::frameBytes({}, RawClient::Continuation, false);
    QTest::newRow("fragments of a letter") << RawClient::frameBytes("x", RawClient::Text, false)
                                           << RawClient::frameBytes("x", RawClient::Continuation, false);
}

void TestRoomServerFlood::whoFloodsWithFramesIsSentAway()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, next);
    const int frames = wished("CONFAB_FLOOD_FRAMES", 8000);
    constexpr int Attackers = 4;
    const WireRoom room;
    const auto witness = room.enter("witness");
    std::vector<std::unique_ptr<RawClient>> attackers;
    for (int i = 0; i < Attackers; ++i) {
        attackers.push_back(room.enter("a" + QByteArray::number(i)));
        attackers.back()->send(first);
    }
    const auto isIn = [](RawClient& client) {
        return client.socket().state() == QAbstractSocket::ConnectedState;
    };
    std::vector<qint64> times;
    const QByteArray portion = next.repeated(500);
    for (int sent = 0; sent < frames; sent += 500) {
        for (const auto& attacker : attackers) {
            if (isIn(*attacker))
                attacker->socket().write(portion);
        }
        QElapsedTimer time;
        time.start();
        witness->sendText(R"({"jsonrpc":"2.0","id":"ping","method":"ping","params":{"timestamp":1}})");
        QVERIFY(witness->readReply(u"ping"_s).contains("result"_L1));
        times.push_back(time.elapsed());
        for (const auto& attacker : attackers) {
            if (isIn(*attacker))
                attacker->socket().waitForBytesWritten(1);
        }
    }
    for (const auto& attacker : attackers)
        QCOMPARE(attacker->readClose(), 1008);
    std::ranges::sort(times);
    qInfo("%d × %d frames: others are answered in %lld ms (median), %lld ms (worst)", Attackers, frames,
          times[times.size() / 2], times.back());
    QVERIFY2(times.back() < 2000, qPrintable(QString::number(times.back())));
}

QTEST_GUILESS_MAIN(TestRoomServerFlood)
#include "tst_roomserver_flood.moc"
