#include "core/client/roomclientprivate.h"

#include "core/whenfinished.h"

#include <QDateTime>
#include <QUuid>

namespace confab {

namespace {

template<typename... Fs>
struct Overloaded : Fs...
{
    using Fs::operator()...;
};

} // namespace

void RoomClient::Private::join()
{
    setState(State::Joining);
    if (target->userId.isEmpty())
        target->userId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    directory = std::make_shared<RoomDirectory>(target->server);
    whenFinished(directory->token(target->code, target->userId), &q,
                 [this](const Expected<http::TokenAnswer, Failure>& answer) { haveToken(answer); });
}

void RoomClient::Private::resume(const KeptVisit& visit)
{
    isResuming = true;
    setState(State::Joining);
    directory = std::make_shared<RoomDirectory>(target->server);
    self.id = visit.place->peerId;
    self.userId = visit.place->userId;
    self.name = givenName = target->name;
    sessionId = visit.place->sessionId;
    roomName = visit.place->roomName;
    people.reset({self});
    chat.setSelf(self);
    chat.resume(sessionId, visit.messages);
    notes.resume(visit);
    outbox.resume(visit);
    signalling.open(directory, visit.place->token, self.id);
}

/// A server that does not know the token any more may still know the code.
void RoomClient::Private::refused(const Failure& why)
{
    if (std::exchange(isResuming, false))
        return join();
    failure = why;
    end(State::Failed);
}

KeptVisit RoomClient::Private::unsent() const
{
    KeptVisit visit;
    visit.place = place();
    visit.notes = notes.waiting();
    visit.messages = chat.unsent();
    visit.draft = notes.draft();
    return visit;
}

visit::Stands RoomClient::Private::place() const
{
    return {target->server, target->code, self.userId,
            givenName,      self.id,      signalling.token(),
            sessionId,      roomName,     QDateTime::currentMSecsSinceEpoch()};
}

void RoomClient::Private::setRoomName(const QString& name)
{
    if (std::exchange(roomName, name) != name && state == State::Joined)
        outbox.stands(place());
    Q_EMIT q.roomChanged();
}

void RoomClient::Private::haveToken(const Expected<http::TokenAnswer, Failure>& answer)
{
    if (state != State::Joining)
        return;
    if (!answer) {
        failure = answer.error();
        return setState(State::Failed);
    }
    self = {};
    self.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    self.userId = target->userId;
    self.name = givenName = target->name;
    people.reset({self});
    chat.setSelf(self);
    signalling.open(directory, answer->token, self.id, answer->endpoint);
}

// After a reconnect, too: a second join of a known peer succeeds, and tells whether the session is still
// ours.
void RoomClient::Private::enter()
{
    signalling.request<answer::Joined>(request::Join{givenName, self.data}, &q,
                                       [this](const Expected<answer::Joined, Failure>& answer) {
                                           if (answer) {
                                               entered(*answer);
                                           } else if (answer.error().kind == Failure::Kind::Refused ||
                                                      answer.error().kind == Failure::Kind::NotConfab) {
                                               failure = answer.error();
                                               end(State::Failed);
                                           }
                                       });
    // Right behind it, before anything is fetched: so there is no change that nobody tells of.
    signalling.request<answer::Done>(request::ListenMetadataChange{{DefaultKey.toString()}, true, true}, &q,
                                     [](const Expected<answer::Done, Failure>&) {});
    notes.joining();
}

void RoomClient::Private::entered(const answer::Joined& answer)
{
    if (!sessionId.isEmpty() && sessionId != answer.sessionId)
        attendance.clear();
    sessionId = answer.sessionId;
    graceMs = answer.limits.graceMs;
    isResuming = false;
    placeKeptUntil.reset();
    failure.reset();
    setSettings(answer.settings);
    notes.joined(sessionId);
    store.joined(sessionId);
    presence.joined();
    chat.joined(sessionId);
    // When one joined, and how the room tells one apart, is told to the others alone.
    signalling.request<answer::OnePeer>(request::GetPeer{self.id}, &q,
                                        [this](const Expected<answer::OnePeer, Failure>& own) {
                                            if (!own)
                                                return;
                                            Peer known = self;
                                            known.joinedAt = own->peer.joinedAt;
                                            known.color = own->peer.color;
                                            known.name = own->peer.shownName();
                                            setSelf(known);
                                        });
    outbox.stands(place()); // once it is kept what becomes of what was left of another session
    setState(State::Joined);
    Q_EMIT q.roomChanged();
}

void RoomClient::Private::connectionLost(const Failure& why)
{
    failure = why;
    notes.lost();
    chat.lost();
    if (state == State::Joined) {
        placeKeptUntil = QDateTime::currentMSecsSinceEpoch() + graceMs;
        setState(State::Reconnecting);
    } else if (state == State::Joining)
        end(State::Failed);
    else
        Q_EMIT q.stateChanged(state); // the reason may be another one
}

void RoomClient::Private::end(State how)
{
    signalling.close();
    notes.lost();
    chat.lost();
    setState(how);
}

void RoomClient::Private::setState(State next)
{
    if (state == next)
        return;
    state = next;
    Q_EMIT q.stateChanged(state);
}

void RoomClient::Private::hear(const Notice& notice)
{
    std::visit(Overloaded{
                   [&](const notice::PolicyChange& policy) {
                       Peer changed = self;
                       changed.role = policy.role;
                       setSelf(changed);
                   },
                   [&](const notice::PeerList& list) {
                       std::vector<Peer> others;
                       for (const Peer& peer : list.peers) {
                           remember(peer);
                           others.push_back(namedApart(peer));
                       }
                       people.replaceOthers(others);
                       sessionStartedAt = list.room.startedAt;
                       setRoomName(list.room.name);
                   },
                   [&](const notice::SessionInfo& info) { roomId = info.roomId; },
                   [&](const notice::RoomInfo& info) { setRoomName(info.name); },
                   [&](const notice::PeerJoined& joined) {
                       remember(joined.peer);
                       people.put(namedApart(joined.peer));
                   },
                   [&](const notice::PeerLeft& left) {
                       if (left.peer.id != self.id)
                           people.remove(left.peer.id);
                   },
                   [&](const notice::PeerUpdated& updated) {
                       remember(updated.peer);
                       if (updated.peer.id == self.id) {
                           givenName = updated.peer.name;
                           setSelf(namedApart(updated.peer));
                       } else {
                           people.put(namedApart(updated.peer));
                       }
                   },
                   [&](const notice::Broadcast& broadcast) { receiveBroadcast(broadcast.message); },
                   [&](const notice::MetadataChange& change) {
                       for (const auto& value : change.values) {
                           notes.receive(value);
                           store.receive(value);
                       }
                   },
                   [&](const notice::LeaveRequested& request) {
                       const Peer* by = people.find(request.requestedBy);
                       endedBy = by ? by->name : QString();
                       endReason = request.reason;
                       end(request.roomEnded ? State::RoomEnded : State::Removed);
                   },
                   [&](const notice::Error& error) {
                       failure = Failure{Failure::Kind::Refused, {}};
                       failure->refusal.code = error.code;
                       failure->refusal.message = error.message;
                       end(State::Failed);
                   },
                   [&](const notice::PresenceChange& change) { presence.receive(change); },
                   [&](const notice::SettingsChanged& changed) { setSettings(changed.settings); },
                   [&](const notice::MessageHidden& hidden) { chat.receive(hidden); },
                   [&](const notice::MessageEdited& edited) { chat.receive(edited); },
                   [&](const notice::Unknown&) {},
               },
               notice);
}

void RoomClient::Private::receiveBroadcast(const Message& message)
{
    if (message.type == MetadataType) {
        notes.refetch();
        Q_EMIT q.metadataMessageReceived();
    } else {
        chat.receive(message);
    }
}

void RoomClient::Private::setSettings(const RoomSettings& next)
{
    if (std::exchange(settings, next) != next)
        Q_EMIT q.settingsChanged();
}

void RoomClient::Private::setSelf(const Peer& peer)
{
    const bool roleChanged = peer.role != self.role;
    self = peer;
    chat.setSelf(self);
    people.put(self);
    if (roleChanged)
        Q_EMIT q.roomChanged();
}

} // namespace confab
