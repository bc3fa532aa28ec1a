#pragma once

#include "core/client/chatlog.h"
#include "core/expected.h"
#include "core/protocol/answers.h"

#include <QTimer>

#include <deque>
#include <optional>

namespace confab {

class SignallingClient;

/// Brings the edits of own messages into the room, one at a time, in the order in which they were made. Each
/// has an id of its own, so that one whose answer was lost is not done twice. They are kept in memory alone,
/// until the room has answered; the log shows what is under way.
class MessageEdits
{
public:
    MessageEdits(SignallingClient& signalling, ChatLog& log);

    /// The message gets this text, or, without one, is deleted. An edit of the same message that has not gone
    /// yet is not sent any more.
    void add(const QString& messageId, const std::optional<QString>& text);
    [[nodiscard]] qsizetype waiting() const { return std::ssize(m_waiting); }
    /// We are in the room (again), and in the same session.
    void joined();
    void lost();
    /// It is another session: nothing that waits has a message any more.
    void abandon(const Failure& why);

private:
    struct Edit
    {
        QString messageId;
        std::optional<QString> text;
        QString id;
    };

    void flush();
    void answered(const QString& id, const Expected<answer::MessageEdited, Failure>& answer);
    void showWaiting(const QString& messageId);

    SignallingClient& m_signalling;
    ChatLog& m_log;
    std::deque<Edit> m_waiting; ///< the first is on its way while m_isSending
    bool m_joined = false;
    bool m_isSending = false;
    QTimer m_pause; ///< until it may be sent again
};

} // namespace confab
