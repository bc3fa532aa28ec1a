#include "core/server/httpconnection.h"

#include "core/server/connectiontable.h"
#include "core/server/httpapi.h"
#include "core/server/requestreading.h"
#include "core/server/servermetrics.h"
#include "core/server/upgraderequest.h"
#include "core/server/websocketconnection.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/websocket/rfc6455.hpp>

#include <array>
#include <optional>

namespace confab {

namespace asio = boost::asio;
namespace http_ = boost::beast::http;

class HttpConnection::Private
{
public:
    Private(const ServerContext& around, Visitor who) : context(around), visitor(std::move(who))
    {
        expectRequest();
    }

    void expectRequest()
    {
        parser.emplace();
        prepare(*parser);
    }

    ServerContext context;
    Visitor visitor;
    std::optional<RequestParser> parser;
    std::array<char, 4096> chunk{};
    QByteArray input; ///< what the parser has not taken yet
    Time begun =
        std::chrono::steady_clock::now(); ///< of the request under way; of the first: when it connected
    bool isBegun = true;
    bool isFinishing = false;
    std::optional<Time> deadline;
};

HttpConnection::HttpConnection(ConnectionId id, std::shared_ptr<Transport> transport,
                               const ServerContext& context, Visitor visitor)
    : Connection(id, std::move(transport)),
      d(std::make_unique<Private>(context, std::move(visitor)))
{}

HttpConnection::~HttpConnection() = default;

std::shared_ptr<HttpConnection> HttpConnection::self()
{
    return std::static_pointer_cast<HttpConnection>(shared_from_this());
}

void HttpConnection::start()
{
    setDeadline(d->context.config.timeouts.header);
    read();
}

void HttpConnection::setDeadline(qint64 milliseconds)
{
    d->deadline = std::chrono::steady_clock::now() + std::chrono::milliseconds(milliseconds);
}

void HttpConnection::tick(Time now)
{
    const auto stall = std::chrono::milliseconds(d->context.config.timeouts.writeStall);
    if ((d->deadline && now >= *d->deadline) || now - transport().stalledSince(now) > stall)
        transport().abort();
}

void HttpConnection::close(CloseCode)
{
    // Answers go out; nobody is asked to wait for a request that has not come whole by now.
    transport().whenBelow(0, [self = self()] {
        self->transport().abort();
        self->d->context.connections.remove(self->id());
    });
}

void HttpConnection::read()
{
    const auto done = [self = self()](boost::system::error_code error, size_t bytes) {
        if (!error)
            return self->received(bytes);
        // Nothing more to ask, but perhaps still waiting for the answer.
        if (error == asio::error::eof)
            return self->finish();
        self->transport().abort();
        self->d->context.connections.remove(self->id());
    };
    transport().asyncReadSome(asio::buffer(d->chunk), done);
}

void HttpConnection::received(size_t bytes)
{
    d->input.append(d->chunk.data(), static_cast<qsizetype>(bytes));
    if (!d->isBegun) {
        d->isBegun = true;
        setDeadline(d->context.config.timeouts.header);
        d->begun = std::chrono::steady_clock::now();
    }
    if (process())
        readOn();
}

bool HttpConnection::process()
{
    while (!d->input.isEmpty()) {
        boost::system::error_code error;
        const size_t taken = d->parser->put(
            asio::const_buffer(d->input.constData(), static_cast<size_t>(d->input.size())), error);
        d->input.remove(0, static_cast<qsizetype>(taken));
        if (error && error != http_::error::need_more) {
            respond(unreadable(error), Next::End);
            return false;
        }
        if (d->parser->is_done()) {
            if (!handleRequest())
                return false;
            continue;
        }
        if (d->parser->is_header_done())
            d->deadline = d->begun + std::chrono::milliseconds(d->context.config.timeouts.request);
        if (error || taken == 0)
            break;
    }
    return true;
}

bool HttpConnection::handleRequest()
{
    const RequestMessage& message = d->parser->get();
    if (const auto refusal = unclearEnd(message)) {
        respond(*refusal, Next::End);
        return false;
    }
    HttpRequest request = toRequest(message);
    request.visitor = d->visitor;
    if (const auto from = forwardedAddress(message); from && d->context.config.isBehindProxy)
        request.visitor.address = addressKey(*from);
    if (boost::beast::websocket::is_upgrade(message)) {
        upgrade(request);
        return false;
    }
    const bool isHead = message.method() == http_::verb::head;
    const bool keepAlive = message.keep_alive() && message.version() == 11 && !isHead;
    HttpResponse response = d->context.api.answer(request);
    if (isHead)
        response.body.clear();
    respond(response, keepAlive ? Next::Request : Next::End);
    if (!keepAlive)
        return false;
    d->expectRequest();
    d->isBegun = !d->input.isEmpty();
    d->begun = std::chrono::steady_clock::now();
    setDeadline(d->isBegun ? d->context.config.timeouts.header : d->context.config.timeouts.keepAlive);
    return true;
}

void HttpConnection::respond(const HttpResponse& response, Next next)
{
    ++d->context.metrics.httpAnswers[response.status];
    transport().push(toBytes(response, next == Next::Request));
    if (next == Next::End)
        finish();
}

void HttpConnection::upgrade(const HttpRequest& request)
{
    if (const auto refusal = badHandshake(d->parser->get()))
        return respond(*refusal, Next::End);
    // Only of who comes in for sure: it may take one of the uses of a room code.
    const auto admission = d->context.api.admit(request);
    if (!admission)
        return respond(admission.error(), Next::End);
    // What came behind the handshake is the beginning of the first frame.
    transport().unread(d->input);
    const auto next = std::make_shared<WebSocketConnection>(id(), sharedTransport(), d->context, *admission);
    d->context.connections.replace(next);
    d->context.connections.settle(id());
    next->accept({d->parser->release()});
}

/// Who does not take the answers is asked no more.
void HttpConnection::readOn()
{
    transport().whenBelow(static_cast<qint64>(BodyLimit), [self = self()] { self->read(); });
}

void HttpConnection::finish()
{
    if (std::exchange(d->isFinishing, true))
        return;
    setDeadline(d->context.config.timeouts.closing);
    transport().finish([self = self()] { self->d->context.connections.remove(self->id()); });
}

} // namespace confab
