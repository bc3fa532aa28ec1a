#include "core/server/connectiontable.h"

#include <algorithm>
#include <vector>

namespace confab {

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

bool ConnectionTable::hasRoomFor(const boost::asio::ip::address& address) const
{
    const Count ofAddress = m_addresses.value(addressKey(address));
    return static_cast<qsizetype>(m_entries.size()) < m_bounds.all && ofAddress.all < m_bounds.perAddress &&
           ofAddress.unsettled < m_bounds.unsettledPerAddress;
}

void ConnectionTable::add(const std::shared_ptr<Connection>& connection,
                          const boost::asio::ip::address& address)
{
    if (static_cast<qsizetype>(m_unsettled.size()) >= m_bounds.unsettled) {
        const ConnectionId oldest = *m_unsettled.begin();
        find(oldest)->transport().abort();
        remove(oldest);
    }
    const QString key = addressKey(address);
    if (!key.isEmpty()) {
        Count& count = m_addresses[key];
        ++count.all;
        ++count.unsettled;
    }
    m_entries[connection->id()] = {connection, key};
    m_unsettled.insert(connection->id());
}

void ConnectionTable::replace(const std::shared_ptr<Connection>& connection)
{
    // A connection that has been removed meanwhile is not there to be replaced.
    if (const auto found = m_entries.find(connection->id()); found != m_entries.end())
        found->second.connection = connection;
}

void ConnectionTable::settle(ConnectionId id)
{
    const auto found = m_entries.find(id);
    if (found == m_entries.end() || m_unsettled.erase(id) == 0)
        return;
    if (const auto counted = m_addresses.find(found->second.address); counted != m_addresses.end())
        --counted->unsettled;
}

void ConnectionTable::remove(ConnectionId id)
{
    settle(id);
    const auto found = m_entries.find(id);
    if (found == m_entries.end())
        return;
    const auto counted = m_addresses.find(found->second.address);
    if (counted != m_addresses.end() && --counted->all == 0)
        m_addresses.erase(counted);
    m_entries.erase(found);
}

Connection* ConnectionTable::find(ConnectionId id) const
{
    const auto found = m_entries.find(id);
    return found == m_entries.end() ? nullptr : found->second.connection.get();
}

void ConnectionTable::tick(Connection::Time now, bool everyone)
{
    constexpr unsigned TicksAWebSocket = 4;
    if (everyone || ++m_ticks % TicksAWebSocket == 0)
        return forEach([now](Connection& connection) { connection.tick(now); });
    std::vector<std::shared_ptr<Connection>> unsettled;
    for (const ConnectionId id : m_unsettled)
        unsettled.push_back(m_entries.at(id).connection);
    for (const auto& connection : unsettled)
        connection->tick(now);
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
