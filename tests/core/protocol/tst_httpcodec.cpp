#include "core/protocol/httpmessages.h"

#include "jsontexts.h"

using namespace confab;
using namespace confab::http;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(confab::http::CodeChange)

class TestHttpCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTokenIsAskedForWithACode()
    {
        QCOMPARE(canonical(encode(TokenRequest{u"abc-defg-hij"_s, u"ann"_s})),
                 canonical(R"({"code":"abc-defg-hij","user_id":"ann"})"));
        QCOMPARE(encode(TokenRequest{u"abc-defg-hij"_s, {}}), R"({"code":"abc-defg-hij"})"_ba);
        const auto request = parseTokenRequest(R"({"code":"abc-defg-hij","user_id":"a.B_9:@-","x":1})");
        QVERIFY(request);
        QCOMPARE(request->code, u"abc-defg-hij"_s);
        QCOMPARE(request->userId, u"a.B_9:@-"_s);
        QVERIFY(parseTokenRequest(R"({"code":"abc-defg-hij"})")->userId.isEmpty());
    }

    void aTokenRequestOfAnotherShapeIsRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("field");
        QTest::newRow("nothing") << ""_ba << u""_s;
        QTest::newRow("no JSON") << "code=abc"_ba << u""_s;
        QTest::newRow("array") << "[]"_ba << u""_s;
        QTest::newRow("no code") << "{}"_ba << u"code"_s;
        QTest::newRow("code null") << R"({"code":null})"_ba << u"code"_s;
        QTest::newRow("code number") << R"({"code":1})"_ba << u"code"_s;
        QTest::newRow("code empty") << R"({"code":""})"_ba << u"code"_s;
        QTest::newRow("code endless") << "{\"code\":\"" + QByteArray(65, 'a') + "\"}" << u"code"_s;
        QTest::newRow("user number") << R"({"code":"a","user_id":1})"_ba << u"user_id"_s;
        QTest::newRow("user with space") << R"({"code":"a","user_id":"a b"})"_ba << u"user_id"_s;
        QTest::newRow("user with ?") << R"({"code":"a","user_id":"a?"})"_ba << u"user_id"_s;
        QTest::newRow("user with newline") << R"({"code":"a","user_id":"a\n"})"_ba << u"user_id"_s;
        QTest::newRow("user not ASCII") << R"({"code":"a","user_id":"\u00e9"})"_ba << u"user_id"_s;
        QTest::newRow("user too long")
            << "{\"code\":\"a\",\"user_id\":\"" + QByteArray(65, 'a') + "\"}" << u"user_id"_s;
    }
    void aTokenRequestOfAnotherShapeIsRefused()
    {
        QFETCH(QByteArray, body);
        const auto request = parseTokenRequest(body);
        QVERIFY(!request);
        QCOMPARE(request.error().code, 400);
        QVERIFY(!request.error().message.isEmpty());
        QTEST(request.error().field, "field");
    }

    void aTokenIsAnswered()
    {
        QCOMPARE(encode(TokenAnswer{u"a.b.c"_s}), R"({"token":"a.b.c"})"_ba);
        const TokenAnswer whole{u"a.b.c"_s, u"wss://h/ws"_s};
        QCOMPARE(*parseTokenAnswer(encode(whole)), whole);
        QCOMPARE(parseTokenAnswer(R"({"token":"a.b.c","expires_at":"x"})")->token, u"a.b.c"_s);
        QVERIFY(!parseTokenAnswer("{}"));
    }

    void initNamesTheSocketAndForbidsMedia()
    {
        QCOMPARE(
            canonical(encode(InitAnswer{u"ws://127.0.0.1:1/ws"_s})),
            canonical(
                "{\"endpoint\":\"ws://127.0.0.1:1/ws\",\n"
                "                               \"config\":{\"enabledFlags\":[\"nonWebRTCDisableOffer\"]}}"));
        QCOMPARE(parseInitAnswer(encode(InitAnswer{u"wss://h/ws?a=1"_s}))->endpoint, u"wss://h/ws?a=1"_s);
        QVERIFY(!parseInitAnswer(R"({"config":{}})"));
    }

    void aRoomIsMadeWithOrWithoutAName()
    {
        QCOMPARE(encode(CreateRoomRequest{u"Weekly \"1\""_s}), "{\"name\":\"Weekly \\\"1\\\"\"}"_ba);
        QCOMPARE(encode(CreateRoomRequest{}), "{}"_ba);
        QCOMPARE(parseCreateRoomRequest(R"({"name":"Weekly"})")->name, u"Weekly"_s);
        for (const QByteArray& body : {""_ba, "{}"_ba, R"({"name":null})"_ba})
            QVERIFY(parseCreateRoomRequest(body)->name.isEmpty());
        for (const QByteArray& body : {"[]"_ba, R"({"name":1})"_ba, "{"_ba}) {
            QVERIFY(!parseCreateRoomRequest(body));
            QCOMPARE(parseCreateRoomRequest(body).error().code, 400);
        }
    }

    void aRoomIsAnsweredWithItsCodes()
    {
        const RoomAnswer room{
            u"r1"_s,
            u"Weekly"_s,
            true,
            {{u"abc-defg-hij"_s, Role::Host, true}, {u"abc-defg-hik"_s, Role::Viewer, false}}};
        const QByteArray json = R"({"id":"r1","name":"Weekly","enabled":true,"codes":[
            {"code":"abc-defg-hij","role":"host","enabled":true},
            {"code":"abc-defg-hik","role":"viewer","enabled":false}]})";
        QCOMPARE(canonical(encode(room)), canonical(json));
        const auto back = parseRoomAnswer(json);
        QVERIFY(back);
        QCOMPARE(back->id, room.id);
        QCOMPARE(back->name, room.name);
        QCOMPARE(back->enabled, room.enabled);
        QVERIFY(back->codes == room.codes);
        QVERIFY(!parseRoomAnswer(R"({"id":"r1","name":"n","codes":[{"code":"a","role":"king"}]})"));
        QVERIFY(!parseRoomAnswer(R"({"id":"r1","name":"n"})"));
    }

    void anActiveRoomTellsWhoIsIn()
    {
        ActiveRoomAnswer room{u"r1"_s, u"Weekly"_s, std::nullopt, true};
        room.session = {u"s1"_s, 1700000000000, {{u"Ann"_s, Role::Host}, {u"Bob"_s, Role::Guest}}};
        const QByteArray json = R"({"id":"r1","name":"Weekly","codes_renewed":true,
            "session":{"id":"s1","created_at":1700000000000,
                       "peers":[{"name":"Ann","role":"host"},{"name":"Bob","role":"guest"}]}})";
        QCOMPARE(canonical(encode(room)), canonical(json));
        const auto back = parseActiveRoomAnswer(json);
        QVERIFY(back && back->session);
        QVERIFY(back->codesRenewed);
        QCOMPARE(back->session->id, u"s1"_s);
        QCOMPARE(back->session->createdAt, 1700000000000);
        QCOMPARE(back->session->peers.size(), 2);
        QCOMPARE(back->session->peers[1].name, u"Bob"_s);
        QCOMPARE(back->session->peers[1].role, Role::Guest);
    }

    void anEmptyRoomHasNoSession()
    {
        const ActiveRoomAnswer room{u"r1"_s, u""_s, std::nullopt, false};
        QCOMPARE(canonical(encode(room)),
                 canonical(R"({"id":"r1","name":"","session":null,"codes_renewed":false})"));
        const auto back = parseActiveRoomAnswer(encode(room));
        QVERIFY(back);
        QVERIFY(!back->session);
        QVERIFY(!back->codesRenewed);
    }

    void codesTellTheirEndAndTheirUses()
    {
        const RoomAnswer room{
            u"r1"_s, {}, true, {{u"abc-defg-hij"_s, Role::Guest, true, 1'800'000'000'000, 3}}};
        const QByteArray json = R"({"id":"r1","name":"","enabled":true,"codes":[{"code":"abc-defg-hij",
            "role":"guest","enabled":true,"expires_at":1800000000000,"uses_left":3}]})";
        QCOMPARE(canonical(encode(room)), canonical(json));
        QVERIFY(parseRoomAnswer(json)->codes == room.codes);
    }

    void aCodeIsChangedInWhatIsSaid_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<CodeChange>("change");
        const auto row = [](const char* name, const QByteArray& json, const CodeChange& change) {
            QTest::newRow(name) << json << change;
        };
        row("renew all", "{}", {});
        row("renew one", R"({"role":"guest","renew":true})", {Role::Guest, true, {}, {}, {}});
        row("off", R"({"role":"viewer","enabled":false})", {Role::Viewer, false, false, {}, {}});
        row("an end", R"({"role":"host","expires_at":17})", {Role::Host, false, {}, std::optional(17), {}});
        row("no end", R"({"role":"host","expires_at":null})",
            {Role::Host, false, {}, std::optional<qint64>(), {}});
        row("some uses", R"({"role":"host","uses_left":0})", {Role::Host, false, {}, {}, std::optional(0)});
        row("any uses", R"({"role":"host","uses_left":null})",
            {Role::Host, false, {}, {}, std::optional<qint64>()});
    }

    void aCodeIsChangedInWhatIsSaid()
    {
        QFETCH(QByteArray, json);
        QFETCH(CodeChange, change);
        QCOMPARE(canonical(encode(change)), canonical(json));
        const auto back = parseCodeChange(json);
        QVERIFY(back && *back == change);
    }

    void badCodeChangesAreRefused()
    {
        QVERIFY(parseCodeChange("")->role == std::nullopt);
        for (const QByteArray& body :
             {"[]"_ba, R"({"role":"king"})"_ba, R"({"role":1})"_ba, R"({"enabled":false})"_ba,
              R"({"uses_left":1})"_ba, R"({"expires_at":null})"_ba, R"({"role":"host","enabled":"no"})"_ba,
              R"({"role":"host","uses_left":-1})"_ba, R"({"role":"host","uses_left":1000001})"_ba,
              R"({"role":"host","uses_left":1.5})"_ba, R"({"role":"host","expires_at":"soon"})"_ba,
              R"({"role":"host","renew":1})"_ba}) {
            QVERIFY2(!parseCodeChange(body), body.constData());
            QCOMPARE(parseCodeChange(body).error().code, 400);
        }
    }

    void refusalsAreCodeAndMessage()
    {
        Refusal refusal;
        refusal.code = 403;
        refusal.message = u"this room is closed"_s;
        QCOMPARE(canonical(encode(refusal)), canonical(R"({"code":403,"message":"this room is closed"})"));
        const Refusal back = parseHttpRefusal(403, encode(refusal));
        QCOMPARE(back.code, 403);
        QCOMPARE(back.message, u"this room is closed"_s);

        refusal.retryAfterMs = 1500;
        refusal.reason = u"locked"_s;
        QCOMPARE(canonical(encode(refusal)), canonical(R"({"code":403,"message":"this room is closed",
            "data":{"retry_after_ms":1500,"reason":"locked"}})"));
        QVERIFY(parseHttpRefusal(403, encode(refusal)) == refusal);
    }

    void anErrorOfSomethingElseIsMadeFromItsStatus()
    {
        for (const QByteArray& body : {""_ba, "<html>Bad gateway</html>"_ba, "{}"_ba, R"({"code":"x"})"_ba}) {
            const Refusal refusal = parseHttpRefusal(502, body);
            QCOMPARE(refusal.code, 502);
            QCOMPARE(refusal.message, u"HTTP status 502"_s);
        }
    }
};

QTEST_GUILESS_MAIN(TestHttpCodec)
#include "tst_httpcodec.moc"
