#pragma once

#include "core/client/roomdirectory.h"
#include "ui/recentroom.h"

#include <QObject>

#include <set>
#include <vector>

namespace confab {

/// Finds out what one would find in the recent rooms now.
class RecentRoomProbe : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Asks each room's server once. Codes that were found gone are not asked for again: to the server that
    /// looks like guessing.
    void ask(const std::vector<RecentRoom>& rooms);

Q_SIGNALS:
    void answered(const confab::RoomCode& code, confab::RecentRoomState state);

private:
    void askOne(const RecentRoom& room);
    void onToken(RoomDirectory* directory, const RecentRoom& room,
                 const Expected<http::TokenAnswer, Failure>& token);
    void tell(RoomDirectory* directory, const RecentRoom& room, RecentRoomState state);

    std::set<QString> m_gone;
    std::set<QString> m_underWay;
};

} // namespace confab
