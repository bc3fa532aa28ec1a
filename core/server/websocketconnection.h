#pragma once

#include "core/server/connection.h"
#include "core/server/httpapi.h"
#include "core/server/servercontext.h"

#include <memory>

namespace confab {

struct UpgradeRequest;

/// A client in a room: its frames go to the room, and the room's to it.
class WebSocketConnection final : public Connection
{
public:
    WebSocketConnection(ConnectionId id, std::shared_ptr<Transport> transport, const ServerContext& context,
                        Admission admission);
    ~WebSocketConnection() override;

    /// Answers the handshake, and enters the room.
    void accept(UpgradeRequest request);

    void tick(Time now) override;
    void close(CloseCode code) override;
    void deliver(const QByteArray& frame, Delivery::Kind kind) override;

private:
    class Private;

    void enter();
    void readOn();
    void read();
    void received();
    void ended(const boost::system::error_code& error);
    void leaveRoom();

    [[nodiscard]] std::shared_ptr<WebSocketConnection> self();

    std::unique_ptr<Private> d;
};

} // namespace confab
