#include "core/client/signallingclient.h"

#include "tests/support/livingroom.h"
#include "tests/support/relay.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int Patience = 20'000; // ms

/// Someone else's server: says the same to whoever comes, whatever they ask, or nothing.
class Stranger
{
public:
    explicit Stranger(const QByteArray& answer, bool isSlow = false)
    {
        if (!m_front.listen(QHostAddress::LocalHost))
            qFatal("no port");
        QObject::connect(&m_front, &QTcpServer::newConnection, &m_front, [this, answer, isSlow] {
            while (QTcpSocket* socket = m_front.nextPendingConnection()) {
                if (!isSlow) {
                    QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, answer] {
                        ++m_requests;
                        socket->readAll();
                        socket->write(answer);
                    });
                    continue;
                }
                ++m_requests;
                auto* drip = new QTimer(socket);
                QObject::connect(drip, &QTimer::timeout, socket, [socket, answer, at = 0]() mutable {
                    socket->write(answer.mid(at++ % answer.size(), 1));
                });
                drip->start(20);
            }
        });
    }
    [[nodiscard]] ServerAddress address() const { return {u"127.0.0.1"_s, m_front.serverPort(), false}; }
    [[nodiscard]] int requests() const { return m_requests; }

private:
    QTcpServer m_front;
    int m_requests = 0;
};

/// So that a test takes no longer than what it tests.
ConnectionTimings hasty()
{
    ConnectionTimings timings;
    timings.attempt = 400ms;
    timings.heartbeat = 100ms;
    timings.shortestPause = 20ms;
    timings.longestPause = 200ms;
    return timings;
}

/// Patient with others; comes back only when there is a reason to.
ConnectionTimings lazy()
{
    ConnectionTimings timings;
    timings.heartbeat = 50ms;
    timings.unanswered = 100'000;
    timings.shortestPause = 1h;
    timings.longestPause = 2h;
    return timings;
}

} // namespace

/// Finding the room, noticing that it is gone, and coming back.
class tst_SignallingClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_relay = std::make_unique<Relay>();
        m_room = std::make_unique<LivingRoom>(*m_relay);
        RoomDirectory directory(m_room->address());
        const auto answer = await(directory.token(m_room->code(Role::Guest)));
        m_token = answer->token;
        m_endpoint = answer->endpoint;
    }
    void cleanup()
    {
        m_room.reset();
        m_relay.reset();
    }

    void aServerThatIsNoneIsGivenUp_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<bool>("isSlow");
        QTest::addColumn<Failure::Kind>("kind");
        QTest::newRow("silent") << QByteArray() << false << Failure::Kind::TimedOut;
        QTest::newRow("garbage") << QByteArray("\x16\x03\x01 what?\r\n\r\n") << false
                                 << Failure::Kind::NotConfab;
        QTest::newRow("elsewhere")
            << QByteArray("HTTP/1.1 301 Moved\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n")
            << false << Failure::Kind::NotConfab;
        QTest::newRow("pay first") << QByteArray("HTTP/1.1 402 Pay\r\nContent-Length: 8\r\n\r\n<a></a>\n")
                                   << false << Failure::Kind::NotConfab;
        QTest::newRow("slow") << QByteArray("HTTP/1.1 200 OK\r\nX-Wait: for it\r\n") << true
                              << Failure::Kind::TimedOut;
    }
    /// … and tried again, each time from the beginning.
    void aServerThatIsNoneIsGivenUp()
    {
        QFETCH(QByteArray, answer);
        QFETCH(bool, isSlow);
        QFETCH(Failure::Kind, kind);
        const Stranger stranger(answer, isSlow);
        SignallingClient client(hasty());
        QSignalSpy lost(&client, &SignallingClient::lost);
        client.open(stranger.address(), m_token, u"p"_s);
        QTRY_VERIFY_WITH_TIMEOUT(lost.size() >= 3, Patience);
        QVERIFY(stranger.requests() >= 2);
        QCOMPARE(lost[0][0].value<Failure>().kind, kind);
        QCOMPARE(lost[2][0].value<Failure>().kind, kind);
    }

    void aSilentWebSocketIsGivenUp()
    {
        SignallingClient client(hasty());
        QSignalSpy lost(&client, &SignallingClient::lost);
        QSignalSpy opened(&client, &SignallingClient::opened);
        m_relay->hold(true);
        client.open(m_room->address(), m_token, u"p"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_relay->accepted() >= 2, Patience);
        QCOMPARE(lost[0][0].value<Failure>().kind, Failure::Kind::TimedOut);
        m_relay->hold(false);
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, Patience);
    }

    /// Where the token came from has told where the WebSocket is: nobody else need be asked.
    void anEndpointThatIsKnownIsOpened()
    {
        const Stranger stranger({});
        SignallingClient client(hasty());
        QSignalSpy opened(&client, &SignallingClient::opened);
        client.open(std::make_shared<RoomDirectory>(stranger.address()), m_token, u"p"_s, m_endpoint);
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, Patience);
        QCOMPARE(stranger.requests(), 0);
    }

    void anEndpointThatDoesNotOpenIsAskedFor_data()
    {
        QTest::addColumn<QString>("endpoint");
        QTest::newRow("nobody there") << u"ws://127.0.0.1:1/ws"_s;
        QTest::newRow("no WebSocket") << u"%1/none"_s;
        QTest::newRow("no address") << u"there"_s;
    }
    void anEndpointThatDoesNotOpenIsAskedFor()
    {
        QFETCH(QString, endpoint);
        endpoint.replace("%1"_L1, m_endpoint);
        SignallingClient client(lazy());
        QSignalSpy lost(&client, &SignallingClient::lost);
        QSignalSpy opened(&client, &SignallingClient::opened);
        client.open(std::make_shared<RoomDirectory>(m_room->address()), m_token, u"p"_s, endpoint);
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, Patience);
        QCOMPARE(lost.size(), 0);
    }

    void aHalfOpenConnectionIsNoticed()
    {
        SignallingClient client(hasty());
        QSignalSpy lost(&client, &SignallingClient::lost);
        QSignalSpy opened(&client, &SignallingClient::opened);
        client.open(m_room->address(), m_token, u"p"_s);
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, Patience);
        m_relay->strikeAll(Relay::Fault::HalfOpen);
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 2, Patience);
        QCOMPARE(lost[0][0].value<Failure>().kind, Failure::Kind::TimedOut);
    }

    void sleepIsNoticedAtOnce()
    {
        qint64 now = 1'000'000;
        ConnectionTimings timings = lazy();
        timings.clock = [&now] { return now; };
        SignallingClient client(timings);
        QSignalSpy opened(&client, &SignallingClient::opened);
        client.open(m_room->address(), m_token, u"p"_s);
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, Patience);
        now += 29'000; // a long pause, and no more
        QTest::qWait(200);
        QCOMPARE(opened.size(), 1);
        now -= 24LL * 60 * 60 * 1000; // a clock that is wrong is no reason
        QTest::qWait(200);
        QCOMPARE(opened.size(), 1);
        now += 31'000;
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 2, Patience);

        m_relay->cut();
        QTRY_VERIFY(!client.isOpen());
        now += 31'000; // … and while it waits for its next try
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 3, Patience);
    }

    void aNewNetworkIsReasonToTryAgain()
    {
        SignallingClient client(lazy());
        QSignalSpy opened(&client, &SignallingClient::opened);
        client.open(m_room->address(), m_token, u"p"_s);
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, Patience);
        m_relay->cut();
        QTRY_VERIFY(!client.isOpen());
        client.networkChanged();
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 2, Patience);

        client.networkChanged(); // all is well
        QTest::qWait(300);
        QVERIFY(client.isOpen());
        QCOMPARE(opened.size(), 2);
        m_relay->strikeAll(Relay::Fault::HalfOpen);
        client.networkChanged(); // now one ping is enough
        QTRY_VERIFY_WITH_TIMEOUT(!client.isOpen(), Patience);
    }

    void aServerThatEndsSaysWhenToComeBack()
    {
        SignallingClient client(lazy());
        QSignalSpy lost(&client, &SignallingClient::lost);
        QSignalSpy opened(&client, &SignallingClient::opened);
        client.open(m_room->address(), m_token, u"p"_s);
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, Patience);
        m_room->server().stop();
        QTRY_COMPARE_WITH_TIMEOUT(lost.size(), 1, Patience);
        const auto failure = lost[0][0].value<Failure>();
        QCOMPARE(failure.kind, Failure::Kind::ServerStopped);
        QVERIFY(failure.refusal.retryAfterMs.value_or(0) > 0);
    }

private:
    std::unique_ptr<Relay> m_relay;
    std::unique_ptr<LivingRoom> m_room;
    QString m_token;
    QString m_endpoint;
};

QTEST_GUILESS_MAIN(tst_SignallingClient)
#include "tst_signallingclient.moc"
