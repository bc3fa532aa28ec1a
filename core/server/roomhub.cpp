#include "core/server/roomhub.h"

#include <algorithm>

namespace confab {

const std::shared_ptr<RoomRunner>& RoomHub::room(const QString& id, const QString& name)
{
    std::shared_ptr<RoomRunner>& runner = m_rooms[id];
    if (!runner) {
        auto room = std::make_unique<Room>(Room::Info{id, name}, m_limits, QStringLiteral(CONFAB_VERSION));
        runner = std::make_shared<RoomRunner>(std::move(room), m_around);
    }
    return runner;
}

bool RoomHub::restore(const QString& id, const QString& name, const std::vector<JournalRecord>& records)
{
    return room(id, name)->restore(records);
}

void RoomHub::endSessions()
{
    for (const auto& [id, runner] : m_rooms)
        runner->endSession();
}

void RoomHub::stop()
{
    for (const auto& [id, runner] : m_rooms)
        runner->stop();
}

bool RoomHub::isIdle() const
{
    return std::all_of(m_rooms.begin(), m_rooms.end(),
                       [](const auto& room) { return room.second->isIdle(); });
}

} // namespace confab
