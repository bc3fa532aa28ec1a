#pragma once

#include "core/server/roompeers.h"
#include "core/server/stepbuilder.h"
#include "core/session/sessionstore.h"

#include <QHash>

#include <optional>

namespace confab {

/// Tells those who listen what becomes of the store's keys (on-metadata-change): at most two frames a step,
/// one with the steps themselves for listeners with `updates`, one with the value for all others. A long text
/// goes to the latter at a bounded rate, its last state always: the longer it is, the longer the pause.
class StoreNotices
{
public:
    /// A text of more UTF-16 units is long.
    static constexpr qsizetype LongText = 16 * 1024;
    /// How much of one long text goes to a listener at most, in UTF-16 units a second.
    static constexpr qint64 UnitsPerSecond = 1024 * 1024;

    /// The key has taken one more step.
    void tellStep(const QString& key, const SessionStore& store, const RoomPeers& peers, qint64 now,
                  StepBuilder& step);
    /// Tells one peer what stands, for keys that it has begun to listen to or that it may have missed.
    static void tellCurrent(const QStringList& keys, const SessionStore& store, const PeerPlace& place,
                            StepBuilder& step);

    void advance(const SessionStore& store, const RoomPeers& peers, qint64 now, StepBuilder& step);
    [[nodiscard]] std::optional<qint64> nextDeadline() const;
    void clear() { m_pauses.clear(); }

private:
    void tellLongText(const QString& key, const SessionStore& store, const RoomPeers& peers, qint64 now,
                      StepBuilder& step);

    struct Pause
    {
        qint64 until = 0;     ///< ms since 1970
        bool waiting = false; ///< the text has changed since it was last sent
    };

    QHash<QString, Pause> m_pauses; ///< of long texts, by key
};

} // namespace confab
