#include "core/server/httpapi.h"

#include "core/protocol/httpmessages.h"
#include "core/server/hostname.h"
#include "core/server/refusals.h"
#include "core/server/secrets.h"
#include "core/server/serverclock.h"

#include <algorithm>

namespace confab {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostRenewers = 100'000;
constexpr qint64 RoomsFullRetryMs = 60'000;
constexpr auto WebSocketPath = "/ws"_L1;

HttpResponse badRequest(const Refusal& refusal)
{
    return {400, http::encode(refusal)};
}

HttpResponse badField(const QString& field, const QString& sentence)
{
    Refusal refusal;
    refusal.code = static_cast<int>(ErrorCode::InvalidParams);
    refusal.message = sentence;
    refusal.field = field;
    return badRequest(refusal);
}

HttpResponse unauthorized()
{
    return httpRefusal(401, u"The token is missing, wrong or too old."_s);
}

HttpResponse refused(const Refusal& refusal)
{
    return {refusal.code, http::encode(refusal)};
}

HttpResponse codeOff()
{
    return refused(refusals::barred(reason::CodeOff, u"The code of this token lets nobody in any more."_s));
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
        answer.codes.push_back(
            {code.code.toString(), code.role, code.enabled, code.expiresAt, code.usesLeft});
    return answer;
}

const QList<HttpApi::Route>& HttpApi::routes()
{
    static const QList<Route> all{
        {"POST", u"/v2/token"_s, &HttpApi::token},
        {"GET", u"/init"_s, &HttpApi::init},
        {"POST", u"/v2/rooms"_s, &HttpApi::createRoom},
        {"GET", u"/v2/room-codes/room/"_s, &HttpApi::codes},
        {"POST", u"/v2/room-codes/room/"_s, &HttpApi::changeCodes},
        {"GET", u"/v2/active-rooms/"_s, &HttpApi::activeRoom},
        {"GET", u"/healthz"_s, &HttpApi::health},
        {"HEAD", u"/healthz"_s, &HttpApi::health},
        {"GET", u"/metrics"_s, &HttpApi::metrics},
    };
    return all;
}

HttpResponse HttpApi::answer(const HttpRequest& request)
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

Expected<Admission, HttpResponse> HttpApi::admit(const HttpRequest& request)
{
    if (auto refusal = foreignHost(request))
        return Unexpected(*refusal);
    if (!request.path.endsWith(WebSocketPath))
        return Unexpected(httpRefusal(404, u"There is no WebSocket at this address."_s));
    const QString peerId = request.parameter(u"peer"_s);
    if (!isPeerId(peerId))
        return Unexpected(
            httpRefusal(400, u"The query needs a `peer` of up to 64 letters, digits and ._:@-"_s));
    const auto entrance = admit(request.parameter(u"token"_s).toUtf8(), peerId);
    if (!entrance)
        return Unexpected(entrance.error());
    // /init has only looked: here someone comes in.
    if (entrance->usesCode) {
        const auto used = m_registry.use(entrance->code, entrance->admission.identity.tokenId);
        if (!used)
            return Unexpected(used.error() == RoomRegistry::Fault::CodeOff ? codeOff() : notKept());
    }
    Admission admission = entrance->admission;
    admission.identity.address = request.visitor.address;
    return admission;
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

HttpResponse HttpApi::token(const HttpRequest& request, const QString&)
{
    const auto wanted = http::parseTokenRequest(request.body);
    if (!wanted)
        return badRequest(wanted.error());
    if (!wanted->userId.isEmpty() && !Tokens::isUserId(wanted->userId))
        return badField(u"user_id"_s, u"A user_id has up to 64 letters, digits and ._:@-"_s);
    if (const auto wait = m_guesses.wait(request.visitor.address, steadyTime()))
        return httpTooMany(*wait, u"Too many wrong room codes. Wait before the next one."_s);
    // A code that cannot exist, one that nobody has and one that is off: who guesses learns nothing.
    const qint64 now = steadyTime();
    const auto code = RoomCode::parse(wanted->code);
    const auto opened = code ? m_registry.open(*code, now) : std::nullopt;
    if (!opened) {
        m_guesses.failed(request.visitor.address, steadyTime());
        return httpRefusal(404, u"No room is open under this code."_s);
    }
    m_guesses.succeeded(request.visitor.address);
    return {200, http::encode(http::TokenAnswer{
                     m_tokens.issue(opened->roomId, opened->role, wanted->userId, now, opened->codeNumber),
                     endpoint(request)})};
}

HttpResponse HttpApi::init(const HttpRequest& request, const QString&)
{
    const QString peerId = request.parameter(u"peer_id"_s);
    if (!peerId.isEmpty() && !isPeerId(peerId))
        return httpRefusal(400, u"A peer_id has up to 64 letters, digits and ._:@-"_s);
    const auto entrance = admit(request.bearer, peerId);
    if (!entrance)
        return entrance.error();
    return {200, http::encode(http::InitAnswer{endpoint(request)})};
}

Expected<HttpApi::Entrance, HttpResponse> HttpApi::admit(const QByteArray& token, const QString& peerId)
{
    const qint64 now = steadyTime();
    const auto claims = m_tokens.check(token, now);
    if (!claims)
        return Unexpected(unauthorized());
    const RoomRegistry::Entry* entry = m_registry.find(claims->roomId);
    if (!entry)
        return Unexpected(httpRefusal(410, u"The room is gone."_s));
    const std::shared_ptr<RoomRunner>& room = m_hub.room(entry->id, entry->name);
    Entrance entrance{{room, peerId, claims->identity},
                      {claims->roomId, claims->identity.role, claims->codeNumber}};
    if (room->room().holds(peerId, claims->identity.tokenId))
        return entrance;
    if (claims->expired)
        return Unexpected(unauthorized());
    if (const auto refusal = room->room().refusalToEnter(claims->identity))
        return Unexpected(refused(*refusal));
    entrance.usesCode = !room->room().knows(claims->identity.tokenId);
    if (entrance.usesCode && !m_registry.letsIn(entrance.code, claims->identity.tokenId, now))
        return Unexpected(codeOff());
    return entrance;
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

std::optional<HttpResponse> HttpApi::mayNotStartRooms(const HttpRequest& request)
{
    if (request.visitor.fromNetwork)
        return httpRefusal(403, u"Rooms are started on the computer that hosts them."_s);
    if (m_onLoopback && request.origin) {
        const std::optional<HostName> origin = HostName::ofOrigin(*request.origin);
        if (!origin || !origin->isLoopback())
            return httpRefusal(403, u"Pages from elsewhere may not start rooms on this computer."_s);
    }
    if (!m_config.managementToken.isEmpty()) {
        return isManagement(request)
                   ? std::nullopt
                   : std::optional(httpRefusal(401, u"Rooms are started with the management token here."_s));
    }
    if (request.visitor.isLocal())
        return std::nullopt;
    if (const auto wait = m_started.take(request.visitor.address, steadyTime()))
        return httpTooMany(*wait, u"Too many rooms were started from this address. Try again later."_s);
    return std::nullopt;
}

bool HttpApi::isManagement(const HttpRequest& request) const
{
    return !m_config.managementToken.isEmpty() && isSameSecret(request.bearer, m_config.managementToken);
}

HttpResponse HttpApi::createRoom(const HttpRequest& request, const QString&)
{
    if (auto refusal = mayNotStartRooms(request))
        return *refusal;
    // Everything in the body may be left out, and so may the body.
    const auto wanted = http::parseCreateRoomRequest(request.body.isEmpty() ? "{}" : request.body);
    if (!wanted)
        return badRequest(wanted.error());
    const auto room = m_registry.create(wanted->name);
    if (room)
        return {200, http::encode(describe(**room))};
    return room.error() == RoomRegistry::Fault::TooMany
               ? httpTooMany(RoomsFullRetryMs, u"This server has as many rooms as it may have."_s)
               : notKept();
}

std::optional<HttpResponse> HttpApi::notOfRoom(const HttpRequest& request, const QString& roomId)
{
    const auto claims = m_tokens.check(request.bearer, steadyTime());
    if (!claims || claims->expired)
        return unauthorized();
    // Before the room is looked for: a token of another room learns nothing about this one.
    if (claims->roomId != roomId)
        return httpRefusal(403, u"The token is for another room."_s);
    if (!m_registry.find(roomId))
        return httpRefusal(410, u"The room is gone."_s);
    return std::nullopt;
}

/// What someone inside may do counts, not what their token said: roles change, and people are removed.
std::optional<HttpResponse> HttpApi::notManaging(const HttpRequest& request, const QString& roomId)
{
    const RoomRegistry::Entry* entry = m_registry.find(roomId);
    if (isManagement(request))
        return entry ? std::nullopt : std::optional(httpRefusal(404, u"There is no such room."_s));
    if (auto refusal = notOfRoom(request, roomId))
        return refusal;
    const qint64 now = steadyTime();
    const Tokens::Claims claims = m_tokens.check(request.bearer, now).value();
    const Room& room = m_hub.room(entry->id, entry->name)->room();
    const std::optional<Role> inside = room.roleOf(claims.identity.tokenId);
    if (!mayManage(inside.value_or(room.roleFor(claims.identity))))
        return httpRefusal(403, u"Only hosts see and change the codes of their room."_s);
    if (inside)
        return std::nullopt;
    if (const auto refusal = room.refusalToEnter(claims.identity))
        return refused(*refusal);
    const RoomRegistry::Opened code{roomId, claims.identity.role, claims.codeNumber};
    const bool isGood =
        m_renewers.contains(claims.identity.tokenId) || m_registry.letsIn(code, claims.identity.tokenId, now);
    return isGood ? std::nullopt : std::optional(codeOff());
}

HttpResponse HttpApi::codes(const HttpRequest& request, const QString& roomId)
{
    if (auto refusal = notManaging(request, roomId))
        return *refusal;
    return {200, http::encode(describe(*m_registry.find(roomId)))};
}

HttpResponse HttpApi::changeCodes(const HttpRequest& request, const QString& roomId)
{
    if (auto refusal = notManaging(request, roomId))
        return *refusal;
    const auto wanted = http::parseCodeChange(request.body);
    if (!wanted)
        return badRequest(wanted.error());
    const auto room = wanted->role
                          ? m_registry.changeCode(roomId, {*wanted->role, wanted->renew, wanted->enabled,
                                                           wanted->expiresAt, wanted->usesLeft})
                          : m_registry.renewCodes(roomId);
    if (!room)
        return notKept();
    if (const auto claims = m_tokens.check(request.bearer, steadyTime());
        claims && m_renewers.size() < MostRenewers)
        m_renewers.insert(claims->identity.tokenId);
    return {200, http::encode(describe(**room))};
}

HttpResponse HttpApi::activeRoom(const HttpRequest& request, const QString& roomId)
{
    if (auto refusal = notOfRoom(request, roomId))
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
