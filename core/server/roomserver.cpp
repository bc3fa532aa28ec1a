#include "core/server/roomserver.h"

#include "core/journal/memoryjournal.h"
#include "core/journal/sqlitejournal.h"
#include "core/server/acceptor.h"
#include "core/server/connectiontable.h"
#include "core/server/flushqueue.h"
#include "core/server/httpapi.h"
#include "core/server/httpconnection.h"
#include "core/server/roomhub.h"
#include "core/server/roomregistry.h"
#include "core/server/tokens.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include <QDir>
#include <QFile>

#include <algorithm>
#include <chrono>
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

// More wait for the end of the turn before anything goes out: enough to gather a burst, too few to be felt.
constexpr int HandlersATurn = 128;

std::chrono::milliseconds tickInterval(const RoomServer::Timeouts& timeouts)
{
    const qint64 shortest = std::min({timeouts.header, timeouts.request, timeouts.keepAlive, timeouts.ping,
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

RoomServer::StartError startError(const SqliteJournal::OpenError& error, const QString& directory)
{
    const QString detail = directory + QStringLiteral(": ") + error.detail;
    switch (error.fault) {
    case SqliteJournal::OpenFault::InUse:
        return {RoomServer::StartFault::DataInUse, detail};
    case SqliteJournal::OpenFault::Disk:
        return {RoomServer::StartFault::DataDirectory, detail};
    case SqliteJournal::OpenFault::Damaged:
        return {RoomServer::StartFault::DataDamaged, detail};
    }
    Q_UNREACHABLE();
}

} // namespace

/// Everything here but start and stop runs on the server's thread.
class RoomServer::Private
{
public:
    explicit Private(Config given)
        : config(std::move(given)),
          io(1),
          connections(config.maximalConnections, config.maximalConnectionsPerAddress),
          registry(config.maximalRooms),
          acceptor(io),
          ticker(io)
    {}

    Expected<ServerAddress, StartError> listen();
    void serve();
    void beginStop(Sessions sessions);

    const Config config;
    std::vector<http::RoomAnswer> keptRooms; ///< not touched once it serves
    RoomCounts counts;
    asio::io_context io;
    std::thread thread;

private:
    [[nodiscard]] std::optional<StartError> openJournal();
    void continueSessions(SqliteJournal& kept, SqliteJournal::Contents contents);
    void tick();
    void advanceStop(Clock::time_point now);
    [[nodiscard]] bool isQueued() const;

    FlushQueue flushes;
    std::optional<Tokens> tokens;
    std::unique_ptr<SessionJournal> journal;
    ConnectionTable connections;
    RoomRegistry registry;
    std::optional<RoomHub> hub;
    std::unique_ptr<HttpApi> api;
    Acceptor acceptor;
    asio::steady_timer ticker;

    enum class Phase { Serving, EndingSteps, EndingConnections };
    Phase phase = Phase::Serving;
    Clock::time_point phaseEnd{};
    Clock::time_point answerEnd{};
};

Expected<ServerAddress, RoomServer::StartError> RoomServer::Private::listen()
{
    auto address = acceptor.listen(config.listenHost, config.port);
    if (!address)
        return Unexpected(address.error());
    if (auto error = openJournal())
        return Unexpected(*std::move(error));
    api = std::make_unique<HttpApi>(config, address->isLoopback(), *tokens, registry, *hub);
    return *address;
}

std::optional<RoomServer::StartError> RoomServer::Private::openJournal()
{
    const auto post = [this](std::function<void()> call) { asio::post(io, std::move(call)); };
    const auto wakeRooms = [this](std::unique_ptr<SessionJournal> opened) {
        journal = std::move(opened);
        hub.emplace(config.limits, RoomRunner::Surroundings{io, *journal, connections, counts});
    };
    if (config.dataDirectory.isEmpty()) {
        tokens.emplace();
        wakeRooms(std::make_unique<MemoryJournal>(post));
        return std::nullopt;
    }
    if (!makeDirectory(config.dataDirectory))
        return StartError{StartFault::DataDirectory, config.dataDirectory};
    auto opened = SqliteJournal::open(config.dataDirectory, Tokens::randomKey(), post);
    if (!opened)
        return startError(opened.error(), config.dataDirectory);
    SqliteJournal& kept = **opened;
    SqliteJournal::Contents contents = kept.takeContents();
    tokens.emplace(contents.tokenKey);
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

void RoomServer::Private::serve()
{
    acceptor.accept([this](Transport::Socket socket, const asio::ip::address& from) {
        if (!connections.hasRoomFor(from))
            return;
        auto transport = std::make_shared<Transport>(std::move(socket), flushes, config.writeQueue.hard);
        const auto connection = std::make_shared<HttpConnection>(connections.nextId(), std::move(transport),
                                                                 ServerContext{config, *api, connections});
        connections.add(connection, from);
        connection->start();
    });
    tick();
    while (io.run_one() > 0) {
        for (int done = 1; done < HandlersATurn && io.poll_one() > 0; ++done)
            ;
        flushes.flush();
    }
}

void RoomServer::Private::tick()
{
    ticker.expires_after(phase == Phase::Serving ? tickInterval(config.timeouts) : StopInterval);
    ticker.async_wait([this](boost::system::error_code error) {
        if (error)
            return;
        const auto now = Clock::now();
        connections.forEach([now](Connection& connection) { connection.tick(now); });
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

RoomServer::Occupancy RoomServer::occupancy() const
{
    return {d->counts.sessions, d->counts.peers};
}

} // namespace confab
