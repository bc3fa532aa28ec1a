#include "core/server/peername.h"
#include "core/server/refusals.h"
#include "core/server/roomprivate.h"

using namespace Qt::StringLiterals;

namespace confab {

namespace {

static_assert(PresenceRelay::PauseMs * Limits().presencePerSecond == 1000, "what is told is what is done");

/// Whether nobody waits for an answer: the frame was understood as a notification, but not what it says.
bool isBadNotification(const RequestError& error)
{
    return error.id.isEmpty() && error.refusal.is(ErrorCode::InvalidParams);
}

} // namespace

void Room::Private::receive(ConnectionId id, Connection& connection, const QByteArray& frame, qint64 now,
                            StepBuilder& step)
{
    const auto parsed = parseRequest(frame);
    const bool leaves = parsed && std::holds_alternative<request::Leave>(parsed->request);
    if (const auto wait = connection.requests.take(now); wait && !leaves) {
        step.answer(step.mark(), id, parsed ? parsed->id : parsed.error().id,
                    Unexpected(refusals::tooMany(*wait)));
        return;
    }
    if (!parsed) {
        if (!isBadNotification(parsed.error()))
            step.refuseFrame(id, parsed.error());
        return;
    }
    if (PeerPlace* place = placeOf(id, connection))
        servePeer(id, *place, *parsed, now, step);
    else
        serveVisitor(id, connection, *parsed, now, step);
}

/// Someone who has not joined, may ping (a page in preview does so for minutes) and join. A page that
/// believes to be in (it comes back after a restart of the server, or after its grace time) is told that it
/// is not: otherwise it would stay a ghost, connected for itself and unseen by others.
void Room::Private::serveVisitor(ConnectionId id, Connection& connection, const RequestFrame& frame,
                                 qint64 now, StepBuilder& step)
{
    const auto mark = step.mark();
    if (std::holds_alternative<request::Ping>(frame.request)) {
        step.answer(mark, id, frame.id, Answer(answer::Pong{now}));
        return;
    }
    if (std::holds_alternative<request::Leave>(frame.request)) {
        step.answer(mark, id, frame.id, Answer(answer::Done{}));
        return;
    }
    if (const auto* asked = std::get_if<request::Join>(&frame.request)) {
        step.answer(mark, id, frame.id, join(id, connection, *asked, now, step));
        return;
    }
    const auto* ignored = std::get_if<request::Ignored>(&frame.request);
    const bool believesToBeIn = ignored ? ignored->method == "track-update"_L1 : connection.dismissed;
    if (ignored && !believesToBeIn) {
        step.answer(mark, id, frame.id, Answer(answer::Done{}));
        return;
    }
    step.answer(mark, id, frame.id,
                Unexpected(refusals::plain(ErrorCode::Forbidden, u"join the room first"_s)));
    if (believesToBeIn) {
        step.notify({id}, notice::Error{static_cast<int>(ErrorCode::NotFound),
                                        u"you are not in this room any more, join again"_s});
    }
}

void Room::Private::servePeer(ConnectionId id, PeerPlace& place, const RequestFrame& frame, qint64 now,
                              StepBuilder& step)
{
    const auto mark = step.mark();
    const QString peerId = place.peer.id;
    const auto repeat = place.recent.takeRepeat(frame.request, now);
    Call call{place, id, now, step};
    const Result result =
        repeat ? Result(*repeat)
               : std::visit([&](const auto& request) { return handle(request, call); }, frame.request);
    step.answer(mark, id, frame.id, result);
    if (PeerPlace* still = peers.find(peerId); still && result && !frame.id.isEmpty())
        still->recent.keep(frame.request, *result, now);
}

Room::Private::Result Room::Private::join(ConnectionId id, Connection& connection, const request::Join& join,
                                          qint64 now, StepBuilder& step)
{
    if (auto refusal = refusalToEnter(connection.identity))
        return Unexpected(*std::move(refusal));
    if (connection.dismissed) {
        return Unexpected(
            refusals::plain(ErrorCode::Forbidden, u"you were removed from this room's session"_s));
    }
    const auto name = cleanedPeerName(join.name);
    if (!name)
        return Unexpected(refusals::badField(u"name"_s, u"a name has 1 to 64 visible characters"_s));
    if (auto refusal = refusalOfPeerData(join.data))
        return Unexpected(*std::move(refusal));
    if (const auto wait = connection.joins.take(now))
        return Unexpected(refusals::tooMany(*wait));
    const Identity& identity = connection.identity;
    if (!identity.address.isEmpty()) {
        if (const auto wait = joinsFrom.take(identity.address, now))
            return Unexpected(refusals::tooMany(*wait));
    }

    const PeerPlace& place =
        enter(id, {connection.peerId, identity.userId, *name, roleFor(identity), join.data, {}, now}, step);
    welcome(place, step);
    const auto others = peers.connectionsBut(place.peer.id);
    step.notify(others, notice::PeerJoined{place.peer});
    step.notify(others, sessionInfo());
    return Answer(joined());
}

/// What every socket of a peer that is in has to know first.
void Room::Private::welcome(const PeerPlace& place, StepBuilder& step) const
{
    const std::vector<ConnectionId> to{*place.connection};
    step.notify(to,
                notice::PeerList{peers.allBut(place.peer.id), {info.name, session->id, session->startedAt}});
    step.notify(to, sessionInfo());
    step.notify(to, notice::RoomInfo{info.id, info.name});
}

answer::Joined Room::Private::joined() const
{
    return {
        session->id, serverVersion, {u"changes"_s, u"messages"_s, u"presence"_s}, limits, session->settings};
}

notice::SessionInfo Room::Private::sessionInfo() const
{
    return {session->id, info.id, peers.size()};
}

Room::Private::Result Room::Private::handle(const request::Ping& /*ping*/, Call& call)
{
    call.place.recent.sawPing();
    return Answer(answer::Pong{call.now});
}

/// A join whose answer was lost, or that was sent again in a reconnect.
Room::Private::Result Room::Private::handle(const request::Join& /*join*/, Call& call)
{
    welcome(call.place, call.step);
    return Answer(joined());
}

Room::Private::Result Room::Private::handle(const request::Leave& /*leave*/, Call& call)
{
    leave(QString(call.peer().id), call.step);
    return Answer(answer::Done{});
}

Room::Private::Result Room::Private::handle(const request::Ignored& /*ignored*/, Call& /*call*/)
{
    return Answer(answer::Done{});
}

} // namespace confab
