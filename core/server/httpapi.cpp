#include "core/server/httpapi.h"

#include "core/protocol/httpmessages.h"
#include "core/server/hostname.h"
#include "core/server/serverclock.h"

#include <algorithm>

namespace confab {

using namespace Qt::StringLiterals;

namespace {

constexpr auto WebSocketPath = "/ws"_L1;

HttpResponse badRequest(const Refusal& refusal)
{
    return {400, http::encode(refusal)};
}

HttpResponse unauthorized()
{
    return httpRefusal(401, u"The token is missing, wrong or too old."_s);
}

HttpResponse notKept()
{
    return httpRefusal(503, u"The server could not store this. Nothing has changed, try again later."_s);
}

/// As for a user id, so that nothing needs escaping anywhere.
bool isPeerId(const QString& text)
{
    return Tokens::isUserId(text);
}

HttpResponse preflight()
{
    return {200,
            "{}",
            {{"Access-Control-Allow-Methods", "GET, POST, OPTIONS"},
             {"Access-Control-Allow-Headers", "authorization, content-type"},
             {"Access-Control-Max-Age", "600"}}};
}

} // namespace

http::RoomAnswer describe(const RoomRegistry::Entry& room)
{
    http::RoomAnswer answer{room.id, room.name, room.enabled, {}};
    for (const RoomRegistry::Code& code : room.codes)
        answer.codes.push_back({code.code.toString(), code.role, code.enabled});
    return answer;
}

const QList<HttpApi::Route>& HttpApi::routes()
{
    static const QList<Route> all{
        {"POST", u"/v2/token"_s, &HttpApi::token},
        {"GET", u"/init"_s, &HttpApi::init},
        {"POST", u"/v2/rooms"_s, &HttpApi::createRoom},
        {"GET", u"/v2/room-codes/room/"_s, &HttpApi::codes},
        {"POST", u"/v2/room-codes/room/"_s, &HttpApi::renewCodes},
        {"GET", u"/v2/active-rooms/"_s, &HttpApi::activeRoom},
    };
    return all;
}

HttpResponse HttpApi::answer(const HttpRequest& request) const
{
    if (auto refusal = foreignHost(request))
        return *refusal;
    if (request.method == "OPTIONS")
        return preflight();

    QByteArrayList allowed;
    for (const Route& route : routes()) {
        const bool takesId = route.path.endsWith(u'/');
        const bool fits = takesId
                              ? request.path.startsWith(route.path) && request.path.size() > route.path.size()
                              : request.path == route.path;
        if (fits && route.method == request.method)
            return (this->*route.handler)(request, request.path.mid(route.path.size()));
        if (fits)
            allowed += route.method;
    }
    if (allowed.isEmpty() && request.path.endsWith(WebSocketPath))
        return httpRefusal(426, u"This address is for WebSockets."_s);
    if (allowed.isEmpty())
        return httpRefusal(404, u"There is nothing at this address."_s);
    HttpResponse refusal = httpRefusal(405, u"This address does not know the method."_s);
    refusal.headers.emplaceBack("Allow", allowed.join(", ") + ", OPTIONS");
    return refusal;
}

Expected<Admission, HttpResponse> HttpApi::admit(const HttpRequest& request) const
{
    if (auto refusal = foreignHost(request))
        return Unexpected(*refusal);
    if (!request.path.endsWith(WebSocketPath))
        return Unexpected(httpRefusal(404, u"There is no WebSocket at this address."_s));
    const QString peerId = request.parameter(u"peer"_s);
    if (!isPeerId(peerId))
        return Unexpected(
            httpRefusal(400, u"The query needs a `peer` of up to 64 letters, digits and ._:@-"_s));
    return admit(request.parameter(u"token"_s).toUtf8(), peerId);
}

/// A page on the web may make a browser believe that its own name is this computer's address; its requests
/// then carry that name.
std::optional<HttpResponse> HttpApi::foreignHost(const HttpRequest& request) const
{
    const std::optional<HostName> host = HostName::parse(request.host);
    if (!host)
        return httpRefusal(400, u"The Host header is missing or wrong."_s);
    const bool ownAddressOnly = m_onLoopback && !request.visitor.fromNetwork && m_config.publicUrl.isEmpty();
    if (ownAddressOnly && !host->isLoopback())
        return httpRefusal(403, u"This server answers on this computer's own address only."_s);
    return std::nullopt;
}

HttpResponse HttpApi::token(const HttpRequest& request, const QString&) const
{
    const auto wanted = http::parseTokenRequest(request.body);
    if (!wanted)
        return badRequest(wanted.error());
    if (!wanted->userId.isEmpty() && !Tokens::isUserId(wanted->userId))
        return httpRefusal(400, u"A user_id has up to 64 letters, digits and ._:@-"_s);
    // A code that cannot exist, one that nobody has and one that is off: who guesses learns nothing.
    const auto code = RoomCode::parse(wanted->code);
    const auto opened = code ? m_registry.open(*code) : std::nullopt;
    if (!opened)
        return httpRefusal(404, u"No room is open under this code."_s);
    const qint64 now = steadyTime();
    return {200, http::encode(
                     http::TokenAnswer{m_tokens.issue(opened->roomId, opened->role, wanted->userId, now)})};
}

HttpResponse HttpApi::init(const HttpRequest& request, const QString&) const
{
    const QString peerId = request.parameter(u"peer_id"_s);
    if (!peerId.isEmpty() && !isPeerId(peerId))
        return httpRefusal(400, u"A peer_id has up to 64 letters, digits and ._:@-"_s);
    const auto admission = admit(request.bearer, peerId);
    if (!admission)
        return admission.error();
    return {200, http::encode(http::InitAnswer{endpoint(request)})};
}

Expected<Admission, HttpResponse> HttpApi::admit(const QByteArray& token, const QString& peerId) const
{
    const auto claims = m_tokens.check(token, steadyTime());
    if (!claims)
        return Unexpected(unauthorized());
    const RoomRegistry::Entry* entry = m_registry.find(claims->roomId);
    if (!entry)
        return Unexpected(httpRefusal(410, u"The room is gone."_s));
    const std::shared_ptr<RoomRunner>& room = m_hub.room(entry->id, entry->name);
    const bool isIn = room->room().holds(peerId, claims->identity.tokenId);
    if (claims->expired && !isIn)
        return Unexpected(unauthorized());
    if (!isIn && (!entry->enabled || room->room().isLocked()))
        return Unexpected(httpRefusal(403, u"The room is locked."_s));
    return Admission{room, peerId, claims->identity};
}

QString HttpApi::endpoint(const HttpRequest& request) const
{
    if (m_config.publicUrl.isEmpty())
        return (request.visitor.encrypted ? "wss://"_L1 : "ws://"_L1) + request.host + WebSocketPath;
    QUrl url = m_config.publicUrl;
    const bool encrypted = url.scheme() == "https"_L1 || url.scheme() == "wss"_L1;
    url.setScheme(encrypted ? u"wss"_s : u"ws"_s);
    const QString path = url.path();
    url.setPath((path.endsWith(u'/') ? path.chopped(1) : path) + WebSocketPath);
    return url.toString(QUrl::FullyEncoded | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
}

HttpResponse HttpApi::createRoom(const HttpRequest& request, const QString&) const
{
    if (request.visitor.fromNetwork)
        return httpRefusal(403, u"Rooms are started on the computer that hosts them."_s);
    if (m_onLoopback && request.origin) {
        const std::optional<HostName> origin = HostName::ofOrigin(*request.origin);
        if (!origin || !origin->isLoopback())
            return httpRefusal(403, u"Pages from elsewhere may not start rooms on this computer."_s);
    }
    // Everything in the body may be left out, and so may the body.
    const auto wanted = http::parseCreateRoomRequest(request.body.isEmpty() ? "{}" : request.body);
    if (!wanted)
        return badRequest(wanted.error());
    const auto room = m_registry.create(wanted->name);
    if (room)
        return {200, http::encode(describe(**room))};
    return room.error() == RoomRegistry::Fault::TooMany
               ? httpRefusal(429, u"This server has as many rooms as it may have."_s)
               : notKept();
}

std::optional<HttpResponse> HttpApi::notOfRoom(const HttpRequest& request, const QString& roomId,
                                               bool needsHost) const
{
    const auto claims = m_tokens.check(request.bearer, steadyTime());
    if (!claims || claims->expired)
        return unauthorized();
    // Before the room is looked for: a token of another room learns nothing about this one.
    if (claims->roomId != roomId)
        return httpRefusal(403, u"The token is for another room."_s);
    if (needsHost && !mayManage(claims->identity.role))
        return httpRefusal(403, u"Only hosts see and renew the codes of their room."_s);
    if (!m_registry.find(roomId))
        return httpRefusal(410, u"The room is gone."_s);
    return std::nullopt;
}

HttpResponse HttpApi::codes(const HttpRequest& request, const QString& roomId) const
{
    if (auto refusal = notOfRoom(request, roomId, true))
        return *refusal;
    return {200, http::encode(describe(*m_registry.find(roomId)))};
}

HttpResponse HttpApi::renewCodes(const HttpRequest& request, const QString& roomId) const
{
    if (auto refusal = notOfRoom(request, roomId, true))
        return *refusal;
    const auto room = m_registry.renewCodes(roomId);
    return room ? HttpResponse{200, http::encode(describe(**room))} : notKept();
}

HttpResponse HttpApi::activeRoom(const HttpRequest& request, const QString& roomId) const
{
    if (auto refusal = notOfRoom(request, roomId, false))
        return *refusal;
    const RoomRegistry::Entry* entry = m_registry.find(roomId);
    const Room::Occupancy occupancy = m_hub.room(entry->id, entry->name)->room().occupancy();
    http::ActiveRoomAnswer answer{entry->id, entry->name, std::nullopt, entry->codesRenewed};
    if (!occupancy.sessionId.isEmpty()) {
        http::ActiveRoomAnswer::Session session{occupancy.sessionId, occupancy.startedAt, {}};
        for (const Room::Occupancy::Person& person : occupancy.people)
            session.peers.push_back({person.name, person.role});
        answer.session = std::move(session);
    }
    return {200, http::encode(answer)};
}

} // namespace confab
