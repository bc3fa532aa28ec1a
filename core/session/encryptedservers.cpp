#include "core/session/encryptedservers.h"

#include <algorithm>

namespace confab {

using namespace Qt::StringLiterals;

namespace {

auto isAt(const ServerAddress& place)
{
    return [&place](const ServerAddress& server) {
        return server.host == place.host && server.port == place.port;
    };
}

} // namespace

void EncryptedServers::remember(const ServerAddress& server)
{
    if (!server.encrypted || server.isLoopback())
        return;
    std::erase_if(m_servers, isAt(server));
    m_servers.push_back(server);
    if (m_servers.size() > Most)
        m_servers.erase(m_servers.begin());
}

ServerAddress EncryptedServers::asKnown(const ServerAddress& server) const
{
    const auto found = std::ranges::find_if(m_servers, isAt(server));
    return server.encrypted || found == m_servers.end() ? server : *found;
}

QStringList EncryptedServers::toLines() const
{
    QStringList lines;
    for (const ServerAddress& server : m_servers)
        lines += u"%1 %2 %3"_s.arg(server.host, QString::number(server.port), server.fingerprint).trimmed();
    return lines;
}

EncryptedServers EncryptedServers::fromLines(const QStringList& lines)
{
    EncryptedServers servers;
    for (const QString& line : lines) {
        const QStringList parts = line.split(u' ');
        const int port = parts.value(1).toInt();
        if (parts.size() <= 3 && !parts.constFirst().isEmpty() && port > 0 && port <= 0xffff)
            servers.remember({parts.constFirst(), static_cast<quint16>(port), true, parts.value(2)});
    }
    return servers;
}

} // namespace confab
