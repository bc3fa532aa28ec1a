#include "core/journal/journaltables.h"
#include "core/journal/recordcodec.h"
#include "core/journal/recordsum.h"

namespace confab {

namespace {

/// The record without its sum; nothing where it is damaged.
std::optional<JournalRecord> soundRecord(const QString& roomId, qint64 number, const QByteArray& data)
{
    const auto bytes = QByteArrayView(data).chopped(std::min(ChecksumBytes, data.size()));
    return data.endsWith(checksum(roomId, number, bytes)) ? decodeRecord(bytes) : std::nullopt;
}

} // namespace

void JournalTables::noteWords(Words& words, qint64 number, const JournalRecord& record)
{
    if (const auto* kept = std::get_if<record::MessageKept>(&record))
        words.insert(kept->message.seq, number);
    else if (const auto* edited = std::get_if<record::MessageEdited>(&record); edited && edited->text)
        words.insert(edited->seq, number);
}

JournalTables::Read<JournalTables::Words> JournalTables::findWords(const QString& roomId)
{
    auto rows = Statement::prepare(m_database, "SELECT number, data FROM record WHERE room=?");
    if (!rows)
        return Unexpected(rows.error());
    rows->bind(roomId);
    Words words;
    while (true) {
        const auto row = rows->next();
        if (!row)
            return Unexpected(row.error());
        if (!*row)
            return words;
        const QByteArray data = rows->bytes(1);
        if (!isOfMessage(data))
            continue;
        const qint64 number = rows->integer(0);
        if (const auto record = soundRecord(roomId, number, data))
            noteWords(words, number, *record);
    }
}

/// The whole session is read for its first deletion alone.
JournalTables::Status JournalTables::forgetWords(const QString& roomId, qint64 seq)
{
    if (!m_words.contains(roomId)) {
        auto found = findWords(roomId);
        if (!found)
            return Unexpected(found.error());
        m_words.insert(roomId, *std::move(found));
    }
    Words& words = m_words[roomId];
    const QList<qint64> numbers = words.values(seq);
    for (const qint64 number : numbers) {
        if (const auto gone = forgetWordsIn(roomId, number); !gone)
            return gone;
    }
    words.remove(seq);
    return std::monostate();
}

/// One that is damaged stays as it is: a new sum would make it look sound.
JournalTables::Status JournalTables::forgetWordsIn(const QString& roomId, qint64 number)
{
    auto find = Statement::prepare(m_database, "SELECT data FROM record WHERE room=? AND number=?");
    if (!find)
        return Unexpected(find.error());
    const auto row = find->bind(roomId, number).next();
    if (!row)
        return Unexpected(row.error());
    auto record = *row ? soundRecord(roomId, number, find->bytes(0)) : std::nullopt;
    if (!record)
        return std::monostate();
    if (auto* kept = std::get_if<record::MessageKept>(&*record))
        kept->message.text.clear();
    else if (auto* edited = std::get_if<record::MessageEdited>(&*record))
        edited->text = QString();
    QByteArray data = encodeRecord(*record);
    data += checksum(roomId, number, data);
    auto update = Statement::prepare(m_database, "UPDATE record SET data=? WHERE room=? AND number=?");
    return update ? update->bind(data, roomId, number).run() : Status(Unexpected(update.error()));
}

} // namespace confab
