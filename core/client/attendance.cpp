#include "core/client/attendance.h"

#include "core/client/peerlist.h"

#include <algorithm>
#include <utility>

namespace confab {

Attendance::Attendance(PeerList& people, std::function<qint64()> now)
    : m_people(people),
      m_now(std::move(now))
{
    connect(&people, &PeerList::wasReset, this, &Attendance::takeAll);
    connect(&people, &PeerList::peerAdded, this, [this](qsizetype index) {
        take(m_people.peers().at(static_cast<std::size_t>(index)));
        Q_EMIT changed();
    });
    connect(&people, &PeerList::peerChanged, this,
            [this](qsizetype index) { learn(m_people.peers().at(static_cast<std::size_t>(index))); });
    connect(&people, &PeerList::peerAboutToBeRemoved, this, [this](qsizetype index) {
        left(m_people.peers().at(static_cast<std::size_t>(index)));
        Q_EMIT changed();
    });
}

QString Attendance::personOf(const QString& peerId) const
{
    const QString person = m_persons.value(peerId);
    return person.isEmpty() ? peerId : person;
}

void Attendance::clear()
{
    m_events.clear();
    m_inside.clear();
    for (const Peer& peer : m_people.peers())
        take(peer);
    Q_EMIT changed();
}

/// A list that came whole: who is missing in it has left meanwhile.
void Attendance::takeAll()
{
    const QHash<QString, Peer> before = m_inside;
    for (const Peer& peer : before) {
        if (m_people.find(peer.id) == nullptr)
            left(peer);
    }
    for (const Peer& peer : m_people.peers())
        take(peer);
    Q_EMIT changed();
}

void Attendance::take(const Peer& peer)
{
    m_persons.insert(peer.id, peer.userId);
    if (!m_inside.contains(peer.id))
        insert({peer.id, peer.name, peer.joinedAt > 0 ? peer.joinedAt : m_now(), true});
    m_inside.insert(peer.id, peer);
}

/// When one came oneself, and how one is called here, is known only after one is in.
void Attendance::learn(const Peer& peer)
{
    const auto known = m_inside.find(peer.id);
    if (known == m_inside.end() || known->joinedAt > 0 || peer.joinedAt == 0)
        return;
    *known = peer;
    std::erase_if(m_events, [&](const Event& event) { return event.peerId == peer.id && event.joined; });
    insert({peer.id, peer.name, peer.joinedAt, true});
    Q_EMIT changed();
}

void Attendance::left(const Peer& peer)
{
    if (m_inside.remove(peer.id) > 0)
        insert({peer.id, peer.name, m_now(), false});
}

void Attendance::insert(Event event)
{
    const auto behind = std::ranges::upper_bound(m_events, event.at, {}, &Event::at);
    m_events.insert(behind, std::move(event));
}

} // namespace confab
