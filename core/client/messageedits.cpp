#include "core/client/messageedits.h"

#include "core/client/signallingclient.h"
#include "core/protocol/requests.h"

#include <QUuid>

#include <algorithm>
#include <chrono>
#include <utility>

namespace confab {

MessageEdits::MessageEdits(SignallingClient& signalling, ChatLog& log) : m_signalling(signalling), m_log(log)
{
    m_pause.setSingleShot(true);
    QObject::connect(&m_pause, &QTimer::timeout, &m_log, [this] { flush(); });
}

void MessageEdits::add(const QString& messageId, const std::optional<QString>& text)
{
    const auto firstUnsent = m_waiting.begin() + (m_isSending ? 1 : 0);
    m_waiting.erase(std::remove_if(firstUnsent, m_waiting.end(),
                                   [&](const Edit& edit) { return edit.messageId == messageId; }),
                    m_waiting.end());
    m_waiting.push_back({messageId, text, QUuid::createUuid().toString(QUuid::WithoutBraces)});
    showWaiting(messageId);
    flush();
}

void MessageEdits::joined()
{
    m_joined = true;
    flush();
}

void MessageEdits::lost()
{
    m_joined = false;
    m_isSending = false;
    m_pause.stop();
}

void MessageEdits::abandon(const Failure& why)
{
    for (const Edit& edit : std::exchange(m_waiting, {})) {
        m_log.setEditing(edit.messageId, std::nullopt);
        Q_EMIT m_log.editRefused(edit.messageId, edit.text, why);
    }
}

void MessageEdits::flush()
{
    if (!m_joined || m_isSending || m_pause.isActive() || m_waiting.empty())
        return;
    m_isSending = true;
    const Edit& next = m_waiting.front();
    m_signalling.request<answer::MessageEdited>(
        request::EditMessage{next.messageId, next.text, next.id}, &m_log,
        [this, id = next.id](const Expected<answer::MessageEdited, Failure>& answer) {
            answered(id, answer);
        });
}

void MessageEdits::answered(const QString& id, const Expected<answer::MessageEdited, Failure>& answer)
{
    if (!answer && answer.error().kind != Failure::Kind::Refused)
        return; // it waits for the connection
    if (m_waiting.empty() || m_waiting.front().id != id)
        return;
    m_isSending = false;
    if (!answer && answer.error().refusal.retryAfterMs) {
        m_pause.start(std::chrono::milliseconds(*answer.error().refusal.retryAfterMs));
        return;
    }
    const Edit edit = std::move(m_waiting.front());
    m_waiting.pop_front();
    if (answer)
        m_log.edit({edit.messageId, answer->number, answer->at, edit.text});
    showWaiting(edit.messageId);
    if (!answer)
        Q_EMIT m_log.editRefused(edit.messageId, edit.text, answer.error());
    flush();
}

void MessageEdits::showWaiting(const QString& messageId)
{
    const auto last = std::find_if(m_waiting.rbegin(), m_waiting.rend(),
                                   [&](const Edit& edit) { return edit.messageId == messageId; });
    m_log.setEditing(messageId,
                     last == m_waiting.rend() ? std::nullopt : std::optional(last->text.value_or(QString())));
}

} // namespace confab
