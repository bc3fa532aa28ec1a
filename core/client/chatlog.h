#pragma once

#include "core/client/failure.h"
#include "core/session/message.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <optional>
#include <vector>

namespace confab {

/// A line of the chat as one client has it.
struct ChatEntry
{
    enum class State {
        Sending, ///< not answered yet, or waiting for the connection
        Sent,    ///< in the room
        Failed,  ///< refused: see `failure`; may be sent again
    };

    Message message;
    bool own = false;
    State state = State::Sent;
    std::optional<Failure> failure;
    std::optional<QString> hiddenBy = {}; ///< a host has taken it out of sight; their name, may be empty
};

/// The session's chat as this client knows it, oldest first. Rows are only ever added (at the end, or in one
/// go with `wasReset`) and changed, but for one that a host brought back: it gets its place by its time.
/// Messages of type `metadata` are no chat lines and never get here.
class ChatLog : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] const std::vector<ChatEntry>& entries() const { return m_entries; }
    /// The place of the entry with this client message id, or -1.
    [[nodiscard]] qsizetype indexOf(const QString& clientMessageId) const;

    // For RoomClient.
    void clear();
    /// Adds what is not there yet (known by id), in order.
    void add(ChatEntry entry);
    void setState(qsizetype index, ChatEntry::State state, std::optional<Failure> failure = {});
    void confirm(qsizetype index, const QString& id, qint64 timestamp);
    /// All that is out of sight: message id, and who hid it. The others are seen.
    void setHidden(const QHash<QString, QString>& hidden);
    void hide(const QString& messageId, const QString& by);
    /// The message is seen again; who never had it gets it now.
    void show(ChatEntry entry);

Q_SIGNALS:
    void wasReset();
    void entryAboutToBeAdded(qsizetype index);
    void entryAdded(qsizetype index);
    void entryChanged(qsizetype index);

private:
    void insert(qsizetype index, ChatEntry entry);
    [[nodiscard]] qsizetype indexOfId(const QString& messageId) const;
    void setHiddenBy(qsizetype index, const std::optional<QString>& by);

    std::vector<ChatEntry> m_entries;
    QSet<QString> m_ids; ///< of the messages that the room has given one
};

} // namespace confab
