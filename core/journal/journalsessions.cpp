#include "core/journal/journaltables.h"
#include "core/journal/recordcodec.h"
#include "core/journal/recordsum.h"

namespace confab {

JournalTables::Read<QStringList> JournalTables::roomsWithRecords()
{
    auto rows = Statement::prepare(m_database, "SELECT DISTINCT room FROM record UNION SELECT room FROM head "
                                               "UNION SELECT id FROM room WHERE locked");
    if (!rows)
        return Unexpected(rows.error());
    QStringList ids;
    while (true) {
        const auto row = rows->next();
        if (!row)
            return Unexpected(row.error());
        if (!*row)
            return ids;
        ids.append(rows->text(0));
    }
}

JournalTables::Read<JournalTables::Session> JournalTables::session(const QString& roomId)
{
    std::vector<JournalRecord> records;
    auto locked = Statement::prepare(m_database, "SELECT locked FROM room WHERE id=?");
    if (!locked)
        return Unexpected(locked.error());
    const auto room = locked->bind(roomId).next();
    if (!room)
        return Unexpected(room.error());
    if (*room && locked->integer(0) != 0)
        records.push_back(record::RoomLocked{});

    auto rows =
        Statement::prepare(m_database, "SELECT number, data FROM record WHERE room=? ORDER BY number");
    if (!rows)
        return Unexpected(rows.error());
    rows->bind(roomId);
    for (qint64 expected = 1;; ++expected) {
        const auto row = rows->next();
        if (!row)
            return Unexpected(row.error());
        if (!*row) {
            const auto head = headOf(roomId);
            if (!head)
                return Unexpected(head.error());
            return *head == expected - 1 ? Session(std::move(records)) : Session();
        }
        const QByteArray data = rows->bytes(1);
        const auto bytes = QByteArrayView(data).chopped(std::min(ChecksumBytes, data.size()));
        auto record = decodeRecord(bytes);
        if (rows->integer(0) != expected || !record || !data.endsWith(checksum(roomId, expected, bytes)))
            return Session();
        records.push_back(*std::move(record));
    }
}

/// How many records there should be; −1 where nobody can tell.
JournalTables::Read<qint64> JournalTables::headOf(const QString& roomId)
{
    auto find = Statement::prepare(m_database, "SELECT number, sum FROM head WHERE room=?");
    if (!find)
        return Unexpected(find.error());
    const auto row = find->bind(roomId).next();
    if (!row)
        return Unexpected(row.error());
    if (!*row)
        return 0;
    const qint64 number = find->integer(0);
    return number > 0 && find->bytes(1) == headSum(roomId, number) ? number : -1;
}

/// The first databases have none.
JournalTables::Status JournalTables::completeHeads()
{
    const auto exists = m_database.value("SELECT count(*) FROM sqlite_schema WHERE name='head'");
    if (!exists || exists->toInt() > 0)
        return exists ? Status(std::monostate()) : Status(Unexpected(exists.error()));
    if (const auto begun = begin(); !begun)
        return begun;
    auto made = m_database.execute("CREATE TABLE head(room TEXT PRIMARY KEY, number INTEGER NOT NULL, "
                                   "sum BLOB NOT NULL) WITHOUT ROWID");
    auto rooms = Statement::prepare(m_database, "SELECT room, max(number) FROM record GROUP BY room");
    auto keep = Statement::prepare(m_database, "INSERT INTO head(room, number, sum) VALUES(?, ?, ?)");
    while (made && rooms && keep) {
        const auto row = rooms->next();
        if (!row)
            made = Unexpected(row.error());
        else if (!*row)
            return m_database.execute("COMMIT");
        else
            made = keep->bind(rooms->text(0), rooms->integer(1), headSum(rooms->text(0), rooms->integer(1)))
                       .run();
    }
    rollback();
    return !made ? made : Status(Unexpected(rooms ? keep.error() : rooms.error()));
}

/// From the beginning up to what cannot be read, and from the end back to it.
std::vector<KeptRoom> JournalTables::readableRooms()
{
    std::vector<KeptRoom> rooms;
    QSet<QString> known;
    for (const char* sql : {"SELECT id, name, enabled, codes_renewed FROM room ORDER BY id",
                            "SELECT id, name, enabled, codes_renewed FROM room ORDER BY id DESC"}) {
        auto rows = Statement::prepare(m_database, sql);
        while (rows) {
            const auto row = rows->next();
            if (!row || !*row)
                break;
            const QString id = rows->text(0);
            if (known.contains(id))
                continue;
            known.insert(id);
            rooms.push_back({id, rows->text(1), rows->integer(2) != 0, {}, rows->integer(3) != 0});
            std::vector<KeptRoom> withCodes;
            (void)readRooms(withCodes, id);
            if (!withCodes.empty())
                rooms.back().codes = std::move(withCodes.front().codes);
        }
    }
    return rooms;
}

} // namespace confab
