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
    if (target->connection) {
        connections.at(*target->connection).dismissed = true;
        call.step.notify({*target->connection},
                         notice::LeaveRequested{call.peer().id, removal.reason, false});
    }
    leave(QString(target->peer.id), call.step);
    return Answer(answer::Done{});
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
        if (target->connection)
            call.step.notify({*target->connection}, notice::PolicyChange{*role});
        peerChanged(*target, call.step);
    }
    return Answer(answer::Done{});
}

} // namespace confab
