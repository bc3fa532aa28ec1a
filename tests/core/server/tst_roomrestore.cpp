#include "roomharness.h"

#include "tests/support/randomtext.h"

#include <QJsonArray>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;

namespace {

/// A room of some people who did this and that; what it gave to the journal tells all of it.
class BusyRoom : public RoomHarness
{
public:
    explicit BusyRoom(std::uint64_t seed) : m_random(seed) {}

    void live(int steps)
    {
        for (int i = 0; i < steps; ++i)
            step();
    }

private:
    void step()
    {
        now += m_random.number(2000); // nobody comes and goes so often that they have to wait
        const QString id = u"p%1"_s.arg(m_random.number(4));
        if (!m_people.contains(id)) {
            m_people.insert(id, join(id));
            return;
        }
        const confab::Socket& socket = m_people[id];
        const QByteArray some = QByteArray::number(m_random.number(1000));
        switch (m_random.number(9)) {
        case 0:
            result(socket, "broadcast", "{'info':{'message':'line " + some + "'}}");
            break;
        case 1:
            result(socket, "set-metadata", "{'key':'k" + some.left(1) + "','data':{'n':" + some + "}}");
            break;
        case 2:
            result(socket, "set-metadata", "{'key':'default','data':'whole text " + some + "'}");
            break;
        case 3:
            result(socket, "set-metadata", "{'key':'k" + some.left(1) + "','data':null}");
            break;
        case 4:
            result(socket, "peer-update", "{'name':'n" + some + "','data':'d'}");
            break;
        case 5:
            notify(socket, "leave");
            m_people.remove(id);
            break;
        case 6:
            result(socket, "listen-metadata-change", "{'keys':['default','k" + some.left(1) + "']}");
            break;
        default:
            edit(socket, some);
        }
        forgetInboxes();
    }
    void edit(const confab::Socket& socket, const QByteArray& some)
    {
        const QJsonObject head = result(socket, "get-metadata", "{'key':'default'}");
        const auto length = QByteArray::number(head["data"_L1].toString().size());
        const QByteArray stays = length == "0" ? "" : length + ",";
        result(socket, "set-metadata",
               "{'key':'default','changes':[" + stays + "[0,'" + some +
                   "']],'if_change_version':" + QByteArray::number(head["change_version"_L1].toInteger()) +
                   ",'update_id':'u:" + QByteArray::number(++m_lastUpdate) + "','session_id':'" +
                   sessionId().toLatin1() + "'}");
    }

    RandomText m_random;
    QHash<QString, confab::Socket> m_people;
    int m_lastUpdate = 0;
};

/// Everything that someone who joins can find out.
QList<QJsonObject> wholeStateOf(RoomHarness& h)
{
    const Socket observer = h.attach(u"observer"_s);
    h.call(observer, "join", "{'name':'observer','data':''}");
    QList<QJsonObject> state{RoomHarness::take(observer, "peer-list").first()};
    state += h.result(observer, "get-messages", "{'since':0,'limit':200}");
    const QByteArray session = "'session_id':'" + h.sessionId().toLatin1() + "'";
    for (const char* key : {"default", "k1", "k2", "k3", "k4", "k5", "k6", "k7", "k8", "k9"}) {
        state +=
            h.call(observer, "get-metadata", QByteArray("{'key':'") + key + "'}")["result"_L1].toObject();
        state += h.call(observer, "get-metadata",
                        QByteArray("{'key':'") + key + "','since':0," + session + "}")["result"_L1]
                     .toObject();
    }
    return state;
}

} // namespace

/// A room that goes on where its journal ends: after a restart, and after steps that were not kept.
class TestRoomRestore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRestoredRoomIsTheSameRoom()
    {
        for (std::uint64_t seed = 1; seed <= 40; ++seed) {
            BusyRoom before(seed);
            before.live(120);
            RoomHarness after;
            after.now = before.now;
            QVERIFY(after.room.restore(before.journal, after.now));
            QCOMPARE(after.sessionId(), before.sessionId());
            QCOMPARE(after.room.occupancy().startedAt, before.room.occupancy().startedAt);
            if (before.sessionId().isEmpty())
                continue;
            QCOMPARE(wholeStateOf(after), wholeStateOf(before));
        }
    }

    void peersFindEverythingWithinTheGraceTime()
    {
        RoomHarness before;
        const Socket a = before.join(u"a"_s);
        before.join(u"b"_s);
        before.result(a, "listen-metadata-change", "{'keys':['default'],'updates':true}");
        before.result(a, "broadcast", "{'info':{'message':'hello'},'client_message_id':'m1'}");

        RoomHarness after;
        QVERIFY(after.room.restore(before.journal, after.now));
        after.pass(74'000);
        const Socket again = after.attach(u"a"_s);
        QCOMPARE(RoomHarness::take(again, "peer-list").size(), 1);
        QCOMPARE(
            after.result(again, "get-messages", "{'since':0,'limit':10}")["messages"_L1].toArray().size(), 1);
        // The repeat of what was answered before the restart is none of its own.
        after.result(again, "broadcast", "{'info':{'message':'hello'},'client_message_id':'m1'}");
        QCOMPARE(after.recorded<record::MessageKept>(), 0);
        // What it listened to is known.
        after.forgetInboxes();
        after.result(again, "set-metadata", "{'key':'default','data':'x'}");
        QCOMPARE(RoomHarness::take(again, "on-metadata-change").size(), 1);
        after.pass(2'000);
        QCOMPARE(after.room.occupancy().people.size(), 1u); // b did not come
    }

    void thePeerIdStillBelongsToItsToken()
    {
        RoomHarness before;
        before.join(u"a"_s);
        RoomHarness after;
        QVERIFY(after.room.restore(before.journal, after.now));
        QVERIFY(!after.attach(u"a"_s, Role::Host, u"stolen"_s));
        QVERIFY(after.room.holds(u"a"_s, u"token-a"_s));
    }

    void aSessionThatNobodyReturnsToEnds()
    {
        RoomHarness before;
        before.join(u"a"_s);
        RoomHarness after;
        QVERIFY(after.room.restore(before.journal, after.now));
        after.pass(75'000);
        QVERIFY(after.sessionId().isEmpty());
        QCOMPARE(after.recorded<record::SessionEnded>(), 1);
    }

    void aLockedRoomStaysLocked()
    {
        RoomHarness before;
        const Socket a = before.join(u"a"_s);
        before.call(a, "end-room", "{'lock':true,'reason':''}");
        RoomHarness after;
        QVERIFY(after.room.restore(before.journal, after.now));
        QVERIFY(after.room.isLocked());
        const Socket b = after.attach(u"b"_s);
        QCOMPARE(after.errorCode(b, "join", "{'name':'b','data':''}"), 403);
    }

    void recordsThatContradictEachOtherAreNoSession_data()
    {
        QTest::addColumn<int>("missing");
        QTest::newRow("the session's beginning") << 0;
        QTest::newRow("the peer") << 1;
        QTest::newRow("a step of the text") << 2;
        QTest::newRow("a message") << 4;
    }

    void recordsThatContradictEachOtherAreNoSession()
    {
        QFETCH(int, missing);
        RoomHarness before;
        const Socket a = before.join(u"a"_s);
        before.result(a, "set-metadata", "{'data':'one'}");
        before.result(a, "set-metadata", "{'data':'two'}");
        before.result(a, "broadcast", "{'info':{'message':'1'}}");
        before.result(a, "broadcast", "{'info':{'message':'2'}}");
        before.result(a, "peer-update", "{'name':'A'}");
        QCOMPARE(before.journal.size(), 7u);
        before.journal.erase(before.journal.begin() + missing);
        if (missing == 1)
            before.journal.pop_back(); // what says anew who the peer is
        RoomHarness after;
        QVERIFY(!after.room.restore(before.journal, after.now));
        QVERIFY(after.sessionId().isEmpty());
        QVERIFY(!after.room.nextDeadline());
        after.join(u"b"_s);
        QVERIFY(!after.sessionId().isEmpty());
    }

    void whatWasNotKeptIsTakenBackUnderThePeersFeet()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        const Socket b = h.join(u"b"_s);
        h.result(a, "set-metadata", "{'key':'default','data':'kept'}");
        const std::vector<JournalRecord> kept = h.journal;
        const QString session = h.sessionId();

        const Socket c = h.join(u"c"_s);
        h.result(a, "set-metadata", "{'key':'default','data':'lost'}");
        h.call(a, "peer-leave-request", "{'requested_for':'b','reason':''}");
        h.call(a, "end-room", "{'lock':true,'reason':''}");
        h.detach(a);
        h.forgetInboxes();
        const auto step = h.room.restore(kept, h.now);
        QVERIFY(step && step->records.empty());
        QCOMPARE(h.sessionId(), session);
        QVERIFY(!h.room.isLocked());
        QCOMPARE(h.room.occupancy().people.size(), 2u);
        QCOMPARE(h.result(b, "get-metadata", "{'key':'default'}")["data"_L1].toString(), u"kept"_s);
        QCOMPARE(h.errorCode(c, "get-metadata"), 403); // its join was not kept
        QVERIFY(h.call(c, "join", "{'name':'c','data':''}").contains("result"_L1));
        h.pass(75'000);
        QCOMPARE(h.room.occupancy().people.size(), 2u); // a's connection had gone
    }
};

QTEST_GUILESS_MAIN(TestRoomRestore)
#include "tst_roomrestore.moc"
