#include "app/notifier.h"

#ifdef CONFAB_DBUS
#include "app/busnotifications.h"
#include "app/launcherbadge.h"
#endif
#include "app/roomvisit.h"
#include "app/settings.h"
#include "ui/chatpane.h"
#include "ui/mainwindow.h"
#include "ui/mentions.h"
#include "ui/notificationtext.h"
#include "ui/roompage.h"
#include "ui/windowraising.h"

#include <QApplication>
#include <QEvent>

#include <chrono>

using namespace std::chrono_literals;

namespace confab {

namespace {

constexpr auto Pace = 1s;

} // namespace

Notifier::Notifier(Settings& settings, MainWindow& window, QObject* parent)
    : QObject(parent),
      m_settings(settings),
      m_window(window)
{
    m_pace.setSingleShot(true);
    m_pace.setInterval(Pace);
    connect(&m_pace, &QTimer::timeout, this, [this] {
        if (m_hasNews)
            tell();
    });
    connect(&m_tray, &TrayIcon::showRequested, this, [this] { raiseWindow(m_window, {}); });
    connect(&m_tray, &TrayIcon::quitRequested, this, &Notifier::quitRequested);
    connect(&m_tray, &TrayIcon::messageClicked, this, [this] { show({}); });
#ifdef CONFAB_DBUS
    m_bus = std::make_unique<BusNotifications>();
    connect(m_bus.get(), &BusNotifications::activated, this, &Notifier::show);
    connect(m_bus.get(), &BusNotifications::failed, this, &Notifier::tellOtherwise);
#endif
    m_window.installEventFilter(this);
    refresh();
}

Notifier::~Notifier()
{
    leave();
}

void Notifier::enter(RoomVisit& visit)
{
    leave();
    m_visit = &visit;
    m_chat = &m_window.roomPage()->chat();
    connect(&visit.client().chat(), &ChatLog::entryAdded, this, &Notifier::onMessage);
    connect(&visit.client().chat(), &ChatLog::entryChanged, this, &Notifier::onChange);
    connect(m_chat, &ChatPane::unreadChanged, this, &Notifier::showUnread);
}

void Notifier::leave()
{
    if (m_visit == nullptr)
        return;
    m_visit->client().chat().disconnect(this);
    m_visit = nullptr;
    if (m_chat)
        m_chat->disconnect(this);
    m_chat = nullptr;
    withdraw();
    showUnread(0);
}

void Notifier::refresh()
{
    m_tray.setShown(m_settings.showsTray());
}

bool Notifier::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_window && event->type() == QEvent::WindowActivate)
        withdraw();
    return QObject::eventFilter(watched, event);
}

void Notifier::onMessage(qsizetype index)
{
    const ChatEntry& entry = m_visit->client().chat().entries()[static_cast<std::size_t>(index)];
    // What was said before one came is history, not news.
    const bool isNews = !entry.own && !entry.hiddenBy && !entry.message.isDeleted &&
                        entry.message.timestamp >= m_visit->client().self().joinedAt;
    if (!isNews || isWatched() || !isWanted(entry.message))
        return;
    m_latest = entry.message;
    ++m_count;
    m_hasNews = true;
    if (!m_pace.isActive())
        tell();
}

/// What was taken back is not to be read on the desktop either.
void Notifier::onChange(qsizetype index)
{
    const ChatEntry& entry = m_visit->client().chat().entries()[static_cast<std::size_t>(index)];
    const bool isGone = entry.hiddenBy || entry.message.isDeleted;
    if (isGone && m_latest && m_latest->id == entry.message.id)
        withdraw();
}

bool Notifier::isWanted(const Message& message) const
{
    const Peer self = m_visit->client().self();
    const bool isDirect = message.recipient == self.id;
    switch (m_settings.notificationModeIn(m_visit->client().roomId())) {
    case NotificationMode::All:
        return true;
    case NotificationMode::Mentions:
        return isDirect || mentions::mentions(message.text, self.name);
    case NotificationMode::Direct:
        return isDirect;
    case NotificationMode::Nothing:
        return false;
    }
    Q_UNREACHABLE();
}

/// With a dialog of ours in front one is there as well.
bool Notifier::isWatched() const
{
    const QWidget* active = QApplication::activeWindow();
    return active != nullptr && (active == &m_window || m_window.isAncestorOf(active));
}

void Notifier::tell()
{
    m_hasNews = false;
    m_pace.start();
    const NotificationText text = NotificationText::of(*m_latest, m_visit->title(), m_count);
#ifdef CONFAB_DBUS
    m_bus->show(text);
#else
    tellOtherwise(text);
#endif
}

void Notifier::tellOtherwise(const NotificationText& text)
{
    if (!m_tray.tell(text))
        QApplication::alert(&m_window); // the task bar is all there is
}

void Notifier::withdraw()
{
    m_count = 0;
    m_hasNews = false;
    m_latest.reset();
#ifdef CONFAB_DBUS
    m_bus->withdraw();
#endif
}

void Notifier::show(const QByteArray& activation)
{
    const QString id = m_latest ? m_latest->id : QString();
    raiseWindow(m_window, activation);
    if (m_visit != nullptr && !id.isEmpty())
        m_window.roomPage()->showMessage(id);
}

void Notifier::showUnread(int count)
{
    m_tray.setUnread(count);
#ifdef CONFAB_DBUS
    launcherbadge::show(count, m_chat && m_chat->isReaderNamed());
#endif
}

} // namespace confab
