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

    /// Binds and listens, in the place of where it has listened before. May be called from another thread
    /// while the io_context is not run yet. `::` means every address, IPv4 too.
    [[nodiscard]] Expected<ServerAddress, RoomServer::StartError> listen(const QString& host, quint16 port);
    /// Hands out what connects, whatever is listened on.
    void accept(Accepted accepted);
    void stop();

private:
    void acceptNext();
    void pause();

    boost::asio::ip::tcp::acceptor m_acceptor;
    boost::asio::steady_timer m_pause;
    Accepted m_accepted;
    quint64 m_listens = 0; ///< tells an accept of an earlier listen
};

} // namespace confab
