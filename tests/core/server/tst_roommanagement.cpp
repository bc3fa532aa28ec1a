#include "roomharness.h"

using namespace confab;
using namespace Qt::StringLiterals;

/// What hosts may do: remove people, end the room, change roles.
class TestRoomManagement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyHostsManage_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("params");
        QTest::newRow("remove") << "peer-leave-request"_ba
                                << "{'requested_for':'host','reason':''}"_ba;
        QTest::newRow("end") << "end-room"_ba
                             << "{'lock':true,'reason':''}"_ba;
        QTest::newRow("role") << "role-change-request"_ba
                              << "{'requested_for':'b','role':'host','force':true}"_ba;
    }

    void onlyHostsManage()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, params);
        for (const Role role : {Role::Guest, Role::Viewer}) {
            RoomHarness h;
            const Socket host = h.join(u"host"_s);
            const Socket b = h.join(u"b"_s, role);
            h.forgetInboxes();
            const QJsonObject error = h.error(b, method, params);
            QCOMPARE(error["code"_L1].toInt(), 403);
            QVERIFY(!error["message"_L1].toString().isEmpty());
            QVERIFY(host->inbox.isEmpty());
            QVERIFY(!h.room.isLocked());
            QCOMPARE(h.room.occupancy().people.size(), 2u);
        }
    }

    void aRemovedPeerIsOutAtOnce()
    {
        RoomHarness h;
        const Socket host = h.join(u"host"_s);
        const Socket b = h.join(u"b"_s);
        const Socket c = h.join(u"c"_s);
        h.forgetInboxes();
        QVERIFY(h.call(host, "peer-leave-request", "{'requested_for':'b','reason':'spam'}")
                    .contains("result"_L1));
        QCOMPARE(RoomHarness::methods(b), QStringList{u"on-peer-leave-request"_s});
        QCOMPARE(RoomHarness::take(b, "on-peer-leave-request").first(),
                 object("{'requested_by':'host','reason':'spam','room_end':false}"));
        for (const Socket& socket : {host, c})
            QCOMPARE(RoomHarness::methods(socket), (QStringList{u"on-peer-leave"_s, u"session-info"_s}));
        QCOMPARE(h.errorCode(host, "peer-leave-request", "{'requested_for':'b','reason':''}"), 404);

        // A page that does not obey is told so, and does not get in again on this socket.
        h.forgetInboxes();
        QCOMPARE(h.errorCode(b, "broadcast", "{'info':{'message':'still here'}}"), 403);
        QCOMPARE(RoomHarness::take(b, "on-error").size(), 1);
        QCOMPARE(h.errorCode(b, "join", "{'name':'b','data':''}"), 403);
        h.notify(b, "analytics");
        QVERIFY(b->inbox.isEmpty());
        QVERIFY(c->inbox.isEmpty());
        h.detach(b);
        QVERIFY(c->inbox.isEmpty());
        const Socket again = h.attach(u"b"_s);
        QVERIFY(h.call(again, "join", "{'name':'b','data':''}").contains("result"_L1));
    }

    void someoneInTheGraceTimeCanBeRemoved()
    {
        RoomHarness h;
        const Socket host = h.join(u"host"_s);
        const Socket b = h.join(u"b"_s);
        h.detach(b);
        h.forgetInboxes();
        QVERIFY(
            h.call(host, "peer-leave-request", "{'requested_for':'b','reason':''}").contains("result"_L1));
        QCOMPARE(RoomHarness::take(host, "on-peer-leave").size(), 1);
        QVERIFY(!h.room.nextDeadline());
    }

    void aHostMayRemoveItself()
    {
        RoomHarness h;
        const Socket host = h.join(u"host"_s);
        QVERIFY(
            h.call(host, "peer-leave-request", "{'requested_for':'host','reason':''}").contains("result"_L1));
        QVERIFY(h.sessionId().isEmpty());
    }

    void endingTheRoomEndsTheSessionForAll()
    {
        RoomHarness h;
        const Socket host = h.join(u"host"_s);
        const Socket b = h.join(u"b"_s);
        const Socket lost = h.join(u"lost"_s);
        h.call(host, "set-metadata", "{'data':'x'}");
        h.detach(lost);
        h.forgetInboxes();
        QVERIFY(h.call(host, "end-room", "{'lock':false,'reason':'done'}").contains("result"_L1));
        QCOMPARE(RoomHarness::methods(b), QStringList{u"on-peer-leave-request"_s});
        QCOMPARE(RoomHarness::take(b, "on-peer-leave-request").first(),
                 object("{'requested_by':'host','reason':'done','room_end':true}"));
        QVERIFY(host->inbox.isEmpty());
        QVERIFY(h.sessionId().isEmpty());
        QVERIFY(!h.room.isLocked());
        QVERIFY(!h.room.nextDeadline());
        QCOMPARE(h.recorded<record::SessionEnded>(), 1);
        h.notify(host, "leave");
        h.detach(host);
        h.detach(b);
        // The next join is a new session.
        const Socket again = h.attach(u"lost"_s);
        again->inbox.clear();
        h.notify(again, "track-update", "{'tracks':{}}");
        QCOMPARE(RoomHarness::take(again, "on-error").size(), 1);
        const Socket next = h.join(u"next"_s);
        QVERIFY(h.result(next, "get-metadata")["data"_L1].isNull());
    }

    void aLockedRoomLetsNobodyInAnyMore()
    {
        RoomHarness h;
        const Socket host = h.join(u"host"_s);
        QVERIFY(h.call(host, "end-room", "{'lock':true,'reason':''}").contains("result"_L1));
        QVERIFY(h.room.isLocked());
        const Socket b = h.attach(u"b"_s);
        QCOMPARE(h.errorCode(b, "join", "{'name':'b','data':''}"), 403);
        QVERIFY(h.sessionId().isEmpty());
    }

    void aRoleIsChangedAtOnce()
    {
        RoomHarness h;
        const Socket host = h.join(u"host"_s);
        const Socket b = h.join(u"b"_s, Role::Guest);
        h.forgetInboxes();
        QVERIFY(h.call(host, "role-change-request", "{'requested_for':'b','role':'viewer','force':true}")
                    .contains("result"_L1));
        QCOMPARE(RoomHarness::methods(b), (QStringList{u"on-policy-change"_s, u"on-peer-update"_s}));
        QCOMPARE(RoomHarness::take(b, "on-policy-change").first()["name"_L1].toString(), u"viewer"_s);
        QCOMPARE(RoomHarness::take(host, "on-peer-update").first()["role"_L1].toString(), u"viewer"_s);
        QCOMPARE(h.errorCode(b, "broadcast", "{'info':{'message':'x'}}"), 403);

        h.call(host, "role-change-request", "{'requested_for':'b','role':'host','force':true}");
        QVERIFY(h.call(b, "broadcast", "{'info':{'message':'x'}}").contains("result"_L1));
        QVERIFY(h.call(b, "role-change-request", "{'requested_for':'host','role':'guest','force':true}")
                    .contains("result"_L1));
        QCOMPARE(h.errorCode(host, "end-room", "{'lock':false,'reason':''}"), 403);
    }

    /// Neither by leaving nor as another peer of the same token, and not by a restart.
    void nobodyGetsRidOfARoleThatTheyWereGiven()
    {
        RoomHarness h;
        const Socket host = h.join(u"host"_s);
        const Socket b = h.attach(u"b"_s, Role::Host, u"token"_s);
        QCOMPARE(h.errorCode(b, "join", "{'name':'b'}"), 0);
        QCOMPARE(
            h.errorCode(host, "role-change-request", "{'requested_for':'b','role':'viewer','force':true}"),
            0);
        for (const QString& peerId : {u"c"_s, u"d"_s}) {
            const Socket other = h.attach(peerId, Role::Host, u"token"_s);
            QCOMPARE(RoomHarness::take(other, "on-policy-change").first()["name"_L1].toString(), u"viewer"_s);
            QCOMPARE(h.errorCode(other, "join", "{'name':'b'}"), 0);
            QCOMPARE(h.errorCode(other, "broadcast", "{'info':{'message':'x'}}"), 403);
            QCOMPARE(h.errorCode(other, "end-room", "{'lock':false,'reason':''}"), 403);
            h.call(b, "leave");
        }
        QVERIFY(!h.call(host, "room-settings", "{'locked':true}").contains("error"_L1));
        const Identity they = RoomHarness::identity(u"e"_s, Role::Host, u"token"_s);
        QVERIFY(h.room.refusalToEnter(they)); // hosts would get in

        RoomHarness restarted;
        QVERIFY(restarted.room.restore(h.journal, restarted.now));
        QCOMPARE(restarted.room.roleFor(they), Role::Viewer);
        QCOMPARE(restarted.room.roleFor(RoomHarness::identity(u"e"_s, Role::Host)), Role::Host);
    }

    void badRoleChangesAreRefused()
    {
        RoomHarness h;
        const Socket host = h.join(u"host"_s);
        h.join(u"b"_s, Role::Guest);
        h.forgetInboxes();
        QCOMPARE(h.errorCode(host, "role-change-request", "{'requested_for':'b','role':'boss','force':true}"),
                 400);
        QCOMPARE(h.errorCode(host, "role-change-request", "{'requested_for':'z','role':'host','force':true}"),
                 404);
        QCOMPARE(
            h.errorCode(host, "role-change-request", "{'requested_for':'b','role':'host','force':false}"),
            400);
        QVERIFY(host->inbox.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestRoomManagement)
#include "tst_roommanagement.moc"
