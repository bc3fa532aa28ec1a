#include "tests/support/livingroom.h"

#include "core/client/roomdirectory.h"
#include "core/server/selfmadecertificate.h"

#include <algorithm>

namespace confab::test {

LivingRoom::LivingRoom(RoomServer::Config config, const QString& name)
    : m_server(std::make_unique<RoomServer>(config))
{
    const auto started = m_server->start();
    if (!started)
        qFatal("the server did not start: %s", qPrintable(started.error().detail));
    m_address = *started;
    if (config.tls)
        m_address.fingerprint = SelfMadeCertificate::read(config.tls->certificate)->fingerprint();
    RoomDirectory directory(m_address);
    const auto created = await(directory.createRoom(name));
    if (!created)
        qFatal("no room: %s", qPrintable(created.error().refusal.message));
    m_room = *created;
}

RoomCode LivingRoom::code(Role role) const
{
    const auto entry = std::find_if(m_room.codes.begin(), m_room.codes.end(),
                                    [role](const http::CodeEntry& code) { return code.role == role; });
    return *RoomCode::parse(entry->code);
}

std::unique_ptr<RoomClient> LivingRoom::enter(const QString& name, Role role) const
{
    auto client = std::make_unique<RoomClient>();
    client->join({m_address, code(role), name});
    return client;
}

std::unique_ptr<RoomClient> LivingRoom::join(const QString& name, Role role) const
{
    auto client = enter(name, role);
    if (!QTest::qWaitFor([&] { return isSettled(*client); }, 15'000))
        qFatal("%s could not join", qPrintable(name));
    return client;
}

bool isSettled(RoomClient& client)
{
    return client.state() == RoomClient::State::Joined && client.notes().isSynced();
}

void type(RoomClient& client, qsizetype from, qsizetype removed, const QString& inserted)
{
    client.editNotes(ChangeSet::replacement(client.notes().length(), from, removed, inserted));
}

} // namespace confab::test
