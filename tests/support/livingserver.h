#pragma once

#include "core/client/roomclient.h"
#include "core/client/roomdirectory.h"
#include "tests/support/livingroom.h"

#include <algorithm>

namespace confab::test {

/// A room made on a server that is there already, and people who go there.
class RoomElsewhere
{
public:
    explicit RoomElsewhere(const ServerAddress& address) : m_address(address)
    {
        RoomDirectory directory(address);
        const auto created = await(directory.createRoom(QStringLiteral("Test room")));
        if (!created)
            qFatal("no room: %s", qPrintable(created.error().refusal.message));
        m_room = *created;
    }

    [[nodiscard]] const QString& id() const { return m_room.id; }
    [[nodiscard]] RoomCode code(Role role) const
    {
        const auto entry = std::find_if(m_room.codes.begin(), m_room.codes.end(),
                                        [role](const http::CodeEntry& code) { return code.role == role; });
        return *RoomCode::parse(entry->code);
    }
    /// Someone on the way in.
    [[nodiscard]] std::unique_ptr<RoomClient> enter(const QString& name, Role role = Role::Guest,
                                                    const ConnectionTimings& timings = {}) const
    {
        auto client = std::make_unique<RoomClient>(nullptr, timings);
        client->join({m_address, code(role), name});
        return client;
    }
    /// Someone inside, with the notes loaded.
    [[nodiscard]] std::unique_ptr<RoomClient> join(const QString& name, Role role = Role::Guest,
                                                   const ConnectionTimings& timings = {}) const
    {
        auto client = enter(name, role, timings);
        if (!QTest::qWaitFor([&] { return isSettled(*client); }, 15'000))
            qFatal("%s could not join", qPrintable(name));
        return client;
    }

private:
    ServerAddress m_address;
    http::RoomAnswer m_room;
};

} // namespace confab::test
