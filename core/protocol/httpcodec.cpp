#include "core/protocol/httpmessages.h"

#include "core/protocol/jsonreader.h"
#include "core/protocol/jsonwriter.h"
#include "core/protocol/sharedcodec.h"

#include <QRegularExpression>

// The grammar of each body stands above its encode and parse.
namespace confab::http {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestCode = 64;
constexpr qint64 MostUses = 1'000'000;

/// Reads a body by `read`; what is wrong with it is 400 in HTTP, be it JSON or not.
template<typename T>
Expected<T, Refusal> parse(const QByteArray& body, T (*read)(const JsonReader&))
{
    const auto document = json::Document::parseObject(body);
    if (!document) {
        Refusal refusal = document.error();
        refusal.code = static_cast<int>(ErrorCode::InvalidParams);
        return Unexpected(refusal);
    }
    ReadFault fault;
    T found = read(JsonReader(document->root(), fault));
    if (fault.isSet())
        return Unexpected(fault.refusal());
    return found;
}

/// Left out: nothing. Null: nothing inside. Else an integer of at most `most`.
std::optional<std::optional<qint64>> readBound(const JsonReader& in, QLatin1StringView name, qint64 most)
{
    if (!in.mentions(name))
        return std::nullopt;
    return in.has(name) ? std::optional(in.integer(name, 0, most)) : std::optional<qint64>();
}

void writeBound(JsonWriter& out, QLatin1StringView name, const std::optional<qint64>& bound)
{
    out.name(name);
    if (bound)
        out.value(*bound);
    else
        out.null();
}

/// {name, role}
ActiveRoomAnswer::Session::Person readPerson(const JsonReader& in)
{
    return {in.string("name"_L1), codec::readRole(in, "role"_L1)};
}

ActiveRoomAnswer readActiveRoom(const JsonReader& in)
{
    ActiveRoomAnswer answer;
    answer.id = in.string("id"_L1);
    answer.name = in.string("name"_L1);
    answer.codesRenewed = in.flagOr("codes_renewed"_L1, false);
    if (!in.has("session"_L1))
        return answer;
    const JsonReader from = in.object("session"_L1);
    ActiveRoomAnswer::Session session;
    session.id = from.string("id"_L1);
    session.createdAt = from.count("created_at"_L1);
    for (const JsonReader& person : from.objects("peers"_L1))
        session.peers.push_back(readPerson(person));
    answer.session = std::move(session);
    return answer;
}

} // namespace

/// {code, user_id?}, user_id of [A-Za-z0-9._:@-]{1,64}
QByteArray encode(const TokenRequest& request)
{
    JsonWriter out;
    out.beginObject();
    out.member("code"_L1, request.code);
    out.memberUnlessEmpty("user_id"_L1, request.userId);
    out.endObject();
    return out.take();
}

Expected<TokenRequest, Refusal> parseTokenRequest(const QByteArray& body)
{
    return parse<TokenRequest>(body, [](const JsonReader& in) {
        // So that it needs no escape in the token: the SDK decodes that as plain base64.
        static const QRegularExpression plain(u"\\A[A-Za-z0-9._:@-]{0,64}\\z"_s);
        TokenRequest request{in.identifier("code"_L1, LongestCode), in.stringOr("user_id"_L1, {})};
        if (!plain.match(request.userId).hasMatch())
            in.fail("user_id"_L1, u"must be up to 64 of A-Z a-z 0-9 . _ : @ -"_s);
        return request;
    });
}

/// {token, endpoint?}
QByteArray encode(const TokenAnswer& answer)
{
    JsonWriter out;
    out.beginObject();
    out.member("token"_L1, answer.token);
    out.memberUnlessEmpty("endpoint"_L1, answer.endpoint);
    out.endObject();
    return out.take();
}

Expected<TokenAnswer, Refusal> parseTokenAnswer(const QByteArray& body)
{
    return parse<TokenAnswer>(body, [](const JsonReader& in) {
        return TokenAnswer{in.string("token"_L1), in.stringOr("endpoint"_L1, {})};
    });
}

/// {endpoint, config: {enabledFlags: [flag]}}; the flag makes the SDK join without media.
QByteArray encode(const InitAnswer& answer)
{
    JsonWriter out;
    out.beginObject();
    out.member("endpoint"_L1, answer.endpoint);
    out.name("config"_L1);
    out.raw(R"({"enabledFlags":["nonWebRTCDisableOffer"]})");
    out.endObject();
    return out.take();
}

Expected<InitAnswer, Refusal> parseInitAnswer(const QByteArray& body)
{
    return parse<InitAnswer>(body, [](const JsonReader& in) { return InitAnswer{in.string("endpoint"_L1)}; });
}

/// {name?}, or nothing at all
QByteArray encode(const CreateRoomRequest& request)
{
    JsonWriter out;
    out.beginObject();
    out.memberUnlessEmpty("name"_L1, request.name);
    out.endObject();
    return out.take();
}

Expected<CreateRoomRequest, Refusal> parseCreateRoomRequest(const QByteArray& body)
{
    if (body.isEmpty())
        return CreateRoomRequest{};
    return parse<CreateRoomRequest>(
        body, [](const JsonReader& in) { return CreateRoomRequest{in.stringOr("name"_L1, {})}; });
}

/// {role?, renew?, enabled?, expires_at?, uses_left?}: the last two null for "without". What is left out
/// stays as it is; without a role there is nothing else either, and every code is renewed.
QByteArray encode(const CodeChange& change)
{
    JsonWriter out;
    out.beginObject();
    if (change.role)
        out.member("role"_L1, roleName(*change.role));
    if (change.renew)
        out.member("renew"_L1, true);
    if (change.enabled)
        out.member("enabled"_L1, *change.enabled);
    if (change.expiresAt)
        writeBound(out, "expires_at"_L1, *change.expiresAt);
    if (change.usesLeft)
        writeBound(out, "uses_left"_L1, *change.usesLeft);
    out.endObject();
    return out.take();
}

Expected<CodeChange, Refusal> parseCodeChange(const QByteArray& body)
{
    if (body.isEmpty())
        return CodeChange{};
    return parse<CodeChange>(body, [](const JsonReader& in) {
        CodeChange change;
        if (in.has("role"_L1))
            change.role = codec::readRole(in, "role"_L1);
        change.renew = in.flagOr("renew"_L1, false);
        if (in.has("enabled"_L1))
            change.enabled = in.flag("enabled"_L1);
        change.expiresAt = readBound(in, "expires_at"_L1, JsonReader::MaxInteger);
        change.usesLeft = readBound(in, "uses_left"_L1, MostUses);
        if (!change.role && (change.enabled || change.expiresAt || change.usesLeft))
            in.fail("role"_L1, u"must say which code is meant"_s);
        return change;
    });
}

/// {id, name, enabled, codes: [{code, role, enabled, expires_at?, uses_left?}]}
QByteArray encode(const RoomAnswer& answer)
{
    JsonWriter out;
    out.beginObject();
    out.member("id"_L1, answer.id);
    out.member("name"_L1, answer.name);
    out.member("enabled"_L1, answer.enabled);
    out.name("codes"_L1);
    out.beginArray();
    for (const CodeEntry& entry : answer.codes) {
        out.beginObject();
        out.member("code"_L1, entry.code);
        out.member("role"_L1, roleName(entry.role));
        out.member("enabled"_L1, entry.enabled);
        if (entry.expiresAt)
            out.member("expires_at"_L1, *entry.expiresAt);
        if (entry.usesLeft)
            out.member("uses_left"_L1, *entry.usesLeft);
        out.endObject();
    }
    out.endArray();
    out.endObject();
    return out.take();
}

Expected<RoomAnswer, Refusal> parseRoomAnswer(const QByteArray& body)
{
    return parse<RoomAnswer>(body, [](const JsonReader& in) {
        RoomAnswer answer{in.string("id"_L1), in.string("name"_L1), in.flagOr("enabled"_L1, true), {}};
        for (const JsonReader& entry : in.objects("codes"_L1)) {
            answer.codes.push_back({entry.string("code"_L1), codec::readRole(entry, "role"_L1),
                                    entry.flagOr("enabled"_L1, true), entry.optionalCount("expires_at"_L1),
                                    entry.optionalCount("uses_left"_L1)});
        }
        return answer;
    });
}

/// {id, name, session: {id, created_at, peers: [{name, role}]} | null, codes_renewed}
QByteArray encode(const ActiveRoomAnswer& answer)
{
    JsonWriter out;
    out.beginObject();
    out.member("id"_L1, answer.id);
    out.member("name"_L1, answer.name);
    out.name("session"_L1);
    if (answer.session) {
        out.beginObject();
        out.member("id"_L1, answer.session->id);
        out.member("created_at"_L1, answer.session->createdAt);
        out.name("peers"_L1);
        out.beginArray();
        for (const auto& person : answer.session->peers) {
            out.beginObject();
            out.member("name"_L1, person.name);
            out.member("role"_L1, roleName(person.role));
            out.endObject();
        }
        out.endArray();
        out.endObject();
    } else {
        out.null();
    }
    out.member("codes_renewed"_L1, answer.codesRenewed);
    out.endObject();
    return out.take();
}

Expected<ActiveRoomAnswer, Refusal> parseActiveRoomAnswer(const QByteArray& body)
{
    return parse<ActiveRoomAnswer>(body, readActiveRoom);
}

QByteArray encode(const Refusal& refusal)
{
    JsonWriter out;
    codec::writeRefusal(out, refusal);
    return out.take();
}

Refusal parseHttpRefusal(int status, const QByteArray& body)
{
    const auto found = parse<Refusal>(body, [](const JsonReader& in) { return codec::readRefusal(in); });
    if (found)
        return *found;
    Refusal made;
    made.code = status;
    made.message = u"HTTP status %1"_s.arg(status);
    return made;
}

} // namespace confab::http
