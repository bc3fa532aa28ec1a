#pragma once

#include <QObject>

class QMenu;

namespace confab {

class Composer;
struct ChatEntry;
class MessageListModel;
class RoomClient;

/// Changing and deleting the messages that one has sent: what the menu offers, the composer while it changes
/// one, and what becomes of a change that the room does not take.
class MessageEditing : public QObject
{
    Q_OBJECT

public:
    /// All must outlive this.
    MessageEditing(RoomClient& client, MessageListModel& model, Composer& composer, QWidget& window);

    /// What can be done about this row.
    void fill(QMenu& menu, int row);
    void askToDelete(int row);
    /// Puts the message into the composer.
    void edit(int row);

public Q_SLOTS:
    /// Nothing where there is none that can be changed.
    void editLast();

Q_SIGNALS:
    /// Something that was chosen did not work, in a sentence.
    void failed(const QString& words);

private:
    [[nodiscard]] bool mayChange(const ChatEntry& entry) const;
    void addHiding(QMenu& menu, const ChatEntry& entry);
    void submit(const QString& messageId, const QString& text);
    bool giveBack(const QString& messageId, const QString& text);
    void askToDelete(const QString& messageId);

    RoomClient& m_client;
    MessageListModel& m_model;
    Composer& m_composer;
    QWidget& m_window;
};

} // namespace confab
