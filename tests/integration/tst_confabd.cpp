#include "tests/support/runningconfabd.h"
#include "tests/support/wireroom.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;

/// The headless server as a program: what it prints, how it ends, what it links.
class TestConfabd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneLineSaysThatItIsReady();
    void theLineNamesAnIPv6Address();
    void aRoomCanBeStartedAndEntered();
    void aSignalEndsItInOrder_data();
    void aSignalEndsItInOrder();
    void helpNamesEveryOption();
    void versionIsOneLine();
    void badUsageExitsWith2AndSaysWhy_data();
    void badUsageExitsWith2AndSaysWhy();
    void aPortInUseExitsWith1AndSaysSo();
    void aDirectoryThatCannotBeMadeExitsWith1AndSaysSo();
    void theDataDirectoryIsMadeAndOneServersOwn();
    void beyondLoopbackNeedsAWord();
    void thePublicUrlIsWhatInitNames();
    void theChosenLimitsAreTold();
    void behindAProxyItsWordForTheAddressCounts();
    void itLinksNeitherGuiNorWidgets();
};

void TestConfabd::oneLineSaysThatItIsReady()
{
    RunningConfabd daemon;
    static const QRegularExpression form(u"\\Alistening on http://127\\.0\\.0\\.1:([1-9][0-9]*)\n\\z"_s);
    QVERIFY2(form.match(daemon.readyLine()).hasMatch(), qPrintable(daemon.readyLine()));
    QCOMPARE(RawClient(daemon.port()).request("GET", "/nowhere").status, 404);
}

void TestConfabd::theLineNamesAnIPv6Address()
{
    RunningConfabd daemon({u"--listen"_s, u"[::1]:0"_s});
    if (daemon.readyLine().isEmpty())
        QSKIP("no IPv6 here");
    QVERIFY2(daemon.readyLine().startsWith(u"listening on http://[::1]:"_s), qPrintable(daemon.readyLine()));
}

void TestConfabd::aRoomCanBeStartedAndEntered()
{
    RunningConfabd daemon;
    RawClient client(daemon.port());
    const QJsonObject room = client.request("POST", "/v2/rooms", R"({"name":"Thursday"})").json();
    QCOMPARE(room.value("name"_L1).toString(), u"Thursday"_s);
    const QByteArray code = codeIn(room, Role::Host);
    const QByteArray token = tokenFor(client, code);
    QCOMPARE(client.upgrade(WireRoom::socketTarget("p", token)), 101);
    QVERIFY(!client.readNotice(u"on-policy-change"_s).isEmpty());
}

void TestConfabd::aSignalEndsItInOrder_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
}

void TestConfabd::aSignalEndsItInOrder()
{
    QFETCH(int, signal);
    RunningConfabd daemon;
    RawClient client(daemon.port());
    const QJsonObject room = client.request("POST", "/v2/rooms", "{}").json();
    const QByteArray code = codeIn(room, Role::Guest);
    const QByteArray token = tokenFor(client, code);
    QCOMPARE(client.upgrade(WireRoom::socketTarget("p", token)), 101);
    QVERIFY(daemon.endsBy(signal));
    QCOMPARE(client.readClose(), 1001);
}

void TestConfabd::helpNamesEveryOption()
{
    const Ended help = run({u"--help"_s});
    QCOMPARE(help.exitCode, 0);
    for (const char* option :
         {"--listen", "--data", "--memory", "--public-url", "--grace", "--message-rate", "--request-rate",
          "--tls-cert", "--tls-key", "--connections-per-address", "--management-token-file", "--behind-proxy",
          "--insecure-http", "--metrics-token-file", "--log-format", "--help", "--version"})
        QVERIFY2(help.out.contains(QLatin1StringView(option)), option);
    QVERIFY(help.err.isEmpty());
}

void TestConfabd::versionIsOneLine()
{
    const Ended version = run({u"--version"_s});
    QCOMPARE(version.exitCode, 0);
    static const QRegularExpression form(u"\\Aconfabd [0-9]+\\.[0-9]+\\.[0-9]+\n\\z"_s);
    QVERIFY2(form.match(version.out).hasMatch(), qPrintable(version.out));
}

void TestConfabd::badUsageExitsWith2AndSaysWhy_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char* name, const QStringList& arguments) { QTest::newRow(name) << arguments; };
    row("an unknown option", {u"--nonsense"_s});
    row("a word", {u"serve"_s});
    row("listen without a value", {u"--listen"_s});
    row("listen without a port", {u"--listen"_s, u"127.0.0.1"_s});
    row("listen with a port too high", {u"--listen"_s, u"127.0.0.1:70000"_s});
    row("listen without a host", {u"--listen"_s, u":80"_s});
    row("listen with a path", {u"--listen"_s, u"127.0.0.1:80/x"_s});
    row("a public URL that is none", {u"--public-url"_s, u"rooms"_s});
    row("a public URL of another kind", {u"--public-url"_s, u"ftp://example.org"_s});
    row("a grace that is no number", {u"--grace"_s, u"long"_s});
    row("a negative grace", {u"--grace"_s, u"-1"_s});
    row("a message rate that is no number", {u"--message-rate"_s, u"many"_s});
    row("a negative request rate", {u"--request-rate"_s, u"-1"_s});
    row("a certificate without a key", {u"--tls-cert"_s, u"/tmp/cert.pem"_s});
    row("a key without a certificate", {u"--tls-key"_s, u"/tmp/key.pem"_s});
    row("encrypted and insecure", {u"--tls-cert"_s, u"c"_s, u"--tls-key"_s, u"k"_s, u"--insecure-http"_s});
    row("no connections", {u"--connections-per-address"_s, u"0"_s});
    row("data and memory", {u"--memory"_s, u"--data"_s, u"/tmp"_s});
}

void TestConfabd::badUsageExitsWith2AndSaysWhy()
{
    QFETCH(QStringList, arguments);
    const Ended ended = run(arguments);
    QCOMPARE(ended.exitCode, 2);
    QVERIFY(ended.err.startsWith(u"confabd: "_s));
    QVERIFY(ended.out.isEmpty());
}

void TestConfabd::aPortInUseExitsWith1AndSaysSo()
{
    RunningConfabd daemon;
    const Ended second = run({u"--listen"_s, u"127.0.0.1:%1"_s.arg(daemon.port())});
    QCOMPARE(second.exitCode, 1);
    QVERIFY2(second.err.contains(u"in use"_s), qPrintable(second.err));
    QVERIFY(second.out.isEmpty());
}

void TestConfabd::aDirectoryThatCannotBeMadeExitsWith1AndSaysSo()
{
    const Ended ended = run({u"--listen"_s, u"127.0.0.1:0"_s, u"--data"_s, u"/proc/confab/here"_s});
    QCOMPARE(ended.exitCode, 1);
    QVERIFY2(ended.err.contains(u"/proc/confab/here"_s), qPrintable(ended.err));
}

void TestConfabd::theDataDirectoryIsMadeAndOneServersOwn()
{
    const QTemporaryDir parent;
    const QString directory = parent.filePath(u"made/here"_s);
    RunningConfabd daemon({u"--listen"_s, u"127.0.0.1:0"_s, u"--data"_s, directory});
    QVERIFY(daemon.port() != 0);
    QVERIFY(QFileInfo(directory).isDir());
    QVERIFY(QFileInfo(directory + u"/confab.db"_s).isFile());
    const Ended second = run({u"--listen"_s, u"127.0.0.1:0"_s, u"--data"_s, directory});
    QCOMPARE(second.exitCode, 1);
    QVERIFY2(second.err.contains(u"another server"_s), qPrintable(second.err));
}

void TestConfabd::beyondLoopbackNeedsAWord()
{
    const Ended refused = run({u"--listen"_s, u"0.0.0.0:0"_s});
    QCOMPARE(refused.exitCode, 2);
    QVERIFY2(refused.err.contains(u"--insecure-http"_s), qPrintable(refused.err));
    RunningConfabd daemon({u"--listen"_s, u"0.0.0.0:0"_s, u"--insecure-http"_s});
    QVERIFY(daemon.port() != 0);
    QCOMPARE(RawClient(daemon.port(), "rooms.example.org").request("POST", "/v2/rooms", "{}").status, 200);
}

void TestConfabd::thePublicUrlIsWhatInitNames()
{
    RunningConfabd daemon(
        {u"--listen"_s, u"127.0.0.1:0"_s, u"--public-url"_s, u"https://rooms.example.org"_s});
    RawClient client(daemon.port(), "rooms.example.org");
    const QByteArray code = codeIn(client.request("POST", "/v2/rooms", "{}").json(), Role::Host);
    const QByteArray token = tokenFor(client, code);
    const HttpAnswer init =
        client.request("GET", "/init?peer_id=p", {}, "Authorization: Bearer " + token + "\r\n");
    QCOMPARE(init.json().value("endpoint"_L1).toString(), u"wss://rooms.example.org/ws"_s);
}

void TestConfabd::theChosenLimitsAreTold()
{
    RunningConfabd daemon({u"--listen"_s, u"127.0.0.1:0"_s, u"--grace"_s, u"2.5"_s, u"--message-rate"_s,
                           u"0"_s, u"--request-rate"_s, u"500"_s});
    RawClient client(daemon.port());
    const QByteArray code = codeIn(client.request("POST", "/v2/rooms", "{}").json(), Role::Host);
    const QByteArray token = tokenFor(client, code);
    QCOMPARE(client.upgrade(WireRoom::socketTarget("p", token)), 101);
    client.sendText(R"({"jsonrpc":"2.0","id":"j","method":"join","params":{"name":"a","data":""}})");
    const QJsonValue limits = client.readReply(u"j"_s)["result"_L1]["limits"_L1];
    QCOMPARE(limits["grace_ms"_L1].toInt(), 2500);
    QCOMPARE(limits["broadcasts_per_s"_L1].toInt(-1), 0);
    QCOMPARE(limits["requests_per_s"_L1].toInt(), 500);
}

void TestConfabd::behindAProxyItsWordForTheAddressCounts()
{
    RunningConfabd daemon({u"--listen"_s, u"127.0.0.1:0"_s, u"--behind-proxy"_s});
    RawClient client(daemon.port());
    const auto guess = [&](const QByteArray& from) {
        return client
            .request("POST", "/v2/token", R"({"code":"zzz-zzzz-zzz"})", "X-Forwarded-For: " + from + "\r\n")
            .status;
    };
    for (int i = 0; i < 60; ++i)
        (void)guess("203.0.113.5");
    QCOMPARE(guess("203.0.113.5"), 429);
    QCOMPARE(guess("203.0.113.6"), 404);
}

void TestConfabd::itLinksNeitherGuiNorWidgets()
{
    QProcess ldd;
    ldd.start(u"ldd"_s, {QStringLiteral(CONFABD)});
    QVERIFY(ldd.waitForFinished(Patience));
    const QString libraries = QString::fromUtf8(ldd.readAllStandardOutput());
    QVERIFY2(libraries.contains(u"libQt6Core"_s), qPrintable(libraries));
    for (const char* foreign : {"libQt6Gui", "libQt6Widgets", "libQt6Svg", "libX11", "libGL"})
        QVERIFY2(!libraries.contains(QLatin1StringView(foreign)), foreign);
}

QTEST_GUILESS_MAIN(TestConfabd)
#include "tst_confabd.moc"
