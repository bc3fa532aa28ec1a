#pragma once

#include "core/server/connection.h"
#include "core/server/httpapi.h"
#include "core/server/servercontext.h"

#include <memory>

namespace confab {

struct UpgradeRequest;

/// A client in a room: its frames go to the room, and the room's to it. While more waits for it than it
/// should (WriteQueue::soft), it is not read, and what would soon be overtaken is not added: of each key and
/// each caret it hears once it has caught up, and then what stands.
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
    void deliver(const QByteArray& frame, const Delivery& delivery) override;

private:
    class Private;

    void enter();
    void readOn();
    void read();
    void received();
    void ended(const boost::system::error_code& error);
    void leaveRoom();
    [[nodiscard]] bool isBehind() const;
    void waitUntilCaughtUp();
    void caughtUp();

    [[nodiscard]] std::shared_ptr<WebSocketConnection> self();

    std::unique_ptr<Private> d;
};

} // namespace confab
