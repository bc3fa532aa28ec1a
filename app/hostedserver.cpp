#include "app/hostedserver.h"

#include <QCoreApplication>

#include <algorithm>

namespace confab {

namespace {

QString startErrorText(const RoomServer::StartError& error)
{
    const auto tr = [](const char* text) {
        return QCoreApplication::translate("confab::HostedServer", text);
    };
    switch (error.fault) {
    case RoomServer::StartFault::Address:
    case RoomServer::StartFault::AddressInUse:
        return tr(QT_TRANSLATE_NOOP(
                      "confab::HostedServer",
                      "This computer does not let Confab listen for others (%1). Perhaps a firewall or "
                      "sandbox forbids it."))
            .arg(error.detail);
    case RoomServer::StartFault::Certificate:
        return tr(QT_TRANSLATE_NOOP("confab::HostedServer", "Confab cannot encrypt here (%1)."))
            .arg(error.detail);
    case RoomServer::StartFault::DataDirectory:
    case RoomServer::StartFault::DataInUse:
    case RoomServer::StartFault::DataDamaged:
        return tr(QT_TRANSLATE_NOOP(
                      "confab::HostedServer",
                      "Confab cannot keep the rooms on this computer's disk (%1). Make room or check the "
                      "folder's rights."))
            .arg(error.detail);
    }
    Q_UNREACHABLE();
}

bool opens(const RoomCode& code, const http::CodeEntry& entry)
{
    return entry.code == code.toString();
}

} // namespace

Expected<ServerAddress, QString> HostedServer::start()
{
    if (m_address)
        return *m_address;
    RoomServer::Config config;
    config.port = m_preferredPort;
    auto server = std::make_unique<RoomServer>(config);
    auto started = server->start();
    if (!started && started.error().fault == RoomServer::StartFault::AddressInUse) {
        config.port = 0;
        server = std::make_unique<RoomServer>(config);
        started = server->start();
    }
    if (!started)
        return Unexpected(startErrorText(started.error()));
    m_server = std::move(server);
    m_address = *started;
    return *started;
}

void HostedServer::stop()
{
    if (m_server)
        m_server->stop();
    m_server.reset();
    m_address.reset();
    m_network.reset();
    m_rooms.clear();
}

std::optional<QString> HostedServer::openToNetwork(const HostingIdentity& identity, const QString& host)
{
    Q_ASSERT(m_server);
    const auto opened = m_server->openToNetwork(identity.tls);
    if (!opened)
        return startErrorText(opened.error());
    m_network = ServerAddress{host, opened->port, true, identity.fingerprint};
    return std::nullopt;
}

std::optional<QString> HostedServer::closeToNetwork()
{
    Q_ASSERT(m_server);
    m_network.reset();
    const auto closed = m_server->closeToNetwork();
    return closed ? std::nullopt : std::optional(startErrorText(closed.error()));
}

void HostedServer::inviteTo(const QString& host)
{
    if (m_network)
        m_network->host = host;
}

int HostedServer::people() const
{
    return m_server ? static_cast<int>(m_server->occupancy().peers) : 0;
}

void HostedServer::keep(const http::RoomAnswer& room)
{
    const auto known = std::ranges::find(m_rooms, room.id, &http::RoomAnswer::id);
    if (known == m_rooms.end())
        m_rooms.push_back(room);
    else
        *known = room;
}

const http::RoomAnswer* HostedServer::roomWithCode(const RoomCode& code) const
{
    const auto found = std::ranges::find_if(m_rooms, [&code](const http::RoomAnswer& room) {
        return std::ranges::any_of(room.codes,
                                   [&code](const http::CodeEntry& entry) { return opens(code, entry); });
    });
    return found == m_rooms.end() ? nullptr : &*found;
}

std::optional<RoomCode> codeFor(const http::RoomAnswer& room, Role role)
{
    const auto entry = std::ranges::find(room.codes, role, &http::CodeEntry::role);
    if (entry == room.codes.end())
        return {};
    const auto code = RoomCode::parse(entry->code);
    return code ? std::optional(*code) : std::nullopt;
}

} // namespace confab
