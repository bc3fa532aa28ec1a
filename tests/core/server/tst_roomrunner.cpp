#include "core/server/roomrunner.h"

#include "core/protocol/codec.h"
#include "core/server/connectiontable.h"
#include "core/server/serverframes.h"
#include "core/server/servermetrics.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTest>

#include <deque>
#include <memory>
#include <vector>

using namespace confab;
using namespace Qt::StringLiterals;

namespace {

/// A disk whose every write ends when, and how, the test says.
class HeldJournal final : public SessionJournal
{
public:
    void append(const QString&, std::vector<JournalRecord> records, Done done) override
    {
        m_waiting.push_back([this, records = std::move(records), done = std::move(done)](Outcome outcome) {
            if (outcome == Outcome::Kept)
                m_kept.insert(m_kept.end(), records.begin(), records.end());
            done(outcome);
        });
    }
    void reload(const QString&, Loaded loaded) override
    {
        ++reloads;
        loaded(isReadable ? Records(m_kept) : std::nullopt);
    }
    [[nodiscard]] size_t waiting() const { return m_waiting.size(); }
    void finish(Outcome outcome, size_t at = 0)
    {
        const Done done = std::move(m_waiting.at(at));
        m_waiting.erase(m_waiting.begin() + static_cast<std::ptrdiff_t>(at));
        done(outcome);
    }

    bool isReadable = true;
    int reloads = 0;

private:
    std::deque<Done> m_waiting;
    std::vector<JournalRecord> m_kept;
};

/// Keeps the frames that a client would get.
class Recorder final : public Connection
{
public:
    using Connection::Connection;
    void tick(Time) override {}
    void close(CloseCode code) override { closedWith.push_back(code); }
    void deliver(const QByteArray& frame, const Delivery&) override { frames.push_back(frame); }

    [[nodiscard]] bool hasHeard(const QByteArray& text) const { return count(text) > 0; }
    [[nodiscard]] int count(const QByteArray& text) const
    {
        return static_cast<int>(std::count_if(frames.begin(), frames.end(),
                                              [&](const QByteArray& f) { return f.contains(text); }));
    }

    std::vector<QByteArray> frames;
    std::vector<CloseCode> closedWith;
};

struct Fixture
{
    boost::asio::io_context io;
    HeldJournal journal;
    ConnectionTable connections{{100, 100, 100, 100}};
    RoomCounts counts;
    ServerMetrics metrics;
    std::shared_ptr<RoomRunner> runner;

    explicit Fixture(Limits limits = {}, std::function<qint64()> clock = steadyTime)
        : runner(std::make_shared<RoomRunner>(
              std::make_unique<Room>(Room::Info{u"room"_s, u"Thursday"_s}, limits, u"1"_s),
              RoomRunner::Surroundings{io, journal, connections, counts, metrics, std::move(clock)}))
    {}

    std::shared_ptr<Recorder> attach(const QString& peerId)
    {
        auto client = std::make_shared<Recorder>(connections.nextId(), nullptr);
        connections.add(client, boost::asio::ip::make_address("127.0.0.1"));
        if (runner->attach(client->id(), peerId, {u"user"_s, Role::Guest, u"token-"_s + peerId}))
            qFatal("not attached");
        return client;
    }
    void say(const std::shared_ptr<Recorder>& client, const QString& id, const Request& request)
    {
        runner->receive(client->id(), encodeRequest(id, request));
    }
    /// Lets the journal's word reach the room.
    void settle(SessionJournal::Outcome outcome = SessionJournal::Outcome::Kept)
    {
        while (journal.waiting() > 0)
            journal.finish(outcome);
        turn();
    }
    void turn()
    {
        io.restart();
        io.poll();
    }
};

request::Broadcast line(const QString& text)
{
    return {text, u"chat"_s, {}, {}, {}};
}

} // namespace

/// How a room's steps are carried out: kept, then told, in their order.
class TestRoomRunner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsToldBeforeItIsKept();
    void stepsWithoutRecordsWaitBehindEarlierOnes();
    void stepsAreToldInTheirOrderWhateverTheJournalsOrder();
    void whatIsNotKeptIsAnsweredWithAnErrorAndToldToNobody();
    void aReplacedConnectionIsClosedOnceTheStepIsKept();
    void countsFollowWhoIsIn();
    void theRoomIsWokenWhenItsGraceIsOver();
    void aFullDiskIsSaidAndTheRoomGoesBackToWhatIsKept();
    void whatWaitsBehindAFailedStepIsRefused();
    void aRoomThatCannotBeReadRefusesUntilItCan();
    void whoLosesTheConnectionToAStoppedServerHasNotLeft();
    void theClockRunsEvenly();
};

void TestRoomRunner::nothingIsToldBeforeItIsKept()
{
    Fixture f;
    const auto anna = f.attach(u"anna"_s);
    f.settle();
    f.say(anna, u"join"_s, request::Join{u"Anna"_s, {}});
    f.turn();
    QVERIFY(f.journal.waiting() > 0);
    QVERIFY(!f.runner->isIdle());
    QVERIFY(!anna->hasHeard(R"("id":"join")"));
    f.settle();
    QVERIFY(anna->hasHeard(R"("id":"join")"));
    QVERIFY(f.runner->isIdle());
}

void TestRoomRunner::stepsWithoutRecordsWaitBehindEarlierOnes()
{
    Fixture f;
    const auto anna = f.attach(u"anna"_s);
    f.settle();
    f.say(anna, u"join"_s, request::Join{u"Anna"_s, {}});
    f.say(anna, u"ping"_s, request::Ping{1});
    f.turn();
    QVERIFY(!anna->hasHeard(R"("id":"ping")"));
    f.settle();
    QVERIFY(anna->hasHeard(R"("id":"ping")"));
    anna->frames.clear();
    f.say(anna, u"again"_s, request::Ping{2});
    QVERIFY(anna->hasHeard(R"("id":"again")")); // nothing to wait for
}

void TestRoomRunner::stepsAreToldInTheirOrderWhateverTheJournalsOrder()
{
    Fixture f;
    const auto anna = f.attach(u"anna"_s);
    f.say(anna, u"join"_s, request::Join{u"Anna"_s, {}});
    f.settle();
    anna->frames.clear();
    f.say(anna, u"one"_s, line(u"1"_s));
    f.say(anna, u"two"_s, line(u"2"_s));
    QCOMPARE(f.journal.waiting(), 2u);
    f.journal.finish(SessionJournal::Outcome::Kept, 1);
    f.turn();
    QVERIFY(anna->frames.empty());
    f.settle();
    QCOMPARE(anna->frames.size(), 2u);
    QVERIFY(anna->frames[0].contains(R"("id":"one")"));
    QVERIFY(anna->frames[1].contains(R"("id":"two")"));
}

void TestRoomRunner::whatIsNotKeptIsAnsweredWithAnErrorAndToldToNobody()
{
    Fixture f;
    const auto anna = f.attach(u"anna"_s);
    const auto ben = f.attach(u"ben"_s);
    f.say(anna, u"join"_s, request::Join{u"Anna"_s, {}});
    f.say(ben, u"join"_s, request::Join{u"Ben"_s, {}});
    f.settle();
    anna->frames.clear();
    ben->frames.clear();
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(u"journal did not keep"_s));
    f.say(anna, u"line"_s, line(u"lost"_s));
    f.settle(SessionJournal::Outcome::Failed);
    QVERIFY(!anna->frames.empty());
    QVERIFY(anna->frames[0].contains(R"("id":"line")"));
    QVERIFY(anna->frames[0].contains(R"("code":500)"));
    QVERIFY(!anna->frames[0].contains(R"("result")"));
    QVERIFY(!ben->hasHeard("lost"));
}

void TestRoomRunner::aReplacedConnectionIsClosedOnceTheStepIsKept()
{
    Fixture f;
    const auto first = f.attach(u"anna"_s);
    f.say(first, u"join"_s, request::Join{u"Anna"_s, {}});
    f.settle();
    const auto second = f.attach(u"anna"_s);
    f.settle();
    QCOMPARE(first->closedWith, std::vector<CloseCode>{CloseCode::Normal});
    QVERIFY(second->closedWith.empty());
    QVERIFY(second->hasHeard("on-policy-change"));
}

void TestRoomRunner::countsFollowWhoIsIn()
{
    Fixture f;
    QCOMPARE(f.counts.sessions.load(), 0);
    const auto anna = f.attach(u"anna"_s);
    const auto ben = f.attach(u"ben"_s);
    f.say(anna, u"join"_s, request::Join{u"Anna"_s, {}});
    f.say(ben, u"join"_s, request::Join{u"Ben"_s, {}});
    QCOMPARE(f.counts.sessions.load(), 1);
    QCOMPARE(f.counts.peers.load(), 2);
    f.runner->detach(anna->id(), Room::Parting::Left);
    QCOMPARE(f.counts.peers.load(), 1);
    f.runner->detach(ben->id(), Room::Parting::Left);
    QCOMPARE(f.counts.peers.load(), 0);
    QCOMPARE(f.counts.sessions.load(), 0);
}

void TestRoomRunner::theRoomIsWokenWhenItsGraceIsOver()
{
    Limits limits;
    limits.graceMs = 100;
    Fixture f(limits);
    const auto anna = f.attach(u"anna"_s);
    f.say(anna, u"join"_s, request::Join{u"Anna"_s, {}});
    f.settle();
    f.runner->detach(anna->id(), Room::Parting::Lost);
    f.settle();
    QCOMPARE(f.counts.peers.load(), 1);
    f.io.restart();
    const auto isGone = [&] {
        f.io.run_one_for(std::chrono::milliseconds(20));
        return f.counts.peers.load() == 0;
    };
    QTRY_VERIFY(isGone());
}

void TestRoomRunner::aFullDiskIsSaidAndTheRoomGoesBackToWhatIsKept()
{
    Fixture f;
    const auto anna = f.attach(u"anna"_s);
    f.say(anna, u"join"_s, request::Join{u"Anna"_s, {}});
    f.settle();
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(u"journal did not keep"_s));
    f.say(anna, u"line"_s, line(u"lost"_s));
    f.say(anna, u"leave"_s, request::Leave{});
    QCOMPARE(f.counts.peers.load(), 0);
    anna->frames.clear();
    f.settle(SessionJournal::Outcome::Full);
    QVERIFY(anna->hasHeard(R"("code":-32010)"));
    QVERIFY(anna->hasHeard("peer-list")); // where it is now
    QCOMPARE(f.counts.peers.load(), 1);
    QCOMPARE(f.counts.sessions.load(), 1);
    anna->frames.clear();
    f.say(anna, u"again"_s, line(u"kept"_s));
    f.settle();
    QVERIFY(anna->hasHeard(R"("id":"again")"));
    QVERIFY(anna->hasHeard(R"("result")"));
    f.say(anna, u"all"_s, request::GetMessages{0, 10});
    f.turn();
    QVERIFY(anna->hasHeard("kept"));
    QVERIFY(!anna->hasHeard("lost"));
}

void TestRoomRunner::whatWaitsBehindAFailedStepIsRefused()
{
    Fixture f;
    const auto anna = f.attach(u"anna"_s);
    f.say(anna, u"join"_s, request::Join{u"Anna"_s, {}});
    f.settle();
    anna->frames.clear();
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(u"journal did not keep"_s));
    f.say(anna, u"line"_s, line(u"lost"_s));
    f.say(anna, u"read"_s, request::GetMessages{0, 10}); // it has seen what was not kept
    f.settle(SessionJournal::Outcome::Full);
    QCOMPARE(anna->count(R"("code":-32010)"), 2);
    QVERIFY(!anna->hasHeard("lost"));
}

void TestRoomRunner::aRoomThatCannotBeReadRefusesUntilItCan()
{
    Fixture f;
    const auto anna = f.attach(u"anna"_s);
    f.say(anna, u"join"_s, request::Join{u"Anna"_s, {}});
    f.settle();
    f.journal.isReadable = false;
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(u"journal did not keep"_s));
    f.say(anna, u"line"_s, line(u"lost"_s));
    f.settle(SessionJournal::Outcome::Failed);
    anna->frames.clear();
    f.say(anna, u"ping"_s, request::Ping{1});
    QVERIFY(anna->hasHeard(R"("code":500)"));
    QVERIFY(f.runner->attach(f.connections.nextId(), u"ben"_s, {u"user"_s, Role::Guest, u"t"_s}));
    f.journal.isReadable = true;
    f.io.restart();
    QVERIFY(f.io.run_one_for(std::chrono::seconds(5)) > 0); // it asks again
    f.turn();
    QCOMPARE(f.journal.reloads, 2);
    f.say(anna, u"again"_s, request::Ping{2});
    QVERIFY(anna->hasHeard(R"("id":"again")"));
    QVERIFY(anna->hasHeard(R"("result")"));
}

void TestRoomRunner::whoLosesTheConnectionToAStoppedServerHasNotLeft()
{
    Limits limits;
    limits.graceMs = 0;
    Fixture f(limits);
    const auto anna = f.attach(u"anna"_s);
    f.say(anna, u"join"_s, request::Join{u"Anna"_s, {}});
    f.settle();
    f.runner->stop();
    f.runner->detach(anna->id(), Room::Parting::Left);
    QCOMPARE(f.journal.waiting(), 0u);
}

/// That somebody sets the wall clock cannot be tried here; that it is not asked again can be seen.
void TestRoomRunner::theClockRunsEvenly()
{
    qint64 now = 1'700'000'000'000;
    Fixture f({}, [&now] { return now; });
    const auto anna = f.attach(u"anna"_s);
    f.say(anna, u"join"_s, request::Join{u"Anna"_s, {}});
    f.settle();
    QCOMPARE(f.runner->room().occupancy().startedAt, now);
    const qint64 before = steadyTime();
    QVERIFY(std::abs(before - QDateTime::currentMSecsSinceEpoch()) < 60'000);
    QVERIFY(steadyTime() >= before);
}

QTEST_GUILESS_MAIN(TestRoomRunner)
#include "tst_roomrunner.moc"
