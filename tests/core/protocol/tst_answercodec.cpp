#include "core/protocol/codec.h"

#include "jsontexts.h"

using namespace confab;
using namespace Qt::StringLiterals;

namespace {

const Peer Ann{u"p1"_s, u"u1"_s, u"Ann"_s, Role::Host, u"x"_s, {u"_handraise"_s}, 1700000000000};
const QByteArray AnnJson = R"({"peer_id":"p1","role":"host","groups":["_handraise"],"realtime":true,
    "joined_at":1700000000000,"tracks":{},
    "info":{"name":"Ann","data":"x","user_id":"u1","type":"regular"}})";

/// What `frame`, the encoded answer, says as a result of type A; fails the test where it is none.
template<typename A>
std::optional<A> readBack(const QByteArray& frame)
{
    const auto parsed = parseServerFrame(frame);
    const auto* response = parsed ? std::get_if<ServerResponse>(&*parsed) : nullptr;
    if (!response || response->id != "7c"_L1 || !response->result)
        return std::nullopt;
    const auto answer = parseAnswer<A>(*response->result);
    return answer ? std::optional(*answer) : std::nullopt;
}

/// Whether the answer is written as `result` says, and read from that as it was.
template<typename A>
void checkFrame(const A& answer, const QByteArray& result)
{
    const QByteArray frame = R"({"id":"7c","jsonrpc":"2.0","result":)" + result + '}';
    const QByteArray written = encodeAnswer(u"7c"_s, answer);
    QCOMPARE(canonical(written), canonical(frame));
    QVERIFY(readBack<A>(written));
    QVERIFY(readBack<A>(frame));
}

template<typename A>
void check(const A& answer, const QByteArray& result)
{
    checkFrame(answer, result);
    const auto back = readBack<A>(encodeAnswer(u"7c"_s, answer));
    QVERIFY(back && *back == answer);
}

} // namespace

class TestAnswerCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doneIsATruthyObject() { check(answer::Done{}, "{}"); }

    void pongCarriesTheTime() { check(answer::Pong{1700000000001}, R"({"timestamp":1700000000001})"); }

    void joinedTellsSessionExtensionsAndLimits()
    {
        check(answer::Joined{u"s1"_s, u"0.1.0"_s, {u"changes"_s, u"messages"_s, u"presence"_s}, {}}, R"({
            "session_id": "s1",
            "server": {"version": "0.1.0", "extensions": ["changes", "messages", "presence"]},
            "limits": {"message_bytes": 16777216, "broadcast_bytes": 65536, "value_bytes": 65536,
                       "notes_units": 10000000, "keys": 1000, "grace_ms": 75000, "requests_per_s": 200,
                       "broadcasts_per_s": 20, "presence_per_s": 10, "control_frames_per_s": 20}})");
        const Limits limits;
        check(answer::Joined{u"s1"_s, u"1"_s, {}, limits, {{true, u"Ann"_s}, {}, {}, {}}}, R"({
            "session_id": "s1", "server": {"version": "1", "extensions": []},
            "limits": {"message_bytes": 16777216, "broadcast_bytes": 65536, "value_bytes": 65536,
                       "notes_units": 10000000, "keys": 1000, "grace_ms": 75000, "requests_per_s": 200,
                       "broadcasts_per_s": 20, "presence_per_s": 10, "control_frames_per_s": 20},
            "settings": {"locked": true, "locked_by": "Ann", "chat_paused": false, "notes_read_only": []}})");
    }

    void whatHostsSetIsToldWhole()
    {
        check(answer::Settings{{{true, u"Ann"_s}, {}, {Role::Guest}, u"Bob"_s}},
              R"({"locked":true,"locked_by":"Ann","chat_paused":false,"notes_read_only":["guest"],
                  "notes_read_only_by":"Bob"})");
        check(answer::KeptOutList{{{u"p9"_s, {}, {}, u"Cy"_s, u"Ann"_s, 17}}},
              R"({"people":[{"peer_id":"p9","name":"Cy","by":"Ann","at":17}]})");
        check(answer::KeptOutList{}, R"({"people":[]})");
    }

    void limitsThatTheServerDoesNotNameAreTheDefaults()
    {
        const auto joined = parseAnswer<answer::Joined>(
            R"({"session_id":"s","server":{"version":"1"},"limits":{"keys":5},"other":[]})");
        QVERIFY(joined);
        QCOMPARE(joined->limits.keys, 5);
        QCOMPARE(joined->limits.graceMs, 75'000);
    }

    void broadcastedNamesTheMessage()
    {
        check(answer::Broadcasted{1700000000002, u"m1"_s},
              R"({"timestamp":1700000000002,"message_id":"m1"})");
    }

    void metadataKeepsTheTypeOfItsValue()
    {
        check(answer::Metadata{u"default"_s, u"a\nb"_s, 5, u"p1"_s, 3},
              R"({"key":"default","data":"a\nb","updated_at":5,"updated_by":"p1","change_version":3})");
        check(answer::Metadata{u"k"_s, {}, 0, {}, 0},
              R"({"key":"k","data":null,"updated_at":0,"change_version":0})");
        for (const QByteArray& value :
             {"0"_ba, "false"_ba, "\"\""_ba, "[1,\"a\"]"_ba, R"({"b":1,"a":2.50})"_ba}) {
            const StoreValue data = value == "\"\"" ? StoreValue(u""_s) : StoreValue(RawJson{value});
            check(answer::Metadata{u"k"_s, data, 5, u"p1"_s, 3},
                  R"({"key":"k","data":)" + value +
                      R"(,"updated_at":5,"updated_by":"p1","change_version":3})");
        }
    }

    void otherJsonIsPassedOnByteForByte()
    {
        const QByteArray value = R"({ "z":1.50e1,"a":[ ], "é":"\u00e9" })";
        QVERIFY(encodeAnswer(u"1"_s, answer::Metadata{u"k"_s, RawJson{value}, 0, {}, 0}).contains(value));
    }

    void aTextSurvivesWithNulAndWithoutHalfCharacters()
    {
        const QByteArray frame =
            encodeAnswer(u"7c"_s, answer::Metadata{u"k"_s, u"a"_s + QChar(0) + QChar(0xd83d), 0, {}, 0});
        QVERIFY(frame.contains("\"a\\u0000\xef\xbf\xbd\""));
        QVERIFY(QString::fromUtf8(frame).toUtf8() == frame);
        QCOMPARE(readBack<answer::Metadata>(frame)->data, StoreValue(u"a"_s + QChar(0) + u'\ufffd'));
    }

    void acceptedChangesNameTheirVersion()
    {
        check(answer::ChangeAccepted{u"default"_s, 8, 1700000000003},
              R"({"key":"default","change_version":8,"updated_at":1700000000003})");
    }

    void updatesCarryTheLogAndItsAuthors()
    {
        answer::Updates updates{u"default"_s, 5, {}, {{u"p9"_s, {u"Bob"_s, 3}}}};
        updates.updates.push_back({3, u"p1"_s, 100, u"c:1"_s, ChangeSet::replacement(3, 1, 1, u"x\ny")});
        updates.updates.push_back({4, u"p9"_s, 101, {}, StoreValue(RawJson{"[1.0]"})});
        updates.updates.push_back({5, u"p9"_s, 102, {}, StoreValue()});
        const QByteArray json = R"({"key":"default","change_version":5,"updates":[
            {"change_version":3,"updated_by":"p1","updated_at":100,"update_id":"c:1","changes":[1,[1,"x","y"],1]},
            {"change_version":4,"updated_by":"p9","updated_at":101,"data":[1.0]},
            {"change_version":5,"updated_by":"p9","updated_at":102,"data":null}],
            "peers":{"p9":{"name":"Bob","color":3}}})";
        checkFrame(updates, json);
        const auto back = readBack<answer::Updates>(encodeAnswer(u"7c"_s, updates));
        QVERIFY(areSame(back->updates, updates.updates));
        QCOMPARE(back->authors, updates.authors);
        QCOMPARE(back->key, updates.key);
        QCOMPARE(back->head, updates.head);
    }

    void nothingNewIsAnEmptyListOfUpdates()
    {
        checkFrame(answer::Updates{u"default"_s, 5, {}, {}},
                   R"({"key":"default","change_version":5,"updates":[],"peers":{}})");
    }

    void aLongTextComesInParts()
    {
        check(answer::TextPart{u"default"_s, 7, 65536, 100000, u"part"_s},
              R"({"key":"default","change_version":7,"offset":65536,"length":100000,"data_part":"part"})");
    }

    void messagesAreThoseOfOnBroadcastWithTheirPlace()
    {
        Message message{9,       u"m1"_s,   u"c1"_s,       {u"p1"_s, u"Ann"_s, Role::Host},
                        u"hi"_s, u"chat"_s, 1700000000000, {},
                        {},      {}};
        Message secret = message;
        secret.recipient = u"p2"_s;
        secret.clientMessageId.clear();
        const QByteArray peer =
            R"("peer":{"peer_id":"p1","role":"host","groups":[],
               "info":{"name":"Ann","data":"","user_id":"","type":"regular"}})";
        const QByteArray rest = R"("message_id":"m1","timestamp":1700000000000,
                                   "info":{"message":"hi","type":"chat"})";
        check(answer::Messages{{message, secret}, 9}, R"({"head":9,"messages":[
            {"seq":9,"private":false,"client_message_id":"c1",)" +
                                                          peer + ',' + rest +
                                                          R"(},{"seq":9,"private":true,"peer_id":"p2",)" +
                                                          peer + ',' + rest + "}]}");
        check(answer::Messages{}, R"({"head":0,"messages":[]})");
        check(answer::Messages{{}, 3, {{u"m2"_s, u"Ann"_s}}},
              R"({"head":3,"messages":[],"hidden":[{"message_id":"m2","by":"Ann"}]})");
    }

    void editsStandBesideTheMessages()
    {
        check(answer::Messages{{}, 3, {}, {{u"m1"_s, 2, 17, u"better"_s}, {u"m2"_s, 4, 18, std::nullopt}}, 4},
              R"({"head":3,"messages":[],"edit_head":4,"edits":[
                  {"message_id":"m1","edit":2,"edited_at":17,"message":"better"},
                  {"message_id":"m2","edit":4,"edited_at":18,"deleted":true}]})");
        check(answer::MessageEdited{u"m1"_s, 2, 17}, R"({"message_id":"m1","edit":2,"edited_at":17})");
    }

    void onePeerIsTheResultItself() { check(answer::OnePeer{Ann}, AnnJson); }

    void peersComeInPages()
    {
        check(answer::PeerPage{u"i1"_s, 12, false, {Ann}},
              R"({"iterator":"i1","total":12,"eof":false,"peers":[)" + AnnJson + "]}");
    }

    void aSearchFindsPeersInShort()
    {
        const Peer found{u"p1"_s, {}, u"Ann"_s, Role::Host, {}, {}, 0};
        check(answer::PeerSearch{1, 10, 0, true, {found}}, R"({"count":1,"limit":10,"offset":0,"eof":true,
            "peers":[{"peer_id":"p1","name":"Ann","role":"host","type":"regular"}]})");
    }

    void groupsAreListed() { check(answer::Groups{{u"a"_s, u"b"_s}}, R"({"groups":["a","b"]})"); }

    void refusalsAreErrors()
    {
        Refusal refusal;
        refusal.code = 409;
        refusal.message = u"not that version"_s;
        refusal.conflict = Refusal::Conflict{u"default"_s, 7, u"s1"_s, u"future"_s};
        const QByteArray frame = encodeRefusal(u"7c"_s, refusal);
        QCOMPARE(canonical(frame), canonical(R"({"id":"7c","jsonrpc":"2.0","error":
            {"code":409,"message":"not that version",
             "data":{"key":"default","change_version":7,"session_id":"s1","reason":"future"}}})"));
        const auto parsed = parseServerFrame(frame);
        QVERIFY(parsed);
        QCOMPARE(std::get<ServerResponse>(*parsed).id, u"7c"_s);
        QCOMPARE(std::get<ServerResponse>(*parsed).result.error(), refusal);
    }

    void aRefusalOfAnUnreadableFrameHasNoId()
    {
        Refusal refusal;
        refusal.code = -32700;
        refusal.message = u"not valid JSON"_s;
        const QByteArray frame = encodeRefusal({}, refusal);
        QVERIFY(frame.startsWith(R"({"id":null,)"));
        const auto parsed = parseServerFrame(frame);
        QVERIFY(parsed);
        QVERIFY(std::get<ServerResponse>(*parsed).id.isEmpty());
        QCOMPARE(std::get<ServerResponse>(*parsed).result.error(), refusal);
    }

    void answersOfAnotherShapeAreRefused()
    {
        QVERIFY(!parseAnswer<answer::Pong>("{}"));
        QVERIFY(!parseAnswer<answer::Pong>("[]"));
        QVERIFY(!parseAnswer<answer::Pong>(""));
        QVERIFY(!parseAnswer<answer::Joined>(R"({"session_id":"s"})"));
        QVERIFY(!parseAnswer<answer::Metadata>(R"({"key":"k","updated_at":1,"change_version":"1"})"));
        const QByteArray update = R"({"change_version":1,"updated_by":"p","updated_at":1)";
        const auto updates = [&update](const QByteArray& rest) {
            return parseAnswer<answer::Updates>(R"({"key":"k","change_version":1,"updates":[)" + update +
                                                rest + "}]}");
        };
        QVERIFY(updates(R"(,"data":null)"));
        QVERIFY(updates(R"(,"changes":[1])"));
        QVERIFY(!updates(""));
        QVERIFY(!updates(R"(,"changes":[-1])"));
        QVERIFY(!updates(R"(,"changes":[1],"data":1)"));
        QVERIFY(!parseAnswer<answer::Updates>(R"({"key":"k","change_version":1,"updates":[1]})"));
    }
};

QTEST_GUILESS_MAIN(TestAnswerCodec)
#include "tst_answercodec.moc"
