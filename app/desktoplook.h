#pragma once

#include <QObject>

#include <optional>

class QDBusConnection;
class QDBusVariant;

namespace confab {

/// Whether the desktop wants dark colours, as its portal (org.freedesktop.portal.Settings) says and as it
/// changes. Qt 6.4 does not ask it.
class DesktopScheme : public QObject
{
    Q_OBJECT

public:
    /// Asks on this bus. Waits a quarter of a second at most for the first answer; one that is later comes by
    /// changed().
    explicit DesktopScheme(const QDBusConnection& bus, QObject* parent = nullptr);

    /// Nothing: the desktop does not say, or has no preference.
    [[nodiscard]] std::optional<bool> isDark() const { return m_isDark; }

Q_SIGNALS:
    void changed(std::optional<bool> dark);

private Q_SLOTS:
    void onSettingChanged(const QString& group, const QString& name, const QDBusVariant& value);

private:
    void askAgain(const QDBusConnection& bus);
    void set(std::optional<bool> dark);

    std::optional<bool> m_isDark;
};

} // namespace confab
