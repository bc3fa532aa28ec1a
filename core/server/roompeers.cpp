#include "core/server/roompeers.h"

namespace confab {

PeerPlace& RoomPeers::add(PeerPlace place)
{
    const quint64 ordinal = ++m_lastOrdinal;
    m_ordinals.emplace(place.peer.id, ordinal);
    return m_places.emplace(ordinal, std::move(place)).first->second;
}

void RoomPeers::remove(const QString& peerId)
{
    if (const auto ordinal = m_ordinals.find(peerId); ordinal != m_ordinals.end()) {
        const auto place = m_places.find(ordinal->second);
        m_graceEnds.erase({place->second.graceEnds, ordinal->second});
        m_places.erase(place);
        m_ordinals.erase(ordinal);
    }
}

void RoomPeers::clear()
{
    m_places.clear();
    m_ordinals.clear();
    m_graceEnds.clear();
}

void RoomPeers::lose(PeerPlace& place, qint64 graceEnds)
{
    place.connection.reset();
    place.graceEnds = graceEnds;
    m_graceEnds.emplace(graceEnds, m_ordinals.at(place.peer.id));
}

void RoomPeers::regain(PeerPlace& place, ConnectionId connection)
{
    m_graceEnds.erase({place.graceEnds, m_ordinals.at(place.peer.id)});
    place.connection = connection;
}

PeerPlace* RoomPeers::find(const QString& peerId)
{
    const auto ordinal = m_ordinals.find(peerId);
    return ordinal == m_ordinals.end() ? nullptr : &m_places.find(ordinal->second)->second;
}

const PeerPlace* RoomPeers::find(const QString& peerId) const
{
    const auto ordinal = m_ordinals.find(peerId);
    return ordinal == m_ordinals.end() ? nullptr : &m_places.find(ordinal->second)->second;
}

std::vector<Peer> RoomPeers::allBut(const QString& peerId) const
{
    std::vector<Peer> peers;
    for (const auto& [ordinal, place] : m_places) {
        if (place.peer.id != peerId)
            peers.push_back(place.peer);
    }
    return peers;
}

std::vector<ConnectionId> RoomPeers::connections() const
{
    return connectionsWhere([](const PeerPlace&) { return true; });
}

std::vector<ConnectionId> RoomPeers::connectionsBut(const QString& peerId) const
{
    return connectionsWhere([&](const PeerPlace& place) { return place.peer.id != peerId; });
}

const PeerPlace* RoomPeers::nextToLeave() const
{
    return m_graceEnds.empty() ? nullptr : &m_places.find(m_graceEnds.begin()->second)->second;
}

} // namespace confab
