#include "core/protocol/codec.h"
#include "core/protocol/jsonwriter.h"
#include "core/protocol/sharedcodec.h"

// How requests are written; their grammar stands in requestcodec.cpp.
namespace confab {

using namespace Qt::StringLiterals;

namespace {

template<typename T>
void memberIfSet(JsonWriter& out, QLatin1StringView name, const std::optional<T>& value)
{
    if (value)
        out.member(name, *value);
}

QString methodOf(const request::Ping&)
{
    return u"ping"_s;
}

void write(JsonWriter& out, const request::Ping& ping)
{
    out.member("timestamp"_L1, ping.timestamp);
}

QString methodOf(const request::Join&)
{
    return u"join"_s;
}

void write(JsonWriter& out, const request::Join& join)
{
    out.member("name"_L1, join.name);
    out.member("data"_L1, join.data);
}

QString methodOf(const request::Leave&)
{
    return u"leave"_s;
}

void write(JsonWriter&, const request::Leave&) {}

QString methodOf(const request::Broadcast&)
{
    return u"broadcast"_s;
}

void write(JsonWriter& out, const request::Broadcast& broadcast)
{
    out.name("info"_L1);
    out.beginObject();
    out.member("message"_L1, broadcast.text);
    out.member("type"_L1, broadcast.type);
    out.endObject();
    if (!broadcast.roles.isEmpty())
        out.member("roles"_L1, broadcast.roles);
    out.memberUnlessEmpty("peer_id"_L1, broadcast.peerId);
    out.memberUnlessEmpty("client_message_id"_L1, broadcast.clientMessageId);
    if (broadcast.notes)
        codec::writePlace(out, *broadcast.notes);
}

QString methodOf(const request::PeerUpdate&)
{
    return u"peer-update"_s;
}

void write(JsonWriter& out, const request::PeerUpdate& update)
{
    memberIfSet(out, "name"_L1, update.name);
    memberIfSet(out, "data"_L1, update.data);
}

QString methodOf(const request::SetMetadata&)
{
    return u"set-metadata"_s;
}

void write(JsonWriter& out, const request::SetMetadata& set)
{
    out.member("key"_L1, set.key);
    if (const auto* changes = std::get_if<ChangeSet>(&set.step)) {
        out.name("changes"_L1);
        codec::writeChangeSet(out, *changes);
    } else {
        out.name("data"_L1);
        codec::writeStoreValue(out, std::get<StoreValue>(set.step));
    }
    memberIfSet(out, "if_change_version"_L1, set.ifChangeVersion);
    out.memberUnlessEmpty("update_id"_L1, set.updateId);
    out.memberUnlessEmpty("session_id"_L1, set.sessionId);
}

QString methodOf(const request::GetMetadata&)
{
    return u"get-metadata"_s;
}

void write(JsonWriter& out, const request::GetMetadata& get)
{
    out.member("key"_L1, get.key);
    memberIfSet(out, "since"_L1, get.since);
    if (get.part) {
        out.member("parts"_L1, true);
        memberIfSet(out, "at"_L1, get.part->at);
        if (get.part->offset > 0)
            out.member("offset"_L1, get.part->offset);
    }
    out.memberUnlessEmpty("session_id"_L1, get.sessionId);
}

QString methodOf(const request::ListenMetadataChange&)
{
    return u"listen-metadata-change"_s;
}

void write(JsonWriter& out, const request::ListenMetadataChange& listen)
{
    out.member("keys"_L1, listen.keys);
    if (listen.updates)
        out.member("updates"_L1, true);
    if (listen.all)
        out.member("all"_L1, true);
}

QString methodOf(const request::GetMessages&)
{
    return u"get-messages"_s;
}

void write(JsonWriter& out, const request::GetMessages& get)
{
    out.member("since"_L1, get.since);
    out.member("limit"_L1, get.limit);
    if (get.editsSince > 0)
        out.member("edits_since"_L1, get.editsSince);
}

QString methodOf(const request::PeerLeaveRequest&)
{
    return u"peer-leave-request"_s;
}

void write(JsonWriter& out, const request::PeerLeaveRequest& leave)
{
    out.member("requested_for"_L1, leave.requestedFor);
    out.member("reason"_L1, leave.reason);
    if (leave.keepOut)
        out.member("keep_out"_L1, true);
}

QString methodOf(const request::ChangeSettings&)
{
    return u"room-settings"_s;
}

void write(JsonWriter& out, const request::ChangeSettings& change)
{
    memberIfSet(out, "locked"_L1, change.lock);
    memberIfSet(out, "chat_paused"_L1, change.chatPause);
    memberIfSet(out, "notes_read_only"_L1, change.notesReadOnly);
}

QString methodOf(const request::ListKeptOut&)
{
    return u"kept-out"_s;
}

void write(JsonWriter& out, const request::ListKeptOut& list)
{
    if (!list.letIn.isEmpty())
        out.member("let_in"_L1, list.letIn);
}

QString methodOf(const request::HideMessage&)
{
    return u"hide-message"_s;
}

void write(JsonWriter& out, const request::HideMessage& hide)
{
    out.member("message_id"_L1, hide.messageId);
    out.member("hidden"_L1, hide.hidden);
}

QString methodOf(const request::EditMessage& edit)
{
    return edit.text ? u"edit-message"_s : u"delete-message"_s;
}

void write(JsonWriter& out, const request::EditMessage& edit)
{
    out.member("message_id"_L1, edit.messageId);
    memberIfSet(out, "message"_L1, edit.text);
    out.memberUnlessEmpty("client_edit_id"_L1, edit.clientEditId);
}

QString methodOf(const request::EndRoom&)
{
    return u"end-room"_s;
}

void write(JsonWriter& out, const request::EndRoom& end)
{
    out.member("lock"_L1, end.lock);
    out.member("reason"_L1, end.reason);
}

QString methodOf(const request::RoleChange&)
{
    return u"role-change-request"_s;
}

void write(JsonWriter& out, const request::RoleChange& change)
{
    out.member("requested_for"_L1, change.requestedFor);
    out.member("role"_L1, change.role);
    out.member("force"_L1, change.force);
}

QString methodOf(const request::GetPeer&)
{
    return u"get-peer"_s;
}

void write(JsonWriter& out, const request::GetPeer& get)
{
    out.member("peer_id"_L1, get.peerId);
}

QString methodOf(const request::FindPeer&)
{
    return u"find-peer"_s;
}

void write(JsonWriter& out, const request::FindPeer& find)
{
    out.member("limit"_L1, find.limit);
    memberIfSet(out, "role"_L1, find.role);
    memberIfSet(out, "group"_L1, find.group);
    memberIfSet(out, "peers"_L1, find.peers);
}

QString methodOf(const request::PeerIterNext&)
{
    return u"peer-iter-next"_s;
}

void write(JsonWriter& out, const request::PeerIterNext& next)
{
    out.member("iterator"_L1, next.iterator);
    out.member("limit"_L1, next.limit);
}

QString methodOf(const request::PeerNameSearch&)
{
    return u"peer-name-search"_s;
}

void write(JsonWriter& out, const request::PeerNameSearch& search)
{
    out.member("query"_L1, search.query);
    out.member("limit"_L1, search.limit);
    out.member("offset"_L1, search.offset);
}

QString methodOf(const request::GroupChange& change)
{
    if (change.peerId.isEmpty())
        return change.joins ? u"group-join"_s : u"group-leave"_s;
    return change.joins ? u"group-add"_s : u"group-remove"_s;
}

void write(JsonWriter& out, const request::GroupChange& change)
{
    out.member("name"_L1, change.group);
    out.memberUnlessEmpty("peer_id"_L1, change.peerId);
}

QString methodOf(const request::Presence&)
{
    return u"presence"_s;
}

void write(JsonWriter& out, const request::Presence& presence)
{
    out.member("key"_L1, presence.key);
    if (presence.gone)
        return out.member("gone"_L1, true);
    out.member("change_version"_L1, presence.changeVersion);
    out.member("anchor"_L1, presence.anchor);
    out.member("head"_L1, presence.head);
    out.member("typing"_L1, presence.typing);
}

QString methodOf(const request::ListenPresence&)
{
    return u"listen-presence"_s;
}

void write(JsonWriter& out, const request::ListenPresence& listen)
{
    out.member("on"_L1, listen.on);
}

QString methodOf(const request::Ignored& ignored)
{
    return ignored.method;
}

void write(JsonWriter&, const request::Ignored&) {}

} // namespace

QByteArray encodeRequest(const QString& id, const Request& request)
{
    JsonWriter out;
    out.beginObject();
    std::visit(
        [&out](const auto& r) {
            out.member("method"_L1, methodOf(r));
            out.name("params"_L1);
            out.beginObject();
            write(out, r);
            out.endObject();
        },
        request);
    if (!id.isEmpty()) {
        out.member("id"_L1, id);
        out.member("jsonrpc"_L1, "2.0"_L1);
    }
    out.endObject();
    return out.take();
}

} // namespace confab
