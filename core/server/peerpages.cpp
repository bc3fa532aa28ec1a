#include "core/server/peerpages.h"

#include "core/server/roompeers.h"

#include <algorithm>

namespace confab {

namespace {

constexpr std::size_t MaxCursors = 32;
constexpr qint64 MaxPage = 100;

bool matches(const Peer& peer, const request::FindPeer& filter)
{
    return (!filter.role || *filter.role == roleName(peer.role)) &&
           (!filter.group || peer.groups.contains(*filter.group)) &&
           (!filter.peers || filter.peers->contains(peer.id));
}

} // namespace

answer::PeerPage PeerPages::first(const RoomPeers& peers, const request::FindPeer& wanted)
{
    return page(peers, {{}, wanted, 0}, wanted.limit);
}

std::optional<answer::PeerPage> PeerPages::next(const RoomPeers& peers, const request::PeerIterNext& wanted)
{
    const auto found = std::find_if(m_cursors.begin(), m_cursors.end(),
                                    [&](const Cursor& cursor) { return cursor.iterator == wanted.iterator; });
    if (found == m_cursors.end())
        return std::nullopt;
    return page(peers, *found, wanted.limit);
}

answer::PeerPage PeerPages::page(const RoomPeers& peers, Cursor cursor, qint64 limit)
{
    answer::PeerPage result;
    const auto size = static_cast<std::size_t>(std::clamp<qint64>(limit, 1, MaxPage));
    const quint64 after = cursor.after;
    for (const auto& [ordinal, place] : peers.inOrder()) {
        if (!matches(place.peer, cursor.filter))
            continue;
        ++result.total;
        if (ordinal <= after)
            continue;
        if (result.peers.size() == size) {
            result.eof = false;
            continue;
        }
        result.peers.push_back(place.peer);
        cursor.after = ordinal;
    }
    cursor.iterator = QString::number(++m_made);
    result.iterator = cursor.iterator;
    if (m_cursors.size() == MaxCursors)
        m_cursors.erase(m_cursors.begin());
    m_cursors.push_back(std::move(cursor));
    return result;
}

} // namespace confab
