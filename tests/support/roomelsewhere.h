#pragma once

#include "core/client/roomdirectory.h"
#include "tests/support/clients.h"

#include <memory>

namespace confab::test {

/// A room made on a server that is there already, and people who go there.
class RoomElsewhere
{
public:
    explicit RoomElsewhere(const ServerAddress& address, const QString& name = QStringLiteral("Test room"));

    [[nodiscard]] const QString& id() const { return m_room.id; }
    [[nodiscard]] RoomCode code(Role role) const;

    /// Someone on the way in.
    [[nodiscard]] std::unique_ptr<RoomClient> enter(const QString& name, Role role = Role::Guest,
                                                    const ConnectionTimings& timings = {}) const;
    /// Someone inside, with the notes loaded. Fails hard when that takes too long.
    [[nodiscard]] std::unique_ptr<RoomClient> join(const QString& name, Role role = Role::Guest,
                                                   const ConnectionTimings& timings = {}) const;

private:
    ServerAddress m_address;
    http::RoomAnswer m_room;
};

} // namespace confab::test
