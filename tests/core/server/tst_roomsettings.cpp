#include "roomharness.h"

using namespace confab;
using namespace Qt::StringLiterals;

namespace {

/// The same room after a restart.
void restart(const RoomHarness& before, RoomHarness& after)
{
    after.now = before.now;
    if (!after.room.restore(before.journal, after.now))
        qFatal("the records contradict each other");
}

} // namespace

/// What hosts set for everyone: lock, pause, read-only notes, hidden messages, and whom they keep out.
class TestRoomSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyoneIsToldWhatAHostHasSet()
    {
        RoomHarness h;
        const Socket host = h.join(u"Ana"_s);
        const Socket guest = h.join(u"b"_s, Role::Guest);
        h.forgetInboxes();
        const auto settings =
            object("{'locked':true,'locked_by':'Ana','chat_paused':false,'notes_read_only':[]}");
        QCOMPARE(h.result(host, "room-settings", "{'locked':true}"), settings);
        QCOMPARE(RoomHarness::take(guest, "on-room-settings"), QList{settings});
        QCOMPARE(RoomHarness::take(host, "on-room-settings"), QList{settings});
        // The same again is no news.
        QCOMPARE(h.result(host, "room-settings", "{'locked':true}"), settings);
        QVERIFY(guest->inbox.isEmpty());
        QCOMPARE(h.recorded<record::SettingsStand>(), 1);
        // Everyone may ask, and who joins is told.
        QCOMPARE(h.result(guest, "room-settings"), settings);
        const Socket second = h.attach(u"c"_s, Role::Host);
        QCOMPARE(h.result(second, "join", "{'name':'c','data':''}")["settings"_L1].toObject(), settings);
    }

    void onlyHostsSetAnything_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("params");
        QTest::newRow("lock") << "room-settings"_ba
                              << "{'locked':true}"_ba;
        QTest::newRow("pause") << "room-settings"_ba
                               << "{'chat_paused':true}"_ba;
        QTest::newRow("notes") << "room-settings"_ba
                               << "{'notes_read_only':['guest']}"_ba;
        QTest::newRow("keep out") << "peer-leave-request"_ba
                                  << "{'requested_for':'Ana','reason':'','keep_out':true}"_ba;
        QTest::newRow("who is kept out") << "kept-out"_ba
                                         << "{}"_ba;
        QTest::newRow("hide") << "hide-message"_ba
                              << "{'message_id':'x'}"_ba;
    }

    void onlyHostsSetAnything()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, params);
        for (const Role role : {Role::Guest, Role::Viewer}) {
            RoomHarness h;
            const Socket host = h.join(u"Ana"_s);
            const Socket b = h.join(u"b"_s, role);
            h.forgetInboxes();
            const auto records = h.journal.size();
            QCOMPARE(h.errorCode(b, method, params), 403);
            QVERIFY(host->inbox.isEmpty());
            QCOMPARE(h.journal.size(), records);
        }
    }

    void nobodyNewJoinsALockedRoomButHosts()
    {
        RoomHarness h;
        const Socket host = h.join(u"Ana"_s);
        const Socket guest = h.join(u"b"_s, Role::Guest);
        h.call(host, "room-settings", "{'locked':true}");
        QCOMPARE(h.room.refusalToEnter(RoomHarness::identity(u"c"_s, Role::Guest))->reason, u"locked"_s);
        const Socket late = h.attach(u"c"_s, Role::Guest);
        const QJsonObject error = h.error(late, "join", "{'name':'c','data':''}");
        QCOMPARE(error["code"_L1].toInt(), 403);
        QCOMPARE(error["data"_L1]["reason"_L1].toString(), u"locked"_s);
        QVERIFY(h.call(h.attach(u"d"_s, Role::Host), "join", "{'name':'d','data':''}").contains("result"_L1));
        // Who is in stays, and comes back after a lost connection.
        h.detach(guest);
        const Socket back = h.attach(u"b"_s, Role::Guest);
        QVERIFY(h.call(back, "join", "{'name':'b','data':''}").contains("result"_L1));
        h.call(host, "room-settings", "{'locked':false}");
        QVERIFY(h.call(late, "join", "{'name':'c','data':''}").contains("result"_L1));
    }

    void whatIsSetEndsWithTheSession()
    {
        RoomHarness h;
        const Socket host = h.join(u"Ana"_s);
        h.call(host, "room-settings", "{'locked':true,'chat_paused':true,'notes_read_only':['guest']}");
        h.notify(host, "leave");
        const Socket guest = h.join(u"b"_s, Role::Guest);
        QCOMPARE(h.result(guest, "room-settings"),
                 object("{'locked':false,'chat_paused':false,'notes_read_only':[]}"));
    }

    void whileTheChatIsPausedOnlyHostsTalk()
    {
        RoomHarness h;
        const Socket host = h.join(u"Ana"_s);
        const Socket guest = h.join(u"b"_s, Role::Guest);
        h.call(host, "room-settings", "{'chat_paused':true}");
        for (const QByteArray& message :
             {"{'info':{'message':'hi'}}"_ba, "{'info':{'message':'hi'},'peer_id':'Ana'}"_ba,
              "{'info':{'message':'hi'},'roles':['host']}"_ba,
              "{'info':{'message':'hi','type':'other'}}"_ba}) {
            const QJsonObject error = h.error(guest, "broadcast", message);
            QCOMPARE(error["code"_L1].toInt(), 403);
            QCOMPARE(error["data"_L1]["reason"_L1].toString(), u"chat_paused"_s);
            QVERIFY(error["message"_L1].toString().contains(u"Ana"_s));
        }
        QCOMPARE(h.recorded<record::MessageKept>(), 0);
        // "Fetch again" is no talk.
        QVERIFY(h.call(guest, "broadcast", "{'info':{'message':'refresh','type':'metadata'}}")
                    .contains("result"_L1));
        QVERIFY(h.call(host, "broadcast", "{'info':{'message':'quiet, please'}}").contains("result"_L1));
        h.call(host, "room-settings", "{'chat_paused':false}");
        QVERIFY(h.call(guest, "broadcast", "{'info':{'message':'hi'}}").contains("result"_L1));
    }

    void readOnlyNotesAreReadOnlyForThatRole()
    {
        RoomHarness h;
        const Socket host = h.join(u"Ana"_s);
        const Socket guest = h.join(u"b"_s, Role::Guest);
        h.call(host, "set-metadata", "{'data':'text'}");
        h.call(host, "room-settings", "{'notes_read_only':['guest','viewer']}");
        const QByteArray session = h.sessionId().toUtf8();
        for (const QByteArray& params :
             {"{'data':'mine'}"_ba, "{'data':null}"_ba,
              "{'changes':[4,[0,'!']],'if_change_version':1,'update_id':'b:1','session_id':'" + session +
                  "'}"}) {
            const QJsonObject error = h.error(guest, "set-metadata", params);
            QCOMPARE(error["code"_L1].toInt(), 403);
            QCOMPARE(error["data"_L1]["reason"_L1].toString(), u"notes_read_only"_s);
        }
        QCOMPARE(h.result(guest, "get-metadata")["data"_L1].toString(), u"text"_s);
        QVERIFY(h.call(guest, "set-metadata", "{'key':'other','data':1}").contains("result"_L1));
        QVERIFY(h.call(host, "set-metadata", "{'data':'more'}").contains("result"_L1));
        // The right is looked at with each message: who becomes a host may.
        h.call(host, "role-change-request", "{'requested_for':'b','role':'host','force':true}");
        QVERIFY(h.call(guest, "set-metadata", "{'data':'mine'}").contains("result"_L1));
        for (const QByteArray& bad : {"{'notes_read_only':['host']}"_ba, "{'notes_read_only':['king']}"_ba})
            QCOMPARE(h.errorCode(host, "room-settings", bad), 400);
        h.call(host, "role-change-request", "{'requested_for':'b','role':'guest','force':true}");
        h.call(host, "room-settings", "{'notes_read_only':[]}");
        QVERIFY(h.call(guest, "set-metadata", "{'data':'again'}").contains("result"_L1));
    }

    void whoIsKeptOutDoesNotComeBack()
    {
        RoomHarness h;
        const Socket host = h.join(u"Ana"_s);
        const Socket first = h.join(u"b"_s, Role::Guest);
        // A second window with the same token.
        const Socket second = h.attach(u"b2"_s, Role::Guest, u"token-b"_s);
        QVERIFY(h.call(second, "join", "{'name':'b','data':''}").contains("result"_L1));
        h.forgetInboxes();
        QVERIFY(h.call(host, "peer-leave-request", "{'requested_for':'b','reason':'spam','keep_out':true}")
                    .contains("result"_L1));
        for (const Socket& socket : {first, second})
            QCOMPARE(RoomHarness::take(socket, "on-peer-leave-request").size(), 1);
        QCOMPARE(h.room.occupancy().people.size(), 1u);

        const auto refused = [&](const Identity& identity) {
            const auto refusal = h.room.refusalToEnter(identity);
            return refusal && refusal->reason == u"kept_out"_s;
        };
        QVERIFY(refused({u"someone"_s, Role::Guest, u"token-b"_s})); // the token
        QVERIFY(refused({u"user-b"_s, Role::Guest, u"another"_s}));  // the person, with the code again
        QVERIFY(refused({u"user-b"_s, Role::Host, u"another"_s}));
        QVERIFY(!refused({u"someone"_s, Role::Guest, u"another"_s}));
        const Socket again = h.attach(u"b3"_s, Role::Guest, u"token-b"_s);
        QCOMPARE(h.errorCode(again, "join", "{'name':'b','data':''}"), 403);

        const QJsonObject list = h.result(host, "kept-out");
        QCOMPARE(list["people"_L1].toArray().size(), 1);
        const QJsonObject person = list["people"_L1].toArray().first().toObject();
        QCOMPARE(person["name"_L1].toString(), u"b"_s);
        QCOMPARE(person["by"_L1].toString(), u"Ana"_s);
        QVERIFY(!person.contains("token_id"_L1));
        QVERIFY(h.result(host, "kept-out", "{'let_in':['nobody']}")["people"_L1].toArray().size() == 1);
        QVERIFY(h.result(host, "kept-out", "{'let_in':['b']}")["people"_L1].toArray().isEmpty());
        QCOMPARE(h.recorded<record::PeopleLetIn>(), 1);
        QVERIFY(h.call(again, "join", "{'name':'b','data':''}").contains("result"_L1));
    }

    /// A user id is what a client says: with a borrowed one nobody gets someone else thrown out.
    void aBorrowedUserIdKeepsNobodyElseOut()
    {
        RoomHarness h;
        const Socket host = h.join(u"Ana"_s);
        const Socket b = h.join(u"b"_s, Role::Guest);
        const Socket borrowed = h.attach(u"x"_s, Role::Guest, u"token-x"_s, u"user-b"_s);
        QVERIFY(h.call(borrowed, "join", "{'name':'x','data':''}").contains("result"_L1));
        QVERIFY(h.call(host, "peer-leave-request", "{'requested_for':'x','reason':'','keep_out':true}")
                    .contains("result"_L1));
        QVERIFY(!h.room.refusalToEnter(RoomHarness::identity(u"b"_s, Role::Guest)));
        QCOMPARE(
            h.errorCode(host, "peer-leave-request", "{'requested_for':'Ana','reason':'','keep_out':true}"),
            400);
    }

    void aHiddenMessageIsGoneForEveryoneUntilItIsShown()
    {
        RoomHarness h;
        const Socket host = h.join(u"Ana"_s);
        const Socket guest = h.join(u"b"_s, Role::Guest);
        const QByteArray id =
            h.result(guest, "broadcast", "{'info':{'message':'rude'}}")["message_id"_L1].toString().toUtf8();
        h.call(guest, "broadcast", "{'info':{'message':'fine'}}");
        h.forgetInboxes();
        QVERIFY(h.call(host, "hide-message", "{'message_id':'" + id + "'}").contains("result"_L1));
        const auto hidden = object("{'message_id':'" + id + "','hidden':true,'by':'Ana'}");
        QCOMPARE(RoomHarness::take(guest, "on-message-hidden"), QList{hidden});
        QCOMPARE(RoomHarness::take(host, "on-message-hidden"), QList{hidden});

        const auto readBy = [&](const Socket& socket) { return h.result(socket, "get-messages"); };
        const Socket late = h.join(u"c"_s, Role::Viewer);
        for (const Socket& reader : {host, guest, late}) {
            QCOMPARE(readBy(reader)["messages"_L1].toArray().size(), 1);
            QCOMPARE(readBy(reader)["hidden"_L1].toArray().first()["message_id"_L1].toString().toUtf8(), id);
            QCOMPARE(readBy(reader)["head"_L1].toInt(), 2);
        }
        h.forgetInboxes();
        QVERIFY(
            h.call(host, "hide-message", "{'message_id':'" + id + "','hidden':false}").contains("result"_L1));
        const QJsonObject shown = RoomHarness::take(late, "on-message-hidden").first();
        QCOMPARE(shown["hidden"_L1].toBool(), false);
        QCOMPARE(shown["message"_L1]["info"_L1]["message"_L1].toString(), u"rude"_s);
        QCOMPARE(readBy(late)["messages"_L1].toArray().size(), 2);
        QVERIFY(!readBy(late).contains("hidden"_L1));
    }

    void whatAHostCannotReadItCannotHide()
    {
        RoomHarness h;
        const Socket host = h.join(u"Ana"_s);
        const Socket b = h.join(u"b"_s, Role::Guest);
        h.join(u"c"_s, Role::Guest);
        const QByteArray id =
            h.result(b, "broadcast", "{'info':{'message':'psst'},'peer_id':'c'}")["message_id"_L1]
                .toString()
                .toUtf8();
        QCOMPARE(h.errorCode(host, "hide-message", "{'message_id':'" + id + "'}"), 404);
        QCOMPARE(h.errorCode(host, "hide-message", "{'message_id':'none'}"), 404);
    }

    void aRestartChangesNothingOfIt()
    {
        RoomHarness h;
        const Socket host = h.join(u"Ana"_s);
        const Socket b = h.join(u"b"_s, Role::Guest);
        h.join(u"c"_s, Role::Guest);
        h.join(u"d"_s, Role::Guest);
        const QByteArray id =
            h.result(b, "broadcast", "{'info':{'message':'rude'}}")["message_id"_L1].toString().toUtf8();
        h.call(host, "hide-message", "{'message_id':'" + id + "'}");
        h.call(host, "room-settings", "{'chat_paused':true,'notes_read_only':['guest']}");
        for (const char* who : {"b", "c"})
            h.call(host, "peer-leave-request",
                   "{'requested_for':'"_ba + who + "','reason':'','keep_out':true}");
        h.call(host, "kept-out", "{'let_in':['c']}");

        RoomHarness after;
        restart(h, after);
        const Socket back = after.attach(u"Ana"_s, Role::Host);
        QCOMPARE(after.result(back, "room-settings"), h.result(host, "room-settings"));
        QCOMPARE(after.result(back, "get-messages"), h.result(host, "get-messages"));
        QCOMPARE(after.result(back, "kept-out"), h.result(host, "kept-out"));
        QVERIFY(after.room.refusalToEnter(RoomHarness::identity(u"b"_s, Role::Guest)));
        QVERIFY(!after.room.refusalToEnter(RoomHarness::identity(u"c"_s, Role::Guest)));
        const Socket d = after.attach(u"d"_s, Role::Guest);
        QCOMPARE(after.errorCode(d, "broadcast", "{'info':{'message':'hi'}}"), 403);
    }
};

QTEST_GUILESS_MAIN(TestRoomSettings)
#include "tst_roomsettings.moc"
