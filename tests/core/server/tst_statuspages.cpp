#include "core/server/statuspages.h"

#include "tests/support/wireroom.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>


using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;

/// What the server tells of itself, and to whom, over a real socket.
class TestStatusPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void healthIsForEveryoneAndSaysNothingElse();
    void aRoomThatStandsStillIsNoHealth();
    void metricsAreForProgramsOfThisComputerAlone_data();
    void metricsAreForProgramsOfThisComputerAlone();
    void aTokenOpensThemFromElsewhere();
    void theyCountWhatHappens();
    void theirFormIsThatOfPrometheus();
    void theJournalsSizeIsThatOnTheDisk();
    void nothingOfPeopleIsInThem();

private:
    /// A number that stands for this name, labels included; −1: none.
    static double valueOf(const QByteArray& page, const QByteArray& name)
    {
        for (const QByteArray& line : page.split('\n')) {
            if (line.startsWith(name + ' '))
                return line.mid(name.size() + 1).toDouble();
        }
        return -1;
    }
    static QByteArray metricsOf(const WireRoom& room)
    {
        return RawClient(room.port()).request("GET", "/metrics").body;
    }
};

void TestStatusPages::healthIsForEveryoneAndSaysNothingElse()
{
    RoomServer::Config config;
    config.publicUrl = QUrl(u"https://rooms.example.org"_s);
    const WireRoom room(config);
    const HttpAnswer health =
        RawClient(room.port(), "rooms.example.org")
            .request("GET", "/healthz", {},
                     "X-Forwarded-For: 203.0.113.9\r\nOrigin: https://elsewhere.example\r\n");
    QCOMPARE(health.status, 200);
    QCOMPARE(health.body, QByteArray(R"({"service":"confab","status":"ok"})"));
    const HttpAnswer head = RawClient(room.port(), "rooms.example.org").request("HEAD", "/healthz");
    QCOMPARE(head.status, 200);
}

void TestStatusPages::aRoomThatStandsStillIsNoHealth()
{
    ServerMetrics metrics;
    const StatusPages pages(metrics, [] { return ServerMetrics::Gauges(); }, {});
    metrics.roomsInTrouble = 1;
    QCOMPARE(pages.health().status, 503);
    metrics.roomsInTrouble = 0;
    QCOMPARE(pages.health().status, 200);
}

void TestStatusPages::metricsAreForProgramsOfThisComputerAlone_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<int>("status");
    const auto row = [](const char* name, const QByteArray& host, const QByteArray& headers, int status) {
        QTest::newRow(name) << host << headers << status;
    };
    row("a program here", "127.0.0.1", "", 200);
    row("by name", "localhost", "", 200);
    row("passed on by a proxy that says so", "127.0.0.1", "X-Forwarded-For: 203.0.113.9\r\n", 404);
    row("the same in the newer way", "127.0.0.1", "Forwarded: for=203.0.113.9\r\n", 404);
    row("a proxy that names itself", "127.0.0.1", "Via: 1.1 front\r\n", 404);
    row("passed on under the public name", "rooms.example.org", "", 404);
    row("a page in a browser here", "127.0.0.1", "Origin: https://elsewhere.example\r\n", 404);
    row("somebody's guess", "rooms.example.org", "Authorization: Bearer aaaaaaaaaaaaaaaaaaaa\r\n", 404);
    row("an empty token", "rooms.example.org", "Authorization: Bearer \r\n", 404);
}

void TestStatusPages::metricsAreForProgramsOfThisComputerAlone()
{
    QFETCH(QByteArray, host);
    QFETCH(QByteArray, headers);
    RoomServer::Config config;
    config.publicUrl = QUrl(u"https://rooms.example.org"_s);
    const WireRoom room(config);
    const HttpAnswer answer = RawClient(room.port(), host).request("GET", "/metrics", {}, headers);
    QTEST(answer.status, "status");
    QCOMPARE(answer.body.contains("confab_peers"), answer.status == 200);
}

void TestStatusPages::aTokenOpensThemFromElsewhere()
{
    RoomServer::Config config;
    config.publicUrl = QUrl(u"https://rooms.example.org"_s);
    config.metricsToken = "for-the-watching-one";
    config.managementToken = "for-the-managing-one";
    RoomServer server(config);
    const auto address = server.start();
    QVERIFY(bool(address));
    const auto statusWith = [&](const QByteArray& token) {
        return RawClient(address->port, "rooms.example.org")
            .request("GET", "/metrics", {}, "X-Forwarded-For: 203.0.113.9\r\n" + bearer(token))
            .status;
    };
    QCOMPARE(statusWith("for-the-watching-one"), 200);
    QCOMPARE(statusWith("for-the-managing-one"), 401);
    QCOMPARE(statusWith(""), 401);
    QCOMPARE(
        RawClient(address->port).request("POST", "/v2/rooms", "{}", bearer("for-the-watching-one")).status,
        401);
}

void TestStatusPages::theyCountWhatHappens()
{
    const WireRoom room;
    const auto ada = room.enter("ada");
    ada->sendText(
        R"({"jsonrpc":"2.0","id":"s","method":"set-metadata","params":{"key":"default","data":"x"}})");
    QVERIFY(ada->readReply(u"s"_s).contains("result"_L1));
    ada->sendText(
        R"({"jsonrpc":"2.0","id":"b","method":"broadcast","params":{"info":{"type":"chat","message":"hello"}}})");
    QVERIFY(ada->readReply(u"b"_s).contains("result"_L1));
    ada->sendText(R"({"jsonrpc":"2.0","id":"n","method":"nonsense","params":{}})");
    QVERIFY(ada->readReply(u"n"_s).contains("error"_L1));

    const QByteArray page = metricsOf(room);
    QCOMPARE(valueOf(page, "confab_sessions"), 1);
    QCOMPARE(valueOf(page, "confab_peers"), 1);
    QCOMPARE(valueOf(page, "confab_rooms"), 1);
    QCOMPARE(valueOf(page, "confab_connections{kind=\"websocket\"}"), 1);
    QCOMPARE(valueOf(page, "confab_edits_total"), 1);
    QCOMPARE(valueOf(page, "confab_messages_total"), 1);
    QCOMPARE(valueOf(page, "confab_requests_total"), 4); // join too
    QCOMPARE(valueOf(page, "confab_requests_refused_total{code=\"400\"}"), 1);
    QCOMPARE(valueOf(page, "confab_answer_seconds_count"), 4);
    QVERIFY(valueOf(page, "confab_journal_commit_seconds_count") >= 3);
    QCOMPARE(valueOf(page, "confab_journal_failures_total"), 0);
    QCOMPARE(RawClient(room.port()).request("GET", "/nowhere").status, 404);
    QCOMPARE(valueOf(metricsOf(room), "confab_http_answers_total{code=\"404\"}"), 1);
}

void TestStatusPages::theirFormIsThatOfPrometheus()
{
    const WireRoom room;
    const HttpAnswer answer = RawClient(room.port()).request("GET", "/metrics");
    QCOMPARE(answer.header("content-type"), QByteArray("text/plain; version=0.0.4; charset=utf-8"));
    static const QRegularExpression form(
        uR"(\A(# HELP [a-z_]+ .+|# TYPE [a-z_]+ (gauge|counter|histogram)|[a-z_]+(\{[a-z]+="[^"\\]*"\})? [0-9.e+-]+)\z)"_s);
    QVERIFY(answer.body.endsWith('\n'));
    for (const QByteArray& line : answer.body.chopped(1).split('\n'))
        QVERIFY2(form.match(QString::fromUtf8(line)).hasMatch(), line.constData());

    // Each bucket holds those below it.
    ServerMetrics::Histogram times;
    times.observe(std::chrono::microseconds(500));
    times.observe(std::chrono::milliseconds(20));
    times.observe(std::chrono::seconds(9));
    QByteArray page;
    times.write(page, "t");
    QCOMPARE(valueOf(page, "t_bucket{le=\"0.0005\"}"), 1);
    QCOMPARE(valueOf(page, "t_bucket{le=\"0.01\"}"), 1);
    QCOMPARE(valueOf(page, "t_bucket{le=\"0.025\"}"), 2);
    QCOMPARE(valueOf(page, "t_bucket{le=\"5\"}"), 2);
    QCOMPARE(valueOf(page, "t_bucket{le=\"+Inf\"}"), 3);
    QCOMPARE(valueOf(page, "t_count"), 3);
    QCOMPARE(valueOf(page, "t_sum"), 9.0205);
}

void TestStatusPages::theJournalsSizeIsThatOnTheDisk()
{
    QCOMPARE(valueOf(metricsOf(WireRoom()), "confab_journal_bytes"), 0);
    const QTemporaryDir directory;
    RoomServer::Config config;
    config.dataDirectory = directory.path();
    const WireRoom room(config);
    QVERIFY(valueOf(metricsOf(room), "confab_journal_bytes") >= 4096);
}

void TestStatusPages::nothingOfPeopleIsInThem()
{
    const WireRoom room;
    const auto person = room.enter("canary-peer");
    person->sendText(
        R"({"jsonrpc":"2.0","id":"b","method":"broadcast","params":{"info":{"type":"chat","message":"canary-text"}}})");
    QVERIFY(person->readReply(u"b"_s).contains("result"_L1));
    const QByteArray page = metricsOf(room);
    for (const QByteArray& secret : {QByteArray("canary"), room.id(), room.code(Role::Host),
                                     QByteArray("Thursday"), QByteArray("127.0.0.1")})
        QVERIFY2(!page.contains(secret), secret.constData());
}

QTEST_GUILESS_MAIN(TestStatusPages)
#include "tst_statuspages.moc"
