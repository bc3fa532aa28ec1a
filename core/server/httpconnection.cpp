#include "core/server/httpconnection.h"

#include "core/server/clientaddress.h"
#include "core/server/connectiontable.h"
#include "core/server/httpapi.h"
#include "core/server/upgraderequest.h"
#include "core/server/websocketconnection.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/websocket/rfc6455.hpp>

#include <array>
#include <optional>

namespace confab {

namespace asio = boost::asio;
namespace http_ = boost::beast::http;

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 HeaderLimit = 8 * 1024;
constexpr quint64 BodyLimit = 64 * 1024;

using Parser = http_::request_parser<http_::string_body>;
using RequestMessage = http_::request<http_::string_body>;

QByteArray bytesOf(boost::beast::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

HttpRequest toRequest(const RequestMessage& message)
{
    HttpRequest request;
    request.method = bytesOf(message.method_string());
    const QByteArray target = bytesOf(message.target());
    const qsizetype question = target.indexOf('?');
    request.path =
        QString::fromUtf8(QByteArray::fromPercentEncoding(question < 0 ? target : target.left(question)));
    if (question >= 0)
        request.query = QUrlQuery(QString::fromUtf8(target.mid(question + 1)));
    // Two hosts are as good as none.
    if (message.count(http_::field::host) == 1)
        request.host = QString::fromLatin1(bytesOf(message[http_::field::host]));
    if (message.count(http_::field::origin) > 0)
        request.origin = QString::fromLatin1(bytesOf(message[http_::field::origin]));
    const QByteArray authorization = bytesOf(message[http_::field::authorization]);
    if (authorization.size() > 7 && authorization.left(7).toLower() == "bearer ")
        request.bearer = authorization.mid(7).trimmed();
    request.body = QByteArray::fromStdString(message.body());
    return request;
}

/// Who asks, as a proxy in front has written it. Of several headers only the last can be the proxy's.
std::optional<asio::ip::address> forwardedAddress(const RequestMessage& message)
{
    QByteArray last;
    const auto all = message.equal_range("X-Forwarded-For");
    for (auto header = all.first; header != all.second; ++header)
        last = bytesOf(header->value());
    return lastForwardedAddress(last);
}

HttpResponse refusalOf(const boost::system::error_code& error)
{
    if (error == http_::error::header_limit)
        return httpRefusal(431, u"The header is longer than 8 KiB."_s);
    if (error == http_::error::body_limit)
        return httpRefusal(413, u"The body is longer than 64 KiB."_s);
    return httpRefusal(400, u"This is no HTTP request."_s);
}

/// What Beast would refuse with an answer that is no JSON.
std::optional<HttpResponse> badHandshake(const RequestMessage& message)
{
    if (message[http_::field::sec_websocket_version] != "13") {
        HttpResponse refusal =
            httpRefusal(426, u"Only version 13 of the WebSocket protocol is spoken here."_s);
        refusal.headers.emplaceBack("Sec-WebSocket-Version", "13");
        return refusal;
    }
    const QByteArray key = bytesOf(message[http_::field::sec_websocket_key]);
    const auto bytes = QByteArray::fromBase64Encoding(key, QByteArray::AbortOnBase64DecodingErrors);
    if (message.count(http_::field::sec_websocket_key) != 1 || !bytes || (*bytes).size() != 16)
        return httpRefusal(400, u"The Sec-WebSocket-Key is missing or wrong."_s);
    return std::nullopt;
}

} // namespace

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
        parser->header_limit(HeaderLimit);
        parser->body_limit(BodyLimit);
        parser->eager(true);
    }

    ServerContext context;
    Visitor visitor;
    std::optional<Parser> parser;
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
            respond(refusalOf(error), false);
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
    respond(response, keepAlive);
    if (!keepAlive)
        return false;
    d->expectRequest();
    d->isBegun = !d->input.isEmpty();
    d->begun = std::chrono::steady_clock::now();
    setDeadline(d->isBegun ? d->context.config.timeouts.header : d->context.config.timeouts.keepAlive);
    return true;
}

void HttpConnection::respond(const HttpResponse& response, bool keepAlive)
{
    transport().push(toBytes(response, keepAlive));
    if (!keepAlive)
        finish();
}

void HttpConnection::upgrade(const HttpRequest& request)
{
    if (const auto refusal = badHandshake(d->parser->get()))
        return respond(*refusal, false);
    // Only of who comes in for sure: it may take one of the uses of a room code.
    const auto admission = d->context.api.admit(request);
    if (!admission)
        return respond(admission.error(), false);
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
