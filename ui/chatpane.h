#pragma once

#include <QWidget>

class QMenu;
class QPushButton;
class QStackedWidget;
class QUrl;

namespace confab {

class Composer;
class MessageListModel;
class MessageView;
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
    /// The next message goes to this person alone.
    void writeTo(const QString& peerId);

Q_SIGNALS:
    void unreadChanged(int count);

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
    void askToOpen(const QUrl& url);
    void send(const QString& text);
    void extendMenu(QMenu& menu, int row);
    void retry(int row);
    [[nodiscard]] bool isWatched() const;

    RoomClient& m_client;
    MessageListModel* m_model = nullptr;
    QStackedWidget* m_pages = nullptr;
    MessageView* m_view = nullptr;
    QPushButton* m_newest = nullptr;
    Composer* m_composer = nullptr;
    int m_unread = 0;
    qint64 m_cameAt = 0; ///< by this clock, ms since 1970; for a room that does not say when one joined
};

} // namespace confab
