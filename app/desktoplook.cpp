#include "app/desktopscheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

#include <utility>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

constexpr int FirstWaitMs = 250;

const QString Service = u"org.freedesktop.portal.Desktop"_s;
const QString Path = u"/org/freedesktop/portal/desktop"_s;
const QString Interface = u"org.freedesktop.portal.Settings"_s;
const QString Group = u"org.freedesktop.appearance"_s;
const QString Name = u"color-scheme"_s;

QDBusMessage question()
{
    QDBusMessage message = QDBusMessage::createMethodCall(Service, Path, Interface, u"Read"_s);
    message << Group << Name;
    return message;
}

/// 1 prefers dark, 2 light, 0 and all others neither. Read() wraps it in two variants, some portals in one.
std::optional<bool> schemeOf(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    bool isNumber = false;
    const uint scheme = value.toUInt(&isNumber);
    if (!isNumber || (scheme != 1 && scheme != 2))
        return std::nullopt;
    return scheme == 1;
}

} // namespace

DesktopScheme::DesktopScheme(const QDBusConnection& bus, QObject* parent) : QObject(parent)
{
    if (!bus.isConnected())
        return;
    QDBusConnection connection = bus;
    connection.connect(Service, Path, Interface, u"SettingChanged"_s, this,
                       SLOT(onSettingChanged(QString, QString, QDBusVariant)));
    const QDBusMessage answer = connection.call(question(), QDBus::Block, FirstWaitMs);
    if (answer.type() == QDBusMessage::ReplyMessage)
        m_isDark = schemeOf(answer.arguments().value(0));
    else if (answer.errorName() == "org.freedesktop.DBus.Error.NoReply"_L1)
        askAgain(bus); // it is being started, perhaps
}

void DesktopScheme::askAgain(const QDBusConnection& bus)
{
    auto* waiting = new QDBusPendingCallWatcher(bus.asyncCall(question()), this);
    connect(waiting, &QDBusPendingCallWatcher::finished, this, [this, waiting] {
        const QDBusMessage answer = waiting->reply();
        if (answer.type() == QDBusMessage::ReplyMessage)
            set(schemeOf(answer.arguments().value(0)));
        waiting->deleteLater();
    });
}

void DesktopScheme::onSettingChanged(const QString& group, const QString& name, const QDBusVariant& value)
{
    if (group == Group && name == Name)
        set(schemeOf(value.variant()));
}

void DesktopScheme::set(std::optional<bool> dark)
{
    if (std::exchange(m_isDark, dark) != dark)
        Q_EMIT changed(dark);
}

} // namespace confab
