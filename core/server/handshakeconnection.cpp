#include "core/server/handshakeconnection.h"

#include "core/server/connectiontable.h"
#include "core/server/httpconnection.h"

#include <boost/asio/buffer.hpp>

namespace confab {

using namespace Qt::StringLiterals;

namespace {

constexpr char TlsHandshakeRecord = 22; // the first byte of each TLS connection; no HTTP request begins so

} // namespace

HandshakeConnection::HandshakeConnection(ConnectionId id, std::shared_ptr<Transport> transport,
                                         const ServerContext& context, Visitor visitor, const TlsContext& tls)
    : Connection(id, std::move(transport)),
      m_context(context),
      m_visitor(std::move(visitor)),
      m_tls(tls),
      m_deadline(std::chrono::steady_clock::now() +
                 std::chrono::milliseconds(context.config.timeouts.handshake))
{}

std::shared_ptr<HandshakeConnection> HandshakeConnection::self()
{
    return std::static_pointer_cast<HandshakeConnection>(shared_from_this());
}

void HandshakeConnection::start()
{
    transport().socket().async_wait(Transport::Socket::wait_read,
                                    [self = self()](boost::system::error_code failed) {
                                        if (failed)
                                            self->giveUp();
                                        else
                                            self->look();
                                    });
}

/// Looks without taking it: OpenSSL reads from the socket itself.
void HandshakeConnection::look()
{
    boost::system::error_code error;
    char first = 0;
    transport().socket().receive(boost::asio::buffer(&first, 1), Transport::Socket::message_peek, error);
    if (error == boost::asio::error::would_block)
        start();
    else if (error)
        giveUp();
    else if (first == TlsHandshakeRecord)
        encrypt();
    else if (!m_visitor.fromNetwork || !m_visitor.isLocal())
        refuse();
    else
        goOnPlain();
}

/// On the server's own address, as if nothing had been opened beside it.
void HandshakeConnection::goOnPlain()
{
    m_visitor.fromNetwork = false;
    goOn();
}

void HandshakeConnection::encrypt()
{
    transport().encrypt(m_tls, [self = self()](boost::system::error_code error) {
        if (error)
            return self->giveUp();
        self->m_visitor.encrypted = true;
        self->goOn();
    });
}

void HandshakeConnection::goOn()
{
    const auto next = std::make_shared<HttpConnection>(id(), sharedTransport(), m_context, m_visitor);
    m_context.connections.replace(next);
    next->start();
}

void HandshakeConnection::refuse()
{
    m_deadline =
        std::chrono::steady_clock::now() + std::chrono::milliseconds(m_context.config.timeouts.closing);
    transport().push(
        toBytes(httpRefusal(426, u"This server encrypts: connect with https:// or wss://."_s), false));
    transport().finish([self = self()] { self->m_context.connections.remove(self->id()); });
}

void HandshakeConnection::giveUp()
{
    transport().abort();
    m_context.connections.remove(id());
}

void HandshakeConnection::tick(Time now)
{
    if (now >= m_deadline)
        transport().abort();
}

void HandshakeConnection::close(CloseCode)
{
    transport().abort();
}

} // namespace confab
