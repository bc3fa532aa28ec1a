#pragma once

#include "core/expected.h"
#include "core/session/limits.h"
#include "core/session/storeupdate.h"
#include "core/session/updatelog.h"
#include "core/text/text.h"

#include <QHash>
#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace confab {

/// The key -> value store of one session, with the log of each key. A value: it orders edits, and knows no
/// sockets, clocks or rights. Edits made against older versions are mapped over each later entry of the log,
/// one at a time (see ChangeSet), so all clients that do the same end with the same text.
///
/// How much a text may hold: under DefaultKey Limits::notesUnits, under any other key Limits::valueBytes as
/// UTF-8.
class SessionStore
{
public:
    enum class Fault {
        Version,    ///< if_change_version is not the key's version (whole values only)
        Future,     ///< the base is newer than the head
        NotText,    ///< a change for a key that holds no text, or held none since the base
        Length,     ///< the change does not fit the text at its base
        Surrogates, ///< it cuts a character in two
        TooLarge,
        TooManyKeys,
        TooMuchPast, ///< Limits::pastBytes
    };

    struct Error
    {
        Fault fault;
        qint64 version = 0; ///< the head of the key
    };

    struct Accepted
    {
        qint64 version = 0; ///< at which the caller's change stands
        qint64 updatedAt = 0;
        bool repeated = false; ///< this update_id was there already: nothing has changed now
    };

    struct Author
    {
        QString peerId;
        QString updateId; ///< may be empty
        qint64 now = 0;   ///< ms since 1970
    };

    struct Entry
    {
        qint64 version = 0;
        qint64 updatedAt = 0;
        QString updatedBy;
        StoreValue other; ///< where it is no text
        std::optional<Text> text;

        [[nodiscard]] StoreValue value() const;
    };

    explicit SessionStore(const Limits& limits = {}) : m_limits(limits) {}

    /// Sets a whole value; on a text that stays one it becomes a change against the head. A key that was
    /// never set is an empty text here, too. An update id that this author has used for the key gets the
    /// first answer. `ifVersion`: only while the key is at that version.
    Expected<Accepted, Error> set(const QString& key, StoreValue value, std::optional<qint64> ifVersion,
                                  const Author& author);
    /// Applies a change made against version `base`. A key that was never set is an empty text at version 0.
    Expected<Accepted, Error> change(const QString& key, ChangeSet changes, qint64 base,
                                     const Author& author);

    /// Nothing where the key was never set. An unset key has an entry with an unset value.
    [[nodiscard]] const Entry* find(const QString& key) const;
    [[nodiscard]] qint64 version(const QString& key) const;
    /// What has made each version of the key; empty where it was never set.
    [[nodiscard]] const UpdateLog& log(const QString& key) const;
    /// The entries of that log after `since`, oldest first; empty when `since` is the head.
    [[nodiscard]] std::vector<StoreUpdate> updatesSince(const QString& key, qint64 since) const;
    /// All keys that were ever set.
    [[nodiscard]] QStringList keys() const;

private:
    struct Record
    {
        Entry entry;
        UpdateLog log;

        [[nodiscard]] std::optional<Accepted> findRepeat(const Author& author) const;
        [[nodiscard]] std::optional<qsizetype> textLengthAt(qint64 version) const;
    };

    [[nodiscard]] std::optional<Fault> faultOf(const QString& key, const StoreValue& value) const;
    [[nodiscard]] bool fits(const QString& key, const Text& text, const ChangeSet& changes) const;
    Accepted commit(const QString& key, std::variant<ChangeSet, StoreValue> step, const Author& author);

    Limits m_limits;
    QHash<QString, Record> m_records;
    qint64 m_heldKeys = 0;  ///< those that have a value
    qint64 m_pastBytes = 0; ///< of all logs, with their keys
};

/// The fixed form of a text: CR and CRLF become LF, a lone surrogate becomes U+FFFD.
[[nodiscard]] QString normalizedText(QStringView text);

} // namespace confab
