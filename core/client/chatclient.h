#pragma once

#include "core/client/chatlog.h"
#include "core/expected.h"
#include "core/protocol/answers.h"
#include "core/session/peer.h"

#include <QObject>

#include <vector>

namespace confab {

class SignallingClient;

/// Fills a ChatLog: sends what its owner writes, and brings what the others have written.
///
/// Each own message has an id of its own, so that a repeat after a lost connection is recognised by the room.
/// Rows wait as Sending while there is no connection and go out, in their order, when it is back.
class ChatClient
{
public:
    explicit ChatClient(SignallingClient& signalling) : m_signalling(signalling) {}

    [[nodiscard]] ChatLog& log() { return m_log; }
    /// How many own messages are not in the room yet (failed ones do not count).
    [[nodiscard]] qsizetype waiting() const;

    /// Who writes, for the rows of own messages.
    void setSelf(const Peer& self) { m_self = self; }
    /// We are in the room (again): sends what waits, then fetches what was missed.
    void joined(const QString& sessionId);
    /// The connection is gone: what is written waits, and what comes in before the next fetch is behind a
    /// gap.
    void lost();
    /// A row at once; sent when it can be. Text, type and addressees are taken from `message`.
    void send(Message message);
    void retry(const QString& clientMessageId);
    void receive(const Message& message);

private:
    void transmit(const Message& message);
    void answered(const QString& clientMessageId, const Expected<answer::Broadcasted, Failure>& answer);
    void fetch();
    void show(const Message& message);

    SignallingClient& m_signalling;
    ChatLog m_log;
    Peer m_self;
    QString m_sessionId;
    qint64 m_head = 0; ///< up to which messages have been fetched
    bool m_joined = false;
    bool m_caughtUp = false;        ///< nothing is missing up to m_head
    std::vector<Message> m_arrived; ///< until then: they belong behind what is being fetched
};

} // namespace confab
