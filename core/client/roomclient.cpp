#include "core/client/roomclient.h"

#include "core/client/roomclientprivate.h"
#include "core/whenfinished.h"

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

} // namespace

RoomClient::RoomClient(QObject* parent, ConnectionTimings timings)
    : QObject(parent),
      d(std::make_unique<Private>(*this, std::move(timings)))
{
    connect(&d->signalling, &SignallingClient::opened, this, [this] { d->enter(); });
    connect(&d->signalling, &SignallingClient::noticeReceived, this,
            [this](const Notice& notice) { d->hear(notice); });
    connect(&d->signalling, &SignallingClient::lost, this,
            [this](const Failure& failure) { d->connectionLost(failure); });
    connect(&d->signalling, &SignallingClient::refused, this,
            [this](const Failure& failure) { d->refused(failure); });
}

RoomClient::~RoomClient()
{
    // Whoever listens may be half gone as well.
    blockSignals(true);
    d->notes.blockSignals(true);
    leave();
}

void RoomClient::join(const JoinTarget& target)
{
    if (d->state != State::Idle)
        return;
    d->target = target;
    d->join();
}

void RoomClient::keepIn(std::shared_ptr<VisitJournal> journal)
{
    d->outbox.keepIn(std::move(journal), [this] { return d->unsent(); });
}

void RoomClient::resume(const KeptVisit& visit, const JoinTarget& target)
{
    if (d->state != State::Idle)
        return;
    d->target = target;
    d->resume(visit);
}

void RoomClient::leave()
{
    const bool inside =
        d->state == State::Joining || d->state == State::Joined || d->state == State::Reconnecting;
    d->signalling.notify(request::Leave{});
    d->end(inside ? State::Left : d->state);
    d->outbox.close();
}

void RoomClient::vanish()
{
    d->outbox.abandon();
    d->end(State::Left);
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

QString RoomClient::givenName() const
{
    return d->givenName;
}

const RoomSettings& RoomClient::settings() const
{
    return d->settings;
}

QString RoomClient::endedBy() const
{
    return d->endedBy;
}

QString RoomClient::endReason() const
{
    return d->endReason;
}

std::optional<qint64> RoomClient::placeKeptUntil() const
{
    return d->placeKeptUntil;
}

const Outbox& RoomClient::outbox() const
{
    return d->outbox;
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

NotesHistory& RoomClient::history()
{
    return d->history;
}

const Attendance& RoomClient::attendance() const
{
    return d->attendance;
}

Presence& RoomClient::presence()
{
    return d->presence;
}

SharedState& RoomClient::store()
{
    return d->store;
}

PinnedMessages& RoomClient::pinnedMessages()
{
    return d->pins;
}

QString RoomClient::nameOf(const QString& peerId) const
{
    return peerId == d->self.id ? d->self.name : d->names.value(peerId);
}

QStringList RoomClient::namesOfAll() const
{
    QStringList others = d->names.values();
    others.removeDuplicates();
    others.removeAll(d->self.name);
    others.sort(Qt::CaseInsensitive);
    return QStringList{d->self.name} + others;
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

void RoomClient::sendMessage(const Message& message)
{
    d->chat.send(message);
}

QFuture<NotesPlaces::Found> RoomClient::findInNotes(const NotesPlace& place)
{
    return d->places.find(place, d->sessionId);
}

void RoomClient::retryMessage(const QString& clientMessageId)
{
    d->chat.retry(clientMessageId);
}

void RoomClient::editMessage(const QString& messageId, const QString& text)
{
    if (d->state == State::Joined)
        d->chat.edit(messageId, text);
}

void RoomClient::deleteMessage(const QString& messageId)
{
    if (d->state == State::Joined)
        d->chat.edit(messageId, std::nullopt);
}

void RoomClient::editNotes(const ChangeSet& changes)
{
    d->notes.edit(changes);
}

QFuture<Expected<answer::Metadata, Failure>> RoomClient::setSessionMetadata(const QString& text,
                                                                            std::optional<qint64> ifVersion)
{
    auto set = d->signalling.ask<answer::Metadata>(
        request::SetMetadata{DefaultKey.toString(), StoreValue(text), ifVersion, {}, d->sessionId}, this);
    whenFinished(set, this, [this](const Expected<answer::Metadata, Failure>& answer) {
        if (answer)
            d->notes.announce();
    });
    return set;
}

QFuture<Expected<answer::Metadata, Failure>> RoomClient::getSessionMetadata()
{
    return d->signalling.ask<answer::Metadata>(request::GetMetadata{DefaultKey.toString(), {}, {}, {}}, this);
}

void RoomClient::changeName(const QString& name)
{
    d->signalling.request<answer::Done>(request::PeerUpdate{name, {}}, this,
                                        [](const Expected<answer::Done, Failure>&) {});
}

void RoomClient::raiseHand(bool raised)
{
    d->signalling.request<answer::Groups>(request::GroupChange{RaisedHandGroup.toString(), {}, raised}, this,
                                          [](const Expected<answer::Groups, Failure>&) {});
}

QFuture<RoomClient::Result> RoomClient::lowerHand(const QString& peerId)
{
    return d->signalling.ask<answer::Done>(request::GroupChange{RaisedHandGroup.toString(), peerId, false},
                                           this);
}

QFuture<RoomClient::Result> RoomClient::removePeer(const QString& peerId, const QString& reason, bool keepOut)
{
    return d->signalling.ask<answer::Done>(request::PeerLeaveRequest{peerId, reason, keepOut}, this);
}

QFuture<Expected<answer::KeptOutList, Failure>> RoomClient::keptOut(const QStringList& letIn)
{
    return d->signalling.ask<answer::KeptOutList>(request::ListKeptOut{letIn}, this);
}

QFuture<Expected<answer::Settings, Failure>> RoomClient::changeSettings(const request::ChangeSettings& change)
{
    return d->signalling.ask<answer::Settings>(change, this);
}

QFuture<RoomClient::Result> RoomClient::hideMessage(const QString& messageId, bool hidden)
{
    return d->signalling.ask<answer::Done>(request::HideMessage{messageId, hidden}, this);
}

QFuture<RoomClient::Result> RoomClient::changeRole(const QString& peerId, Role role)
{
    return d->signalling.ask<answer::Done>(request::RoleChange{peerId, roleName(role), true}, this);
}

QFuture<RoomClient::Result> RoomClient::endRoom(bool lock, const QString& reason)
{
    auto ended = d->signalling.ask<answer::Done>(request::EndRoom{lock, reason}, this);
    whenFinished(ended, this, [this](const Result& result) {
        if (result)
            leave();
    });
    return ended;
}

QFuture<Expected<http::RoomAnswer, Failure>> RoomClient::roomCodes()
{
    if (!d->directory || d->roomId.isEmpty())
        return ready(Expected<http::RoomAnswer, Failure>(Unexpected(Failure{Failure::Kind::NotInRoom, {}})));
    return d->directory->roomCodes(d->signalling.token(), d->roomId);
}

QFuture<Expected<http::RoomAnswer, Failure>> RoomClient::changeRoomCode(const http::CodeChange& change)
{
    if (!d->directory || d->roomId.isEmpty())
        return ready(Expected<http::RoomAnswer, Failure>(Unexpected(Failure{Failure::Kind::NotInRoom, {}})));
    auto changed = d->directory->changeRoomCode(d->signalling.token(), d->roomId, change);
    whenFinished(changed, this, [this](const Expected<http::RoomAnswer, Failure>& room) {
        if (room)
            Q_EMIT roomCodesChanged(*room);
    });
    return changed;
}

} // namespace confab
