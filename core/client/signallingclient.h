#pragma once

#include "core/client/connectiontimings.h"
#include "core/client/failure.h"
#include "core/client/roomdirectory.h"
#include "core/expected.h"
#include "core/protocol/codec.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QPromise>
#include <QTimer>
#include <QWebSocket>

#include <functional>
#include <memory>
#include <optional>

namespace confab {

/// One peer's connection to its room: finds the WebSocket (init, unless told), opens it, keeps it alive, and
/// comes back after a loss, as the same peer with the same token, until close() or a refusal. Requests go out
/// with an id each and are answered exactly once: by the server, or with Failure::Lost when the connection
/// breaks first.
///
/// It comes back at once where it need not wait: after the computer's sleep, and when the network is back (as
/// QNetworkInformation tells, where the program has loaded a backend of it).
class SignallingClient : public QObject
{
    Q_OBJECT

public:
    template<typename A>
    using Reply = std::function<void(Expected<A, Failure>)>;

    explicit SignallingClient(ConnectionTimings timings = {}, QObject* parent = nullptr);
    ~SignallingClient() override;

    void open(const ServerAddress& server, const QString& token, const QString& peerId);
    /// The same, by way of a directory that may have a connection to the server already. `endpoint`: where
    /// the WebSocket is, if that is known; when it does not open there, init is asked, which also says why
    /// not.
    void open(std::shared_ptr<RoomDirectory> directory, const QString& token, const QString& peerId,
              const QString& endpoint = {});
    /// Sends what is queued, says goodbye to the server's socket and stays closed. Pending replies are
    /// dropped.
    void close();

    /// Whether requests can be sent now.
    [[nodiscard]] bool isOpen() const { return m_phase == Phase::Open; }
    [[nodiscard]] const QString& peerId() const { return m_peerId; }
    [[nodiscard]] const QString& token() const { return m_token; }

    /// Sends a request and calls `reply` with its answer, unless `context` is gone by then. `A` is the shape
    /// of answer that the request asks for.
    template<typename A>
    void request(const Request& request, QObject* context, Reply<A> reply);
    /// The same, as a future: never answered once `context` or this client is gone.
    template<typename A>
    [[nodiscard]] QFuture<Expected<A, Failure>> ask(const Request& request, QObject* context);
    /// Sends a notification; dropped while not open.
    void notify(const Request& request);
    /// The network may be another one now: who waits tries again at once, and who is connected finds out
    /// soon whether that is still so.
    void networkChanged();

Q_SIGNALS:
    /// The socket is open and the server has told our role: join may be sent. After each reconnect again.
    void opened();
    void noticeReceived(const confab::Notice& notice);
    /// The connection is lost (or could not be made); the next try follows by itself.
    void lost(const confab::Failure& failure);
    /// The server will not have us: no further try.
    void refused(const confab::Failure& failure);

private:
    enum class Phase {
        Closed,
        Trying,  ///< to open the endpoint that open() was told
        Finding, ///< init
        Opening,
        Open,
        Waiting
    };
    using RawReply = std::function<void(Expected<QByteArray, Failure>)>;

    void find();
    void openSocket(const QUrl& endpoint, Phase phase);
    [[nodiscard]] bool isOpening() const { return m_phase == Phase::Trying || m_phase == Phase::Opening; }
    void onSslErrors(const QList<QSslError>& errors);
    void dropSocket();
    void beginWatch();
    void watch();
    void wokeUp();
    void fail(const Failure& failure);
    void receive(const QString& text);
    void receiveNotice(const Notice& notice);
    void checkLife();
    [[nodiscard]] std::chrono::milliseconds pauseAfter(const Failure& failure);
    [[nodiscard]] Failure socketFailure() const;
    void send(const Request& request, QObject* context, RawReply reply);
    void failPending(const Failure& failure);

    const ConnectionTimings m_timings;
    Phase m_phase = Phase::Closed;
    std::shared_ptr<RoomDirectory> m_directory;
    QString m_token;
    QString m_peerId;
    std::unique_ptr<QWebSocket> m_socket;
    std::optional<Failure> m_distrust; ///< why the socket's server was not believed
    QHash<QString, RawReply> m_pending;
    quint64 m_lastId = 0;
    quint64 m_attempt = 0; ///< tells an answer of `init` that a later try has overtaken
    int m_failedTries = 0;
    QTimer m_deadline; ///< of one try, from init to the server's first word
    QTimer m_retry;
    QTimer m_heartbeat; ///< runs in all phases but Closed
    qint64 m_lastBeat = 0;
    int m_unanswered = 0;   ///< pings since something was heard
    qint64 m_sentBytes = 0; ///< since the last heartbeat
};

template<typename A>
void SignallingClient::request(const Request& request, QObject* context, Reply<A> reply)
{
    send(request, context, [reply = std::move(reply)](Expected<QByteArray, Failure> result) {
        if (!result)
            return reply(Unexpected(result.error()));
        Expected<A, Refusal> answer = parseAnswer<A>(*result);
        if (!answer)
            return reply(Unexpected(Failure{Failure::Kind::NotConfab, answer.error()}));
        reply(*std::move(answer));
    });
}

template<typename A>
QFuture<Expected<A, Failure>> SignallingClient::ask(const Request& what, QObject* context)
{
    auto promise = std::make_shared<QPromise<Expected<A, Failure>>>();
    promise->start();
    request<A>(what, context, [promise](Expected<A, Failure> answer) {
        promise->addResult(std::move(answer));
        promise->finish();
    });
    return promise->future();
}

} // namespace confab
