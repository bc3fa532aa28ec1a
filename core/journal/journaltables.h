#pragma once

#include "core/journal/database.h"
#include "core/journal/roomarchive.h"
#include "core/journal/sessionjournal.h"

#include <QHash>
#include <QSet>

#include <optional>
#include <vector>

namespace confab {

/// The journal's database: its tables and every statement on them. What is written between begin() and
/// commit() stands together or not at all. Used by one thread at a time.
///
///     setting  name, value             the token key, the mark of DirectoryLease
///     room     id, name, …, locked     outlives its sessions
///     code     code, room, role, …
///     record   room, number, data      the running session of a room, in order: number 1, 2, 3, …
///     head     room, number, sum       of its last record
///     damaged  room, found, number, data   sessions that could not be read, for a while
///
/// `data` is the record (see recordcodec.cpp) and four bytes, low first: the CRC-32 of room id, number (eight
/// bytes, low first) and record; `sum` is that of the word "head". A flipped bit, a row in the wrong place, a
/// missing one in the middle and missing last ones are found.
///
/// Records stay as they were appended but for one thing: the words of a message go from those that hold them
/// in the step that keeps its deletion.
class JournalTables
{
public:
    using Status = Database::Status;
    using Error = Database::Error;
    template<typename T>
    using Read = Expected<T, Error>;
    /// Nothing: it is damaged.
    using Session = std::optional<std::vector<JournalRecord>>;

    /// Opens the file or makes it, and checks it.
    [[nodiscard]] static Read<JournalTables> open(const QString& path);
    /// Opens one that is ours, but damaged, to read what can be read.
    [[nodiscard]] static Read<JournalTables> openDamaged(const QString& path);

    [[nodiscard]] Status begin();
    [[nodiscard]] Status commit();
    void rollback();

    [[nodiscard]] Status append(const QString& roomId, const JournalRecord& record);
    [[nodiscard]] Status keepRoom(const KeptRoom& room);
    [[nodiscard]] Status keepSetting(const QString& name, const QByteArray& value);
    /// Wipes all sessions; rooms, codes and settings stay.
    [[nodiscard]] Status forgetSessions();
    /// Moves a damaged session out of the way.
    [[nodiscard]] Status setAside(const QString& roomId, qint64 now);
    /// Wipes damaged sessions that were found before `time` (ms since 1970).
    [[nodiscard]] Status forgetDamaged(qint64 time);

    [[nodiscard]] Read<std::vector<KeptRoom>> rooms();
    /// Empty where it was never set.
    [[nodiscard]] Read<QByteArray> setting(const QString& name);
    /// The rooms that have anything to replay: a session, or a lock.
    [[nodiscard]] Read<QStringList> roomsWithRecords();
    [[nodiscard]] Read<Session> session(const QString& roomId);
    /// As rooms(), from a damaged database: those that can be read, perhaps without some of their codes.
    [[nodiscard]] std::vector<KeptRoom> readableRooms();

private:
    explicit JournalTables(Database database) : m_database(std::move(database)) {}
    [[nodiscard]] Status completeHeads();
    [[nodiscard]] Status prepare();
    [[nodiscard]] Read<qint64> nextNumber(const QString& roomId);
    [[nodiscard]] Status appendRow(const QString& roomId, const JournalRecord& record);
    [[nodiscard]] Status wipe(const QString& roomId);
    [[nodiscard]] Status readRooms(std::vector<KeptRoom>& rooms, const QString& only = {});
    [[nodiscard]] Read<qint64> headOf(const QString& roomId);
    /// Where the words of a session's messages stand: numbers of records by the message's `seq`.
    using Words = QMultiHash<qint64, qint64>;
    static void noteWords(Words& words, qint64 number, const JournalRecord& record);
    [[nodiscard]] Read<Words> findWords(const QString& roomId);
    [[nodiscard]] Status forgetWords(const QString& roomId, qint64 seq);
    [[nodiscard]] Status forgetWordsIn(const QString& roomId, qint64 number);

    Database m_database;
    Statement m_insert;
    Statement m_wipe;
    Statement m_wipeHead;
    Statement m_keepHead;
    Statement m_last;
    QHash<QString, qint64> m_next; ///< the number of a room's next record, where it is known
    QSet<QString> m_grown;         ///< rooms with new records in this transaction
    QHash<QString, Words> m_words; ///< of rooms in which something was deleted
};

} // namespace confab
