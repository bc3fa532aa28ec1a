#include "core/server/requestreading.h"

#include "core/server/clientaddress.h"

namespace confab {

namespace asio = boost::asio;
namespace http_ = boost::beast::http;

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 HeaderLimit = 8 * 1024;

QByteArray bytesOf(boost::beast::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

void prepare(RequestParser& parser)
{
    parser.header_limit(HeaderLimit);
    parser.body_limit(BodyLimit);
    parser.eager(true);
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
    request.isForwarded = message.count("X-Forwarded-For") > 0 ||
                          message.count(http_::field::forwarded) > 0 || message.count(http_::field::via) > 0;
    request.body = QByteArray::fromStdString(message.body());
    return request;
}

/// Of several headers only the last can be the proxy's.
std::optional<asio::ip::address> forwardedAddress(const RequestMessage& message)
{
    QByteArray last;
    const auto all = message.equal_range("X-Forwarded-For");
    for (auto header = all.first; header != all.second; ++header)
        last = bytesOf(header->value());
    return lastForwardedAddress(last);
}

HttpResponse unreadable(const boost::system::error_code& error)
{
    if (error == http_::error::header_limit)
        return httpRefusal(431, u"The header is longer than 8 KiB."_s);
    if (error == http_::error::body_limit)
        return httpRefusal(413, u"The body is longer than 64 KiB."_s);
    return httpRefusal(400, u"This is no HTTP request."_s);
}

/// Beast takes codings that it does not know for none, and what follows for the next request.
std::optional<HttpResponse> unclearEnd(const RequestMessage& message)
{
    const auto count = message.count(http_::field::transfer_encoding);
    if (count == 0)
        return std::nullopt;
    const QByteArray coding = bytesOf(message[http_::field::transfer_encoding]).trimmed().toLower();
    if (count == 1 && coding == "chunked" && message.version() == 11)
        return std::nullopt;
    return httpRefusal(400, u"The only transfer coding that is understood here is chunked."_s);
}

std::optional<HttpResponse> badHandshake(const RequestMessage& message)
{
    if (!message.body().empty() || message.count(http_::field::transfer_encoding) > 0)
        return httpRefusal(400, u"The request for a WebSocket has no body."_s);
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

} // namespace confab
