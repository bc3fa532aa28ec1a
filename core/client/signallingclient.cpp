#include "core/client/signallingclient.h"

#include "core/whenfinished.h"

#include <QNetworkProxy>
#include <QPointer>
#include <QRandomGenerator>
#include <QUrlQuery>

#include <algorithm>
#include <chrono>

namespace confab {

namespace {

using namespace std::chrono_literals;

// QWebSocket has no time-out of its own for connecting.
constexpr auto TryDeadline = 10s;
constexpr auto HeartbeatPause = 4s;
// Longer than three heartbeats: the server answers each, so this much silence is a dead connection, or a
// computer that has slept.
constexpr qint64 LongestSilenceMs = 14'000;
constexpr qint64 ShortestPauseMs = 300;
constexpr qint64 LongestPauseMs = 30'000;

// Full jitter, so that a room does not come back in one blow after its server restarted.
std::chrono::milliseconds pauseBefore(int failedTries)
{
    const qint64 most = std::min(LongestPauseMs, ShortestPauseMs << std::min(failedTries, 12));
    return std::chrono::milliseconds(ShortestPauseMs + QRandomGenerator::global()->bounded(most));
}

// Refusals that time does not heal. 404 cannot come from init by the protocol, but says the same.
bool isFinal(const Failure& failure)
{
    const int code = failure.refusal.code;
    return failure.kind == Failure::Kind::Refused && code >= 400 && code < 500 &&
           !failure.refusal.is(ErrorCode::TooMany);
}

} // namespace

SignallingClient::SignallingClient(QObject* parent) : QObject(parent)
{
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(TryDeadline);
    connect(&m_deadline, &QTimer::timeout, this, [this] { fail({Failure::Kind::TimedOut, {}}); });
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &SignallingClient::find);
    m_heartbeat.setInterval(HeartbeatPause);
    connect(&m_heartbeat, &QTimer::timeout, this, &SignallingClient::checkLife);
}

SignallingClient::~SignallingClient()
{
    dropSocket();
}

void SignallingClient::open(const ServerAddress& server, const QString& token, const QString& peerId)
{
    m_directory = std::make_unique<RoomDirectory>(server);
    m_token = token;
    m_peerId = peerId;
    find();
}

void SignallingClient::close()
{
    m_phase = Phase::Closed;
    m_retry.stop();
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
    m_deadline.start();
    const quint64 attempt = ++m_attempt;
    whenFinished(m_directory->init(m_token, m_peerId), this,
                 [this, attempt](const Expected<http::InitAnswer, Failure>& answer) {
                     if (attempt != m_attempt || m_phase != Phase::Finding)
                         return;
                     if (answer)
                         openSocket(QUrl(answer->endpoint));
                     else
                         fail(answer.error());
                 });
}

void SignallingClient::openSocket(const QUrl& endpoint)
{
    if (!endpoint.isValid() || !endpoint.scheme().startsWith(u"ws"))
        return fail({Failure::Kind::NotConfab, {}});
    m_phase = Phase::Opening;
    m_socket = std::make_unique<QWebSocket>();
    if (m_directory->server().isLoopback())
        m_socket->setProxy(QNetworkProxy::NoProxy);
    connect(m_socket.get(), &QWebSocket::textMessageReceived, this, &SignallingClient::receive);
    connect(m_socket.get(), &QWebSocket::disconnected, this, [this] { fail(socketFailure()); });
    connect(m_socket.get(), &QWebSocket::pong, this, [this] { m_lastHeard.restart(); });
    QUrl url = endpoint;
    QUrlQuery query(url);
    query.addQueryItem(QStringLiteral("peer"), m_peerId);
    query.addQueryItem(QStringLiteral("token"), m_token);
    url.setQuery(query);
    m_socket->open(url);
}

// Never waits: a stuck peer would keep a polite close waiting for good.
void SignallingClient::dropSocket()
{
    m_deadline.stop();
    m_heartbeat.stop();
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
    if (m_socket)
        m_socket->abort();
    dropSocket();
    if (isFinal(failure)) {
        m_phase = Phase::Closed;
        failPending(failure);
        Q_EMIT refused(failure);
        return;
    }
    m_phase = Phase::Waiting;
    m_retry.start(pauseBefore(m_failedTries++));
    failPending({Failure::Kind::Lost, {}});
    Q_EMIT lost(failure);
}

void SignallingClient::receive(const QString& text)
{
    m_lastHeard.restart();
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
    if (response.result)
        reply(*std::move(response.result));
    else
        reply(Unexpected(Failure{Failure::Kind::Refused, response.result.error()}));
}

void SignallingClient::receiveNotice(const Notice& notice)
{
    // The role comes first on every socket; until then the server would not take a join.
    const bool first = m_phase == Phase::Opening && std::holds_alternative<notice::PolicyChange>(notice);
    if (first) {
        m_phase = Phase::Open;
        m_failedTries = 0;
        m_deadline.stop();
        m_heartbeat.start();
    }
    Q_EMIT noticeReceived(notice);
    if (first && isOpen())
        Q_EMIT opened();
}

void SignallingClient::checkLife()
{
    if (m_lastHeard.elapsed() > LongestSilenceMs)
        return fail({Failure::Kind::TimedOut, {}});
    m_socket->ping();
}

Failure SignallingClient::socketFailure() const
{
    switch (m_socket->error()) {
    case QAbstractSocket::ConnectionRefusedError:
    case QAbstractSocket::HostNotFoundError:
    case QAbstractSocket::NetworkError:
        return {Failure::Kind::NoServer, {}};
    default:
        break;
    }
    return {m_socket->closeCode() == QWebSocketProtocol::CloseCodeGoingAway ? Failure::Kind::ServerStopped
                                                                            : Failure::Kind::Lost,
            {}};
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
