#pragma once

#include "core/session/message.h"

#include <QWidget>

#include <optional>

class QMenu;
class QPushButton;
class QStackedWidget;
class QUrl;

namespace confab {

class ChatFinder;
class Composer;
struct ChatEntry;
class MessageEditing;
class MessageListModel;
class MessageView;
class PinnedBar;
class RoomClient;

/// The chat of one room: the messages, a way to the newest ones, and the composer.
class ChatPane : public QWidget
{
    Q_OBJECT

public:
    explicit ChatPane(RoomClient& client, QWidget* parent = nullptr);

    [[nodiscard]] Composer& composer() { return *m_composer; }
    [[nodiscard]] MessageView& messages() { return *m_view; }
    /// How many messages came in while nobody was looking at them.
    [[nodiscard]] int unread() const { return m_unread; }
    /// Whether one of them names the reader.
    [[nodiscard]] bool isReaderNamed() const { return m_readerNamed; }
    [[nodiscard]] ChatFinder& finder() { return *m_finder; }
    /// The next message goes to this person alone.
    void writeTo(const QString& peerId);
    /// Brings this message into view and goes there; without it, to the newest one.
    void showMessage(const QString& messageId);
    /// Puts these words of the notes as a quote into the message that is being written; it leads back to
    /// their place.
    void quoteNotes(const QString& words, const std::optional<NotesPlace>& place);

Q_SIGNALS:
    void unreadChanged(int count);
    /// This message is wanted in the notes, as lines of Markdown.
    void wantedInNotes(const QString& markdown);
    /// The stretch of the notes that a message speaks of is to be shown.
    void notesPlaceWanted(const confab::NotesPlace& place);
    /// Something that was chosen did not work, in a sentence.
    void failed(const QString& words);

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void buildWidgets();
    void connectWidgets();
    void takeRows(int first, int last);
    void showPageFor(int rows);
    void showAccess();
    /// Nothing is unread any more if the reader has the newest row in front of them.
    void markReadIfSeen();
    void setUnread(int count);
    void placeNewest();
    void placeFirstNew();
    void goToNew();
    void reply(const Message& message);
    void putIntoNotes(const Message& message);
    void putIntoNotes(int row);
    [[nodiscard]] bool mayPutIntoNotes(const ChatEntry& entry) const;
    void askToOpen(const QUrl& url);
    void send(const QString& text);
    void extendMenu(QMenu& menu, int row);
    void addAnswers(QMenu& menu, int row);
    void retry(int row);
    [[nodiscard]] bool isWatched() const;

    RoomClient& m_client;
    MessageListModel* m_model = nullptr;
    QStackedWidget* m_pages = nullptr;
    PinnedBar* m_pinned = nullptr;
    MessageView* m_view = nullptr;
    QPushButton* m_newest = nullptr;
    QPushButton* m_firstNew = nullptr; ///< back to where one has read to
    ChatFinder* m_finder = nullptr;
    Composer* m_composer = nullptr;
    MessageEditing* m_editing = nullptr;
    std::optional<NotesPlace> m_quotedPlace; ///< of the notes; goes with the message that has its words
    QString m_quotedWords;
    int m_unread = 0;
    bool m_readerNamed = false;
    bool m_firstNewSeen = true;
    qint64 m_cameAt = 0; ///< by this clock, ms since 1970; for a room that does not say when one joined
};

} // namespace confab
