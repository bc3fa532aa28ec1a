#include "core/server/roomserver.h"

#include "core/journal/memoryjournal.h"
#include "core/journal/sqlitejournal.h"
#include "core/server/acceptor.h"
#include "core/server/connectionbounds.h"
#include "core/server/connectiontable.h"
#include "core/server/flushqueue.h"
#include "core/server/handshakeconnection.h"
#include "core/server/httpapi.h"
#include "core/server/httpconnection.h"
#include "core/server/roomhub.h"
#include "core/server/roomregistry.h"
#include "core/server/serverclock.h"
#include "core/server/servermetrics.h"
#include "core/server/starterrors.h"
#include "core/server/tokens.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include <QDir>
#include <QFile>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <future>
#include <iterator>
#include <optional>
#include <thread>

namespace confab {

namespace asio = boost::asio;
using Clock = std::chrono::steady_clock;

namespace {

// Together less than the three seconds that stop() promises.
constexpr std::chrono::milliseconds JournalPatience{1000};
constexpr std::chrono::milliseconds ClientPatience{1500}; // with who has not taken everything yet
constexpr std::chrono::milliseconds AnswerPatience{400};  // with who has, and may close the connection itself
constexpr std::chrono::milliseconds StopInterval{10};

constexpr std::chrono::minutes KeyInterval{10}; // to look whether the tokens need a new key

// More wait for the end of the turn before anything goes out: enough to gather a burst, too few to be felt.
constexpr int HandlersATurn = 128;

std::chrono::milliseconds tickInterval(const RoomServer::Timeouts& timeouts)
{
    const qint64 shortest =
        std::min({timeouts.handshake, timeouts.header, timeouts.request, timeouts.keepAlive, timeouts.ping,
                  timeouts.silence, timeouts.writeStall, timeouts.closing});
    return std::chrono::milliseconds(std::clamp<qint64>(shortest / 8, 10, 250));
}

/// What people write is for no other account of this computer.
bool makeDirectory(const QString& path)
{
    if (QDir(path).exists())
        return true;
    return QDir().mkpath(path) &&
           QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

} // namespace

/// Everything here but start and stop runs on the server's thread.
class RoomServer::Private
{
public:
    explicit Private(Config given)
        : config(std::move(given)),
          io(1),
          connections(boundsOf(config)),
          registry(config.maximalRooms),
          acceptor(io),
          ticker(io)
    {}

    Expected<ServerAddress, StartError> listen();
    void serve();
    void beginStop(Sessions sessions);
    Expected<ServerAddress, StartError> openToNetwork(const TlsContext& context);
    Expected<ServerAddress, StartError> closeToNetwork();
    /// Runs this on the server's thread, and waits for what it returns.
    template<typename Call>
    auto onThread(Call call)
    {
        std::promise<decltype(call())> result;
        asio::post(io, [&] { result.set_value(call()); });
        return result.get_future().get();
    }

    const Config config;
    std::optional<TlsContext> tls;
    std::vector<http::RoomAnswer> keptRooms; ///< not touched once it serves
    RoomCounts counts;
    ServerMetrics metrics;
    asio::io_context io;
    std::thread thread;

private:
    [[nodiscard]] std::optional<StartError> openJournal();
    void continueSessions(SqliteJournal& kept, SqliteJournal::Contents contents);
    void welcome(Transport::Socket socket, const asio::ip::address& from);
    void renewTokenKeys();
    void tick();
    void advanceStop(Clock::time_point now);
    [[nodiscard]] bool isQueued() const;

    FlushQueue flushes;
    std::optional<Tokens> tokens;
    Clock::time_point keysLookedAt{};
    RoomArchive* archive = nullptr; ///< none: nothing outlives the server
    std::unique_ptr<SessionJournal> journal;
    ConnectionTable connections;
    RoomRegistry registry;
    std::optional<RoomHub> hub;
    std::unique_ptr<HttpApi> api;
    Acceptor acceptor;
    ServerAddress address;
    bool isOpenToNetwork = false;
    asio::steady_timer ticker;

    enum class Phase { Serving, EndingSteps, EndingConnections };
    Phase phase = Phase::Serving;
    Clock::time_point phaseEnd{};
    Clock::time_point answerEnd{};
};

Expected<ServerAddress, RoomServer::StartError> RoomServer::Private::listen()
{
    if (config.tls) {
        const auto context = TlsContext::make(*config.tls);
        if (!context)
            return Unexpected(startError(context.error()));
        tls = *context;
    }
    auto bound = acceptor.listen(config.listenHost, config.port);
    if (!bound)
        return Unexpected(bound.error());
    address = *bound;
    address.encrypted = tls.has_value();
    if (auto error = openJournal())
        return Unexpected(*std::move(error));
    const auto look = [this] {
        const qsizetype others = connections.unsettled();
        return ServerMetrics::Gauges{counts.sessions, counts.peers,
                                     registry.size(), connections.size() - others,
                                     others,          journalBytesIn(config.dataDirectory)};
    };
    StatusPages pages(metrics, look, config.metricsToken);
    api = std::make_unique<HttpApi>(config, address.isLoopback(), *tokens, registry, *hub, std::move(pages));
    return address;
}

/// One listening socket for everybody: so invite links need no other port than the usual one.
Expected<ServerAddress, RoomServer::StartError> RoomServer::Private::openToNetwork(const TlsContext& context)
{
    auto bound = acceptor.listen(QStringLiteral("::"), address.port);
    if (!bound) // where there is no IPv6
        bound = acceptor.listen(QStringLiteral("0.0.0.0"), address.port);
    if (!bound) {
        (void)closeToNetwork();
        return Unexpected(bound.error());
    }
    tls = context;
    isOpenToNetwork = true;
    bound->encrypted = true;
    return bound;
}

Expected<ServerAddress, RoomServer::StartError> RoomServer::Private::closeToNetwork()
{
    if (std::exchange(isOpenToNetwork, false)) {
        tls.reset();
        connections.forEach([](Connection& connection) {
            if (connection.transport().isEncrypted())
                connection.close(CloseCode::GoingAway);
        });
    }
    return acceptor.listen(config.listenHost, address.port);
}

std::optional<RoomServer::StartError> RoomServer::Private::openJournal()
{
    const auto post = [this](std::function<void()> call) { asio::post(io, std::move(call)); };
    const auto wakeRooms = [this](std::unique_ptr<SessionJournal> opened) {
        journal = std::move(opened);
        hub.emplace(config.limits, RoomRunner::Surroundings{io, *journal, connections, counts, metrics});
    };
    if (config.dataDirectory.isEmpty()) {
        tokens.emplace(TokenKeys::fresh(steadyTime()));
        wakeRooms(std::make_unique<MemoryJournal>(post));
        return std::nullopt;
    }
    if (!makeDirectory(config.dataDirectory))
        return StartError{StartFault::DataDirectory, config.dataDirectory};
    auto opened = SqliteJournal::open(config.dataDirectory, TokenKeys::fresh(steadyTime()).toBytes(), post);
    if (!opened)
        return startError(opened.error(), config.dataDirectory);
    SqliteJournal& kept = **opened;
    SqliteJournal::Contents contents = kept.takeContents();
    tokens.emplace(TokenKeys::fromBytes(contents.tokenKeys));
    archive = &kept;
    wakeRooms(*std::move(opened));
    continueSessions(kept, std::move(contents));
    return std::nullopt;
}

void RoomServer::Private::continueSessions(SqliteJournal& kept, SqliteJournal::Contents contents)
{
    std::ranges::transform(contents.rooms, std::back_inserter(keptRooms), describe);
    registry.restore(std::move(contents.rooms), kept);
    for (const SqliteJournal::KeptSession& session : contents.sessions) {
        const RoomRegistry::Entry* room = registry.find(session.roomId);
        const bool isSound = room && hub->restore(room->id, room->name, session.records);
        // What fails here is tried again at the next start.
        if (!isSound)
            (void)kept.setAside(session.roomId);
    }
}

/// The new key is kept before anything is signed with it: a restart must know every token that is out.
void RoomServer::Private::renewTokenKeys()
{
    const qint64 now = steadyTime();
    if (!tokens->keys().isDue(now))
        return;
    const TokenKeys next = tokens->keys().rotated(now, Tokens::AcceptedMs);
    if (!archive || archive->keepTokenKeys(next.toBytes()) == SessionJournal::Outcome::Kept)
        tokens->setKeys(next);
}

void RoomServer::Private::serve()
{
    // OpenSSL writes without saying that a broken connection should be an error and not a signal.
    sigset_t broken;
    sigemptyset(&broken);
    sigaddset(&broken, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &broken, nullptr);
    acceptor.accept([this](Transport::Socket socket, const asio::ip::address& from) {
        if (connections.hasRoomFor(from))
            welcome(std::move(socket), from);
        else
            ++metrics.connectionsRefused;
    });
    tick();
    while (io.run_one() > 0) {
        for (int done = 1; done < HandlersATurn && io.poll_one() > 0; ++done)
            ;
        flushes.flush();
    }
}

void RoomServer::Private::welcome(Transport::Socket socket, const asio::ip::address& from)
{
    auto transport = std::make_shared<Transport>(std::move(socket), flushes, config.writeQueue.hard);
    const ServerContext context{config, *api, connections, metrics};
    const Visitor visitor{.address = addressKey(from), .encrypted = false, .fromNetwork = isOpenToNetwork};
    if (tls) {
        const auto connection = std::make_shared<HandshakeConnection>(
            connections.nextId(), std::move(transport), context, visitor, *tls);
        connections.add(connection, from);
        connection->start();
    } else {
        const auto connection =
            std::make_shared<HttpConnection>(connections.nextId(), std::move(transport), context, visitor);
        connections.add(connection, from);
        connection->start();
    }
}

void RoomServer::Private::tick()
{
    ticker.expires_after(phase == Phase::Serving ? tickInterval(config.timeouts) : StopInterval);
    ticker.async_wait([this](boost::system::error_code error) {
        if (error)
            return;
        const auto now = Clock::now();
        connections.tick(now, phase != Phase::Serving);
        if (phase == Phase::Serving && now >= keysLookedAt + KeyInterval) {
            keysLookedAt = now;
            renewTokenKeys();
        }
        advanceStop(now);
        if (!io.stopped())
            tick();
    });
}

void RoomServer::Private::beginStop(Sessions sessions)
{
    acceptor.stop();
    if (sessions == Sessions::End)
        hub->endSessions();
    hub->stop();
    phase = Phase::EndingSteps;
    phaseEnd = Clock::now() + JournalPatience;
    advanceStop(Clock::now());
    tick();
}

/// First what was accepted is kept and told, then everyone is sent away.
void RoomServer::Private::advanceStop(Clock::time_point now)
{
    if (phase == Phase::EndingSteps && (hub->isIdle() || now >= phaseEnd)) {
        phase = Phase::EndingConnections;
        phaseEnd = now + ClientPatience;
        answerEnd = now + AnswerPatience;
        connections.forEach([](Connection& connection) { connection.close(CloseCode::GoingAway); });
    }
    if (phase == Phase::EndingConnections &&
        (connections.isEmpty() || now >= (isQueued() ? phaseEnd : answerEnd))) {
        connections.forEach([](Connection& connection) { connection.transport().abort(); });
        io.stop();
    }
}

/// Something is on its way to someone.
bool RoomServer::Private::isQueued() const
{
    bool isAny = false;
    connections.forEach([&](Connection& connection) { isAny |= connection.transport().queuedBytes() > 0; });
    return isAny;
}

RoomServer::RoomServer(Config config) : d(std::make_unique<Private>(std::move(config))) {}

RoomServer::~RoomServer()
{
    stop();
}

Expected<ServerAddress, RoomServer::StartError> RoomServer::start()
{
    Q_ASSERT(!d->thread.joinable());
    auto address = d->listen();
    if (address)
        d->thread = std::thread([server = d.get()] { server->serve(); });
    return address;
}

void RoomServer::stop(Sessions sessions)
{
    if (!d->thread.joinable())
        return;
    asio::post(d->io, [server = d.get(), sessions] { server->beginStop(sessions); });
    d->thread.join();
    d->counts.sessions = 0;
    d->counts.peers = 0;
}

const std::vector<http::RoomAnswer>& RoomServer::keptRooms() const
{
    return d->keptRooms;
}

Expected<ServerAddress, RoomServer::StartError> RoomServer::openToNetwork(const TlsIdentity& identity)
{
    Q_ASSERT(d->thread.joinable());
    const auto context = TlsContext::make(identity);
    if (!context)
        return Unexpected(startError(context.error()));
    return d->onThread([&] { return d->openToNetwork(*context); });
}

Expected<ServerAddress, RoomServer::StartError> RoomServer::closeToNetwork()
{
    Q_ASSERT(d->thread.joinable());
    return d->onThread([&] { return d->closeToNetwork(); });
}

std::optional<RoomServer::StartError> RoomServer::renewTls(const TlsIdentity& identity)
{
    const auto context = TlsContext::make(identity);
    if (!context)
        return startError(context.error());
    asio::post(d->io, [server = d.get(), renewed = *context] { server->tls = renewed; });
    return std::nullopt;
}

RoomServer::Occupancy RoomServer::occupancy() const
{
    return {d->counts.sessions, d->counts.peers};
}

} // namespace confab
