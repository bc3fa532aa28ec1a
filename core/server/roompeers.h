#pragma once

#include "core/server/peerplace.h"

#include <QHash>

#include <map>
#include <vector>

namespace confab {

/// Who is in a room, in the order of joining: those connected, and those in their grace time.
class RoomPeers
{
public:
    PeerPlace& add(PeerPlace place);
    void remove(const QString& peerId);
    void clear();

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

    /// The first whose grace time ends, and when; nothing where nobody is lost.
    [[nodiscard]] const PeerPlace* nextToLeave() const;

private:
    std::map<quint64, PeerPlace> m_places;
    QHash<QString, quint64> m_ordinals; ///< by peer id
    quint64 m_lastOrdinal = 0;
};

} // namespace confab
