// The form in which records are kept, version 2 (the database's user_version). A kind keeps its number and
// its fields for good; what is new gets a new number.
//
//   record   = kind fields
//   kind     = byte: 1 SessionStarted | 2 SessionEnded | 3 PeerStands | 4 PeerGone | 5 StoreStep
//                  | 6 MessageKept | 7 PeerListens | 8 RoomLocked | 9 SettingsStand | 10 PersonKeptOut
//                  | 11 PeopleLetIn | 12 MessageHidden | 13 MessageEdited
//                  | 14 MessageKept with a place
//
//   1        = text(session id) number(at)
//   2        = text(session id)
//   3        = text(peer id) text(user id) text(name) role text(data) texts(groups) number(joined at)
//              text(token id)
//   4        = text(peer id)
//   5        = text(key) number(version) text(updated by) number(updated at) text(update id) step
//   step     = %d0 number(count) *section text(inserted)  ; a change
//            | %d1 | %d2 text | %d3 bytes                 ; unset, a text, other JSON
//   section  = number(length) number(0: kept, else 1 + inserted length)
//   6        = number(seq) text(id) text(client message id) text(peer id) text(name) role text(text)
//              text(type) number(timestamp) texts(roles) text(recipient)
//   7        = text(peer id) texts(keys) flag(updates) flag(all) flag(presence)
//   8        = nothing
//   9        = flag(locked) text(by) flag(chat paused) text(by) texts(roles whose notes are read-only)
//              text(by)
//   10       = text(peer id) text(user id) text(token id) text(name) text(by) number(at)
//   11       = texts(peer ids)
//   12       = number(seq) flag(hidden) text(by)
//   13       = number(seq) flag(has a text) [text] number(at) text(client edit id)
//   14       = the fields of 6, number(version) number(from) number(to)
//
//   role     = byte: 0 host | 1 guest | 2 viewer
//   flag     = %d0 | %d1
//   number   = LEB128, unsigned, up to 64 bits
//   bytes    = number(count) *byte
//   text     = number(2 * units) *byte                    ; every UTF-16 unit below 256: one byte each
//            | number(2 * units + 1) *(byte byte)         ; UTF-16, low byte first
//   texts    = number(count) *text

#include "core/journal/recordcodec.h"

#include "core/journal/valuebytes.h"

namespace confab {

namespace {

enum Kind : quint8 {
    SessionStartedKind = 1,
    SessionEndedKind,
    PeerStandsKind,
    PeerGoneKind,
    StoreStepKind,
    MessageKeptKind,
    PeerListensKind,
    RoomLockedKind,
    SettingsStandKind,
    PersonKeptOutKind,
    PeopleLetInKind,
    MessageHiddenKind,
    MessageEditedKind,
    PlacedMessageKind,
};

enum StepForm : quint8 { ChangesForm, UnsetForm, TextForm, JsonForm };

struct Writer
{
    ByteWriter out;

    void operator()(const record::SessionStarted& r)
    {
        out.byte(SessionStartedKind);
        out.text(r.sessionId);
        out.integer(r.at);
    }
    void operator()(const record::SessionEnded& r)
    {
        out.byte(SessionEndedKind);
        out.text(r.sessionId);
    }
    void operator()(const record::PeerStands& r)
    {
        out.byte(PeerStandsKind);
        out.text(r.peer.id);
        out.text(r.peer.userId);
        out.text(r.peer.name);
        writeRole(out, r.peer.role);
        out.text(r.peer.data);
        out.texts(r.peer.groups);
        out.integer(r.peer.joinedAt);
        out.text(r.tokenId);
    }
    void operator()(const record::PeerGone& r)
    {
        out.byte(PeerGoneKind);
        out.text(r.peerId);
    }
    void operator()(const record::StoreStep& r)
    {
        out.byte(StoreStepKind);
        out.text(r.key);
        out.integer(r.update.version);
        out.text(r.update.updatedBy);
        out.integer(r.update.updatedAt);
        out.text(r.update.updateId);
        if (const auto* changes = std::get_if<ChangeSet>(&r.update.step)) {
            out.byte(ChangesForm);
            out.changes(*changes);
            return;
        }
        const auto& value = std::get<StoreValue>(r.update.step);
        if (const QString* text = asText(value)) {
            out.byte(TextForm);
            out.text(*text);
        } else if (const auto* json = std::get_if<RawJson>(&value)) {
            out.byte(JsonForm);
            out.bytes(json->text);
        } else {
            out.byte(UnsetForm);
        }
    }
    void operator()(const record::MessageKept& r)
    {
        out.byte(r.message.notes ? PlacedMessageKind : MessageKeptKind);
        writeMessage(out, r.message);
        if (r.message.notes)
            writePlace(out, *r.message.notes);
    }
    void operator()(const record::PeerListens& r)
    {
        out.byte(PeerListensKind);
        out.text(r.peerId);
        out.texts(r.keys);
        out.flag(r.updates);
        out.flag(r.all);
        out.flag(r.presence);
    }
    void operator()(const record::RoomLocked&) { out.byte(RoomLockedKind); }
    void operator()(const record::SettingsStand& r)
    {
        out.byte(SettingsStandKind);
        out.flag(r.settings.lock.on);
        out.text(r.settings.lock.by);
        out.flag(r.settings.chatPause.on);
        out.text(r.settings.chatPause.by);
        QStringList roles;
        for (const Role role : r.settings.notesReadOnly)
            roles.append(roleName(role));
        out.texts(roles);
        out.text(r.settings.notesReadOnlyBy);
    }
    void operator()(const record::PersonKeptOut& r)
    {
        out.byte(PersonKeptOutKind);
        out.text(r.person.peerId);
        out.text(r.person.userId);
        out.text(r.person.tokenId);
        out.text(r.person.name);
        out.text(r.person.by);
        out.integer(r.person.at);
    }
    void operator()(const record::PeopleLetIn& r)
    {
        out.byte(PeopleLetInKind);
        out.texts(r.peerIds);
    }
    void operator()(const record::MessageHidden& r)
    {
        out.byte(MessageHiddenKind);
        out.integer(r.seq);
        out.flag(r.hidden);
        out.text(r.by);
    }
    void operator()(const record::MessageEdited& r)
    {
        out.byte(MessageEditedKind);
        out.integer(r.seq);
        out.flag(r.text.has_value());
        if (r.text)
            out.text(*r.text);
        out.integer(r.at);
        out.text(r.clientEditId);
    }
};

record::PeerStands readPeer(ByteReader& in)
{
    record::PeerStands r;
    r.peer.id = in.text();
    r.peer.userId = in.text();
    r.peer.name = in.text();
    r.peer.role = readRole(in);
    r.peer.data = in.text();
    r.peer.groups = in.texts();
    r.peer.joinedAt = in.integer();
    r.tokenId = in.text();
    return r;
}

record::StoreStep readStep(ByteReader& in)
{
    record::StoreStep r;
    r.key = in.text();
    r.update.version = in.integer();
    r.update.updatedBy = in.text();
    r.update.updatedAt = in.integer();
    r.update.updateId = in.text();
    switch (in.byte()) {
    case ChangesForm:
        r.update.step = in.changes();
        break;
    case UnsetForm:
        r.update.step = StoreValue();
        break;
    case TextForm:
        r.update.step = StoreValue(in.text());
        break;
    case JsonForm:
        r.update.step = StoreValue(RawJson{in.bytes()});
        break;
    default:
        in.fail();
    }
    return r;
}

record::PeerListens readListening(ByteReader& in)
{
    record::PeerListens r;
    r.peerId = in.text();
    r.keys = in.texts();
    r.updates = in.flag();
    r.all = in.flag();
    r.presence = in.flag();
    return r;
}

record::SettingsStand readSettings(ByteReader& in)
{
    RoomSettings settings;
    settings.lock.on = in.flag();
    settings.lock.by = in.text();
    settings.chatPause.on = in.flag();
    settings.chatPause.by = in.text();
    for (const QString& name : in.texts()) {
        const auto role = roleFromName(name);
        if (!role)
            in.fail();
        settings.notesReadOnly.append(role.value_or(Role::Viewer));
    }
    settings.notesReadOnlyBy = in.text();
    return {std::move(settings)};
}

record::PersonKeptOut readKeptOut(ByteReader& in)
{
    KeptOut person;
    person.peerId = in.text();
    person.userId = in.text();
    person.tokenId = in.text();
    person.name = in.text();
    person.by = in.text();
    person.at = in.integer();
    return {std::move(person)};
}

record::MessageHidden readHidden(ByteReader& in)
{
    record::MessageHidden r;
    r.seq = in.integer();
    r.hidden = in.flag();
    r.by = in.text();
    return r;
}

record::MessageEdited readEdited(ByteReader& in)
{
    record::MessageEdited r;
    r.seq = in.integer();
    if (in.flag())
        r.text = in.text();
    r.at = in.integer();
    r.clientEditId = in.text();
    return r;
}

JournalRecord read(ByteReader& in)
{
    switch (in.byte()) {
    case SessionStartedKind: {
        record::SessionStarted started;
        started.sessionId = in.text();
        started.at = in.integer();
        return started;
    }
    case SessionEndedKind:
        return record::SessionEnded{in.text()};
    case PeerStandsKind:
        return readPeer(in);
    case PeerGoneKind:
        return record::PeerGone{in.text()};
    case StoreStepKind:
        return readStep(in);
    case MessageKeptKind:
        return record::MessageKept{readMessage(in)};
    case PlacedMessageKind:
        return record::MessageKept{readPlacedMessage(in)};
    case PeerListensKind:
        return readListening(in);
    case RoomLockedKind:
        return record::RoomLocked{};
    case SettingsStandKind:
        return readSettings(in);
    case PersonKeptOutKind:
        return readKeptOut(in);
    case PeopleLetInKind:
        return record::PeopleLetIn{in.texts()};
    case MessageHiddenKind:
        return readHidden(in);
    case MessageEditedKind:
        return readEdited(in);
    default:
        in.fail();
        return record::RoomLocked{};
    }
}

} // namespace

QByteArray encodeRecord(const JournalRecord& record)
{
    Writer writer;
    std::visit(writer, record);
    return writer.out.take();
}

std::optional<JournalRecord> decodeRecord(QByteArrayView bytes)
{
    ByteReader in(bytes);
    JournalRecord record = read(in);
    return in.isGood() ? std::optional(std::move(record)) : std::nullopt;
}

bool isOfMessage(QByteArrayView bytes)
{
    const int kind = bytes.isEmpty() ? -1 : static_cast<quint8>(bytes.front());
    return kind == MessageKeptKind || kind == PlacedMessageKind || kind == MessageEditedKind;
}

} // namespace confab
