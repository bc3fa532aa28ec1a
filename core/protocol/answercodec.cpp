#include "core/protocol/codec.h"
#include "core/protocol/jsonreader.h"
#include "core/protocol/jsonwriter.h"
#include "core/protocol/sharedcodec.h"

#include <array>

// Answers: {id, jsonrpc: "2.0", result: {…}} or {id, jsonrpc: "2.0", error: {code, message, data?}}. A result
// is always an object: the SDK takes what is not truthy for an error. The grammar of each result stands above
// its write and read.
namespace confab {

using namespace Qt::StringLiterals;

namespace {

template<typename T>
void writeList(JsonWriter& out, QLatin1StringView name, const std::vector<T>& list,
               void (*writeOne)(JsonWriter&, const T&))
{
    out.name(name);
    out.beginArray();
    for (const T& one : list)
        writeOne(out, one);
    out.endArray();
}

/// {}
void write(JsonWriter&, const answer::Done&) {}
void read(const JsonReader&, answer::Done&) {}

/// {timestamp}
void write(JsonWriter& out, const answer::Pong& pong)
{
    out.member("timestamp"_L1, pong.timestamp);
}
void read(const JsonReader& in, answer::Pong& pong)
{
    pong.timestamp = in.count("timestamp"_L1);
}

struct LimitName
{
    QLatin1StringView name;
    qint64 Limits::*limit;
};

constexpr std::array LimitNames{
    LimitName{"message_bytes"_L1, &Limits::messageBytes},
    LimitName{"broadcast_bytes"_L1, &Limits::broadcastBytes},
    LimitName{"value_bytes"_L1, &Limits::valueBytes},
    LimitName{"notes_units"_L1, &Limits::notesUnits},
    LimitName{"keys"_L1, &Limits::keys},
    LimitName{"grace_ms"_L1, &Limits::graceMs},
    LimitName{"requests_per_s"_L1, &Limits::requestsPerSecond},
    LimitName{"broadcasts_per_s"_L1, &Limits::broadcastsPerSecond},
    LimitName{"presence_per_s"_L1, &Limits::presencePerSecond},
    LimitName{"control_frames_per_s"_L1, &Limits::controlFramesPerSecond},
};

/// {session_id, server: {version, extensions: [name]}, limits: {message_bytes, …}, settings?: SETTINGS};
/// without settings nothing is set
void write(JsonWriter& out, const answer::Joined& joined)
{
    out.member("session_id"_L1, joined.sessionId);
    out.name("server"_L1);
    out.beginObject();
    out.member("version"_L1, joined.serverVersion);
    out.member("extensions"_L1, joined.extensions);
    out.endObject();
    out.name("limits"_L1);
    out.beginObject();
    for (const LimitName& limit : LimitNames)
        out.member(limit.name, joined.limits.*limit.limit);
    out.endObject();
    if (joined.settings == RoomSettings())
        return;
    out.name("settings"_L1);
    codec::writeSettings(out, joined.settings);
}
void read(const JsonReader& in, answer::Joined& joined)
{
    joined.sessionId = in.string("session_id"_L1);
    const JsonReader server = in.object("server"_L1);
    joined.serverVersion = server.string("version"_L1);
    joined.extensions = server.stringsOrNone("extensions"_L1);
    const JsonReader limits = in.object("limits"_L1);
    for (const LimitName& limit : LimitNames)
        joined.limits.*limit.limit = limits.countOr(limit.name, joined.limits.*limit.limit);
    if (in.has("settings"_L1))
        joined.settings = codec::readSettings(in.object("settings"_L1));
}

/// {timestamp, message_id}
void write(JsonWriter& out, const answer::Broadcasted& sent)
{
    out.member("timestamp"_L1, sent.timestamp);
    out.member("message_id"_L1, sent.messageId);
}
void read(const JsonReader& in, answer::Broadcasted& sent)
{
    sent.timestamp = in.count("timestamp"_L1);
    sent.messageId = in.string("message_id"_L1);
}

/// {key, data, updated_at, updated_by?, change_version}
void write(JsonWriter& out, const answer::Metadata& metadata)
{
    out.member("key"_L1, metadata.key);
    out.name("data"_L1);
    codec::writeStoreValue(out, metadata.data);
    out.member("updated_at"_L1, metadata.updatedAt);
    out.memberUnlessEmpty("updated_by"_L1, metadata.updatedBy);
    out.member("change_version"_L1, metadata.changeVersion);
}
void read(const JsonReader& in, answer::Metadata& metadata)
{
    metadata.key = in.string("key"_L1);
    metadata.data = in.storeValue("data"_L1);
    metadata.updatedAt = in.count("updated_at"_L1);
    metadata.updatedBy = in.stringOr("updated_by"_L1, {});
    metadata.changeVersion = in.count("change_version"_L1);
}

/// {key, change_version, updated_at}
void write(JsonWriter& out, const answer::ChangeAccepted& accepted)
{
    out.member("key"_L1, accepted.key);
    out.member("change_version"_L1, accepted.changeVersion);
    out.member("updated_at"_L1, accepted.updatedAt);
}
void read(const JsonReader& in, answer::ChangeAccepted& accepted)
{
    accepted.key = in.string("key"_L1);
    accepted.changeVersion = in.count("change_version"_L1);
    accepted.updatedAt = in.count("updated_at"_L1);
}

/// {key, change_version, updates: [UPDATE], peers: {peer_id: {name, color?, namesake?}}}
void write(JsonWriter& out, const answer::Updates& updates)
{
    out.member("key"_L1, updates.key);
    out.member("change_version"_L1, updates.head);
    out.name("updates"_L1);
    out.beginArray();
    for (const StoreUpdate& update : updates.updates)
        codec::writeUpdate(out, update);
    out.endArray();
    out.name("peers"_L1);
    out.beginObject();
    for (auto it = updates.authors.begin(); it != updates.authors.end(); ++it) {
        out.name(it.key());
        out.beginObject();
        out.member("name"_L1, it->name);
        codec::writeColor(out, it->color);
        codec::writeNamesake(out, it->namesake);
        out.endObject();
    }
    out.endObject();
}
void read(const JsonReader& in, answer::Updates& updates)
{
    updates.key = in.string("key"_L1);
    updates.head = in.count("change_version"_L1);
    for (const JsonReader& update : in.objects("updates"_L1))
        updates.updates.push_back(codec::readUpdate(update));
    if (!in.has("peers"_L1))
        return;
    for (const auto& [id, author] : in.objectMap("peers"_L1))
        updates.authors.insert(
            id, {author.string("name"_L1), codec::readColor(author), codec::readNamesake(author)});
}

/// {key, change_version, offset, length, data_part}
void write(JsonWriter& out, const answer::TextPart& part)
{
    out.member("key"_L1, part.key);
    out.member("change_version"_L1, part.at);
    out.member("offset"_L1, part.offset);
    out.member("length"_L1, part.length);
    out.member("data_part"_L1, part.part);
}
void read(const JsonReader& in, answer::TextPart& part)
{
    part.key = in.string("key"_L1);
    part.at = in.count("change_version"_L1);
    part.offset = in.count("offset"_L1);
    part.length = in.count("length"_L1);
    part.part = in.string("data_part"_L1);
}

/// {messages: [params of on-broadcast, with seq], head, hidden?: [{message_id, by}], edits?: [EDIT],
/// edit_head?}; without edit_head nothing was ever edited
void write(JsonWriter& out, const answer::Messages& messages)
{
    writeList(out, "messages"_L1, messages.messages, codec::writeMessage);
    out.member("head"_L1, messages.head);
    if (!messages.edits.empty())
        writeList(out, "edits"_L1, messages.edits, codec::writeEdit);
    if (messages.editHead > 0)
        out.member("edit_head"_L1, messages.editHead);
    if (messages.hidden.isEmpty())
        return;
    out.name("hidden"_L1);
    out.beginArray();
    for (auto hidden = messages.hidden.begin(); hidden != messages.hidden.end(); ++hidden) {
        out.beginObject();
        out.member("message_id"_L1, hidden.key());
        out.member("by"_L1, hidden.value());
        out.endObject();
    }
    out.endArray();
}
void read(const JsonReader& in, answer::Messages& messages)
{
    for (const JsonReader& message : in.objects("messages"_L1))
        messages.messages.push_back(codec::readMessage(message));
    messages.head = in.count("head"_L1);
    messages.editHead = in.countOr("edit_head"_L1, 0);
    if (in.has("edits"_L1)) {
        for (const JsonReader& edit : in.objects("edits"_L1))
            messages.edits.push_back(codec::readEdit(edit));
    }
    if (!in.has("hidden"_L1))
        return;
    for (const JsonReader& hidden : in.objects("hidden"_L1))
        messages.hidden.insert(hidden.string("message_id"_L1), hidden.stringOr("by"_L1, {}));
}

/// PEER
void write(JsonWriter& out, const answer::OnePeer& one)
{
    codec::writePeerMembers(out, one.peer);
}
void read(const JsonReader& in, answer::OnePeer& one)
{
    one.peer = codec::readPeer(in);
}

/// {iterator, total, eof, peers: [PEER]}
void write(JsonWriter& out, const answer::PeerPage& page)
{
    out.member("iterator"_L1, page.iterator);
    out.member("total"_L1, page.total);
    out.member("eof"_L1, page.eof);
    writeList(out, "peers"_L1, page.peers, codec::writePeer);
}
void read(const JsonReader& in, answer::PeerPage& page)
{
    page.iterator = in.stringOr("iterator"_L1, {});
    page.total = in.count("total"_L1);
    page.eof = in.flag("eof"_L1);
    for (const JsonReader& peer : in.objects("peers"_L1))
        page.peers.push_back(codec::readPeer(peer));
}

/// {count, limit, offset, eof, peers: [{peer_id, name, role, type}]}
void write(JsonWriter& out, const answer::PeerSearch& search)
{
    out.member("count"_L1, search.count);
    out.member("limit"_L1, search.limit);
    out.member("offset"_L1, search.offset);
    out.member("eof"_L1, search.eof);
    out.name("peers"_L1);
    out.beginArray();
    for (const Peer& peer : search.peers) {
        out.beginObject();
        out.member("peer_id"_L1, peer.id);
        out.member("name"_L1, peer.name);
        out.member("role"_L1, roleName(peer.role));
        out.member("type"_L1, "regular"_L1);
        out.endObject();
    }
    out.endArray();
}
void read(const JsonReader& in, answer::PeerSearch& search)
{
    search.count = in.count("count"_L1);
    search.limit = in.count("limit"_L1);
    search.offset = in.countOr("offset"_L1, 0);
    search.eof = in.flag("eof"_L1);
    for (const JsonReader& found : in.objects("peers"_L1)) {
        Peer peer;
        peer.id = found.string("peer_id"_L1);
        peer.name = found.string("name"_L1);
        peer.role = codec::readRole(found, "role"_L1);
        search.peers.push_back(peer);
    }
}

/// {groups: [name]}
void write(JsonWriter& out, const answer::Groups& groups)
{
    out.member("groups"_L1, groups.groups);
}
void read(const JsonReader& in, answer::Groups& groups)
{
    groups.groups = in.strings("groups"_L1);
}

/// SETTINGS
void write(JsonWriter& out, const answer::Settings& answer)
{
    codec::writeSettingsMembers(out, answer.settings);
}
void read(const JsonReader& in, answer::Settings& answer)
{
    answer.settings = codec::readSettings(in);
}

/// {people: [{peer_id, name, by, at}]}
void write(JsonWriter& out, const answer::KeptOutList& list)
{
    writeList(out, "people"_L1, list.people, codec::writeKeptOut);
}
void read(const JsonReader& in, answer::KeptOutList& list)
{
    for (const JsonReader& person : in.objects("people"_L1))
        list.people.push_back(codec::readKeptOut(person));
}

/// {message_id, edit, edited_at}
void write(JsonWriter& out, const answer::MessageEdited& edited)
{
    out.member("message_id"_L1, edited.messageId);
    out.member("edit"_L1, edited.number);
    out.member("edited_at"_L1, edited.at);
}
void read(const JsonReader& in, answer::MessageEdited& edited)
{
    edited.messageId = in.string("message_id"_L1);
    edited.number = in.count("edit"_L1);
    edited.at = in.count("edited_at"_L1);
}

void beginAnswer(JsonWriter& out, const QString& id)
{
    out.beginObject();
    out.name("id"_L1);
    // Of a frame whose id could not be read, as JSON-RPC has it.
    id.isEmpty() ? out.null() : out.value(id);
    out.member("jsonrpc"_L1, "2.0"_L1);
}

} // namespace

QByteArray encodeAnswer(const QString& id, const Answer& answer)
{
    JsonWriter out;
    beginAnswer(out, id);
    out.name("result"_L1);
    out.beginObject();
    std::visit([&out](const auto& a) { write(out, a); }, answer);
    out.endObject();
    out.endObject();
    return out.take();
}

QByteArray encodeRefusal(const QString& id, const Refusal& refusal)
{
    JsonWriter out;
    beginAnswer(out, id);
    out.name("error"_L1);
    codec::writeRefusal(out, refusal);
    out.endObject();
    return out.take();
}

template<typename A>
Expected<A, Refusal> parseAnswer(const QByteArray& result)
{
    const auto document = json::Document::parseObject(result);
    if (!document)
        return Unexpected(document.error());
    A answer;
    ReadFault fault;
    read(JsonReader(document->root(), fault), answer);
    if (fault.isSet())
        return Unexpected(fault.refusal());
    return answer;
}

template Expected<answer::Done, Refusal> parseAnswer(const QByteArray&);
template Expected<answer::Pong, Refusal> parseAnswer(const QByteArray&);
template Expected<answer::Joined, Refusal> parseAnswer(const QByteArray&);
template Expected<answer::Broadcasted, Refusal> parseAnswer(const QByteArray&);
template Expected<answer::Metadata, Refusal> parseAnswer(const QByteArray&);
template Expected<answer::ChangeAccepted, Refusal> parseAnswer(const QByteArray&);
template Expected<answer::Updates, Refusal> parseAnswer(const QByteArray&);
template Expected<answer::TextPart, Refusal> parseAnswer(const QByteArray&);
template Expected<answer::Messages, Refusal> parseAnswer(const QByteArray&);
template Expected<answer::OnePeer, Refusal> parseAnswer(const QByteArray&);
template Expected<answer::PeerPage, Refusal> parseAnswer(const QByteArray&);
template Expected<answer::PeerSearch, Refusal> parseAnswer(const QByteArray&);
template Expected<answer::Groups, Refusal> parseAnswer(const QByteArray&);
template Expected<answer::Settings, Refusal> parseAnswer(const QByteArray&);
template Expected<answer::KeptOutList, Refusal> parseAnswer(const QByteArray&);
template Expected<answer::MessageEdited, Refusal> parseAnswer(const QByteArray&);

} // namespace confab
