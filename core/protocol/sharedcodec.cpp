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
