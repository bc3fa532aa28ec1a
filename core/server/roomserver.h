#pragma once

#include "core/expected.h"
#include "core/session/invitelink.h"
#include "core/session/limits.h"

#include <QString>
#include <QUrl>

#include <memory>

namespace confab {

/// The room server: HTTP and WebSocket on one port, on a thread of its own. The desktop app's "host on this
/// computer" and confabd are this same class. All functions may be called from any one thread; they block only
/// as long as they say.
class RoomServer
{
public:
    struct Config
    {
        QString listenHost = QStringLiteral("127.0.0.1"); ///< a numeric address or `localhost`
        quint16 port = 0;                                 ///< 0: any free one
        QUrl publicUrl; ///< how clients reach it; empty: as each request's Host says
        /// Where the journal is kept; empty: in memory alone.
        QString dataDirectory;
        Limits limits;
    };

    enum class StartFault { Address, AddressInUse, DataDirectory };
    struct StartError
    {
        StartFault fault;
        QString detail; ///< the system's words
    };

    /// Who is in this server's rooms now.
    struct Occupancy
    {
        qsizetype sessions = 0;
        qsizetype peers = 0;
    };

    explicit RoomServer(Config config);
    /// Stops it.
    ~RoomServer();
    RoomServer(const RoomServer&) = delete;
    RoomServer& operator=(const RoomServer&) = delete;

    /// Binds and begins to serve; returns the address with the real port.
    [[nodiscard]] Expected<ServerAddress, StartError> start();
    /// Tells every client (close code 1001), ends what is under way, and returns within three seconds.
    void stop();
    [[nodiscard]] Occupancy occupancy() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace confab
