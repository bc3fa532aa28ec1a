#pragma once

#include "core/session/message.h"
#include "core/session/peer.h"

#include <QHash>

#include <deque>
#include <optional>
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

    /// The answer that an edit got.
    struct EditReceipt
    {
        QString messageId;
        qint64 number = 0;
        qint64 at = 0;
    };
    /// Edits, and the number up to which there are no more of them.
    struct Edits
    {
        std::vector<MessageEdit> edits;
        qint64 head = 0;
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
    [[nodiscard]] const Message* at(qint64 seq) const;
    [[nodiscard]] static bool mayRead(const Peer& reader, const Message& message);
    /// Out of everyone's sight, by whom; or seen again.
    void hide(qint64 seq, const QString& by);
    /// What its sender made of it meanwhile counts as edited now, so that whoever asks since then hears of
    /// it.
    void show(qint64 seq);
    [[nodiscard]] bool isHidden(qint64 seq) const { return m_hidden.contains(seq); }
    /// What is hidden and the reader would see otherwise: by message id, who hid it.
    [[nodiscard]] QHash<QString, QString> hiddenFrom(const Peer& reader) const;
    /// Gives a message another text, or takes its text away for good, as the session's next edit; one that
    /// was forgotten has nothing to change, but the edit counts.
    const EditReceipt& edit(qint64 seq, const QString& peerId, const QString& clientEditId,
                            std::optional<QString> text, qint64 at);
    /// What this peer's edit with this id of its own was answered; null where there was none.
    [[nodiscard]] const EditReceipt* findEdit(const QString& peerId, const QString& clientEditId) const;
    /// How the messages up to `since` stand that were edited after edit `editsSince` and that the reader
    /// sees, in the order of their edits; fewer where they are long.
    [[nodiscard]] Edits editsFor(const Peer& reader, qint64 since, qint64 editsSince) const;
    /// The last message's `seq`.
    [[nodiscard]] qint64 head() const { return m_head; }

private:
    /// How many there are no more.
    [[nodiscard]] qint64 forgotten() const { return m_head - static_cast<qint64>(m_messages.size()); }

    std::deque<Message> m_messages;
    QHash<QString, Receipt> m_receipts;         ///< by `<peer id>/<client message id>`
    QHash<qint64, QString> m_hidden;            ///< by seq
    QHash<QString, EditReceipt> m_editReceipts; ///< as m_receipts
    EditReceipt m_lastEdit;
    qint64 m_head = 0;
    qint64 m_units = 0; ///< of all texts kept
};

} // namespace confab
