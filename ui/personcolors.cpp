#include "ui/personcolors.h"

#include "ui/theme.h"

#include <algorithm>
#include <limits>

namespace confab {

PersonColors::PersonColors(PeerList& people, QObject* parent) : QObject(parent), m_people(people)
{
    theme::setPeople({});
    connect(&people, &PeerList::peerAboutToBeRemoved, this, &PersonColors::keep);
    for (const auto signal : {&PeerList::peerAdded, &PeerList::peerRemoved, &PeerList::peerChanged})
        connect(&people, signal, this, &PersonColors::assign);
    connect(&people, &PeerList::wasReset, this, &PersonColors::assign);
    assign();
}

QStringList PersonColors::inOrder(const PeerList& people)
{
    std::vector<const Peer*> peers;
    for (const Peer& peer : people.peers())
        peers.push_back(&peer);
    // Who does not know yet when they joined has joined just now.
    const auto joined = [](const Peer* peer) {
        return peer->joinedAt > 0 ? peer->joinedAt : std::numeric_limits<qint64>::max();
    };
    std::ranges::sort(peers, [&](const Peer* a, const Peer* b) {
        return std::pair(joined(a), a->id) < std::pair(joined(b), b->id);
    });
    QStringList keys;
    for (const Peer* peer : peers)
        keys.append(peer->userId.isEmpty() ? peer->id : peer->userId);
    return keys;
}

void PersonColors::assign()
{
    auto colors =
        theme::assignedColors(inOrder(m_people), static_cast<int>(theme::tokens().people.size()), m_kept);
    if (colors == m_colors)
        return;
    m_colors = std::move(colors);
    theme::setPeople(m_colors);
    Q_EMIT changed();
}

} // namespace confab
