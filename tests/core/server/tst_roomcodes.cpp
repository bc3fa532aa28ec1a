#include "core/server/tokens.h"
#include "tests/support/wireroom.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>


using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;

namespace {

HttpAnswer tokenFor(const WireRoom& room, const QByteArray& code, const QByteArray& headers = {})
{
    return RawClient(room.port()).request("POST", "/v2/token", "{\"code\":\"" + code + "\"}", headers);
}

HttpAnswer change(const WireRoom& room, const QByteArray& body, const QByteArray& token)
{
    return RawClient(room.port()).request("POST", "/v2/room-codes/room/" + room.id(), body, bearer(token));
}

HttpAnswer init(const WireRoom& room, const QByteArray& token, const QByteArray& peerId = "p")
{
    return RawClient(room.port()).request("GET", "/init?peer_id=" + peerId, {}, bearer(token));
}

int upgrade(const WireRoom& room, const QByteArray& token, const QByteArray& peerId)
{
    return RawClient(room.port()).upgrade(WireRoom::socketTarget(peerId, token));
}

QString reasonOf(const HttpAnswer& answer)
{
    return answer.json()["data"_L1]["reason"_L1].toString();
}

QJsonObject codeOf(const HttpAnswer& answer, QLatin1StringView role)
{
    for (const QJsonValue code : answer.json().value("codes"_L1).toArray()) {
        if (code["role"_L1].toString() == role)
            return code.toObject();
    }
    return {};
}

} // namespace

/// Codes, what hosts make of them, and who may start rooms, over real sockets.
class TestRoomCodes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCodeThatIsOffLetsNobodyNewIn()
    {
        const WireRoom room;
        const QByteArray host = room.token(Role::Host);
        const QByteArray before = room.token(Role::Guest);
        const auto inside = room.enter("inside");
        const HttpAnswer changed = change(room, R"({"role":"guest","enabled":false})", host);
        QCOMPARE(changed.status, 200);
        QCOMPARE(codeOf(changed, "guest"_L1)["enabled"_L1].toBool(), false);
        QCOMPARE(tokenFor(room, room.code(Role::Guest)).status, 404);
        QCOMPARE(init(room, before).status, 403);
        QCOMPARE(reasonOf(init(room, before)), u"code_off"_s);
        QCOMPARE(upgrade(room, before, "late"), 403);
        // Those inside stay.
        inside->sendText(
            R"({"jsonrpc":"2.0","id":"b","method":"broadcast","params":{"info":{"message":"hi"}}})");
        QVERIFY(inside->readReply(u"b"_s).contains("result"_L1));
        QCOMPARE(change(room, R"({"role":"guest","enabled":true})", host).status, 200);
        QCOMPARE(init(room, before).status, 200);
        QCOMPARE(tokenFor(room, room.code(Role::Guest)).status, 200);
    }

    void whoWasInComesBackAfterTheCodeIsOffUnlessRemoved()
    {
        const WireRoom room;
        const auto host = room.enter("host", Role::Host);
        const QByteArray stays = room.token(Role::Guest);
        const QByteArray removed = room.token(Role::Guest);
        for (const auto& [peer, token] : {std::pair<QByteArray, QByteArray>{"a", stays}, {"b", removed}}) {
            RawClient client(room.port());
            QCOMPARE(client.upgrade(WireRoom::socketTarget(peer, token)), 101);
            client.sendText(WireRoom::joinFrame(peer));
            QVERIFY(client.readReply(u"join"_s).contains("result"_L1));
            if (peer == "b") {
                host->sendText(R"({"jsonrpc":"2.0","id":"r","method":"peer-leave-request",)"
                               R"("params":{"requested_for":"b","reason":""}})");
                QVERIFY(host->readReply(u"r"_s).contains("result"_L1));
                continue;
            }
            client.sendText(R"({"method":"leave","params":{}})");
            QVERIFY(!host->readNotice(u"on-peer-leave"_s).isEmpty());
        }
        QCOMPARE(change(room, "", room.token(Role::Host)).status, 200);
        QCOMPARE(init(room, stays, "a2").status, 200);
        QCOMPARE(init(room, removed, "b2").status, 403);
    }

    void usesAreTakenByThoseWhoComeIn()
    {
        const WireRoom room;
        const QByteArray host = room.token(Role::Host);
        const QByteArray first = room.token(Role::Guest);
        const QByteArray second = room.token(Role::Guest);
        QCOMPARE(change(room, R"({"role":"guest","uses_left":1})", host).status, 200);
        // Looking at a room takes nothing.
        QCOMPARE(tokenFor(room, room.code(Role::Guest)).status, 200);
        QCOMPARE(init(room, first).status, 200);
        QCOMPARE(init(room, second).status, 200);
        QCOMPARE(upgrade(room, first, "a"), 101);
        QCOMPARE(upgrade(room, first, "a"), 101); // a second try of the same
        QCOMPARE(init(room, second).status, 403);
        QCOMPARE(upgrade(room, second, "b"), 403);
        QCOMPARE(tokenFor(room, room.code(Role::Guest)).status, 404);
        QCOMPARE(codeOf(change(room, R"({"role":"guest","uses_left":null})", host), "guest"_L1)
                     .contains("uses_left"_L1),
                 false);
        QCOMPARE(upgrade(room, second, "b"), 101);
    }

    void anExpiredCodeLetsNobodyIn()
    {
        const WireRoom room;
        const QByteArray host = room.token(Role::Host);
        const QByteArray before = room.token(Role::Guest);
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        QCOMPARE(
            change(room, R"({"role":"guest","expires_at":)" + QByteArray::number(now + 3'600'000) + '}', host)
                .status,
            200);
        QCOMPARE(tokenFor(room, room.code(Role::Guest)).status, 200);
        QCOMPARE(
            change(room, R"({"role":"guest","expires_at":)" + QByteArray::number(now) + '}', host).status,
            200);
        QCOMPARE(tokenFor(room, room.code(Role::Guest)).status, 404);
        QCOMPARE(init(room, before).status, 403);
    }

    void oneRenewedCodeLeavesTheOthers()
    {
        const WireRoom room;
        const QByteArray host = room.token(Role::Host);
        const QByteArray before = room.token(Role::Guest);
        const QByteArray code =
            codeOf(change(room, R"({"role":"guest","renew":true})", host), "guest"_L1)["code"_L1]
                .toString()
                .toLatin1();
        QVERIFY(code != room.code(Role::Guest));
        QCOMPARE(tokenFor(room, room.code(Role::Guest)).status, 404);
        QCOMPARE(tokenFor(room, code).status, 200);
        QCOMPARE(tokenFor(room, room.code(Role::Viewer)).status, 200);
        QCOMPARE(init(room, before).status, 403);
    }

    void whoRenewsSeesWhatCameOfIt()
    {
        const WireRoom room;
        const QByteArray host = room.token(Role::Host);
        const QByteArray leaked = room.token(Role::Host);
        const QByteArray target = "/v2/room-codes/room/" + room.id();
        QCOMPARE(change(room, "{}", host).status, 200);
        QCOMPARE(RawClient(room.port()).request("GET", target, {}, bearer(host)).status, 200);
        // Another token of the former code does not get the new codes by it.
        QCOMPARE(RawClient(room.port()).request("GET", target, {}, bearer(leaked)).status, 403);
    }

    void whoIsHostNoMoreSeesNoCodes()
    {
        const WireRoom room;
        const QByteArray token = room.token(Role::Host);
        RawClient second(room.port());
        QCOMPARE(second.upgrade(WireRoom::socketTarget("second", token)), 101);
        second.sendText(WireRoom::joinFrame("second"));
        QVERIFY(second.readReply(u"join"_s).contains("result"_L1));
        const auto host = room.enter("host", Role::Host);
        const QByteArray target = "/v2/room-codes/room/" + room.id();
        QCOMPARE(RawClient(room.port()).request("GET", target, {}, bearer(token)).status, 200);
        host->sendText(R"({"jsonrpc":"2.0","id":"r","method":"role-change-request",)"
                       R"("params":{"requested_for":"second","role":"guest","force":true}})");
        QVERIFY(host->readReply(u"r"_s).contains("result"_L1));
        QCOMPARE(RawClient(room.port()).request("GET", target, {}, bearer(token)).status, 403);
    }

    void badChangesAreRefused()
    {
        const WireRoom room;
        const QByteArray host = room.token(Role::Host);
        for (const QByteArray& body : {R"({"enabled":false})"_ba, R"({"role":"king"})"_ba,
                                       R"({"role":"guest","uses_left":-1})"_ba, "x"_ba})
            QCOMPARE(change(room, body, host).status, 400);
    }

    void unknownOffExpiredAndUsedUpCodesGetTheSameAnswerInTheSameTime()
    {
        RoomServer::Config config;
        config.rates.guesses = {};
        config.rates.allGuesses = {};
        const WireRoom room(config);
        const QByteArray host = room.token(Role::Host);
        QCOMPARE(change(room, R"({"role":"viewer","enabled":false})", host).status, 200);
        QCOMPARE(change(room, R"({"role":"guest","uses_left":0})", host).status, 200);
        QCOMPARE(change(room, R"({"role":"host","expires_at":1})", host).status, 200);
        const QByteArrayList codes{"zzz-zzzz-zzz", room.code(Role::Viewer), room.code(Role::Guest),
                                   room.code(Role::Host)};
        // In turn, so that whatever else the machine does meets all alike; the median of many says the rest.
        RawClient client(room.port());
        QHash<QByteArray, QList<qint64>> times;
        const QByteArray answer = tokenFor(room, codes.first()).body;
        for (int i = 0; i < 500; ++i) {
            for (const QByteArray& code : codes) {
                QElapsedTimer timer;
                timer.start();
                const HttpAnswer refused = client.request("POST", "/v2/token", "{\"code\":\"" + code + "\"}");
                times[code].append(timer.nsecsElapsed());
                QCOMPARE(refused.status, 404);
                QCOMPARE(refused.body, answer);
            }
        }
        const auto median = [&](const QByteArray& code) {
            QList<qint64>& all = times[code];
            std::nth_element(all.begin(), all.begin() + all.size() / 2, all.end());
            return double(all[all.size() / 2]);
        };
        for (const QByteArray& code : codes) {
            const double ratio = median(code) / median(codes.first());
            QVERIFY2(ratio > 0.67 && ratio < 1.5, qPrintable(QString::number(ratio)));
        }
    }

    void guessesAreBoundedAndSoIsTheWait()
    {
        const WireRoom room;
        RawClient client(room.port());
        const QByteArray wrong = R"({"code":"zzz-zzzz-zzz"})";
        const QByteArray right = "{\"code\":\"" + room.code(Role::Guest) + "\"}";
        int heard = 0;
        HttpAnswer answer;
        for (int i = 0; i < 60; ++i) {
            answer = client.request("POST", "/v2/token", wrong);
            heard += answer.status == 404 ? 1 : 0;
        }
        QCOMPARE(answer.status, 429);
        QVERIFY2(heard >= 20 && heard < 40, qPrintable(QString::number(heard)));
        const qint64 wait = answer.json()["data"_L1]["retry_after_ms"_L1].toInteger();
        QVERIFY(wait > 0 && wait <= 5000);
        QVERIFY(answer.header("retry-after").toInt() >= 1);
        // Nor is a right code told apart, while one waits.
        QCOMPARE(client.request("POST", "/v2/token", right).status, 429);
    }

    void behindAProxyEachClientHasItsOwnTries()
    {
        RoomServer::Config config;
        config.isBehindProxy = true;
        const WireRoom room(config);
        const QByteArray right = room.code(Role::Guest);
        for (int i = 0; i < 60; ++i)
            (void)tokenFor(room, "zzz-zzzz-zzz", "X-Forwarded-For: 203.0.113.5\r\n");
        QCOMPARE(tokenFor(room, right, "X-Forwarded-For: 203.0.113.5\r\n").status, 429);
        QCOMPARE(tokenFor(room, right, "X-Forwarded-For: 203.0.113.5, 198.51.100.7\r\n").status, 200);
        // What the client itself says helps it not.
        QCOMPARE(tokenFor(room, right, "X-Forwarded-For: 198.51.100.7, 203.0.113.5\r\n").status, 429);
        QCOMPARE(
            tokenFor(room, right, "X-Forwarded-For: 198.51.100.7\r\nX-Forwarded-For: 203.0.113.5\r\n").status,
            429);
    }

    void withoutAProxyTheHeaderSaysNothing()
    {
        const WireRoom room;
        for (int i = 0; i < 60; ++i)
            (void)tokenFor(room, "zzz-zzzz-zzz",
                           "X-Forwarded-For: 203.0.113." + QByteArray::number(i) + "\r\n");
        QCOMPARE(tokenFor(room, "zzz-zzzz-zzz", "X-Forwarded-For: 198.51.100.7\r\n").status, 429);
    }

    void roomsAreStartedAtABoundedRate()
    {
        RoomServer::Config config;
        config.isBehindProxy = true;
        const WireRoom room(config);
        const auto start = [&](const QByteArray& from) {
            return RawClient(room.port())
                .request("POST", "/v2/rooms", "{}", "X-Forwarded-For: " + from + "\r\n");
        };
        for (int i = 0; i < 30; ++i)
            QCOMPARE(start("203.0.113.5").status, 200);
        const HttpAnswer refused = start("203.0.113.5");
        QCOMPARE(refused.status, 429);
        QVERIFY(refused.json()["data"_L1]["retry_after_ms"_L1].toInteger() > 0);
        QCOMPARE(start("203.0.113.6").status, 200);
        for (int i = 0; i < 40; ++i)
            QCOMPARE(start("127.0.0.1").status, 200);
    }

    void withAManagementTokenOnlyItsHoldersStartRooms()
    {
        QTemporaryDir directory;
        RoomServer::Config open;
        open.dataDirectory = directory.path();
        QByteArray id;
        QByteArray host;
        {
            const WireRoom room(open);
            id = room.id();
            host = room.token(Role::Host);
        }
        RoomServer::Config config = open;
        config.managementToken = "correct horse battery staple";
        RoomServer server(config);
        const quint16 port = server.start().value().port;
        const auto ask = [&](const QByteArray& method, const QByteArray& target, const QByteArray& headers) {
            return RawClient(port).request(method, target, {}, headers).status;
        };
        QCOMPARE(ask("POST", "/v2/rooms", {}), 401);
        QCOMPARE(ask("POST", "/v2/rooms", bearer("wrong")), 401);
        QCOMPARE(ask("POST", "/v2/rooms", bearer(host)), 401);
        QCOMPARE(ask("POST", "/v2/rooms", bearer(config.managementToken)), 200);
        // It is good for the codes of every room, as a host's token is for its own.
        const QByteArray codes = "/v2/room-codes/room/" + id;
        QCOMPARE(ask("GET", codes, bearer(config.managementToken)), 200);
        QCOMPARE(ask("GET", codes, bearer(host)), 200);
        QCOMPARE(ask("GET", codes, bearer("wrong")), 401);
        QCOMPARE(ask("GET", "/v2/room-codes/room/none", bearer(config.managementToken)), 404);
        QCOMPARE(ask("GET", "/v2/active-rooms/" + id, bearer(config.managementToken)), 401);
    }

    void codesAndTokensOutliveARestart()
    {
        QTemporaryDir directory;
        RoomServer::Config config;
        config.dataDirectory = directory.path();
        QByteArray id;
        QByteArray host;
        QJsonObject before;
        {
            const WireRoom room(config);
            id = room.id();
            host = room.token(Role::Host);
            QCOMPARE(change(room, R"({"role":"guest","renew":true,"uses_left":7})", host).status, 200);
            const HttpAnswer last =
                change(room, R"({"role":"viewer","enabled":false,"expires_at":4000000000000})", host);
            before = last.json();
        }
        RoomServer server(config);
        const quint16 port = server.start().value().port;
        const HttpAnswer after =
            RawClient(port).request("GET", "/v2/room-codes/room/" + id, {}, bearer(host));
        QCOMPARE(after.json(), before);
        QCOMPARE(codeOf(after, "guest"_L1)["uses_left"_L1].toInt(), 7);
    }

    /// A peer id belongs to the token that used it first (A3), and a socket to its room and role for life
    /// (A4).
    void anIdentityIsBoundToItsToken()
    {
        const WireRoom room;
        const QByteArray mine = room.token(Role::Guest);
        const QByteArray other = room.token(Role::Host);
        RawClient first(room.port());
        QCOMPARE(first.upgrade(WireRoom::socketTarget("me", mine)), 101);
        first.sendText(WireRoom::joinFrame("me"));
        QVERIFY(first.readReply(u"join"_s).contains("result"_L1));
        RawClient thief(room.port());
        QCOMPARE(thief.upgrade(WireRoom::socketTarget("me", other)), 101);
        QCOMPARE(thief.readNotice(u"on-error"_s)["code"_L1].toInt(), 403);
        // The first one notices nothing, and its own second socket takes its place.
        first.sendText(R"({"jsonrpc":"2.0","id":"p","method":"ping","params":{}})");
        QVERIFY(first.readReply(u"p"_s).contains("result"_L1));
        RawClient second(room.port());
        QCOMPARE(second.upgrade(WireRoom::socketTarget("me", mine)), 101);
        QVERIFY(!second.readNotice(u"peer-list"_s).isEmpty());
        QVERIFY(first.endsWithin(RawClient::Patience));
        second.sendText(
            R"({"jsonrpc":"2.0","id":"j","method":"join",)"
            R"("params":{"name":"me","data":"","role":"host","peer_id":"else","room_id":"other"}})");
        QVERIFY(second.readReply(u"j"_s).contains("result"_L1));
        second.sendText(R"({"jsonrpc":"2.0","id":"e","method":"end-room","params":{"lock":false}})");
        QCOMPARE(second.readReply(u"e"_s)["error"_L1]["code"_L1].toInt(), 403);
    }
};

QTEST_GUILESS_MAIN(TestRoomCodes)
#include "tst_roomcodes.moc"
