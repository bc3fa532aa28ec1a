#include "tests/support/bot.h"
#include "tests/support/daemon.h"
#include "tests/support/pemfiles.h"
#include "tests/support/relay.h"
#include "tests/support/roomelsewhere.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

#include <unistd.h>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 90'000; // ms
constexpr int PeopleARoom = 10;

double wanted(const char* variable, double usual)
{
    const double asked = qEnvironmentVariable(variable).toDouble();
    return asked > 0 ? asked : usual;
}

/// What a process has taken of a core so far.
double cpuSeconds(const QString& process)
{
    QFile file(u"/proc/%1/stat"_s.arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    QByteArray stat = file.readAll();
    stat = stat.mid(stat.lastIndexOf(')') + 2); // a name may hold anything
    const QByteArrayList words = stat.split(' ');
    return (words.value(11).toDouble() + words.value(12).toDouble()) / double(sysconf(_SC_CLK_TCK));
}

/// What a server takes of its computer.
struct Usage
{
    double minutes = 0;
    double memory = 0;      ///< resident, in KB
    double descriptors = 0; ///< open
    double journal = 0;     ///< database and log, in KB

    static Usage of(const Daemon& daemon, double minutes)
    {
        Usage usage;
        usage.minutes = minutes;
        QFile status(u"/proc/%1/status"_s.arg(daemon.processId()));
        if (status.open(QIODevice::ReadOnly)) {
            const QByteArray all = status.readAll();
            const qsizetype at = all.indexOf("VmRSS:") + 6;
            usage.memory = all.mid(at, all.indexOf(" kB", at) - at).trimmed().toDouble();
        }
        usage.descriptors = double(QDir(u"/proc/%1/fd"_s.arg(daemon.processId()))
                                       .entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System)
                                       .size());
        for (const QFileInfo& file : QDir(daemon.directory()).entryInfoList(QDir::Files))
            usage.journal += double(file.size()) / 1024;
        return usage;
    }
};

/// Of the second half, by least squares.
double slope(const std::vector<Usage>& all, double Usage::*what)
{
    const std::vector<Usage> half(all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2), all.end());
    const auto count = double(half.size());
    double meanTime = 0;
    double mean = 0;
    for (const Usage& usage : half) {
        meanTime += usage.minutes / count;
        mean += usage.*what / count;
    }
    double both = 0;
    double time = 0;
    for (const Usage& usage : half) {
        both += (usage.minutes - meanTime) * (usage.*what - mean);
        time += (usage.minutes - meanTime) * (usage.minutes - meanTime);
    }
    return time > 0 ? both / time : 0;
}

/// A room in which people come and go, and which is left by all now and then.
class BusyRoom
{
public:
    BusyRoom(const ServerAddress& address, quint32 seed) : m_room(address), m_random(seed) {}

    void step(Relay& network)
    {
        if (--m_life < 0) {
            m_bots.clear();
            m_life = m_random.bounded(200, 600);
        } else if (m_bots.size() < PeopleARoom) {
            const QChar name(u'a' + m_random.bounded(26));
            m_bots.push_back(std::make_unique<Bot>(name, m_room.enter(QString(name)), 400));
        } else if (m_random.bounded(50) == 0) {
            m_bots.erase(m_bots.begin() + m_random.bounded(PeopleARoom));
        }
        if (m_random.bounded(100) == 0)
            network.strike(static_cast<Relay::Fault>(m_random.bounded(3)), m_random.bounded(1000));
    }
    void end() { m_bots.clear(); }

private:
    RoomElsewhere m_room;
    QRandomGenerator m_random;
    Bots m_bots;
    int m_life = 300;
};

} // namespace

/// Many people at a time, or for a long time.
class tst_Crowd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyoneComesBack_data()
    {
        QTest::addColumn<bool>("inOrder");
        QTest::addColumn<bool>("encrypted");
        QTest::newRow("the server is restarted") << true << false;
        QTest::newRow("the server is killed") << false << false;
        QTest::newRow("the server is killed, and encrypts") << false << true;
    }
    void everyoneComesBack()
    {
        QFETCH(bool, inOrder);
        QFETCH(bool, encrypted);
        const int people = int(wanted("CONFAB_CROWD", 100));
        const PemFiles pem;
        const QByteArray certificate = pem.writeNew();
        Daemon daemon(encrypted ? pem.options() : QStringList());
        ServerAddress address = daemon.address();
        if (encrypted) {
            address.encrypted = true;
            address.fingerprint = SelfMadeCertificate::read(certificate)->fingerprint();
        }
        std::vector<std::unique_ptr<RoomElsewhere>> rooms;
        std::vector<std::unique_ptr<RoomClient>> clients;
        QElapsedTimer time;
        time.start();
        for (int i = 0; i < people; ++i) {
            if (i % PeopleARoom == 0) {
                rooms.push_back(std::make_unique<RoomElsewhere>(address));
                QTRY_VERIFY_WITH_TIMEOUT(areSettled(clients), Patience);
            }
            clients.push_back(rooms.back()->enter(u"p%1"_s.arg(i)));
        }
        QTRY_VERIFY_WITH_TIMEOUT(areSettled(clients), Patience);
        const qint64 arrived = time.elapsed();
        for (const auto& client : clients)
            type(*client, 0, 0, u"before "_s);
        QTRY_VERIFY_WITH_TIMEOUT(areIdle(clients), Patience);

        std::size_t lost = 0;
        for (const auto& client : clients) {
            connect(client.get(), &RoomClient::stateChanged, client.get(), [&lost](RoomClient::State state) {
                lost += state == RoomClient::State::Reconnecting ? 1 : 0;
            });
        }
        time.restart();
        if (inOrder)
            QVERIFY(daemon.terminate() >= 0);
        else
            daemon.kill();
        for (const auto& client : clients)
            type(*client, 0, 0, u"meanwhile "_s);
        daemon.start();
        const qint64 down = time.restart();
        const double ownBefore = cpuSeconds(u"self"_s);
        QTRY_VERIFY_WITH_TIMEOUT(lost >= clients.size() && areSettled(clients), Patience);
        const qint64 back = time.elapsed();
        QTRY_VERIFY_WITH_TIMEOUT(areIdle(clients), Patience);
        const qint64 synced = time.elapsed();
        const double own = cpuSeconds(u"self"_s) - ownBefore;
        const double theServers = cpuSeconds(QString::number(daemon.processId()));
        for (std::size_t i = 0; i < clients.size(); ++i) {
            const NotesClient& first = clients[i - i % PeopleARoom]->notes();
            QTRY_COMPARE_WITH_TIMEOUT(clients[i]->notes().text(), first.text(), Patience);
            QCOMPARE(first.text().count(u"before"_s), std::min(people, PeopleARoom));
            QCOMPARE(first.text().count(u"meanwhile"_s), std::min(people, PeopleARoom));
        }
        qInfo("%d people had arrived in %lld ms; the server was away for %lld ms; after that all were back "
              "in %lld ms "
              "and had everything in the room in %lld ms; that took %.1f s of a core of the server, and %.1f "
              "s of "
              "all people together",
              people, arrived, down, back, synced, theServers, own);
    }

    void aLongRunLeavesNothingBehind()
    {
        const double minutes = wanted("CONFAB_SOAK", 0.1);
        Relay network;
        Daemon daemon({u"--public-url"_s, network.url().toString(), u"--grace"_s, u"5"_s});
        network.setServer(daemon.address().port);
        std::vector<std::unique_ptr<BusyRoom>> rooms;
        const int count = int(wanted("CONFAB_SOAK_ROOMS", 4));
        for (int i = 0; i < count; ++i)
            rooms.push_back(std::make_unique<BusyRoom>(daemon.address(), quint32(i + 1)));
        const Usage before = Usage::of(daemon, 0);
        std::vector<Usage> all;
        QElapsedTimer time;
        time.start();
        QTimer life;
        connect(&life, &QTimer::timeout, &life, [&] {
            for (const auto& room : rooms)
                room->step(network);
        });
        life.start(100);
        const auto now = [&] { return double(time.elapsed()) / 60'000; };
        while (now() < minutes) {
            QTest::qWait(static_cast<int>(std::min(15'000.0, minutes * 60'000 / 10)));
            all.push_back(Usage::of(daemon, now()));
            const Usage& usage = all.back();
            qInfo("%6.2f min: %7.0f KB of memory, %4.0f descriptors, %7.0f KB of journal", usage.minutes,
                  usage.memory, usage.descriptors, usage.journal);
        }
        life.stop();
        for (const auto& room : rooms)
            room->end();
        network.cut();
        QTRY_VERIFY_WITH_TIMEOUT(Usage::of(daemon, 0).descriptors <= before.descriptors, Patience);
        const Usage after = Usage::of(daemon, now());
        qInfo("a minute of the second half adds %.0f KB of memory, %.2f descriptors, %.0f KB of journal; "
              "before: %.0f "
              "KB, %.0f, %.0f KB; after everyone has left: %.0f KB, %.0f, %.0f KB",
              slope(all, &Usage::memory), slope(all, &Usage::descriptors), slope(all, &Usage::journal),
              before.memory, before.descriptors, before.journal, after.memory, after.descriptors,
              after.journal);
    }

private:
    static bool areSettled(const std::vector<std::unique_ptr<RoomClient>>& clients)
    {
        return std::all_of(clients.begin(), clients.end(),
                           [](const auto& client) { return isSettled(*client); });
    }
    static bool areIdle(const std::vector<std::unique_ptr<RoomClient>>& clients)
    {
        return std::all_of(clients.begin(), clients.end(), [](const auto& client) {
            return isSettled(*client) && client->notes().pendingEdits() == 0;
        });
    }
};

QTEST_GUILESS_MAIN(tst_Crowd)
#include "tst_crowd.moc"
