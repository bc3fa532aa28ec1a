#pragma once

#include <QIcon>
#include <QMenu>
#include <QObject>
#include <QSystemTrayIcon>

namespace confab {

struct NotificationText;

/// Confab among the desktop's small icons, with how much is unread on it. Something beside the window: that
/// one closes and comes back as it does without.
class TrayIcon : public QObject
{
    Q_OBJECT

public:
    explicit TrayIcon(QObject* parent = nullptr);
    ~TrayIcon() override;

    /// Where the desktop has no place for it, nothing is shown.
    void setShown(bool shown);
    void setUnread(int count);
    /// A balloon, where the icon is shown and the desktop does such; else false.
    bool tell(const NotificationText& text);

    /// The icon with a number on it: none for 0, "9+" above nine.
    [[nodiscard]] static QIcon icon(int unread);
    /// What a balloon says: some desktops take it for markup, and nobody says which.
    [[nodiscard]] static NotificationText balloon(const NotificationText& text);

Q_SIGNALS:
    void showRequested();
    void quitRequested();
    /// The balloon was clicked.
    void messageClicked();

private:
    QMenu m_menu;
    QSystemTrayIcon m_icon;
};

} // namespace confab
