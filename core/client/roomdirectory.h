#pragma once

#include "core/client/failure.h"
#include "core/client/servertrust.h"
#include "core/expected.h"
#include "core/protocol/httpmessages.h"
#include "core/session/invitelink.h"

#include <QFuture>
#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QObject>

#include <optional>

namespace confab {

/// A server's HTTP calls as a client makes them: start a room, get a token for a code, find the WebSocket.
/// Every call ends within ten seconds. Answers come on the thread that asked. To an encrypted server nothing
/// is said before it has proved who it is.
class RoomDirectory : public QObject
{
    Q_OBJECT

public:
    explicit RoomDirectory(ServerAddress server, QObject* parent = nullptr);

    [[nodiscard]] const ServerAddress& server() const { return m_server; }

    QFuture<Expected<http::RoomAnswer, Failure>> createRoom(const QString& name);
    QFuture<Expected<http::TokenAnswer, Failure>> token(const RoomCode& code, const QString& userId = {});
    QFuture<Expected<http::InitAnswer, Failure>> init(const QString& token, const QString& peerId);
    QFuture<Expected<http::RoomAnswer, Failure>> roomCodes(const QString& token, const QString& roomId);
    QFuture<Expected<http::RoomAnswer, Failure>> changeRoomCode(const QString& token, const QString& roomId,
                                                                const http::CodeChange& change);
    QFuture<Expected<http::ActiveRoomAnswer, Failure>> activeRoom(const QString& token,
                                                                  const QString& roomId);
    /// The next request opens a connection of its own.
    void dropConnections() { m_network.clearConnectionCache(); }

private:
    [[nodiscard]] QNetworkRequest requestTo(const QString& path, const QString& token = {}) const;

    void onSslErrors(QNetworkReply* reply, const QList<QSslError>& errors);

    ServerAddress m_server;
    ServerTrust m_trust;
    std::optional<Failure> m_distrust; ///< why the server was not believed
    QNetworkAccessManager m_network;
};

} // namespace confab
