#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrlQuery>

#include <optional>
#include <utility>

namespace confab {

/// Who is at the other end of a connection, as far as the network tells.
struct Visitor
{
    /// Where it comes from: of IPv6 the network (/64), since whoever has one address has all of them; empty
    /// for this computer.
    QString address;
    bool encrypted = false;
    /// Through what has been opened beside the server's own address: may come in, and start no rooms.
    bool fromNetwork = false;

    [[nodiscard]] bool isLocal() const { return address.isEmpty(); }
};

/// A request as the HTTP layer has read it: well-formed, within the limits, and otherwise as it came.
struct HttpRequest
{
    Visitor visitor;
    QByteArray method; ///< upper case
    QString path;      ///< decoded
    QUrlQuery query;
    QString host;                  ///< name or address, with the port where one was given
    std::optional<QString> origin; ///< nothing: not from a web page on another origin
    QByteArray bearer;             ///< the token of `Authorization: Bearer …`
    bool isForwarded = false;      ///< a proxy says that it asks for somebody else
    QByteArray body;

    [[nodiscard]] QString parameter(const QString& name) const
    {
        return query.queryItemValue(name, QUrl::FullyDecoded);
    }
};

/// An answer.
struct HttpResponse
{
    int status = 200;
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers{}; ///< beside those that every answer has
    QByteArray type = "application/json";               ///< of the body
};

/// As it goes over the wire, with the headers that every answer has: type, length, CORS, no caching.
[[nodiscard]] QByteArray toBytes(const HttpResponse& response, bool keepAlive);
/// A refusal with this status, number and sentence.
[[nodiscard]] HttpResponse httpRefusal(int status, const QString& sentence);
/// 429, and when it may be tried again.
[[nodiscard]] HttpResponse httpTooMany(qint64 retryAfterMs, const QString& sentence);

} // namespace confab
