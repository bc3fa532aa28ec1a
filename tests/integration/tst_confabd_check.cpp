#include "core/client/servertrust.h"
#include "core/server/roomserver.h"
#include "core/server/selfmadecertificate.h"
#include "tests/support/pemfiles.h"
#include "tests/support/runningconfabd.h"
#include "tests/support/wireroom.h"

#include <QSslCertificate>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int CheckPatience = 60'000; // ms

/// The event loop runs meanwhile, as what is asked may be in this process.
Ended checked(const QStringList& arguments)
{
    QProcess process;
    process.start(QStringLiteral(CONFABD), QStringList{u"check"_s} + arguments);
    if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, CheckPatience)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

QString hostCode(quint16 port, RawClient::Security security = RawClient::Security::Plain)
{
    const QJsonObject room = RawClient(port, {}, security).request("POST", "/v2/rooms", "{}").json();
    return QString::fromLatin1(codeIn(room, Role::Host));
}

/// Answers everything with these bytes.
class Answering
{
public:
    explicit Answering(const QByteArray& answer)
    {
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this, answer] {
            QTcpSocket* socket = m_server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket, answer] {
                socket->readAll();
                socket->write(answer);
                socket->disconnectFromHost();
            });
        });
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no server");
    }
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }

private:
    QTcpServer m_server;
};

/// A proxy as it is when nobody has told it of WebSockets: it speaks for itself on the way on.
class PlainProxy
{
public:
    explicit PlainProxy(quint16 behind)
    {
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this, behind] {
            QTcpSocket* front = m_server.nextPendingConnection();
            auto* back = new QTcpSocket(front);
            back->connectToHost(QHostAddress(QHostAddress::LocalHost), behind);
            QObject::connect(front, &QTcpSocket::readyRead, back, [front, back] {
                QByteArrayList lines = front->readAll().split('\n');
                lines.removeIf([](const QByteArray& line) {
                    return line.startsWith("Upgrade:") || line.startsWith("Connection:");
                });
                lines.insert(1, "Connection: close\r");
                back->write(lines.join('\n'));
            });
            QObject::connect(back, &QTcpSocket::readyRead, front,
                             [front, back] { front->write(back->readAll()); });
            QObject::connect(back, &QTcpSocket::disconnected, front, &QTcpSocket::disconnectFromHost);
        });
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no proxy");
    }
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }

private:
    QTcpServer m_server;
};

} // namespace

/// `confabd check`: it says of a server whether a client could reach it, and of each thing that can be wrong
/// that it is this one.
class TestConfabdCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aServerThatRunsCanBeReached();
    void aCodeLeadsToTheDoorUnseen();
    void aWrongCodeIsTheRoomsFault();
    void anAddressThatClientsCannotUseIsFound();
    void whereNothingListensIsSaid();
    void aNameWithoutAnAddressIsSaid();
    void aSelfMadeCertificateNeedsItsLink();
    void anotherKeyIsNotBelieved();
    void aCertificateOfThePastIsSaid();
    void askingInTheClearIsSaid();
    void encryptionThatIsNotThereIsSaid();
    void whatElseAnswersIsSaid_data();
    void whatElseAnswersIsSaid();
    void aProxyWithoutWebSocketsIsFound();
    void badUsageExitsWith2_data();
    void badUsageExitsWith2();
    void helpNamesTheExitStatus();
};

void TestConfabdCheck::aServerThatRunsCanBeReached()
{
    RunningConfabd daemon;
    for (const QString& form : {u"127.0.0.1:%1"_s, u"http://127.0.0.1:%1"_s, u"http://localhost:%1/"_s}) {
        const Ended ended = checked({form.arg(daemon.port())});
        QVERIFY2(ended.exitCode == 0, qPrintable(ended.out + ended.err));
        QVERIFY2(ended.out.contains(u"A client can reach http://"_s), qPrintable(ended.out));
        QVERIFY2(ended.out.contains(u"only this computer"_s), qPrintable(ended.out));
        QVERIFY(ended.err.isEmpty());
    }
}

void TestConfabdCheck::aCodeLeadsToTheDoorUnseen()
{
    RunningConfabd daemon;
    const QString code = hostCode(daemon.port());
    // Somebody inside hears of nobody.
    RawClient inside(daemon.port());
    const QByteArray token = tokenFor(inside, code.toLatin1());
    QVERIFY(enter(inside, "inside", token));
    while (inside.readFrame(200))
        ;

    const Ended ended = checked({u"127.0.0.1:%1"_s.arg(daemon.port()), u"--code"_s, code});
    QVERIFY2(ended.exitCode == 0, qPrintable(ended.out + ended.err));
    QVERIFY2(ended.out.contains(u"ws://127.0.0.1:%1/ws"_s.arg(daemon.port())), qPrintable(ended.out));
    inside.sendText(R"({"jsonrpc":"2.0","id":"after","method":"get-metadata","params":{"key":"default"}})");
    const auto next = inside.readFrame();
    QVERIFY(next);
    QCOMPARE(next->json().value("id"_L1).toString(), u"after"_s);

    // As an invite link has both.
    const Ended linked = checked({code + u"@127.0.0.1:%1"_s.arg(daemon.port())});
    QVERIFY2(linked.exitCode == 0 && linked.out.contains(u"the code opens it"_s),
             qPrintable(linked.out + linked.err));
}

void TestConfabdCheck::aWrongCodeIsTheRoomsFault()
{
    RunningConfabd daemon;
    const Ended ended = checked({u"127.0.0.1:%1"_s.arg(daemon.port()), u"--code"_s, u"zzz-zzzz-zzz"_s});
    QCOMPARE(ended.exitCode, 8);
    QVERIFY2(ended.err.contains(u"No room is open under this code"_s), qPrintable(ended.err));
}

void TestConfabdCheck::anAddressThatClientsCannotUseIsFound()
{
    RunningConfabd elsewhere;
    const quint16 gone = elsewhere.port();
    QVERIFY(elsewhere.endsBy(SIGTERM));
    RunningConfabd daemon(
        {u"--listen"_s, u"127.0.0.1:0"_s, u"--public-url"_s, u"http://127.0.0.1:%1"_s.arg(gone)});
    const Ended ended = checked({u"127.0.0.1:%1"_s.arg(daemon.port()), u"--code"_s, hostCode(daemon.port())});
    QVERIFY2(ended.exitCode == 8, qPrintable(ended.out + ended.err));
    QVERIFY2(ended.err.contains(u"ws://127.0.0.1:%1/ws"_s.arg(gone)) && ended.err.contains(u"--public-url"_s),
             qPrintable(ended.err));
}

void TestConfabdCheck::whereNothingListensIsSaid()
{
    RunningConfabd daemon;
    const quint16 gone = daemon.port();
    QVERIFY(daemon.endsBy(SIGTERM));
    const Ended ended = checked({u"127.0.0.1:%1"_s.arg(gone)});
    QCOMPARE(ended.exitCode, 4);
    QVERIFY2(ended.err.contains(u"nothing listens there"_s), qPrintable(ended.err));
}

void TestConfabdCheck::aNameWithoutAnAddressIsSaid()
{
    // Longer than a name can be: it needs no network to know that nobody has it.
    const QString label(60, u'a');
    const Ended ended = checked({u"http://"_s + QStringList(5, label).join(u'.')});
    QCOMPARE(ended.exitCode, 3);
    QVERIFY2(ended.err.contains(u"has no address"_s), qPrintable(ended.err));
}

void TestConfabdCheck::aSelfMadeCertificateNeedsItsLink()
{
    const PemFiles files;
    const QSslCertificate certificate(files.writeNew());
    RunningConfabd daemon(QStringList{u"--listen"_s, u"127.0.0.1:0"_s} + files.options());
    const Ended unknown = checked({u"https://127.0.0.1:%1"_s.arg(daemon.port())});
    QVERIFY2(unknown.exitCode == 5, qPrintable(unknown.out + unknown.err));
    QVERIFY2(unknown.err.contains(u"invite link"_s), qPrintable(unknown.err));

    const QString code = hostCode(daemon.port(), RawClient::Security::Tls);
    const Ended known = checked({u"confab://127.0.0.1:%1/%2#%3"_s.arg(
        QString::number(daemon.port()), code, ServerTrust::fingerprintOf(certificate))});
    QVERIFY2(known.exitCode == 0, qPrintable(known.out + known.err));
    QVERIFY2(known.out.contains(u"wss://"_s) && known.out.contains(u"holds until"_s), qPrintable(known.out));
}

void TestConfabdCheck::anotherKeyIsNotBelieved()
{
    const PemFiles files;
    files.writeNew();
    RunningConfabd daemon(QStringList{u"--listen"_s, u"127.0.0.1:0"_s} + files.options());
    const Ended ended =
        checked({u"confab://127.0.0.1:%1/abc-defg-hij#%2"_s.arg(daemon.port()).arg(QString(64, u'a'))});
    QVERIFY2(ended.exitCode == 5, qPrintable(ended.out + ended.err));
    QVERIFY2(ended.err.contains(u"another one"_s), qPrintable(ended.err));
}

void TestConfabdCheck::aCertificateOfThePastIsSaid()
{
    const QByteArray key = SelfMadeCertificate::makeKey();
    const QByteArray certificate =
        SelfMadeCertificate::make(key, {},
                                  QDateTime::currentMSecsSinceEpoch() - 9000 * SelfMadeCertificate::DayMs)
            ->pem();
    RoomServer::Config config;
    config.tls = TlsIdentity{certificate, key};
    RoomServer server(config);
    const auto address = server.start();
    QVERIFY(bool(address));
    const Ended ended = checked({u"confab://127.0.0.1:%1/abc-defg-hij#%2"_s.arg(
        QString::number(address->port), ServerTrust::fingerprintOf(QSslCertificate(certificate)))});
    QVERIFY2(ended.exitCode == 5, qPrintable(ended.out + ended.err));
    QVERIFY2(ended.err.contains(u"and not now"_s), qPrintable(ended.err));
}

void TestConfabdCheck::askingInTheClearIsSaid()
{
    const PemFiles files;
    files.writeNew();
    RunningConfabd daemon(QStringList{u"--listen"_s, u"127.0.0.1:0"_s} + files.options());
    const Ended ended = checked({u"http://127.0.0.1:%1"_s.arg(daemon.port())});
    QVERIFY2(ended.exitCode == 6, qPrintable(ended.out + ended.err));
    QVERIFY2(ended.err.contains(u"https://"_s), qPrintable(ended.err));
}

void TestConfabdCheck::encryptionThatIsNotThereIsSaid()
{
    RunningConfabd daemon;
    const Ended ended = checked({u"https://127.0.0.1:%1"_s.arg(daemon.port())});
    QVERIFY2(ended.exitCode == 5, qPrintable(ended.out + ended.err));
    QVERIFY2(ended.err.contains(u"does not encrypt"_s), qPrintable(ended.err));
}

void TestConfabdCheck::whatElseAnswersIsSaid_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* name, const QByteArray& answer, const QString& words) {
        QTest::newRow(name) << answer << words;
    };
    row("a web page", "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n<html>", u"no Confab server (200)"_s);
    row("no page", "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n", u"no Confab server (404)"_s);
    row("another address", "HTTP/1.1 301 Moved\r\nLocation: https://x/\r\nContent-Length: 0\r\n\r\n",
        u"another address (301)"_s);
    row("a proxy alone", "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n", u"not the server behind"_s);
    row("no space left", "HTTP/1.1 503 x\r\n\r\n{\"service\":\"confab\",\"status\":\"failing\"}",
        u"cannot keep"_s);
    row("another protocol", "SSH-2.0-OpenSSH_9.2\r\n", u"does not speak HTTP"_s);
    row("no word", "", u"without a word"_s);
}

void TestConfabdCheck::whatElseAnswersIsSaid()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, words);
    const Answering other(answer);
    const Ended ended = checked({u"127.0.0.1:%1"_s.arg(other.port())});
    QVERIFY2(ended.exitCode == 6, qPrintable(ended.out + ended.err));
    QVERIFY2(ended.err.contains(words), qPrintable(ended.err));
}

void TestConfabdCheck::aProxyWithoutWebSocketsIsFound()
{
    RunningConfabd daemon;
    const PlainProxy proxy(daemon.port());
    const Ended ended = checked({u"127.0.0.1:%1"_s.arg(proxy.port())});
    QVERIFY2(ended.exitCode == 7, qPrintable(ended.out + ended.err));
    QVERIFY2(ended.err.contains(u"Upgrade"_s), qPrintable(ended.err));
}

void TestConfabdCheck::badUsageExitsWith2_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("an unknown option") << QStringList{u"--nonsense"_s};
    QTest::newRow("two addresses") << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("another scheme") << QStringList{u"ftp://a"_s};
    QTest::newRow("no address") << QStringList{u"http://"_s};
    QTest::newRow("a path") << QStringList{u"http://127.0.0.1/rooms"_s};
    QTest::newRow("no code") << QStringList{u"--code"_s, u"abc"_s};
}

void TestConfabdCheck::badUsageExitsWith2()
{
    QFETCH(QStringList, arguments);
    const Ended ended = checked(arguments);
    QCOMPARE(ended.exitCode, 2);
    QVERIFY(ended.err.startsWith(u"confabd check: "_s));
    QVERIFY(ended.out.isEmpty());
}

void TestConfabdCheck::helpNamesTheExitStatus()
{
    const Ended help = checked({u"--help"_s});
    QCOMPARE(help.exitCode, 0);
    QVERIFY(help.out.contains(u"--code"_s));
    QVERIFY(help.out.contains(u"7 the WebSocket"_s));
}

QTEST_GUILESS_MAIN(TestConfabdCheck)
#include "tst_confabd_check.moc"
