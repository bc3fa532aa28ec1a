#include "tests/support/roomelsewhere.h"

#include <algorithm>

namespace confab::test {

RoomElsewhere::RoomElsewhere(const ServerAddress& address, const QString& name) : m_address(address)
{
    RoomDirectory directory(address);
    const auto created = await(directory.createRoom(name));
    if (!created)
        qFatal("no room: %s", qPrintable(created.error().refusal.message));
    m_room = *created;
}

RoomCode RoomElsewhere::code(Role role) const
{
    const auto entry = std::ranges::find(m_room.codes, role, &http::CodeEntry::role);
    return *RoomCode::parse(entry->code);
}

std::unique_ptr<RoomClient> RoomElsewhere::enter(const QString& name, Role role,
                                                 const ConnectionTimings& timings) const
{
    auto client = std::make_unique<RoomClient>(nullptr, timings);
    client->join({m_address, code(role), name});
    return client;
}

std::unique_ptr<RoomClient> RoomElsewhere::join(const QString& name, Role role,
                                                const ConnectionTimings& timings) const
{
    auto client = enter(name, role, timings);
    if (!QTest::qWaitFor([&] { return isSettled(*client); }, MomentMs))
        qFatal("%s could not join", qPrintable(name));
    return client;
}

} // namespace confab::test
