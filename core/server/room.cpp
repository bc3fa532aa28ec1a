#include "core/server/room.h"

#include "core/server/roomprivate.h"

#include <algorithm>

namespace confab {

Room::Room(Info info, const Limits& limits, QString serverVersion)
    : d(std::make_unique<Private>(std::move(info), limits, std::move(serverVersion)))
{}

Room::~Room() = default;

Expected<RoomStep, Refusal> Room::attach(ConnectionId connection, const QString& peerId,
                                         const Identity& identity, qint64 /*now*/)
{
    if (auto refusal = d->refusalToAttach(peerId, identity))
        return Unexpected(*std::move(refusal));
    StepBuilder step;
    d->attach(connection, peerId, identity, step);
    return step.take();
}

RoomStep Room::receive(ConnectionId connection, const QByteArray& frame, qint64 now)
{
    StepBuilder step;
    if (const auto found = d->connections.find(connection); found != d->connections.end())
        d->receive(connection, found->second, frame, now, step);
    return step.take();
}

RoomStep Room::detach(ConnectionId connection, Parting parting, qint64 now)
{
    StepBuilder step;
    d->detach(connection, parting, now, step);
    return step.take();
}

RoomStep Room::tellAgain(ConnectionId connection, const QStringList& keys) const
{
    StepBuilder step;
    const auto attached = d->connections.find(connection);
    const PeerPlace* place =
        attached == d->connections.end() ? nullptr : std::as_const(d->peers).find(attached->second.peerId);
    if (!d->session || !place || place->connection != connection)
        return step.take();
    QStringList heard;
    std::copy_if(keys.begin(), keys.end(), std::back_inserter(heard),
                 [place](const QString& key) { return place->listening.hears(key); });
    StoreNotices::tellCurrent(heard, d->session->store, *place, step);
    return step.take();
}

RoomStep Room::advance(qint64 now)
{
    StepBuilder step;
    d->leaveOverdue(now, step);
    if (d->session) {
        d->storeNotices.advance(d->session->store, d->peers, now, step);
        d->presences.advance(d->peers, now, step);
    }
    return step.take();
}

RoomStep Room::end()
{
    StepBuilder step;
    if (d->session)
        d->endForAll({}, {}, step);
    return step.take();
}

std::optional<qint64> Room::nextDeadline() const
{
    std::optional<qint64> next;
    const auto consider = [&next](std::optional<qint64> deadline) {
        if (deadline)
            next = std::min(next.value_or(*deadline), *deadline);
    };
    if (const PeerPlace* place = d->peers.nextToLeave())
        consider(place->graceEnds);
    consider(d->storeNotices.nextDeadline());
    consider(d->presences.nextDeadline());
    return next;
}

bool Room::holds(const QString& peerId, const QString& tokenId) const
{
    const PeerPlace* place = d->peers.find(peerId);
    return place && place->tokenId == tokenId;
}

bool Room::isLocked() const
{
    return d->locked;
}

const Room::Info& Room::info() const
{
    return d->info;
}

std::optional<Refusal> Room::refusalToEnter(const Identity& identity) const
{
    return d->refusalToEnter(identity);
}

bool Room::knows(const QString& tokenId) const
{
    if (roleOf(tokenId))
        return true;
    return d->session && std::any_of(d->session->departed.cbegin(), d->session->departed.cend(),
                                     [&](const Private::Departed& departed) {
                                         return departed.how == Private::Departure::Left &&
                                                departed.tokenId == tokenId;
                                     });
}

Role Room::roleFor(const Identity& identity) const
{
    return d->roleFor(identity);
}

std::optional<Role> Room::roleOf(const QString& tokenId) const
{
    std::optional<Role> most;
    for (const auto& [ordinal, place] : d->peers.inOrder()) {
        if (place.tokenId == tokenId)
            most = std::min(most.value_or(place.peer.role), place.peer.role); // hosts come first
    }
    return most;
}

Room::Occupancy Room::occupancy() const
{
    Occupancy occupancy;
    if (!d->session)
        return occupancy;
    occupancy.sessionId = d->session->id;
    occupancy.startedAt = d->session->startedAt;
    for (const auto& [ordinal, place] : d->peers.inOrder())
        occupancy.people.push_back({place.peer.shownName(), place.peer.role});
    return occupancy;
}

} // namespace confab
