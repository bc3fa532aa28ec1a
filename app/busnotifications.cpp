#include "app/busnotifications.h"

#include "ui/texttools.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

const auto Service = u"org.freedesktop.Notifications"_s;
const auto Path = u"/org/freedesktop/Notifications"_s;
const auto DefaultAction = u"default"_s; // what a click on the whole of it is called

QDBusMessage call(const QString& method, const QVariantList& arguments = {})
{
    QDBusMessage message = QDBusMessage::createMethodCall(Service, Path, Service, method);
    message.setArguments(arguments);
    return message;
}

} // namespace

BusNotifications::BusNotifications(QObject* parent) : QObject(parent)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.connect(Service, Path, Service, u"ActionInvoked"_s, this, SLOT(onActionInvoked(uint, QString)));
    bus.connect(Service, Path, Service, u"ActivationToken"_s, this, SLOT(onActivationToken(uint, QString)));
    bus.connect(Service, Path, Service, u"NotificationClosed"_s, this, SLOT(onClosed(uint, uint)));
    // Who comes in its place may be able to do something else, and knows nothing of what was shown.
    auto* watcher = new QDBusServiceWatcher(Service, bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(watcher, &QDBusServiceWatcher::serviceOwnerChanged, this, [this] {
        m_capabilities.reset();
        m_id = 0;
    });
}

void BusNotifications::show(const NotificationText& text)
{
    m_isWanted = true;
    if (!QDBusConnection::sessionBus().isConnected())
        Q_EMIT failed(text);
    else if (m_capabilities)
        send(text);
    else
        askWhatItCan(text);
}

void BusNotifications::withdraw()
{
    m_isWanted = false;
    if (m_id != 0)
        QDBusConnection::sessionBus().asyncCall(call(u"CloseNotification"_s, {m_id}));
}

/// Whether it reads markup decides what has to be done to what people write.
void BusNotifications::askWhatItCan(const NotificationText& text)
{
    auto* watcher = new QDBusPendingCallWatcher(
        QDBusConnection::sessionBus().asyncCall(call(u"GetCapabilities"_s)), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, text] {
        watcher->deleteLater();
        const QDBusPendingReply<QStringList> reply = *watcher;
        if (!m_isWanted)
            return;
        if (reply.isError()) {
            Q_EMIT failed(text);
            return;
        }
        m_capabilities = reply.value();
        send(text);
    });
}

void BusNotifications::send(const NotificationText& text)
{
    const bool hasBody = m_capabilities->contains("body"_L1);
    const bool readsMarkup = m_capabilities->contains("body-markup"_L1);
    const QString title = hasBody ? text.title : text.title + u": "_s + texttools::oneLine(text.body);
    const QString body = !hasBody ? QString() : readsMarkup ? text.body.toHtmlEscaped() : text.body;
    QStringList actions;
    if (m_capabilities->contains("actions"_L1))
        actions = {DefaultAction, tr("Show")};
    const QVariantMap hints{{u"desktop-entry"_s, u"app.confab.Confab"_s},
                            {u"category"_s, u"im.received"_s},
                            {u"urgency"_s, QVariant::fromValue(uchar(1))}};
    auto* watcher = new QDBusPendingCallWatcher(
        QDBusConnection::sessionBus().asyncCall(
            call(u"Notify"_s, {u"Confab"_s, m_id, u"app.confab.Confab"_s, title, body, actions, hints, -1})),
        this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, text] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> reply = *watcher;
        if (reply.isError()) {
            if (m_isWanted)
                Q_EMIT failed(text);
            return;
        }
        m_id = reply.value();
        if (!m_isWanted)
            withdraw(); // taken back while it was on its way
    });
}

void BusNotifications::onActionInvoked(uint id, const QString& action)
{
    if (id == m_id && id != 0 && action == DefaultAction)
        Q_EMIT activated(std::exchange(m_activation, {}));
}

void BusNotifications::onActivationToken(uint id, const QString& token)
{
    if (id == m_id)
        m_activation = token.toUtf8();
}

void BusNotifications::onClosed(uint id, uint)
{
    if (id == m_id)
        m_id = 0;
}

} // namespace confab
