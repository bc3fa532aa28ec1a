#include "roomharness.h"

using namespace confab;
using namespace Qt::StringLiterals;

/// Names, metadata, groups, and finding people.
class TestRoomPeople : public QObject
{
    Q_OBJECT

private:
    static QStringList ids(const QJsonObject& page)
    {
        QStringList list;
        const QJsonArray peers = page["peers"_L1].toArray();
        for (const QJsonValue& peer : peers)
            list.append(peer["peer_id"_L1].toString());
        return list;
    }

private Q_SLOTS:
    void changesOfAPeerAreToldToEveryoneItselfIncluded()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        const Socket b = h.join(u"b"_s, Role::Viewer);
        h.forgetInboxes();
        QVERIFY(h.call(b, "peer-update", "{'name':' New  name ','data':'{}'}").contains("result"_L1));
        for (const Socket& socket : {a, b}) {
            const auto told = RoomHarness::take(socket, "on-peer-update");
            QCOMPARE(told.size(), 1);
            QCOMPARE(
                told.first(),
                object(
                    "{'peer_id':'b','role':'viewer','groups':[],'realtime':true,"
                    "'joined_at':1700000000000,'color':6,'tracks':{},'info':{'name':'New name','data':'{}',"
                    "'user_id':'user-b','type':'regular'}}"));
        }
        QCOMPARE(h.recorded<record::PeerStands>(), 3);
    }

    void emptyNamesSayNothingAndEmptyDataClear()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        h.call(a, "peer-update", "{'data':'d'}");
        h.forgetInboxes();
        h.call(a, "peer-update", "{'name':''}");
        QVERIFY(a->inbox.isEmpty());
        h.call(a, "peer-update", "{}");
        QVERIFY(a->inbox.isEmpty());
        h.call(a, "peer-update", "{'data':''}");
        const QJsonObject told = RoomHarness::take(a, "on-peer-update").first();
        QCOMPARE(told["info"_L1]["name"_L1].toString(), u"a"_s);
        QCOMPARE(told["info"_L1]["data"_L1].toString(), QString());
    }

    void badNamesAndLongDataAreRefused()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        QCOMPARE(h.errorCode(a, "peer-update", "{'name':'\\u202e '}"), 400);
        QCOMPARE(h.errorCode(a, "peer-update", "{'name':'" + QByteArray(65, 'x') + "'}"), 400);
        QCOMPARE(h.errorCode(a, "peer-update", "{'name':'ok','data':'" + QByteArray(16'385, 'x') + "'}"),
                 413);
        QVERIFY(a->inbox.isEmpty());
        QCOMPARE(h.room.occupancy().people.front().name, u"a"_s);
    }

    /// Who says it is the socket's, whatever its frames say.
    void nobodySpeaksForAnother()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        const Socket b = h.join(u"b"_s, Role::Guest);
        const QByteArray asA = "'peer':{'peer_id':'a','info':{'name':'a','user_id':'user-a'}},'peer_id':'',"
                               "'sender':'a','from':'a','updated_by':'a','user_id':'user-a','role':'host',"
                               "'requested_by':'a','room_id':'other','name':'b'";
        h.call(b, "join", "{" + asA + "}");
        QVERIFY(
            h.call(b, "broadcast", "{'info':{'message':'x'," + asA + "}," + asA + "}").contains("result"_L1));
        const QJsonObject said = RoomHarness::take(a, "on-broadcast").first();
        QCOMPARE(said["peer"_L1]["peer_id"_L1].toString(), u"b"_s);
        QCOMPARE(said["peer"_L1]["info"_L1]["name"_L1].toString(), u"b"_s);
        QCOMPARE(h.result(b, "set-metadata", "{'data':'x'," + asA + "}")["updated_by"_L1].toString(), u"b"_s);
        QCOMPARE(h.errorCode(b, "room-settings", "{'locked':true," + asA + "}"), 403);
        QCOMPARE(h.errorCode(b, "peer-leave-request", "{'requested_for':'a'," + asA + "}"), 403);
        h.call(b, "peer-update", "{'data':'d'," + asA + "}");
        const QJsonObject changed = RoomHarness::take(a, "on-peer-update").first();
        QCOMPARE(changed["peer_id"_L1].toString(), u"b"_s);
        QCOMPARE(changed["role"_L1].toString(), u"guest"_s);
        QCOMPARE(changed["info"_L1]["user_id"_L1].toString(), u"user-b"_s);
        QCOMPARE(h.room.info().id, u"room1"_s);
    }

    /// Else one person could fill everyone's line with a large peer.
    void whatAPeerTellsOfItselfHasARate()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        const Socket b = h.join(u"b"_s, Role::Viewer);
        for (int i = 0; i < 19; ++i) {
            const QByteArray data = QByteArray::number(i) + QByteArray(16'000, 'x');
            QVERIFY(h.call(b, "peer-update", "{'data':'" + data + "'}").contains("result"_L1));
        }
        QVERIFY(h.call(b, "group-join", "{'name':'_handraise'}").contains("result"_L1));
        QCOMPARE(RoomHarness::take(a, "on-peer-update").size(), 20);
        for (const auto& [method, params] : {std::pair("peer-update"_ba, "{'data':'more'}"_ba),
                                             {"peer-update", "{'name':'B'}"},
                                             {"group-leave", "{'name':'_handraise'}"},
                                             {"group-join", "{'name':'other'}"}}) {
            const QJsonObject error = h.error(b, method, params);
            QCOMPARE(error["code"_L1].toInt(), 429);
            QCOMPARE(error["data"_L1]["retry_after_ms"_L1].toInt(), 50);
        }
        QVERIFY(a->inbox.isEmpty());
        // What changes nothing costs nobody anything; and others have a rate of their own.
        QVERIFY(h.call(b, "peer-update", "{'name':'b'}").contains("result"_L1));
        QVERIFY(h.call(a, "peer-update", "{'name':'A'}").contains("result"_L1));
        h.pass(50);
        QVERIFY(h.call(b, "peer-update", "{'name':'B'}").contains("result"_L1));
    }

    void aRaisedHandIsAGroup()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        const Socket b = h.join(u"b"_s, Role::Viewer);
        h.forgetInboxes();
        QCOMPARE(h.result(b, "group-join", "{'name':'_handraise'}"), object("{'groups':['_handraise']}"));
        QCOMPARE(RoomHarness::take(a, "on-peer-update").first()["groups"_L1].toArray(),
                 QJsonArray{u"_handraise"_s});
        QCOMPARE(RoomHarness::take(b, "on-peer-update").size(), 1);
        h.call(b, "group-join", "{'name':'_handraise'}"); // a retry
        QVERIFY(a->inbox.isEmpty());
        QCOMPARE(h.result(b, "group-leave", "{'name':'_handraise'}"), object("{'groups':[]}"));
        QCOMPARE(RoomHarness::take(a, "on-peer-update").first()["groups"_L1].toArray(), QJsonArray());
    }

    void onlyHostsChangeTheGroupsOfOthers()
    {
        RoomHarness h;
        const Socket host = h.join(u"host"_s);
        const Socket b = h.join(u"b"_s, Role::Guest);
        h.forgetInboxes();
        QCOMPARE(h.errorCode(b, "group-add", "{'name':'g','peer_id':'host'}"), 403);
        QVERIFY(host->inbox.isEmpty());
        QVERIFY(h.call(host, "group-add", "{'name':'g','peer_id':'b'}").contains("result"_L1));
        QCOMPARE(RoomHarness::take(b, "on-peer-update").first()["groups"_L1].toArray(), QJsonArray{u"g"_s});
        QVERIFY(h.call(host, "group-remove", "{'name':'g','peer_id':'b'}").contains("result"_L1));
        QCOMPARE(RoomHarness::take(b, "on-peer-update").first()["groups"_L1].toArray(), QJsonArray());
        QVERIFY(h.call(b, "group-add", "{'name':'g','peer_id':'b'}").contains("result"_L1));
        QCOMPARE(h.errorCode(host, "group-add", "{'name':'g','peer_id':'nobody'}"), 404);
    }

    void aPeerIsInALimitedNumberOfGroups()
    {
        Limits limits;
        limits.tellsPerSecond = 0;
        RoomHarness h(limits);
        const Socket a = h.join(u"a"_s);
        for (int i = 0; i < 32; ++i)
            QVERIFY(
                h.call(a, "group-join", "{'name':'g" + QByteArray::number(i) + "'}").contains("result"_L1));
        QCOMPARE(h.errorCode(a, "group-join", "{'name':'more'}"), 413);
        QVERIFY(h.call(a, "group-join", "{'name':'g5'}").contains("result"_L1));
    }

    void getPeerGivesThePeerOrAnError()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        h.join(u"b"_s, Role::Guest);
        const QJsonObject peer = h.result(a, "get-peer", "{'peer_id':'b'}");
        QCOMPARE(peer["peer_id"_L1].toString(), u"b"_s);
        QCOMPARE(peer["role"_L1].toString(), u"guest"_s);
        QCOMPARE(h.errorCode(a, "get-peer", "{'peer_id':'nobody'}"), 404);
    }

    void peopleAreFoundPageByPage()
    {
        RoomHarness h;
        const Socket a = h.join(u"p0"_s);
        for (int i = 1; i < 7; ++i)
            h.join(u"p%1"_s.arg(i), i % 2 ? Role::Guest : Role::Viewer);

        QJsonObject page = h.result(a, "find-peer", "{'limit':3}");
        QCOMPARE(ids(page), (QStringList{u"p0"_s, u"p1"_s, u"p2"_s}));
        QCOMPARE(page["total"_L1].toInt(), 7);
        QCOMPARE(page["eof"_L1].toBool(), false);
        const QByteArray second = "{'iterator':'" + page["iterator"_L1].toString().toUtf8() + "','limit':3}";
        page = h.result(a, "peer-iter-next", second);
        QCOMPARE(ids(page), (QStringList{u"p3"_s, u"p4"_s, u"p5"_s}));
        QCOMPARE(ids(h.result(a, "peer-iter-next", second)),
                 (QStringList{u"p3"_s, u"p4"_s, u"p5"_s})); // a retry
        page = h.result(a, "peer-iter-next",
                        "{'iterator':'" + page["iterator"_L1].toString().toUtf8() + "','limit':3}");
        QCOMPARE(ids(page), QStringList{u"p6"_s});
        QCOMPARE(page["eof"_L1].toBool(), true);
        QCOMPARE(h.errorCode(a, "peer-iter-next", "{'iterator':'none','limit':3}"), 404);
    }

    void peopleAreFoundByRoleGroupAndId()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        const Socket b = h.join(u"b"_s, Role::Guest);
        h.join(u"c"_s, Role::Guest);
        h.call(b, "group-join", "{'name':'_handraise'}");
        QCOMPARE(ids(h.result(a, "find-peer", "{'limit':10,'role':'guest'}")), (QStringList{u"b"_s, u"c"_s}));
        QCOMPARE(ids(h.result(a, "find-peer", "{'limit':10,'group':'_handraise'}")), QStringList{u"b"_s});
        QCOMPARE(ids(h.result(a, "find-peer", "{'limit':10,'peers':['c','zz']}")), QStringList{u"c"_s});
        QCOMPARE(ids(h.result(a, "find-peer", "{'limit':10,'peers':['a','c'],'role':'guest'}")),
                 QStringList{u"c"_s});
        const QJsonObject page = h.result(a, "find-peer", "{'limit':1,'role':'guest'}");
        QCOMPARE(ids(h.result(a, "peer-iter-next",
                              "{'iterator':'" + page["iterator"_L1].toString().toUtf8() + "','limit':5}")),
                 QStringList{u"c"_s});
    }

    void namesAreSearchedInAnyCase()
    {
        RoomHarness h;
        const Socket a = h.join(u"Ana"_s);
        h.join(u"Banana"_s);
        h.join(u"ÉLAN"_s);
        h.join(u"Ulf"_s);
        QJsonObject found = h.result(a, "peer-name-search", "{'query':'an','limit':2}");
        QCOMPARE(ids(found), (QStringList{u"Ana"_s, u"Banana"_s}));
        QCOMPARE(found["count"_L1].toInt(), 2);
        QCOMPARE(found["limit"_L1].toInt(), 2);
        QCOMPARE(found["offset"_L1].toInt(), 0);
        QCOMPARE(found["eof"_L1].toBool(), false);
        QCOMPARE(found["peers"_L1][0].toObject(),
                 object("{'peer_id':'Ana','name':'Ana','role':'host','type':'regular'}"));
        found = h.result(a, "peer-name-search", "{'query':'an','limit':2,'offset':2}");
        QCOMPARE(ids(found), QStringList{u"ÉLAN"_s});
        QCOMPARE(found["eof"_L1].toBool(), true);
        QCOMPARE(ids(h.result(a, "peer-name-search", "{'query':'él','limit':9}")), QStringList{u"ÉLAN"_s});
        QVERIFY(ids(h.result(a, "peer-name-search", "{'query':'nobody','limit':9}")).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestRoomPeople)
#include "tst_roompeople.moc"
