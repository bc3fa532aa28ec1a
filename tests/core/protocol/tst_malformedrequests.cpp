#include "core/protocol/codec.h"

#include "jsontexts.h"
#include "tests/support/malformedmembers.h"

#include <QJsonObject>
#include <QRandomGenerator>
#include <QSet>

using namespace confab;
using namespace Qt::StringLiterals;

namespace {

constexpr int ParseError = -32700;
constexpr int InvalidRequest = -32600;

QSet<QByteArray> distinct;

void row(const char* name, const QByteArray& frame, int code, const QString& id, const QString& field = {})
{
    distinct.insert(frame);
    QTest::newRow(name) << frame << code << id << field;
}

/// A whole frame that is wrong in its params alone.
void params(const char* name, const QByteArray& method, const QByteArray& json, const QString& field)
{
    row(name, "{\"jsonrpc\":\"2.0\",\"id\":\"7\",\"method\":\"" + method + "\",\"params\":" + json + '}', 400,
        u"7"_s, field);
}

void framesThatAreNoRequest()
{
    row("empty", "", ParseError, {});
    row("space", " ", ParseError, {});
    row("text", "hello", ParseError, {});
    row("cut", R"({"id":"7","method":"ping","params":{)", ParseError, {});
    row("two frames in one", R"({"id":"7","method":"leave"}{"id":"8","method":"leave"})", ParseError, {});
    row("null character", QByteArray("\0", 1), ParseError, {});
    row("null character at end", R"({"id":"7","method":"leave"})"_ba + '\0', ParseError, {});
    row("null character in a name",
        "{\"id\":\"7\",\"method\":\"join\",\"params\":{\"name\":\"a"_ba + '\0' + "\"}}", ParseError, {});
    row("byte order mark", "\xef\xbb\xbf{\"id\":\"7\",\"method\":\"leave\"}", ParseError, {});
    row("raw newline in a value", "{\"id\":\"7\",\"method\":\"set-metadata\",\"params\":{\"data\":\"a\nb\"}}",
        ParseError, {});
    row("raw control character in other JSON",
        "{\"id\":\"7\",\"method\":\"set-metadata\",\"params\":{\"data\":[\"a\x01\"]}}", ParseError, {});
    row("unknown escape in other JSON", R"({"id":"7","method":"set-metadata","params":{"data":["\q"]}})",
        ParseError, {});
    row("odd number in other JSON", R"({"id":"7","method":"set-metadata","params":{"data":[1.]}})",
        ParseError, {});
    row("number beyond double", R"({"id":"7","method":"ping","params":{"timestamp":1e400}})", ParseError, {});
    row("invalid UTF-8", "{\"id\":\"7\",\"method\":\"set-metadata\",\"params\":{\"data\":[\"\xff\"]}}",
        ParseError, {});
    row("CESU-8", "{\"id\":\"7\",\"method\":\"join\",\"params\":{\"name\":\"\xed\xa0\xbd\xed\xb8\x80\"}}",
        ParseError, {});
    row("too deep",
        R"({"id":"7","method":"set-metadata","params":{"data":)" + QByteArray(63, '[') + QByteArray(63, ']') +
            "}}",
        ParseError, {});
    row("bottomless", QByteArray(500'000, '{'), ParseError, {});
    row("batch", R"([{"id":"7","method":"leave"}])", InvalidRequest, {});
    row("empty batch", "[]", InvalidRequest, {});
    row("number", "7", InvalidRequest, {});
    row("string", R"("ping")", InvalidRequest, {});
    row("null", "null", InvalidRequest, {});
    row("empty object", "{}", InvalidRequest, {}, u"method"_s);
    row("no method", R"({"id":"7","params":{}})", InvalidRequest, u"7"_s, u"method"_s);
    row("method null", R"({"id":"7","method":null})", InvalidRequest, u"7"_s, u"method"_s);
    row("method number", R"({"id":"7","method":1})", InvalidRequest, u"7"_s, u"method"_s);
    row("method object", R"({"id":"7","method":{}})", InvalidRequest, u"7"_s, u"method"_s);
    row("an answer", R"({"id":"7","result":{}})", InvalidRequest, u"7"_s, u"method"_s);
    row("id number", R"({"id":7,"method":"leave"})", InvalidRequest, {}, u"id"_s);
    row("id null", R"({"id":null,"method":"leave"})", InvalidRequest, {}, u"id"_s);
    row("id empty", R"({"id":"","method":"leave"})", InvalidRequest, {}, u"id"_s);
    row("id object", R"({"id":{},"method":"leave"})", InvalidRequest, {}, u"id"_s);
    row("id too long", "{\"method\":\"leave\",\"id\":\"" + QByteArray(65, 'x') + "\"}", InvalidRequest, {},
        u"id"_s);
    row("id half a character", R"({"id":"\ud800","method":"leave"})", InvalidRequest, {}, u"id"_s);
    row("other version", R"({"jsonrpc":"1.0","id":"7","method":"leave"})", InvalidRequest, u"7"_s,
        u"jsonrpc"_s);
    row("version number", R"({"jsonrpc":2.0,"id":"7","method":"leave"})", InvalidRequest, u"7"_s,
        u"jsonrpc"_s);
    row("unknown method", R"({"id":"7","method":"offer"})", 400, u"7"_s, u"method"_s);
    row("empty method", R"({"id":"7","method":""})", 400, u"7"_s, u"method"_s);
    row("method in upper case", R"({"id":"7","method":"JOIN"})", 400, u"7"_s, u"method"_s);
    row("analytics with an id", R"({"id":"7","method":"analytics","params":{}})", 400, u"7"_s, u"method"_s);
    row("track-update with an id", R"({"id":"7","method":"track-update"})", 400, u"7"_s, u"method"_s);
    row("endless method", "{\"id\":\"7\",\"method\":\"" + QByteArray(100'000, 'x') + "\"}", 400, u"7"_s,
        u"method"_s);
    row("bad notification", R"({"method":"presence","params":{}})", 400, {}, u"change_version"_s);
}

void wrongParams()
{
    params("params array", "join", "[]", u"params"_s);
    params("params number", "join", "1", u"params"_s);
    params("params string", "join", R"("name")", u"params"_s);
    params("params false", "join", "false", u"params"_s);
    params("ping text", "ping", R"({"timestamp":"1"})", u"timestamp"_s);
    params("ping fraction", "ping", R"({"timestamp":1.5})", u"timestamp"_s);
    params("ping negative", "ping", R"({"timestamp":-1})", u"timestamp"_s);
    params("ping beyond exact", "ping", R"({"timestamp":9007199254740993})", u"timestamp"_s);
    params("ping huge", "ping", R"({"timestamp":1e300})", u"timestamp"_s);
    params("join name number", "join", R"({"name":1})", u"name"_s);
    params("join name array", "join", R"({"name":["a"]})", u"name"_s);
    params("join data object", "join", R"({"name":"a","data":{}})", u"data"_s);
    params("broadcast nothing", "broadcast", "{}", u"info"_s);
    params("broadcast info null", "broadcast", R"({"info":null})", u"info"_s);
    params("broadcast info text", "broadcast", R"({"info":"hi"})", u"info"_s);
    params("broadcast info array", "broadcast", R"({"info":[]})", u"info"_s);
    params("broadcast no message", "broadcast", R"({"info":{}})", u"info.message"_s);
    params("broadcast message null", "broadcast", R"({"info":{"message":null}})", u"info.message"_s);
    params("broadcast message number", "broadcast", R"({"info":{"message":5}})", u"info.message"_s);
    params("broadcast type number", "broadcast", R"({"info":{"message":"a","type":1}})", u"info.type"_s);
    params("broadcast roles text", "broadcast", R"({"info":{"message":"a"},"roles":"host"})", u"roles"_s);
    params("broadcast roles numbers", "broadcast", R"({"info":{"message":"a"},"roles":[1]})", u"roles"_s);
    params("broadcast roles object", "broadcast", R"({"info":{"message":"a"},"roles":{}})", u"roles"_s);
    params("broadcast peer number", "broadcast", R"({"info":{"message":"a"},"peer_id":1})", u"peer_id"_s);
    params("broadcast both", "broadcast", R"({"info":{"message":"a"},"peer_id":"p","roles":["host"]})",
           u"peer_id"_s);
    params("broadcast id number", "broadcast", R"({"info":{"message":"a"},"client_message_id":1})",
           u"client_message_id"_s);
    params("broadcast id too long", "broadcast",
           "{\"info\":{\"message\":\"a\"},\"client_message_id\":\"" + QByteArray(129, 'x') + "\"}",
           u"client_message_id"_s);
    params("update name number", "peer-update", R"({"name":1})", u"name"_s);
    params("update data object", "peer-update", R"({"data":{}})", u"data"_s);
    params("remove nobody", "peer-leave-request", "{}", u"requested_for"_s);
    params("remove empty", "peer-leave-request", R"({"requested_for":""})", u"requested_for"_s);
    params("remove number", "peer-leave-request", R"({"requested_for":1})", u"requested_for"_s);
    params("remove reason", "peer-leave-request", R"({"requested_for":"p","reason":1})", u"reason"_s);
    params("end lock text", "end-room", R"({"lock":"true"})", u"lock"_s);
    params("end lock number", "end-room", R"({"lock":1})", u"lock"_s);
    params("role of nobody", "role-change-request", R"({"role":"host"})", u"requested_for"_s);
    params("role missing", "role-change-request", R"({"requested_for":"p"})", u"role"_s);
    params("role force text", "role-change-request", R"({"requested_for":"p","role":"host","force":"yes"})",
           u"force"_s);
    params("messages since text", "get-messages", R"({"since":"1"})", u"since"_s);
    params("messages since negative", "get-messages", R"({"since":-1})", u"since"_s);
    params("messages limit 0", "get-messages", R"({"limit":0})", u"limit"_s);
    params("messages limit 201", "get-messages", R"({"limit":201})", u"limit"_s);
    params("get no peer", "get-peer", "{}", u"peer_id"_s);
    params("find limit negative", "find-peer", R"({"limit":-1})", u"limit"_s);
    params("find role number", "find-peer", R"({"role":1})", u"role"_s);
    params("find group array", "find-peer", R"({"group":[]})", u"group"_s);
    params("find peers text", "find-peer", R"({"peers":"p"})", u"peers"_s);
    params("next without iterator", "peer-iter-next", R"({"limit":1})", u"iterator"_s);
    params("next iterator number", "peer-iter-next", R"({"iterator":1})", u"iterator"_s);
    params("search nothing", "peer-name-search", "{}", u"query"_s);
    params("search offset negative", "peer-name-search", R"({"query":"a","offset":-5})", u"offset"_s);
    params("join no group", "group-join", "{}", u"name"_s);
    params("join empty group", "group-join", R"({"name":""})", u"name"_s);
    params("leave group number", "group-leave", R"({"name":1})", u"name"_s);
    params("add nobody", "group-add", R"({"name":"g"})", u"peer_id"_s);
    params("remove nobody from group", "group-remove", R"({"name":"g"})", u"peer_id"_s);
    params("presence no version", "presence", R"({"anchor":0,"head":0})", u"change_version"_s);
    params("presence anchor negative", "presence", R"({"change_version":1,"anchor":-1,"head":0})",
           u"anchor"_s);
    params("presence head fraction", "presence", R"({"change_version":1,"anchor":0,"head":0.5})", u"head"_s);
    params("presence typing text", "presence", R"({"change_version":1,"anchor":0,"head":0,"typing":"y"})",
           u"typing"_s);
    params("presence gone text", "presence", R"({"gone":"y"})", u"gone"_s);
    params("listen presence nothing", "listen-presence", "{}", u"on"_s);
    params("listen presence number", "listen-presence", R"({"on":1})", u"on"_s);
}

/// set-metadata with these changes, else complete.
void changes(const char* name, const QByteArray& json, const QString& field = u"changes"_s)
{
    params(name, "set-metadata",
           R"({"key":"default","if_change_version":1,"update_id":"c:1","session_id":"s","changes":)" + json +
               '}',
           field);
}

void wrongMetadata()
{
    params("set key number", "set-metadata", R"({"key":1,"data":"a"})", u"key"_s);
    params("set key empty", "set-metadata", R"({"key":"","data":"a"})", u"key"_s);
    params("set key too long", "set-metadata", "{\"data\":\"a\",\"key\":\"" + QByteArray(257, 'k') + "\"}",
           u"key"_s);
    params("set key half a character", "set-metadata", R"({"key":"\udc00","data":"a"})", u"key"_s);
    params("set version text", "set-metadata", R"({"data":"a","if_change_version":"1"})",
           u"if_change_version"_s);
    params("set version negative", "set-metadata", R"({"data":"a","if_change_version":-1})",
           u"if_change_version"_s);
    params("set session number", "set-metadata", R"({"data":"a","session_id":1})", u"session_id"_s);
    params("set update id object", "set-metadata", R"({"data":"a","update_id":{}})", u"update_id"_s);
    changes("changes text", R"("abc")");
    changes("changes object", "{}");
    changes("changes number", "5");
    changes("changes negative", "[-1]");
    changes("changes fraction", "[1.5]");
    changes("changes overflow", "[2147483648]");
    changes("changes text inside", R"(["1"])");
    changes("changes newline in a line", R"([[0,"a\nb"]])");
    changes("changes empty section", "[[]]");
    changes("changes nested", R"([[0,["a"]]])");
    changes("changes and data", R"([1],"data":"x")", u"data"_s);
    changes("changes and null", R"([1],"data":null)", u"data"_s);
    params("changes without base", "set-metadata", R"({"changes":[1],"update_id":"c:1","session_id":"s"})",
           u"if_change_version"_s);
    params("changes without id", "set-metadata", R"({"changes":[1],"if_change_version":1,"session_id":"s"})",
           u"update_id"_s);
    params("changes with empty id", "set-metadata",
           R"({"changes":[1],"if_change_version":1,"update_id":"","session_id":"s"})", u"update_id"_s);
    params("changes with endless id", "set-metadata",
           "{\"changes\":[1],\"if_change_version\":1,\"session_id\":\"s\",\"update_id\":\"" +
               QByteArray(129, 'x') + "\"}",
           u"update_id"_s);
    params("changes without session", "set-metadata",
           R"({"changes":[1],"if_change_version":1,"update_id":"c:1"})", u"session_id"_s);
    params("get key array", "get-metadata", R"({"key":[]})", u"key"_s);
    params("get since text", "get-metadata", R"({"since":"3","session_id":"s"})", u"since"_s);
    params("get since negative", "get-metadata", R"({"since":-3,"session_id":"s"})", u"since"_s);
    params("get since without session", "get-metadata", R"({"since":3})", u"session_id"_s);
    params("get since in parts", "get-metadata", R"({"since":3,"session_id":"s","parts":true})", u"parts"_s);
    params("get parts text", "get-metadata", R"({"parts":"yes"})", u"parts"_s);
    params("get part of no version", "get-metadata", R"({"parts":true,"offset":10})", u"at"_s);
    params("get part before the start", "get-metadata", R"({"parts":true,"at":1,"offset":-1})", u"offset"_s);
    params("listen to nothing", "listen-metadata-change", "{}", u"keys"_s);
    params("listen to text", "listen-metadata-change", R"({"keys":"default"})", u"keys"_s);
    params("listen to numbers", "listen-metadata-change", R"({"keys":["a",2]})", u"keys"_s);
    params("listen updates text", "listen-metadata-change", R"({"keys":[],"updates":"yes"})", u"updates"_s);
}

} // namespace

class TestMalformedRequests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachIsRefusedWithNumberSentenceAndPlace_data()
    {
        QTest::addColumn<QByteArray>("frame");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("field");
        framesThatAreNoRequest();
        wrongParams();
        wrongMetadata();
        for (const test::MalformedMember& one : test::malformedMembers())
            params(one.name, one.method, one.params, one.field);
        QVERIFY2(distinct.size() >= 450, qPrintable(QString::number(distinct.size())));
    }
    void eachIsRefusedWithNumberSentenceAndPlace()
    {
        QFETCH(QByteArray, frame);
        const auto parsed = parseRequest(frame);
        QVERIFY(!parsed);
        const RequestError& error = parsed.error();
        QTEST(error.refusal.code, "code");
        QTEST(error.id, "id");
        QTEST(error.refusal.field, "field");
        QVERIFY(error.refusal.message.size() > 5);
        QVERIFY(error.refusal.message.size() < 200);

        const QJsonObject answer = QJsonDocument::fromJson(encodeRefusal(error.id, error.refusal)).object();
        QCOMPARE(answer.value("id"_L1), error.id.isEmpty() ? QJsonValue::Null : QJsonValue(error.id));
        QCOMPARE(answer.value("error"_L1)["code"_L1].toInt(), error.refusal.code);
        QCOMPARE(answer.value("error"_L1)["message"_L1].toString(), error.refusal.message);
    }

    void noBrokenFrameMakesItCrash()
    {
        const QByteArray whole =
            R"({"jsonrpc":"2.0","id":"7","method":"set-metadata","params":{"key":"dé",)"
            R"("changes":[1,[2,"a😀","\u0000"],3],"if_change_version":4,"update_id":"c:1",)"
            R"("session_id":"s"}})";
        QVERIFY(parseRequest(whole));
        for (qsizetype length = 0; length < whole.size(); ++length)
            QVERIFY(!parseRequest(whole.first(length)));

        const quint32 seed = QRandomGenerator::global()->generate();
        QRandomGenerator random(seed);
        for (int round = 0; round < 20'000; ++round) {
            QByteArray broken = whole;
            for (int hits = random.bounded(1, 4); hits > 0; --hits)
                broken[random.bounded(broken.size())] = static_cast<char>(random.bounded(256));
            const auto parsed = parseRequest(broken);
            const QByteArray seedText = "seed " + QByteArray::number(seed);
            if (!parsed)
                QVERIFY2(parsed.error().refusal.code != 0, seedText.constData());
            else
                QVERIFY2(parseRequest(encodeRequest(parsed->id, parsed->request)), seedText.constData());
        }
    }
};

QTEST_GUILESS_MAIN(TestMalformedRequests)
#include "tst_malformedrequests.moc"
