#include "roomharness.h"

using namespace confab;
using namespace Qt::StringLiterals;

/// Connections that come back: the same peer on a new socket, and those that nobody knows any more.
class TestRoomReattach : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPeerThatComesBackIsToldWhoIsThere()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        const Socket b = h.join(u"b"_s);
        h.detach(b);
        const Socket c = h.join(u"c"_s);
        h.notify(a, "leave");
        h.forgetInboxes();

        const Socket again = h.attach(u"b"_s);
        QCOMPARE(RoomHarness::methods(again),
                 (QStringList{u"on-policy-change"_s, u"peer-list"_s, u"session-info"_s, u"room-info"_s}));
        const QJsonObject list = RoomHarness::take(again, "peer-list").first();
        QCOMPARE(list["peers"_L1].toObject().keys(), QStringList{u"c"_s});
        QCOMPARE(list["peers"_L1]["c"_L1]["realtime"_L1].toBool(), true);
        QVERIFY(c->inbox.isEmpty()); // the others never missed it
        QVERIFY(!h.room.nextDeadline());
        h.pass(100'000);
        QCOMPARE(h.room.occupancy().people.size(), 2u);
        h.notify(again, "track-update", "{'tracks':{}}");
        QVERIFY(RoomHarness::take(again, "on-error").isEmpty());
        QVERIFY(h.call(again, "set-metadata", "{'data':'x'}").contains("result"_L1));
    }

    void theOldSocketIsDeafFromThenOn()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        const Socket old = h.join(u"b"_s);
        h.forgetInboxes();
        const Socket fresh = h.attach(u"b"_s);
        QCOMPARE(h.closing, QList{old->id});
        fresh->inbox.clear();
        h.send(old,
               R"({"method":"broadcast","params":{"info":{"message":"late"}},"id":"1","jsonrpc":"2.0"})");
        h.notify(old, "leave");
        QVERIFY(a->inbox.isEmpty());
        QVERIFY(old->inbox.isEmpty());
        // Its close, seen at last, does not remove the peer.
        h.detach(old, Room::Parting::Left);
        QVERIFY(a->inbox.isEmpty());
        QCOMPARE(h.room.occupancy().people.size(), 2u);
        QVERIFY(h.call(fresh, "ping").contains("result"_L1));
    }

    void aPeerIdBelongsToTheTokenThatUsedItFirst()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        const Socket visitor = h.attach(u"v"_s);
        const auto attempt = [&](const QString& peerId, const QString& token) {
            return h.room.attach(1000, peerId, RoomHarness::identity(peerId, Role::Host, token), h.now);
        };
        QVERIFY(!attempt(u"a"_s, u"stolen"_s));
        QCOMPARE(attempt(u"a"_s, u"stolen"_s).error().code, 403);
        QVERIFY(!attempt(u"v"_s, u"stolen"_s));
        // In the grace time, too, and after having left this session.
        h.detach(a);
        QVERIFY(!attempt(u"a"_s, u"stolen"_s));
        h.join(u"b"_s);
        h.pass(80'000);
        QVERIFY(!attempt(u"a"_s, u"stolen"_s));
        QVERIFY(h.attach(u"a"_s));
        QVERIFY(h.closing.isEmpty());
        // One that never joined is free again.
        h.detach(visitor);
        QVERIFY(attempt(u"v"_s, u"other"_s));
        QVERIFY(!attempt(QString(), u"t"_s));
        QVERIFY(!attempt(QString(65, u'x'), u"t"_s));
    }

    void theRoomKnowsWhoMayComeBackWithAnOldToken()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        QVERIFY(h.room.holds(u"a"_s, u"token-a"_s));
        QVERIFY(!h.room.holds(u"a"_s, u"other"_s));
        h.detach(a);
        QVERIFY(h.room.holds(u"a"_s, u"token-a"_s));
        h.pass(75'000);
        QVERIFY(!h.room.holds(u"a"_s, u"token-a"_s));
    }

    void aPageThatBelievesToBeInIsToldThatItIsNot()
    {
        RoomHarness h;
        const Socket other = h.join(u"other"_s);
        const Socket ghost = h.attach(u"ghost"_s);
        ghost->inbox.clear();
        h.call(ghost, "ping");
        h.notify(ghost, "track-update", "{'tracks':{}}");
        const auto errors = RoomHarness::take(ghost, "on-error");
        QCOMPARE(errors.size(), 1);
        QCOMPARE(errors.first()["code"_L1].toInt(), 404);
        QVERIFY(!errors.first()["message"_L1].toString().isEmpty());
        QVERIFY(other->inbox.isEmpty());
        // It may join on the same socket.
        QVERIFY(h.call(ghost, "join", "{'name':'g','data':''}").contains("result"_L1));
    }

    void whatWasMissedIsToldToListeners()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        const Socket plain = h.join(u"plain"_s, Role::Viewer);
        const Socket follower = h.join(u"follower"_s, Role::Viewer);
        h.call(a, "set-metadata", "{'key':'k','data':{'n':1}}");
        h.call(a, "set-metadata", "{'key':'gone','data':1}");
        h.call(plain, "listen-metadata-change", "{'keys':['k','gone','never']}");
        h.call(follower, "listen-metadata-change", "{'keys':['k','never'],'updates':true}");
        h.detach(plain);
        h.detach(follower);
        h.call(a, "set-metadata", "{'key':'k','data':{'n':2}}");
        h.call(a, "set-metadata", "{'key':'gone','data':null}");

        const Socket plainAgain = h.attach(u"plain"_s);
        QHash<QString, QJsonObject> values;
        const QJsonArray told =
            RoomHarness::take(plainAgain, "on-metadata-change").first()["values"_L1].toArray();
        for (const QJsonValue& value : told)
            values.insert(value["key"_L1].toString(), value.toObject());
        QCOMPARE(values.size(), 2);
        QCOMPARE(values[u"k"_s]["data"_L1].toObject(), object("{'n':2}"));
        QCOMPARE(values[u"k"_s]["change_version"_L1].toInt(), 2);
        QVERIFY(values[u"gone"_s]["data"_L1].isNull());

        const Socket followerAgain = h.attach(u"follower"_s);
        const QJsonArray heads =
            RoomHarness::take(followerAgain, "on-metadata-change").first()["values"_L1].toArray();
        for (const QJsonValue& head : heads) {
            QCOMPARE(head["change_version"_L1].toInt(), head["key"_L1].toString() == u"k"_s ? 2 : 0);
            QVERIFY(!head.toObject().contains("data"_L1));
            QVERIFY(!head.toObject().contains("updates"_L1));
        }
        QCOMPARE(heads.size(), 2);
    }

    void aBlindRepeatGetsTheFirstAnswerAndDoesNothing_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("params");
        QTest::newRow("set") << "set-metadata"_ba
                             << "{'key':'default','data':'mine\\r\\n'}"_ba;
        QTest::newRow("set JSON") << "set-metadata"_ba
                                  << "{'key':'k','data':[1,2]}"_ba;
        QTest::newRow("compare and set") << "set-metadata"_ba
                                         << "{'key':'k','data':1,'if_change_version':0}"_ba;
        QTest::newRow("unset") << "set-metadata"_ba
                               << "{'key':'k'}"_ba;
        QTest::newRow("broadcast") << "broadcast"_ba
                                   << "{'info':{'message':'hi','type':'chat'}}"_ba;
        QTest::newRow("direct") << "broadcast"_ba
                                << "{'info':{'message':'hi'},'peer_id':'a'}"_ba;
        QTest::newRow("peer-update") << "peer-update"_ba
                                     << "{'name':'Other'}"_ba;
        QTest::newRow("group-join") << "group-join"_ba
                                    << "{'name':'_handraise'}"_ba;
    }

    void aBlindRepeatGetsTheFirstAnswerAndDoesNothing()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, params);
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        const Socket b = h.join(u"b"_s);
        h.call(a, "listen-metadata-change", "{'keys':['default','k']}");
        const QJsonValue first = h.call(b, method, params)["result"_L1];
        QVERIFY(first.isObject());
        // Someone edits meanwhile; the repeat must not overwrite it.
        h.call(a, "set-metadata", "{'key':'default','data':'newer'}");
        h.call(a, "set-metadata", "{'key':'k','data':'newer'}");
        h.forgetInboxes();
        const qsizetype records = qsizetype(h.journal.size());

        h.detach(b);
        h.pass(14'000);
        const Socket again = h.attach(u"b"_s);
        QCOMPARE(h.call(again, method, params)["result"_L1], first);
        QVERIFY(a->inbox.isEmpty());
        QCOMPARE(qsizetype(h.journal.size()), records);
        QCOMPARE(h.result(a, "get-metadata", "{'key':'k'}")["data"_L1].toString(), u"newer"_s);
    }

    void whatIsNoBlindRepeatIsDone_data()
    {
        QTest::addColumn<int>("pings");
        QTest::addColumn<int>("away");
        QTest::addColumn<QByteArray>("params");
        QTest::newRow("its answer was delivered") << 2 << 1000 << "{'data':'mine'}"_ba;
        QTest::newRow("too late") << 0 << 15'001 << "{'data':'mine'}"_ba;
        QTest::newRow("other params") << 0 << 1000 << "{'data':'mine!'}"_ba;
        QTest::newRow("other key") << 0 << 1000 << "{'key':'k','data':'mine'}"_ba;
    }

    void whatIsNoBlindRepeatIsDone()
    {
        QFETCH(int, pings);
        QFETCH(int, away);
        QFETCH(QByteArray, params);
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        const Socket b = h.join(u"b"_s);
        h.call(b, "set-metadata", "{'data':'mine'}");
        h.call(a, "set-metadata", "{'data':'newer'}");
        for (int i = 0; i < pings; ++i)
            h.call(b, "ping");
        h.detach(b);
        h.pass(away);
        const Socket again = h.attach(u"b"_s);
        const qsizetype steps = h.recorded<record::StoreStep>();
        QVERIFY(h.call(again, "set-metadata", params).contains("result"_L1));
        QCOMPARE(h.recorded<record::StoreStep>(), steps + 1);
    }

    void whatIsSaidTwiceOnTheNewConnectionIsDoneTwice()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        const Socket b = h.join(u"b"_s);
        h.call(b, "broadcast", "{'info':{'message':'before'}}"); // the answer to this one may be lost
        h.detach(b);
        const Socket again = h.attach(u"b"_s);
        h.call(again, "broadcast", "{'info':{'message':'ha'}}");
        h.call(again, "broadcast", "{'info':{'message':'ha'}}");
        QCOMPARE(RoomHarness::take(a, "on-broadcast").size(), 3);
    }

    void onTheSameConnectionTheSameRequestIsDoneAgain()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        const Socket b = h.join(u"b"_s);
        h.call(b, "broadcast", "{'info':{'message':'ha'}}");
        h.call(b, "broadcast", "{'info':{'message':'ha'}}");
        QCOMPARE(RoomHarness::take(a, "on-broadcast").size(), 2);
        // Both answers may be lost: both repeats are recognised, a third one is new.
        const Socket again = h.attach(u"b"_s);
        for (int i = 0; i < 2; ++i)
            h.call(again, "broadcast", "{'info':{'message':'ha'}}");
        QVERIFY(RoomHarness::take(a, "on-broadcast").isEmpty());
        h.call(again, "broadcast", "{'info':{'message':'ha'}}");
        QCOMPARE(RoomHarness::take(a, "on-broadcast").size(), 1);
    }

    void aChangedRoleOutlastsTheConnection()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        const Socket b = h.join(u"b"_s, Role::Guest);
        h.call(a, "role-change-request", "{'requested_for':'b','role':'viewer','force':true}");
        h.detach(b);
        const Socket again = h.attach(u"b"_s, Role::Guest);
        QCOMPARE(RoomHarness::take(again, "on-policy-change").first()["name"_L1].toString(), u"viewer"_s);
        QCOMPARE(h.errorCode(again, "set-metadata", "{'data':'x'}"), 403);
    }
};

QTEST_GUILESS_MAIN(TestRoomReattach)
#include "tst_roomreattach.moc"
