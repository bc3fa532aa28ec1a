#include "core/server/roomserver.h"

#include "core/server/selfmadecertificate.h"
#include "tests/support/rawclient.h"
#include "tests/support/wireroom.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QSslCertificate>
#include <QSslCipher>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTest>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto Tls = RawClient::Security::Tls;

TlsIdentity makeIdentity(const QByteArray& key = SelfMadeCertificate::makeKey())
{
    const auto certificate =
        SelfMadeCertificate::make(key, {u"127.0.0.1"_s}, QDateTime::currentMSecsSinceEpoch());
    return {certificate->pem(), key};
}

RoomServer::Config encrypted()
{
    RoomServer::Config config;
    config.tls = makeIdentity();
    return config;
}

quint16 started(RoomServer& server)
{
    const auto address = server.start();
    if (!address)
        qFatal("the server does not start: %s", qPrintable(address.error().detail));
    return address->port;
}

/// A token of a new room, got with this kind of connection.
QByteArray newToken(quint16 port, RawClient::Security security)
{
    RawClient client(port, {}, security);
    const QJsonObject room = client.request("POST", "/v2/rooms", "{}").json();
    const QByteArray code = codeIn(room, Role::Host);
    return tokenFor(client, code);
}

QByteArray shownBy(quint16 port)
{
    RawClient client(port, {}, Tls);
    return qobject_cast<QSslSocket*>(&client.socket())->peerCertificate().toPem();
}

} // namespace

/// A RoomServer that encrypts.
class TestRoomServerTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestsAndWebSocketsAreServed();
    void itIsModernTls();
    void olderTlsIsRefused_data();
    void olderTlsIsRefused();
    void aLongValueArrivesWholeThoughItIsReadSlowly();
    void whoSpeaksPlainHttpIsToldToEncrypt();
    void aHandshakeThatDragsIsCutOff_data();
    void aHandshakeThatDragsIsCutOff();
    void theEndOfAConnectionIsSaidInTls();
    void aNewCertificateIsForNewConnections();
    void aBadCertificateChangesNothing();
    void aServerWithoutAGoodCertificateDoesNotStart();
    void openedToTheNetworkItServesBothKinds();
    void whoCameOverTheNetworkStartsNoRooms();
    void aForeignHostIsStillRefusedOnThisComputersOwnAddress();
    void closingSendsAwayWhoCameOverTheNetworkAlone();
};

void TestRoomServerTls::requestsAndWebSocketsAreServed()
{
    RoomServer server(encrypted());
    const auto address = server.start();
    QVERIFY(address);
    QCOMPARE(address->baseUrl().scheme(), u"https"_s);
    const QByteArray token = newToken(address->port, Tls);
    RawClient asking(address->port, {}, Tls);
    const QJsonObject init = asking.request("GET", "/init?peer_id=a", {}, bearer(token)).json();
    QCOMPARE(init.value("endpoint"_L1).toString(), u"wss://127.0.0.1:%1/ws"_s.arg(address->port));
    RawClient client(address->port, {}, Tls);
    QVERIFY(enter(client, "a", token));
    for (int i = 0; i < 100; ++i)
        client.sendText(R"({"jsonrpc":"2.0","id":"%","method":"ping","params":{"timestamp":1}})"_ba.replace(
            '%', QByteArray::number(i)));
    for (int i = 0; i < 100; ++i)
        QVERIFY(client.readReply(QString::number(i)).contains("result"_L1));
}

void TestRoomServerTls::itIsModernTls()
{
    RoomServer server(encrypted());
    const quint16 port = started(server);
    RawClient client(port, {}, Tls);
    QCOMPARE(qobject_cast<QSslSocket*>(&client.socket())->sessionProtocol(), QSsl::TlsV1_3);

    QSslSocket older;
    older.setPeerVerifyMode(QSslSocket::VerifyNone);
    older.setProtocol(QSsl::TlsV1_2);
    older.connectToHostEncrypted(u"127.0.0.1"_s, port);
    QVERIFY(older.waitForEncrypted(5000));
    QCOMPARE(older.sessionProtocol(), QSsl::TlsV1_2);
    QVERIFY2(older.sessionCipher().keyExchangeMethod().startsWith(u"ECDH"_s),
             qPrintable(older.sessionCipher().name()));

    // CBC, or without forward secrecy: what only an old or a wicked client asks for alone.
    for (const QString& cipher : {u"ECDHE-ECDSA-AES128-SHA256"_s, u"AES128-GCM-SHA256"_s}) {
        QSslSocket weak;
        weak.setPeerVerifyMode(QSslSocket::VerifyNone);
        QSslConfiguration configuration = weak.sslConfiguration();
        configuration.setProtocol(QSsl::TlsV1_2);
        configuration.setCiphers(QList<QSslCipher>{QSslCipher(cipher)});
        weak.setSslConfiguration(configuration);
        weak.connectToHostEncrypted(u"127.0.0.1"_s, port);
        QVERIFY2(!weak.waitForEncrypted(5000), qPrintable(cipher));
    }
}

/// In bytes, as no library of today would still ask for it.
void TestRoomServerTls::olderTlsIsRefused_data()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<QByteArray>("cipher");
    QTest::addColumn<QByteArray>("answer"); // alert: fatal, protocol version; or the beginning of its hello
    const QByteArray refusal = QByteArray::fromHex("02") + char(70);
    QTest::newRow("TLS 1.0") << 0x0301 << QByteArray::fromHex("c00a") << refusal;
    QTest::newRow("TLS 1.1") << 0x0302 << QByteArray::fromHex("c00a") << refusal;
    QTest::newRow("TLS 1.2") << 0x0303 << QByteArray::fromHex("c02b") << QByteArray::fromHex("02");
}

void TestRoomServerTls::olderTlsIsRefused()
{
    QFETCH(int, version);
    QFETCH(QByteArray, cipher);
    QFETCH(QByteArray, answer);
    RoomServer server(encrypted());
    RawClient client(started(server));

    const QByteArray spoken = QByteArray(1, char(version >> 8)) + char(version & 0xff);
    // Curve P-256, signatures by ECDSA with SHA-256.
    const QByteArray extensions = QByteArray::fromHex("000a000400020017"
                                                      "000b00020100"
                                                      "000d000400020403");
    const QByteArray hello = spoken + QByteArray(32, 'r') + QByteArray::fromHex("000002") + cipher +
                             QByteArray::fromHex("0100") + char(0) + char(extensions.size()) + extensions;
    const QByteArray handshake = QByteArray::fromHex("010000") + char(hello.size()) + hello;
    client.send(QByteArray::fromHex("160301") + char(0) + char(handshake.size()) + handshake);

    constexpr qsizetype Header = 5; // kind, version, length
    QTcpSocket& socket = client.socket();
    while (socket.bytesAvailable() < Header + answer.size() && socket.waitForReadyRead(5000)) {
    }
    const QByteArray said = socket.readAll();
    QCOMPARE(said.mid(Header, answer.size()), answer);
    QCOMPARE(int(said[0]), answer.size() == 2 ? 21 : 22);
}

void TestRoomServerTls::aLongValueArrivesWholeThoughItIsReadSlowly()
{
    RoomServer server(encrypted());
    const quint16 port = started(server);
    const QByteArray token = newToken(port, Tls);
    RawClient writer(port, {}, Tls);
    QVERIFY(enter(writer, "a", token));
    RawClient reader(port, {}, Tls);
    QVERIFY(enter(reader, "b", token));

    const QByteArray text(3'000'000, 'x');
    writer.sendText(
        R"({"jsonrpc":"2.0","id":"s","method":"set-metadata","params":{"key":"default","data":")" + text +
        R"("}})");
    QVERIFY(writer.readReply(u"s"_s, 20'000).contains("result"_L1));
    // Several whole values at once: more than the system takes in one go, and more than one record.
    reader.socket().setReadBufferSize(64 * 1024);
    for (int i = 0; i < 3; ++i)
        reader.sendText(
            R"({"jsonrpc":"2.0","id":"g%","method":"get-metadata","params":{"key":"default"}})"_ba.replace(
                '%', QByteArray::number(i)));
    for (int i = 0; i < 3; ++i) {
        const QJsonObject answer = reader.readReply(u"g%1"_s.arg(i), 20'000);
        QCOMPARE(answer["result"_L1]["data"_L1].toString().size(), text.size());
    }
}

void TestRoomServerTls::whoSpeaksPlainHttpIsToldToEncrypt()
{
    RoomServer server(encrypted());
    const quint16 port = started(server);
    RawClient client(port);
    const HttpAnswer answer = client.request("POST", "/v2/rooms", "{}");
    QCOMPARE(answer.status, 426);
    QVERIFY2(answer.json().value("message"_L1).toString().contains(u"https://"_s), answer.body.constData());
    QVERIFY(client.endsWithin(3000));
}

void TestRoomServerTls::aHandshakeThatDragsIsCutOff_data()
{
    QTest::addColumn<QByteArray>("begin");
    QTest::addColumn<QByteArray>("drop");
    QTest::newRow("nothing is said") << QByteArray() << QByteArray();
    // A record of 16 KB is announced, and comes byte by byte.
    QTest::newRow("a hello that drips") << QByteArray::fromHex("1603014000"
                                                               "01003ffc0303")
                                        << QByteArray("x");
}

void TestRoomServerTls::aHandshakeThatDragsIsCutOff()
{
    QFETCH(QByteArray, begin);
    QFETCH(QByteArray, drop);
    RoomServer::Config config = encrypted();
    config.timeouts.handshake = 300;
    RoomServer server(config);
    RawClient client(started(server));
    QElapsedTimer time;
    time.start();
    client.send(begin);
    bool isCutOff = false;
    while (!isCutOff && time.elapsed() < RawClient::Patience) {
        if (!drop.isEmpty())
            client.send(drop);
        isCutOff = client.endsWithin(50);
    }
    QVERIFY(isCutOff);
    QVERIFY2(time.elapsed() >= 250, qPrintable(QString::number(time.elapsed())));
}

void TestRoomServerTls::theEndOfAConnectionIsSaidInTls()
{
    RoomServer server(encrypted());
    const quint16 port = started(server);
    RawClient client(port, {}, Tls);
    QVERIFY(enter(client, "a", newToken(port, Tls)));
    server.stop();
    QCOMPARE(client.readClose(), 1001);
    QVERIFY(client.endsWithin(3000));
    QCOMPARE(client.socket().error(), QAbstractSocket::RemoteHostClosedError);
}

void TestRoomServerTls::aNewCertificateIsForNewConnections()
{
    RoomServer server(encrypted());
    const quint16 port = started(server);
    const QByteArray token = newToken(port, Tls);
    RawClient before(port, {}, Tls);
    QVERIFY(enter(before, "a", token));
    const QByteArray old = shownBy(port);

    const TlsIdentity renewed = makeIdentity();
    QVERIFY(!server.renewTls(renewed));
    QTRY_COMPARE(shownBy(port), renewed.certificate);
    QVERIFY(old != renewed.certificate);
    before.sendText(R"({"jsonrpc":"2.0","id":"p","method":"ping","params":{"timestamp":1}})");
    QVERIFY(before.readReply(u"p"_s).contains("result"_L1));
}

void TestRoomServerTls::aBadCertificateChangesNothing()
{
    RoomServer server(encrypted());
    const quint16 port = started(server);
    const QByteArray old = shownBy(port);
    const auto error = server.renewTls({makeIdentity().certificate, SelfMadeCertificate::makeKey()});
    QVERIFY(error);
    QVERIFY(!error->detail.isEmpty());
    QCOMPARE(shownBy(port), old);
}

void TestRoomServerTls::aServerWithoutAGoodCertificateDoesNotStart()
{
    RoomServer::Config config;
    config.tls = TlsIdentity{"no certificate", "no key"};
    const auto address = RoomServer(config).start();
    QVERIFY(!address);
    QCOMPARE(address.error().fault, RoomServer::StartFault::Certificate);
}

void TestRoomServerTls::openedToTheNetworkItServesBothKinds()
{
    RoomServer server(RoomServer::Config{});
    const quint16 port = started(server);
    const QByteArray token = newToken(port, RawClient::Security::Plain);
    RawClient host(port);
    QVERIFY(enter(host, "host", token));

    const TlsIdentity identity = makeIdentity();
    const auto open = server.openToNetwork(identity);
    QVERIFY(open);
    QCOMPARE(open->port, port);
    QVERIFY(open->encrypted);
    QCOMPARE(shownBy(port), identity.certificate);
    RawClient guest(port, {}, Tls);
    QVERIFY(enter(guest, "guest", token));
    // Who was in stays in, and this computer may come in as before.
    QVERIFY(!host.readNotice(u"on-peer-join"_s).isEmpty());
    RawClient another(port);
    QVERIFY(enter(another, "another", token));
}

void TestRoomServerTls::whoCameOverTheNetworkStartsNoRooms()
{
    RoomServer server(RoomServer::Config{});
    const quint16 port = started(server);
    QVERIFY(server.openToNetwork(makeIdentity()));
    QCOMPARE(RawClient(port, {}, Tls).request("POST", "/v2/rooms", "{}").status, 403);
    QCOMPARE(RawClient(port).request("POST", "/v2/rooms", "{}").status, 200);
}

void TestRoomServerTls::aForeignHostIsStillRefusedOnThisComputersOwnAddress()
{
    RoomServer server(RoomServer::Config{});
    const quint16 port = started(server);
    QVERIFY(server.openToNetwork(makeIdentity()));
    QCOMPARE(RawClient(port, "evil.example").request("POST", "/v2/rooms", "{}").status, 403);
    QCOMPARE(RawClient(port, "annas-laptop.local", Tls).request("GET", "/init?peer_id=a").status, 401);
}

void TestRoomServerTls::closingSendsAwayWhoCameOverTheNetworkAlone()
{
    RoomServer server(RoomServer::Config{});
    const quint16 port = started(server);
    const QByteArray token = newToken(port, RawClient::Security::Plain);
    RawClient host(port);
    QVERIFY(enter(host, "host", token));
    QVERIFY(server.openToNetwork(makeIdentity()));
    RawClient guest(port, {}, Tls);
    QVERIFY(enter(guest, "guest", token));

    const auto closed = server.closeToNetwork();
    QVERIFY(closed);
    QVERIFY(closed->isLoopback());
    QCOMPARE(closed->port, port);
    QCOMPARE(guest.readClose(), 1001);
    host.sendText(R"({"jsonrpc":"2.0","id":"p","method":"ping","params":{"timestamp":1}})");
    QVERIFY(host.readReply(u"p"_s).contains("result"_L1));
    QSslSocket late;
    late.setPeerVerifyMode(QSslSocket::VerifyNone);
    late.connectToHostEncrypted(u"127.0.0.1"_s, port);
    QVERIFY(!late.waitForEncrypted(5000));
}

QTEST_GUILESS_MAIN(TestRoomServerTls)
#include "tst_roomserver_tls.moc"
