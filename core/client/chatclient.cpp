#include "core/client/chatclient.h"

#include "core/client/signallingclient.h"

#include <QDateTime>
#include <QTimer>
#include <QUuid>

#include <algorithm>
#include <chrono>

namespace confab {

qsizetype ChatClient::waiting() const
{
    return std::count_if(m_log.entries().begin(), m_log.entries().end(),
                         [](const ChatEntry& entry) { return entry.state == ChatEntry::State::Sending; });
}

void ChatClient::joined(const QString& sessionId)
{
    if (m_sessionId != sessionId) {
        m_sessionId = sessionId;
        m_head = 0;
    }
    m_joined = true;
    for (const ChatEntry& entry : m_log.entries())
        if (entry.state == ChatEntry::State::Sending)
            transmit(entry.message);
    fetch();
}

void ChatClient::lost()
{
    m_joined = false;
    m_caughtUp = false;
    m_arrived.clear();
}

void ChatClient::send(Message message)
{
    message.clientMessageId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    message.sender = {m_self.id, m_self.name, m_self.role};
    message.timestamp = QDateTime::currentMSecsSinceEpoch();
    m_log.add({message, true, ChatEntry::State::Sending, {}});
    transmit(message);
}

void ChatClient::retry(const QString& clientMessageId)
{
    const qsizetype index = m_log.indexOf(clientMessageId);
    if (index < 0)
        return;
    const ChatEntry& entry = m_log.entries()[static_cast<std::size_t>(index)];
    if (entry.state != ChatEntry::State::Failed)
        return;
    const Message message = entry.message;
    m_log.setState(index, ChatEntry::State::Sending);
    transmit(message);
}

void ChatClient::receive(const Message& message)
{
    if (m_caughtUp)
        show(message);
    else
        m_arrived.push_back(message);
}

void ChatClient::transmit(const Message& message)
{
    // Not as soon as the socket is open: what waits goes first.
    if (!m_joined)
        return;
    const request::Broadcast broadcast{message.text, message.type, message.roles, message.recipient,
                                       message.clientMessageId};
    m_signalling.request<answer::Broadcasted>(
        broadcast, &m_log,
        [this, id = message.clientMessageId](const Expected<answer::Broadcasted, Failure>& answer) {
            answered(id, answer);
        });
}

void ChatClient::answered(const QString& clientMessageId,
                          const Expected<answer::Broadcasted, Failure>& answer)
{
    const qsizetype index = m_log.indexOf(clientMessageId);
    if (index < 0)
        return;
    if (answer)
        return m_log.confirm(index, answer->messageId, answer->timestamp);
    const Failure& failure = answer.error();
    if (failure.kind != Failure::Kind::Refused)
        return; // it waits for the connection
    if (!failure.refusal.retryAfterMs)
        return m_log.setState(index, ChatEntry::State::Failed, failure);
    QTimer::singleShot(std::chrono::milliseconds(*failure.refusal.retryAfterMs), &m_log,
                       [this, clientMessageId] {
                           if (const qsizetype row = m_log.indexOf(clientMessageId); row >= 0)
                               transmit(m_log.entries()[static_cast<std::size_t>(row)].message);
                       });
}

void ChatClient::fetch()
{
    m_signalling.request<answer::Messages>(request::GetMessages{m_head}, &m_log,
                                           [this](const Expected<answer::Messages, Failure>& answer) {
                                               if (!answer)
                                                   return; // the next join fetches again
                                               for (const Message& message : answer->messages)
                                                   show(message);
                                               if (!answer->messages.empty() && m_head < answer->head)
                                                   return fetch();
                                               m_caughtUp = true;
                                               for (const Message& message : std::exchange(m_arrived, {}))
                                                   show(message);
                                           });
}

void ChatClient::show(const Message& message)
{
    m_head = std::max(m_head, message.seq);
    m_log.add({message, message.sender.peerId == m_self.id, ChatEntry::State::Sent, {}});
}

} // namespace confab
