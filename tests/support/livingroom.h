#pragma once

#include "core/server/roomserver.h"
#include "tests/support/roomelsewhere.h"

#include <memory>
#include <optional>

namespace confab::test {

class Relay;

/// A real server on a free port of loopback with one room, and its three codes. Where it encrypts, it is
/// known by its certificate's fingerprint.
class LivingRoom
{
public:
    explicit LivingRoom(RoomServer::Config config = {}, const QString& name = QStringLiteral("Test room"));
    /// Whose people come through the relay.
    explicit LivingRoom(Relay& relay, RoomServer::Config config = {},
                        const QString& name = QStringLiteral("Test room"));

    [[nodiscard]] RoomServer& server() { return *m_server; }
    [[nodiscard]] const ServerAddress& address() const { return m_address; }
    [[nodiscard]] const QString& id() const { return m_room->id(); }
    [[nodiscard]] RoomCode code(Role role) const { return m_room->code(role); }

    /// Someone on the way in.
    [[nodiscard]] std::unique_ptr<RoomClient> enter(const QString& name, Role role = Role::Guest) const
    {
        return m_room->enter(name, role);
    }
    /// Someone inside, with the notes loaded. Fails hard when that takes too long.
    [[nodiscard]] std::unique_ptr<RoomClient> join(const QString& name, Role role = Role::Guest) const
    {
        return m_room->join(name, role);
    }

private:
    std::unique_ptr<RoomServer> m_server;
    ServerAddress m_address;
    std::optional<RoomElsewhere> m_room;
};

} // namespace confab::test
