#include "core/client/roomclient.h"
#include "core/client/roomdirectory.h"
#include "core/server/selfmadecertificate.h"
#include "tests/support/livingroom.h"

#include <QDateTime>
#include <QFile>
#include <QLoggingCategory>
#include <QMutex>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;

namespace {

QMutex logLock;
QString logged;

void gather(QtMsgType, const QMessageLogContext& context, const QString& message)
{
    const QMutexLocker locker(&logLock);
    logged += QString::fromLatin1(context.category) + u": "_s + message + u'\n';
}

/// Everything that anyone in this process says while it lives, down to the last detail.
class Eavesdropper
{
public:
    Eavesdropper()
    {
        logged.clear();
        QLoggingCategory::setFilterRules(u"*=true"_s);
        m_before = qInstallMessageHandler(gather);
    }
    ~Eavesdropper()
    {
        qInstallMessageHandler(m_before);
        QLoggingCategory::setFilterRules({});
    }
    [[nodiscard]] static QString heard()
    {
        const QMutexLocker locker(&logLock);
        return logged;
    }

private:
    QtMessageHandler m_before;
};

/// Which of these secrets stand in what was said.
QStringList found(const QStringList& secrets, const QString& said)
{
    QStringList told;
    for (const QString& secret : secrets) {
        if (said.contains(secret))
            told += secret;
    }
    return told;
}

const QString Canary = u"canary-c4n4ry"_s;
const QString TokenBegin = u"eyJ"_s; // of every token: `{"` in its encoding

RoomServer::Config configFor(bool isEncrypted)
{
    RoomServer::Config config;
    if (isEncrypted) {
        const QByteArray key = SelfMadeCertificate::makeKey();
        config.tls = {SelfMadeCertificate::make(key, {}, QDateTime::currentMSecsSinceEpoch())->pem(), key};
    }
    return config;
}

/// A stay in a room with everything that carries a secret: code, token, chat, notes, refusals.
void stayAt(const ServerAddress& address, const RoomCode& code)
{
    RoomClient client;
    client.join({address, code, u"Ana"_s});
    QTRY_VERIFY_WITH_TIMEOUT(isSettled(client), 15'000);
    client.sendBroadcastMessage(Canary);
    type(client, 0, 0, Canary);
    QTRY_COMPARE(client.notes().pendingEdits(), qsizetype(0));
    client.leave();

    RoomDirectory directory(address);
    QVERIFY(!await(directory.init(Canary, u"p"_s)));
    QVERIFY(!await(directory.roomCodes(Canary, u"room"_s)));
    QVERIFY(!await(directory.token(*RoomCode::parse(u"zzz-zzzz-zzz"_s))));
}

} // namespace

/// Codes, tokens, and what people write are in no log, whoever turns everything on.
class TestSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neitherServerNorClientTells_data();
    void neitherServerNorClientTells();
    void theProgramTellsNothing();
};

void TestSecrets::neitherServerNorClientTells_data()
{
    QTest::addColumn<bool>("isEncrypted");
    QTest::newRow("plain") << false;
    QTest::newRow("encrypted") << true;
}

void TestSecrets::neitherServerNorClientTells()
{
    QFETCH(bool, isEncrypted);
    const Eavesdropper eavesdropper;
    {
        const LivingRoom room(configFor(isEncrypted));
        qDebug("the log is heard");
        stayAt(room.address(), room.code(Role::Guest));
        const QString said = Eavesdropper::heard();
        QVERIFY(said.contains(u"the log is heard"_s));
        const QStringList told = found({Canary, TokenBegin, room.code(Role::Guest).toString()}, said);
        QVERIFY2(told.isEmpty(), qPrintable(told.join(u' ') + u'\n' + said));
    }
}

void TestSecrets::theProgramTellsNothing()
{
    const QTemporaryDir directory;
    QProcess server;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_LOGGING_RULES"_s, u"*=true"_s);
    server.setProcessEnvironment(environment);
    server.start(QStringLiteral(CONFABD),
                 {u"--listen"_s, u"127.0.0.1:0"_s, u"--data"_s, directory.filePath(u"rooms"_s)});
    QByteArray ready;
    while (!ready.contains("http://127.0.0.1:") && server.waitForReadyRead(10'000))
        ready += server.readAllStandardOutput();
    const auto port =
        static_cast<quint16>(ready.trimmed().mid(ready.trimmed().lastIndexOf(':') + 1).toUInt());
    const ServerAddress address{u"127.0.0.1"_s, port};
    RoomDirectory directoryOfRooms(address);
    const auto room = await(directoryOfRooms.createRoom(u"Secret"_s));
    QVERIFY(room);
    const RoomCode code = *RoomCode::parse(room->codes[1].code);
    stayAt(address, code);

    QFile arguments(u"/proc/%1/cmdline"_s.arg(server.processId()));
    QVERIFY(arguments.open(QIODevice::ReadOnly));
    const QByteArray argumentsRead = arguments.readAll();
    ::kill(static_cast<pid_t>(server.processId()), SIGTERM);
    QVERIFY(server.waitForFinished(10'000));
    const QString said = QString::fromUtf8(ready + server.readAllStandardOutput() +
                                           server.readAllStandardError() + argumentsRead);
    const QStringList told = found({Canary, TokenBegin, code.toString()}, said);
    QVERIFY2(told.isEmpty(), qPrintable(told.join(u' ') + u'\n' + said));
}

QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
