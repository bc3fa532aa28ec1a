#include "tests/support/pemfiles.h"
#include "tests/support/runningconfabd.h"
#include "tests/support/wireroom.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstring>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;

namespace {

/// What a service manager is for a service: a socket that hears how it goes.
class Manager
{
public:
    explicit Manager(const QByteArray& path) : m_path(path)
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::memcpy(address.sun_path, path.constData(), static_cast<std::size_t>(path.size()));
        if (path.startsWith('@'))
            address.sun_path[0] = '\0';
        m_socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
        const auto length =
            static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + static_cast<std::size_t>(path.size()));
        if (m_socket < 0 || bind(m_socket, reinterpret_cast<const sockaddr*>(&address), length) != 0)
            qFatal("no socket");
        const timeval patience{Patience / 1000, 0};
        setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    }
    ~Manager() { close(m_socket); }
    Manager(const Manager&) = delete;
    Manager& operator=(const Manager&) = delete;

    [[nodiscard]] const QByteArray& path() const { return m_path; }

    /// The next word; empty where none comes.
    QByteArray next()
    {
        QByteArray word(4096, '\0');
        const auto size = recv(m_socket, word.data(), static_cast<std::size_t>(word.size()), 0);
        word.resize(qMax<qsizetype>(0, size));
        return word;
    }

private:
    QByteArray m_path;
    int m_socket = -1;
};

/// confabd as a service of this manager.
void startUnder(const Manager& manager, QProcess& process, const QStringList& arguments)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"NOTIFY_SOCKET"_s, QString::fromLocal8Bit(manager.path()));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(CONFABD), arguments);
}

} // namespace

/// confabd as a service: what it says to who started it, and to who reads its log.
class TestConfabdService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theManagerHearsHowItGoes_data();
    void theManagerHearsHowItGoes();
    void aReloadEndsNoServerWithoutEncryption();
    void aServerThatDoesNotStartIsNeverReady();
    void logsForProgramsAreLinesOfFields_data();
    void logsForProgramsAreLinesOfFields();
    void anErrorAtTheStartIsALineToo();
    void noSecretIsInAnyFormat_data();
    void noSecretIsInAnyFormat();
};

void TestConfabdService::theManagerHearsHowItGoes_data()
{
    QTest::addColumn<bool>("isAbstract");
    QTest::newRow("a file") << false;
    QTest::newRow("a name without a file") << true;
}

void TestConfabdService::theManagerHearsHowItGoes()
{
    QFETCH(bool, isAbstract);
    const QTemporaryDir directory;
    const QByteArray path = isAbstract ? QByteArray("@confab-test-" + QByteArray::number(getpid()))
                                       : directory.filePath(u"notify"_s).toLocal8Bit();
    Manager manager(path);
    const PemFiles files;
    files.writeNew();
    QProcess process;
    startUnder(manager, process, QStringList{u"--listen"_s, u"127.0.0.1:0"_s} + files.options());
    const QByteArray ready = manager.next();
    QVERIFY2(ready.startsWith("READY=1\nSTATUS=listening on https://127.0.0.1:"), ready.constData());
    // Only said once it can be reached.
    const auto port = static_cast<quint16>(ready.mid(ready.lastIndexOf(':') + 1).toUInt());
    QCOMPARE(RawClient(port, {}, RawClient::Security::Tls).request("GET", "/healthz").status, 200);

    ::kill(static_cast<pid_t>(process.processId()), SIGHUP);
    const QByteArray reloading = manager.next();
    QVERIFY2(reloading.startsWith("RELOADING=1\nMONOTONIC_USEC="), reloading.constData());
    QVERIFY(reloading.mid(reloading.lastIndexOf('=') + 1).toULongLong() > 0);
    QVERIFY(manager.next().startsWith("READY=1\n"));

    ::kill(static_cast<pid_t>(process.processId()), SIGTERM);
    QCOMPARE(manager.next(), QByteArray("STOPPING=1"));
    QVERIFY(process.waitForFinished(Patience));
    QCOMPARE(process.exitCode(), 0);
}

void TestConfabdService::aReloadEndsNoServerWithoutEncryption()
{
    const QTemporaryDir directory;
    const QByteArray path = directory.filePath(u"notify"_s).toLocal8Bit();
    Manager manager(path);
    QProcess process;
    startUnder(manager, process, {u"--listen"_s, u"127.0.0.1:0"_s});
    const QByteArray ready = manager.next();
    ::kill(static_cast<pid_t>(process.processId()), SIGHUP);
    QVERIFY(manager.next().startsWith("RELOADING=1"));
    QCOMPARE(manager.next(), ready);
    process.terminate();
    QCOMPARE(manager.next(), QByteArray("STOPPING=1"));
    QVERIFY(process.waitForFinished(Patience));
}

void TestConfabdService::aServerThatDoesNotStartIsNeverReady()
{
    RunningConfabd first;
    const QTemporaryDir directory;
    const QByteArray path = directory.filePath(u"notify"_s).toLocal8Bit();
    Manager manager(path);
    QProcess process;
    startUnder(manager, process, {u"--listen"_s, u"127.0.0.1:%1"_s.arg(first.port())});
    QVERIFY(process.waitForFinished(Patience));
    QCOMPARE(process.exitCode(), 1);
    // Nothing was said: what comes first is our own.
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, path.constData(), static_cast<std::size_t>(path.size()));
    const int socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    QVERIFY(sendto(socket, "ours", 4, 0, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 4);
    close(socket);
    QCOMPARE(manager.next(), QByteArray("ours"));
}

void TestConfabdService::logsForProgramsAreLinesOfFields_data()
{
    QTest::addColumn<QString>("format");
    QTest::newRow("json") << u"json"_s;
    QTest::newRow("logfmt") << u"logfmt"_s;
}

namespace {

/// A server that logs in this format, and a room on it that somebody was in, until it ended.
struct Logged
{
    QByteArray out;
    QByteArray err;
    QList<QByteArray> secrets;

    explicit Logged(const QString& format)
    {
        QProcess process;
        process.start(QStringLiteral(CONFABD), {u"--listen"_s, u"127.0.0.1:0"_s, u"--log-format"_s, format});
        quint16 port = 0;
        while (port == 0 && process.state() != QProcess::NotRunning) {
            process.waitForReadyRead(100);
            out += process.readAllStandardOutput();
            err += process.readAllStandardError();
            const QByteArray all = out + err;
            const qsizetype at = all.indexOf("http://127.0.0.1:");
            if (at >= 0 && all.endsWith('\n')) {
                qsizetype end = at + 17;
                while (end < all.size() && all[end] >= '0' && all[end] <= '9')
                    ++end;
                port = static_cast<quint16>(all.mid(at + 17, end - at - 17).toUInt());
            }
        }
        {
            RawClient client(port);
            const QJsonObject room = client.request("POST", "/v2/rooms", R"({"name":"canary-room"})").json();
            const QByteArray code = codeIn(room, Role::Guest);
            const QByteArray token = tokenFor(client, code);
            if (!enter(client, "canary-peer", token))
                qFatal("nobody could enter");
            client.sendText(
                R"({"jsonrpc":"2.0","id":"b","method":"broadcast","params":{"info":{"type":"chat","message":"canary-text"}}})");
            (void)client.readReply(u"b"_s);
            client.sendText(R"({"jsonrpc":"2.0","id":"l","method":"leave","params":{}})");
            (void)client.readReply(u"l"_s);
            secrets = {code, token, "canary"};
        }
        process.terminate();
        process.waitForFinished(Patience);
        out += process.readAllStandardOutput();
        err += process.readAllStandardError();
    }
};

} // namespace

void TestConfabdService::logsForProgramsAreLinesOfFields()
{
    QFETCH(QString, format);
    const Logged logged(format);
    QVERIFY2(logged.out.isEmpty(), logged.out.constData());
    const QList<QByteArray> lines = logged.err.chopped(1).split('\n');
    QStringList events;
    for (const QByteArray& line : lines) {
        if (format == u"json"_s) {
            const QJsonObject entry = QJsonDocument::fromJson(line).object();
            QVERIFY2(!entry.value("time"_L1).toString().isEmpty(), line.constData());
            QCOMPARE(entry.value("level"_L1).toString(), u"info"_s);
            events += entry.value("event"_L1).toString();
        } else {
            QVERIFY2(line.startsWith("time=20") && line.contains(" level=info event="), line.constData());
            const qsizetype at = line.indexOf(" event=") + 7;
            events += QString::fromLatin1(line.mid(at, line.indexOf(' ', at) - at));
        }
    }
    const QStringList expected{u"listening"_s, u"confab.server.sessions"_s, u"confab.server.sessions"_s,
                               u"stopping"_s};
    QCOMPARE(events, expected);
}

void TestConfabdService::anErrorAtTheStartIsALineToo()
{
    RunningConfabd first;
    const Ended second =
        run({u"--listen"_s, u"127.0.0.1:%1"_s.arg(first.port()), u"--log-format"_s, u"json"_s});
    QCOMPARE(second.exitCode, 1);
    const QJsonObject line = QJsonDocument::fromJson(second.err.toUtf8()).object();
    QCOMPARE(line.value("level"_L1).toString(), u"error"_s);
    QVERIFY(line.value("message"_L1).toString().contains(u"in use"_s));
    const Ended unknown = run({u"--log-format"_s, u"xml"_s});
    QCOMPARE(unknown.exitCode, 2);
}

void TestConfabdService::noSecretIsInAnyFormat_data()
{
    QTest::addColumn<QString>("format");
    for (const char* format : {"text", "logfmt", "json"})
        QTest::newRow(format) << QString::fromLatin1(format);
}

void TestConfabdService::noSecretIsInAnyFormat()
{
    QFETCH(QString, format);
    const Logged logged(format);
    QVERIFY((logged.out + logged.err).contains("listening"));
    for (const QByteArray& secret : logged.secrets) {
        QVERIFY(!secret.isEmpty());
        QVERIFY2(!(logged.out + logged.err).contains(secret), secret.constData());
    }
}

QTEST_GUILESS_MAIN(TestConfabdService)
#include "tst_confabd_service.moc"
