#pragma once

#include "core/client/chatlog.h"
#include "core/expected.h"
#include "core/protocol/answers.h"

#include <QTimer>

#include <deque>
#include <optional>
#include <vector>

namespace confab {

class Outbox;
class SignallingClient;

/// Brings the edits of own messages into the room, one at a time, in the order in which they were made. Each
/// has an id of its own, so that one whose answer was lost is not done twice. They are in the outbox before
/// they are sent, until the room has answered; the log shows what is under way.
class MessageEdits
{
public:
    MessageEdits(SignallingClient& signalling, Outbox& outbox, ChatLog& log);

    /// The message gets this text, or, without one, is deleted. An edit of the same message that has not gone
    /// yet is not sent any more.
    void add(const Message& message, const std::optional<QString>& text);
    /// Goes on with one that an earlier visit, in this session, left unsent.
    void resume(const Message& edit) { m_waiting.push_back({edit, true}); }
    /// Each as the message will be, with the edit's id as the client's message id.
    [[nodiscard]] std::vector<Message> waiting() const;
    [[nodiscard]] qsizetype count() const { return std::ssize(m_waiting); }
    /// We are in the room (again), and in the same session.
    void joined();
    /// The log has got messages that it did not have.
    void showWaiting();
    void lost();
    /// It is another session: nothing that waits has a message any more. What there was; it is still kept.
    [[nodiscard]] std::vector<Message> abandon();

private:
    struct Edit
    {
        Message message; ///< as it will be; the client's message id is the edit's
        bool isKept = false;
    };

    void flush();
    void answered(const QString& id, const Expected<answer::MessageEdited, Failure>& answer);
    void showWaiting(const QString& messageId);

    SignallingClient& m_signalling;
    Outbox& m_outbox;
    ChatLog& m_log;
    std::deque<Edit> m_waiting; ///< the first is on its way while m_isSending
    bool m_joined = false;
    bool m_isSending = false;
    QTimer m_pause; ///< until it may be sent again
};

} // namespace confab
