#pragma once

#include "core/expected.h"
#include "core/server/guesslimiter.h"
#include "core/server/httprequest.h"
#include "core/server/roomhub.h"
#include "core/server/roomregistry.h"
#include "core/server/roomserver.h"
#include "core/server/statuspages.h"
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
            RoomHub& hub, StatusPages pages)
        : m_config(config),
          m_onLoopback(onLoopback),
          m_tokens(tokens),
          m_registry(registry),
          m_hub(hub),
          m_pages(std::move(pages)),
          m_guesses(config.rates.guesses, config.rates.allGuesses),
          m_started(config.rates.rooms)
    {}

    [[nodiscard]] HttpResponse answer(const HttpRequest& request);
    /// For a request to become a WebSocket.
    [[nodiscard]] Expected<Admission, HttpResponse> admit(const HttpRequest& request);

private:
    using Handler = HttpResponse (HttpApi::*)(const HttpRequest&, const QString& roomId);
    struct Route
    {
        QByteArray method;
        QString path; ///< with a `/` at its end, a room's id follows
        Handler handler;
    };
    static const QList<Route>& routes();

    HttpResponse token(const HttpRequest& request, const QString&);
    HttpResponse init(const HttpRequest& request, const QString&);
    HttpResponse createRoom(const HttpRequest& request, const QString&);
    HttpResponse codes(const HttpRequest& request, const QString& roomId);
    HttpResponse changeCodes(const HttpRequest& request, const QString& roomId);
    HttpResponse activeRoom(const HttpRequest& request, const QString& roomId);
    HttpResponse health(const HttpRequest&, const QString&) { return m_pages.health(); }
    HttpResponse metrics(const HttpRequest& request, const QString&) { return m_pages.metrics(request); }

    [[nodiscard]] std::optional<HttpResponse> foreignHost(const HttpRequest& request) const;
    /// Who this token is, and whether they may come in as this peer; where they may not, why.
    struct Entrance
    {
        Admission admission;
        RoomRegistry::Opened code;
        bool usesCode = false; ///< someone new in this session
    };
    [[nodiscard]] Expected<Entrance, HttpResponse> admit(const QByteArray& token, const QString& peerId);
    /// Nothing: whoever asks may start a room.
    [[nodiscard]] std::optional<HttpResponse> mayNotStartRooms(const HttpRequest& request);
    [[nodiscard]] bool isManagement(const HttpRequest& request) const;
    /// Nothing: the request carries a token of this room.
    [[nodiscard]] std::optional<HttpResponse> notOfRoom(const HttpRequest& request, const QString& roomId);
    /// Nothing: the request carries a host's token of this room, or the management token.
    [[nodiscard]] std::optional<HttpResponse> notManaging(const HttpRequest& request, const QString& roomId);
    [[nodiscard]] QString endpoint(const HttpRequest& request) const;

    const RoomServer::Config& m_config;
    bool m_onLoopback;
    const Tokens& m_tokens;
    RoomRegistry& m_registry;
    RoomHub& m_hub;
    StatusPages m_pages;
    GuessLimiter m_guesses;
    AddressRates m_started; ///< rooms
    /// Tokens that changed a code: they have seen what it became, though their own code may be gone by it.
    QSet<QString> m_renewers;
};

} // namespace confab
