#include "core/server/roomserver.h"

#include "core/server/tokens.h"
#include "tests/support/wireroom.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <sys/socket.h>

#include <memory>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;

/// RoomServer's HTTP side over a real socket, against what is written about the wire.
class TestRoomServerHttp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_room = std::make_unique<WireRoom>(); }
    void cleanupTestCase() { m_room.reset(); }

    void everyAnswerIsJsonAndOpenToOtherOrigins_data();
    void everyAnswerIsJsonAndOpenToOtherOrigins();
    void preflightsAllowTheHeadersInUse_data();
    void preflightsAllowTheHeadersInUse();
    void aRoomIsMadeWithACodeForEachRole();
    void aCodeGivesATokenWhateverTheContentType();
    void unknownAndImpossibleCodesGetTheSameAnswer();
    void initSaysWhereTheWebSocketIs();
    void initNamesThePublicAddress();
    void codesAreForHostsOfThatRoomAlone();
    void renewedCodesReplaceTheFormerOnes();
    void anActiveRoomTellsWhoIsIn();
    void foreignHostsAreRefused_data();
    void foreignHostsAreRefused();
    void roomsAreNotStartedByForeignPages_data();
    void roomsAreNotStartedByForeignPages();
    void requestsInOnePacketAreAnsweredInTurn();
    void whoEndsItsSideStillGetsTheAnswer();

private:
    [[nodiscard]] HttpAnswer ask(const QByteArray& method, const QByteArray& target,
                                 const QByteArray& body = {}, const QByteArray& headers = {}) const
    {
        return RawClient(m_room->port()).request(method, target, body, headers);
    }

    std::unique_ptr<WireRoom> m_room;
};

void TestRoomServerHttp::everyAnswerIsJsonAndOpenToOtherOrigins_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<int>("status");
    const auto row = [](const char* name, const QByteArray& method, const QByteArray& target, int status,
                        const QByteArray& body = {}, const QByteArray& headers = {}) {
        QTest::newRow(name) << method << target << body << headers << status;
    };
    const QByteArray guest = bearer(m_room->token(Role::Guest));
    const QByteArray host = bearer(m_room->token(Role::Host));
    const QByteArray codes = "/v2/room-codes/room/" + m_room->id();
    const QByteArray active = "/v2/active-rooms/" + m_room->id();

    row("nothing there", "GET", "/", 404);
    row("nothing there, in the API", "GET", "/v2", 404);
    row("a path with escapes", "GET", "/%2e%2e/etc/passwd", 404);
    row("wrong method", "GET", "/v2/rooms", 405);
    row("unknown method", "BREW", "/v2/rooms", 405);
    row("a WebSocket's address", "GET", "/ws", 426);
    row("room", "POST", "/v2/rooms", 200, R"({"name":"a"})");
    row("room without a name", "POST", "/v2/rooms", 200, "{}");
    row("room without a body", "POST", "/v2/rooms", 200);
    row("room: no JSON", "POST", "/v2/rooms", 400, "name=a");
    row("room: an array", "POST", "/v2/rooms", 400, "[]");
    row("room: name no text", "POST", "/v2/rooms", 400, R"({"name":7})");
    row("token", "POST", "/v2/token", 200, R"({"code":")" + m_room->code(Role::Guest) + R"("})");
    row("token for a user", "POST", "/v2/token", 200,
        R"({"code":")" + m_room->code(Role::Guest) + R"(","user_id":"anna@x:1"})");
    row("token: bad user", "POST", "/v2/token", 400,
        R"({"code":")" + m_room->code(Role::Guest) + R"(","user_id":"anna ?"})");
    row("token: no body", "POST", "/v2/token", 400);
    row("token: no code", "POST", "/v2/token", 400, "{}");
    row("token: code no text", "POST", "/v2/token", 400, R"({"code":1})");
    row("token: unknown code", "POST", "/v2/token", 404, R"({"code":"aaa-aaaa-aaa"})");
    row("init", "GET", "/init?peer_id=p", 200, {}, guest);
    row("init without a token", "GET", "/init?peer_id=p", 401);
    row("init with another scheme", "GET", "/init?peer_id=p", 401, {}, "Authorization: Basic eDp5\r\n");
    row("init with a wrong token", "GET", "/init?peer_id=p", 401, {}, bearer("a.b.c"));
    row("init with another server's token", "GET", "/init?peer_id=p", 401, {},
        bearer(
            Tokens()
                .issue(QString::fromLatin1(m_room->id()), Role::Host, {}, QDateTime::currentMSecsSinceEpoch())
                .toLatin1()));
    row("init with a bad peer id", "GET", "/init?peer_id=a%20b", 400, {}, guest);
    row("codes", "GET", codes, 200, {}, host);
    row("codes without a token", "GET", codes, 401);
    row("codes for a guest", "GET", codes, 403, {}, guest);
    row("codes of another room", "GET", "/v2/room-codes/room/other", 403, {}, host);
    row("codes of no room", "GET", "/v2/room-codes/room/", 404, {}, host);
    row("active room", "GET", active, 200, {}, guest);
    row("active room without a token", "GET", active, 401);
    row("active room of another", "GET", "/v2/active-rooms/other", 403, {}, guest);
}

void TestRoomServerHttp::everyAnswerIsJsonAndOpenToOtherOrigins()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, headers);
    QFETCH(int, status);
    const HttpAnswer answer = ask(method, target, body, headers);
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.header("access-control-allow-origin"), "*");
    QCOMPARE(answer.header("content-type"), "application/json");
    QVERIFY(!answer.json().isEmpty());
    if (status != 200) {
        QVERIFY(answer.json().value("code"_L1).isDouble());
        QVERIFY(answer.json().value("message"_L1).toString().contains(u' '));
    }
}

void TestRoomServerHttp::preflightsAllowTheHeadersInUse_data()
{
    QTest::addColumn<QByteArray>("target");
    for (const char* target :
         {"/init", "/v2/token", "/v2/rooms", "/v2/room-codes/room/x", "/v2/active-rooms/x"})
        QTest::newRow(target) << QByteArray(target);
}

void TestRoomServerHttp::preflightsAllowTheHeadersInUse()
{
    QFETCH(QByteArray, target);
    const HttpAnswer answer = ask("OPTIONS", target, {},
                                  "Origin: https://page.example\r\nAccess-Control-Request-Method: GET\r\n"
                                  "Access-Control-Request-Headers: authorization\r\n");
    QCOMPARE(answer.status / 100, 2);
    QCOMPARE(answer.header("access-control-allow-origin"), "*");
    const QByteArray allowed = answer.header("access-control-allow-headers").toLower();
    QVERIFY(allowed.contains("authorization"));
    QVERIFY(allowed.contains("content-type"));
    QVERIFY(answer.header("access-control-allow-methods").contains("GET"));
    QVERIFY(answer.header("access-control-allow-methods").contains("POST"));
}

void TestRoomServerHttp::aRoomIsMadeWithACodeForEachRole()
{
    const QJsonObject room = ask("POST", "/v2/rooms", "{\"name\":\" A\u202e \\n room \"}").json();
    QCOMPARE(room.value("name"_L1).toString(), u"A room"_s);
    QCOMPARE(room.value("enabled"_L1).toBool(), true);
    QVERIFY(!room.value("id"_L1).toString().isEmpty());
    QStringList roles;
    for (const QJsonValue code : room.value("codes"_L1).toArray()) {
        roles += code["role"_L1].toString();
        QVERIFY(RoomCode::parse(code["code"_L1].toString()));
        QVERIFY(code["enabled"_L1].toBool());
    }
    roles.sort();
    QCOMPARE(roles, QStringList({u"guest"_s, u"host"_s, u"viewer"_s}));
}

void TestRoomServerHttp::aCodeGivesATokenWhateverTheContentType()
{
    const QByteArray body = R"({"code":")" + m_room->code(Role::Viewer).toUpper() + R"(","user_id":"anna"})";
    for (const char* type :
         {"text/plain;charset=UTF-8", "application/json", "application/x-www-form-urlencoded"}) {
        const HttpAnswer answer =
            ask("POST", "/v2/token", body, "Content-Type: " + QByteArray(type) + "\r\n");
        QCOMPARE(answer.status, 200);
        const QByteArray token = answer.json().value("token"_L1).toString().toLatin1();
        // As the SDK's atob reads it.
        const QJsonObject claims =
            QJsonDocument::fromJson(QByteArray::fromBase64(token.split('.').at(1))).object();
        QCOMPARE(claims.value("room_id"_L1).toString().toLatin1(), m_room->id());
        QCOMPARE(claims.value("user_id"_L1).toString(), u"anna"_s);
        QCOMPARE(claims.value("role"_L1).toString(), u"viewer"_s);
        QCOMPARE(claims.value("exp"_L1).toInteger() - claims.value("iat"_L1).toInteger(), 24 * 60 * 60);
    }
}

void TestRoomServerHttp::unknownAndImpossibleCodesGetTheSameAnswer()
{
    const QByteArray unknown = ask("POST", "/v2/token", R"({"code":"zzz-zzzz-zzz"})").body;
    for (const char* code : {"zzz", "zzz-zzzz-zzzz", "123-4567-890", "ß"})
        QCOMPARE(ask("POST", "/v2/token", R"({"code":")" + QByteArray(code) + R"("})").body, unknown);
}

void TestRoomServerHttp::initSaysWhereTheWebSocketIs()
{
    const QByteArray port = QByteArray::number(m_room->port());
    const QByteArray token = bearer(m_room->token(Role::Guest));
    for (const QByteArray& host : {"127.0.0.1:" + port, "localhost:" + port}) {
        const HttpAnswer answer =
            RawClient(m_room->port(), host).request("GET", "/init?peer_id=p", {}, token);
        QCOMPARE(answer.json().value("endpoint"_L1).toString().toLatin1(), "ws://" + host + "/ws");
        const QJsonArray flags =
            answer.json().value("config"_L1).toObject().value("enabledFlags"_L1).toArray();
        QVERIFY(flags.contains("nonWebRTCDisableOffer"_L1));
    }
}

void TestRoomServerHttp::initNamesThePublicAddress()
{
    RoomServer::Config config;
    config.publicUrl = QUrl(u"https://rooms.example.org/confab/"_s);
    const WireRoom room(config);
    RawClient client(room.port(), "anything.example.org");
    const HttpAnswer answer = client.request("GET", "/init?peer_id=p", {}, bearer(room.token(Role::Guest)));
    QCOMPARE(answer.json().value("endpoint"_L1).toString(), u"wss://rooms.example.org/confab/ws"_s);
}

void TestRoomServerHttp::codesAreForHostsOfThatRoomAlone()
{
    const WireRoom other;
    const QByteArray target = "/v2/room-codes/room/" + m_room->id();
    QCOMPARE(
        ask("GET", target, {}, bearer(m_room->token(Role::Host))).json().value("codes"_L1).toArray().size(),
        3);
    QCOMPARE(ask("GET", target, {}, bearer(m_room->token(Role::Viewer))).status, 403);
    QCOMPARE(ask("GET", target, {}, bearer(other.token(Role::Host))).status, 401);
    QCOMPARE(ask("POST", target, {}, bearer(m_room->token(Role::Guest))).status, 403);
}

void TestRoomServerHttp::renewedCodesReplaceTheFormerOnes()
{
    const WireRoom room;
    const QByteArray host = bearer(room.token(Role::Host));
    RawClient client(room.port());
    const QJsonObject renewed = client.request("POST", "/v2/room-codes/room/" + room.id(), {}, host).json();
    const QByteArray former = R"({"code":")" + room.code(Role::Guest) + R"("})";
    QCOMPARE(client.request("POST", "/v2/token", former).status, 404);
    for (const QJsonValue code : renewed.value("codes"_L1).toArray()) {
        const QByteArray body = R"({"code":")" + code["code"_L1].toString().toLatin1() + R"("})";
        QCOMPARE(client.request("POST", "/v2/token", body).status, 200);
    }
    const QJsonObject active = client.request("GET", "/v2/active-rooms/" + room.id(), {}, host).json();
    QCOMPARE(active.value("codes_renewed"_L1).toBool(), true);
}

void TestRoomServerHttp::anActiveRoomTellsWhoIsIn()
{
    const WireRoom room;
    const QByteArray target = "/v2/active-rooms/" + room.id();
    const QByteArray token = bearer(room.token(Role::Viewer));
    RawClient client(room.port());
    QVERIFY(client.request("GET", target, {}, token).json().value("session"_L1).isNull());
    const auto anna = room.enter("anna", Role::Host);
    const QJsonObject session =
        client.request("GET", target, {}, token).json().value("session"_L1).toObject();
    QVERIFY(!session.value("id"_L1).toString().isEmpty());
    QCOMPARE(session.value("peers"_L1).toArray().size(), 1);
    QCOMPARE(session.value("peers"_L1)[0]["name"_L1].toString(), u"anna"_s);
    QCOMPARE(session.value("peers"_L1)[0]["role"_L1].toString(), u"host"_s);
}

void TestRoomServerHttp::foreignHostsAreRefused_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<int>("status");
    QTest::newRow("another name") << QByteArray("evil.example") << 403;
    QTest::newRow("a name that begins like ours") << QByteArray("127.0.0.1.evil.example") << 403;
    QTest::newRow("another address") << QByteArray("10.1.2.3") << 403;
    QTest::newRow("no host") << QByteArray(" ") << 400;
    QTest::newRow("two hosts") << QByteArray("localhost\r\nHost: evil.example") << 400;
    QTest::newRow("no name") << QByteArray("a b") << 400;
    QTest::newRow("our own") << QByteArray("localhost") << 200;
}

void TestRoomServerHttp::foreignHostsAreRefused()
{
    QFETCH(QByteArray, host);
    QFETCH(int, status);
    const QByteArray token = m_room->token(Role::Guest);
    QCOMPARE(RawClient(m_room->port(), host).request("GET", "/init?peer_id=p", {}, bearer(token)).status,
             status);
    const int upgraded = RawClient(m_room->port(), host).upgrade(WireRoom::socketTarget("p", token));
    QCOMPARE(upgraded, status == 200 ? 101 : status);
}

void TestRoomServerHttp::roomsAreNotStartedByForeignPages_data()
{
    QTest::addColumn<QByteArray>("origin");
    QTest::addColumn<int>("status");
    QTest::newRow("a page elsewhere") << QByteArray("https://evil.example") << 403;
    QTest::newRow("a page that names us") << QByteArray("https://localhost.evil.example") << 403;
    QTest::newRow("a page with our name as a user") << QByteArray("https://localhost@evil.example") << 403;
    QTest::newRow("a page without an origin of its own") << QByteArray("null") << 403;
    QTest::newRow("a file") << QByteArray("file://") << 403;
    QTest::newRow("a page on this computer") << QByteArray("http://localhost:3000") << 200;
    QTest::newRow("IPv6") << QByteArray("http://[::1]:3000") << 200;
}

void TestRoomServerHttp::roomsAreNotStartedByForeignPages()
{
    QFETCH(QByteArray, origin);
    QFETCH(int, status);
    QCOMPARE(ask("POST", "/v2/rooms", "{}", "Origin: " + origin + "\r\n").status, status);
    // With a token other origins are welcome.
    const QByteArray headers = "Origin: " + origin + "\r\n" + bearer(m_room->token(Role::Guest));
    QCOMPARE(ask("GET", "/init?peer_id=p", {}, headers).status, 200);
}

void TestRoomServerHttp::requestsInOnePacketAreAnsweredInTurn()
{
    RawClient client(m_room->port());
    const QByteArray token = R"({"code":")" + m_room->code(Role::Guest) + R"("})";
    client.send(client.requestBytes("POST", "/v2/rooms", "{}") + client.requestBytes("GET", "/nowhere") +
                client.requestBytes("POST", "/v2/token", token));
    QCOMPARE(client.readAnswer().status, 200);
    QCOMPARE(client.readAnswer().status, 404);
    QVERIFY(client.readAnswer().json().contains("token"_L1));
}

void TestRoomServerHttp::whoEndsItsSideStillGetsTheAnswer()
{
    RawClient client(m_room->port());
    client.send(client.requestBytes("POST", "/v2/rooms", "{}"));
    ::shutdown(static_cast<int>(client.socket().socketDescriptor()), SHUT_WR);
    QCOMPARE(client.readAnswer().status, 200);
    QVERIFY(client.endsWithin(3000));
}

QTEST_GUILESS_MAIN(TestRoomServerHttp)
#include "tst_roomserver_http.moc"
