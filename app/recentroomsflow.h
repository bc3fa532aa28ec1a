#pragma once

#include "app/recentroomprobe.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace confab {

class HostedServer;
class RoomVisit;
class Settings;
class StartPage;

/// The rooms of late: remembers them, lists them on the start page, and finds out what one would find there.
class RecentRoomsFlow : public QObject
{
    Q_OBJECT

public:
    /// While somebody looks at the page, the rooms are asked again at this interval. All must outlive this.
    RecentRoomsFlow(Settings& settings, StartPage& page, const HostedServer& hosted,
                    QObject* parent = nullptr, std::chrono::milliseconds interval = std::chrono::seconds(30));

    /// Lists what there is.
    void refresh();
    /// Asks the rooms how they are now.
    void probe();
    /// One is in this room, under what is known of it by now.
    void remember(RoomVisit& visit);

private:
    void remove(const RecentRoom& room);
    void probeIfSeen();

    Settings& m_settings;
    StartPage& m_page;
    const HostedServer& m_hosted;
    RecentRoomProbe m_probe;
    QTimer m_again;
};

} // namespace confab
