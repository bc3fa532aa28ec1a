#include "core/client/messageedits.h"

#include "core/client/outbox.h"
#include "core/client/signallingclient.h"
#include "core/protocol/requests.h"

#include <QUuid>

#include <algorithm>
#include <chrono>
#include <iterator>
#include <utility>

namespace confab {

namespace {

std::optional<QString> textOf(const Message& edited)
{
    return edited.isDeleted ? std::nullopt : std::optional(edited.text);
}

} // namespace

MessageEdits::MessageEdits(SignallingClient& signalling, Outbox& outbox, ChatLog& log)
    : m_signalling(signalling),
      m_outbox(outbox),
      m_log(log)
{
    m_pause.setSingleShot(true);
    QObject::connect(&m_pause, &QTimer::timeout, &m_log, [this] { flush(); });
}

void MessageEdits::add(const Message& message, const std::optional<QString>& text)
{
    const auto firstUnsent = m_waiting.begin() + (m_isSending ? 1 : 0);
    const auto isOvertaken = [&](const Edit& edit) {
        if (edit.message.id != message.id)
            return false;
        m_outbox.settled(edit.message.clientMessageId);
        return true;
    };
    m_waiting.erase(std::remove_if(firstUnsent, m_waiting.end(), isOvertaken), m_waiting.end());

    Message edited = message;
    edited.clientMessageId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    edited.text = text.value_or(QString());
    edited.isDeleted = !text;
    m_waiting.push_back({edited, false});
    showWaiting(edited.id);
    m_outbox.written(edited);
    m_outbox.whenKept(&m_log, [this, id = edited.clientMessageId] {
        for (Edit& edit : m_waiting)
            edit.isKept |= edit.message.clientMessageId == id;
        flush();
    });
}

std::vector<Message> MessageEdits::waiting() const
{
    std::vector<Message> messages;
    std::ranges::transform(m_waiting, std::back_inserter(messages), &Edit::message);
    return messages;
}

void MessageEdits::joined()
{
    m_joined = true;
    flush();
}

void MessageEdits::showWaiting()
{
    for (const Edit& edit : m_waiting)
        showWaiting(edit.message.id);
}

void MessageEdits::lost()
{
    m_joined = false;
    m_isSending = false;
    m_pause.stop();
}

std::vector<Message> MessageEdits::abandon()
{
    std::vector<Message> messages = waiting();
    m_waiting.clear();
    for (const Message& message : messages)
        m_log.setEditing(message.id, std::nullopt);
    return messages;
}

void MessageEdits::flush()
{
    if (!m_joined || m_isSending || m_pause.isActive() || m_waiting.empty() || !m_waiting.front().isKept)
        return;
    m_isSending = true;
    const Message& next = m_waiting.front().message;
    m_signalling.request<answer::MessageEdited>(
        request::EditMessage{next.id, textOf(next), next.clientMessageId}, &m_log,
        [this, id = next.clientMessageId](const Expected<answer::MessageEdited, Failure>& answer) {
            answered(id, answer);
        });
}

void MessageEdits::answered(const QString& id, const Expected<answer::MessageEdited, Failure>& answer)
{
    if (!answer && answer.error().kind != Failure::Kind::Refused)
        return; // it waits for the connection
    if (m_waiting.empty() || m_waiting.front().message.clientMessageId != id)
        return;
    m_isSending = false;
    if (!answer && answer.error().refusal.retryAfterMs) {
        m_pause.start(std::chrono::milliseconds(*answer.error().refusal.retryAfterMs));
        return;
    }
    const Message edit = std::move(m_waiting.front().message);
    m_waiting.pop_front();
    m_outbox.settled(id);
    if (answer)
        m_log.edit({edit.id, answer->number, answer->at, textOf(edit)});
    showWaiting(edit.id);
    if (!answer)
        Q_EMIT m_log.editRefused(edit.id, textOf(edit), answer.error());
    flush();
}

void MessageEdits::showWaiting(const QString& messageId)
{
    const auto last = std::find_if(m_waiting.rbegin(), m_waiting.rend(),
                                   [&](const Edit& edit) { return edit.message.id == messageId; });
    m_log.setEditing(messageId, last == m_waiting.rend() ? std::nullopt : std::optional(last->message.text));
}

} // namespace confab
