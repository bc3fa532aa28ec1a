#pragma once

#include "core/server/connection.h"

#include <QHash>
#include <QString>

#include <functional>
#include <memory>
#include <set>
#include <unordered_map>

namespace confab {

/// One name for everyone who may well be the same: of IPv6 the /64. Empty for loopback.
[[nodiscard]] QString addressKey(const boost::asio::ip::address& address);

/// All connections of a server, by id and by the address that they come from.
class ConnectionTable
{
public:
    struct Bounds
    {
        qsizetype all;
        qsizetype perAddress;
        qsizetype unsettled;           ///< of all: those that are no WebSockets (yet)
        qsizetype unsettledPerAddress; ///< like `perAddress` it counts none from loopback
    };

    explicit ConnectionTable(const Bounds& bounds) : m_bounds(bounds) {}

    [[nodiscard]] bool hasRoomFor(const boost::asio::ip::address& address) const;
    [[nodiscard]] ConnectionId nextId() { return ++m_lastId; }
    /// Where too many are unsettled now, the oldest of them is broken: who means well needs little time.
    void add(const std::shared_ptr<Connection>& connection, const boost::asio::ip::address& address);
    /// The connection with this id goes on as another object.
    void replace(const std::shared_ptr<Connection>& connection);
    /// It is a WebSocket from now on.
    void settle(ConnectionId id);
    void remove(ConnectionId id);

    /// nullptr where it has gone.
    [[nodiscard]] Connection* find(ConnectionId id) const;
    [[nodiscard]] bool isEmpty() const { return m_entries.empty(); }
    [[nodiscard]] qsizetype size() const { return static_cast<qsizetype>(m_entries.size()); }
    /// Of these the ones that are no WebSockets (yet).
    [[nodiscard]] qsizetype unsettled() const { return static_cast<qsizetype>(m_unsettled.size()); }
    /// Calls for each, also where the call removes some.
    void forEach(const std::function<void(Connection&)>& call) const;
    /// To be called several times a second. Of WebSockets, whose times are long ones and on most of which
    /// nothing happens, each fourth call looks after, unless it is for `everyone`.
    void tick(Connection::Time now, bool everyone);

private:
    struct Entry
    {
        std::shared_ptr<Connection> connection;
        QString address; ///< empty: not counted
    };
    struct Count
    {
        qsizetype all = 0;
        qsizetype unsettled = 0;
    };

    Bounds m_bounds;
    unsigned m_ticks = 0;
    ConnectionId m_lastId = 0;
    std::unordered_map<ConnectionId, Entry> m_entries;
    std::set<ConnectionId> m_unsettled; ///< the oldest first
    QHash<QString, Count> m_addresses;
};

} // namespace confab
