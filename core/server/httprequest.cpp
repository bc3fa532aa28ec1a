#include "core/server/httprequest.h"

#include "core/protocol/httpmessages.h"

namespace confab {

namespace {

QByteArray reasonPhrase(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 410:
        return "Gone";
    case 413:
        return "Payload Too Large";
    case 426:
        return "Upgrade Required";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 503:
        return "Service Unavailable";
    default:
        return "Error";
    }
}

} // namespace

QByteArray toBytes(const HttpResponse& response, bool keepAlive)
{
    QByteArray bytes;
    const auto header = [&](const QByteArray& name, const QByteArray& value) {
        bytes += name + ": " + value + "\r\n";
    };
    bytes += "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + reasonPhrase(response.status) + "\r\n";
    header("Content-Type", response.type);
    header("Content-Length", QByteArray::number(response.body.size()));
    header("Access-Control-Allow-Origin", "*");
    header("Cache-Control", "no-store");
    header("X-Content-Type-Options", "nosniff");
    header("Connection", keepAlive ? "keep-alive" : "close");
    for (const auto& [name, value] : response.headers)
        header(name, value);
    return bytes + "\r\n" + response.body;
}

HttpResponse httpRefusal(int status, const QString& sentence)
{
    Refusal refusal;
    refusal.code = status;
    refusal.message = sentence;
    return {status, http::encode(refusal)};
}

HttpResponse httpTooMany(qint64 retryAfterMs, const QString& sentence)
{
    Refusal refusal;
    refusal.code = static_cast<int>(ErrorCode::TooMany);
    refusal.message = sentence;
    refusal.retryAfterMs = retryAfterMs;
    return {429, http::encode(refusal), {{"Retry-After", QByteArray::number((retryAfterMs + 999) / 1000)}}};
}

} // namespace confab
