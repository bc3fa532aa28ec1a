#include "tests/support/pemfiles.h"
#include "tests/support/rawclient.h"
#include "tests/support/runningconfabd.h"

#include <QFile>
#include <QRegularExpression>
#include <QSslCertificate>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace confab::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray shownBy(quint16 port)
{
    RawClient client(port, {}, RawClient::Security::Tls);
    return qobject_cast<QSslSocket*>(&client.socket())->peerCertificate().toPem();
}

bool writeFile(const QString& path, const QByteArray& content, QFile::Permissions permissions)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() &&
           file.setPermissions(permissions);
}

} // namespace

/// The headless server as a program that keeps secrets: its certificate, its management token, and others'
/// tokens.
class TestConfabdSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aManagementTokenIsReadFromAFileOfItsOwners();
    void aManagementTokenThatOthersCanReadIsRefused_data();
    void aManagementTokenThatOthersCanReadIsRefused();
    void itEncryptsAndReadsTheCertificateAgain();
    void withoutAGoodCertificateItDoesNotStart();
    void aCrashLeavesNoCore();
    void itSaysNothingOfTokens();
};

void TestConfabdSecrets::aManagementTokenIsReadFromAFileOfItsOwners()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(u"token"_s);
    QVERIFY(writeFile(path, "correct-horse-battery\n", QFile::ReadOwner | QFile::WriteOwner));
    RunningConfabd daemon({u"--listen"_s, u"127.0.0.1:0"_s, u"--management-token-file"_s, path});
    const auto start = [&](const QByteArray& headers) {
        return RawClient(daemon.port()).request("POST", "/v2/rooms", "{}", headers).status;
    };
    QCOMPARE(start({}), 401);
    QCOMPARE(start("Authorization: Bearer correct-horse\r\n"), 401);
    QCOMPARE(start("Authorization: Bearer correct-horse-battery\r\n"), 200);
}

void TestConfabdSecrets::aManagementTokenThatOthersCanReadIsRefused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("more");
    QTest::newRow("read by the group") << "correct-horse-battery"_ba << int(QFile::ReadGroup);
    QTest::newRow("read by all") << "correct-horse-battery"_ba << int(QFile::ReadOther);
    QTest::newRow("written by all") << "correct-horse-battery"_ba << int(QFile::WriteOther);
    QTest::newRow("too short") << "secret"_ba << 0;
    QTest::newRow("empty") << ""_ba << 0;
    QTest::newRow("two words") << "correct horse battery staple"_ba << 0;
}

void TestConfabdSecrets::aManagementTokenThatOthersCanReadIsRefused()
{
    QFETCH(QByteArray, content);
    QFETCH(int, more);
    const QTemporaryDir directory;
    const QString path = directory.filePath(u"token"_s);
    QVERIFY(writeFile(path, content, QFile::Permissions(more) | QFile::ReadOwner | QFile::WriteOwner));
    for (const QString& file : {path, directory.filePath(u"none"_s), directory.path()}) {
        const Ended ended = run({u"--listen"_s, u"127.0.0.1:0"_s, u"--management-token-file"_s, file});
        QCOMPARE(ended.exitCode, 2);
        QVERIFY2(ended.err.contains(file), qPrintable(ended.err));
        QVERIFY2(content.size() < 10 || !ended.err.contains(QString::fromLatin1(content)),
                 qPrintable(ended.err));
    }
}

void TestConfabdSecrets::itEncryptsAndReadsTheCertificateAgain()
{
    const PemFiles files;
    const QByteArray first = files.writeNew();
    RunningConfabd daemon(QStringList{u"--listen"_s, u"127.0.0.1:0"_s} + files.options());
    QVERIFY2(daemon.readyLine().startsWith(u"listening on https://127.0.0.1:"_s),
             qPrintable(daemon.readyLine()));
    QCOMPARE(shownBy(daemon.port()), first);
    QCOMPARE(RawClient(daemon.port()).request("GET", "/nowhere").status, 426);

    const QByteArray second = files.writeNew();
    ::kill(static_cast<pid_t>(daemon.process().processId()), SIGHUP);
    QVERIFY(daemon.process().waitForReadyRead(Patience));
    QVERIFY(daemon.process().readAllStandardOutput().contains("read again"));
    QTRY_COMPARE(shownBy(daemon.port()), second);

    files.breakKey();
    daemon.process().setReadChannel(QProcess::StandardError);
    ::kill(static_cast<pid_t>(daemon.process().processId()), SIGHUP);
    QVERIFY(daemon.process().waitForReadyRead(Patience));
    const QByteArray words = daemon.process().readAllStandardError();
    QVERIFY2(words.contains("stays the old one"), words.constData());
    QCOMPARE(shownBy(daemon.port()), second);
    QVERIFY(daemon.endsBy(SIGTERM));
}

void TestConfabdSecrets::withoutAGoodCertificateItDoesNotStart()
{
    const PemFiles files;
    const Ended missing = run(QStringList{u"--listen"_s, u"127.0.0.1:0"_s} + files.options());
    QCOMPARE(missing.exitCode, 1);
    QVERIFY2(missing.err.contains(u"cert.pem"_s), qPrintable(missing.err));
    files.writeNew();
    files.breakKey();
    const Ended broken = run(QStringList{u"--listen"_s, u"127.0.0.1:0"_s} + files.options());
    QCOMPARE(broken.exitCode, 1);
    QVERIFY2(broken.err.contains(u"cannot encrypt"_s), qPrintable(broken.err));
}

void TestConfabdSecrets::aCrashLeavesNoCore()
{
    RunningConfabd daemon;
    QFile limits(u"/proc/%1/limits"_s.arg(daemon.process().processId()));
    QVERIFY(limits.open(QIODevice::ReadOnly));
    static const QRegularExpression none(u"Max core file size +0 +0 "_s);
    QVERIFY(none.match(QString::fromLatin1(limits.readAll())).hasMatch());
}

void TestConfabdSecrets::itSaysNothingOfTokens()
{
    RunningConfabd daemon;
    RawClient client(daemon.port());
    const QByteArray secret = "canary-" + QByteArray(20, 'c');
    QCOMPARE(client.request("GET", "/init?peer_id=p", {}, "Authorization: Bearer " + secret + "\r\n").status,
             401);
    QCOMPARE(client.upgrade("/ws?peer=p&token=" + secret), 401);
    QVERIFY(daemon.endsBy(SIGTERM));
    QVERIFY(!daemon.process().readAllStandardError().contains("canary"));
    QVERIFY(!daemon.process().readAllStandardOutput().contains("canary"));
}

QTEST_GUILESS_MAIN(TestConfabdSecrets)
#include "tst_confabd_secrets.moc"
