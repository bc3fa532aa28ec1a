#include "core/journal/memoryjournal.h"
#include "core/server/connectiontable.h"
#include "core/server/httpapi.h"
#include "tests/fuzz/entries.h"
#include "tests/fuzz/requestinput.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/beast/websocket/rfc6455.hpp>

namespace confab::fuzz {

namespace {

/// A server without a socket.
struct Server
{
    RoomServer::Config config;
    boost::asio::io_context io;
    MemoryJournal journal{[this](std::function<void()> call) { boost::asio::post(io, std::move(call)); }};
    ConnectionTable connections{{10, 10, 10, 10}};
    RoomCounts counts;
    ServerMetrics metrics;
    Tokens tokens{QByteArray(TokenKeys::KeyBytes, 'k')};
    RoomRegistry registry{20};
    RoomHub hub{Limits(), RoomRunner::Surroundings{io, journal, connections, counts, metrics}};
    HttpApi api{config,   true, tokens,
                registry, hub,  StatusPages(metrics, [] { return ServerMetrics::Gauges(); }, {})};
};

} // namespace

void answers(const QByteArray& input)
{
    static Server server;
    RequestParser parser;
    if (!readRequest(input, parser))
        return;
    HttpRequest request = toRequest(parser.get());
    request.visitor.address = QStringLiteral("203.0.113.9");
    checkAnswer(server.api.answer(request));
    if (boost::beast::websocket::is_upgrade(parser.get()) && !badHandshake(parser.get())) {
        const auto admission = server.api.admit(request);
        require(!admission, "nobody comes in without a token");
        checkAnswer(admission.error());
    }
}

} // namespace confab::fuzz
