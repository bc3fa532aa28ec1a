#include "core/server/refusals.h"
#include "core/server/roomprivate.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

constexpr qsizetype MaxPeerId = 64;
constexpr Rate Joins{.count = 5, .periodMs = 10'000}; // of one connection

} // namespace

std::optional<Refusal> Room::Private::refusalToEnter(const Identity& identity) const
{
    const auto isThey = [&](const KeptOut& person) {
        return person.tokenId == identity.tokenId || person.userId == identity.userId;
    };
    if (locked)
        return refusals::plain(ErrorCode::Forbidden, u"the room is locked"_s);
    if (session && session->settings.keepsOut(roleFor(identity)))
        return refusals::barred(reason::Locked, u"the room is locked for now"_s);
    if (session && std::any_of(session->keptOut.begin(), session->keptOut.end(), isThey))
        return refusals::barred(reason::KeptOut, u"you were removed from this room's session"_s);
    return std::nullopt;
}

/// A peer id belongs to the token that used it first, for as long as its socket is there or its session
/// lasts.
std::optional<Refusal> Room::Private::refusalToAttach(const QString& peerId, const Identity& identity) const
{
    if (peerId.isEmpty() || peerId.size() > MaxPeerId)
        return refusals::badField(u"peer"_s, u"a peer id has 1 to %1 characters"_s.arg(MaxPeerId));
    QString owner = identity.tokenId;
    if (const PeerPlace* place = peers.find(peerId))
        owner = place->tokenId;
    else if (const auto visitor = connectionOf.find(peerId); visitor != connectionOf.end())
        owner = connections.at(visitor->second).identity.tokenId;
    else if (session && session->departed.contains(peerId))
        owner = session->departed.value(peerId).tokenId;
    if (owner != identity.tokenId)
        return refusals::plain(ErrorCode::Forbidden, u"this peer id belongs to another token"_s);
    return std::nullopt;
}

void Room::Private::attach(ConnectionId id, const QString& peerId, const Identity& identity,
                           StepBuilder& step)
{
    Connection connection{peerId, identity, RateLimiter(limits.requestsPerSecond), RateLimiter(Joins), false};
    PeerPlace* place = peers.find(peerId);
    if (const auto former = connectionOf.find(peerId); former != connectionOf.end()) {
        connection.requests = connections.at(former->second).requests;
        connection.joins = connections.at(former->second).joins;
        step.close(former->second);
        connections.erase(former->second);
        if (place)
            place->recent.connectionLost();
    }
    connections.emplace(id, std::move(connection));
    connectionOf.insert_or_assign(peerId, id);
    step.notify({id}, notice::PolicyChange{place ? place->peer.role : roleFor(identity)});
    if (!place)
        return;

    peers.regain(*place, id);
    place->snapshot.reset();
    welcome(*place, step);
    const PeerPlace::Listening& listening = place->listening;
    const QStringList keys = listening.all ? session->store.keys() : listening.keyList();
    StoreNotices::tellCurrent(keys, session->store, *place, step);
}

void Room::Private::detach(ConnectionId id, Parting parting, qint64 now, StepBuilder& step)
{
    const auto found = connections.find(id);
    if (found == connections.end())
        return;
    const QString peerId = found->second.peerId;
    PeerPlace* place = placeOf(id, found->second);
    connections.erase(found);
    connectionOf.erase(peerId);
    if (!place)
        return;
    if (parting == Parting::Left || limits.graceMs <= 0) {
        leave(peerId, step);
        return;
    }
    peers.lose(*place, now + limits.graceMs);
    place->snapshot.reset();
    place->recent.connectionLost();
}

PeerPlace& Room::Private::enter(ConnectionId id, Peer peer, StepBuilder& step)
{
    if (!session) {
        session.emplace(Session{QUuid::createUuid().toString(QUuid::WithoutBraces),
                                peer.joinedAt,
                                SessionStore(limits),
                                MessageLog(),
                                {}});
        step.record(record::SessionStarted{session->id, session->startedAt});
    }
    const QString tokenId = connections.at(id).identity.tokenId;
    tellApart(peer, tokenId);
    session->departed.remove(peer.id);
    step.record(record::PeerStands{peer, tokenId});
    return peers.add(PeerPlace(std::move(peer), tokenId, id, limits));
}

Role Room::Private::roleFor(const Identity& identity) const
{
    return session ? session->roles.value(identity.tokenId, identity.role) : identity.role;
}

void Room::Private::leave(const QString& peerId, StepBuilder& step, Departure how)
{
    const PeerPlace* place = peers.find(peerId);
    if (!place)
        return;
    const Peer peer = place->peer;
    remember(*place, how);
    peers.remove(peerId);
    step.record(record::PeerGone{peerId});
    if (peers.isEmpty()) {
        endSession(step);
        return;
    }
    step.notify(peers.connections(), notice::PeerLeft{peer});
    presences.gone(peerId, peers, step);
    step.notify(peers.connections(), sessionInfo());
}

void Room::Private::tellApart(Peer& peer, const QString& tokenId)
{
    peer.color = session->colors.joined(peer.userId);
    peer.namesake = session->names.joined(peer.name, peer.userId, tokenId);
}

void Room::Private::rename(Peer& peer, const QString& name, const QString& tokenId)
{
    if (peer.name == name)
        return;
    session->names.left(peer.name, peer.namesake);
    peer.name = name;
    peer.namesake = session->names.joined(peer.name, peer.userId, tokenId);
}

void Room::Private::remember(const PeerPlace& place, Departure how)
{
    const Peer& peer = place.peer;
    session->departed.insert(peer.id, {peer.name, place.tokenId, how, peer.color, peer.namesake});
    session->colors.left(peer.userId);
    session->names.left(peer.name, peer.namesake);
}

void Room::Private::endSession(StepBuilder& step)
{
    step.record(record::SessionEnded{session->id});
    forgetSession();
}

void Room::Private::endForAll(const QString& by, const QString& reason, StepBuilder& step)
{
    const auto others = peers.connectionsBut(by);
    for (const ConnectionId other : others)
        connections.at(other).dismissed = true;
    step.notify(others, notice::LeaveRequested{by, reason, true});
    for (const auto& [ordinal, place] : peers.inOrder())
        step.record(record::PeerGone{place.peer.id});
    endSession(step);
}

void Room::Private::forgetSession()
{
    peers.clear();
    session.reset();
    storeNotices.clear();
    presences.clear();
}

void Room::Private::leaveOverdue(qint64 now, StepBuilder& step)
{
    while (const PeerPlace* place = peers.nextToLeave()) {
        if (place->graceEnds > now)
            return;
        leave(QString(place->peer.id), step);
    }
}

PeerPlace* Room::Private::placeOf(ConnectionId id, const Connection& connection)
{
    PeerPlace* place = peers.find(connection.peerId);
    return place && place->connection == id ? place : nullptr;
}

} // namespace confab
