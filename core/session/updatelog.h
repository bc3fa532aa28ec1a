#pragma once

#include "core/session/storeupdate.h"
#include "core/session/versionindex.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

#include <optional>
#include <vector>

namespace confab {

/// All updates of one key since the session began, packed: an update that types a letter takes about 20 bytes
/// and as much again to be found by its id.
///
/// A value: copies share what they have in common. An update is unpacked each time it is asked for, which
/// costs a fraction of a microsecond wherever in the log it stands.
class UpdateLog
{
public:
    /// The next one: its version is head() + 1.
    void append(const StoreUpdate& update);

    /// The version of the last one; 0 while there is none.
    [[nodiscard]] qint64 head() const { return m_head; }
    /// About what it takes in memory.
    [[nodiscard]] qint64 bytes() const { return m_bytes; }
    /// The version of the last one that is no change, but a value; 0 while there is none.
    [[nodiscard]] qint64 lastValue() const { return m_lastValue; }
    /// For versions from 1 to head().
    [[nodiscard]] StoreUpdate at(qint64 version) const;
    /// Its change alone; it must be one.
    [[nodiscard]] ChangeSet changesAt(qint64 version) const;
    /// The version that this peer's update with this id made. An empty id is none.
    [[nodiscard]] std::optional<qint64> find(const QString& peerId, const QString& updateId) const;

private:
    // So many updates side by side, each behind its length: short enough to walk to any of them, long enough
    // to make the block itself cost nothing.
    static constexpr qint64 BlockLength = 32;

    struct Block
    {
        qint64 start = 0; ///< ms since 1970 of its first update
        QByteArray bytes;
    };

    [[nodiscard]] QByteArrayView bytesAt(qint64 version) const;
    [[nodiscard]] quint64 numberOf(const QString& peerId);

    std::vector<Block> m_blocks;
    qint64 m_head = 0;
    qint64 m_bytes = 0;
    qint64 m_lastValue = 0;
    QStringList m_peers; ///< by the number that stands for each
    QHash<QString, quint64> m_peerNumbers;
    VersionIndex m_versions;
};

} // namespace confab
