#include "core/server/refusals.h"
#include "core/server/roomprivate.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

constexpr qint64 MaxMessagesRead = 200;
constexpr qsizetype MaxTypeLength = 64;
/// What was said a day ago has been read and answered: it stands.
constexpr qint64 EditableMs = 24LL * 60 * 60 * 1000;

bool isFor(const PeerPlace& place, const Message& message)
{
    if (place.peer.id == message.sender.peerId)
        return false; // the SDK shows the sender's own line with the answer: an echo would show it twice
    if (message.isPrivate())
        return place.peer.id == message.recipient;
    return message.roles.isEmpty() || message.roles.contains(roleName(place.peer.role));
}

} // namespace

Room::Private::Result Room::Private::handle(const request::Broadcast& broadcast, Call& call)
{
    const Peer& sender = call.peer();
    if (const auto* receipt = session->messages.findReceipt(sender.id, broadcast.clientMessageId))
        return Answer(answer::Broadcasted{receipt->timestamp, receipt->messageId});
    if (auto refusal = refusalOf(broadcast, call))
        return Unexpected(*std::move(refusal));

    Message message;
    message.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    message.clientMessageId = broadcast.clientMessageId;
    message.sender = {sender.id, sender.name, sender.role, sender.color, sender.namesake};
    message.text = broadcast.text;
    message.type = broadcast.type;
    message.timestamp = call.now;
    message.roles = broadcast.roles;
    message.recipient = broadcast.peerId;
    message.notes = broadcast.notes;
    // "Fetch again" is no chat line: it is passed on and forgotten.
    if (message.type != MetadataType) {
        message = session->messages.append(std::move(message));
        call.step.record(record::MessageKept{message});
    }
    const auto to = peers.connectionsWhere([&](const PeerPlace& place) { return isFor(place, message); });
    call.step.notify(to, notice::Broadcast{message});
    return Answer(answer::Broadcasted{message.timestamp, message.id});
}

std::optional<Refusal> Room::Private::refusalOf(const request::Broadcast& broadcast, Call& call)
{
    if (!mayBroadcast(call.peer().role))
        return refusals::noRight(u"send messages"_s);
    // "Fetch again" is no talk.
    if (session->settings.silences(call.peer().role) && broadcast.type != MetadataType) {
        return refusals::barred(reason::ChatPaused,
                                u"%1 has paused the chat"_s.arg(session->settings.chatPause.by));
    }
    if (broadcast.text.isEmpty())
        return refusals::badField(u"info"_s, u"a message has a text"_s);
    if (broadcast.type.size() > MaxTypeLength)
        return refusals::badField(u"info"_s, u"a type has at most %1 characters"_s.arg(MaxTypeLength));
    if (broadcast.text.toUtf8().size() > limits.broadcastBytes) {
        return refusals::tooLarge(u"info"_s, u"a message has at most %1 bytes"_s.arg(limits.broadcastBytes));
    }
    if (!broadcast.peerId.isEmpty()) {
        if (broadcast.peerId == call.peer().id)
            return refusals::badField(u"peer_id"_s, u"a message to oneself"_s);
        if (!peers.find(broadcast.peerId))
            return refusals::unknownPeer();
    }
    for (const QString& role : broadcast.roles) {
        if (!roleFromName(role))
            return refusals::badField(u"roles"_s, u"there is no role of this name"_s);
    }
    RateLimiter& rate = broadcast.type == MetadataType ? call.place.tells : call.place.broadcasts;
    if (const auto wait = rate.take(call.now))
        return refusals::tooMany(*wait);
    return std::nullopt;
}

Room::Private::Result Room::Private::handle(const request::GetMessages& wanted, Call& call)
{
    const qint64 limit = std::clamp<qint64>(wanted.limit, 1, MaxMessagesRead);
    const MessageLog& messages = session->messages;
    auto [edits, editHead] = messages.editsFor(call.peer(), wanted.since, wanted.editsSince);
    return Answer(answer::Messages{messages.readBy(call.peer(), wanted.since, limit), messages.head(),
                                   messages.hiddenFrom(call.peer()), std::move(edits), editHead});
}

Room::Private::Result Room::Private::handle(const request::EditMessage& edit, Call& call)
{
    MessageLog& log = session->messages;
    if (const auto* receipt = log.findEdit(call.peer().id, edit.clientEditId))
        return Answer(answer::MessageEdited{receipt->messageId, receipt->number, receipt->at});
    const Message* message = log.find(edit.messageId);
    if (auto refusal = refusalOf(edit, message, call))
        return Unexpected(*std::move(refusal));
    if (message->isDeleted) // and it is to be: somebody asks twice
        return Answer(answer::MessageEdited{message->id, message->edit, message->editedAt});

    const auto made = log.edit(message->seq, call.peer().id, edit.clientEditId, edit.text, call.now);
    call.step.record(record::MessageEdited{message->seq, edit.text, call.now, edit.clientEditId});
    // Where it is hidden nobody has it before their eyes; who sees it again is told how it stands then.
    const auto to = peers.connectionsWhere([&](const PeerPlace& place) {
        return place.peer.id != message->sender.peerId && !log.isHidden(message->seq) &&
               MessageLog::mayRead(place.peer, *message);
    });
    call.step.notify(to, notice::MessageEdited{{message->id, made.number, made.at, edit.text}});
    pinFollows(*message, call);
    return Answer(answer::MessageEdited{made.messageId, made.number, made.at});
}

std::optional<Refusal> Room::Private::refusalOf(const request::EditMessage& edit, const Message* message,
                                                Call& call)
{
    if (!mayBroadcast(call.peer().role))
        return refusals::noRight(u"change messages"_s);
    if (!message || !MessageLog::mayRead(call.peer(), *message))
        return refusals::plain(ErrorCode::NotFound, u"there is no message with this id"_s);
    if (message->sender.peerId != call.peer().id)
        return refusals::barred(reason::NotYours, u"only who sent a message changes it"_s);
    // Words may be taken back at any time.
    if (edit.text) {
        if (session->settings.silences(call.peer().role)) {
            return refusals::barred(reason::ChatPaused,
                                    u"%1 has paused the chat"_s.arg(session->settings.chatPause.by));
        }
        if (message->isDeleted)
            return refusals::barred(reason::TooLate, u"the message was deleted"_s);
        if (session->messages.isHidden(message->seq))
            return refusals::barred(reason::TooLate, u"the message was hidden"_s);
        if (call.now - message->timestamp > EditableMs)
            return refusals::barred(reason::TooLate, u"the message is more than a day old"_s);
        if (edit.text->isEmpty())
            return refusals::badField(u"message"_s, u"a message has a text"_s);
        if (edit.text->toUtf8().size() > limits.broadcastBytes)
            return refusals::tooLarge(u"message"_s,
                                      u"a message has at most %1 bytes"_s.arg(limits.broadcastBytes));
    }
    if (const auto wait = call.place.broadcasts.take(call.now))
        return refusals::tooMany(*wait);
    return std::nullopt;
}

Room::Private::Result Room::Private::handle(const request::Presence& presence, Call& call)
{
    presences.moved(call.peer().id, presence, peers, call.now, call.step);
    return Answer(answer::Done{});
}

Room::Private::Result Room::Private::handle(const request::ListenPresence& listen, Call& call)
{
    if (std::exchange(call.place.listensPresence, listen.on) != listen.on)
        listeningChanged(call.place, call.step);
    return Answer(answer::Done{});
}

} // namespace confab
