#include "tests/support/wireroom.h"

#include <QTest>

#include <memory>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;

/// Requests whose end a proxy in front might see elsewhere than we do, with another one hidden behind them:
/// that one is never heard.
class TestRoomServerSmuggling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_room = std::make_unique<WireRoom>(); }
    void cleanupTestCase() { m_room.reset(); }

    void whatIsHiddenBehindARequestIsNotHeard_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char* name, const QByteArray& bytes) { QTest::newRow(name) << bytes; };
        const QByteArray begin = "POST /v2/token HTTP/1.1\r\nHost: localhost\r\n";
        const auto with = [&](const char* name, const QByteArray& headers, const QByteArray& body = {}) {
            row(name, begin + headers + "\r\n\r\n" + body);
        };
        with("length, then coding", "Content-Length: 5\r\nTransfer-Encoding: chunked", "0\r\n\r\n");
        with("coding, then length", "Transfer-Encoding: chunked\r\nContent-Length: 5", "0\r\n\r\n");
        with("two lengths", "Content-Length: 0\r\nContent-Length: 4");
        with("a list of lengths", "Content-Length: 0, 4");
        with("a length with a sign", "Content-Length: +0");
        with("a length below nothing", "Content-Length: -1");
        with("a length in other digits", "Content-Length: 0x0");
        with("a length of 2^64", "Content-Length: 18446744073709551616");
        with("a length of nothing", "Content-Length: ");
        with("a coding that nobody knows", "Transfer-Encoding: xchunked", "0\r\n\r\n");
        with("no coding", "Transfer-Encoding: identity");
        with("a coding before chunks", "Transfer-Encoding: gzip, chunked", "0\r\n\r\n");
        with("chunks, and then another coding", "Transfer-Encoding: chunked, identity", "0\r\n\r\n");
        with("two codings", "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity", "0\r\n\r\n");
        with("a coding in quotes", "Transfer-Encoding: \"chunked\"", "0\r\n\r\n");
        with("a space behind the name", "Transfer-Encoding : chunked", "0\r\n\r\n");
        with("another blank",
             "Transfer-Encoding:\x0b"
             "chunked",
             "0\r\n\r\n");
        with("a line that goes on", "X: a\r\n Transfer-Encoding: chunked\r\nTransfer-Encoding: x",
             "0\r\n\r\n");
        with("a line that ends otherwise", "X: a\rContent-Length: 5");
        with("a name with a space", "Content Length: 0");
        with("a NUL", QByteArray("X: a\0b\r\nContent-Length: 0", 24));
        with("a chunk without end", "Transfer-Encoding: chunked", "fffffffffffffffff\r\n");
        with("a chunk of another number", "Transfer-Encoding: chunked", "0x\r\n\r\n");
        with("a chunk below nothing", "Transfer-Encoding: chunked", "-1\r\n\r\n");
        row("chunks before they were known",
            "POST /v2/token HTTP/1.0\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
        row("lines that end otherwise", "POST /v2/token HTTP/1.1\nHost: localhost\nContent-Length: 0\n\n");
        row("no version", "POST /v2/token\r\nHost: localhost\r\n\r\n");
        row("HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
        const QByteArray upgrade =
            "GET /ws?peer=p&token=" + m_room->token(Role::Guest) +
            " HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n";
        row("a body before a WebSocket", upgrade + "Content-Length: 5\r\n\r\nhello");
        row("chunks before a WebSocket", upgrade + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
    }
    void whatIsHiddenBehindARequestIsNotHeard()
    {
        QFETCH(QByteArray, bytes);
        RawClient client(m_room->port());
        client.send(bytes + "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n");
        QCOMPARE(client.readAnswer().status, 400);
        QCOMPARE(client.readAnswer().status, 0);
    }

    void aRequestInGoodFormEndsWhereItSays_data()
    {
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("length") << QByteArray("Content-Length: 2") << QByteArray("{}");
        QTest::newRow("chunks") << QByteArray("transfer-encoding: Chunked")
                                << QByteArray("1;x=y\r\n{\r\n1\r\n}\r\n0\r\nTrailer: z\r\n\r\n");
        QTest::newRow("a request inside") << QByteArray("Content-Length: 44")
                                          << QByteArray("GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n  ");
    }
    void aRequestInGoodFormEndsWhereItSays()
    {
        QFETCH(QByteArray, headers);
        QFETCH(QByteArray, body);
        RawClient client(m_room->port());
        client.send("POST /v2/token HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n\r\n" + body +
                    "GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        QCOMPARE(client.readAnswer().status, 400); // it names no code
        QCOMPARE(client.readAnswer().status, 200);
        QCOMPARE(client.readAnswer().status, 0);
    }

    void noAnswerTellsWhichLibraryItIsMadeWith()
    {
        RawClient client(m_room->port());
        client.send(client.handshakeBytes(WireRoom::socketTarget("p", m_room->token(Role::Guest))));
        const HttpAnswer answer = client.readAnswer();
        QCOMPARE(answer.status, 101);
        QCOMPARE(answer.header("server"), "Confab");
    }

private:
    std::unique_ptr<WireRoom> m_room;
};

QTEST_GUILESS_MAIN(TestRoomServerSmuggling)
#include "tst_roomserver_smuggling.moc"
