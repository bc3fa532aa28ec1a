#include "tests/support/livingroom.h"

#include "core/server/selfmadecertificate.h"
#include "tests/support/relay.h"

namespace confab::test {

namespace {

RoomServer::Config behind(const Relay& relay, RoomServer::Config config)
{
    config.publicUrl = relay.url();
    return config;
}

} // namespace

LivingRoom::LivingRoom(RoomServer::Config config, const QString& name)
    : m_server(std::make_unique<RoomServer>(config))
{
    const auto started = m_server->start();
    if (!started)
        qFatal("the server did not start: %s", qPrintable(started.error().detail));
    m_address = *started;
    if (config.tls)
        m_address.fingerprint = SelfMadeCertificate::read(config.tls->certificate)->fingerprint();
    m_room.emplace(m_address, name);
}

LivingRoom::LivingRoom(Relay& relay, RoomServer::Config config, const QString& name)
    : LivingRoom(behind(relay, std::move(config)), name)
{
    relay.setServer(m_address.port);
}

} // namespace confab::test
