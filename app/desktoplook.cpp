#include "app/desktoplook.h"

#include <QDBusArgument>
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
const QString Common = u"org.freedesktop.appearance"_s;
const QString Gnome = u"org.gnome.desktop.interface"_s;

QDBusMessage question()
{
    QDBusMessage message = QDBusMessage::createMethodCall(Service, Path, Interface, u"ReadAll"_s);
    message << QStringList{Common, Gnome};
    return message;
}

/// Some portals wrap it once more.
QVariant bare(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

DesktopLook::DesktopLook(const QDBusConnection& bus, QObject* parent) : QObject(parent)
{
    if (!bus.isConnected())
        return;
    QDBusConnection connection = bus;
    connection.connect(Service, Path, Interface, u"SettingChanged"_s, this,
                       SLOT(onSettingChanged(QString, QString, QDBusVariant)));
    const QDBusMessage answer = connection.call(question(), QDBus::Block, FirstWaitMs);
    if (answer.type() == QDBusMessage::ReplyMessage)
        take(answer);
    else if (answer.errorName() == "org.freedesktop.DBus.Error.NoReply"_L1)
        askAgain(bus); // it is being started, perhaps
}

void DesktopLook::askAgain(const QDBusConnection& bus)
{
    auto* waiting = new QDBusPendingCallWatcher(bus.asyncCall(question()), this);
    connect(waiting, &QDBusPendingCallWatcher::finished, this, [this, waiting] {
        const QDBusMessage answer = waiting->reply();
        if (answer.type() == QDBusMessage::ReplyMessage)
            take(answer);
        waiting->deleteLater();
    });
}

void DesktopLook::onSettingChanged(const QString& group, const QString& name, const QDBusVariant& value)
{
    if (take(group, name, value.variant()))
        Q_EMIT changed();
}

void DesktopLook::take(const QDBusMessage& answer)
{
    const QVariant all = answer.arguments().value(0);
    if (answer.signature() != "a{sa{sv}}"_L1 || !all.canConvert<QDBusArgument>())
        return;
    const auto groups = qdbus_cast<QMap<QString, QVariantMap>>(all.value<QDBusArgument>());
    bool isOther = false;
    for (auto group = groups.cbegin(); group != groups.cend(); ++group) {
        for (auto setting = group->cbegin(); setting != group->cend(); ++setting)
            isOther |= take(group.key(), setting.key(), setting.value());
    }
    if (isOther)
        Q_EMIT changed();
}

bool DesktopLook::take(const QString& group, const QString& name, const QVariant& value)
{
    const QVariant said = bare(value);
    if (group == Common && name == "color-scheme"_L1) {
        // 1 prefers dark, 2 light, 0 and all others neither.
        const uint scheme = said.toUInt();
        const auto dark = scheme == 1 || scheme == 2 ? std::optional(scheme == 1) : std::nullopt;
        return std::exchange(m_isDark, dark) != dark;
    }
    if (group == Common && name == "reduced-motion"_L1) {
        const bool reduced = said.toUInt() == 1;
        return std::exchange(m_isMotionReduced, reduced) != reduced;
    }
    if (group == Gnome && name == "enable-animations"_L1 && said.typeId() == QMetaType::Bool)
        return std::exchange(m_isAnimated, said.toBool()) != said.toBool();
    if (group == Gnome && name == "text-scaling-factor"_L1 && said.toDouble() > 0)
        return !qFuzzyCompare(std::exchange(m_textScale, said.toDouble()), said.toDouble());
    return false;
}

} // namespace confab
