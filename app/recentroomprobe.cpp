#include "app/recentroomprobe.h"

#include "core/whenfinished.h"

namespace confab {

namespace {

RecentRoomState stateAfter(const Failure& failure)
{
    if (failure.kind == Failure::Kind::Refused) {
        const bool unknown = failure.refusal.is(ErrorCode::NotFound) ||
                             failure.refusal.is(ErrorCode::Forbidden) ||
                             failure.refusal.is(ErrorCode::OtherSession);
        return {.kind = unknown ? RecentRoomState::Kind::CodeGone : RecentRoomState::Kind::Unknown,
                .people = 0};
    }
    return {.kind = RecentRoomState::Kind::NoServer, .people = 0};
}

RecentRoomState stateOf(const http::ActiveRoomAnswer& room)
{
    if (!room.session || room.session->peers.empty())
        return {.kind = RecentRoomState::Kind::Nobody, .people = 0};
    return {.kind = RecentRoomState::Kind::Inside, .people = static_cast<int>(room.session->peers.size())};
}

} // namespace

void RecentRoomProbe::ask(const std::vector<RecentRoom>& rooms)
{
    for (const RecentRoom& room : rooms) {
        const QString code = room.link.code.toString();
        const bool askable = room.link.server && !room.roomId.isEmpty() && !m_gone.contains(code);
        if (askable && m_underWay.insert(code).second)
            askOne(room);
    }
}

void RecentRoomProbe::askOne(const RecentRoom& room)
{
    auto* directory = new RoomDirectory(*room.link.server, this);
    whenFinished(directory->token(room.link.code), this,
                 [this, directory, room](const Expected<http::TokenAnswer, Failure>& token) {
                     onToken(directory, room, token);
                 });
}

void RecentRoomProbe::onToken(RoomDirectory* directory, const RecentRoom& room,
                              const Expected<http::TokenAnswer, Failure>& token)
{
    if (!token) {
        tell(directory, room, stateAfter(token.error()));
        return;
    }
    whenFinished(directory->activeRoom(token->token, room.roomId), this,
                 [this, directory, room](const Expected<http::ActiveRoomAnswer, Failure>& active) {
                     tell(directory, room, active ? stateOf(*active) : stateAfter(active.error()));
                 });
}

void RecentRoomProbe::tell(RoomDirectory* directory, const RecentRoom& room, RecentRoomState state)
{
    directory->deleteLater();
    const QString code = room.link.code.toString();
    m_underWay.erase(code);
    if (state.kind == RecentRoomState::Kind::CodeGone)
        m_gone.insert(code);
    Q_EMIT answered(room.link.code, state);
}

} // namespace confab
