#pragma once

#include "core/protocol/requests.h"
#include "core/server/roompeers.h"
#include "core/server/stepbuilder.h"

#include <QHash>

#include <optional>

namespace confab {

/// Passes on where people's carets are: nothing is kept but what waits for its turn, at most ten a second of
/// each peer, its last position always.
class PresenceRelay
{
public:
    static constexpr qint64 PauseMs = 100;

    void moved(const QString& peerId, const request::Presence& presence, const RoomPeers& peers, qint64 now,
               StepBuilder& step);
    /// The peer has left the room.
    void gone(const QString& peerId, const RoomPeers& peers, StepBuilder& step);
    void advance(const RoomPeers& peers, qint64 now, StepBuilder& step);
    [[nodiscard]] std::optional<qint64> nextDeadline() const;
    void clear() { m_carets.clear(); }

private:
    struct Caret
    {
        qint64 pauseEnds = 0; ///< ms since 1970
        std::optional<request::Presence> waiting;
    };

    QHash<QString, Caret> m_carets; ///< of everyone who has shown one, by peer id
};

} // namespace confab
