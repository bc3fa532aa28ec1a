#include "core/server/refusals.h"
#include "core/server/roomprivate.h"

using namespace Qt::StringLiterals;

namespace confab {

/// The removed peer is out at once: its page closes without a `leave`, and one that does not obey is told
/// with its next frame (see serveVisitor).
Room::Private::Result Room::Private::handle(const request::PeerLeaveRequest& removal, Call& call)
{
    if (!mayManage(call.peer().role))
        return Unexpected(refusals::noRight(u"remove people"_s));
    const PeerPlace* target = peers.find(removal.requestedFor);
    if (!target)
        return Unexpected(refusals::unknownPeer());
    const Peer peer = target->peer;
    const QString tokenId = target->tokenId;
    if (removal.keepOut && tokenId == call.place.tokenId)
        return Unexpected(refusals::badField(u"keep_out"_s, u"that is your own token"_s));
    if (!removal.keepOut) {
        dismiss(peer.id, removal.reason, call);
        return Answer(answer::Done{});
    }
    keepOut(peer, tokenId, call);
    // Who has several windows open is out with all of them.
    QStringList same;
    for (const auto& [ordinal, place] : peers.inOrder()) {
        if (place.tokenId == tokenId)
            same.append(place.peer.id);
    }
    for (const QString& id : std::as_const(same))
        dismiss(id, removal.reason, call);
    return Answer(answer::Done{});
}

void Room::Private::dismiss(const QString& peerId, const QString& reason, Call& call)
{
    const PeerPlace* target = peers.find(peerId);
    if (target->connection) {
        connections.at(*target->connection).dismissed = true;
        call.step.notify({*target->connection}, notice::LeaveRequested{call.peer().id, reason, false});
    }
    leave(QString(peerId), call.step, Departure::Removed);
}

/// A user id is what a client says of itself: whoever shares it with someone else who is in, by right or not,
/// is known by the token alone.
void Room::Private::keepOut(const Peer& target, const QString& tokenId, Call& call)
{
    bool isShared = false;
    for (const auto& [ordinal, place] : peers.inOrder())
        isShared |= place.peer.userId == target.userId && place.tokenId != tokenId;
    const KeptOut person{
        target.id, isShared ? QString() : target.userId, tokenId, target.shownName(), call.peer().shownName(),
        call.now};
    session->keptOut.push_back(person);
    call.step.record(record::PersonKeptOut{person});
}

Room::Private::Result Room::Private::handle(const request::EndRoom& end, Call& call)
{
    if (!mayManage(call.peer().role))
        return Unexpected(refusals::noRight(u"end the room"_s));
    if (end.lock && !std::exchange(locked, true))
        call.step.record(record::RoomLocked{});
    endForAll(QString(call.peer().id), end.reason, call.step);
    return Answer(answer::Done{});
}

Room::Private::Result Room::Private::handle(const request::RoleChange& change, Call& call)
{
    if (!mayManage(call.peer().role))
        return Unexpected(refusals::noRight(u"change roles"_s));
    const auto role = roleFromName(change.role);
    if (!role)
        return Unexpected(refusals::badField(u"role"_s, u"there is no role of this name"_s));
    PeerPlace* target = peers.find(change.requestedFor);
    if (!target)
        return Unexpected(refusals::unknownPeer());
    if (!change.force) {
        return Unexpected(
            refusals::badField(u"force"_s, u"roles are changed at once here: ask with force"_s));
    }
    if (target->peer.role != *role) {
        target->peer.role = *role;
        session->roles.insert(target->tokenId, *role);
        if (target->connection)
            call.step.notify({*target->connection}, notice::PolicyChange{*role});
        peerChanged(*target, call.step);
    }
    return Answer(answer::Done{});
}

} // namespace confab
