#include "core/client/roomdirectory.h"

#include <QNetworkProxy>
#include <QNetworkReply>
#include <QPromise>
#include <QSslCertificate>
#include <QUrlQuery>

namespace confab {

namespace {

constexpr int TimeoutMs = 10'000;

constexpr int UpgradeRequired = 426; // what a server that encrypts says to plain HTTP

bool isEncrypted(const QNetworkReply& reply)
{
    return reply.url().scheme() == QLatin1String("https");
}

Failure failureOf(QNetworkReply& reply, const QByteArray& body)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == UpgradeRequired && !isEncrypted(reply))
        return {Failure::Kind::MustEncrypt, {}};
    if (status != 0) {
        if (!body.trimmed().startsWith('{'))
            return {Failure::Kind::NotConfab, {}};
        return {Failure::Kind::Refused, http::parseHttpRefusal(status, body)};
    }
    switch (reply.error()) {
    case QNetworkReply::OperationCanceledError:
    case QNetworkReply::TimeoutError:
        return {Failure::Kind::TimedOut, {}};
    case QNetworkReply::SslHandshakeFailedError:
        return {Failure::Kind::NotEncrypted, {}};
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
        return {Failure::Kind::NotConfab, {}};
    default:
        return {Failure::Kind::NoServer, {}};
    }
}

// Answers the promise once the reply is there; `parse` reads the body of a success. `distrust`: why the
// server was not believed, by then.
template<typename A>
QFuture<Expected<A, Failure>> answered(QNetworkReply* reply, const std::optional<Failure>& distrust,
                                       Expected<A, Refusal> (*parse)(const QByteArray&))
{
    auto promise = std::make_shared<QPromise<Expected<A, Failure>>>();
    promise->start();
    QObject::connect(reply, &QNetworkReply::finished, reply, [reply, &distrust, promise, parse] {
        reply->deleteLater();
        const QByteArray body = reply->isOpen() ? reply->readAll() : QByteArray();
        if (reply->error() == QNetworkReply::SslHandshakeFailedError && distrust) {
            promise->addResult(Expected<A, Failure>(Unexpected(*distrust)));
        } else if (reply->error() != QNetworkReply::NoError) {
            promise->addResult(Expected<A, Failure>(Unexpected(failureOf(*reply, body))));
        } else if (Expected<A, Refusal> answer = parse(body)) {
            promise->addResult(Expected<A, Failure>(*std::move(answer)));
        } else {
            promise->addResult(
                Expected<A, Failure>(Unexpected(Failure{Failure::Kind::NotConfab, answer.error()})));
        }
        promise->finish();
    });
    return promise->future();
}

} // namespace

RoomDirectory::RoomDirectory(ServerAddress server, QObject* parent)
    : QObject(parent),
      m_server(std::move(server)),
      m_trust(m_server)
{
    m_network.setTransferTimeout(TimeoutMs);
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    if (m_server.isLoopback())
        m_network.setProxy(QNetworkProxy::NoProxy);
    connect(&m_network, &QNetworkAccessManager::sslErrors, this, &RoomDirectory::onSslErrors);
}

void RoomDirectory::onSslErrors(QNetworkReply* reply, const QList<QSslError>& errors)
{
    m_distrust = m_trust.judge(reply->sslConfiguration().peerCertificate(), errors);
    if (!m_distrust)
        reply->ignoreSslErrors(errors);
}

QNetworkRequest RoomDirectory::requestTo(const QString& path, const QString& token) const
{
    QUrl url = m_server.baseUrl();
    url.setPath(path);
    QNetworkRequest request(url);
    if (m_server.encrypted)
        request.setSslConfiguration(m_trust.configuration());
    // Debian's Qt lacks later fixes to its HTTP/2.
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
    if (!token.isEmpty())
        request.setRawHeader(QByteArrayLiteral("Authorization"), "Bearer " + token.toLatin1());
    return request;
}

QFuture<Expected<http::RoomAnswer, Failure>> RoomDirectory::createRoom(const QString& name)
{
    return answered(
        m_network.post(requestTo(QStringLiteral("/v2/rooms")), http::encode(http::CreateRoomRequest{name})),
        m_distrust, &http::parseRoomAnswer);
}

QFuture<Expected<http::TokenAnswer, Failure>> RoomDirectory::token(const RoomCode& code,
                                                                   const QString& userId)
{
    return answered(m_network.post(requestTo(QStringLiteral("/v2/token")),
                                   http::encode(http::TokenRequest{code.toString(), userId})),
                    m_distrust, &http::parseTokenAnswer);
}

QFuture<Expected<http::InitAnswer, Failure>> RoomDirectory::init(const QString& token, const QString& peerId)
{
    QNetworkRequest request = requestTo(QStringLiteral("/init"), token);
    QUrl url = request.url();
    url.setQuery(QUrlQuery{{QStringLiteral("peer_id"), peerId}});
    request.setUrl(url);
    return answered(m_network.get(request), m_distrust, &http::parseInitAnswer);
}

QFuture<Expected<http::RoomAnswer, Failure>> RoomDirectory::roomCodes(const QString& token,
                                                                      const QString& roomId)
{
    return answered(m_network.get(requestTo(QStringLiteral("/v2/room-codes/room/") + roomId, token)),
                    m_distrust, &http::parseRoomAnswer);
}

QFuture<Expected<http::RoomAnswer, Failure>>
RoomDirectory::changeRoomCode(const QString& token, const QString& roomId, const http::CodeChange& change)
{
    return answered(m_network.post(requestTo(QStringLiteral("/v2/room-codes/room/") + roomId, token),
                                   http::encode(change)),
                    m_distrust, &http::parseRoomAnswer);
}

QFuture<Expected<http::ActiveRoomAnswer, Failure>> RoomDirectory::activeRoom(const QString& token,
                                                                             const QString& roomId)
{
    return answered(m_network.get(requestTo(QStringLiteral("/v2/active-rooms/") + roomId, token)), m_distrust,
                    &http::parseActiveRoomAnswer);
}

} // namespace confab
