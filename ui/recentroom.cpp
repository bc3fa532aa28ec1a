#include "ui/recentroom.h"

#include <algorithm>
#include <utility>

namespace confab {

void RecentRooms::put(RecentRoom room)
{
    remove(room.link.code);
    m_rooms.insert(m_rooms.begin(), std::move(room));
    if (m_rooms.size() > Most)
        m_rooms.erase(m_rooms.begin() + Most, m_rooms.end());
}

void RecentRooms::remove(const RoomCode& code)
{
    std::erase_if(m_rooms, [&code](const RecentRoom& room) { return room.link.code == code; });
}

bool RecentRooms::isHostedHere(const RoomCode& code) const
{
    return std::ranges::any_of(m_rooms, [&code](const RecentRoom& room) {
        return room.hostedHere && (room.link.code == code || room.invite == code);
    });
}

} // namespace confab
