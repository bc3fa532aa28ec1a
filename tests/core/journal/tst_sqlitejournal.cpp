#include "core/journal/sqlitejournal.h"

#include "tests/core/journal/journalharness.h"
#include "tests/core/journal/randomrecords.h"
#include "tests/support/faultydisk.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;
using Outcome = SessionJournal::Outcome;

namespace {

KeptRoom someRoom(const QString& id)
{
    return {id,
            u"Thursday “é”"_s,
            true,
            {{RoomCode::generate(), Role::Host, true}, {RoomCode::generate(), Role::Viewer, false}},
            true};
}

void expectCritical(const char* text)
{
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QLatin1StringView(text)));
}

} // namespace

class TestSqliteJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasKeptIsThereAgain();
    void appendsOfARoomFinishInTheirOrder();
    void aLockOutlivesTheSession();
    void roomsCodesAndTheKeyAreThereAgain();
    void renewedCodesReplaceTheFormer();
    void codesKeepTheirEndAndTheirUses();
    void renewedTokenKeysAreThereAgain();
    void aDatabaseOfTheFirstVersionGoesOn();
    void aSecondServerIsKeptOut();
    void theFilesAreTheOwnersOnly();
    void aCopiedDirectoryBeginsNewSessions();
    void aDatabaseFromAnEarlierRunBeginsNewSessions();
    void aFullDiskIsSaidAndNothingOfTheStepIsKept();
    void oneRoomsTroubleDoesNotTakeOthersAlong();
    void oneDamagedSessionLeavesTheOthersAlone();
    void whatIsNoDatabaseIsRefused();
    void aDatabaseOfAnotherProgramIsLeftAlone();
};

void TestSqliteJournal::whatWasKeptIsThereAgain()
{
    RandomRecords random(7);
    JournalHarness h;
    h.open();
    QHash<QString, QByteArrayList> expected;
    for (int round = 0; round < 3; ++round) {
        for (int i = 0; i < 200; ++i) {
            const QString room = u"room %1"_s.arg(random.number(5));
            const auto records = random.several(4);
            expected[room] += asBytes(records);
            h.append(room, records);
        }
        QVERIFY(h.settle());
        QCOMPARE(std::count(h.outcomes.begin(), h.outcomes.end(), Outcome::Kept), (round + 1) * 200);
        for (auto room = expected.cbegin(); room != expected.cend(); ++room)
            QCOMPARE(asBytes(h.reloadNow(room.key()).value()), room.value());
        const auto contents = h.reopen();
        QCOMPARE(qsizetype(contents.sessions.size()), expected.size());
        for (auto room = expected.cbegin(); room != expected.cend(); ++room)
            QCOMPARE(asBytes(h.recordsOf(contents, room.key())), room.value());
    }
}

void TestSqliteJournal::appendsOfARoomFinishInTheirOrder()
{
    RandomRecords random(8);
    JournalHarness h;
    h.open();
    for (int i = 0; i < 3000; ++i)
        h.append(u"room %1"_s.arg(i % 3), {random.kept()});
    QVERIFY(h.settle());
    QVERIFY(std::is_sorted(h.order.begin(), h.order.end()));
}

void TestSqliteJournal::aLockOutlivesTheSession()
{
    JournalHarness h;
    h.open();
    QCOMPARE(h.journal->keepRoom(someRoom(u"room"_s)), Outcome::Kept);
    QCOMPARE(h.appendNow(u"room"_s, {record::SessionStarted{u"s"_s, 1}}), Outcome::Kept);
    QCOMPARE(h.appendNow(u"room"_s, {record::RoomLocked{}, record::SessionEnded{u"s"_s}}), Outcome::Kept);
    const auto contents = h.reopen();
    QCOMPARE(asBytes(h.recordsOf(contents, u"room"_s)), asBytes({record::RoomLocked{}}));
    QCOMPARE(asBytes(*h.reloadNow(u"room"_s)), asBytes({record::RoomLocked{}}));
}

void TestSqliteJournal::roomsCodesAndTheKeyAreThereAgain()
{
    JournalHarness h;
    QCOMPARE(h.open().tokenKeys, QByteArray(32, 'k'));
    const KeptRoom room = someRoom(u"room"_s);
    QCOMPARE(h.journal->keepRoom(room), Outcome::Kept);
    const auto contents = h.reopen();
    QCOMPARE(contents.tokenKeys, QByteArray(32, 'k'));
    QCOMPARE(contents.rooms.size(), 1u);
    const KeptRoom& kept = contents.rooms.front();
    QCOMPARE(kept.id, room.id);
    QCOMPARE(kept.name, room.name);
    QCOMPARE(kept.enabled, room.enabled);
    QCOMPARE(kept.codesRenewed, room.codesRenewed);
    QCOMPARE(kept.codes.size(), room.codes.size());
    for (std::size_t i = 0; i < kept.codes.size(); ++i) {
        QVERIFY(kept.codes[i].code == room.codes[i].code);
        QCOMPARE(kept.codes[i].role, room.codes[i].role);
        QCOMPARE(kept.codes[i].enabled, room.codes[i].enabled);
    }
    QVERIFY(contents.sessions.empty());
}

void TestSqliteJournal::renewedCodesReplaceTheFormer()
{
    JournalHarness h;
    h.open();
    QCOMPARE(h.journal->keepRoom(someRoom(u"room"_s)), Outcome::Kept);
    const KeptRoom renewed = someRoom(u"room"_s);
    QCOMPARE(h.journal->keepRoom(renewed), Outcome::Kept);
    const auto contents = h.reopen();
    QCOMPARE(contents.rooms.size(), 1u);
    QCOMPARE(contents.rooms.front().codes.size(), 2u);
    QVERIFY(contents.rooms.front().codes.front().code == renewed.codes.front().code);
}

void TestSqliteJournal::codesKeepTheirEndAndTheirUses()
{
    JournalHarness h;
    h.open();
    KeptRoom room = someRoom(u"room"_s);
    room.codes[0].number = 7;
    room.codes[0].expiresAt = 4'000'000'000'000;
    room.codes[1].usesLeft = 0;
    QCOMPARE(h.journal->keepRoom(room), Outcome::Kept);
    const auto contents = h.reopen();
    const std::vector<KeptRoom::Code>& kept = contents.rooms.front().codes;
    QCOMPARE(kept[0].number, 7);
    QCOMPARE(kept[0].expiresAt, room.codes[0].expiresAt);
    QVERIFY(!kept[0].usesLeft);
    QCOMPARE(kept[1].number, 1);
    QVERIFY(!kept[1].expiresAt);
    QCOMPARE(kept[1].usesLeft, 0);
}

void TestSqliteJournal::renewedTokenKeysAreThereAgain()
{
    JournalHarness h;
    h.open();
    QCOMPARE(h.journal->keepTokenKeys("newer and older"), Outcome::Kept);
    QCOMPARE(h.reopen().tokenKeys, "newer and older"_ba);
}

void TestSqliteJournal::aDatabaseOfTheFirstVersionGoesOn()
{
    JournalHarness h;
    h.open();
    const KeptRoom room = someRoom(u"room"_s);
    QCOMPARE(h.journal->keepRoom(room), Outcome::Kept);
    QCOMPARE(h.appendNow(u"room"_s, {record::SessionStarted{u"s"_s, 17}}), Outcome::Kept);
    h.close();
    {
        auto database = Database::open(h.path());
        QVERIFY(database);
        QVERIFY(
            database->execute("ALTER TABLE code DROP COLUMN number; ALTER TABLE code DROP COLUMN expires_at;"
                              "ALTER TABLE code DROP COLUMN uses_left; PRAGMA user_version=1;"));
    }
    for (int start = 1; start <= 2; ++start) {
        const auto contents = h.open();
        QCOMPARE(contents.rooms.front().codes.size(), room.codes.size());
        QCOMPARE(contents.rooms.front().codes[0].code, room.codes[0].code);
        QCOMPARE(contents.rooms.front().codes[0].number, 1);
        QVERIFY(!contents.rooms.front().codes[0].expiresAt);
        QCOMPARE(h.recordsOf(contents, u"room"_s).size(), 1u);
        h.close();
    }
}

void TestSqliteJournal::aSecondServerIsKeptOut()
{
    JournalHarness h;
    h.open();
    const auto second = SqliteJournal::open(h.directory.path(), QByteArray(32, 'x'), [](auto) {});
    QVERIFY(!second);
    QCOMPARE(second.error().fault, SqliteJournal::OpenFault::InUse);
    QCOMPARE(h.appendNow(u"room"_s, {record::PeerGone{u"a"_s}}), Outcome::Kept);
}

void TestSqliteJournal::theFilesAreTheOwnersOnly()
{
    JournalHarness h;
    h.open();
    const auto files = QDir(h.directory.path()).entryInfoList(QDir::Files);
    QVERIFY(files.size() >= 3);
    for (const QFileInfo& file : files)
        QVERIFY2(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther)), qPrintable(file.fileName()));
}

void TestSqliteJournal::aCopiedDirectoryBeginsNewSessions()
{
    JournalHarness h;
    h.open();
    QCOMPARE(h.journal->keepRoom(someRoom(u"room"_s)), Outcome::Kept);
    QCOMPARE(h.appendNow(u"room"_s, {record::PeerGone{u"a"_s}}), Outcome::Kept);
    h.close();
    JournalHarness copy;
    for (const QString& name : QDir(h.directory.path()).entryList(QDir::Files))
        QVERIFY(QFile::copy(h.directory.filePath(name), copy.directory.filePath(name)));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"is a copy"_s));
    const auto contents = copy.open();
    QVERIFY(contents.sessions.empty());
    QCOMPARE(contents.rooms.size(), 1u);
    QCOMPARE(h.open().sessions.size(), 1u); // the original is none
}

void TestSqliteJournal::aDatabaseFromAnEarlierRunBeginsNewSessions()
{
    JournalHarness h;
    h.open();
    QCOMPARE(h.appendNow(u"room"_s, {record::PeerGone{u"a"_s}}), Outcome::Kept);
    h.close();
    QFile database(h.path());
    QVERIFY(database.open(QIODevice::ReadOnly));
    const QByteArray backup = database.readAll();
    database.close();
    QCOMPARE(h.open().sessions.size(), 1u);
    h.close();
    QVERIFY(database.open(QIODevice::ReadWrite) && database.resize(0)); // into the very file
    QCOMPARE(database.write(backup), backup.size());
    database.close();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"is a copy"_s));
    QVERIFY(h.open().sessions.empty());
}

void TestSqliteJournal::aFullDiskIsSaidAndNothingOfTheStepIsKept()
{
    FaultyDisk disk;
    JournalHarness h;
    h.open();
    QCOMPARE(h.appendNow(u"room"_s, {record::PeerGone{u"a"_s}}), Outcome::Kept);
    disk.setFull(true);
    expectCritical("could not be kept");
    h.append(u"room"_s, {record::PeerGone{u"b"_s}, record::PeerGone{u"c"_s}});
    h.append(u"room"_s, {record::PeerGone{u"d"_s}});
    QVERIFY(h.settle());
    QCOMPARE(h.outcomes[1], Outcome::Full);
    QCOMPARE(h.outcomes[2], Outcome::Full);
    expectCritical("could not be kept");
    QCOMPARE(h.journal->keepRoom(someRoom(u"room"_s)), Outcome::Full);
    disk.setFull(false);
    // What was made of a step that is not kept must not come behind it.
    QCOMPARE(h.appendNow(u"room"_s, {record::PeerGone{u"e"_s}}), Outcome::Full);
    QCOMPARE(asBytes(*h.reloadNow(u"room"_s)), asBytes({record::PeerGone{u"a"_s}}));
    QCOMPARE(h.appendNow(u"room"_s, {record::PeerGone{u"f"_s}}), Outcome::Kept);
    const auto contents = h.reopen();
    QCOMPARE(asBytes(h.recordsOf(contents, u"room"_s)),
             asBytes({record::PeerGone{u"a"_s}, record::PeerGone{u"f"_s}}));
    h.close();
}

void TestSqliteJournal::oneRoomsTroubleDoesNotTakeOthersAlong()
{
    JournalHarness h;
    h.open();
    auto intruder = Database::open(h.path());
    QVERIFY(intruder);
    QVERIFY(intruder->execute("CREATE TRIGGER trouble BEFORE INSERT ON record WHEN new.room='bad' "
                              "BEGIN SELECT raise(abort, 'no'); END"));
    expectCritical("could not be kept");
    h.append(u"good"_s, {record::PeerGone{u"1"_s}});
    h.append(u"bad"_s, {record::PeerGone{u"b"_s}});
    h.append(u"good"_s, {record::PeerGone{u"2"_s}});
    QVERIFY(h.settle());
    QCOMPARE(h.outcomes[0], Outcome::Kept);
    QCOMPARE(h.outcomes[1], Outcome::Failed);
    QCOMPARE(h.outcomes[2], Outcome::Kept);
}

void TestSqliteJournal::oneDamagedSessionLeavesTheOthersAlone()
{
    JournalHarness h;
    h.open();
    for (const QString& name : {u"one"_s, u"two"_s, u"three"_s}) {
        for (int i = 0; i < 5; ++i)
            QCOMPARE(h.appendNow(name, {record::PeerGone{u"peer %1 of %2"_s.arg(i).arg(name)}}),
                     Outcome::Kept);
    }
    h.close();
    QVERIFY(spoil(h.path(), "peer 3 of two", 2));
    expectCritical("room two is damaged and set aside");
    auto contents = h.open();
    QCOMPARE(contents.sessions.size(), 2u);
    QCOMPARE(h.recordsOf(contents, u"one"_s).size(), 5u);
    QCOMPARE(h.recordsOf(contents, u"three"_s).size(), 5u);
    QCOMPARE(h.appendNow(u"two"_s, {record::SessionStarted{u"new"_s, 1}}), Outcome::Kept);
    contents = h.reopen(); // it is damaged no more
    QCOMPARE(h.recordsOf(contents, u"two"_s).size(), 1u);
}

void TestSqliteJournal::whatIsNoDatabaseIsRefused()
{
    JournalHarness h;
    QFile file(h.path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(10'000, 'x'));
    file.close();
    const auto opened = h.tryOpen();
    QVERIFY(!opened);
    QCOMPARE(opened.error().fault, SqliteJournal::OpenFault::Damaged);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray(10'000, 'x'));
}

void TestSqliteJournal::aDatabaseOfAnotherProgramIsLeftAlone()
{
    JournalHarness h;
    {
        auto other = Database::open(h.path());
        QVERIFY(other && other->execute("CREATE TABLE theirs(x); PRAGMA user_version=7;"));
    }
    const auto opened = h.tryOpen();
    QVERIFY(!opened);
    QCOMPARE(opened.error().fault, SqliteJournal::OpenFault::Damaged);
    auto other = Database::open(h.path());
    QCOMPARE(other->value("SELECT group_concat(name) FROM sqlite_schema").value(), u"theirs"_s);
}

QTEST_GUILESS_MAIN(TestSqliteJournal)
#include "tst_sqlitejournal.moc"
