#pragma once

#include "core/server/connection.h"
#include "core/server/httprequest.h"
#include "core/server/servercontext.h"

#include <memory>

namespace confab {

/// A client that speaks HTTP: one request after the other, until it goes, is too slow, or becomes a
/// WebSocket.
class HttpConnection final : public Connection
{
public:
    HttpConnection(ConnectionId id, std::shared_ptr<Transport> transport, const ServerContext& context,
                   Visitor visitor);
    ~HttpConnection() override;

    void start();
    void tick(Time now) override;
    void close(CloseCode code) override;
    void deliver(const QByteArray&, const Delivery&) override {}

private:
    class Private;

    void read();
    void received(size_t bytes);
    /// Takes what is there; false: it was the last.
    [[nodiscard]] bool process();
    enum class Next { Request, End };
    void respond(const HttpResponse& response, Next next);
    [[nodiscard]] bool handleRequest();
    void upgrade(const HttpRequest& request);
    void readOn();
    void finish();
    void setDeadline(qint64 milliseconds);

    [[nodiscard]] std::shared_ptr<HttpConnection> self();

    std::unique_ptr<Private> d;
};

} // namespace confab
