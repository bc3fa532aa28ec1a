#include "core/client/chatclient.h"

#include "core/client/outbox.h"
#include "core/client/signallingclient.h"
#include "core/session/namesake.h"

#include <QDateTime>
#include <QUuid>

#include <algorithm>
#include <chrono>

namespace confab {

namespace {

constexpr int OtherSession = static_cast<int>(ErrorCode::OtherSession);

Failure refusal(int code)
{
    Failure failure{Failure::Kind::Refused, {}};
    failure.refusal.code = code;
    return failure;
}

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

/// A message of the room, as it is read.
ChatEntry entryOf(Message message, bool own)
{
    message.sender = namedApart(message.sender);
    return {std::move(message), own, ChatEntry::State::Sent, {}};
}

} // namespace

ChatClient::ChatClient(SignallingClient& signalling, Outbox& outbox)
    : m_signalling(signalling),
      m_outbox(outbox)
{
    m_pause.setSingleShot(true);
    QObject::connect(&m_pause, &QTimer::timeout, &m_log, [this] { flush(); });
}

qsizetype ChatClient::waiting() const
{
    const auto& rows = m_log.entries();
    return std::ranges::count(m_resumed, 0, &KeptVisit::Unsent::refusal) +
           std::ranges::count(rows, ChatEntry::State::Sending, &ChatEntry::state) + m_edits.count();
}

void ChatClient::resume(const QString& sessionId, const std::vector<KeptVisit::Unsent>& unsent)
{
    m_sessionId = sessionId;
    for (const KeptVisit::Unsent& message : unsent) {
        if (message.message.id.isEmpty())
            m_resumed.push_back(message);
        else
            m_edits.resume(message.message);
    }
}

std::vector<KeptVisit::Unsent> ChatClient::unsent() const
{
    std::vector<KeptVisit::Unsent> messages = m_resumed;
    for (const ChatEntry& entry : m_log.entries()) {
        if (entry.own && entry.state != ChatEntry::State::Sent)
            messages.push_back({entry.message, entry.failure ? entry.failure->refusal.code : 0});
    }
    for (const Message& edit : m_edits.waiting())
        messages.push_back({edit});
    return messages;
}

void ChatClient::joined(const QString& sessionId)
{
    if (m_sessionId != sessionId) {
        if (!m_sessionId.isEmpty())
            failWaiting();
        failEdits();
        m_sessionId = sessionId;
        m_head = 0;
        m_editHead = 0;
    }
    m_joined = true;
    m_edits.joined();
    flush();
    fetch();
}

/// Until its author decides, whatever becomes of this app.
void ChatClient::fail(qsizetype row, const Failure& why)
{
    m_log.setState(row, ChatEntry::State::Failed, why);
    m_outbox.refused(m_log.entries()[static_cast<std::size_t>(row)].message.clientMessageId,
                     why.refusal.code);
}

/// They were written for people who may be others now: their author decides.
void ChatClient::failWaiting()
{
    takeResumed();
    for (qsizetype row = 0; row < std::ssize(m_log.entries()); ++row) {
        if (m_log.entries()[static_cast<std::size_t>(row)].state == ChatEntry::State::Sending)
            fail(row, refusal(OtherSession));
    }
}

/// Their messages went with the session: new words are kept as a message that its author may send.
void ChatClient::failEdits()
{
    for (const Message& edit : m_edits.abandon()) {
        if (!edit.isDeleted) {
            Message message;
            message.clientMessageId = newId();
            message.sender = edit.sender;
            message.text = edit.text;
            message.type = edit.type;
            message.roles = edit.roles;
            message.recipient = edit.recipient;
            message.timestamp = QDateTime::currentMSecsSinceEpoch();
            m_outbox.written(message);
            m_log.add({message, true, ChatEntry::State::Sending, {}});
            fail(std::ssize(m_log.entries()) - 1, refusal(OtherSession));
        }
        m_outbox.settled(edit.clientMessageId); // once its words stand there
    }
}

/// What an earlier visit left and the room does not have: behind what is there.
void ChatClient::takeResumed()
{
    for (const KeptVisit::Unsent& unsent : std::exchange(m_resumed, {})) {
        if (unsent.refusal == 0)
            m_log.add({unsent.message, true, ChatEntry::State::Sending, {}});
        else
            m_log.add({unsent.message, true, ChatEntry::State::Failed, refusal(unsent.refusal)});
    }
}

/// Sends the next that waits, unless it is not on the disk yet.
void ChatClient::flush()
{
    if (!m_joined || m_isSending || m_pause.isActive())
        return;
    const auto& rows = m_log.entries();
    const auto next = std::find_if(rows.begin(), rows.end(), [](const ChatEntry& entry) {
        return entry.state == ChatEntry::State::Sending;
    });
    if (next != rows.end() && !m_unkept.contains(next->message.clientMessageId))
        transmit(next->message);
}

void ChatClient::lost()
{
    m_joined = false;
    m_caughtUp = false;
    m_isSending = false;
    m_pause.stop();
    m_edits.lost();
    m_arrived.clear();
}

void ChatClient::send(Message message)
{
    message.clientMessageId = newId();
    message.sender = {m_self.id, m_self.name, m_self.role};
    message.timestamp = QDateTime::currentMSecsSinceEpoch();
    m_log.add({message, true, ChatEntry::State::Sending, {}});
    m_outbox.written(message);
    m_unkept.insert(message.clientMessageId);
    m_outbox.whenKept(&m_log, [this, id = message.clientMessageId] {
        m_unkept.remove(id);
        flush();
    });
}

void ChatClient::retry(const QString& clientMessageId)
{
    const qsizetype index = m_log.indexOf(clientMessageId);
    if (index < 0)
        return;
    const ChatEntry& entry = m_log.entries()[static_cast<std::size_t>(index)];
    if (entry.state != ChatEntry::State::Failed)
        return;
    m_log.setState(index, ChatEntry::State::Sending);
    m_outbox.retried(clientMessageId);
    flush();
}

void ChatClient::edit(const QString& messageId, const std::optional<QString>& text)
{
    if (const qsizetype index = m_log.indexOfId(messageId); index >= 0)
        m_edits.add(m_log.entries()[static_cast<std::size_t>(index)].message, text);
}

void ChatClient::receive(const Message& message)
{
    if (m_caughtUp)
        show(message);
    else
        m_arrived.push_back(message);
}

/// Behind a gap, too: what the fetch that fills it brings is newer, or the same.
void ChatClient::receive(const notice::MessageEdited& edited)
{
    const auto arrived = std::ranges::find(m_arrived, edited.edit.messageId, &Message::id);
    if (arrived == m_arrived.end())
        return m_log.edit(edited.edit);
    arrived->edit = edited.edit.number;
    arrived->editedAt = edited.edit.at;
    arrived->isDeleted = !edited.edit.text;
    arrived->text = edited.edit.text.value_or(QString());
}

/// What comes in behind a gap is found by the fetch that fills it.
void ChatClient::receive(const notice::MessageHidden& hidden)
{
    if (!m_caughtUp)
        return;
    if (hidden.hidden)
        m_log.hide(hidden.messageId, hidden.by);
    else if (hidden.message)
        m_log.show(entryOf(*hidden.message, hidden.message->sender.peerId == m_self.id));
}

void ChatClient::transmit(const Message& message)
{
    m_isSending = true;
    const request::Broadcast broadcast{
        message.text, message.type, message.roles, message.recipient, message.clientMessageId, message.notes};
    m_signalling.request<answer::Broadcasted>(
        broadcast, &m_log,
        [this, id = message.clientMessageId](const Expected<answer::Broadcasted, Failure>& answer) {
            answered(id, answer);
        });
}

void ChatClient::answered(const QString& clientMessageId,
                          const Expected<answer::Broadcasted, Failure>& answer)
{
    if (!answer && answer.error().kind != Failure::Kind::Refused)
        return; // it waits for the connection
    m_isSending = false;
    if (!answer && answer.error().refusal.retryAfterMs) {
        m_pause.start(std::chrono::milliseconds(*answer.error().refusal.retryAfterMs));
        return;
    }
    const qsizetype index = m_log.indexOf(clientMessageId);
    if (answer) {
        m_outbox.settled(clientMessageId);
        m_log.confirm(index, answer->messageId, answer->timestamp);
    } else {
        fail(index, answer.error());
    }
    flush();
}

void ChatClient::fetch()
{
    request::GetMessages wanted;
    wanted.since = m_head;
    wanted.editsSince = m_editHead;
    m_signalling.request<answer::Messages>(wanted, &m_log,
                                           [this](const Expected<answer::Messages, Failure>& answer) {
                                               if (answer) // else the next join fetches again
                                                   fetched(*answer);
                                           });
}

void ChatClient::fetched(const answer::Messages& answer)
{
    for (const Message& message : answer.messages)
        show(message);
    for (const MessageEdit& edit : answer.edits)
        m_log.edit(edit);
    m_editHead = answer.editHead;
    if ((!answer.messages.empty() && m_head < answer.head) || !answer.edits.empty())
        return fetch();
    m_caughtUp = true;
    for (const Message& message : std::exchange(m_arrived, {}))
        show(message);
    m_log.setHidden(answer.hidden);
    m_edits.showWaiting();
    takeResumed();
    flush();
}

void ChatClient::show(const Message& message)
{
    m_head = std::max(m_head, message.seq);
    // The room has it, though we had not heard of that; a repeat by another peer id it would not recognise.
    const bool wasResumed = std::erase_if(m_resumed, [&message](const KeptVisit::Unsent& resumed) {
                                return resumed.message.clientMessageId == message.clientMessageId &&
                                       resumed.message.sender.peerId == message.sender.peerId;
                            }) > 0;
    if (wasResumed)
        m_outbox.settled(message.clientMessageId);
    m_log.add(entryOf(message, wasResumed || message.sender.peerId == m_self.id));
}

} // namespace confab
