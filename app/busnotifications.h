#pragma once

#include "ui/notificationtext.h"

#include <QObject>
#include <QStringList>

#include <optional>

namespace confab {

/// Notifications by the desktop's service on D-Bus, org.freedesktop.Notifications. There is at most one of
/// ours at a time: a later one takes the earlier one's place.
class BusNotifications : public QObject
{
    Q_OBJECT

public:
    explicit BusNotifications(QObject* parent = nullptr);

    /// Never waits; see failed().
    void show(const NotificationText& text);
    /// Takes it back, where it is still to be seen.
    void withdraw();

Q_SIGNALS:
    /// It was clicked. `activation` as raiseWindow() has it.
    void activated(const QByteArray& activation);
    /// There is no such service, or it did not take this.
    void failed(const confab::NotificationText& text);

private Q_SLOTS:
    void onActionInvoked(uint id, const QString& action);
    void onActivationToken(uint id, const QString& token);
    void onClosed(uint id, uint reason);

private:
    void askWhatItCan(const NotificationText& text);
    void send(const NotificationText& text);

    std::optional<QStringList> m_capabilities; ///< once it has told
    uint m_id = 0;                             ///< of what is shown; 0: nothing
    bool m_isWanted = false;                   ///< nobody has taken back what was shown last
    QByteArray m_activation;
};

} // namespace confab
