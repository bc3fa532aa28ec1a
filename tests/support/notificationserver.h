#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QStringList>
#include <QVariantMap>

#include <vector>

namespace confab::test {

/// A desktop's notification service on a private bus: keeps what it is told to show.
class NotificationServer : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Shown
    {
        uint id = 0;
        uint replaces = 0;
        QString title;
        QString body;
        QStringList actions;
        QVariantMap hints;
    };

    /// `address`: of the bus.
    NotificationServer(const QString& address, QStringList capabilities)
        : m_capabilities(std::move(capabilities)),
          m_bus(QDBusConnection::connectToBus(address, QStringLiteral("notification server")))
    {
        const bool isThere =
            m_bus.registerObject(QStringLiteral("/org/freedesktop/Notifications"), this,
                                 QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals) &&
            m_bus.registerService(QStringLiteral("org.freedesktop.Notifications"));
        if (!isThere)
            qFatal("the service's name is taken");
    }
    ~NotificationServer() override
    {
        m_bus.unregisterService(QStringLiteral("org.freedesktop.Notifications"));
        QDBusConnection::disconnectFromBus(QStringLiteral("notification server"));
    }

    [[nodiscard]] const std::vector<Shown>& shown() const { return m_shown; }
    [[nodiscard]] const std::vector<uint>& closed() const { return m_closed; }
    /// As a person does it.
    void click(uint id)
    {
        Q_EMIT ActivationToken(id, QStringLiteral("token-%1").arg(id));
        Q_EMIT ActionInvoked(id, QStringLiteral("default"));
        Q_EMIT NotificationClosed(id, 2);
    }

public Q_SLOTS:
    [[nodiscard]] QStringList GetCapabilities() const { return m_capabilities; }
    uint Notify(const QString&, uint replaces, const QString&, const QString& title, const QString& body,
                const QStringList& actions, const QVariantMap& hints, int)
    {
        const uint id = replaces != 0 ? replaces : ++m_last;
        m_shown.push_back({id, replaces, title, body, actions, hints});
        return id;
    }
    void CloseNotification(uint id)
    {
        m_closed.push_back(id);
        Q_EMIT NotificationClosed(id, 3);
    }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString& action);
    void ActivationToken(uint id, const QString& token);
    void NotificationClosed(uint id, uint reason);

private:
    QStringList m_capabilities;
    QDBusConnection m_bus;
    std::vector<Shown> m_shown;
    std::vector<uint> m_closed;
    uint m_last = 0;
};

} // namespace confab::test
