#include "core/client/peerlist.h"

#include <algorithm>

namespace confab {

const Peer* PeerList::find(const QString& peerId) const
{
    const qsizetype index = indexOf(peerId);
    return index < 0 ? nullptr : &m_peers[static_cast<std::size_t>(index)];
}

qsizetype PeerList::indexOf(const QString& peerId) const
{
    const auto found =
        std::find_if(m_peers.begin(), m_peers.end(), [&](const Peer& peer) { return peer.id == peerId; });
    return found == m_peers.end() ? -1 : found - m_peers.begin();
}

void PeerList::reset(std::vector<Peer> peers)
{
    m_peers = std::move(peers);
    Q_EMIT wasReset();
}

void PeerList::replaceOthers(const std::vector<Peer>& others)
{
    for (std::size_t i = m_peers.size(); i > 1; --i) {
        const QString id = m_peers[i - 1].id;
        if (std::none_of(others.begin(), others.end(), [&](const Peer& peer) { return peer.id == id; }))
            remove(id);
    }
    std::vector<Peer> inOrder = others;
    std::stable_sort(inOrder.begin(), inOrder.end(),
                     [](const Peer& a, const Peer& b) { return a.joinedAt < b.joinedAt; });
    for (const Peer& peer : inOrder)
        put(peer);
}

void PeerList::put(const Peer& peer)
{
    const qsizetype index = indexOf(peer.id);
    if (index < 0) {
        const auto end = static_cast<qsizetype>(m_peers.size());
        Q_EMIT peerAboutToBeAdded(end);
        m_peers.push_back(peer);
        Q_EMIT peerAdded(end);
    } else if (Peer& known = m_peers[static_cast<std::size_t>(index)]; known != peer) {
        known = peer;
        Q_EMIT peerChanged(index);
    }
}

void PeerList::remove(const QString& peerId)
{
    const qsizetype index = indexOf(peerId);
    if (index < 0)
        return;
    Q_EMIT peerAboutToBeRemoved(index);
    m_peers.erase(m_peers.begin() + index);
    Q_EMIT peerRemoved(index);
}

} // namespace confab
