#include "app/launcherbadge.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QGuiApplication>
#include <QVariantMap>

using namespace Qt::StringLiterals;

namespace confab::launcherbadge {

void show(int count, bool urgent)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    QDBusMessage update = QDBusMessage::createSignal(u"/com/canonical/unity/launcherentry/confab"_s,
                                                     u"com.canonical.Unity.LauncherEntry"_s, u"Update"_s);
    const QVariantMap properties{
        {u"count"_s, qint64(count)}, {u"count-visible"_s, count > 0}, {u"urgent"_s, urgent && count > 0}};
    update.setArguments({u"application://%1.desktop"_s.arg(QGuiApplication::desktopFileName()), properties});
    bus.send(update);
}

} // namespace confab::launcherbadge
