#include "core/server/roomprivate.h"

#include <algorithm>

namespace confab {

namespace {

/// After a restart nobody is thrown out at once, however short the grace is.
constexpr qint64 ShortestGraceMs = 1000;

} // namespace

std::optional<RoomStep> Room::restore(const std::vector<JournalRecord>& records, qint64 now)
{
    StepBuilder step;
    RoomPeers former = std::exchange(d->peers, {});
    d->forgetSession();
    d->locked = false;
    const auto replayed = [this](const JournalRecord& record) {
        return std::visit([this](const auto& r) { return d->replay(r); }, record);
    };
    const bool isSound =
        std::all_of(records.begin(), records.end(), replayed) && d->session.has_value() != d->peers.isEmpty();
    if (!isSound)
        d->forgetSession();
    d->regainConnections(former, now, step);
    return isSound ? std::optional(step.take()) : std::nullopt;
}

bool Room::Private::replay(const record::SessionStarted& started)
{
    if (session)
        return false;
    session.emplace(Session{started.sessionId, started.at, SessionStore(limits), MessageLog(), {}});
    return true;
}

bool Room::Private::replay(const record::SessionEnded& /*ended*/)
{
    forgetSession();
    return true;
}

bool Room::Private::replay(const record::PeerStands& stands)
{
    if (!session)
        return false;
    if (PeerPlace* place = peers.find(stands.peer.id)) {
        if (stands.peer.role != place->peer.role)
            session->roles.insert(place->tokenId, stands.peer.role);
        rename(place->peer, stands.peer.name, place->tokenId);
        Peer peer = stands.peer;
        peer.color = place->peer.color;
        peer.namesake = place->peer.namesake;
        place->peer = std::move(peer);
    } else {
        session->departed.remove(stands.peer.id);
        Peer peer = stands.peer;
        tellApart(peer, stands.tokenId);
        peers.add(PeerPlace(std::move(peer), stands.tokenId, {}, limits));
    }
    return true;
}

bool Room::Private::replay(const record::PeerGone& gone)
{
    const PeerPlace* place = peers.find(gone.peerId);
    if (!place)
        return false;
    remember(*place, Departure::Replayed);
    peers.remove(gone.peerId);
    return true;
}

/// Every step is made again by the rules that made it: what comes out otherwise is damaged.
bool Room::Private::replay(const record::StoreStep& stored)
{
    if (!session)
        return false;
    const StoreUpdate& update = stored.update;
    const SessionStore::Author author{update.updatedBy, update.updateId, update.updatedAt};
    const auto* changes = std::get_if<ChangeSet>(&update.step);
    const auto accepted = changes ? session->store.change(stored.key, *changes, update.version - 1, author)
                                  : session->store.set(stored.key, std::get<StoreValue>(update.step),
                                                       update.version - 1, author);
    return accepted && accepted->version == update.version && !accepted->repeated;
}

bool Room::Private::replay(const record::MessageKept& kept)
{
    if (!session)
        return false;
    Message message = kept.message;
    const PeerPlace* sender = peers.find(message.sender.peerId);
    const Departed gone = session->departed.value(message.sender.peerId);
    message.sender.color = sender ? sender->peer.color : gone.color;
    message.sender.namesake = sender ? sender->peer.namesake : gone.namesake;
    return session->messages.append(std::move(message)).seq == kept.message.seq;
}

bool Room::Private::replay(const record::PeerListens& listens)
{
    PeerPlace* place = peers.find(listens.peerId);
    if (!place)
        return false;
    place->listening = {{listens.keys.begin(), listens.keys.end()}, listens.updates, listens.all};
    place->listensPresence = listens.presence;
    return true;
}

bool Room::Private::replay(const record::SettingsStand& stand)
{
    if (session)
        session->settings = stand.settings;
    return session.has_value();
}

bool Room::Private::replay(const record::PersonKeptOut& kept)
{
    if (session)
        session->keptOut.push_back(kept.person);
    return session.has_value();
}

bool Room::Private::replay(const record::PeopleLetIn& gone)
{
    if (session)
        letIn(gone.peerIds);
    return session.has_value();
}

bool Room::Private::replay(const record::MessageHidden& hidden)
{
    if (!session || hidden.seq < 1 || hidden.seq > session->messages.head())
        return false;
    if (hidden.hidden)
        session->messages.hide(hidden.seq, hidden.by);
    else
        session->messages.show(hidden.seq);
    return true;
}

bool Room::Private::replay(const record::MessageEdited& edited)
{
    if (!session || edited.seq < 1 || edited.seq > session->messages.head())
        return false;
    // Only its sender edits a message; of one that was forgotten nobody asks any more.
    const Message* message = session->messages.at(edited.seq);
    session->messages.edit(edited.seq, message ? message->sender.peerId : QString(), edited.clientEditId,
                           edited.text, edited.at);
    return true;
}

bool Room::Private::replay(const record::RoomLocked& /*lock*/)
{
    locked = true;
    return true;
}

/// Those who are connected are told anew where they are: what was on its way to them is not told any more.
void Room::Private::regainConnections(RoomPeers& former, qint64 now, StepBuilder& step)
{
    QStringList ids;
    for (const auto& [ordinal, place] : peers.inOrder())
        ids.append(place.peer.id);
    for (const QString& id : std::as_const(ids)) {
        PeerPlace& place = *peers.find(id);
        const PeerPlace* before = former.find(id);
        if (before)
            place.broadcasts = before->broadcasts;
        const bool wasLost = before && !before->connection;
        if (const auto connection = connectionOf.find(id); connection != connectionOf.end())
            place.connection = connection->second;
        else
            peers.lose(place, wasLost ? before->graceEnds : now + std::max(limits.graceMs, ShortestGraceMs));
    }
    for (auto& [id, connection] : connections) {
        const PeerPlace* place = peers.find(connection.peerId);
        // Who was to go in a step that was not kept may stay.
        connection.dismissed &= !place && session && session->departed.contains(connection.peerId);
        step.notify({id}, notice::PolicyChange{place ? place->peer.role : roleFor(connection.identity)});
        if (place)
            welcome(*place, step);
    }
}

} // namespace confab
