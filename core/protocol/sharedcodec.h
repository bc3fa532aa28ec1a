#pragma once

#include "core/protocol/errors.h"
#include "core/protocol/jsondocument.h"
#include "core/session/message.h"
#include "core/session/peer.h"
#include "core/session/roomsettings.h"
#include "core/session/sessionstore.h"
#include "core/session/storevalue.h"
#include "core/text/changeset.h"

#include <optional>

namespace confab {

class JsonReader;
class JsonWriter;

/// What occurs inside several messages, both ways. The write functions write the value itself, or, where they
/// say "members", what goes between an object's braces.
namespace codec {

/// CodeMirror's ChangeSet.toJSON(): an array with, for each section, one of `n` (n units stay), `[n]` (n go)
/// and `[n, "line", …]` (n units become these lines, with "\n" between them).
void writeChangeSet(JsonWriter& out, const ChangeSet& changes);
/// Sections are taken as they are. Nothing where it is no change set: numbers must be integers from 0 to
/// 2^31-1, a line must not hold a line break. Halves of characters pass: the store, which knows the text,
/// judges them.
[[nodiscard]] std::optional<ChangeSet> readChangeSet(json::Value json);

void writeStoreValue(JsonWriter& out, const StoreValue& value);

/// UPDATE: {change_version, updated_by, updated_at, update_id?} and one of changes and data.
void writeUpdate(JsonWriter& out, const StoreUpdate& update);
[[nodiscard]] StoreUpdate readUpdate(const JsonReader& in);

/// COLOR: `color: 0…7` as a member of an object that speaks of a person; none where it is not known.
void writeColor(JsonWriter& out, int color);
[[nodiscard]] int readColor(const JsonReader& in);

/// NAMESAKE: `namesake: 2…` beside it, for the second of the same name and those after them.
void writeNamesake(JsonWriter& out, int namesake);
[[nodiscard]] int readNamesake(const JsonReader& in);

/// PEER: {peer_id, role, groups, realtime: true, joined_at, COLOR, NAMESAKE, tracks: {}, info: {name, data,
/// user_id, type}}. The SDK drops a peer without `realtime: true` and throws over one without `tracks`.
void writePeer(JsonWriter& out, const Peer& peer);
void writePeerMembers(JsonWriter& out, const Peer& peer);
[[nodiscard]] Peer readPeer(const JsonReader& in);

/// The params of on-broadcast: {peer: {peer_id, role, groups, COLOR, NAMESAKE, info}, message_id, timestamp,
/// private, roles?, peer_id?, info: {message, type}, seq?, client_message_id?, notes?: PLACE, edit?,
/// edited_at?, deleted?}. `peer_id` is the recipient of a private message; `deleted: true` comes with an
/// empty text.
void writeMessage(JsonWriter& out, const Message& message);
[[nodiscard]] Message readMessage(const JsonReader& in);

/// PLACE, under the name `notes`: {change_version, from, to}, a stretch of the key `default` at that version.
void writePlace(JsonWriter& out, const NotesPlace& place);
/// Fails where it ends before it begins.
[[nodiscard]] NotesPlace readPlace(const JsonReader& in);

/// EDIT: {message_id, edit, edited_at, message} or {message_id, edit, edited_at, deleted: true}.
void writeEdit(JsonWriter& out, const MessageEdit& edit);
void writeEditMembers(JsonWriter& out, const MessageEdit& edit);
[[nodiscard]] MessageEdit readEdit(const JsonReader& in);

/// {peer_id, name, by, at}: who it is, not how they are known.
void writeKeptOut(JsonWriter& out, const KeptOut& person);
[[nodiscard]] KeptOut readKeptOut(const JsonReader& in);

/// SETTINGS: {locked, locked_by?, chat_paused, chat_paused_by?, notes_read_only: [role],
/// notes_read_only_by?}; the names are of those who set it last.
void writeSettings(JsonWriter& out, const RoomSettings& settings);
void writeSettingsMembers(JsonWriter& out, const RoomSettings& settings);
[[nodiscard]] RoomSettings readSettings(const JsonReader& in);

[[nodiscard]] Role readRole(const JsonReader& in, QLatin1StringView name);

/// {code, message, data?: {key, change_version, session_id, reason, retry_after_ms, field}}, data as far as
/// set: `key` and the two behind it together.
void writeRefusal(JsonWriter& out, const Refusal& refusal);
[[nodiscard]] Refusal readRefusal(const JsonReader& in);

} // namespace codec
} // namespace confab
