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
    [[nodiscard]] std::unique_ptr<RoomClient> join(const QString& name, Role role = Role::Guest) const
    {
        auto client = std::make_unique<RoomClient>();
        client->join({m_address, code(role), name});
        if (!QTest::qWaitFor([&] { return isSettled(*client); }, 15'000))
            qFatal("%s could not join", qPrintable(name));
        return client;
    }

private:
    ServerAddress m_address;
    http::RoomAnswer m_room;
};

} // namespace confab::test
