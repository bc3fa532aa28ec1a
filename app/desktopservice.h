#pragma once

#include <QDBusVirtualObject>
#include <QVariantMap>

#include <functional>

namespace confab {

/// The running app on the session's D-Bus, for desktops and scripts: `org.freedesktop.Application` (Activate,
/// Open, ActivateAction) and `app.confab.Confab` (Activate, Join, Status) at /app/confab/Confab. Where there
/// is no bus, or the name is taken, nothing happens.
class DesktopService : public QDBusVirtualObject
{
    Q_OBJECT

public:
    using Status = std::function<QVariantMap()>;

    explicit DesktopService(Status status, QObject* parent = nullptr);
    ~DesktopService() override;

    /// The name on the bus; a profile other than the ordinary one (empty) has its own.
    [[nodiscard]] static QString nameFor(const QString& profile);
    /// Whether it is there from now on.
    bool start(const QString& profile);

    [[nodiscard]] QString introspect(const QString& path) const override;
    bool handleMessage(const QDBusMessage& message, const QDBusConnection& connection) override;

Q_SIGNALS:
    /// To come to the front, and ask about this code or link (empty: none).
    void opened(const QString& link, const QByteArray& activation);

private:
    [[nodiscard]] bool activate(const QDBusMessage& message);
    [[nodiscard]] bool open(const QDBusMessage& message);

    Status m_status;
    QString m_name;
};

} // namespace confab
