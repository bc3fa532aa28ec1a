#include "core/protocol/codec.h"

#include "jsontexts.h"

using namespace confab;
using namespace Qt::StringLiterals;

namespace {

QByteArray requestFrame(const QByteArray& method, const QByteArray& params)
{
    return "{\"method\":\"" + method + "\",\"params\":" + params + R"(,"id":"7c","jsonrpc":"2.0"})";
}

ChangeSet insertion(qsizetype length, qsizetype at, QStringView text)
{
    return ChangeSet::replacement(length, at, 0, text);
}

void row(const char* name, const QByteArray& method, const QByteArray& params, Request request)
{
    QTest::newRow(name) << method << params << std::move(request);
}

} // namespace

class TestRequestCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestsHaveTheShapesOfTheWire_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("params");
        QTest::addColumn<Request>("request");
        row("ping", "ping", R"({"timestamp":1700000000001})", request::Ping{1700000000001});
        row("join", "join", "{\"name\":\"Ann\",\"data\":\"{\\\"a\\\":1}\"}",
            request::Join{u"Ann"_s, u"{\"a\":1}"_s});
        row("broadcast", "broadcast", R"({"info":{"message":"hi","type":"chat"}})",
            request::Broadcast{u"hi"_s, u"chat"_s, {}, {}, {}});
        row("broadcast to roles", "broadcast",
            R"({"info":{"message":"hi","type":"x"},"roles":["host","guest"]})",
            request::Broadcast{u"hi"_s, u"x"_s, {u"host"_s, u"guest"_s}, {}, {}});
        row("broadcast to one, once", "broadcast",
            R"({"info":{"message":"hi","type":"chat"},"peer_id":"p2","client_message_id":"m:1"})",
            request::Broadcast{u"hi"_s, u"chat"_s, {}, u"p2"_s, u"m:1"_s});
        row("refresh", "broadcast", R"({"info":{"message":"refresh","type":"metadata"}})",
            request::Broadcast{u"refresh"_s, u"metadata"_s, {}, {}, {}});
        row("new name", "peer-update", R"({"name":"Ann"})", request::PeerUpdate{u"Ann"_s, std::nullopt});
        row("new data", "peer-update", R"({"data":"x"})", request::PeerUpdate{std::nullopt, u"x"_s});
        row("set text", "set-metadata", R"({"key":"default","data":"notes"})",
            request::SetMetadata{u"default"_s, StoreValue(u"notes"_s), {}, {}, {}});
        row("unset", "set-metadata", R"({"key":"k","data":null})",
            request::SetMetadata{u"k"_s, StoreValue(), {}, {}, {}});
        row("set other", "set-metadata", R"({"key":"k","data":{"z":1,"a":[0.50]}})",
            request::SetMetadata{u"k"_s, StoreValue(RawJson{R"({"z":1,"a":[0.50]})"}), {}, {}, {}});
        row("compare and set", "set-metadata",
            R"({"key":"default","data":"x","if_change_version":0,"session_id":"s"})",
            request::SetMetadata{u"default"_s, StoreValue(u"x"_s), 0, {}, u"s"_s});
        row("changes", "set-metadata",
            R"({"key":"default","changes":[2,[0,"a","b"],1],"if_change_version":9,"update_id":"c:4",
                "session_id":"s"})",
            request::SetMetadata{u"default"_s, insertion(3, 2, u"a\nb"), 9, u"c:4"_s, u"s"_s});
        row("get", "get-metadata", R"({"key":"default"})", request::GetMetadata{u"default"_s, {}, {}, {}});
        row("get since", "get-metadata", R"({"key":"default","since":12,"session_id":"s"})",
            request::GetMetadata{u"default"_s, 12, {}, u"s"_s});
        row("get first part", "get-metadata", R"({"key":"default","parts":true})",
            request::GetMetadata{u"default"_s, {}, request::GetMetadata::Part{}, {}});
        row("get next part", "get-metadata", R"({"key":"default","parts":true,"at":3,"offset":65536})",
            request::GetMetadata{u"default"_s, {}, request::GetMetadata::Part{3, 65536}, {}});
        row("listen", "listen-metadata-change", R"({"keys":["a","b"]})",
            request::ListenMetadataChange{{u"a"_s, u"b"_s}, false});
        row("listen no more", "listen-metadata-change", R"({"keys":[]})",
            request::ListenMetadataChange{{}, false});
        row("listen with updates", "listen-metadata-change", R"({"keys":["default"],"updates":true})",
            request::ListenMetadataChange{{u"default"_s}, true});
        row("listen to every key", "listen-metadata-change", R"({"keys":[],"updates":true,"all":true})",
            request::ListenMetadataChange{{}, true, true});
        row("messages", "get-messages", R"({"since":5,"limit":200})", request::GetMessages{5, 200});
        row("remove", "peer-leave-request", R"({"requested_for":"p2","reason":"rude"})",
            request::PeerLeaveRequest{u"p2"_s, u"rude"_s});
        row("keep out", "peer-leave-request", R"({"requested_for":"p2","reason":"rude","keep_out":true})",
            request::PeerLeaveRequest{u"p2"_s, u"rude"_s, true});
        row("how the room is set", "room-settings", "{}", request::ChangeSettings{});
        row("lock", "room-settings", R"({"locked":true})", request::ChangeSettings{true, {}, {}});
        row("set all", "room-settings", R"({"locked":false,"chat_paused":true,"notes_read_only":["guest"]})",
            request::ChangeSettings{false, true, QStringList{u"guest"_s}});
        row("who is kept out", "kept-out", "{}", request::ListKeptOut{});
        row("let in", "kept-out", R"({"let_in":["p2","p3"]})", request::ListKeptOut{{u"p2"_s, u"p3"_s}});
        row("hide", "hide-message", R"({"message_id":"m1","hidden":true})",
            request::HideMessage{u"m1"_s, true});
        row("show", "hide-message", R"({"message_id":"m1","hidden":false})",
            request::HideMessage{u"m1"_s, false});
        row("with a place", "broadcast",
            R"({"info":{"message":"hi","type":"chat"},"notes":{"change_version":4,"from":2,"to":7}})",
            request::Broadcast{u"hi"_s, u"chat"_s, {}, {}, {}, NotesPlace{4, 2, 7}});
        row("edit", "edit-message", R"({"message_id":"m1","message":"better","client_edit_id":"c:1"})",
            request::EditMessage{u"m1"_s, u"better"_s, u"c:1"_s});
        row("delete", "delete-message", R"({"message_id":"m1"})", request::EditMessage{u"m1"_s, {}, {}});
        row("edits", "get-messages", R"({"since":7,"limit":200,"edits_since":3})",
            request::GetMessages{7, 200, 3});
        row("end", "end-room", R"({"lock":true,"reason":"over"})", request::EndRoom{true, u"over"_s});
        row("role", "role-change-request", R"({"requested_for":"p2","role":"guest","force":true})",
            request::RoleChange{u"p2"_s, u"guest"_s, true});
        row("get peer", "get-peer", R"({"peer_id":"p2"})", request::GetPeer{u"p2"_s});
        row("find any", "find-peer", R"({"limit":10})", request::FindPeer{10, {}, {}, {}});
        row("find", "find-peer", R"({"limit":5,"role":"host","group":"_handraise","peers":["a"]})",
            request::FindPeer{5, u"host"_s, u"_handraise"_s, QStringList{u"a"_s}});
        row("find on", "peer-iter-next", R"({"iterator":"i1","limit":5})", request::PeerIterNext{u"i1"_s, 5});
        row("search", "peer-name-search", R"({"query":"an","limit":10,"offset":20})",
            request::PeerNameSearch{u"an"_s, 10, 20});
        row("raise hand", "group-join", R"({"name":"_handraise"})",
            request::GroupChange{u"_handraise"_s, {}, true});
        row("lower hand", "group-leave", R"({"name":"_handraise"})",
            request::GroupChange{u"_handraise"_s, {}, false});
        row("raise other's hand", "group-add", R"({"name":"g","peer_id":"p2"})",
            request::GroupChange{u"g"_s, u"p2"_s, true});
        row("lower other's hand", "group-remove", R"({"name":"g","peer_id":"p2"})",
            request::GroupChange{u"g"_s, u"p2"_s, false});
        row("listen presence", "listen-presence", R"({"on":false})", request::ListenPresence{false});
    }
    void requestsHaveTheShapesOfTheWire()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, params);
        QFETCH(Request, request);
        const QByteArray frame = requestFrame(method, params);

        QCOMPARE(canonical(encodeRequest(u"7c"_s, request)), canonical(frame));

        const auto parsed = parseRequest(frame);
        QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().refusal.message));
        QCOMPARE(parsed->id, u"7c"_s);
        QVERIFY(parsed->request == request);
    }

    void whatTheSdkSendsIsUnderstood_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("params");
        QTest::addColumn<Request>("request");
        row("join, current", "join",
            R"({"name":"Ann","disableVidAutoSub":false,"data":"","simulcast":false,"onDemandTracks":false})",
            request::Join{u"Ann"_s, u""_s});
        row("join, 2022", "join",
            R"({"name":"Ann","disableVidAutoSub":false,"data":"x","server_sub_degrade":false,"version":"1.0"})",
            request::Join{u"Ann"_s, u"x"_s});
        row("set, 2022", "set-metadata", R"({"data":"notes","version":"1.0"})",
            request::SetMetadata{u"default"_s, StoreValue(u"notes"_s), {}, {}, {}});
        row("set undefined", "set-metadata", R"({"key":"k"})",
            request::SetMetadata{u"k"_s, StoreValue(), {}, {}, {}});
        row("set 0", "set-metadata", R"({"key":"k","data":0})",
            request::SetMetadata{u"k"_s, StoreValue(RawJson{"0"}), {}, {}, {}});
        row("set empty text", "set-metadata", R"({"key":"k","data":""})",
            request::SetMetadata{u"k"_s, StoreValue(u""_s), {}, {}, {}});
        row("set NUL", "set-metadata", R"({"key":"k","data":"a\u0000b"})",
            request::SetMetadata{u"k"_s, StoreValue(u"a"_s + QChar(0) + u'b'), {}, {}, {}});
        row("set half a character", "set-metadata", R"({"key":"k","data":"\ud83d"})",
            request::SetMetadata{u"k"_s, StoreValue(QString(QChar(0xd83d))), {}, {}, {}});
        row("last duplicate counts", "set-metadata", R"({"key":"k","data":[1],"data":[2.0]})",
            request::SetMetadata{u"k"_s, StoreValue(RawJson{"[2.0]"}), {}, {}, {}});
        row("get, 2022", "get-metadata", R"({"version":"1.0"})",
            request::GetMetadata{u"default"_s, {}, {}, {}});
        row("broadcast without type", "broadcast", R"({"info":{"message":"hi"},"version":"1.0"})",
            request::Broadcast{u"hi"_s, u"chat"_s, {}, {}, {}});
        row("broadcast with null recipients", "broadcast",
            R"({"info":{"message":"hi","type":""},"roles":null,"peer_id":null})",
            request::Broadcast{u"hi"_s, u"chat"_s, {}, {}, {}});
        row("remove without reason", "peer-leave-request", R"({"requested_for":"p"})",
            request::PeerLeaveRequest{u"p"_s, {}});
        row("search without offset", "peer-name-search", R"({"query":"a","limit":3})",
            request::PeerNameSearch{u"a"_s, 3, 0});
        row("messages without limit", "get-messages", R"({})", request::GetMessages{0, 200});
        row("leave as a request", "leave", R"({"client_reason":"x"})", request::Leave{});
    }
    void whatTheSdkSendsIsUnderstood()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, params);
        QFETCH(Request, request);
        const auto parsed = parseRequest(requestFrame(method, params));
        QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().refusal.message));
        QVERIFY(parsed->request == request);
    }

    void notificationsHaveNeitherIdNorVersion_data()
    {
        QTest::addColumn<QByteArray>("frame");
        QTest::addColumn<Request>("request");
        QTest::newRow("leave") << R"({"method":"leave","params":{}})"_ba << Request(request::Leave{});
        QTest::newRow("presence") << R"({"method":"presence","params":
                {"key":"default","change_version":3,"anchor":1,"head":2,"typing":true}})"_ba
                                  << Request(request::Presence{u"default"_s, 3, 1, 2, true});
        QTest::newRow("track-update")
            << R"({"method":"track-update","params":{}})"_ba << Request(request::Ignored{u"track-update"_s});
        QTest::newRow("analytics") << R"({"method":"analytics","params":{}})"_ba
                                   << Request(request::Ignored{u"analytics"_s});
    }
    void notificationsHaveNeitherIdNorVersion()
    {
        QFETCH(QByteArray, frame);
        QFETCH(Request, request);
        QCOMPARE(canonical(encodeRequest({}, request)), canonical(frame));
        const auto parsed = parseRequest(frame);
        QVERIFY(parsed);
        QVERIFY(parsed->id.isEmpty());
        QVERIFY(parsed->request == request);
    }

    void unknownNotificationsAreLeftAlone()
    {
        for (const QByteArray& method : {"trickle"_ba, "answer"_ba, "something-new"_ba, ""_ba}) {
            const auto parsed = parseRequest("{\"method\":\"" + method + "\",\"params\":[1]}");
            QVERIFY2(parsed, method.constData());
            QVERIFY(parsed->request == Request(request::Ignored{QString::fromLatin1(method)}));
        }
    }

    void missingOrNullParamsAreNone()
    {
        for (const QByteArray& rest : {""_ba, R"(,"params":null)"_ba, R"(,"params":{})"_ba}) {
            const auto parsed = parseRequest(R"({"id":"1","method":"get-metadata")" + rest + '}');
            QVERIFY2(parsed, rest.constData());
            QVERIFY(parsed->request == Request(request::GetMetadata{u"default"_s, {}, {}, {}}));
        }
    }
};

QTEST_GUILESS_MAIN(TestRequestCodec)
#include "tst_requestcodec.moc"
