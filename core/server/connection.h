#pragma once

#include "core/server/roomstep.h"
#include "core/server/serverframes.h"
#include "core/server/transport.h"

#include <QByteArray>

#include <chrono>
#include <memory>

namespace confab {

/// One connected client, from the accepted socket on. Lives in the ConnectionTable and, while it waits for
/// something, in the handler of that.
class Connection : public std::enable_shared_from_this<Connection>
{
public:
    using Time = std::chrono::steady_clock::time_point;

    Connection(ConnectionId id, std::shared_ptr<Transport> transport)
        : m_id(id),
          m_transport(std::move(transport))
    {}
    virtual ~Connection() = default;
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    [[nodiscard]] ConnectionId id() const { return m_id; }
    [[nodiscard]] Transport& transport() const { return *m_transport; }
    [[nodiscard]] const std::shared_ptr<Transport>& sharedTransport() const { return m_transport; }

    /// Called several times a second, as a WebSocket once a second: what is overdue is ended.
    virtual void tick(Time now) = 0;
    /// Sends what is queued and ends, as a WebSocket with this code.
    virtual void close(CloseCode code) = 0;
    /// A whole WebSocket frame from the room, made of what is to be delivered. Only a WebSocket is ever in
    /// one.
    virtual void deliver(const QByteArray& frame, const Delivery& delivery) = 0;

private:
    ConnectionId m_id;
    std::shared_ptr<Transport> m_transport;
};

} // namespace confab
