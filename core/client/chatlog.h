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
    /// An own message's edit on its way: how its text will be, or, empty, that it is to be deleted.
    std::optional<QString> editing = {};
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
    /// The place of the entry that the room gave this id, or -1.
    [[nodiscard]] qsizetype indexOfId(const QString& messageId) const;

    // For RoomClient.
    void clear();
    /// Adds what is not there yet (known by id), in order; of what is there it takes a later edit.
    void add(ChatEntry entry);
    /// How its sender has left a message; an older edit than the one that is known changes nothing.
    void edit(const MessageEdit& edit);
    /// An edit of an own message is on its way, or, with nullopt, is not any more.
    void setEditing(const QString& messageId, const std::optional<QString>& text);
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
    /// The room did not take the edit of an own message; without a text it was to be deleted.
    void editRefused(const QString& messageId, const std::optional<QString>& text,
                     const confab::Failure& failure);

private:
    void insert(qsizetype index, ChatEntry entry);
    void setHiddenBy(qsizetype index, const std::optional<QString>& by);

    std::vector<ChatEntry> m_entries;
    QSet<QString> m_ids; ///< of the messages that the room has given one
};

} // namespace confab
