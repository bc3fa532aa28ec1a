#include "core/server/roomserver.h"

#include "core/journal/memoryjournal.h"
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

#include <algorithm>
#include <chrono>
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

} // namespace

/// Everything here but start and stop runs on the server's thread.
class RoomServer::Private
{
public:
    explicit Private(Config given)
        : config(std::move(given)),
          io(1),
          journal([this](std::function<void()> call) { asio::post(io, std::move(call)); }),
          connections(config.maximalConnections, config.maximalConnectionsPerAddress),
          registry(config.maximalRooms),
          hub(config.limits, {io, journal, connections, counts}),
          acceptor(io),
          ticker(io)
    {}

    Expected<ServerAddress, StartError> listen();
    void serve();
    void beginStop();

    const Config config;
    RoomCounts counts;
    asio::io_context io;
    std::thread thread;

private:
    void tick();
    void advanceStop(Clock::time_point now);
    [[nodiscard]] bool isQueued() const;

    FlushQueue flushes;
    Tokens tokens;
    MemoryJournal journal;
    ConnectionTable connections;
    RoomRegistry registry;
    RoomHub hub;
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
    if (!config.dataDirectory.isEmpty() && !QDir().mkpath(config.dataDirectory))
        return Unexpected(StartError{StartFault::DataDirectory, config.dataDirectory});
    auto address = acceptor.listen(config.listenHost, config.port);
    if (!address)
        return Unexpected(address.error());
    api = std::make_unique<HttpApi>(config, address->isLoopback(), tokens, registry, hub);
    return *address;
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

void RoomServer::Private::beginStop()
{
    acceptor.stop();
    hub.stop();
    phase = Phase::EndingSteps;
    phaseEnd = Clock::now() + JournalPatience;
    advanceStop(Clock::now());
    tick();
}

/// First what was accepted is kept and told, then everyone is sent away.
void RoomServer::Private::advanceStop(Clock::time_point now)
{
    if (phase == Phase::EndingSteps && (hub.isIdle() || now >= phaseEnd)) {
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

void RoomServer::stop()
{
    if (!d->thread.joinable())
        return;
    asio::post(d->io, [server = d.get()] { server->beginStop(); });
    d->thread.join();
    d->counts.sessions = 0;
    d->counts.peers = 0;
}

RoomServer::Occupancy RoomServer::occupancy() const
{
    return {d->counts.sessions, d->counts.peers};
}

} // namespace confab
