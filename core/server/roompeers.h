#pragma once

#include "core/server/peerplace.h"

#include <QString>

#include <map>
#include <set>
#include <unordered_map>
#include <utility>
#include <vector>

namespace confab {

/// Who is in a room, in the order of joining: those connected, and those in their grace time.
class RoomPeers
{
public:
    PeerPlace& add(PeerPlace place);
    void remove(const QString& peerId);
    void clear();
    /// The connection is gone, the place is kept until `graceEnds` (ms since 1970).
    void lose(PeerPlace& place, qint64 graceEnds);
    void regain(PeerPlace& place, ConnectionId connection);

    [[nodiscard]] bool isEmpty() const { return m_places.empty(); }
    [[nodiscard]] qint64 size() const { return static_cast<qint64>(m_places.size()); }
    [[nodiscard]] PeerPlace* find(const QString& peerId);
    [[nodiscard]] const PeerPlace* find(const QString& peerId) const;
    /// By ordinal, which grows with each join and is never used again.
    [[nodiscard]] const std::map<quint64, PeerPlace>& inOrder() const { return m_places; }
    [[nodiscard]] std::vector<Peer> allBut(const QString& peerId) const;

    /// The connections of those that are connected and for whom `wanted(place)` holds.
    template<typename Wanted>
    [[nodiscard]] std::vector<ConnectionId> connectionsWhere(Wanted wanted) const
    {
        std::vector<ConnectionId> connections;
        for (const auto& [ordinal, place] : m_places) {
            if (place.connection && wanted(place))
                connections.push_back(*place.connection);
        }
        return connections;
    }
    [[nodiscard]] std::vector<ConnectionId> connections() const;
    [[nodiscard]] std::vector<ConnectionId> connectionsBut(const QString& peerId) const;

    /// The first whose grace time ends; null where nobody is lost.
    [[nodiscard]] const PeerPlace* nextToLeave() const;

private:
    std::map<quint64, PeerPlace> m_places;
    std::unordered_map<QString, quint64> m_ordinals; ///< by peer id; for a few, smaller than a QHash
    /// When whose grace time ends, soonest first: asked for with each frame, so nobody is searched for.
    std::set<std::pair<qint64, quint64>> m_graceEnds;
    quint64 m_lastOrdinal = 0;
};

} // namespace confab
