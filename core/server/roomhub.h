#pragma once

#include "core/server/roomrunner.h"
#include "core/session/limits.h"

#include <QString>

#include <memory>
#include <unordered_map>

namespace confab {

/// The rooms that are awake: each is made when someone first asks for it.
class RoomHub
{
public:
    RoomHub(const Limits& limits, const RoomRunner::Surroundings& around) : m_limits(limits), m_around(around)
    {}

    /// The room with this id, awake from now on.
    [[nodiscard]] const std::shared_ptr<RoomRunner>& room(const QString& id, const QString& name);
    /// The room with this id, awake and where these records end. Whether they make sense.
    [[nodiscard]] bool restore(const QString& id, const QString& name,
                               const std::vector<JournalRecord>& records);
    void endSessions();
    void stop();
    [[nodiscard]] bool isIdle() const;

private:
    struct Hash
    {
        size_t operator()(const QString& id) const { return qHash(id); }
    };

    Limits m_limits;
    RoomRunner::Surroundings m_around;
    std::unordered_map<QString, std::shared_ptr<RoomRunner>, Hash> m_rooms;
};

} // namespace confab
