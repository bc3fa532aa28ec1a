#include "app/application.h"
#include "app/hostingidentity.h"
#include "app/storeddata.h"
#include "tests/support/livingroom.h"
#include "tests/support/runningapp.h"
#include "ui/startpage.h"

#include <QDir>
#include <QDirIterator>
#include <QTcpSocket>
#include <QTest>

#include <algorithm>
#include <optional>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;

/// The real program is told to end: by a signal, as by a desktop that shuts down.
class TestEndedApp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itSaysGoodbye_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("the system") << SIGTERM;
        QTest::newRow("Ctrl+C") << SIGINT;
        QTest::newRow("its terminal has gone") << SIGHUP;
    }

    void itSaysGoodbye()
    {
        QFETCH(int, signal);
        RoomServer::Config config;
        config.limits.graceMs = 24LL * 60 * 60 * 1000; // a lost connection would be seen tomorrow
        const LivingRoom room(config);
        const auto ana = room.join(u"Ana"_s, Role::Host);
        const InviteLink link{.code = room.code(Role::Guest), .server = room.address()};
        RunningApp ben;
        ben.start({u"--name"_s, u"Ben"_s, u"--join"_s, link.toString()});
        QTRY_COMPARE_WITH_TIMEOUT(ana->people().peers().size(), 2U, 60'000);
        ben.signal(signal);
        QCOMPARE(ben.exitCode(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(ana->people().peers().size(), 1U, 15'000);
    }

    void theRoomsItHostsGoOnWithTheNextStart()
    {
        RunningApp ana;
        Options options;
        options.name = u"Ana"_s;
        options.dataDirectory = ana.home();
        options.hostingPort = 0; // any
        std::optional<InviteLink> invite;
        {
            Application application(options); // a room is started with the mouse
            application.start();
            Q_EMIT application.window().startPage().startRoomRequested(u"Ana"_s, u"Retro"_s);
            QTRY_VERIFY(application.visit());
            QTRY_VERIFY(application.visit()->invite(Role::Guest));
            invite = application.visit()->invite(Role::Guest);
            application.end();
        }

        const QStringList arguments{u"--data-dir"_s, ana.home()};
        ana.start(arguments);
        RoomClient ben;
        const auto isInside = [&ben] { return ben.state() == RoomClient::State::Joined; };
        QTRY_VERIFY_WITH_TIMEOUT(isListening(*invite->server), 60'000);
        ben.join({*invite->server, invite->code, u"Ben"_s});
        QTRY_VERIFY(isInside());
        QTRY_VERIFY(isSettled(ben));
        const QString session = ben.sessionId();
        type(ben, 0, 0, u"of that session"_s);
        QTRY_COMPARE(ben.notes().pendingEdits(), 0);
        ana.signal(SIGTERM);
        QCOMPARE(ana.exitCode(), 0);
        QTRY_COMPARE(ben.state(), RoomClient::State::Reconnecting);

        ana.start(arguments);
        QTRY_VERIFY_WITH_TIMEOUT(isInside(), 60'000);
        QCOMPARE(ben.sessionId(), session);
        QTRY_VERIFY(isSettled(ben));
        QCOMPARE(ben.notes().text(), u"of that session"_s);
    }

    void allThatItKeepsIsNamedAndCanBeDeleted()
    {
        RunningApp ana;
        qputenv("XDG_CONFIG_HOME", ana.home().toUtf8() + "/config");
        qputenv("XDG_DATA_HOME", ana.home().toUtf8() + "/data");
        QCoreApplication::setApplicationName(u"confab"_s); // its places are called so
        Options second;
        second.profile = u"second"_s;
        Settings(second).setPersonName(u"Ben"_s);
        const QStringList others = filesIn(ana.home());
        QCOMPARE(others.size(), 1);

        const LivingRoom room;
        const auto host = room.join(u"Host"_s, Role::Host);
        const InviteLink link{.code = room.code(Role::Guest), .server = room.address()};
        ana.start({u"--name"_s, u"Ana"_s, u"--join"_s, link.toString()});
        QTRY_COMPARE_WITH_TIMEOUT(host->people().peers().size(), 2U, 60'000);
        ana.signal(SIGTERM);
        QCOMPARE(ana.exitCode(), 0);
        Options options;
        options.hostingPort = 0;
        {
            Application application(options); // rooms are hosted, and opened, with the mouse
            application.start();
            Q_EMIT application.window().startPage().startRoomRequested(u"Ana"_s, u"Retro"_s);
            QTRY_VERIFY(application.visit());
            QVERIFY(HostingIdentity::load(Settings(options).fileStem(), {u"127.0.0.1"_s}, 0));
            application.end();
        }

        const std::vector<StoredPlace> places = storeddata::places(options);
        const auto isNamed = [&](const QString& file) {
            return std::ranges::any_of(places, [&](const StoredPlace& place) {
                const bool isKey = place.kind == StoredPlace::Kind::Identity && file.endsWith(".pem"_L1);
                return isKey || file == place.path || file.startsWith(place.path + u'/');
            });
        };
        for (const StoredPlace& place : places)
            QVERIFY2(place.bytes > 0, qPrintable(place.path));
        for (const QString& file : filesIn(ana.home()))
            QVERIFY2(isNamed(file) || others.contains(file), qPrintable(file));
        QVERIFY(storeddata::wipe(options));
        QCOMPARE(filesIn(ana.home()), others);
        QVERIFY(storeddata::wipe(second));
        QCOMPARE(QDir(ana.home() + u"/config"_s).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
                 QStringList());
    }

private:
    /// Of the app; libraries have caches of their own.
    static QStringList filesIn(const QString& folder)
    {
        QStringList files;
        QDirIterator all(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
        while (all.hasNext())
            files += all.next();
        files.sort();
        return files.filter(u"confab"_s, Qt::CaseInsensitive);
    }

    static bool isListening(const ServerAddress& address)
    {
        QTcpSocket socket;
        socket.connectToHost(address.host, address.port);
        return socket.waitForConnected(1000);
    }
};

QTEST_MAIN(TestEndedApp)
#include "tst_endedapp.moc"
