#include "core/client/signallingclient.h"

#include "core/protocol/closereason.h"
#include "core/whenfinished.h"

#include <QNetworkInformation>
#include <QNetworkProxy>
#include <QPointer>
#include <QRandomGenerator>
#include <QSslCertificate>
#include <QUrlQuery>

#include <algorithm>

namespace confab {

namespace {

// Between two heartbeats. More than typing makes: the system would take that in even if nobody received it.
constexpr qint64 MuchSent = 32 * 1024;

// Refusals that time does not heal. 404 cannot come from init by the protocol, but says the same.
bool isFinal(const Failure& failure)
{
    const int code = failure.refusal.code;
    return failure.kind == Failure::Kind::Refused && code >= 400 && code < 500 &&
           !failure.refusal.is(ErrorCode::TooMany);
}

} // namespace

SignallingClient::SignallingClient(ConnectionTimings timings, QObject* parent)
    : QObject(parent),
      m_timings(std::move(timings))
{
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(m_timings.attempt);
    connect(&m_deadline, &QTimer::timeout, this, [this] { fail({Failure::Kind::TimedOut, {}}); });
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &SignallingClient::find);
    m_heartbeat.setInterval(m_timings.heartbeat);
    connect(&m_heartbeat, &QTimer::timeout, this, &SignallingClient::watch);
    if (const QNetworkInformation* network = QNetworkInformation::instance()) {
        connect(network, &QNetworkInformation::reachabilityChanged, this,
                [this](QNetworkInformation::Reachability reach) {
                    if (reach != QNetworkInformation::Reachability::Disconnected)
                        networkChanged();
                });
    }
}

SignallingClient::~SignallingClient()
{
    dropSocket();
}

void SignallingClient::open(const ServerAddress& server, const QString& token, const QString& peerId)
{
    open(std::make_shared<RoomDirectory>(server), token, peerId);
}

void SignallingClient::open(std::shared_ptr<RoomDirectory> directory, const QString& token,
                            const QString& peerId, const QString& endpoint)
{
    m_directory = std::move(directory);
    m_token = token;
    m_peerId = peerId;
    beginWatch();
    if (endpoint.isEmpty())
        return find();
    m_deadline.start();
    openSocket(QUrl(endpoint), Phase::Trying);
}

void SignallingClient::close()
{
    m_phase = Phase::Closed;
    m_retry.stop();
    m_heartbeat.stop();
    m_pending.clear();
    if (m_socket) {
        m_socket->flush();
        m_socket->close();
    }
    dropSocket();
}

void SignallingClient::find()
{
    m_phase = Phase::Finding;
    m_retry.stop();
    m_deadline.start();
    const quint64 attempt = ++m_attempt;
    whenFinished(m_directory->init(m_token, m_peerId), this,
                 [this, attempt](const Expected<http::InitAnswer, Failure>& answer) {
                     if (attempt != m_attempt || m_phase != Phase::Finding)
                         return;
                     if (answer)
                         openSocket(QUrl(answer->endpoint), Phase::Opening);
                     else
                         fail(answer.error());
                 });
}

void SignallingClient::openSocket(const QUrl& endpoint, Phase phase)
{
    m_phase = phase;
    if (!endpoint.isValid() || !endpoint.scheme().startsWith(u"ws"))
        return fail({Failure::Kind::NotConfab, {}});
    const ServerAddress& server = m_directory->server();
    const bool isEncrypted = endpoint.scheme() == u"wss";
    if (server.encrypted && !isEncrypted)
        return fail({Failure::Kind::NotEncrypted, {}});
    m_sentBytes = 0;
    m_distrust.reset();
    m_socket = std::make_unique<QWebSocket>();
    if (isEncrypted)
        m_socket->setSslConfiguration(ServerTrust(server).configuration());
    connect(m_socket.get(), &QWebSocket::sslErrors, this, &SignallingClient::onSslErrors);
    if (server.isLoopback())
        m_socket->setProxy(QNetworkProxy::NoProxy);
    connect(m_socket.get(), &QWebSocket::textMessageReceived, this, &SignallingClient::receive);
    connect(m_socket.get(), &QWebSocket::disconnected, this, [this] { fail(socketFailure()); });
    connect(m_socket.get(), &QWebSocket::pong, this, [this] { m_unanswered = 0; });
    connect(m_socket.get(), &QWebSocket::bytesWritten, this, [this](qint64 bytes) { m_sentBytes += bytes; });
    QUrl url = endpoint;
    QUrlQuery query(url);
    query.addQueryItem(QStringLiteral("peer"), m_peerId);
    query.addQueryItem(QStringLiteral("token"), m_token);
    url.setQuery(query);
    m_socket->open(url);
}

void SignallingClient::onSslErrors(const QList<QSslError>& errors)
{
    const QSslCertificate shown = m_socket->sslConfiguration().peerCertificate();
    m_distrust = ServerTrust(m_directory->server()).judge(shown, errors);
    if (!m_distrust)
        m_socket->ignoreSslErrors(errors);
}

// Never waits: a stuck peer would keep a polite close waiting for good.
void SignallingClient::dropSocket()
{
    m_deadline.stop();
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    // We may be inside one of its signals.
    m_socket.release()->deleteLater();
}

void SignallingClient::fail(const Failure& failure)
{
    if (m_phase == Phase::Closed || m_phase == Phase::Waiting)
        return;
    ++m_attempt;
    if (m_socket) {
        m_socket->disconnect(this); // what abort() tells is no further failure
        m_socket->abort();
    }
    dropSocket();
    if (m_phase == Phase::Trying)
        return find();
    if (isFinal(failure)) {
        m_phase = Phase::Closed;
        m_heartbeat.stop();
        failPending(failure);
        Q_EMIT refused(failure);
        return;
    }
    m_directory->dropConnections(); // they may be as dead as this one
    m_phase = Phase::Waiting;
    m_retry.start(pauseAfter(failure));
    failPending({Failure::Kind::Lost, {}});
    Q_EMIT lost(failure);
}

void SignallingClient::receive(const QString& text)
{
    m_unanswered = 0;
    auto frame = parseServerFrame(text.toUtf8());
    if (!frame) {
        qWarning("Confab: the server sent a frame that is no message of the protocol");
        return;
    }
    if (const Notice* notice = std::get_if<Notice>(&*frame))
        return receiveNotice(*notice);
    ServerResponse& response = std::get<ServerResponse>(*frame);
    const RawReply reply = m_pending.take(response.id);
    if (!reply)
        return;
    m_failedTries = 0; // not before: a server in trouble may well open a socket and close it again
    if (response.result)
        reply(*std::move(response.result));
    else
        reply(Unexpected(Failure{Failure::Kind::Refused, response.result.error()}));
}

void SignallingClient::receiveNotice(const Notice& notice)
{
    // The role comes first on every socket; until then the server would not take a join.
    const bool first = isOpening() && std::holds_alternative<notice::PolicyChange>(notice);
    if (first) {
        m_phase = Phase::Open;
        m_deadline.stop();
    }
    Q_EMIT noticeReceived(notice);
    if (first && isOpen())
        Q_EMIT opened();
}

void SignallingClient::beginWatch()
{
    m_lastBeat = m_timings.clock();
    m_unanswered = 0;
    m_heartbeat.start();
}

void SignallingClient::watch()
{
    const qint64 now = m_timings.clock();
    const bool hasSlept = now - std::exchange(m_lastBeat, now) > m_timings.sleep.count();
    if (hasSlept)
        wokeUp();
    else if (m_phase == Phase::Open)
        checkLife();
}

// Whatever was under way belongs to another hour.
void SignallingClient::wokeUp()
{
    m_failedTries = 0;
    fail({Failure::Kind::TimedOut, {}});
    if (m_phase == Phase::Waiting)
        find();
}

// Pings are counted, not time: when this program was held up, an answer may well have come meanwhile.
// And as long as the other side takes a long message, the ping is perhaps still on its way behind that.
void SignallingClient::checkLife()
{
    if (std::exchange(m_sentBytes, 0) > MuchSent)
        m_unanswered = 0;
    if (m_unanswered >= m_timings.unanswered)
        return fail({Failure::Kind::TimedOut, {}});
    ++m_unanswered;
    m_socket->ping();
}

void SignallingClient::networkChanged()
{
    if (m_phase == Phase::Waiting) {
        m_failedTries = 0;
        find();
    } else if (m_phase == Phase::Open) {
        m_unanswered = m_timings.unanswered - 1;
        m_heartbeat.start();
        checkLife();
    }
}

std::chrono::milliseconds SignallingClient::pauseAfter(const Failure& failure)
{
    const qint64 longest = m_timings.longestPause.count();
    const qint64 doubled = qint64(m_timings.shortestPause.count()) << std::min(m_failedTries++, 12);
    const qint64 jitter = QRandomGenerator::global()->bounded(std::min(longest, doubled) + 1);
    return std::chrono::milliseconds(std::min(failure.refusal.retryAfterMs.value_or(0), longest) + jitter);
}

Failure SignallingClient::socketFailure() const
{
    if (m_distrust)
        return *m_distrust;
    switch (m_socket->error()) {
    case QAbstractSocket::ConnectionRefusedError:
    case QAbstractSocket::HostNotFoundError:
    case QAbstractSocket::NetworkError:
        return {Failure::Kind::NoServer, {}};
    default:
        break;
    }
    if (m_socket->closeCode() != QWebSocketProtocol::CloseCodeGoingAway)
        return {Failure::Kind::Lost, {}};
    Failure stopped{Failure::Kind::ServerStopped, {}};
    stopped.refusal.retryAfterMs = retryAfterOf(m_socket->closeReason());
    return stopped;
}

void SignallingClient::send(const Request& request, QObject* context, RawReply reply)
{
    if (!isOpen())
        return reply(Unexpected(Failure{Failure::Kind::NotInRoom, {}}));
    const QString id = QString::number(++m_lastId);
    m_pending.insert(
        id, [guard = QPointer(context), reply = std::move(reply)](Expected<QByteArray, Failure> result) {
            if (guard)
                reply(std::move(result));
        });
    m_socket->sendTextMessage(QString::fromUtf8(encodeRequest(id, request)));
}

void SignallingClient::notify(const Request& request)
{
    if (isOpen())
        m_socket->sendTextMessage(QString::fromUtf8(encodeRequest({}, request)));
}

void SignallingClient::failPending(const Failure& failure)
{
    const QHash<QString, RawReply> pending = std::exchange(m_pending, {});
    for (const RawReply& reply : pending)
        reply(Unexpected(failure));
}

} // namespace confab
