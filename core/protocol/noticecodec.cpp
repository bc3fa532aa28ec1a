#include "core/protocol/codec.h"
#include "core/protocol/jsonreader.h"
#include "core/protocol/jsonwriter.h"
#include "core/protocol/sharedcodec.h"

#include <algorithm>
#include <array>

// Notices: {method, params}, without an id (the SDK would take them for answers). The grammar of each one's
// params stands above its write and read.
namespace confab {

using namespace Qt::StringLiterals;

namespace {

/// The roles as the SDK wants them: nothing to publish and nothing to subscribe to, so that it joins without
/// media; releases of 2022 throw without both …SimulcastLayers.
void writeRoles(JsonWriter& out)
{
    int priority = 0;
    out.beginObject();
    for (const Role role : AllRoles) {
        out.name(QStringView(roleName(role)));
        out.beginObject();
        out.member("name"_L1, roleName(role));
        out.member("priority"_L1, ++priority);
        out.name("publishParams"_L1);
        out.raw(R"({"allowed":[],"videoSimulcastLayers":{},"screenSimulcastLayers":{}})");
        out.name("subscribeParams"_L1);
        out.raw(R"({"subscribeToRoles":[]})");
        out.name("permissions"_L1);
        out.beginObject();
        for (const auto permission : {"endRoom"_L1, "removeOthers"_L1, "changeRole"_L1})
            out.member(permission, mayManage(role));
        out.endObject();
        out.endObject();
    }
    out.endObject();
}

/// {name, known_roles: {name: ROLE}, template_id}
void write(JsonWriter& out, const notice::PolicyChange& policy)
{
    static const QByteArray roles = [] {
        JsonWriter writer;
        writeRoles(writer);
        return writer.take();
    }();
    out.member("name"_L1, roleName(policy.role));
    out.name("known_roles"_L1);
    out.raw(roles);
    out.member("template_id"_L1, "confab"_L1);
}
void read(const JsonReader& in, notice::PolicyChange& policy)
{
    policy.role = codec::readRole(in, "name"_L1);
}

/// {peers: {peer_id: PEER}, room: {name, session_id, started_at}}
void write(JsonWriter& out, const notice::PeerList& list)
{
    out.name("peers"_L1);
    out.beginObject();
    for (const Peer& peer : list.peers) {
        out.name(QStringView(peer.id));
        codec::writePeer(out, peer);
    }
    out.endObject();
    out.name("room"_L1);
    out.beginObject();
    out.member("name"_L1, list.room.name);
    out.member("session_id"_L1, list.room.sessionId);
    out.member("started_at"_L1, list.room.startedAt);
    out.endObject();
}
void read(const JsonReader& in, notice::PeerList& list)
{
    for (const auto& [id, peer] : in.objectMap("peers"_L1))
        list.peers.push_back(codec::readPeer(peer));
    const JsonReader room = in.object("room"_L1);
    list.room.name = room.stringOr("name"_L1, {});
    list.room.sessionId = room.string("session_id"_L1);
    list.room.startedAt = room.countOr("started_at"_L1, 0);
}

/// {session_id, room_id, peer_count, track_count}
void write(JsonWriter& out, const notice::SessionInfo& info)
{
    out.member("session_id"_L1, info.sessionId);
    out.member("room_id"_L1, info.roomId);
    out.member("peer_count"_L1, info.peerCount);
    out.member("track_count"_L1, 0);
}
void read(const JsonReader& in, notice::SessionInfo& info)
{
    info.sessionId = in.string("session_id"_L1);
    info.roomId = in.string("room_id"_L1);
    info.peerCount = in.count("peer_count"_L1);
}

/// {room_id, name, description, max_size, large_room_optimization: false}
void write(JsonWriter& out, const notice::RoomInfo& info)
{
    out.member("room_id"_L1, info.roomId);
    out.member("name"_L1, info.name);
    out.member("description"_L1, QString());
    out.member("max_size"_L1, 0);
    out.member("large_room_optimization"_L1, false);
}
void read(const JsonReader& in, notice::RoomInfo& info)
{
    info.roomId = in.string("room_id"_L1);
    info.name = in.string("name"_L1);
}

/// PEER
template<typename T>
concept AboutAPeer = std::same_as<T, notice::PeerJoined> || std::same_as<T, notice::PeerLeft> ||
    std::same_as<T, notice::PeerUpdated>;
void write(JsonWriter& out, const AboutAPeer auto& notice)
{
    codec::writePeerMembers(out, notice.peer);
}
void read(const JsonReader& in, AboutAPeer auto& notice)
{
    notice.peer = codec::readPeer(in);
}

/// {requested_by?, reason, room_end}
void write(JsonWriter& out, const notice::LeaveRequested& leave)
{
    out.memberUnlessEmpty("requested_by"_L1, leave.requestedBy);
    out.member("reason"_L1, leave.reason);
    out.member("room_end"_L1, leave.roomEnded);
}
void read(const JsonReader& in, notice::LeaveRequested& leave)
{
    leave.requestedBy = in.stringOr("requested_by"_L1, {});
    leave.reason = in.stringOr("reason"_L1, {});
    leave.roomEnded = in.flagOr("room_end"_L1, false);
}

/// {values: [{key, data?, updated_at, updated_by, change_version, updates?: [UPDATE]}]}
void write(JsonWriter& out, const notice::MetadataChange& change)
{
    out.name("values"_L1);
    out.beginArray();
    for (const auto& value : change.values) {
        out.beginObject();
        out.member("key"_L1, value.key);
        if (value.data) {
            out.name("data"_L1);
            codec::writeStoreValue(out, *value.data);
        }
        out.member("updated_at"_L1, value.updatedAt);
        out.member("updated_by"_L1, value.updatedBy);
        out.member("change_version"_L1, value.changeVersion);
        if (!value.updates.empty()) {
            out.name("updates"_L1);
            out.beginArray();
            for (const StoreUpdate& update : value.updates)
                codec::writeUpdate(out, update);
            out.endArray();
        }
        out.endObject();
    }
    out.endArray();
}
void read(const JsonReader& in, notice::MetadataChange& change)
{
    for (const JsonReader& item : in.objects("values"_L1)) {
        auto& value = change.values.emplace_back();
        value.key = item.string("key"_L1);
        value.changeVersion = item.count("change_version"_L1);
        value.updatedAt = item.countOr("updated_at"_L1, 0);
        value.updatedBy = item.stringOr("updated_by"_L1, {});
        if (item.mentions("data"_L1))
            value.data = item.storeValue("data"_L1);
        if (!item.has("updates"_L1))
            continue;
        for (const JsonReader& update : item.objects("updates"_L1))
            value.updates.push_back(codec::readUpdate(update));
    }
}

/// {code, message}
void write(JsonWriter& out, const notice::Error& error)
{
    out.member("code"_L1, error.code);
    out.member("message"_L1, error.message);
}
void read(const JsonReader& in, notice::Error& error)
{
    const Refusal refusal = codec::readRefusal(in);
    error = {refusal.code, refusal.message};
}

/// {values: [{peer_id, key, change_version, anchor, head, typing} | {peer_id, gone: true}]}
void write(JsonWriter& out, const notice::PresenceChange& change)
{
    out.name("values"_L1);
    out.beginArray();
    for (const auto& value : change.values) {
        out.beginObject();
        out.member("peer_id"_L1, value.peerId);
        if (value.gone) {
            out.member("gone"_L1, true);
        } else {
            out.member("key"_L1, value.key);
            out.member("change_version"_L1, value.changeVersion);
            out.member("anchor"_L1, value.anchor);
            out.member("head"_L1, value.head);
            out.member("typing"_L1, value.typing);
        }
        out.endObject();
    }
    out.endArray();
}
void read(const JsonReader& in, notice::PresenceChange& change)
{
    for (const JsonReader& item : in.objects("values"_L1)) {
        auto& value = change.values.emplace_back();
        value.peerId = item.string("peer_id"_L1);
        value.gone = item.flagOr("gone"_L1, false);
        if (value.gone)
            continue;
        value.key = item.string("key"_L1);
        value.changeVersion = item.count("change_version"_L1);
        value.anchor = item.count("anchor"_L1);
        value.head = item.count("head"_L1);
        value.typing = item.flagOr("typing"_L1, false);
    }
}

/// SETTINGS
void write(JsonWriter& out, const notice::SettingsChanged& changed)
{
    codec::writeSettingsMembers(out, changed.settings);
}
void read(const JsonReader& in, notice::SettingsChanged& changed)
{
    changed.settings = codec::readSettings(in);
}

/// {message_id, hidden, by, message?}, the message as in on-broadcast
void write(JsonWriter& out, const notice::MessageHidden& hidden)
{
    out.member("message_id"_L1, hidden.messageId);
    out.member("hidden"_L1, hidden.hidden);
    out.member("by"_L1, hidden.by);
    if (hidden.message) {
        out.name("message"_L1);
        codec::writeMessage(out, *hidden.message);
    }
}
void read(const JsonReader& in, notice::MessageHidden& hidden)
{
    hidden.messageId = in.string("message_id"_L1);
    hidden.hidden = in.flag("hidden"_L1);
    hidden.by = in.stringOr("by"_L1, {});
    if (in.has("message"_L1))
        hidden.message = codec::readMessage(in.object("message"_L1));
}

/// EDIT
void write(JsonWriter& out, const notice::MessageEdited& edited)
{
    codec::writeEditMembers(out, edited.edit);
}
void read(const JsonReader& in, notice::MessageEdited& edited)
{
    edited.edit = codec::readEdit(in);
}

template<typename N>
Notice readAs(const JsonReader& in)
{
    N notice;
    read(in, notice);
    return notice;
}

Notice readBroadcast(const JsonReader& in)
{
    return notice::Broadcast{codec::readMessage(in)};
}

struct Method
{
    QLatin1StringView name;
    Notice (*read)(const JsonReader& params);
};

/// In the order of the alternatives of Notice, which have their names by it.
constexpr std::array Methods{
    Method{"on-policy-change"_L1, readAs<notice::PolicyChange>},
    Method{"peer-list"_L1, readAs<notice::PeerList>},
    Method{"session-info"_L1, readAs<notice::SessionInfo>},
    Method{"room-info"_L1, readAs<notice::RoomInfo>},
    Method{"on-peer-join"_L1, readAs<notice::PeerJoined>},
    Method{"on-peer-leave"_L1, readAs<notice::PeerLeft>},
    Method{"on-peer-update"_L1, readAs<notice::PeerUpdated>},
    Method{"on-broadcast"_L1, readBroadcast},
    Method{"on-metadata-change"_L1, readAs<notice::MetadataChange>},
    Method{"on-peer-leave-request"_L1, readAs<notice::LeaveRequested>},
    Method{"on-error"_L1, readAs<notice::Error>},
    Method{"on-presence-change"_L1, readAs<notice::PresenceChange>},
    Method{"on-room-settings"_L1, readAs<notice::SettingsChanged>},
    Method{"on-message-hidden"_L1, readAs<notice::MessageHidden>},
    Method{"on-message-edited"_L1, readAs<notice::MessageEdited>},
};
static_assert(Methods.size() + 1 == std::variant_size_v<Notice>);

void writeParams(JsonWriter& out, const auto& notice)
{
    out.beginObject();
    write(out, notice);
    out.endObject();
}
void writeParams(JsonWriter& out, const notice::Broadcast& broadcast)
{
    codec::writeMessage(out, broadcast.message);
}
void writeParams(JsonWriter& out, const notice::Unknown&)
{
    out.raw("{}");
}

Refusal invalidFrame(const QString& message)
{
    Refusal made;
    made.code = static_cast<int>(ErrorCode::InvalidRequest);
    made.message = message;
    return made;
}

Expected<std::variant<ServerResponse, Notice>, Refusal> readResponse(json::Value frame)
{
    const QString id = frame.member("id"_L1).string();
    if (const json::Value result = frame.member("result"_L1); result.isObject())
        return {ServerResponse{id, result.text().toByteArray()}};
    const json::Value error = frame.member("error"_L1);
    if (!error.isObject())
        return Unexpected(invalidFrame(u"an answer without result or error"_s));
    ReadFault fault;
    const Refusal refusal = codec::readRefusal(JsonReader(error, fault));
    if (fault.isSet())
        return Unexpected(fault.refusal());
    return {ServerResponse{id, Unexpected(refusal)}};
}

} // namespace

QByteArray encodeNotice(const Notice& notice)
{
    JsonWriter out;
    out.beginObject();
    if (const auto* unknown = std::get_if<notice::Unknown>(&notice))
        out.member("method"_L1, unknown->method);
    else
        out.member("method"_L1, Methods[notice.index()].name);
    out.name("params"_L1);
    std::visit([&out](const auto& n) { writeParams(out, n); }, notice);
    out.endObject();
    return out.take();
}

Expected<std::variant<ServerResponse, Notice>, Refusal> parseServerFrame(const QByteArray& frame)
{
    const auto document = json::Document::parseObject(frame);
    if (!document)
        return Unexpected(document.error());
    const json::Value root = document->root();
    const json::Value method = root.member("method"_L1);
    if (!root.member("id"_L1).string().isEmpty() || !method.isString())
        return readResponse(root);

    const QString name = method.string();
    const auto known = std::ranges::find_if(Methods, [&name](const Method& m) { return m.name == name; });
    if (known == Methods.end())
        return {Notice(notice::Unknown{name})};
    ReadFault fault;
    Notice notice = known->read(JsonReader(root.member("params"_L1), fault));
    if (fault.isSet())
        return Unexpected(fault.refusal());
    return {std::move(notice)};
}

} // namespace confab
