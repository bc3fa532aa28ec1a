#pragma once

#include "core/server/connection.h"

#include <QHash>
#include <QString>

#include <functional>
#include <memory>
#include <unordered_map>

namespace confab {

/// All connections of a server, by id and by the address that they come from.
class ConnectionTable
{
public:
    /// `perAddress` counts no connection from loopback.
    ConnectionTable(qsizetype total, qsizetype perAddress) : m_total(total), m_perAddress(perAddress) {}

    [[nodiscard]] bool hasRoomFor(const boost::asio::ip::address& address) const;
    [[nodiscard]] ConnectionId nextId() { return ++m_lastId; }
    void add(const std::shared_ptr<Connection>& connection, const boost::asio::ip::address& address);
    /// The connection with this id goes on as a WebSocket.
    void replace(const std::shared_ptr<Connection>& connection);
    void remove(ConnectionId id);

    /// nullptr where it has gone.
    [[nodiscard]] Connection* find(ConnectionId id) const;
    [[nodiscard]] bool isEmpty() const { return m_entries.empty(); }
    /// Calls for each, also where the call removes some.
    void forEach(const std::function<void(Connection&)>& call) const;

private:
    struct Entry
    {
        std::shared_ptr<Connection> connection;
        QString address; ///< empty: not counted
    };

    qsizetype m_total;
    qsizetype m_perAddress;
    ConnectionId m_lastId = 0;
    std::unordered_map<ConnectionId, Entry> m_entries;
    QHash<QString, qsizetype> m_addresses;
};

} // namespace confab
