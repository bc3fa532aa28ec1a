#include "app/options.h"
#include "app/places.h"
#include "app/secondwindow.h"
#include "app/singleinstance.h"

#include <QDir>
#include <QFile>
#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace confab;

namespace {

constexpr int Patience = 30'000; // ms
const auto Link = u"confab://127.0.0.1:1/wpi-srjb-wer"_s;

} // namespace

/// The real program beside the class that keeps it single.
class TestSingleInstance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        const QString runtime = m_directory->filePath(u"runtime"_s);
        QVERIFY(QDir().mkdir(runtime));
        QVERIFY(QFile::setPermissions(runtime, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        qputenv("XDG_RUNTIME_DIR", runtime.toLocal8Bit());
        QCOMPARE(QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation), runtime);
    }

    void aSecondStartHandsOverWhatItWasAskedForAndEnds()
    {
        SingleInstance running(profile());
        QVERIFY(running.claim());
        QSignalSpy opened(&running, &SingleInstance::opened);
        QProcess second;
        start(second, {Link}, u"token-7"_s);
        QTRY_COMPARE_WITH_TIMEOUT(second.state(), QProcess::NotRunning, Patience);
        QCOMPARE(second.exitCode(), 0);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened[0][0].toString(), Link);
        QCOMPARE(opened[0][1].toByteArray(), "token-7");

        QProcess third; // which asks for nothing but the window
        start(third, {});
        QTRY_COMPARE_WITH_TIMEOUT(third.state(), QProcess::NotRunning, Patience);
        QCOMPARE(opened.size(), 2);
        QCOMPARE(opened[1][0].toString(), QString());
    }

    void profilesAreApart()
    {
        SingleInstance ana(u"ana"_s);
        SingleInstance ben(u"ben"_s);
        SingleInstance anaAgain(u"ana"_s);
        QVERIFY(ana.claim());
        QVERIFY(ben.claim());
        QVERIFY(!anaAgain.claim());
        QVERIFY(SingleInstance::isRunning(u"ana"_s));
        QVERIFY(!SingleInstance::isRunning(u"cyd"_s));
        SingleInstance cyd(u"cyd"_s);
        QVERIFY(cyd.claim()); // having asked takes it from nobody
    }

    void anotherWindowIsAlwaysAnotherPerson()
    {
        Options first;
        first.dataDirectory = m_directory->filePath(u"data"_s);
        Options second = first;
        second.profile = u"2"_s;
        QProcess running;
        start(running, {u"--profile"_s, u"2"_s});
        QTRY_VERIFY_WITH_TIMEOUT(SingleInstance::isRunning(places::settingsFile(second)), Patience);
        QCOMPARE(nextProfile(first), u"3"_s);
        QCOMPARE(nextProfile(second), u"3"_s);
        running.kill();
        QVERIFY(running.waitForFinished(Patience));
        QCOMPARE(nextProfile(first), u"2"_s);
    }

    void theNextOneMayClaimItWhenTheFirstHasEnded()
    {
        {
            SingleInstance first(profile());
            QVERIFY(first.claim());
        }
        SingleInstance next(profile());
        QVERIFY(next.claim());
    }

    void whatACrashLeftIsNoObstacle()
    {
        QProcess crashing;
        start(crashing, {});
        QTRY_VERIFY_WITH_TIMEOUT(!sockets().isEmpty(), Patience);
        SingleInstance next(profile());
        QVERIFY(!next.claim());
        crashing.kill();
        QVERIFY(crashing.waitForFinished(Patience));
        QCOMPARE(sockets().size(), 1); // it is still lying there
        QVERIFY(next.claim());

        QSignalSpy opened(&next, &SingleInstance::opened);
        QProcess second;
        start(second, {Link});
        QTRY_COMPARE_WITH_TIMEOUT(second.state(), QProcess::NotRunning, Patience);
        QCOMPARE(opened.size(), 1);
    }

    void oneThatHangsIsNotWaitedForForEver()
    {
        QProcess hanging;
        start(hanging, {});
        QTRY_VERIFY_WITH_TIMEOUT(!sockets().isEmpty(), Patience);
        ::kill(static_cast<pid_t>(hanging.processId()), SIGSTOP);
        QElapsedTimer time;
        time.start();
        QVERIFY(!SingleInstance::handOver(profile(), Link, {}));
        const qint64 patience = time.elapsed();
        hanging.kill();
        QVERIFY(hanging.waitForFinished(Patience));
        time.start();
        QVERIFY(!SingleInstance::handOver(profile(), Link, {})); // and nobody is there at all
        QVERIFY(time.elapsed() < patience);                      // for whom one would have to wait
    }

    void nobodyElseGetsNearTheSocket()
    {
        SingleInstance running(profile());
        QVERIFY(running.claim());
        QCOMPARE(sockets().size(), 1);
        const QFile::Permissions others =
            QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(sockets().constFirst()) & others));
    }

    void nonsenseIsSentAwayAndNotHeard()
    {
        SingleInstance running(profile());
        QVERIFY(running.claim());
        QSignalSpy opened(&running, &SingleInstance::opened);
        for (const QByteArray& nonsense :
             {QByteArray("GET / HTTP/1.1\r\n\r\n and more than enough"), QByteArray(200'000, '\xff')}) {
            QLocalSocket socket;
            socket.connectToServer(sockets().constFirst());
            socket.write(nonsense);
            QTRY_COMPARE_WITH_TIMEOUT(socket.state(), QLocalSocket::UnconnectedState, Patience);
        }
        QCOMPARE(opened.size(), 0);
    }

private:
    [[nodiscard]] QString profile() const
    {
        Options options;
        options.dataDirectory = m_directory->filePath(u"data"_s);
        return places::settingsFile(options);
    }

    void start(QProcess& process, const QStringList& arguments, const QString& activation = {}) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
        environment.insert(u"XDG_ACTIVATION_TOKEN"_s, activation);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(CONFAB),
                      QStringList{u"--data-dir"_s, m_directory->filePath(u"data"_s)} + arguments);
    }

    [[nodiscard]] QStringList sockets() const
    {
        const QDir runtime(m_directory->filePath(u"runtime"_s));
        QStringList paths;
        for (const QString& name : runtime.entryList({u"*.socket"_s}, QDir::System | QDir::Hidden))
            paths.append(runtime.filePath(name));
        return paths;
    }

    std::unique_ptr<QTemporaryDir> m_directory;
};

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "tst_singleinstance.moc"
