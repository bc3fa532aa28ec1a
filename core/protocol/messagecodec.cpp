#include "core/protocol/jsonreader.h"
#include "core/protocol/jsonwriter.h"
#include "core/protocol/sharedcodec.h"

#include <algorithm>

/// What of the shared parts speaks of peers and messages.
namespace confab::codec {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MostNamesakes = 1'000'000; // a larger number is no server's of ours, and too long to read

} // namespace

void writeColor(JsonWriter& out, int color)
{
    if (color != NoPersonColor)
        out.member("color"_L1, qint64(color));
}

int readColor(const JsonReader& in)
{
    const qint64 color = in.countOr("color"_L1, NoPersonColor);
    return color < PersonColorCount ? static_cast<int>(color) : NoPersonColor;
}

void writeNamesake(JsonWriter& out, int namesake)
{
    if (namesake > 1)
        out.member("namesake"_L1, qint64(namesake));
}

int readNamesake(const JsonReader& in)
{
    return static_cast<int>(std::clamp<qint64>(in.countOr("namesake"_L1, 1), 1, MostNamesakes));
}

void writePeer(JsonWriter& out, const Peer& peer)
{
    out.beginObject();
    writePeerMembers(out, peer);
    out.endObject();
}

namespace {

void writePeerInfo(JsonWriter& out, const QString& name, const QString& data, const QString& userId)
{
    out.name("info"_L1);
    out.beginObject();
    out.member("name"_L1, name);
    out.member("data"_L1, data);
    out.member("user_id"_L1, userId);
    out.member("type"_L1, "regular"_L1);
    out.endObject();
}

void writeSender(JsonWriter& out, const Message::Sender& sender)
{
    out.name("peer"_L1);
    out.beginObject();
    out.member("peer_id"_L1, sender.peerId);
    out.member("role"_L1, roleName(sender.role));
    out.member("groups"_L1, QStringList());
    writeColor(out, sender.color);
    writeNamesake(out, sender.namesake);
    writePeerInfo(out, sender.name, {}, {});
    out.endObject();
}

} // namespace

void writePeerMembers(JsonWriter& out, const Peer& peer)
{
    out.member("peer_id"_L1, peer.id);
    out.member("role"_L1, roleName(peer.role));
    out.member("groups"_L1, peer.groups);
    out.member("realtime"_L1, true);
    out.member("joined_at"_L1, peer.joinedAt);
    writeColor(out, peer.color);
    writeNamesake(out, peer.namesake);
    out.name("tracks"_L1);
    out.beginObject();
    out.endObject();
    writePeerInfo(out, peer.name, peer.data, peer.userId);
}

Peer readPeer(const JsonReader& in)
{
    const JsonReader info = in.object("info"_L1);
    Peer peer;
    peer.id = in.string("peer_id"_L1);
    peer.userId = info.stringOr("user_id"_L1, {});
    peer.name = info.string("name"_L1);
    peer.role = readRole(in, "role"_L1);
    peer.data = info.stringOr("data"_L1, {});
    peer.groups = in.stringsOrNone("groups"_L1);
    peer.joinedAt = in.countOr("joined_at"_L1, 0);
    peer.color = readColor(in);
    peer.namesake = readNamesake(in);
    return peer;
}

void writeMessage(JsonWriter& out, const Message& message)
{
    out.beginObject();
    if (message.seq > 0)
        out.member("seq"_L1, message.seq);
    writeSender(out, message.sender);
    out.member("message_id"_L1, message.id);
    out.memberUnlessEmpty("client_message_id"_L1, message.clientMessageId);
    out.member("timestamp"_L1, message.timestamp);
    out.member("private"_L1, message.isPrivate());
    out.memberUnlessEmpty("peer_id"_L1, message.recipient);
    if (!message.roles.isEmpty())
        out.member("roles"_L1, message.roles);
    if (message.notes)
        writePlace(out, *message.notes);
    if (message.edit > 0) {
        out.member("edit"_L1, message.edit);
        out.member("edited_at"_L1, message.editedAt);
    }
    if (message.isDeleted)
        out.member("deleted"_L1, true);
    out.name("info"_L1);
    out.beginObject();
    out.member("message"_L1, message.text);
    out.member("type"_L1, message.type);
    out.endObject();
    out.endObject();
}

Message readMessage(const JsonReader& in)
{
    Message message;
    message.seq = in.countOr("seq"_L1, 0);
    message.id = in.string("message_id"_L1);
    message.clientMessageId = in.stringOr("client_message_id"_L1, {});
    if (in.has("peer"_L1)) {
        const JsonReader peer = in.object("peer"_L1);
        message.sender.peerId = peer.string("peer_id"_L1);
        message.sender.name = peer.object("info"_L1).string("name"_L1);
        message.sender.role = readRole(peer, "role"_L1);
        message.sender.color = readColor(peer);
        message.sender.namesake = readNamesake(peer);
    }
    const JsonReader info = in.object("info"_L1);
    message.text = info.string("message"_L1);
    message.type = info.stringOr("type"_L1, ChatType.toString());
    message.timestamp = in.count("timestamp"_L1);
    message.roles = in.stringsOrNone("roles"_L1);
    if (in.flagOr("private"_L1, false))
        message.recipient = in.string("peer_id"_L1);
    if (in.has("notes"_L1))
        message.notes = readPlace(in.object("notes"_L1));
    message.edit = in.countOr("edit"_L1, 0);
    message.editedAt = in.countOr("edited_at"_L1, 0);
    message.isDeleted = in.flagOr("deleted"_L1, false);
    return message;
}

void writePlace(JsonWriter& out, const NotesPlace& place)
{
    out.name("notes"_L1);
    out.beginObject();
    out.member("change_version"_L1, place.version);
    out.member("from"_L1, place.from);
    out.member("to"_L1, place.to);
    out.endObject();
}

NotesPlace readPlace(const JsonReader& in)
{
    const NotesPlace place{in.count("change_version"_L1), in.count("from"_L1), in.count("to"_L1)};
    if (place.to < place.from)
        in.fail("to"_L1, u"must not be before from"_s);
    return place;
}

void writeEdit(JsonWriter& out, const MessageEdit& edit)
{
    out.beginObject();
    writeEditMembers(out, edit);
    out.endObject();
}

void writeEditMembers(JsonWriter& out, const MessageEdit& edit)
{
    out.member("message_id"_L1, edit.messageId);
    out.member("edit"_L1, edit.number);
    out.member("edited_at"_L1, edit.at);
    if (edit.text)
        out.member("message"_L1, *edit.text);
    else
        out.member("deleted"_L1, true);
}

MessageEdit readEdit(const JsonReader& in)
{
    MessageEdit edit;
    edit.messageId = in.string("message_id"_L1);
    edit.number = in.count("edit"_L1);
    edit.at = in.count("edited_at"_L1);
    if (!in.flagOr("deleted"_L1, false))
        edit.text = in.string("message"_L1);
    return edit;
}

} // namespace confab::codec
