#pragma once

#include "core/client/chatlog.h"
#include "core/client/messageedits.h"
#include "core/expected.h"
#include "core/journal/keptvisit.h"
#include "core/protocol/answers.h"
#include "core/protocol/notices.h"
#include "core/session/peer.h"


#include <QSet>
#include <QTimer>

#include <vector>

namespace confab {

class Outbox;
class SignallingClient;

/// Fills a ChatLog: sends what its owner writes, and brings what the others have written.
///
/// Each own message has an id of its own, so that a repeat after a lost connection is recognised by the room.
/// Rows wait as Sending and go out one at a time, so that they stand in the room in the order in which they
/// were written, whatever is lost, refused for a while or asked for again on the way; but not into another
/// session than the one that they were written for. They are in the outbox before they are sent.
class ChatClient
{
public:
    ChatClient(SignallingClient& signalling, Outbox& outbox);

    [[nodiscard]] ChatLog& log() { return m_log; }
    /// How many own messages are not in the room yet (failed ones do not count).
    [[nodiscard]] qsizetype waiting() const;

    /// Goes on with messages that an earlier visit, in this session, left unsent.
    void resume(const QString& sessionId, const std::vector<KeptVisit::Unsent>& unsent);
    /// Own messages that are not in the room, failed ones too, in their order; then edits of those that are.
    [[nodiscard]] std::vector<KeptVisit::Unsent> unsent() const;
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
    /// Another text for an own message that is in the room, or none: it is deleted. The log tells what
    /// becomes of it.
    void edit(const QString& messageId, const std::optional<QString>& text);
    void receive(const Message& message);
    void receive(const notice::MessageEdited& edited);
    void receive(const notice::MessageHidden& hidden);

private:
    void fail(qsizetype row, const Failure& why);
    void failWaiting();
    void failEdits();
    void takeResumed();
    void flush();
    void transmit(const Message& message);
    void answered(const QString& clientMessageId, const Expected<answer::Broadcasted, Failure>& answer);
    void fetch();
    void fetched(const answer::Messages& answer);
    void show(const Message& message);

    SignallingClient& m_signalling;
    Outbox& m_outbox;
    ChatLog m_log;
    MessageEdits m_edits{m_signalling, m_outbox, m_log};
    Peer m_self;
    QString m_sessionId;
    std::vector<KeptVisit::Unsent> m_resumed; ///< by an earlier visit; until it is known what the room has
    QSet<QString> m_unkept;                   ///< rows on their way to the disk
    bool m_isSending = false; ///< a row has been sent on this connection and is not answered yet
    QTimer m_pause;           ///< until it may be sent again
    qint64 m_head = 0;        ///< up to which messages have been fetched
    qint64 m_editHead = 0;    ///< … and their edits
    bool m_joined = false;
    bool m_caughtUp = false;        ///< nothing is missing up to m_head
    std::vector<Message> m_arrived; ///< until then: they belong behind what is being fetched
};

} // namespace confab
