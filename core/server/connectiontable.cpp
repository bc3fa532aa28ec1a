#include "core/server/connectiontable.h"

#include <algorithm>
#include <vector>

namespace confab {

namespace {

/// One key for everyone who may well be the same: of IPv6 the /64. Empty for loopback.
QString addressKey(const boost::asio::ip::address& address)
{
    if (address.is_loopback())
        return {};
    if (address.is_v4())
        return QString::fromStdString(address.to_string());
    const auto v6 = address.to_v6();
    if (v6.is_v4_mapped())
        return addressKey(boost::asio::ip::make_address_v4(boost::asio::ip::v4_mapped, v6));
    auto bytes = v6.to_bytes();
    std::fill(bytes.begin() + 8, bytes.end(), static_cast<unsigned char>(0));
    return QString::fromStdString(boost::asio::ip::address_v6(bytes).to_string());
}

} // namespace

bool ConnectionTable::hasRoomFor(const boost::asio::ip::address& address) const
{
    return static_cast<qsizetype>(m_entries.size()) < m_total &&
           m_addresses.value(addressKey(address), 0) < m_perAddress;
}

void ConnectionTable::add(const std::shared_ptr<Connection>& connection,
                          const boost::asio::ip::address& address)
{
    const QString key = addressKey(address);
    if (!key.isEmpty())
        ++m_addresses[key];
    m_entries[connection->id()] = {connection, key};
}

void ConnectionTable::replace(const std::shared_ptr<Connection>& connection)
{
    m_entries[connection->id()].connection = connection;
}

void ConnectionTable::remove(ConnectionId id)
{
    const auto found = m_entries.find(id);
    if (found == m_entries.end())
        return;
    const auto counted = m_addresses.find(found->second.address);
    if (counted != m_addresses.end() && --*counted == 0)
        m_addresses.erase(counted);
    m_entries.erase(found);
}

Connection* ConnectionTable::find(ConnectionId id) const
{
    const auto found = m_entries.find(id);
    return found == m_entries.end() ? nullptr : found->second.connection.get();
}

void ConnectionTable::forEach(const std::function<void(Connection&)>& call) const
{
    std::vector<std::shared_ptr<Connection>> connections;
    connections.reserve(m_entries.size());
    for (const auto& [id, entry] : m_entries)
        connections.push_back(entry.connection);
    for (const auto& connection : connections)
        call(*connection);
}

} // namespace confab
