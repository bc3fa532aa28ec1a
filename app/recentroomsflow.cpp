#include "app/recentroomsflow.h"

#include "app/hostedserver.h"
#include "app/roomvisit.h"
#include "app/settings.h"
#include "ui/startpage.h"

#include <QApplication>
#include <QWindow>

namespace confab {

RecentRoomsFlow::RecentRoomsFlow(Settings& settings, StartPage& page, const HostedServer& hosted,
                                 QObject* parent, std::chrono::milliseconds interval)
    : QObject(parent),
      m_settings(settings),
      m_page(page),
      m_hosted(hosted)
{
    connect(&page, &StartPage::recentRoomRemoved, this, &RecentRoomsFlow::remove);
    connect(&m_probe, &RecentRoomProbe::answered, &page, &StartPage::setRecentRoomState);
    connect(&m_again, &QTimer::timeout, this, &RecentRoomsFlow::probeIfSeen);
    connect(qApp, &QApplication::focusWindowChanged, this, &RecentRoomsFlow::probeIfSeen);
    m_again.start(interval);
}

/// What stands there was true a while ago.
void RecentRoomsFlow::probeIfSeen()
{
    if (m_page.isVisible() && m_page.isActiveWindow() && !m_page.isBusy()) {
        m_again.start(); // from now
        probe();
    }
}

void RecentRoomsFlow::refresh()
{
    m_page.setRecentRooms(m_settings.recentRooms().all());
}

void RecentRoomsFlow::probe()
{
    std::vector<RecentRoom> elsewhere;
    const RecentRooms rooms = m_settings.recentRooms();
    for (const RecentRoom& room : rooms.all()) {
        if (room.hostedHere && !m_hosted.isRunning())
            m_page.setRecentRoomState(room.link.code, {RecentRoomState::Kind::Closed, 0});
        else
            elsewhere.push_back(room);
    }
    for (const RecentRoom& room : elsewhere) {
        if (room.link.server)
            m_settings.noteContact(*room.link.server);
    }
    m_probe.ask(elsewhere);
}

void RecentRoomsFlow::remember(RoomVisit& visit)
{
    RecentRooms rooms = m_settings.recentRooms();
    rooms.put(visit.recentRoom());
    m_settings.setRecentRooms(rooms);
    EncryptedServers servers = m_settings.encryptedServers();
    servers.remember(visit.client().target().server);
    m_settings.setEncryptedServers(servers);
}

void RecentRoomsFlow::remove(const RecentRoom& room)
{
    RecentRooms rooms = m_settings.recentRooms();
    rooms.remove(room.link.code);
    m_settings.setRecentRooms(rooms);
    refresh();
}

} // namespace confab
