#pragma once

#include "core/journal/recordcodec.h"
#include "core/journal/sessionjournal.h"
#include "tests/support/randomtext.h"

namespace confab::test {

/// Records of every kind with random fields; together they make no sense.
class RandomRecords
{
public:
    explicit RandomRecords(std::uint64_t seed) : m_text(seed) {}

    /// One that a journal keeps as it is (no end, no lock).
    JournalRecord kept()
    {
        switch (m_text.number(11)) {
        case 0:
            return record::SessionStarted{text(), number()};
        case 1:
            return record::PeerStands{{text(), text(), text(), role(), text(), {text(), text()}, number()},
                                      text()};
        case 2:
            return record::PeerGone{text()};
        case 3:
            return record::StoreStep{text(), {number(), text(), number(), text(), step()}};
        case 4:
            return record::PeerListens{text(), {text(), text()}, flag(), flag(), flag()};
        case 5:
            return record::SettingsStand{
                {{flag(), text()}, {flag(), text()}, flag() ? QList{role(), role()} : QList<Role>(), text()}};
        case 6:
            return record::PersonKeptOut{{text(), text(), text(), text(), text(), number()}};
        case 7:
            return record::PeopleLetIn{{text(), text()}};
        case 8:
            return record::MessageHidden{number(), flag(), text()};
        case 9:
            if (flag())
                return record::MessageEdited{NoMessage, std::nullopt, number(), text()};
            return record::MessageEdited{number(), text(), number(), text()};
        default:
            return record::MessageKept{message()};
        }
    }
    std::vector<JournalRecord> several(qsizetype atMost)
    {
        std::vector<JournalRecord> records;
        for (qsizetype left = m_text.number(atMost) + 1; left > 0; --left)
            records.push_back(kept());
        return records;
    }
    qsizetype number(qsizetype below) { return m_text.number(below); }

private:
    /// Of a message that is there a deletion would change what was kept.
    static constexpr qint64 NoMessage = 2'000'000'000'000'000;

    QString text() { return m_text.text(12); }
    qint64 number() { return m_text.number(3) ? m_text.number(200) : m_text.number(1'000'000'000'000'000); }
    bool flag() { return m_text.number(2) == 1; }
    Role role() { return AllRoles[static_cast<std::size_t>(m_text.number(3))]; }
    Message message()
    {
        Message message;
        message.seq = number();
        message.id = text();
        message.clientMessageId = text();
        message.sender = {text(), text(), role()};
        message.text = text();
        message.type = text();
        message.timestamp = number();
        message.roles = {text()};
        if (flag())
            message.notes = NotesPlace{number(), number(), number()};
        message.recipient = text();
        return message;
    }
    std::variant<ChangeSet, StoreValue> step()
    {
        switch (m_text.number(5)) {
        case 0:
            return StoreValue();
        case 1:
            return StoreValue(text());
        case 2:
            return StoreValue(RawJson{text().toUtf8()});
        default:
            return m_text.edits(m_text.text(40));
        }
    }

    RandomText m_text;
};

/// The records as bytes, to be compared. tst_recordcodec shows that these say everything.
inline QByteArrayList asBytes(const std::vector<JournalRecord>& records)
{
    QByteArrayList bytes;
    for (const JournalRecord& record : records)
        bytes.append(encodeRecord(record));
    return bytes;
}

} // namespace confab::test
