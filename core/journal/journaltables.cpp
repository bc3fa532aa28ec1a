#include "core/journal/journaltables.h"

#include "core/journal/recordcodec.h"
#include "core/journal/recordsum.h"

#include <sqlite3.h>

#include <QFile>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

constexpr qint64 ApplicationId = 0x436e6662; // "Cnfb"
constexpr qint64 SchemaVersion = 2;

// synchronous=FULL: a commit returns once it is on the disk. The log is taken in after 1000 pages and then
// cut, so that a burst does not occupy the disk for good. Deleted content is overwritten, also in pages that
// become free: FAST would leave them as they were.
constexpr auto Settings = "PRAGMA trusted_schema=0; PRAGMA cell_size_check=1; PRAGMA mmap_size=0;"
                          "PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=1000;"
                          "PRAGMA journal_size_limit=4194304; PRAGMA secure_delete=ON;";

constexpr auto Schema =
    "BEGIN IMMEDIATE;"
    "CREATE TABLE setting(name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;"
    "CREATE TABLE room(id TEXT PRIMARY KEY, name TEXT NOT NULL, enabled INTEGER NOT NULL,"
    "  codes_renewed INTEGER NOT NULL, locked INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;"
    "CREATE TABLE code(code TEXT PRIMARY KEY, room TEXT NOT NULL, place INTEGER NOT NULL,"
    "  role TEXT NOT NULL, enabled INTEGER NOT NULL, number INTEGER NOT NULL DEFAULT 1,"
    "  expires_at INTEGER, uses_left INTEGER) WITHOUT ROWID;"
    "CREATE INDEX code_room ON code(room, place);"
    "CREATE TABLE record(room TEXT NOT NULL, number INTEGER NOT NULL, data BLOB NOT NULL,"
    "  PRIMARY KEY(room, number)) WITHOUT ROWID;"
    "CREATE TABLE damaged(room TEXT NOT NULL, found INTEGER NOT NULL, number INTEGER NOT NULL,"
    "  data BLOB NOT NULL);"
    "PRAGMA application_id=1131308642; PRAGMA user_version=2;"
    "COMMIT;";
/// From version 1: codes got numbers, ends and counts, and there are more kinds of records.
constexpr auto FromVersion1 = "BEGIN IMMEDIATE;"
                              "ALTER TABLE code ADD COLUMN number INTEGER NOT NULL DEFAULT 1;"
                              "ALTER TABLE code ADD COLUMN expires_at INTEGER;"
                              "ALTER TABLE code ADD COLUMN uses_left INTEGER;"
                              "PRAGMA user_version=2;"
                              "COMMIT;";
static_assert(ApplicationId == 1131308642 && SchemaVersion == 2);

/// A file that only its owner may read: it holds what people write, and the key of their tokens.
void makePrivate(const QString& path)
{
    QFile file(path);
    if (!file.exists() && file.open(QIODevice::WriteOnly))
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

/// In statements -1 stands for NULL.
std::optional<qint64> unlessNone(qint64 value)
{
    return value < 0 ? std::nullopt : std::optional(value);
}

Unexpected<Database::Error> corrupt(const QString& detail)
{
    return Unexpected(Database::Error{SQLITE_CORRUPT, detail});
}

/// Whether the file is new (true), or ours (false).
Expected<bool, Database::Error> recognise(Database& database)
{
    const auto id = database.value("PRAGMA application_id");
    if (!id)
        return Unexpected(id.error());
    const auto tables = database.value("SELECT count(*) FROM sqlite_schema");
    if (!tables)
        return Unexpected(tables.error());
    if (id->toLongLong() == 0 && tables->toLongLong() == 0)
        return true;
    const auto version = database.value("PRAGMA user_version");
    if (!version)
        return Unexpected(version.error());
    if (id->toLongLong() != ApplicationId || version->toLongLong() < 1 ||
        version->toLongLong() > SchemaVersion)
        return corrupt(u"it belongs to another program or another version of this one"_s);
    return false;
}

Database::Status examine(Database& database)
{
    const auto health = database.value("PRAGMA quick_check(1)");
    if (!health)
        return Unexpected(health.error());
    if (*health != "ok"_L1)
        return corrupt(*health);
    const auto version = database.value("PRAGMA user_version");
    if (!version)
        return Unexpected(version.error());
    if (version->toLongLong() == 1)
        return database.execute(FromVersion1);
    return std::monostate();
}

} // namespace

JournalTables::Read<JournalTables> JournalTables::open(const QString& path)
{
    makePrivate(path);
    auto database = Database::open(path);
    if (!database)
        return Unexpected(database.error());
    if (const auto set = database->execute(Settings); !set)
        return Unexpected(set.error());
    const auto isNew = recognise(*database);
    if (!isNew)
        return Unexpected(isNew.error());
    if (!*isNew) {
        if (const auto whole = examine(*database); !whole)
            return Unexpected(whole.error());
    }
    const auto mode = database->value("PRAGMA journal_mode=WAL");
    if (!mode)
        return Unexpected(mode.error());
    if (*mode != "wal"_L1)
        return Unexpected(Error{SQLITE_IOERR, u"no write-ahead log is possible here"_s});
    if (*isNew) {
        if (const auto made = database->execute(Schema); !made)
            return Unexpected(made.error());
    }
    // So that nothing of former runs is left in the log: see writeaheadlog.h. Where it fails, that is no
    // harm.
    (void)database->execute("PRAGMA wal_checkpoint(TRUNCATE)");
    JournalTables tables(*std::move(database));
    if (const auto complete = tables.completeHeads(); !complete)
        return Unexpected(complete.error());
    if (const auto prepared = tables.prepare(); !prepared)
        return Unexpected(prepared.error());
    return tables;
}

JournalTables::Read<JournalTables> JournalTables::openDamaged(const QString& path)
{
    auto database = Database::open(path, Database::Mode::ReadOnly);
    if (!database)
        return Unexpected(database.error());
    if (const auto set = database->execute(Settings); !set)
        return Unexpected(set.error());
    const auto isNew = recognise(*database);
    if (!isNew)
        return Unexpected(isNew.error());
    if (*isNew)
        return corrupt(u"nothing is in it"_s);
    return JournalTables(*std::move(database));
}

JournalTables::Status JournalTables::prepare()
{
    const auto into = [this](Statement& statement, const char* sql) -> Status {
        auto prepared = Statement::prepare(m_database, sql);
        if (!prepared)
            return Unexpected(prepared.error());
        statement = *std::move(prepared);
        return std::monostate();
    };
    if (const auto done = into(m_insert, "INSERT INTO record(room, number, data) VALUES(?, ?, ?)"); !done)
        return done;
    if (const auto done = into(m_wipe, "DELETE FROM record WHERE room=?"); !done)
        return done;
    if (const auto done = into(m_wipeHead, "DELETE FROM head WHERE room=?"); !done)
        return done;
    if (const auto done =
            into(m_keepHead, "INSERT INTO head(room, number, sum) VALUES(?, ?, ?) "
                             "ON CONFLICT(room) DO UPDATE SET number=excluded.number, sum=excluded.sum");
        !done)
        return done;
    return into(m_last, "SELECT coalesce(max(number), 0) FROM record WHERE room=?");
}

JournalTables::Status JournalTables::begin()
{
    return m_database.execute("BEGIN IMMEDIATE");
}

JournalTables::Status JournalTables::commit()
{
    for (const QString& roomId : std::exchange(m_grown, {})) {
        const qint64 number = m_next.value(roomId) - 1;
        if (const auto kept = m_keepHead.bind(roomId, number, headSum(roomId, number)).run(); !kept)
            return kept;
    }
    return m_database.execute("COMMIT");
}

/// After some errors SQLite has rolled back by itself.
void JournalTables::rollback()
{
    m_next.clear();
    m_grown.clear();
    m_words.clear();
    if (m_database.isInTransaction())
        (void)m_database.execute("ROLLBACK");
}

JournalTables::Status JournalTables::append(const QString& roomId, const JournalRecord& record)
{
    if (std::holds_alternative<record::SessionEnded>(record))
        return wipe(roomId);
    if (std::holds_alternative<record::RoomLocked>(record)) {
        auto lock = Statement::prepare(m_database, "UPDATE room SET locked=1 WHERE id=?");
        return lock ? lock->bind(roomId).run() : Status(Unexpected(lock.error()));
    }
    if (const auto appended = appendRow(roomId, record); !appended)
        return appended;
    const auto* edit = std::get_if<record::MessageEdited>(&record);
    return edit && !edit->text ? forgetWords(roomId, edit->seq) : Status(std::monostate());
}

JournalTables::Status JournalTables::appendRow(const QString& roomId, const JournalRecord& record)
{
    const auto number = nextNumber(roomId);
    if (!number)
        return Unexpected(number.error());
    QByteArray data = encodeRecord(record);
    data += checksum(roomId, *number, data);
    const auto inserted = m_insert.bind(roomId, *number, data).run();
    if (inserted) {
        m_next.insert(roomId, *number + 1);
        m_grown.insert(roomId);
        if (const auto words = m_words.find(roomId); words != m_words.end())
            noteWords(*words, *number, record);
    }
    return inserted;
}

JournalTables::Read<qint64> JournalTables::nextNumber(const QString& roomId)
{
    if (const auto known = m_next.constFind(roomId); known != m_next.cend())
        return *known;
    const auto row = m_last.bind(roomId).next();
    if (!row)
        return Unexpected(row.error());
    const qint64 next = m_last.integer(0) + 1;
    m_last.bind();
    return next;
}

JournalTables::Status JournalTables::wipe(const QString& roomId)
{
    m_next.remove(roomId);
    m_grown.remove(roomId);
    m_words.remove(roomId);
    const auto wiped = m_wipe.bind(roomId).run();
    return wiped ? m_wipeHead.bind(roomId).run() : wiped;
}

JournalTables::Status JournalTables::keepRoom(const KeptRoom& room)
{
    auto upsert = Statement::prepare(
        m_database, "INSERT INTO room(id, name, enabled, codes_renewed) VALUES(?, ?, ?, ?) "
                    "ON CONFLICT(id) DO UPDATE SET name=excluded.name, enabled=excluded.enabled, "
                    "codes_renewed=excluded.codes_renewed");
    if (!upsert)
        return Unexpected(upsert.error());
    const auto kept = upsert->bind(room.id, room.name, qint64(room.enabled), qint64(room.codesRenewed)).run();
    if (!kept)
        return kept;
    auto former = Statement::prepare(m_database, "DELETE FROM code WHERE room=?");
    if (!former)
        return Unexpected(former.error());
    if (const auto gone = former->bind(room.id).run(); !gone)
        return gone;
    auto insert = Statement::prepare(
        m_database, "INSERT INTO code(code, room, place, role, enabled, number, expires_at, uses_left) "
                    "VALUES(?, ?, ?, ?, ?, ?, nullif(?, -1), nullif(?, -1))");
    if (!insert)
        return Unexpected(insert.error());
    qint64 place = 0;
    for (const KeptRoom::Code& code : room.codes) {
        const auto added =
            insert
                ->bind(code.code.toString(), room.id, ++place, roleName(code.role), qint64(code.enabled),
                       code.number, code.expiresAt.value_or(-1), code.usesLeft.value_or(-1))
                .run();
        if (!added)
            return added;
    }
    return std::monostate();
}

JournalTables::Status JournalTables::keepSetting(const QString& name, const QByteArray& value)
{
    auto keep = Statement::prepare(m_database, "INSERT INTO setting(name, value) VALUES(?, ?) "
                                               "ON CONFLICT(name) DO UPDATE SET value=excluded.value");
    return keep ? keep->bind(name, value).run() : Status(Unexpected(keep.error()));
}

JournalTables::Status JournalTables::forgetSessions()
{
    m_next.clear();
    m_words.clear();
    return m_database.execute("DELETE FROM record; DELETE FROM head");
}

JournalTables::Status JournalTables::setAside(const QString& roomId, qint64 now)
{
    auto copy = Statement::prepare(m_database, "INSERT INTO damaged(room, found, number, data) "
                                               "SELECT room, ?, number, data FROM record WHERE room=?");
    if (!copy)
        return Unexpected(copy.error());
    if (const auto copied = copy->bind(now, roomId).run(); !copied)
        return copied;
    return wipe(roomId);
}

JournalTables::Status JournalTables::forgetDamaged(qint64 time)
{
    auto forget = Statement::prepare(m_database, "DELETE FROM damaged WHERE found < ?");
    return forget ? forget->bind(time).run() : Status(Unexpected(forget.error()));
}

JournalTables::Read<std::vector<KeptRoom>> JournalTables::rooms()
{
    std::vector<KeptRoom> rooms;
    const auto done = readRooms(rooms);
    return done ? Read<std::vector<KeptRoom>>(std::move(rooms)) : Unexpected(done.error());
}

/// All, or the one; as far as they can be read.
JournalTables::Status JournalTables::readRooms(std::vector<KeptRoom>& rooms, const QString& only)
{
    auto rows = Statement::prepare(m_database, "SELECT room.id, room.name, room.enabled, room.codes_renewed, "
                                               "code.code, code.role, code.enabled, code.number, "
                                               "coalesce(code.expires_at, -1), coalesce(code.uses_left, -1) "
                                               "FROM room JOIN code ON code.room=room.id "
                                               "WHERE room.id BETWEEN ?1 AND coalesce(nullif(?1, ''), x'') "
                                               "ORDER BY room.id, code.place");
    if (!rows)
        return Unexpected(rows.error());
    rows->bind(only);
    while (true) {
        const auto row = rows->next();
        if (!row)
            return Unexpected(row.error());
        if (!*row)
            return std::monostate();
        const QString id = rows->text(0);
        if (rooms.empty() || rooms.back().id != id)
            rooms.push_back({id, rows->text(1), rows->integer(2) != 0, {}, rows->integer(3) != 0});
        auto code = RoomCode::parse(rows->text(4));
        const auto role = roleFromName(rows->text(5));
        if (code && role)
            rooms.back().codes.push_back({*std::move(code), *role, rows->integer(6) != 0, rows->integer(7),
                                          unlessNone(rows->integer(8)), unlessNone(rows->integer(9))});
    }
}

JournalTables::Read<QByteArray> JournalTables::setting(const QString& name)
{
    auto find = Statement::prepare(m_database, "SELECT value FROM setting WHERE name=?");
    if (!find)
        return Unexpected(find.error());
    const auto row = find->bind(name).next();
    if (!row)
        return Unexpected(row.error());
    return *row ? find->bytes(0) : QByteArray();
}

} // namespace confab
