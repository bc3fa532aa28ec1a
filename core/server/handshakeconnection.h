#pragma once

#include "core/server/connection.h"
#include "core/server/httprequest.h"
#include "core/server/servercontext.h"
#include "core/server/tlscontext.h"

#include <memory>

namespace confab {

/// A client on a port that encrypts, until it is known how it speaks. Its first byte tells: TLS, which is
/// agreed on here, or plain HTTP. That is for clients of this computer alone, where its own server has been
/// opened to the network; all others hear that they must encrypt.
class HandshakeConnection final : public Connection
{
public:
    HandshakeConnection(ConnectionId id, std::shared_ptr<Transport> transport, const ServerContext& context,
                        Visitor visitor, const TlsContext& tls);

    void start();
    void tick(Time now) override;
    void close(CloseCode code) override;
    void deliver(const QByteArray&, const Delivery&) override {}

private:
    void look();
    void encrypt();
    void goOn();
    void goOnPlain();
    void refuse();
    void giveUp();

    [[nodiscard]] std::shared_ptr<HandshakeConnection> self();

    ServerContext m_context;
    Visitor m_visitor;
    TlsContext m_tls;
    Time m_deadline;
};

} // namespace confab
