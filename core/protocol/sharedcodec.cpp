#include "core/protocol/sharedcodec.h"

#include "core/protocol/jsonreader.h"
#include "core/protocol/jsonwriter.h"

#include <limits>

namespace confab::codec {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MaxSection = std::numeric_limits<qint32>::max();

/// The lines of `[n, "line", …]`; nothing where one is no line.
std::optional<QString> readLines(const std::vector<json::Value>& section)
{
    QString text;
    for (std::size_t i = 1; i < section.size(); ++i) {
        const QString line = section[i].string();
        if (!section[i].isString() || line.contains(u'\n') || line.contains(u'\r'))
            return std::nullopt;
        if (i > 1)
            text += u'\n';
        text += line;
    }
    return text;
}

} // namespace

void writeChangeSet(JsonWriter& out, const ChangeSet& changes)
{
    qsizetype at = 0;
    out.beginArray();
    for (const ChangeSet::Section& section : changes.sections()) {
        if (section.isKept()) {
            out.value(section.length);
            continue;
        }
        out.beginArray();
        out.value(section.length);
        if (section.inserted > 0) {
            const QStringView inserted = changes.insertedText().sliced(at, section.inserted);
            for (const QStringView line : inserted.tokenize(u'\n'))
                out.value(line);
            at += section.inserted;
        }
        out.endArray();
    }
    out.endArray();
}

std::optional<ChangeSet> readChangeSet(json::Value json)
{
    const std::vector<json::Value> parts = json.elements();
    std::vector<ChangeSet::Section> sections;
    sections.reserve(parts.size());
    QString inserted;
    for (const json::Value part : parts) {
        const std::vector<json::Value> section = part.elements();
        const json::Value number = part.isArray() && !section.empty() ? section.front() : part;
        const auto length = number.integer(0, MaxSection);
        const auto lines = readLines(section);
        if (!length || !lines)
            return std::nullopt;
        sections.push_back({*length, part.isArray() ? lines->size() : ChangeSet::Section::Kept});
        inserted += *lines;
    }
    return ChangeSet::fromSections(std::move(sections), std::move(inserted));
}

void writeStoreValue(JsonWriter& out, const StoreValue& value)
{
    if (const QString* text = asText(value))
        out.value(*text);
    else if (const RawJson* json = std::get_if<RawJson>(&value))
        out.raw(json->text);
    else
        out.null();
}

void writeUpdate(JsonWriter& out, const StoreUpdate& update)
{
    out.beginObject();
    out.member("change_version"_L1, update.version);
    out.member("updated_by"_L1, update.updatedBy);
    out.member("updated_at"_L1, update.updatedAt);
    out.memberUnlessEmpty("update_id"_L1, update.updateId);
    if (const auto* changes = std::get_if<ChangeSet>(&update.step)) {
        out.name("changes"_L1);
        writeChangeSet(out, *changes);
    } else {
        out.name("data"_L1);
        writeStoreValue(out, std::get<StoreValue>(update.step));
    }
    out.endObject();
}

StoreUpdate readUpdate(const JsonReader& in)
{
    StoreUpdate update;
    update.version = in.count("change_version"_L1);
    update.updatedBy = in.stringOr("updated_by"_L1, {});
    update.updatedAt = in.count("updated_at"_L1);
    update.updateId = in.stringOr("update_id"_L1, {});
    if (!in.has("changes"_L1)) {
        if (!in.mentions("data"_L1))
            in.fail("data"_L1, u"or changes must be there"_s);
        update.step = in.storeValue("data"_L1);
        return update;
    }
    auto changes = readChangeSet(in.array("changes"_L1));
    if (!changes || in.mentions("data"_L1))
        in.fail("changes"_L1, changes ? u"must stand without data"_s : u"must be a change set"_s);
    update.step = std::move(changes).value_or(ChangeSet());
    return update;
}

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

void writeKeptOut(JsonWriter& out, const KeptOut& person)
{
    out.beginObject();
    out.member("peer_id"_L1, person.peerId);
    out.member("name"_L1, person.name);
    out.member("by"_L1, person.by);
    out.member("at"_L1, person.at);
    out.endObject();
}

KeptOut readKeptOut(const JsonReader& in)
{
    KeptOut person;
    person.peerId = in.string("peer_id"_L1);
    person.name = in.string("name"_L1);
    person.by = in.stringOr("by"_L1, {});
    person.at = in.countOr("at"_L1, 0);
    return person;
}

void writeSettings(JsonWriter& out, const RoomSettings& settings)
{
    out.beginObject();
    writeSettingsMembers(out, settings);
    out.endObject();
}

void writeSettingsMembers(JsonWriter& out, const RoomSettings& settings)
{
    out.member("locked"_L1, settings.lock.on);
    out.memberUnlessEmpty("locked_by"_L1, settings.lock.by);
    out.member("chat_paused"_L1, settings.chatPause.on);
    out.memberUnlessEmpty("chat_paused_by"_L1, settings.chatPause.by);
    out.name("notes_read_only"_L1);
    out.beginArray();
    for (const Role role : settings.notesReadOnly)
        out.value(roleName(role));
    out.endArray();
    out.memberUnlessEmpty("notes_read_only_by"_L1, settings.notesReadOnlyBy);
}

RoomSettings readSettings(const JsonReader& in)
{
    RoomSettings settings;
    settings.lock = {in.flagOr("locked"_L1, false), in.stringOr("locked_by"_L1, {})};
    settings.chatPause = {in.flagOr("chat_paused"_L1, false), in.stringOr("chat_paused_by"_L1, {})};
    for (const QString& name : in.stringsOrNone("notes_read_only"_L1)) {
        // One that this version does not know is not ours.
        if (const auto role = roleFromName(name))
            settings.notesReadOnly.append(*role);
    }
    settings.notesReadOnlyBy = in.stringOr("notes_read_only_by"_L1, {});
    return settings;
}

Role readRole(const JsonReader& in, QLatin1StringView name)
{
    const std::optional<Role> role = roleFromName(in.string(name));
    if (!role)
        in.fail(name, u"must be a role"_s);
    return role.value_or(Role::Viewer);
}

void writeRefusal(JsonWriter& out, const Refusal& refusal)
{
    out.beginObject();
    out.member("code"_L1, refusal.code);
    out.member("message"_L1, refusal.message);
    if (refusal.conflict || refusal.retryAfterMs || !refusal.sessionId.isEmpty() ||
        !refusal.field.isEmpty() || !refusal.reason.isEmpty()) {
        out.name("data"_L1);
        out.beginObject();
        if (refusal.conflict) {
            out.member("key"_L1, refusal.conflict->key);
            out.member("change_version"_L1, refusal.conflict->changeVersion);
            out.member("reason"_L1, refusal.conflict->reason);
        }
        out.memberUnlessEmpty("reason"_L1, refusal.reason);
        out.memberUnlessEmpty("session_id"_L1,
                              refusal.conflict ? refusal.conflict->sessionId : refusal.sessionId);
        if (refusal.retryAfterMs)
            out.member("retry_after_ms"_L1, *refusal.retryAfterMs);
        out.memberUnlessEmpty("field"_L1, refusal.field);
        out.endObject();
    }
    out.endObject();
}

Refusal readRefusal(const JsonReader& in)
{
    Refusal refusal;
    refusal.code = static_cast<int>(in.integer("code"_L1, std::numeric_limits<qint32>::min(), MaxSection));
    refusal.message = in.string("message"_L1);
    if (!in.has("data"_L1))
        return refusal;
    const JsonReader data = in.object("data"_L1);
    refusal.retryAfterMs = data.optionalCount("retry_after_ms"_L1);
    refusal.field = data.stringOr("field"_L1, {});
    const QString sessionId = data.stringOr("session_id"_L1, {});
    if (data.has("key"_L1)) {
        refusal.conflict = Refusal::Conflict{data.string("key"_L1), data.count("change_version"_L1),
                                             sessionId, data.string("reason"_L1)};
    } else {
        refusal.sessionId = sessionId;
        refusal.reason = data.stringOr("reason"_L1, {});
    }
    return refusal;
}

} // namespace confab::codec
