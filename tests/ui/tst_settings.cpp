#include "app/options.h"
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
