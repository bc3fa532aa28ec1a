#include "core/client/roomclient.h"

#include "core/client/chatclient.h"
#include "core/client/roomdirectory.h"
#include "core/client/signallingclient.h"

#include <QPromise>
#include <QUuid>

namespace confab {

namespace {

template<typename T>
QFuture<T> ready(T value)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

template<typename... Fs>
struct Overloaded : Fs...
{
    using Fs::operator()...;
};

} // namespace

class RoomClient::Private
{
public:
    explicit Private(RoomClient& client) : q(client) {}

    void join();
    void haveToken(const Expected<http::TokenAnswer, Failure>& answer);
    void enter();
    void entered(const answer::Joined& answer);
    void connectionLost(const Failure& failure);
    void end(State how);
    void setState(State next);
    void hear(const Notice& notice);
    void receiveBroadcast(const Message& message);
    void setSelf(const Peer& peer);

    template<typename A>
    QFuture<Expected<A, Failure>> ask(const Request& request);

    RoomClient& q;
    std::optional<JoinTarget> target;
    State state = State::Idle;
    std::optional<Failure> failure;
    QString endedBy;
    Peer self;
    QString roomId;
    QString roomName;
    QString sessionId;
    qint64 sessionStartedAt = 0;

    PeerList people;
    SignallingClient signalling;
    ChatClient chat{signalling};
    NotesClient notes{signalling};
    std::unique_ptr<RoomDirectory> directory;
};

void RoomClient::Private::join()
{
    setState(State::Joining);
    directory = std::make_unique<RoomDirectory>(target->server);
    directory->token(target->code).then(&q, [this](const Expected<http::TokenAnswer, Failure>& answer) {
        haveToken(answer);
    });
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
    self.name = target->name;
    people.reset({self});
    chat.setSelf(self);
    signalling.open(target->server, answer->token, self.id);
}

// After a reconnect, too: a second join of a known peer succeeds, and tells whether the session is still
// ours.
void RoomClient::Private::enter()
{
    signalling.request<answer::Joined>(request::Join{self.name, self.data}, &q,
                                       [this](const Expected<answer::Joined, Failure>& answer) {
                                           if (answer) {
                                               entered(*answer);
                                           } else if (answer.error().kind == Failure::Kind::Refused ||
                                                      answer.error().kind == Failure::Kind::NotConfab) {
                                               failure = answer.error();
                                               end(State::Failed);
                                           }
                                       });
}

void RoomClient::Private::entered(const answer::Joined& answer)
{
    sessionId = answer.sessionId;
    failure.reset();
    signalling.request<answer::Done>(request::ListenMetadataChange{{DefaultKey.toString()}, true}, &q,
                                     [](const Expected<answer::Done, Failure>&) {});
    notes.joined(sessionId);
    chat.joined(sessionId);
    setState(State::Joined);
    Q_EMIT q.roomChanged();
}

void RoomClient::Private::connectionLost(const Failure& why)
{
    failure = why;
    notes.lost();
    if (state == State::Joined)
        setState(State::Reconnecting);
    else if (state == State::Joining)
        end(State::Failed);
    else
        Q_EMIT q.stateChanged(state); // the reason may be another one
}

void RoomClient::Private::end(State how)
{
    signalling.close();
    notes.lost();
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
                       people.replaceOthers(list.peers);
                       roomName = list.room.name;
                       sessionStartedAt = list.room.startedAt;
                       Q_EMIT q.roomChanged();
                   },
                   [&](const notice::SessionInfo& info) { roomId = info.roomId; },
                   [&](const notice::RoomInfo& info) {
                       roomName = info.name;
                       Q_EMIT q.roomChanged();
                   },
                   [&](const notice::PeerJoined& joined) { people.put(joined.peer); },
                   [&](const notice::PeerLeft& left) {
                       if (left.peer.id != self.id)
                           people.remove(left.peer.id);
                   },
                   [&](const notice::PeerUpdated& updated) {
                       if (updated.peer.id == self.id)
                           setSelf(updated.peer);
                       else
                           people.put(updated.peer);
                   },
                   [&](const notice::Broadcast& broadcast) { receiveBroadcast(broadcast.message); },
                   [&](const notice::MetadataChange& change) {
                       for (const auto& value : change.values)
                           notes.receive(value);
                   },
                   [&](const notice::LeaveRequested& request) {
                       const Peer* by = people.find(request.requestedBy);
                       endedBy = by ? by->name : QString();
                       end(request.roomEnded ? State::RoomEnded : State::Removed);
                   },
                   [&](const notice::Error& error) {
                       failure = Failure{Failure::Kind::Refused, {}};
                       failure->refusal.code = error.code;
                       failure->refusal.message = error.message;
                       end(State::Failed);
                   },
                   [&](const notice::PresenceChange&) {},
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

void RoomClient::Private::setSelf(const Peer& peer)
{
    const bool roleChanged = peer.role != self.role;
    self = peer;
    chat.setSelf(self);
    people.put(self);
    if (roleChanged)
        Q_EMIT q.roomChanged();
}

template<typename A>
QFuture<Expected<A, Failure>> RoomClient::Private::ask(const Request& request)
{
    auto promise = std::make_shared<QPromise<Expected<A, Failure>>>();
    promise->start();
    signalling.request<A>(request, &q, [promise](Expected<A, Failure> answer) {
        promise->addResult(std::move(answer));
        promise->finish();
    });
    return promise->future();
}

RoomClient::RoomClient(QObject* parent) : QObject(parent), d(std::make_unique<Private>(*this))
{
    connect(&d->signalling, &SignallingClient::opened, this, [this] { d->enter(); });
    connect(&d->signalling, &SignallingClient::noticeReceived, this,
            [this](const Notice& notice) { d->hear(notice); });
    connect(&d->signalling, &SignallingClient::lost, this,
            [this](const Failure& failure) { d->connectionLost(failure); });
    connect(&d->signalling, &SignallingClient::refused, this, [this](const Failure& failure) {
        d->failure = failure;
        d->end(State::Failed);
    });
}

RoomClient::~RoomClient()
{
    leave();
}

void RoomClient::join(const JoinTarget& target)
{
    if (d->state != State::Idle)
        return;
    d->target = target;
    d->join();
}

void RoomClient::leave()
{
    const bool inside =
        d->state == State::Joining || d->state == State::Joined || d->state == State::Reconnecting;
    d->signalling.notify(request::Leave{});
    d->end(inside ? State::Left : d->state);
}

RoomClient::State RoomClient::state() const
{
    return d->state;
}

std::optional<Failure> RoomClient::failure() const
{
    return d->failure;
}

const RoomClient::JoinTarget& RoomClient::target() const
{
    return *d->target;
}

QString RoomClient::roomId() const
{
    return d->roomId;
}

QString RoomClient::roomName() const
{
    return d->roomName;
}

QString RoomClient::sessionId() const
{
    return d->sessionId;
}

qint64 RoomClient::sessionStartedAt() const
{
    return d->sessionStartedAt;
}

Peer RoomClient::self() const
{
    return d->self;
}

QString RoomClient::endedBy() const
{
    return d->endedBy;
}

PeerList& RoomClient::people()
{
    return d->people;
}

ChatLog& RoomClient::chat()
{
    return d->chat.log();
}

NotesClient& RoomClient::notes()
{
    return d->notes;
}

qsizetype RoomClient::waitingMessages() const
{
    return d->chat.waiting();
}

void RoomClient::sendBroadcastMessage(const QString& text, const QString& type)
{
    if (type == MetadataType) {
        d->signalling.request<answer::Broadcasted>(request::Broadcast{text, type, {}, {}, {}}, this,
                                                   [](const Expected<answer::Broadcasted, Failure>&) {});
        return;
    }
    Message message;
    message.text = text;
    message.type = type;
    d->chat.send(std::move(message));
}

void RoomClient::sendDirectMessage(const QString& text, const QString& peerId)
{
    Message message;
    message.text = text;
    message.type = ChatType.toString();
    message.recipient = peerId;
    d->chat.send(std::move(message));
}

void RoomClient::sendGroupMessage(const QString& text, const QStringList& roles)
{
    Message message;
    message.text = text;
    message.type = ChatType.toString();
    message.roles = roles;
    d->chat.send(std::move(message));
}

void RoomClient::retryMessage(const QString& clientMessageId)
{
    d->chat.retry(clientMessageId);
}

void RoomClient::editNotes(const ChangeSet& changes)
{
    d->notes.edit(changes);
}

QFuture<Expected<answer::Metadata, Failure>> RoomClient::setSessionMetadata(const QString& text,
                                                                            std::optional<qint64> ifVersion)
{
    auto set = d->ask<answer::Metadata>(
        request::SetMetadata{DefaultKey.toString(), StoreValue(text), ifVersion, {}, d->sessionId});
    return set.then(this, [this](const Expected<answer::Metadata, Failure>& answer) {
        if (answer)
            d->notes.announce();
        return answer;
    });
}

QFuture<Expected<answer::Metadata, Failure>> RoomClient::getSessionMetadata()
{
    return d->ask<answer::Metadata>(request::GetMetadata{DefaultKey.toString(), {}, {}, {}});
}

void RoomClient::changeName(const QString& name)
{
    d->signalling.request<answer::Done>(request::PeerUpdate{name, {}}, this,
                                        [](const Expected<answer::Done, Failure>&) {});
}

QFuture<Expected<http::RoomAnswer, Failure>> RoomClient::roomCodes()
{
    if (!d->directory || d->roomId.isEmpty())
        return ready(Expected<http::RoomAnswer, Failure>(Unexpected(Failure{Failure::Kind::NotInRoom, {}})));
    return d->directory->roomCodes(d->signalling.token(), d->roomId);
}

} // namespace confab
