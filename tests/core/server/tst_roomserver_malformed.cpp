#include "core/server/roomserver.h"

#include "core/protocol/errors.h"
#include "tests/support/malformedmembers.h"
#include "tests/support/wireroom.h"

#include <QSet>
#include <QTest>

#include <memory>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;

/// What is wrong with a request is said with a number and a sentence, and the connection lives on.
class TestRoomServerMalformed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void everyMalformedRequestIsAnswered_data();
    void everyMalformedRequestIsAnswered();
    void notificationsAreNeverAnswered();
    void whatOnlyLooksOddIsTaken_data();
    void whatOnlyLooksOddIsTaken();

private:
    std::unique_ptr<WireRoom> m_room;
    std::unique_ptr<RawClient> m_client;
};

namespace {

/// A request `x` of this method with these params.
QByteArray call(const QByteArray& method, const QByteArray& params)
{
    return R"({"jsonrpc":"2.0","id":"x","method":")" + method + R"(","params":)" + params + '}';
}

const QByteArray Ping = R"({"jsonrpc":"2.0","id":"ping","method":"ping","params":{"timestamp":1}})";

} // namespace

void TestRoomServerMalformed::initTestCase()
{
    RoomServer::Config config;
    config.limits.requestsPerSecond = 10'000;
    config.limits.broadcastsPerSecond = 10'000;
    config.limits.tellsPerSecond = 10'000;
    m_room = std::make_unique<WireRoom>(config);
    m_client = m_room->enter("mallory");
}

void TestRoomServerMalformed::cleanupTestCase()
{
    m_client.reset();
    m_room.reset();
}

void TestRoomServerMalformed::everyMalformedRequestIsAnswered_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<QString>("id"); // empty: null
    QTest::addColumn<int>("code");
    QSet<QByteArray> distinct;
    const auto unreadable = [&](const char* name, const QByteArray& frame,
                                ErrorCode code = ErrorCode::ParseError) {
        distinct.insert(frame);
        QTest::newRow(name) << frame << QString() << static_cast<int>(code);
    };
    const auto wrong = [&](const char* name, const QByteArray& method, const QByteArray& params,
                           ErrorCode code = ErrorCode::InvalidParams) {
        distinct.insert(call(method, params));
        QTest::newRow(name) << call(method, params) << u"x"_s << static_cast<int>(code);
    };

    unreadable("nothing", "");
    unreadable("a space", " ");
    unreadable("a word", "hello");
    unreadable("an open brace", "{");
    unreadable("a closing brace too many", "{}}");
    unreadable("a comma too many", R"({"id":"x",})");
    unreadable("single quotes", "{'id':'x'}");
    unreadable("a comment", R"({"id":"x"} // hi)");
    unreadable("NaN", R"({"id":"x","method":"ping","params":{"timestamp":NaN}})");
    unreadable("a number past all bounds", R"({"id":"x","method":"ping","params":{"timestamp":1e999}})");
    unreadable("two values", "{} {}");
    unreadable("10,000 open brackets", QByteArray(10'000, '['));
    unreadable("an array", "[]", ErrorCode::InvalidRequest);
    unreadable("a batch", '[' + Ping + ']', ErrorCode::InvalidRequest);
    unreadable("a text", R"("ping")", ErrorCode::InvalidRequest);
    unreadable("a number", "7", ErrorCode::InvalidRequest);
    unreadable("null", "null", ErrorCode::InvalidRequest);
    unreadable("an empty object", "{}", ErrorCode::InvalidRequest);
    unreadable("an id that is a number", R"({"id":7,"method":"ping","params":{}})",
               ErrorCode::InvalidRequest);
    unreadable("an id that is an object", R"({"id":{},"method":"ping","params":{}})",
               ErrorCode::InvalidRequest);
    unreadable("an id of 65 characters",
               R"({"id":")" + QByteArray(65, 'i') + R"(","method":"ping","params":{}})",
               ErrorCode::InvalidRequest);

    const auto odd = [](const char* name, const QByteArray& frame, ErrorCode code) {
        QTest::newRow(name) << frame << u"x"_s << static_cast<int>(code);
    };
    odd("no method", R"({"id":"x","params":{}})", ErrorCode::InvalidRequest);
    odd("a method that is a number", R"({"id":"x","method":1,"params":{}})", ErrorCode::InvalidRequest);
    odd("a method that is null", R"({"id":"x","method":null,"params":{}})", ErrorCode::InvalidRequest);
    odd("params an array", R"({"id":"x","method":"ping","params":[]})", ErrorCode::InvalidParams);
    odd("params a text", R"({"id":"x","method":"ping","params":"x"})", ErrorCode::InvalidParams);

    for (const char* method : {"", "Ping", "offer", "rtmp-start", "hls-start", "poll-start",
                               "whiteboard-create", "__proto__", "set_metadata", "eval"})
        wrong(qPrintable(u"method ’%1’"_s.arg(QLatin1StringView(method))), method, "{}");

    wrong("ping: timestamp a text", "ping", R"({"timestamp":"now"})");
    wrong("ping: timestamp with a fraction", "ping", R"({"timestamp":1.5})");
    wrong("ping: timestamp negative", "ping", R"({"timestamp":-1})");
    wrong("ping: timestamp past 2^53", "ping", R"({"timestamp":1e300})");
    wrong("join: name a number", "join", R"({"name":7})");
    wrong("join: data an object", "join", R"({"name":"a","data":{}})");
    wrong("broadcast: no info", "broadcast", "{}");
    wrong("broadcast: info a text", "broadcast", R"({"info":"hello"})");
    wrong("broadcast: no message", "broadcast", R"({"info":{"type":"chat"}})");
    wrong("broadcast: message a number", "broadcast", R"({"info":{"message":1}})");
    wrong("broadcast: roles a text", "broadcast", R"({"info":{"message":"a"},"roles":"host"})");
    wrong("broadcast: roles of numbers", "broadcast", R"({"info":{"message":"a"},"roles":[1]})");
    wrong("broadcast: peer a number", "broadcast", R"({"info":{"message":"a"},"peer_id":1})");
    wrong("broadcast: too long", "broadcast",
          R"({"info":{"message":")" + QByteArray(65 * 1024, 'x') + R"("}})", ErrorCode::TooLarge);
    wrong("peer-update: name a number", "peer-update", R"({"name":1})");
    wrong("set: key a number", "set-metadata", R"({"key":1,"data":"a"})");
    wrong("set: key too long", "set-metadata", R"({"key":")" + QByteArray(300, 'k') + R"(","data":"a"})");
    wrong("set: version a text", "set-metadata", R"({"key":"k","data":"a","if_change_version":"1"})");
    wrong("set: version with a fraction", "set-metadata",
          R"({"key":"k","data":"a","if_change_version":0.5})");
    wrong("set: version negative", "set-metadata", R"({"key":"k","data":"a","if_change_version":-1})");
    wrong("set: version too new", "set-metadata", R"({"key":"k","data":"a","if_change_version":99})",
          ErrorCode::Conflict);
    wrong("set: value too long", "set-metadata",
          R"({"key":"k","data":[")" + QByteArray(65 * 1024, 'x') + R"("]})", ErrorCode::TooLarge);
    wrong("change: no base", "set-metadata", R"({"changes":[[0,"a"]],"update_id":"c:1"})");
    wrong("change: no update_id", "set-metadata", R"({"changes":[[0,"a"]],"if_change_version":0})");
    const auto change = [&](const char* name, const QByteArray& changes) {
        wrong(name, "set-metadata",
              R"({"changes":)" + changes + R"(,"if_change_version":0,"update_id":"c:1"})");
    };
    change("change: a text", R"("abc")");
    change("change: an object", "{}");
    change("change: of texts", R"(["a"])");
    change("change: a negative length", "[-1]");
    change("change: a length with a fraction", "[1.5]");
    change("change: a length past 2^53", "[1e300]");
    change("change: an empty section", "[[]]");
    change("change: an insertion that is a number", "[[0,1]]");
    change("change: longer than the text", "[5]");
    change("change: deletes what is not there", "[[3]]");
    wrong("get: since a text", "get-metadata", R"({"since":"0"})");
    wrong("get: since negative", "get-metadata", R"({"since":-1})");
    wrong("listen: no keys", "listen-metadata-change", "{}");
    wrong("listen: keys a text", "listen-metadata-change", R"({"keys":"default"})");
    wrong("listen: keys of numbers", "listen-metadata-change", R"({"keys":[1]})");
    wrong("listen: updates a text", "listen-metadata-change", R"({"keys":[],"updates":"yes"})");
    wrong("messages: since a text", "get-messages", R"({"since":"0"})");
    wrong("messages: limit negative", "get-messages", R"({"since":0,"limit":-1})");
    wrong("peer: no id", "get-peer", "{}");
    for (const MalformedMember& one : malformedMembers())
        wrong(one.name, one.method, one.params);
    wrong("settings: hosts read-only", "room-settings", R"({"notes_read_only":["host"]})",
          ErrorCode::Forbidden);
    wrong("hide: nothing to hide", "hide-message", R"({"message_id":"none"})", ErrorCode::Forbidden);
    wrong("peer: unknown", "get-peer", R"({"peer_id":"nobody"})", ErrorCode::NotFound);
    QVERIFY2(distinct.size() >= 400, qPrintable(QString::number(distinct.size())));
}

void TestRoomServerMalformed::everyMalformedRequestIsAnswered()
{
    QFETCH(QByteArray, frame);
    QFETCH(QString, id);
    QFETCH(int, code);
    m_client->sendText(frame);
    const QJsonObject answer = m_client->readReply(id);
    QVERIFY2(!answer.contains("result"_L1), "it was taken");
    const QJsonObject error = answer.value("error"_L1).toObject();
    QCOMPARE(error.value("code"_L1).toInt(), code);
    QVERIFY2(error.value("message"_L1).toString().contains(u' '), "no sentence");
    m_client->sendText(Ping);
    QVERIFY(m_client->readReply(u"ping"_s).contains("result"_L1));
}

void TestRoomServerMalformed::notificationsAreNeverAnswered()
{
    for (const char* method :
         {"analytics", "track-update", "trickle", "answer", "no-such-method", "presence"})
        m_client->sendText(R"({"method":")" + QByteArray(method) + R"(","params":{}})");
    m_client->sendText(Ping);
    // Answers come in order: the ping's is the next frame that is no notice.
    while (const auto frame = m_client->readFrame()) {
        const QJsonObject object = frame->json();
        if (object.contains("method"_L1))
            continue;
        QCOMPARE(object.value("id"_L1).toString(), u"ping"_s);
        return;
    }
    QFAIL("no answer");
}

void TestRoomServerMalformed::whatOnlyLooksOddIsTaken_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::newRow("unknown members") << QByteArray(
        R"({"id":"x","method":"ping","extra":[1],"params":{"version":"1.0"}})");
    QTest::newRow("no jsonrpc") << QByteArray(R"({"id":"x","method":"ping","params":{}})");
    QTest::newRow("white space around")
        << QByteArray(" \n{\"id\":\"x\",\"method\":\"ping\",\"params\":{}}\r\n");
    QTest::newRow("NUL in a value") << call("set-metadata", R"({"key":"odd","data":"a\u0000b"})");
    QTest::newRow("a lone surrogate") << call("set-metadata", R"({"key":"odd","data":"a\ud800b"})");
    QTest::newRow("false as a value") << call("set-metadata", R"({"key":"odd","data":false})");
    QTest::newRow("no value") << call("set-metadata", R"({"key":"odd"})");
}

void TestRoomServerMalformed::whatOnlyLooksOddIsTaken()
{
    QFETCH(QByteArray, frame);
    m_client->sendText(frame);
    const QJsonObject answer = m_client->readReply(u"x"_s);
    QVERIFY2(answer.value("result"_L1).isObject(), qPrintable(answer["error"_L1]["message"_L1].toString()));
}

QTEST_GUILESS_MAIN(TestRoomServerMalformed)
#include "tst_roomserver_malformed.moc"
