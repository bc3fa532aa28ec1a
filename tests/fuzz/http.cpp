#include "core/journal/memoryjournal.h"
#include "core/server/connectiontable.h"
#include "core/server/httpapi.h"
#include "core/server/requestreading.h"
#include "tests/fuzz/entries.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/beast/websocket/rfc6455.hpp>

namespace confab::fuzz {

namespace {

namespace http_ = boost::beast::http;

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

void check(const HttpResponse& response)
{
    require(response.status >= 200 && response.status < 600, "an answer has a status");
    for (const auto& [name, value] : response.headers)
        require(!name.contains('\n') && !value.contains('\n') && !value.contains('\r'),
                "a header is one line");
    const QByteArray bytes = toBytes(response, true);
    require(bytes.startsWith("HTTP/1.1 "), "and a first line");
}

} // namespace

void http(const QByteArray& input)
{
    static Server server;
    // As it comes: the first byte says in how large pieces.
    const qsizetype piece = input.isEmpty() ? 1 : 1 + static_cast<quint8>(input[0]);
    QByteArray rest = input.mid(1);
    RequestParser parser;
    prepare(parser);
    QByteArray waiting;
    while (!parser.is_done()) {
        if (rest.isEmpty())
            return;
        waiting += rest.left(piece);
        rest.remove(0, piece);
        boost::system::error_code error;
        const auto taken = parser.put(
            boost::asio::const_buffer(waiting.constData(), static_cast<std::size_t>(waiting.size())), error);
        waiting.remove(0, static_cast<qsizetype>(taken));
        if (error && error != http_::error::need_more)
            return check(unreadable(error));
    }
    HttpRequest request = toRequest(parser.get());
    (void)forwardedAddress(parser.get());
    request.visitor.address = QStringLiteral("203.0.113.9");
    check(server.api.answer(request));
    if (boost::beast::websocket::is_upgrade(parser.get())) {
        if (const auto refusal = badHandshake(parser.get()))
            return check(*refusal);
        const auto admission = server.api.admit(request);
        require(!admission, "nobody comes in without a token");
        check(admission.error());
    }
}

} // namespace confab::fuzz
