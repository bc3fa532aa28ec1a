#include "roomharness.h"

using namespace confab;
using namespace Qt::StringLiterals;

/// Coming in, going out, and what a session's life hangs on.
class TestRoom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSocketHearsItsPolicyAtOnce()
    {
        RoomHarness h;
        const Socket a = h.attach(u"a"_s, Role::Guest);
        QCOMPARE(RoomHarness::methods(a), QStringList{u"on-policy-change"_s});
        const QJsonObject policy = RoomHarness::take(a, "on-policy-change").first();
        QCOMPARE(policy["name"_L1].toString(), u"guest"_s);
        const QJsonObject role = policy["known_roles"_L1]["guest"_L1].toObject();
        QVERIFY(role["publishParams"_L1].isObject());
        QVERIFY(role["subscribeParams"_L1].isObject());
        QVERIFY(h.sessionId().isEmpty());
    }

    void beforeJoinASocketMayOnlyPing_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("params");
        QTest::newRow("broadcast") << "broadcast"_ba
                                   << "{'info':{'message':'x'}}"_ba;
        QTest::newRow("set") << "set-metadata"_ba
                             << "{'data':'x'}"_ba;
        QTest::newRow("get") << "get-metadata"_ba
                             << "{}"_ba;
        QTest::newRow("listen") << "listen-metadata-change"_ba
                                << "{'keys':['default']}"_ba;
        QTest::newRow("messages") << "get-messages"_ba
                                  << "{}"_ba;
        QTest::newRow("update") << "peer-update"_ba
                                << "{'name':'x'}"_ba;
        QTest::newRow("group") << "group-join"_ba
                               << "{'name':'x'}"_ba;
        QTest::newRow("find") << "find-peer"_ba
                              << "{}"_ba;
        QTest::newRow("end") << "end-room"_ba
                             << "{}"_ba;
        QTest::newRow("presence") << "listen-presence"_ba
                                  << "{'on':true}"_ba;
    }

    void beforeJoinASocketMayOnlyPing()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, params);
        RoomHarness h;
        const Socket inside = h.join(u"inside"_s);
        const Socket page = h.attach(u"preview"_s);
        page->inbox.clear();
        QCOMPARE(h.result(page, "ping", "{'timestamp':5}")["timestamp"_L1].toInteger(), h.now);
        const QJsonObject error = h.error(page, method, params);
        QCOMPARE(error["code"_L1].toInt(), 403);
        QVERIFY(!error["message"_L1].toString().isEmpty());
        QVERIFY(page->inbox.isEmpty());
        QVERIFY(inside->inbox.isEmpty());
        QCOMPARE(h.room.occupancy().people.size(), 1u);
    }

    void theJoinerHearsItsAnswerThenThePeopleThenTheSession()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        h.now += 5;
        const Socket b = h.attach(u"b"_s, Role::Guest);
        b->inbox.clear();
        h.send(b, R"({"method":"join","params":{"name":"Bea","data":"d"},"id":"j","jsonrpc":"2.0"})");
        QCOMPARE(RoomHarness::methods(b),
                 (QStringList{u"answer"_s, u"peer-list"_s, u"session-info"_s, u"room-info"_s}));
        QCOMPARE(RoomHarness::methods(a), (QStringList{u"on-peer-join"_s, u"session-info"_s}));

        const QJsonObject joined = b->inbox.first()["result"_L1].toObject();
        QCOMPARE(joined["session_id"_L1].toString(), h.sessionId());
        QCOMPARE(joined["server"_L1]["version"_L1].toString(), u"9.9"_s);
        QCOMPARE(joined["server"_L1]["extensions"_L1].toArray(),
                 (QJsonArray{u"changes"_s, u"messages"_s, u"presence"_s}));
        QCOMPARE(joined["limits"_L1].toObject(),
                 object("{'message_bytes':16777216,'broadcast_bytes':65536,'value_bytes':65536,"
                        "'notes_units':10000000,'keys':1000,'grace_ms':75000,'requests_per_s':200,"
                        "'broadcasts_per_s':20,'presence_per_s':10,'control_frames_per_s':20}"));

        const QJsonObject list = RoomHarness::take(b, "peer-list").first();
        QCOMPARE(list["peers"_L1].toObject().keys(), QStringList{u"a"_s});
        QCOMPARE(list["room"_L1].toObject(), (QJsonObject{{u"name"_s, u"The room"_s},
                                                          {u"session_id"_s, h.sessionId()},
                                                          {u"started_at"_s, qint64(1'700'000'000'000)}}));
        const QJsonObject info{{u"session_id"_s, h.sessionId()},
                               {u"room_id"_s, u"room1"_s},
                               {u"peer_count"_s, 2},
                               {u"track_count"_s, 0}};
        QCOMPARE(RoomHarness::take(b, "session-info"), QList{info});
        QCOMPARE(RoomHarness::take(a, "session-info"), QList{info});
        QCOMPARE(RoomHarness::take(b, "room-info").first()["room_id"_L1].toString(), u"room1"_s);
        QCOMPARE(
            RoomHarness::take(a, "on-peer-join"),
            QList{object("{'peer_id':'b','role':'guest','groups':[],'realtime':true,"
                         "'joined_at':1700000000005,'color':6,'tracks':{},'info':{'name':'Bea','data':'d',"
                         "'user_id':'user-b','type':'regular'}}")});
        QCOMPARE(h.recorded<record::SessionStarted>(), 1);
        QCOMPARE(h.recorded<record::PeerStands>(), 2);
    }

    void aSecondJoinSucceedsAndIsFollowedByThePeople()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        const Socket b = h.join(u"b"_s);
        h.forgetInboxes();
        QCOMPARE(h.result(b, "join", "{'name':'b','data':''}")["session_id"_L1].toString(), h.sessionId());
        QCOMPARE(RoomHarness::take(b, "peer-list").size(), 1);
        QVERIFY(a->inbox.isEmpty());
        QCOMPARE(h.room.occupancy().people.size(), 2u);
    }

    void namesAreCleaned_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("kept"); // empty: refused
        QTest::newRow("plain") << u"Ada"_s << u"Ada"_s;
        QTest::newRow("spaces") << u"  Ada \t Love\n"_s << u"Ada Love"_s;
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("blank") << u" \u00A0\u3000"_s << QString();
        QTest::newRow("invisible") << u"\u200B\u200D\u2060"_s << QString();
        QTest::newRow("marks alone") << u"\u0301\u0302"_s << QString();
        QTest::newRow("bidi override") << u"\u202Enimda\u202C"_s << u"nimda"_s;
        QTest::newRow("bidi isolates") << u"\u2066a\u2069\u200E\u061C"_s << u"a"_s;
        QTest::newRow("control") << u"a\u0007b\u0000c"_s << u"abc"_s;
        QTest::newRow("composed") << u"Zoe\u0308"_s << u"Zo\u00EB"_s;
        QTest::newRow("joined emoji") << u"\U0001F469\u200D\U0001F680"_s << u"\U0001F469\u200D\U0001F680"_s;
        QTest::newRow("64 characters") << QString(64, u'x') << QString(64, u'x');
        QTest::newRow("65 characters") << QString(65, u'x') << QString();
        QTest::newRow("64 astral") << u"\U0001F600"_s.repeated(64) << u"\U0001F600"_s.repeated(64);
        QTest::newRow("tower") << u"a"_s + u"\u0301"_s.repeated(600) << QString();
        QTest::newRow("very long") << QString(1'000'000, u'x') << QString();
    }

    void namesAreCleaned()
    {
        QFETCH(QString, given);
        QFETCH(QString, kept);
        RoomHarness h;
        const Socket a = h.attach(u"a"_s);
        const QByteArray params = QJsonDocument(QJsonObject{{u"name"_s, given}, {u"data"_s, QString()}})
                                      .toJson(QJsonDocument::Compact);
        const QJsonObject answer = h.call(a, "join", params);
        if (kept.isEmpty()) {
            QCOMPARE(answer["error"_L1]["code"_L1].toInt(), 400);
            QCOMPARE(answer["error"_L1]["data"_L1]["field"_L1].toString(), u"name"_s);
            QVERIFY(h.room.occupancy().people.empty());
        } else {
            QVERIFY(answer.contains("result"_L1));
            QCOMPARE(h.room.occupancy().people.front().name, kept);
        }
    }

    void leavingTellsTheOthersAtOnce()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        const Socket b = h.join(u"b"_s);
        h.forgetInboxes();
        h.notify(b, "leave", "{'client_reason':'bye'}");
        QVERIFY(b->inbox.isEmpty());
        QCOMPARE(RoomHarness::take(a, "on-peer-leave").first()["peer_id"_L1].toString(), u"b"_s);
        QCOMPARE(RoomHarness::take(a, "session-info").first()["peer_count"_L1].toInt(), 1);
        QVERIFY(h.closing.isEmpty());
        h.detach(b);
        QVERIFY(a->inbox.isEmpty());
    }

    void aPageThatWentAwayLeavesAtOnce()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        const Socket b = h.join(u"b"_s);
        h.forgetInboxes();
        h.detach(b, Room::Parting::Left);
        QCOMPARE(RoomHarness::methods(a), (QStringList{u"on-peer-leave"_s, u"session-info"_s}));
    }

    void aLostConnectionLeavesAfterTheGraceTime()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        const Socket b = h.join(u"b"_s);
        h.forgetInboxes();
        h.detach(b);
        QCOMPARE(h.room.nextDeadline(), h.now + 75'000);
        h.pass(74'999);
        QVERIFY(a->inbox.isEmpty());
        QCOMPARE(h.room.occupancy().people.size(), 2u);
        h.pass(1);
        QCOMPARE(RoomHarness::take(a, "on-peer-leave").first()["peer_id"_L1].toString(), u"b"_s);
        QCOMPARE(RoomHarness::take(a, "session-info").first()["peer_count"_L1].toInt(), 1);
        QVERIFY(!h.room.nextDeadline());
    }

    void theLastLeaveEndsTheSessionAndForgetsEverything()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        const QString first = h.sessionId();
        h.call(a, "set-metadata", "{'data':'secret'}");
        h.call(a, "broadcast", "{'info':{'message':'hi'}}");
        h.notify(a, "leave");
        QVERIFY(h.sessionId().isEmpty());
        QVERIFY(std::holds_alternative<record::SessionEnded>(h.journal.back()));

        const Socket b = h.join(u"b"_s);
        QVERIFY(!h.sessionId().isEmpty());
        QVERIFY(h.sessionId() != first);
        QVERIFY(h.result(b, "get-metadata")["data"_L1].isNull());
        QVERIFY(h.result(b, "get-messages")["messages"_L1].toArray().isEmpty());
        QCOMPARE(h.errorCode(b, "get-metadata", "{'since':1,'session_id':'" + first.toUtf8() + "'}"), 410);
    }

    void aPeerInItsGraceTimeKeepsTheSessionAlive()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        const QString first = h.sessionId();
        h.call(a, "set-metadata", "{'data':'kept'}");
        h.detach(a);
        h.pass(60'000);
        const Socket b = h.join(u"b"_s);
        QCOMPARE(h.sessionId(), first);
        QCOMPARE(h.result(b, "get-metadata")["data"_L1].toString(), u"kept"_s);
        h.notify(b, "leave");
        QCOMPARE(h.sessionId(), first);
        h.pass(15'000);
        QVERIFY(h.sessionId().isEmpty());
    }

    void withoutGraceTimeALostConnectionLeavesAtOnce()
    {
        Limits limits;
        limits.graceMs = 0;
        RoomHarness h(limits);
        h.detach(h.join(u"a"_s));
        QVERIFY(h.sessionId().isEmpty());
        QVERIFY(!h.room.nextDeadline());
    }

    void badFramesAreAnsweredAndTheConnectionLivesOn_data()
    {
        QTest::addColumn<QByteArray>("frame");
        QTest::addColumn<QJsonValue>("id");
        QTest::addColumn<int>("code"); // 0: no answer
        const QJsonValue null(QJsonValue::Null);
        QTest::newRow("no JSON") << "hello"_ba << null << -32700;
        QTest::newRow("empty") << QByteArray() << null << -32700;
        QTest::newRow("an array") << "[]"_ba << null << -32600;
        QTest::newRow("no method") << R"({"id":"7","params":{}})"_ba << QJsonValue(u"7"_s) << -32600;
        QTest::newRow("unknown method")
            << R"({"method":"poll-start","id":"7"})"_ba << QJsonValue(u"7"_s) << 400;
        QTest::newRow("bad params") << R"({"method":"get-peer","id":"7","params":{"peer_id":5}})"_ba
                                    << QJsonValue(u"7"_s) << 400;
        QTest::newRow("unknown notification") << R"({"method":"trickle","params":{}})"_ba << null << 0;
        QTest::newRow("bad notification") << R"({"method":"presence","params":{}})"_ba << null << 0;
        QTest::newRow("analytics") << R"({"method":"analytics","params":{"name":"x"}})"_ba << null << 0;
        QTest::newRow("track-update of a peer")
            << R"({"method":"track-update","params":{"tracks":{}}})"_ba << null << 0;
    }

    void badFramesAreAnsweredAndTheConnectionLivesOn()
    {
        QFETCH(QByteArray, frame);
        QFETCH(QJsonValue, id);
        QFETCH(int, code);
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        h.send(a, frame);
        QCOMPARE(a->inbox.size(), code == 0 ? 0 : 1);
        if (code != 0) {
            QCOMPARE(a->inbox.first()["id"_L1], id);
            QCOMPARE(a->inbox.first()["error"_L1]["code"_L1].toInt(), code);
            QVERIFY(!a->inbox.first()["error"_L1]["message"_L1].toString().isEmpty());
        }
        QVERIFY(h.closing.isEmpty());
        QVERIFY(h.call(a, "ping").contains("result"_L1));
    }

    void tooManyRequestsAreToldWhenToComeBack()
    {
        Limits limits;
        limits.requestsPerSecond = 10;
        RoomHarness h(limits);
        const Socket a = h.join(u"a"_s); // one
        for (int i = 0; i < 9; ++i)
            QVERIFY(h.call(a, "ping").contains("result"_L1));
        const QJsonObject error = h.error(a, "set-metadata", "{'data':'x'}");
        QCOMPARE(error["code"_L1].toInt(), 429);
        QCOMPARE(error["data"_L1]["retry_after_ms"_L1].toInt(), 100);
        h.pass(100);
        QVERIFY(h.call(a, "ping").contains("result"_L1));
        QCOMPARE(h.errorCode(a, "ping"), 429);
        // Nobody is kept from leaving.
        h.notify(a, "leave");
        QVERIFY(h.sessionId().isEmpty());
    }

    /// Else whoever leaves and joins in turn would have a fresh rate for everything each time.
    void joiningAgainAndAgainHasARate()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        Socket b = h.attach(u"b"_s, Role::Guest);
        const auto comeAndGo = [&] {
            const int code = h.errorCode(b, "join", "{'name':'b'}");
            h.call(b, "leave");
            return code;
        };
        for (int i = 0; i < 5; ++i)
            QCOMPARE(comeAndGo(), 0);
        QCOMPARE(comeAndGo(), 429);
        b = h.attach(u"b"_s, Role::Guest); // takes the former socket's place, and its rate
        QCOMPARE(h.error(b, "join", "{'name':'b'}")["data"_L1]["retry_after_ms"_L1].toInt(), 2000);
        QCOMPARE(RoomHarness::take(a, "on-peer-join").size(), 5);
        h.pass(2000);
        QCOMPARE(comeAndGo(), 0);
    }

    void oneAddressBringsNewPeersAtABoundedRate()
    {
        Limits limits;
        limits.joinsPerMinute = 6;
        RoomHarness h(limits);
        const Socket a = h.join(u"a"_s);
        int last = 0;
        const auto join = [&](const QString& address) {
            const QString id = u"p%1"_s.arg(++last); // a socket of its own each time, and a token
            const Socket socket = h.attach(id, Role::Guest, {}, {}, address);
            const QJsonObject answer = h.call(socket, "join", "{'name':'b'}");
            h.call(socket, "leave");
            return answer["error"_L1];
        };
        for (int i = 0; i < 6; ++i)
            QVERIFY(join(u"203.0.113.5"_s).isUndefined());
        const QJsonValue refused = join(u"203.0.113.5"_s);
        QCOMPARE(refused["code"_L1].toInt(), 429);
        QVERIFY(!refused["message"_L1].toString().isEmpty());
        QCOMPARE(refused["data"_L1]["retry_after_ms"_L1].toInt(), 10'000);
        QCOMPARE(RoomHarness::take(a, "on-peer-join").size(), 6);

        // Nobody else is kept waiting, neither by another address nor on this computer.
        QVERIFY(join(u"203.0.113.6"_s).isUndefined());
        for (int i = 0; i < 20; ++i)
            QVERIFY(join({}).isUndefined());
        h.pass(10'000);
        QVERIFY(join(u"203.0.113.5"_s).isUndefined());
        QCOMPARE(join(u"203.0.113.5"_s)["code"_L1].toInt(), 429);
    }

    /// Nor is somebody who is in already, and comes back on a new socket.
    void whoComesBackIsNoNewPeer()
    {
        Limits limits;
        limits.joinsPerMinute = 1;
        RoomHarness h(limits);
        Socket b = h.attach(u"b"_s, Role::Guest, {}, {}, u"203.0.113.5"_s);
        QCOMPARE(h.errorCode(b, "join", "{'name':'b'}"), 0);
        for (int i = 0; i < 5; ++i) {
            b = h.attach(u"b"_s, Role::Guest, {}, {}, u"203.0.113.5"_s);
            QCOMPARE(h.errorCode(b, "join", "{'name':'b'}"), 0);
        }
    }

    void framesOfUnknownConnectionsAreNotHeard()
    {
        RoomHarness h;
        QVERIFY(h.room.receive(99, "{}", h.now).deliveries.empty());
        QVERIFY(h.room.detach(99, Room::Parting::Left, h.now).deliveries.empty());
    }
};

QTEST_GUILESS_MAIN(TestRoom)
#include "tst_room.moc"
