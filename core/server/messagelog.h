#pragma once

#include "core/session/message.h"
#include "core/session/peer.h"

#include <QHash>

#include <deque>
#include <vector>

namespace confab {

/// The messages of one session, in their order. Of a very long session the oldest are forgotten.
class MessageLog
{
public:
    /// The answer that a message got, for its repeats.
    struct Receipt
    {
        QString messageId;
        qint64 timestamp = 0;
    };

    /// Gives the message the next `seq` and keeps it.
    const Message& append(Message message);
    /// What this peer's message with this id of its own was answered; null where there was none.
    [[nodiscard]] const Receipt* findReceipt(const QString& peerId, const QString& clientMessageId) const;
    /// At most `limit` messages after `since` that the reader sent or was addressed to, oldest first; fewer
    /// where they are long (at least one where there is one).
    [[nodiscard]] std::vector<Message> readBy(const Peer& reader, qint64 since, qint64 limit) const;
    /// nullptr where there is no such message, or it was forgotten.
    [[nodiscard]] const Message* find(const QString& messageId) const;
    [[nodiscard]] static bool mayRead(const Peer& reader, const Message& message);
    /// Out of everyone's sight, by whom; or seen again.
    void hide(qint64 seq, const QString& by);
    void show(qint64 seq) { m_hidden.remove(seq); }
    [[nodiscard]] bool isHidden(qint64 seq) const { return m_hidden.contains(seq); }
    /// What is hidden and the reader would see otherwise: by message id, who hid it.
    [[nodiscard]] QHash<QString, QString> hiddenFrom(const Peer& reader) const;
    /// The last message's `seq`.
    [[nodiscard]] qint64 head() const { return m_head; }

private:
    std::deque<Message> m_messages;
    QHash<QString, Receipt> m_receipts; ///< by `<peer id>/<client message id>`
    QHash<qint64, QString> m_hidden;    ///< by seq
    qint64 m_head = 0;
    qint64 m_units = 0; ///< of all texts kept
};

} // namespace confab
