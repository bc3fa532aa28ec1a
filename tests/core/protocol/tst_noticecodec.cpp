#include "core/protocol/codec.h"

#include "jsontexts.h"

#include <QJsonObject>

using namespace confab;
using namespace Qt::StringLiterals;

namespace {

const Peer Ann{u"p1"_s, u"u1"_s, u"Ann"_s, Role::Guest, u"x"_s, {u"_handraise"_s}, 1700000000000};
const QByteArray AnnJson = R"({"peer_id":"p1","role":"guest","groups":["_handraise"],"realtime":true,
    "joined_at":1700000000000,"tracks":{},
    "info":{"name":"Ann","data":"x","user_id":"u1","type":"regular"}})";

QByteArray noticeFrame(const QByteArray& method, const QByteArray& params)
{
    return "{\"method\":\"" + method + "\",\"params\":" + params + '}';
}

template<typename N>
std::optional<N> readBack(const QByteArray& frame)
{
    const auto parsed = parseServerFrame(frame);
    const auto* notice = parsed ? std::get_if<Notice>(&*parsed) : nullptr;
    const auto* wanted = notice ? std::get_if<N>(notice) : nullptr;
    return wanted ? std::optional(*wanted) : std::nullopt;
}

template<typename N>
void checkFrame(const N& notice, const QByteArray& method, const QByteArray& params)
{
    const QByteArray frame = noticeFrame(method, params);
    QCOMPARE(canonical(encodeNotice(notice)), canonical(frame));
    QVERIFY(readBack<N>(frame));
}

template<typename N>
void check(const N& notice, const QByteArray& method, const QByteArray& params)
{
    checkFrame(notice, method, params);
    const auto back = readBack<N>(encodeNotice(notice));
    QVERIFY(back && *back == notice);
}

bool areEqual(const notice::MetadataChange& a, const notice::MetadataChange& b)
{
    return std::ranges::equal(a.values, b.values, [](const auto& x, const auto& y) {
        return x.key == y.key && x.changeVersion == y.changeVersion && x.updatedAt == y.updatedAt &&
               x.updatedBy == y.updatedBy && x.data == y.data && areSame(x.updates, y.updates);
    });
}

} // namespace

class TestNoticeCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePolicyLetsTheSdkJoinWithoutMedia()
    {
        const auto role = [](const QByteArray& name, const QByteArray& priority, const QByteArray& manages) {
            QByteArray json = R"({"name":"NAME","priority":PRIORITY,
                "publishParams":{"allowed":[],"videoSimulcastLayers":{},"screenSimulcastLayers":{}},
                "subscribeParams":{"subscribeToRoles":[]},
                "permissions":{"endRoom":MANAGES,"removeOthers":MANAGES,"changeRole":MANAGES}})";
            return json.replace("NAME", name).replace("PRIORITY", priority).replace("MANAGES", manages);
        };
        check(notice::PolicyChange{Role::Guest}, "on-policy-change",
              R"({"name":"guest","template_id":"confab","known_roles":{"host":)" + role("host", "1", "true") +
                  R"(,"guest":)" + role("guest", "2", "false") + R"(,"viewer":)" +
                  role("viewer", "3", "false") + "}}");
    }

    void thePeerListIsAMapWithItsRoom()
    {
        check(notice::PeerList{{Ann}, {u"Weekly"_s, u"s1"_s, 1700000000000}}, "peer-list",
              R"({"peers":{"p1":)" + AnnJson +
                  R"(},"room":{"name":"Weekly","session_id":"s1","started_at":1700000000000}})");
        check(notice::PeerList{{}, {{}, u"s1"_s, 1}}, "peer-list",
              R"({"peers":{},"room":{"name":"","session_id":"s1","started_at":1}})");
    }

    void sessionAndRoomAreDescribed()
    {
        check(notice::SessionInfo{u"s1"_s, u"r1"_s, 3}, "session-info",
              R"({"session_id":"s1","room_id":"r1","peer_count":3,"track_count":0})");
        check(
            notice::RoomInfo{u"r1"_s, u"Weekly"_s}, "room-info",
            R"({"room_id":"r1","name":"Weekly","description":"","max_size":0,"large_room_optimization":false})");
    }

    void peersComeGoAndChange()
    {
        check(notice::PeerJoined{Ann}, "on-peer-join", AnnJson);
        check(notice::PeerLeft{Ann}, "on-peer-leave", AnnJson);
        check(notice::PeerUpdated{Ann}, "on-peer-update", AnnJson);
    }

    void broadcastsSayWhoTheyAreFrom()
    {
        const QByteArray peer = R"("peer":{"peer_id":"p1","role":"host","groups":[],)"
                                R"("info":{"name":"Ann","data":"","user_id":"","type":"regular"}})";
        Message message{
            0,  u"m1"_s, {}, {u"p1"_s, u"Ann"_s, Role::Host}, u"a \"b\"\n\u2028😀"_s, u"chat"_s, 1700000000000,
            {}, {},      {}};
        const QByteArray rest =
            ",\"message_id\":\"m1\",\"timestamp\":1700000000000,\n"
            "            \"info\":{\"message\":\"a \\\"b\\\"\\n\\u2028\\ud83d\\ude00\",\"type\":\"chat\"}}";
        check(notice::Broadcast{message}, "on-broadcast", R"({"private":false,)" + peer + rest);

        Message toRoles = message;
        toRoles.roles = {u"host"_s, u"guest"_s};
        toRoles.seq = 4;
        check(notice::Broadcast{toRoles}, "on-broadcast",
              R"({"seq":4,"private":false,"roles":["host","guest"],)" + peer + rest);

        Message toOne = message;
        toOne.recipient = u"p2"_s;
        toOne.clientMessageId = u"c1"_s;
        check(notice::Broadcast{toOne}, "on-broadcast",
              R"({"private":true,"peer_id":"p2","client_message_id":"c1",)" + peer + rest);
    }

    void aBroadcastWithoutSenderIsRead()
    {
        const auto broadcast = readBack<notice::Broadcast>(
            noticeFrame("on-broadcast", R"({"message_id":"m","timestamp":1,"info":{"message":"hi"}})"));
        QVERIFY(broadcast);
        QVERIFY(broadcast->message.sender.peerId.isEmpty());
        QCOMPARE(broadcast->message.type, u"chat"_s);
        QVERIFY(!broadcast->message.isPrivate());
    }

    void metadataChangesCarryValueOrUpdatesOrTheHeadAlone()
    {
        using Value = notice::MetadataChange::Value;
        Value whole{u"pinned"_s, 2, 200, u"p1"_s, StoreValue(RawJson{"{\"z\":1.0,\"a\":2}"}), {}};
        Value unset{u"gone"_s, 3, 201, u"p1"_s, StoreValue(), {}};
        Value text{u"title"_s, 1, 202, u"p1"_s, StoreValue(u"t"_s), {}};
        Value head{u"default"_s, 9, 203, u"p2"_s, std::nullopt, {}};
        Value pushed = head;
        pushed.updates.push_back({9, u"p2"_s, 203, u"c:7"_s, ChangeSet::replacement(4, 4, 0, u"!")});
        const notice::MetadataChange change{{whole, unset, text, head, pushed}};
        checkFrame(change, "on-metadata-change", R"({"values":[
            {"key":"pinned","data":{"z":1.0,"a":2},"updated_at":200,"updated_by":"p1","change_version":2},
            {"key":"gone","data":null,"updated_at":201,"updated_by":"p1","change_version":3},
            {"key":"title","data":"t","updated_at":202,"updated_by":"p1","change_version":1},
            {"key":"default","updated_at":203,"updated_by":"p2","change_version":9},
            {"key":"default","updated_at":203,"updated_by":"p2","change_version":9,"updates":[
                {"change_version":9,"updated_by":"p2","updated_at":203,"update_id":"c:7","changes":[4,[0,"!"]]}]}
            ]})");
        const auto back = readBack<notice::MetadataChange>(encodeNotice(change));
        QVERIFY(back);
        QVERIFY(areEqual(*back, change));
    }

    void endingsAreTold()
    {
        check(notice::LeaveRequested{u"p1"_s, u"rude"_s, false}, "on-peer-leave-request",
              R"({"requested_by":"p1","reason":"rude","room_end":false})");
        check(notice::LeaveRequested{{}, u"over"_s, true}, "on-peer-leave-request",
              R"({"reason":"over","room_end":true})");
        check(notice::Error{404, u"unknown peer"_s}, "on-error", R"({"code":404,"message":"unknown peer"})");
    }

    void presenceIsAPlaceOrGone()
    {
        check(
            notice::PresenceChange{
                {{u"p1"_s, false, u"default"_s, 4, 10, 12, true}, {u"p2"_s, true, {}, 0, 0, 0, false}}},
            "on-presence-change",
            R"({"values":[{"peer_id":"p1","key":"default","change_version":4,"anchor":10,"head":12,"typing":true},
                            {"peer_id":"p2","gone":true}]})");
    }

    void whatHostsSetIsToldWhole()
    {
        check(notice::SettingsChanged{}, "on-room-settings",
              R"({"locked":false,"chat_paused":false,"notes_read_only":[]})");
        check(notice::SettingsChanged{{{true, u"Ann"_s}, {true, u"Bob"_s}, {Role::Guest}, u"Cy"_s}},
              "on-room-settings",
              R"({"locked":true,"locked_by":"Ann","chat_paused":true,"chat_paused_by":"Bob",
                  "notes_read_only":["guest"],"notes_read_only_by":"Cy"})");
    }

    void aMessageThatIsSeenAgainComesAlong()
    {
        check(notice::MessageHidden{u"m1"_s, true, u"Ann"_s, {}}, "on-message-hidden",
              R"({"message_id":"m1","hidden":true,"by":"Ann"})");
        Message message;
        message.seq = 4;
        message.id = u"m1"_s;
        message.sender = {u"p1"_s, u"Ann"_s, Role::Host};
        message.text = u"hello"_s;
        message.type = u"chat"_s;
        message.timestamp = 17;
        const notice::MessageHidden shown{u"m1"_s, false, u"Ann"_s, message};
        const auto back = readBack<notice::MessageHidden>(encodeNotice(shown));
        QVERIFY(back && *back == shown);
    }

    void whatBecameOfAMessageIsTold()
    {
        check(notice::MessageEdited{{u"m1"_s, 2, 17, u"better"_s}}, "on-message-edited",
              R"({"message_id":"m1","edit":2,"edited_at":17,"message":"better"})");
        check(notice::MessageEdited{{u"m1"_s, 3, 18, std::nullopt}}, "on-message-edited",
              R"({"message_id":"m1","edit":3,"edited_at":18,"deleted":true})");
    }

    void noNoticeHasAnId()
    {
        for (const Notice& notice : {Notice(notice::PolicyChange{}), Notice(notice::PeerLeft{Ann}),
                                     Notice(notice::Broadcast{}), Notice(notice::MetadataChange{})})
            QCOMPARE(QJsonDocument::fromJson(encodeNotice(notice)).object().keys(),
                     (QStringList{u"method"_s, u"params"_s}));
    }

    void unknownNoticesAreLeftAlone()
    {
        for (const QByteArray& method : {"on-warning"_ba, "room-state"_ba, "on-hls-update"_ba}) {
            const auto unknown = readBack<notice::Unknown>(noticeFrame(method, "[]"));
            QVERIFY2(unknown, method.constData());
            QCOMPARE(unknown->method, QString::fromLatin1(method));
        }
    }

    void framesThatAreNeitherAreRefused_data()
    {
        QTest::addColumn<QByteArray>("frame");
        const auto row = [](const char* name, const QByteArray& frame) { QTest::newRow(name) << frame; };
        row("empty", "");
        row("no JSON", "hello");
        row("array", "[]");
        row("nothing", "{}");
        row("answer without result", R"({"id":"1"})");
        row("result null", R"({"id":"1","result":null})");
        row("result text", R"({"id":"1","result":"ok"})");
        row("error text", R"({"id":"1","error":"no"})");
        row("error without code", R"({"id":"1","error":{"message":"no"}})");
        row("error code text", R"({"id":"1","error":{"code":"1","message":"no"}})");
        row("error without message", R"({"id":"1","error":{"code":1}})");
        row("method number", R"({"method":1,"params":{}})");
        row("params missing", R"({"method":"on-error"})");
        row("peer without id", R"({"method":"on-peer-join","params":{"role":"host","info":{"name":"a"}}})");
        row("peer without info", R"({"method":"on-peer-join","params":{"peer_id":"a","role":"host"}})");
        row("unknown role",
            R"({"method":"on-peer-join","params":{"peer_id":"a","role":"king","info":{"name":"a"}}})");
        row("peers as an array", R"({"method":"peer-list","params":{"peers":[],"room":{"session_id":"s"}}})");
        row("no room", R"({"method":"peer-list","params":{"peers":{}}})");
        row("values object", R"({"method":"on-metadata-change","params":{"values":{}}})");
        row("value without version", R"({"method":"on-metadata-change","params":{"values":[{"key":"k"}]}})");
        row("presence without place",
            R"({"method":"on-presence-change","params":{"values":[{"peer_id":"p"}]}})");
        row("private to nobody", R"({"method":"on-broadcast","params":
            {"message_id":"m","timestamp":1,"private":true,"info":{"message":"hi"}}})");
    }
    void framesThatAreNeitherAreRefused()
    {
        QFETCH(QByteArray, frame);
        const auto parsed = parseServerFrame(frame);
        QVERIFY(!parsed);
        QVERIFY(parsed.error().code != 0);
        QVERIFY(!parsed.error().message.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestNoticeCodec)
#include "tst_noticecodec.moc"
