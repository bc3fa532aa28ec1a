#include "app/desktopservice.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

const auto Name = u"app.confab.Confab"_s;
const auto Path = u"/app/confab/Confab"_s;

/// The map at the end of freedesktop's calls.
QByteArray activationOf(const QDBusMessage& message)
{
    const QVariantList arguments = message.arguments();
    if (arguments.isEmpty() || !arguments.constLast().canConvert<QDBusArgument>())
        return {};
    const auto platform = qdbus_cast<QVariantMap>(arguments.constLast());
    const QVariant token = platform.value(u"activation-token"_s, platform.value(u"desktop-startup-id"_s));
    return token.toString().toUtf8();
}

} // namespace

DesktopService::DesktopService(Status status, QObject* parent)
    : QDBusVirtualObject(parent),
      m_status(std::move(status))
{}

DesktopService::~DesktopService()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (m_name.isEmpty() || !bus.isConnected())
        return;
    bus.unregisterService(m_name);
    bus.unregisterObject(Path);
}

QString DesktopService::nameFor(const QString& profile)
{
    if (profile.isEmpty())
        return Name;
    return Name + u".profile_"_s + QString::fromLatin1(profile.toUtf8().toHex().left(64));
}

bool DesktopService::start(const QString& profile)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected() || !bus.registerVirtualObject(Path, this))
        return false;
    if (!bus.registerService(nameFor(profile))) {
        bus.unregisterObject(Path);
        return false;
    }
    m_name = nameFor(profile);
    return true;
}

QString DesktopService::introspect(const QString&) const
{
    return uR"(  <interface name="org.freedesktop.Application">
    <method name="Activate"><arg name="platform_data" type="a{sv}" direction="in"/></method>
    <method name="Open">
      <arg name="uris" type="as" direction="in"/><arg name="platform_data" type="a{sv}" direction="in"/>
    </method>
    <method name="ActivateAction">
      <arg name="action_name" type="s" direction="in"/><arg name="parameter" type="av" direction="in"/>
      <arg name="platform_data" type="a{sv}" direction="in"/>
    </method>
  </interface>
  <interface name="app.confab.Confab">
    <method name="Activate"/>
    <method name="Join"><arg name="code_or_link" type="s" direction="in"/></method>
    <method name="Status"><arg name="status" type="a{sv}" direction="out"/></method>
  </interface>
)"_s;
}

bool DesktopService::handleMessage(const QDBusMessage& message, const QDBusConnection& connection)
{
    const QString member = message.member();
    if (message.interface() == Name && member == "Status"_L1 && message.signature().isEmpty())
        return connection.send(message.createReply(m_status()));
    const bool isTaken = message.interface() == Name ? activate(message) : open(message);
    // Answered before anything is asked: nobody waits for a person.
    return isTaken && connection.send(message.createReply());
}

/// Our own words.
bool DesktopService::activate(const QDBusMessage& message)
{
    const bool joins = message.member() == "Join"_L1 && message.signature() == "s"_L1;
    if (!joins && (message.member() != "Activate"_L1 || !message.signature().isEmpty()))
        return false;
    Q_EMIT opened(joins ? message.arguments().constFirst().toString() : QString(), {});
    return true;
}

/// The desktop's words. There are no actions: to ask for one brings the window to the front.
bool DesktopService::open(const QDBusMessage& message)
{
    if (message.interface() != "org.freedesktop.Application"_L1)
        return false;
    const QString call = message.member() + u' ' + message.signature();
    if (call == "Activate a{sv}"_L1 || call == "ActivateAction sava{sv}"_L1) {
        Q_EMIT opened({}, activationOf(message));
        return true;
    }
    if (call != "Open asa{sv}"_L1)
        return false;
    const QStringList links = message.arguments().constFirst().toStringList();
    Q_EMIT opened(links.value(0), activationOf(message)); // one can go to one room only
    return true;
}

} // namespace confab
