#include "core/server/presencerelay.h"

#include <algorithm>

namespace confab {

namespace {

void tell(const notice::PresenceChange::Value& value, const RoomPeers& peers, StepBuilder& step)
{
    const auto to = peers.connectionsWhere(
        [&](const PeerPlace& place) { return place.listensPresence && place.peer.id != value.peerId; });
    step.notify(to, notice::PresenceChange{{value}}, Delivery::Kind::Transient, value.peerId);
}

notice::PresenceChange::Value valueOf(const QString& peerId, const request::Presence& presence)
{
    if (presence.gone)
        return {peerId, true, {}, 0, 0, 0, false};
    return {peerId,          false,         presence.key,   presence.changeVersion,
            presence.anchor, presence.head, presence.typing};
}

} // namespace

void PresenceRelay::moved(const QString& peerId, const request::Presence& presence, const RoomPeers& peers,
                          qint64 now, StepBuilder& step)
{
    Caret& caret = m_carets[peerId];
    if (now < caret.pauseEnds) {
        caret.waiting = presence;
        return;
    }
    caret = {now + PauseMs, std::nullopt};
    tell(valueOf(peerId, presence), peers, step);
}

void PresenceRelay::gone(const QString& peerId, const RoomPeers& peers, StepBuilder& step)
{
    if (m_carets.remove(peerId))
        tell({peerId, true, {}, 0, 0, 0, false}, peers, step);
}

void PresenceRelay::advance(const RoomPeers& peers, qint64 now, StepBuilder& step)
{
    for (auto caret = m_carets.begin(); caret != m_carets.end(); ++caret) {
        if (!caret->waiting || caret->pauseEnds > now)
            continue;
        const request::Presence presence = *caret->waiting;
        *caret = {now + PauseMs, std::nullopt};
        tell(valueOf(caret.key(), presence), peers, step);
    }
}

std::optional<qint64> PresenceRelay::nextDeadline() const
{
    std::optional<qint64> next;
    for (const Caret& caret : m_carets) {
        if (caret.waiting)
            next = std::min(next.value_or(caret.pauseEnds), caret.pauseEnds);
    }
    return next;
}

} // namespace confab
