#pragma once

#include <QObject>
#include <QVariantMap>

#include <optional>

class QDBusConnection;
class QDBusMessage;
class QDBusVariant;

namespace confab {

/// How the desktop wants its apps to look, as its portal (org.freedesktop.portal.Settings) says and as it
/// changes. Qt 6.4 does not ask it.
class DesktopLook : public QObject
{
    Q_OBJECT

public:
    /// Asks on this bus. Waits a quarter of a second at most for the first answer; one that is later comes by
    /// changed().
    explicit DesktopLook(const QDBusConnection& bus, QObject* parent = nullptr);

    /// Nothing: the desktop does not say, or has no preference.
    [[nodiscard]] std::optional<bool> isDark() const { return m_isDark; }
    /// Whether nothing is to move by itself.
    [[nodiscard]] bool isMotionReduced() const { return m_isMotionReduced || !m_isAnimated; }
    /// How large letters are, 1 being usual.
    [[nodiscard]] double textScale() const { return m_textScale; }

Q_SIGNALS:
    /// One of them is another now.
    void changed();

private Q_SLOTS:
    void onSettingChanged(const QString& group, const QString& name, const QDBusVariant& value);

private:
    void askAgain(const QDBusConnection& bus);
    void take(const QDBusMessage& answer);
    /// Whether it makes a difference.
    bool take(const QString& group, const QString& name, const QVariant& value);

    std::optional<bool> m_isDark;
    bool m_isMotionReduced = false; ///< the freedesktop setting
    bool m_isAnimated = true;       ///< the one of GNOME
    double m_textScale = 1;
};

} // namespace confab
