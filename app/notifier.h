#pragma once

#include "core/session/message.h"
#include "ui/trayicon.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <optional>

namespace confab {

class BusNotifications;
class ChatPane;
class MainWindow;
class RoomVisit;
class Settings;

/// Tells of messages while nobody looks at the window: by the desktop's notifications, or where there are
/// none by the tray's; and keeps the number of the unread ones on the tray's icon and in the task bar.
class Notifier : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive this.
    Notifier(Settings& settings, MainWindow& window, QObject* parent = nullptr);
    ~Notifier() override;

    /// One is in this room, which the window shows; until leave().
    void enter(RoomVisit& visit);
    void leave();
    /// The settings may be others now.
    void refresh();

Q_SIGNALS:
    void quitRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void onMessage(qsizetype index);
    void onChange(qsizetype index);
    [[nodiscard]] bool isWanted(const Message& message) const;
    [[nodiscard]] bool isWatched() const;
    void tell();
    void tellOtherwise(const NotificationText& text);
    void withdraw();
    void show(const QByteArray& activation);
    void showUnread(int count);

    Settings& m_settings;
    MainWindow& m_window;
    TrayIcon m_tray;
#ifdef CONFAB_DBUS
    std::unique_ptr<BusNotifications> m_bus;
#endif
    RoomVisit* m_visit = nullptr;
    QPointer<ChatPane> m_chat;
    std::optional<Message> m_latest; ///< what was told of, or is to be told of next
    int m_count = 0;                 ///< messages since one looked last
    bool m_hasNews = false;          ///< that are not told of yet
    QTimer m_pace;                   ///< a flood of messages is no flood of notifications
};

} // namespace confab
