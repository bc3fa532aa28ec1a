#include "core/session/invitelink.h"

#include <QTest>

using namespace confab;
using namespace Qt::StringLiterals;

namespace {

const QString Fingerprint = u"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"_s;

QString withColons(QString hex)
{
    for (qsizetype at = hex.size() - 2; at > 0; at -= 2)
        hex.insert(at, u':');
    return hex;
}

} // namespace

class TestInviteLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLinkSaysWhereTheRoomIs_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("port");
        QTest::addColumn<bool>("encrypted");
        QTest::addColumn<QString>("fingerprint");
        const QString none;
        const auto row = [](const char* name, const QString& text, const QString& host, int port,
                            bool encrypted = false, const QString& fingerprint = {}) {
            QTest::newRow(name) << text << host << port << encrypted << fingerprint;
        };
        row("code at host", u"abc-defg-hij@example.org"_s, u"example.org"_s, 47474);
        row("code at host and port", u"abc-defg-hij@example.org:8080"_s, u"example.org"_s, 8080);
        row("bare letters at host", u"ABCDEFGHIJ@Example.ORG"_s, u"example.org"_s, 47474);
        row("code at IPv4", u"abc-defg-hij@192.168.0.7:47474"_s, u"192.168.0.7"_s, 47474);
        row("code at IPv6", u"abc-defg-hij@[fe80::1]"_s, u"fe80::1"_s, 47474);
        row("code at IPv6 and port", u"abc-defg-hij@[2001:DB8::1]:99"_s, u"2001:db8::1"_s, 99);
        row("confab", u"confab://example.org/abc-defg-hij"_s, u"example.org"_s, 47474);
        row("confab and port", u"confab://127.0.0.1:50123/abc-defg-hij"_s, u"127.0.0.1"_s, 50123);
        row("confab IPv6", u"confab://[::1]:50123/abc-defg-hij"_s, u"::1"_s, 50123);
        row("confab long IPv6", u"confab://[0:0:0:0:0:0:0:1]/abc-defg-hij"_s, u"::1"_s, 47474);
        row("confab upper case", u"CONFAB://EXAMPLE.ORG/ABC-DEFG-HIJ"_s, u"example.org"_s, 47474);
        row("confab slash at end", u"confab://example.org/abc-defg-hij/"_s, u"example.org"_s, 47474);
        row("confab without dashes", u"confab://example.org/abcdefghij"_s, u"example.org"_s, 47474);
        row("confab percent", u"confab://example.org/abc%2Ddefg%2dhij"_s, u"example.org"_s, 47474);
        row("confab query", u"confab://example.org/abc-defg-hij?from=mail"_s, u"example.org"_s, 47474);
        row("fingerprint", u"confab://example.org/abc-defg-hij#"_s + Fingerprint, u"example.org"_s, 47474,
            true, Fingerprint);
        row("fingerprint upper case", u"confab://h:1/abc-defg-hij#"_s + Fingerprint.toUpper(), u"h"_s, 1,
            true, Fingerprint);
        row("fingerprint colons", u"confab://h/abc-defg-hij#"_s + withColons(Fingerprint), u"h"_s, 47474,
            true, Fingerprint);
        row("https", u"https://example.org/abc-defg-hij"_s, u"example.org"_s, 443, true);
        row("https and port", u"https://example.org:47474/abc-defg-hij"_s, u"example.org"_s, 47474, true);
        row("https shouted", u"HTTPS://Example.Org/Abc-Defg-Hij"_s, u"example.org"_s, 443, true);
        row("http", u"http://example.org/abc-defg-hij"_s, u"example.org"_s, 80);
        row("http and port", u"http://localhost:47474/abc-defg-hij"_s, u"localhost"_s, 47474);
        row("highest port", u"confab://h:65535/abc-defg-hij"_s, u"h"_s, 65535);
        row("white space around", u" \t\nconfab://example.org/abc-defg-hij\r\n "_s, u"example.org"_s, 47474);
        row("invisible around", u"\ufeffconfab://example.org/abc-defg-hij\u200b"_s, u"example.org"_s, 47474);
        row("IDN", u"confab://bücher.example/abc-defg-hij"_s, u"xn--bcher-kva.example"_s, 47474);
        row("IDN at", u"abc-defg-hij@BÜCHER.example"_s, u"xn--bcher-kva.example"_s, 47474);
        row("one-word host", u"abc-defg-hij@annas-laptop"_s, u"annas-laptop"_s, 47474);
    }
    void aLinkSaysWhereTheRoomIs()
    {
        QFETCH(QString, text);
        const auto link = InviteLink::parse(text);
        QVERIFY(link);
        QCOMPARE(link->code.toString(), u"abc-defg-hij"_s);
        QVERIFY(link->server);
        QTEST(link->server->host, "host");
        QTEST(int(link->server->port), "port");
        QTEST(link->server->encrypted, "encrypted");
        QTEST(link->server->fingerprint, "fingerprint");
        QCOMPARE(InviteLink::parse(link->toString()).value(), *link);
    }

    void aBareCodeLeavesTheServerOpen()
    {
        for (const QString& text : {u"abc-defg-hij"_s, u" ABCDEFGHIJ "_s, u"abc defg hij"_s}) {
            const auto link = InviteLink::parse(text);
            QVERIFY(link);
            QVERIFY(!link->server);
            QCOMPARE(link->toString(), u"abc-defg-hij"_s);
        }
    }

    void whatIsNoLinkIsSaidPrecisely_data()
    {
        using enum InviteLink::Fault;
        QTest::addColumn<QString>("text");
        QTest::addColumn<InviteLink::Fault>("fault");
        const auto row = [](const char* name, const QString& text, InviteLink::Fault fault) {
            QTest::newRow(name) << text << fault;
        };
        row("nothing", u""_s, Empty);
        row("spaces", u" \t\n"_s, Empty);
        row("short code", u"abc-defg"_s, Code);
        row("words", u"hello, join me!"_s, Code);
        row("short code at host", u"abc@example.org"_s, Code);
        row("no code at host", u"@example.org"_s, Code);
        row("mail address", u"anna.b@example.org"_s, Code);
        row("no path", u"confab://example.org"_s, Code);
        row("empty path", u"https://example.org/"_s, Code);
        row("two segments", u"https://example.org/rooms/abc-defg-hij"_s, Code);
        row("digit in path", u"confab://example.org/abc-d3fg-hij"_s, Code);
        row("broken percent", u"confab://example.org/abc-defg-hij%zz"_s, Code);
        row("no host", u"confab:///abc-defg-hij"_s, Host);
        row("port alone", u"confab://:80/abc-defg-hij"_s, Host);
        row("nothing after at", u"abc-defg-hij@"_s, Host);
        row("space in host", u"confab://exa mple.org/abc-defg-hij"_s, Host);
        row("user in host", u"https://bank.example@evil.example/abc-defg-hij"_s, Host);
        row("two ats", u"abc-defg-hij@a@b"_s, Host);
        row("IPv6 without brackets", u"abc-defg-hij@fe80::1"_s, Port);
        row("IPv6 unclosed", u"confab://[::1/abc-defg-hij"_s, Host);
        row("IPv6 empty", u"confab://[]/abc-defg-hij"_s, Host);
        row("IPv6 nonsense", u"confab://[hello]/abc-defg-hij"_s, Host);
        row("IPv6 and tail", u"confab://[::1]x/abc-defg-hij"_s, Host);
        row("bad percent in host", u"confab://a%00b/abc-defg-hij"_s, Host);
        row("angle brackets in host", u"confab://<b>/abc-defg-hij"_s, Host);
        row("host too long", u"confab://"_s + u"abcdefgh."_s.repeated(40) + u"org/abc-defg-hij"_s, Host);
        row("port zero", u"confab://h:0/abc-defg-hij"_s, Port);
        row("port too high", u"confab://h:65536/abc-defg-hij"_s, Port);
        row("port huge", u"confab://h:99999999999999999999/abc-defg-hij"_s, Port);
        row("port missing", u"confab://h:/abc-defg-hij"_s, Port);
        row("port negative", u"confab://h:-1/abc-defg-hij"_s, Port);
        row("port signed", u"confab://h:+80/abc-defg-hij"_s, Port);
        row("port in words", u"abc-defg-hij@h:http"_s, Port);
        row("port in Arabic digits", u"abc-defg-hij@h:\u0661\u0662"_s, Port);
        row("port then colon", u"abc-defg-hij@h:80:80"_s, Port);
        row("other scheme", u"ftp://example.org/abc-defg-hij"_s, Scheme);
        row("javascript", u"javascript://example.org/%0aabc-defg-hij"_s, Scheme);
        row("WebSocket", u"wss://example.org/abc-defg-hij"_s, Scheme);
        row("no scheme", u"://example.org/abc-defg-hij"_s, Scheme);
        row("link in a sentence", u"Join: https://example.org/abc-defg-hij"_s, Scheme);
        row("fingerprint empty", u"confab://h/abc-defg-hij#"_s, Fingerprint);
        row("fingerprint cut", u"confab://h/abc-defg-hij#"_s + ::Fingerprint.chopped(1), Fingerprint);
        row("fingerprint too long", u"confab://h/abc-defg-hij#"_s + ::Fingerprint + u"00"_s, Fingerprint);
        row("fingerprint no hex", u"confab://h/abc-defg-hij#"_s + ::Fingerprint.chopped(1) + u'g',
            Fingerprint);
        row("fingerprint in https", u"https://h/abc-defg-hij#"_s + ::Fingerprint, Fingerprint);
    }
    void whatIsNoLinkIsSaidPrecisely()
    {
        QFETCH(QString, text);
        const auto link = InviteLink::parse(text);
        QVERIFY(!link);
        QTEST(link.error().fault, "fault");
        QCOMPARE(link.error().code.has_value(), link.error().fault == InviteLink::Fault::Code);
    }

    void aSlipInTheCodeOfALinkKeepsItsPlace()
    {
        const auto link = InviteLink::parse(u"confab://example.org/abc-d3fg-hij"_s);
        QVERIFY(!link);
        QVERIFY(link.error().code);
        QCOMPARE(link.error().code->fault, RoomCode::Fault::Character);
        QCOMPARE(link.error().code->at, 5);
    }

    void theShortestFormIsWritten_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("written");
        QTest::newRow("bare") << u"ABCDEFGHIJ"_s << u"abc-defg-hij"_s;
        QTest::newRow("default port") << u"abc-defg-hij@h:47474"_s << u"confab://h/abc-defg-hij"_s;
        QTest::newRow("other port") << u"abc-defg-hij@h:80"_s << u"confab://h:80/abc-defg-hij"_s;
        QTest::newRow("http") << u"http://h/abc-defg-hij"_s << u"confab://h:80/abc-defg-hij"_s;
        QTest::newRow("https") << u"https://h:443/abc-defg-hij/"_s << u"https://h/abc-defg-hij"_s;
        QTest::newRow("https port") << u"https://h:47474/abcdefghij"_s << u"https://h:47474/abc-defg-hij"_s;
        QTest::newRow("IPv6") << u"abc-defg-hij@[::1]:5"_s << u"confab://[::1]:5/abc-defg-hij"_s;
        QTest::newRow("fingerprint") << u"confab://H/abcdefghij#"_s + withColons(Fingerprint).toUpper()
                                     << u"confab://h/abc-defg-hij#"_s + Fingerprint;
    }
    void theShortestFormIsWritten()
    {
        QFETCH(QString, from);
        QTEST(InviteLink::parse(from).value().toString(), "written");
    }

    void aServerHasABaseUrl()
    {
        QCOMPARE((ServerAddress{u"h"_s, 8080, false}).baseUrl(), QUrl(u"http://h:8080"_s));
        QCOMPARE((ServerAddress{u"h"_s, 443, true}).baseUrl(), QUrl(u"https://h:443"_s));
        QCOMPARE((ServerAddress{u"::1"_s, 9, false}).baseUrl(), QUrl(u"http://[::1]:9"_s));
        QCOMPARE(ServerAddress{u"h"_s}.baseUrl().toString(), u"http://h:47474"_s);
    }

    void onlyThisComputerIsLoopback()
    {
        for (const QString& host :
             {u"localhost"_s, u"LOCALHOST"_s, u"127.0.0.1"_s, u"127.9.8.7"_s, u"::1"_s, u"a.localhost"_s})
            QVERIFY2(ServerAddress{host}.isLoopback(), qPrintable(host));
        for (const QString& host : {u""_s, u"128.0.0.1"_s, u"127.evil.example"_s, u"127.0.0.1.evil.example"_s,
                                    u"notlocalhost"_s, u"localhost.example"_s, u"::2"_s, u"0.0.0.0"_s})
            QVERIFY2(!ServerAddress{host}.isLoopback(), qPrintable(host));
    }
};

QTEST_GUILESS_MAIN(TestInviteLink)
#include "tst_invitelink.moc"
