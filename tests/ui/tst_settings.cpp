#include "app/options.h"
#include "app/serverlookup.h"
#include "app/settings.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace confab;

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

    void whatOneStartLearnsTheNextOneKnows()
    {
        {
            Settings settings(options());
            settings.setPersonName(u"Ana Kovač"_s);
            settings.setScheme(theme::Scheme::Dark);
            settings.setWindowGeometry("geometry");
            settings.setRoomLayout("layout");
            RecentRooms rooms;
            rooms.put(room(u"Standup"_s, u"confab://rooms.example.org/kqo-mzta-hbu"_s));
            RecentRoom latest = room(u"Retro, “final”"_s, u"confab://127.0.0.1:5000/wpi-srjb-wer"_s);
            latest.invite = RoomCode::parse(u"tre-yfns-dpc").value();
            latest.roomId = u"room-1"_s;
            rooms.put(latest);
            settings.setRecentRooms(rooms);
        }
        Settings settings(options());
        QCOMPARE(settings.personName(), u"Ana Kovač"_s);
        QCOMPARE(settings.scheme(), theme::Scheme::Dark);
        QCOMPARE(settings.windowGeometry(), "geometry");
        QCOMPARE(settings.roomLayout(), "layout");
        const auto rooms = settings.recentRooms();
        QCOMPARE(rooms.all().size(), 2U);
        QCOMPARE(rooms.all()[0].name, u"Retro, “final”"_s);
        QCOMPARE(rooms.all()[0].link.toString(), u"confab://127.0.0.1:5000/wpi-srjb-wer"_s);
        QCOMPARE(rooms.all()[0].shownCode().toString(), u"tre-yfns-dpc"_s);
        QCOMPARE(rooms.all()[0].roomId, u"room-1"_s);
        QCOMPARE(rooms.all()[1].name, u"Standup"_s);
    }

    void aPersonIsTheSameAtEachStartAndAnotherInEachProfile()
    {
        const QString id = Settings(options()).userId();
        QVERIFY(!id.isEmpty());
        QCOMPARE(Settings(options()).userId(), id);
        QVERIFY(Settings(options(u"2"_s)).userId() != id);
    }

    void profilesKnowNothingOfOneAnother()
    {
        Settings(options()).setPersonName(u"Ana"_s);
        Settings(options(u"2"_s)).setPersonName(u"Ben"_s);
        QCOMPARE(Settings(options()).personName(), u"Ana"_s);
        QCOMPARE(Settings(options(u"2"_s)).personName(), u"Ben"_s);
        QCOMPARE(Settings(options(u"3"_s)).personName(), QString());
    }

    void noProfileLeavesItsFolder()
    {
        for (const QString& name : {u"../escape"_s, u"/tmp/confab-escape"_s, u".."_s, u"a/b"_s})
            Settings(options(name)).setPersonName(name);
        QCOMPARE(QDir(m_directory->path()).entryList(QDir::Files | QDir::Hidden).size(), 4);
    }

    void aRoomIsListedOnceAndTheListIsBounded()
    {
        RecentRooms rooms;
        for (char16_t c = u'a'; c <= u'z'; ++c)
            rooms.put(room(QString(c), u"confab://h.example/%1"_s.arg(QString(10, c))));
        QCOMPARE(rooms.all().size(), RecentRooms::Most);
        QCOMPARE(rooms.all().front().name, u"z"_s);
        rooms.put(room(u"new name"_s, u"confab://h.example/yyyyyyyyyy"_s));
        QCOMPARE(rooms.all().size(), RecentRooms::Most);
        QCOMPARE(rooms.all().front().name, u"new name"_s);
    }

    void whatIsToldOfIsSetEverywhereAndForSomeRooms()
    {
        {
            Settings settings(options());
            QCOMPARE(settings.notificationModeIn(u"room"_s), NotificationMode::Mentions); // unless set
            settings.setNotificationMode(NotificationMode::All);
            settings.setRoomNotificationMode(u"room, “1”"_s, NotificationMode::Nothing);
            settings.setRoomNotificationMode(u"room-2"_s, NotificationMode::Direct);
            settings.setRoomNotificationMode(u"room-2"_s, std::nullopt);
        }
        Settings settings(options());
        QCOMPARE(settings.notificationModeIn(u"room, “1”"_s), NotificationMode::Nothing);
        QCOMPARE(settings.notificationModeIn(u"room-2"_s), NotificationMode::All);
        for (int room = 0; room < 100; ++room)
            settings.setRoomNotificationMode(QString::number(room), NotificationMode::Direct);
        QCOMPARE(settings.notificationModeIn(u"99"_s), NotificationMode::Direct);
        QCOMPARE(settings.notificationModeIn(u"room, “1”"_s), NotificationMode::All); // of many the oldest go
    }

    void aServerThatWasSpokenWithIsListedOnceAndTheLatestFirst()
    {
        {
            Settings settings(options());
            settings.noteContact({.host = u"a.example"_s, .port = 4000, .encrypted = true});
            settings.noteContact({.host = u"::1"_s});
            settings.noteContact({.host = u"a.example"_s, .port = 4000});
        }
        Settings settings(options());
        QCOMPARE(settings.contactedHosts().size(), 2U);
        QCOMPARE(settings.contactedHosts()[0].name, u"a.example:4000"_s);
        QCOMPARE(settings.contactedHosts()[1].name, u"[::1]:47474"_s);
        QVERIFY(settings.contactedHosts()[0].last >= settings.contactedHosts()[1].last);
        for (int host = 0; host < 300; ++host)
            settings.noteContact({.host = u"h%1.example"_s.arg(host)});
        QCOMPARE(settings.contactedHosts().size(), 100U);
        QCOMPARE(settings.contactedHosts()[0].name, u"h299.example:47474"_s);
    }

    void everyColourCanBeHadAndThePersonStaysKnowable()
    {
        Settings settings(options());
        const QString person = settings.userId();
        for (int colour = 7; colour >= 0; --colour) {
            settings.setPersonColour(colour);
            QCOMPARE(settings.personColour(), colour);
            QVERIFY(settings.userId().startsWith(person));
            QVERIFY(settings.userId().size() <= 64);
        }
    }

    void aCodeAloneIsLookedForWhereTheSettingsSaySo()
    {
        Settings settings(options());
        settings.setHostingPort(5000);
        settings.setAskedServer(u"rooms.example.org:4000"_s);
        EncryptedServers encrypted;
        encrypted.remember({.host = u"rooms.example.org"_s, .port = 4000, .encrypted = true});
        settings.setEncryptedServers(encrypted);
        RecentRooms rooms;
        rooms.put(room(u"Standup"_s, u"confab://rooms.example.org:4000/kqo-mzta-hbu"_s));
        rooms.put(room(u"Retro"_s, u"confab://other.example/wpi-srjb-wer"_s));
        settings.setRecentRooms(rooms);
        QStringList asked;
        for (const ServerAddress& server : serversToAsk(options(), settings))
            asked.append(server.baseUrl().toString());
        // Encrypted from the first time on, and nobody twice.
        const QStringList expected{u"http://127.0.0.1:5000"_s, u"http://127.0.0.1:47474"_s,
                                   u"https://rooms.example.org:4000"_s, u"http://other.example:47474"_s};
        QCOMPARE(asked, expected);
        settings.setAskedServer(u"no server at all"_s); // somebody may have edited the file
        QCOMPARE(serversToAsk(options(), settings).size(), 4U);
    }

    void aDamagedEntryIsLeftOut()
    {
        {
            Settings settings(options());
            RecentRooms rooms;
            rooms.put(room(u"Good"_s, u"confab://h.example/kqo-mzta-hbu"_s));
            rooms.put(room(u"Bad"_s, u"confab://h.example/wpi-srjb-wer"_s));
            settings.setRecentRooms(rooms);
        }
        QFile file(m_directory->filePath(u"confab.ini"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray text = file.readAll();
        file.close();
        QVERIFY(text.contains("wpi-srjb-wer"));
        text.replace("wpi-srjb-wer", "wpi-7");
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        const auto rooms = Settings(options()).recentRooms();
        QCOMPARE(rooms.all().size(), 1U);
        QCOMPARE(rooms.all().front().name, u"Good"_s);
    }

private:
    [[nodiscard]] Options options(const QString& profile = {}) const
    {
        Options result;
        result.dataDirectory = m_directory->path();
        result.profile = profile;
        return result;
    }

    static RecentRoom room(const QString& name, const QString& link)
    {
        return {.name = name, .link = InviteLink::parse(link).value(), .invite = {}, .roomId = {}};
    }

    std::unique_ptr<QTemporaryDir> m_directory;
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
