#include "core/server/roomserver.h"
#include "tests/support/bot.h"
#include "tests/support/observer.h"
#include "tests/support/relay.h"
#include "tests/support/roomelsewhere.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int Patience = 60'000; // ms
constexpr int FaultsEach = 12;

/// How many seeds; CONFAB_CHAOS asks for more.
int wantedSeeds()
{
    const int asked = qEnvironmentVariableIntValue("CONFAB_CHAOS");
    return asked > 0 ? asked : 3;
}

ConnectionTimings hasty()
{
    ConnectionTimings timings;
    timings.attempt = 2000ms;
    timings.heartbeat = 250ms;
    timings.shortestPause = 50ms;
    timings.longestPause = 400ms;
    return timings;
}

Relay::Weather randomWeather(QRandomGenerator& random)
{
    Relay::Weather weather;
    weather.seed = random.generate();
    weather.longestDelay = random.bounded(3) == 0 ? random.bounded(1, 60) : 0;
    weather.isTorn = random.bounded(2) == 0;
    weather.bytesPerSecond = random.bounded(4) == 0 ? random.bounded(20'000, 200'000) : 0;
    return weather;
}

} // namespace

/// People write through a network that delays, tears, throttles, cuts, resets and goes silent. The name of a
/// failed row is its seed: `tst_chaos everythingArrivesOnce:"seed 7"` is the same network again (CONFAB_CHAOS
/// says how many rows there are).
class tst_Chaos : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingArrivesOnce_data()
    {
        QTest::addColumn<quint32>("seed");
        for (int seed = 1; seed <= wantedSeeds(); ++seed)
            QTest::addRow("seed %d", seed) << quint32(seed);
    }
    void everythingArrivesOnce()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        Relay network;
        const QTemporaryDir directory;
        RoomServer::Config config;
        config.publicUrl = network.url();
        config.dataDirectory = directory.path();
        RoomServer server(config);
        const auto address = server.start();
        QVERIFY(address.has_value());
        network.setServer(address->port);
        const RoomElsewhere room(*address);
        Bots bots;
        for (const char name : {'a', 'b', 'c', 'd'})
            bots.push_back(std::make_unique<Bot>(
                QLatin1Char(name), room.join(QString(QLatin1Char(name)), Role::Guest, hasty())));
        const QString session = bots.front()->client().sessionId();

        for (int fault = 0; fault < FaultsEach; ++fault) {
            network.setWeather(randomWeather(random));
            const auto kind = static_cast<Relay::Fault>(random.bounded(3));
            network.strike(kind, random.bounded(100), random.bounded(3000));
            // Somebody gets through before the next one.
            const qsizetype before = acknowledged(bots);
            const int more = random.bounded(1, 40);
            QTRY_VERIFY_WITH_TIMEOUT(acknowledged(bots) > before + more, Patience);
        }
        network.setWeather({});
        network.cut(); // those, too, that hang in a silent line
        for (const auto& bot : bots)
            bot->rest();
        for (const auto& bot : bots)
            QTRY_VERIFY_WITH_TIMEOUT(bot->hasNothingWaiting(), Patience);

        Observer observer(*address, room.code(Role::Viewer));
        const QString text = observer.replayedNotes();
        const QStringList messages = observer.messages();
        for (const auto& bot : bots) {
            QCOMPARE(bot->client().sessionId(), session);
            QTRY_COMPARE_WITH_TIMEOUT(bot->client().notes().text(), text, Patience);
            QVERIFY(bot->isWholeIn(text, messages));
            QTRY_COMPARE_WITH_TIMEOUT(bot->client().chat().entries().size(), std::size_t(messages.size()),
                                      Patience);
        }
        qInfo("%d connections for 4 people, %lld edits and messages: each there once", network.accepted(),
              qint64(acknowledged(bots)));
    }
};

QTEST_GUILESS_MAIN(tst_Chaos)
#include "tst_chaos.moc"
