#pragma once

#include "core/expected.h"
#include "core/protocol/httpmessages.h"
#include "core/server/ratelimiter.h"
#include "core/server/tlscontext.h"
#include "core/session/invitelink.h"
#include "core/session/limits.h"

#include <QString>
#include <QUrl>

#include <memory>
#include <optional>
#include <vector>

namespace confab {

/// The room server: HTTP and WebSocket on one port, on a thread of its own. The desktop app's "host on this
/// computer" and confabd are this same class. All functions may be called from any one thread; they block
/// only as long as they say.
class RoomServer
{
public:
    /// How long the server waits for a client, in ms.
    struct Timeouts
    {
        qint64 handshake = 5'000;   ///< for agreeing on encryption, since connecting
        qint64 header = 3'000;      ///< for a request's header once it has begun, and after connecting
        qint64 request = 10'000;    ///< for a whole request, body and handshake included
        qint64 keepAlive = 15'000;  ///< for the next request
        qint64 ping = 15'000;       ///< between the server's own pings
        qint64 silence = 35'000;    ///< a WebSocket that sends nothing, no pong either, is dead
        qint64 writeStall = 10'000; ///< for taking anything at all of what is queued for it
        qint64 closing = 2'000;     ///< for the other side's part in ending a connection
    };

    /// What may be queued for one connection, in bytes.
    struct WriteQueue
    {
        qint64 soft = 2 * 1024 * 1024;  ///< above: notices are merged, and the client is not read any more
        qint64 hard = 32 * 1024 * 1024; ///< above: the connection is broken
    };

    /// What one address may do, and how often.
    struct Rates
    {
        Rate guesses{.count = 20, .periodMs = 100'000}; ///< room codes that open nothing
        /// The same by all addresses together that never had a code which opens something.
        Rate allGuesses{.count = 50, .periodMs = 1000};
        Rate rooms{.count = 30, .periodMs = 600'000}; ///< rooms started; loopback has no such limit
    };

    struct Config
    {
        QString listenHost = QStringLiteral("127.0.0.1"); ///< a numeric address or `localhost`
        quint16 port = 0;                                 ///< 0: any free one
        std::optional<TlsIdentity> tls; ///< with it everything is encrypted, and plain HTTP is refused
        QUrl publicUrl;                 ///< how clients reach it; empty: as each request's Host says
        /// Where the journal is kept (see SqliteJournal), made if it is missing: rooms, codes and sessions
        /// outlive this server. Empty: in memory alone.
        QString dataDirectory;
        Limits limits;
        /// Or as many as the process may have files open, but for some that are needed otherwise.
        qsizetype maximalConnections = 10'000;
        qsizetype maximalConnectionsPerAddress =
            256; ///< loopback has no such limit; of IPv6 a /64 is an address
        /// Of the connections those that are no WebSockets (yet): of more, the oldest goes for each new one.
        qsizetype maximalUnsettled = 2'048;
        qsizetype maximalUnsettledPerAddress = 64;
        qsizetype maximalRooms = 10'000;
        /// Empty: anyone may start rooms, at a bounded rate. Else only who sends it as a bearer token; it
        /// is good for the codes of every room, too.
        QByteArray managementToken;
        /// Whoever has it may read `/metrics` from anywhere (see StatusPages). Empty: only from this
        /// computer.
        QByteArray metricsToken;
        /// A proxy in front writes who asks at the end of X-Forwarded-For. Without it everyone behind the
        /// proxy counts as one; where there is none, everyone could say anything.
        bool isBehindProxy = false;
        Rates rates;
        Timeouts timeouts;
        WriteQueue writeQueue;
    };

    enum class StartFault {
        Address,
        AddressInUse,
        DataDirectory, ///< it cannot be made, read or written
        DataInUse,     ///< another server keeps its rooms there
        DataDamaged,   ///< what is there is no whole database, or none of this program and version
        Certificate,   ///< it, or its key, cannot be used
    };
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

    /// What becomes of the sessions when the server stops.
    enum class Sessions {
        GoOn, ///< with the next server on the same data directory; peers have their grace time to return
        End,  ///< for everyone, who is told
    };

    explicit RoomServer(Config config);
    /// Stops it.
    ~RoomServer();
    RoomServer(const RoomServer&) = delete;
    RoomServer& operator=(const RoomServer&) = delete;

    /// Binds and begins to serve, once in its life; returns the address with the real port.
    [[nodiscard]] Expected<ServerAddress, StartError> start();
    /// While it runs: lets others than this computer in, encrypted, on every address and the same port. This
    /// computer's own clients may go on plain. Blocks for a moment; on an error everything is as before.
    [[nodiscard]] Expected<ServerAddress, StartError> openToNetwork(const TlsIdentity& identity);
    /// Sends away who came in so, and listens where it did before.
    [[nodiscard]] Expected<ServerAddress, StartError> closeToNetwork();
    /// Connections from now on get this; on an error they get what was there.
    [[nodiscard]] std::optional<StartError> renewTls(const TlsIdentity& identity);
    /// Tells every client (close code 1001), ends what is under way, and returns within three seconds.
    void stop(Sessions sessions = Sessions::GoOn);
    /// The rooms that were in the data directory when it started, with their codes.
    [[nodiscard]] const std::vector<http::RoomAnswer>& keptRooms() const;
    [[nodiscard]] Occupancy occupancy() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace confab
