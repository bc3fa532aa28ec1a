#pragma once

#include "core/server/peerpages.h"
#include "core/server/ratelimiter.h"
#include "core/server/recentanswers.h"
#include "core/server/roomstep.h"
#include "core/session/limits.h"
#include "core/session/peer.h"
#include "core/text/text.h"

#include <optional>
#include <set>

namespace confab {

/// What a room holds for one peer that has joined, from its join to its leaving; a lost connection leaves it
/// as it is for the grace time.
struct PeerPlace
{
    struct Listening
    {
        std::set<QString> keys;
        bool updates = false; ///< wants the steps instead of whole values
        bool all = false;     ///< wants every key, whatever `keys` says

        bool operator==(const Listening&) const = default;
        [[nodiscard]] QStringList keyList() const { return {keys.begin(), keys.end()}; }
        [[nodiscard]] bool hears(const QString& key) const { return all || keys.contains(key); }
    };

    /// A text as it stood when its reader began to fetch it in parts.
    struct TextSnapshot
    {
        QString key;
        qint64 version = 0;
        Text text;
    };

    PeerPlace(Peer who, QString token, ConnectionId via, const Limits& limits)
        : peer(std::move(who)),
          tokenId(std::move(token)),
          connection(via),
          broadcasts(limits.broadcastsPerSecond),
          tells(limits.tellsPerSecond)
    {}

    Peer peer;
    QString tokenId;
    std::optional<ConnectionId> connection; ///< nothing while it is lost
    qint64 graceEnds = 0;                   ///< ms since 1970, while the connection is lost
    Listening listening;
    bool listensPresence = false;
    RateLimiter broadcasts;
    RateLimiter tells; ///< what everyone is told at once and nobody can merge, other than messages
    RecentAnswers recent;
    std::optional<TextSnapshot> snapshot;
    PeerPages pages;
};

} // namespace confab
