#include "core/server/acceptor.h"

#include <boost/asio/ip/v6_only.hpp>

#include <chrono>

namespace confab {

namespace {

using boost::asio::ip::tcp;
using boost::system::error_code;

constexpr std::chrono::milliseconds PauseWithoutDescriptors{100};

RoomServer::StartError startError(const error_code& error)
{
    const bool inUse = error == boost::asio::error::address_in_use;
    return {inUse ? RoomServer::StartFault::AddressInUse : RoomServer::StartFault::Address,
            QString::fromStdString(error.message())};
}

} // namespace

Expected<ServerAddress, RoomServer::StartError> Acceptor::listen(const QString& host, quint16 port)
{
    error_code error;
    const QString numeric = host == QStringLiteral("localhost") ? QStringLiteral("127.0.0.1") : host;
    const auto address = boost::asio::ip::make_address(numeric.toStdString(), error);
    if (error)
        return Unexpected(startError(error));
    const tcp::endpoint endpoint(address, port);
    stop();
    m_acceptor.open(endpoint.protocol(), error);
    if (!error)
        m_acceptor.set_option(tcp::acceptor::reuse_address(true), error);
    if (!error && address.is_v6() && address.is_unspecified())
        m_acceptor.set_option(boost::asio::ip::v6_only(false), error);
    if (!error)
        m_acceptor.bind(endpoint, error);
    if (!error)
        m_acceptor.listen(boost::asio::socket_base::max_listen_connections, error);
    const tcp::endpoint bound = error ? endpoint : m_acceptor.local_endpoint(error);
    if (error) {
        error_code ignored;
        m_acceptor.close(ignored);
        return Unexpected(startError(error));
    }
    if (m_accepted)
        acceptNext();
    return ServerAddress{QString::fromStdString(bound.address().to_string()), bound.port(), false};
}

void Acceptor::accept(Accepted accepted)
{
    m_accepted = std::move(accepted);
    acceptNext();
}

void Acceptor::acceptNext()
{
    m_acceptor.async_accept([this, listens = m_listens](error_code error, tcp::socket socket) {
        if (listens != m_listens)
            return;
        error_code refused;
        const tcp::endpoint from = error ? tcp::endpoint() : socket.remote_endpoint(refused);
        if (!error && !refused) {
            // Frames are gathered here; the system must not hold back the last of them.
            socket.set_option(tcp::no_delay(true), refused);
            m_accepted(std::move(socket), from.address());
        }
        if (error)
            pause();
        else
            acceptNext();
    });
}

/// Out of descriptors, most likely: trying again at once would only burn the processor.
void Acceptor::pause()
{
    m_pause.expires_after(PauseWithoutDescriptors);
    m_pause.async_wait([this](error_code cancelled) {
        if (!cancelled)
            acceptNext();
    });
}

void Acceptor::stop()
{
    ++m_listens;
    error_code ignored;
    m_acceptor.close(ignored);
    m_pause.cancel();
}

} // namespace confab
