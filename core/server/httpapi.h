#pragma once

#include "core/expected.h"
#include "core/server/httprequest.h"
#include "core/server/roomhub.h"
#include "core/server/roomregistry.h"
#include "core/server/roomserver.h"
#include "core/server/tokens.h"

#include <memory>

namespace confab {

/// Someone who may open a WebSocket, and into which room.
struct Admission
{
    std::shared_ptr<RoomRunner> room;
    QString peerId;
    Identity identity;
};

/// A room as it is told to those who may know its codes.
[[nodiscard]] http::RoomAnswer describe(const RoomRegistry::Entry& room);

/// Every HTTP call of the server, without a socket: a request in, an answer out.
class HttpApi
{
public:
    HttpApi(const RoomServer::Config& config, bool onLoopback, const Tokens& tokens, RoomRegistry& registry,
            RoomHub& hub)
        : m_config(config),
          m_onLoopback(onLoopback),
          m_tokens(tokens),
          m_registry(registry),
          m_hub(hub)
    {}

    [[nodiscard]] HttpResponse answer(const HttpRequest& request) const;
    /// For a request to become a WebSocket.
    [[nodiscard]] Expected<Admission, HttpResponse> admit(const HttpRequest& request) const;

private:
    using Handler = HttpResponse (HttpApi::*)(const HttpRequest&, const QString& roomId) const;
    struct Route
    {
        QByteArray method;
        QString path; ///< with a `/` at its end, a room's id follows
        Handler handler;
    };
    static const QList<Route>& routes();

    HttpResponse token(const HttpRequest& request, const QString&) const;
    HttpResponse init(const HttpRequest& request, const QString&) const;
    HttpResponse createRoom(const HttpRequest& request, const QString&) const;
    HttpResponse codes(const HttpRequest& request, const QString& roomId) const;
    HttpResponse renewCodes(const HttpRequest& request, const QString& roomId) const;
    HttpResponse activeRoom(const HttpRequest& request, const QString& roomId) const;

    [[nodiscard]] std::optional<HttpResponse> foreignHost(const HttpRequest& request) const;
    /// Whether this token may come in as this peer; where it may not, why.
    [[nodiscard]] Expected<Admission, HttpResponse> admit(const QByteArray& token,
                                                          const QString& peerId) const;
    /// Nothing: the request carries a token of this room that is good for it.
    [[nodiscard]] std::optional<HttpResponse> notOfRoom(const HttpRequest& request, const QString& roomId,
                                                        bool needsHost) const;
    [[nodiscard]] QString endpoint(const HttpRequest& request) const;

    const RoomServer::Config& m_config;
    bool m_onLoopback;
    const Tokens& m_tokens;
    RoomRegistry& m_registry;
    RoomHub& m_hub;
};

} // namespace confab
