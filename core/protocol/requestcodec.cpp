#include "core/protocol/codec.h"
#include "core/protocol/jsonreader.h"
#include "core/protocol/jsonwriter.h"
#include "core/protocol/sharedcodec.h"

#include <algorithm>
#include <array>

// How requests are read. A request is {method, params, id, jsonrpc: "2.0"}; a notification has neither id nor
// jsonrpc. How they are written: requestwriter.cpp.
namespace confab {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestFrameId = 64;
/// Of the ids that clients make for themselves and others: peers, messages, updates.
constexpr qsizetype LongestId = 128;
constexpr qsizetype LongestKey = 256;
constexpr qint64 MostMessages = 200;

/// {timestamp?}
Request readPing(const JsonReader& in)
{
    return request::Ping{in.countOr("timestamp"_L1, 0)};
}

/// {name?, data?, …}
Request readJoin(const JsonReader& in)
{
    return request::Join{in.stringOr("name"_L1, {}), in.stringOr("data"_L1, {})};
}

/// {…}
Request readLeave(const JsonReader&)
{
    return request::Leave{};
}

QString readKey(const JsonReader& in)
{
    return in.has("key"_L1) ? in.identifier("key"_L1, LongestKey) : DefaultKey.toString();
}

QString readOptionalId(const JsonReader& in, QLatin1StringView name)
{
    // The empty string is how some clients say "none".
    return in.stringOr(name, {}).isEmpty() ? QString() : in.identifier(name, LongestId);
}

/// {info: {message, type?}, roles? | peer_id?, client_message_id?, notes?: PLACE}
Request readBroadcast(const JsonReader& in)
{
    const JsonReader info = in.object("info"_L1);
    request::Broadcast broadcast;
    broadcast.text = info.string("message"_L1);
    broadcast.type = info.stringOr("type"_L1, {});
    if (broadcast.type.isEmpty())
        broadcast.type = ChatType.toString();
    broadcast.roles = in.stringsOrNone("roles"_L1);
    broadcast.peerId = readOptionalId(in, "peer_id"_L1);
    broadcast.clientMessageId = readOptionalId(in, "client_message_id"_L1);
    if (in.has("notes"_L1))
        broadcast.notes = codec::readPlace(in.object("notes"_L1));
    if (!broadcast.roles.isEmpty() && !broadcast.peerId.isEmpty())
        in.fail("peer_id"_L1, u"and roles exclude one another"_s);
    return broadcast;
}

/// {name?, data?}
Request readPeerUpdate(const JsonReader& in)
{
    return request::PeerUpdate{in.optionalString("name"_L1), in.optionalString("data"_L1)};
}

/// {key?, changes, if_change_version, update_id, session_id} or {key?, data?, if_change_version?,
/// session_id?}
Request readSetMetadata(const JsonReader& in)
{
    request::SetMetadata set;
    set.key = readKey(in);
    set.sessionId = readOptionalId(in, "session_id"_L1);
    set.updateId = readOptionalId(in, "update_id"_L1);
    set.ifChangeVersion = in.optionalCount("if_change_version"_L1);
    if (!in.has("changes"_L1)) {
        set.step = in.storeValue("data"_L1);
        return set;
    }
    auto changes = codec::readChangeSet(in.array("changes"_L1));
    if (!changes)
        in.fail("changes"_L1, u"must be a change set"_s);
    if (in.mentions("data"_L1))
        in.fail("data"_L1, u"and changes exclude one another"_s);
    if (!set.ifChangeVersion)
        in.fail("if_change_version"_L1, u"must be there with changes"_s);
    for (const auto& [name, id] :
         {std::pair("update_id"_L1, set.updateId), {"session_id"_L1, set.sessionId}}) {
        if (id.isEmpty())
            in.fail(name, u"must be there with changes"_s);
    }
    set.step = std::move(changes).value_or(ChangeSet());
    return set;
}

/// {key?}, {key?, since, session_id} or {key?, parts: true, at?, offset?}
Request readGetMetadata(const JsonReader& in)
{
    request::GetMetadata get;
    get.key = readKey(in);
    get.since = in.optionalCount("since"_L1);
    get.sessionId = readOptionalId(in, "session_id"_L1);
    if (in.flagOr("parts"_L1, false))
        get.part = {in.optionalCount("at"_L1), in.countOr("offset"_L1, 0)};
    if (get.since && get.part)
        in.fail("parts"_L1, u"and since exclude one another"_s);
    if (get.since && get.sessionId.isEmpty())
        in.fail("session_id"_L1, u"must be there with since"_s);
    if (get.part && get.part->offset > 0 && !get.part->at)
        in.fail("at"_L1, u"must be there with offset"_s);
    return get;
}

/// {keys: [key], updates?, all?}
Request readListenMetadataChange(const JsonReader& in)
{
    return request::ListenMetadataChange{in.strings("keys"_L1), in.flagOr("updates"_L1, false),
                                         in.flagOr("all"_L1, false)};
}

/// {since?, limit?, edits_since?}, limit from 1 to 200
Request readGetMessages(const JsonReader& in)
{
    const qint64 limit = in.has("limit"_L1) ? in.integer("limit"_L1, 1, MostMessages) : MostMessages;
    return request::GetMessages{in.countOr("since"_L1, 0), limit, in.countOr("edits_since"_L1, 0)};
}

/// {requested_for, reason?, keep_out?}
Request readPeerLeaveRequest(const JsonReader& in)
{
    return request::PeerLeaveRequest{in.identifier("requested_for"_L1, LongestId),
                                     in.stringOr("reason"_L1, {}), in.flagOr("keep_out"_L1, false)};
}

/// {locked?, chat_paused?, notes_read_only?: [role]}; the result and the notice `on-room-settings` are
/// SETTINGS (see codec::writeSettings), which stand in the result of `join`, too
Request readChangeSettings(const JsonReader& in)
{
    request::ChangeSettings change;
    if (in.has("locked"_L1))
        change.lock = in.flag("locked"_L1);
    if (in.has("chat_paused"_L1))
        change.chatPause = in.flag("chat_paused"_L1);
    if (in.has("notes_read_only"_L1))
        change.notesReadOnly = in.strings("notes_read_only"_L1);
    return change;
}

/// {let_in?: [peer_id]}; the result is {people: [{peer_id, name, by, at}]}
Request readListKeptOut(const JsonReader& in)
{
    return request::ListKeptOut{in.stringsOrNone("let_in"_L1)};
}

/// {message_id, hidden?}
Request readHideMessage(const JsonReader& in)
{
    return request::HideMessage{in.identifier("message_id"_L1, LongestId), in.flagOr("hidden"_L1, true)};
}

/// {message_id, message, client_edit_id?}
Request readEditMessage(const JsonReader& in)
{
    return request::EditMessage{in.identifier("message_id"_L1, LongestId), in.string("message"_L1),
                                readOptionalId(in, "client_edit_id"_L1)};
}

/// {message_id, client_edit_id?}
Request readDeleteMessage(const JsonReader& in)
{
    return request::EditMessage{in.identifier("message_id"_L1, LongestId), std::nullopt,
                                readOptionalId(in, "client_edit_id"_L1)};
}

/// {lock?, reason?}
Request readEndRoom(const JsonReader& in)
{
    return request::EndRoom{in.flagOr("lock"_L1, false), in.stringOr("reason"_L1, {})};
}

/// {requested_for, role, force?}
Request readRoleChange(const JsonReader& in)
{
    return request::RoleChange{in.identifier("requested_for"_L1, LongestId), in.string("role"_L1),
                               in.flagOr("force"_L1, false)};
}

/// {peer_id}
Request readGetPeer(const JsonReader& in)
{
    return request::GetPeer{in.identifier("peer_id"_L1, LongestId)};
}

/// {limit?, role?, group?, peers?: [peer_id]}
Request readFindPeer(const JsonReader& in)
{
    request::FindPeer find;
    find.limit = in.countOr("limit"_L1, find.limit);
    find.role = in.optionalString("role"_L1);
    find.group = in.optionalString("group"_L1);
    if (in.has("peers"_L1))
        find.peers = in.strings("peers"_L1);
    return find;
}

/// {iterator, limit?}
Request readPeerIterNext(const JsonReader& in)
{
    request::PeerIterNext next;
    next.iterator = in.identifier("iterator"_L1, LongestId);
    next.limit = in.countOr("limit"_L1, next.limit);
    return next;
}

/// {query, limit?, offset?}
Request readPeerNameSearch(const JsonReader& in)
{
    request::PeerNameSearch search;
    search.query = in.string("query"_L1);
    search.limit = in.countOr("limit"_L1, search.limit);
    search.offset = in.countOr("offset"_L1, 0);
    return search;
}

/// {name}
template<bool Joins>
Request readOwnGroupChange(const JsonReader& in)
{
    return request::GroupChange{in.identifier("name"_L1, LongestId), {}, Joins};
}

/// {name, peer_id}
template<bool Joins>
Request readOthersGroupChange(const JsonReader& in)
{
    return request::GroupChange{in.identifier("name"_L1, LongestId), in.identifier("peer_id"_L1, LongestId),
                                Joins};
}

/// {key?, change_version, anchor, head, typing?} or {key?, gone: true}
Request readPresence(const JsonReader& in)
{
    if (in.flagOr("gone"_L1, false))
        return request::Presence{readKey(in), 0, 0, 0, false, true};
    return request::Presence{readKey(in), in.count("change_version"_L1), in.count("anchor"_L1),
                             in.count("head"_L1), in.flagOr("typing"_L1, false)};
}

/// {on}
Request readListenPresence(const JsonReader& in)
{
    return request::ListenPresence{in.flag("on"_L1)};
}

struct Method
{
    QLatin1StringView name;
    Request (*read)(const JsonReader& params);
};

constexpr std::array Methods{
    Method{"ping"_L1, readPing},
    Method{"broadcast"_L1, readBroadcast},
    Method{"set-metadata"_L1, readSetMetadata},
    Method{"get-metadata"_L1, readGetMetadata},
    Method{"presence"_L1, readPresence},
    Method{"join"_L1, readJoin},
    Method{"leave"_L1, readLeave},
    Method{"peer-update"_L1, readPeerUpdate},
    Method{"listen-metadata-change"_L1, readListenMetadataChange},
    Method{"listen-presence"_L1, readListenPresence},
    Method{"get-messages"_L1, readGetMessages},
    Method{"peer-leave-request"_L1, readPeerLeaveRequest},
    Method{"end-room"_L1, readEndRoom},
    Method{"role-change-request"_L1, readRoleChange},
    Method{"room-settings"_L1, readChangeSettings},
    Method{"kept-out"_L1, readListKeptOut},
    Method{"hide-message"_L1, readHideMessage},
    Method{"edit-message"_L1, readEditMessage},
    Method{"delete-message"_L1, readDeleteMessage},
    Method{"get-peer"_L1, readGetPeer},
    Method{"find-peer"_L1, readFindPeer},
    Method{"peer-iter-next"_L1, readPeerIterNext},
    Method{"peer-name-search"_L1, readPeerNameSearch},
    Method{"group-join"_L1, readOwnGroupChange<true>},
    Method{"group-leave"_L1, readOwnGroupChange<false>},
    Method{"group-add"_L1, readOthersGroupChange<true>},
    Method{"group-remove"_L1, readOthersGroupChange<false>},
};

RequestError requestError(const QString& id, ErrorCode code, const QString& message,
                          const QString& field = {})
{
    Refusal refusal;
    refusal.code = static_cast<int>(code);
    refusal.message = message;
    refusal.field = field;
    return {id, refusal};
}

/// A method that this version does not know. A notification of such may be left alone (the SDK sends several
/// about media), a request must not go without an answer.
Expected<RequestFrame, RequestError> unknownMethod(const QString& id, const QString& method)
{
    if (id.isEmpty())
        return RequestFrame{id, request::Ignored{method}};
    return Unexpected(requestError(id, ErrorCode::InvalidParams,
                                   u"unknown method %1"_s.arg(method.left(LongestFrameId)), u"method"_s));
}

Expected<RequestFrame, RequestError> readRequest(const QString& id, const Method& method, json::Value params)
{
    if (!params.isObject() && params.exists() && !params.isNull())
        return Unexpected(
            requestError(id, ErrorCode::InvalidParams, u"params must be an object"_s, u"params"_s));

    ReadFault fault;
    Request request = method.read(JsonReader(params, fault));
    if (fault.isSet())
        return Unexpected(RequestError{id, fault.refusal()});
    return RequestFrame{id, std::move(request)};
}

} // namespace

Expected<RequestFrame, RequestError> parseRequest(const QByteArray& frame)
{
    const auto document = json::Document::parseObject(frame);
    if (!document)
        return Unexpected(RequestError{{}, document.error()});

    const json::Value root = document->root();
    const json::Value idValue = root.member("id"_L1);
    const QString id = idValue.string();
    if (idValue.exists() && (id.isEmpty() || id.size() > LongestFrameId || !id.isValidUtf16())) {
        const QString message = u"id must be a string of 1 to %1 characters"_s.arg(LongestFrameId);
        return Unexpected(requestError({}, ErrorCode::InvalidRequest, message, u"id"_s));
    }
    const json::Value version = root.member("jsonrpc"_L1);
    if (version.exists() && version.string() != "2.0"_L1)
        return Unexpected(
            requestError(id, ErrorCode::InvalidRequest, u"jsonrpc must be 2.0"_s, u"jsonrpc"_s));
    const json::Value method = root.member("method"_L1);
    if (!method.isString())
        return Unexpected(
            requestError(id, ErrorCode::InvalidRequest, u"method must be a string"_s, u"method"_s));

    const QString name = method.string();
    const auto known = std::ranges::find_if(Methods, [&name](const Method& m) { return m.name == name; });
    if (known == Methods.end())
        return unknownMethod(id, name);
    return readRequest(id, *known, root.member("params"_L1));
}

} // namespace confab
