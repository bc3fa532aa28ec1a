#pragma once

#include "core/expected.h"
#include "core/server/roomserver.h"
#include "core/server/transport.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>

#include <functional>

namespace confab {

/// Takes connections on one address and port. Runs on one thread, that of the io_context.
class Acceptor
{
public:
    using Accepted = std::function<void(Transport::Socket socket, const boost::asio::ip::address& from)>;

    explicit Acceptor(boost::asio::io_context& io) : m_acceptor(io), m_pause(io) {}

    /// Binds and listens. May be called from another thread while the io_context is not run yet.
    [[nodiscard]] Expected<ServerAddress, RoomServer::StartError> listen(const QString& host, quint16 port);
    void accept(Accepted accepted);
    void stop();

private:
    void acceptNext();

    boost::asio::ip::tcp::acceptor m_acceptor;
    boost::asio::steady_timer m_pause;
    Accepted m_accepted;
};

} // namespace confab
