#include "core/journal/sqlitejournal.h"

#include "tests/core/journal/journalharness.h"
#include "tests/core/journal/randomrecords.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QLoggingCategory>
#include <QTest>

#include <algorithm>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;
using Outcome = SessionJournal::Outcome;

namespace {

constexpr int Rooms = 8;

/// How many seeds; CONFAB_DAMAGES asks for more.
int wantedDamages()
{
    const int asked = qEnvironmentVariableIntValue("CONFAB_DAMAGES");
    return asked > 0 ? asked : 15;
}

/// A directory as a server leaves it, ended in order or killed, and what was kept in it.
struct Kept
{
    QHash<QString, QByteArrayList> records; ///< by room
    /// Of the rooms that were written last, without their last step; nobody can tell those from what never
    /// was.
    std::vector<std::pair<QString, QByteArrayList>> beforeLast;
    QHash<QString, QByteArray> files; ///< by name
    JournalHarness h;

    explicit Kept(std::uint64_t seed)
    {
        RandomRecords random(seed);
        h.open();
        for (int i = 0; i < Rooms; ++i) {
            const KeptRoom room{u"room %1"_s.arg(i),
                                u"Thursday"_s,
                                true,
                                {{RoomCode::generate(), Role::Host, true},
                                 {RoomCode::generate(), Role::Guest, true},
                                 {RoomCode::generate(), Role::Viewer, true}},
                                false};
            if (h.journal->keepRoom(room) != Outcome::Kept)
                qFatal("no room");
        }
        for (int step = 0; step < 400; ++step) {
            const QString room = u"room %1"_s.arg(random.number(Rooms));
            const auto given = random.several(4);
            if (step >= 398)
                beforeLast.emplace_back(room, records.value(room));
            records[room] += asBytes(given);
            h.append(room, given);
            // Some commits of many, and some of one: the last one is.
            if ((step % 40 == 0 || step > 390) && !h.settle())
                qFatal("the journal does not answer");
        }
        if (std::count(h.outcomes.begin(), h.outcomes.end(), Outcome::Kept) != qsizetype(h.outcomes.size()))
            qFatal("not kept");
        const bool isKilled = seed % 2 == 0; // the log is still there
        if (!isKilled)
            h.close();
        for (const QString& name : {u"confab.db"_s, u"confab.db-wal"_s, u"confab.lease"_s}) {
            QFile file(h.directory.filePath(name));
            if (file.open(QIODevice::ReadOnly))
                files.insert(name, file.readAll());
        }
        h.close();
    }
};

/// Into the file that is there: another one would be a copy.
void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

/// Some bytes anywhere, or the beginning of a page.
void spoil(QByteArray& bytes, RandomRecords& random, bool isPage)
{
    constexpr qsizetype PageBytes = 4096;
    const qsizetype page = random.number(bytes.size() / PageBytes) * PageBytes;
    const qsizetype count = isPage ? 60 : 1 + random.number(6);
    for (qsizetype i = 0; i < count; ++i) {
        const qsizetype at = isPage ? page + i : random.number(bytes.size());
        bytes[at] = static_cast<char>(bytes[at] ^ (1 + random.number(255)));
    }
}

} // namespace

/// Bytes of the database change behind the server's back.
class TestDamage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"confab.*=false"_s); }

    void onlyWhatIsWholeIsServed_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("in the database") << u"confab.db"_s;
        QTest::newRow("in its log") << u"confab.db-wal"_s;
    }
    void onlyWhatIsWholeIsServed()
    {
        QFETCH(QString, file);
        const int damages = wantedDamages();
        int refused = 0;
        qsizetype served = 0;
        qsizetype all = 0;
        qsizetype keptAside = 0;
        for (int seed = 0; seed < damages; ++seed) {
            // An even one has a log; a log of an ended server is gone.
            const auto number = static_cast<std::uint64_t>(file == u"confab.db"_s ? seed : 2 * seed);
            Kept kept(number);
            RandomRecords random(number + 1000);
            JournalHarness& h = kept.h;
            QByteArray& bytes = kept.files[file];
            QVERIFY(!bytes.isEmpty());
            spoil(bytes, random, seed % 3 == 0);
            for (auto each = kept.files.cbegin(); each != kept.files.cend(); ++each)
                write(h.directory.filePath(each.key()), each.value());
            const auto opened = h.tryOpen();
            all += kept.records.size();
            if (!opened) {
                QVERIFY2(opened.error().fault == SqliteJournal::OpenFault::Damaged,
                         qPrintable(u"seed %1: %2"_s.arg(seed).arg(opened.error().detail)));
                ++refused;
                continue;
            }
            for (const SqliteJournal::KeptSession& session : opened->sessions) {
                const QByteArrayList found = asBytes(session.records);
                const bool isWhole = found == kept.records.value(session.roomId) ||
                                     std::count(kept.beforeLast.begin(), kept.beforeLast.end(),
                                                std::pair(session.roomId, found)) > 0;
                QVERIFY2(isWhole, qPrintable(u"seed %1, %2"_s.arg(seed).arg(session.roomId)));
                ++served;
            }
            keptAside += QDir(h.directory.path()).entryList({u"confab.db.damaged-*"_s}).isEmpty() ? 0 : 1;
            // And it goes on.
            const auto records = random.several(3);
            QCOMPARE(h.appendNow(u"another room"_s, records), Outcome::Kept);
            const auto again = h.reopen();
            QCOMPARE(asBytes(JournalHarness::recordsOf(again, u"another room"_s)), asBytes(records));
            h.close();
        }
        qInfo("%d damages: %lld of %lld sessions went on, %lld damaged files were kept aside, %d times all "
              "was refused",
              damages, qint64(served), qint64(all), qint64(keptAside), refused);
        // Where the log ends too early, nobody can tell which sessions are whole.
        QVERIFY(served > 0 || file != u"confab.db"_s);
        QVERIFY(keptAside > 0);
        QVERIFY(refused <= damages / 4);
    }

    /// It is a whole database, but its description of a table is not ours any more.
    void aDamagedDescriptionOfATableIsDamage()
    {
        Kept kept(1);
        JournalHarness& h = kept.h;
        QByteArray& bytes = kept.files[u"confab.db"_s];
        const qsizetype table = bytes.indexOf("CREATE TABLE head(");
        const qsizetype column = bytes.indexOf("sum", table);
        QVERIFY(table > 0 && column > table);
        bytes[column] = 'r';
        write(h.path(), bytes);
        const auto contents = h.open();
        QCOMPARE(contents.rooms.size(), std::size_t(Rooms));
        QVERIFY(!QDir(h.directory.path()).entryList({u"confab.db.damaged-*"_s}).isEmpty());
        QCOMPARE(h.appendNow(u"room 1"_s, RandomRecords(3).several(3)), Outcome::Kept);
        h.close();
    }

    void aCrashWhileSalvagingDoesNoHarm()
    {
        Kept kept(1);
        JournalHarness& h = kept.h;
        // As it is when the result is there and the damaged files have been moved only in part.
        write(h.path() + u".salvage"_s, kept.files[u"confab.db"_s]);
        write(h.path() + u"-wal"_s, QByteArray(5000, 'x'));
        QVERIFY(QFile::remove(h.path()));
        const auto contents = h.open();
        QCOMPARE(contents.rooms.size(), std::size_t(Rooms));
        QVERIFY(!QFile::exists(h.path() + u".salvage"_s));
        h.close();
    }
};

QTEST_GUILESS_MAIN(TestDamage)
#include "tst_damage.moc"
