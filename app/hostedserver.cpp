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
    case RoomServer::StartFault::DataDamaged:
        return tr(QT_TRANSLATE_NOOP(
                      "confab::HostedServer",
                      "Rooms that you host now last only until Confab is closed: they cannot be kept on this "
                      "computer's disk (%1). Make room or check the folder's rights."))
            .arg(error.detail);
    case RoomServer::StartFault::DataInUse:
        return tr(QT_TRANSLATE_NOOP(
            "confab::HostedServer",
            "Rooms that you host now last only until this window is closed: another Confab is open as the "
            "same person and keeps its rooms already."));
    }
    Q_UNREACHABLE();
}

bool isAboutData(RoomServer::StartFault fault)
{
    switch (fault) {
    case RoomServer::StartFault::Address:
    case RoomServer::StartFault::AddressInUse:
    case RoomServer::StartFault::Certificate:
        return false;
    case RoomServer::StartFault::DataDirectory:
    case RoomServer::StartFault::DataInUse:
    case RoomServer::StartFault::DataDamaged:
        return true;
    }
    Q_UNREACHABLE();
}

bool opens(const RoomCode& code, const http::CodeEntry& entry)
{
    return entry.code == code.toString();
}

} // namespace

Expected<ServerAddress, QString> HostedServer::start(quint16 preferredPort)
{
    if (m_address)
        return *m_address;
    RoomServer::Config config;
    config.port = preferredPort;
    config.dataDirectory = m_folder;
    m_caution.clear();
    while (true) {
        auto server = std::make_unique<RoomServer>(config);
        const auto started = server->start();
        if (started) {
            m_rooms = server->keptRooms();
            m_server = std::move(server);
            m_address = *started;
            return *started;
        }
        const RoomServer::StartFault fault = started.error().fault;
        if (fault == RoomServer::StartFault::AddressInUse && config.port != 0) {
            config.port = 0;
        } else if (isAboutData(fault) && !config.dataDirectory.isEmpty()) {
            m_caution = startErrorText(started.error());
            config.dataDirectory.clear(); // hosting goes on, in memory
        } else {
            return Unexpected(startErrorText(started.error()));
        }
    }
}

void HostedServer::resume(quint16 port)
{
    if (!start(port) || !m_caution.isEmpty())
        stop();
}

void HostedServer::stop()
{
    stop(RoomServer::Sessions::End);
}

void HostedServer::suspend()
{
    stop(m_caution.isEmpty() ? RoomServer::Sessions::GoOn : RoomServer::Sessions::End);
}

void HostedServer::stop(RoomServer::Sessions sessions)
{
    if (m_server)
        m_server->stop(sessions);
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

void HostedServer::keep(http::RoomAnswer room)
{
    std::erase_if(m_rooms, [&room](const http::RoomAnswer& known) { return known.id == room.id; });
    m_rooms.push_back(std::move(room));
}

int HostedServer::people() const
{
    return m_server ? static_cast<int>(m_server->occupancy().peers) : 0;
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
