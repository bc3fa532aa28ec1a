// The form in which the records of a visit are kept, version 1 (the database's user_version). A kind keeps
// its number and its fields for good; what is new gets a new number. Primitives as in recordcodec.cpp.
//
//   record   = kind fields
//   kind     = byte: 1 Stands | 2 NotesStand | 3 NotesEdited | 4 NotesSent | 5 NotesReceived
//                  | 6 NotesConfirmed | 7 NotesGone | 8 MessageWritten | 9 MessageSettled | 10 DraftStands
//                  | 11 MessageRefused | 12 MessageWritten with a place | 13 MessageWritten, an edit
//
//   1        = text(host) number(port) flag(encrypted) text(fingerprint) text(code) text(user id) text(name)
//              text(peer id) text(token) text(session id) text(room name) number(at)
//   2        = number(version) text(confirmed) text(update id) flag [changes] flag [changes]
//              number(edits in flight) number(edits buffered)
//   3, 5     = changes
//   4, 9, 10 = text
//   6, 7     = nothing
//   8        = the fields of MessageKept
//   11       = text(client message id) number(code)
//   12       = the fields of MessageKept with a place
//   13       = the fields of MessageKept flag(deleted)

#include "core/journal/visitcodec.h"

#include "core/journal/valuebytes.h"

namespace confab {

namespace {

enum Kind : quint8 {
    StandsKind = 1,
    NotesStandKind,
    NotesEditedKind,
    NotesSentKind,
    NotesReceivedKind,
    NotesConfirmedKind,
    NotesGoneKind,
    MessageWrittenKind,
    MessageSettledKind,
    DraftStandsKind,
    MessageRefusedKind,
    PlacedMessageKind,
    EditedMessageKind,
};

void writeOptional(ByteWriter& out, const std::optional<ChangeSet>& changes)
{
    out.flag(changes.has_value());
    if (changes)
        out.changes(*changes);
}

std::optional<ChangeSet> readOptional(ByteReader& in)
{
    return in.flag() ? std::optional(in.changes()) : std::nullopt;
}

struct Writer
{
    ByteWriter out;

    void operator()(const visit::Stands& r)
    {
        out.byte(StandsKind);
        out.text(r.server.host);
        out.number(r.server.port);
        out.flag(r.server.encrypted);
        out.text(r.server.fingerprint);
        out.text(r.code.toString());
        out.text(r.userId);
        out.text(r.name);
        out.text(r.peerId);
        out.text(r.token);
        out.text(r.sessionId);
        out.text(r.roomName);
        out.integer(r.at);
    }
    void operator()(const visit::NotesStand& r)
    {
        out.byte(NotesStandKind);
        out.integer(r.version);
        out.text(r.confirmed);
        out.text(r.updateId);
        writeOptional(out, r.inFlight);
        writeOptional(out, r.buffer);
        out.integer(r.editsInFlight);
        out.integer(r.editsBuffered);
    }
    void operator()(const visit::NotesEdited& r)
    {
        out.byte(NotesEditedKind);
        out.changes(r.changes);
    }
    void operator()(const visit::NotesSent& r)
    {
        out.byte(NotesSentKind);
        out.text(r.updateId);
    }
    void operator()(const visit::NotesReceived& r)
    {
        out.byte(NotesReceivedKind);
        out.changes(r.changes);
    }
    void operator()(const visit::NotesConfirmed&) { out.byte(NotesConfirmedKind); }
    void operator()(const visit::NotesGone&) { out.byte(NotesGoneKind); }
    void operator()(const visit::MessageWritten& r)
    {
        const bool isEdit = !r.message.id.isEmpty();
        const bool isPlaced = !isEdit && r.message.notes;
        out.byte(isEdit ? EditedMessageKind : isPlaced ? PlacedMessageKind : MessageWrittenKind);
        writeMessage(out, r.message);
        if (isEdit)
            out.flag(r.message.isDeleted);
        if (isPlaced)
            writePlace(out, *r.message.notes);
    }
    void operator()(const visit::MessageSettled& r)
    {
        out.byte(MessageSettledKind);
        out.text(r.clientMessageId);
    }
    void operator()(const visit::DraftStands& r)
    {
        out.byte(DraftStandsKind);
        out.text(r.text);
    }
    void operator()(const visit::MessageRefused& r)
    {
        out.byte(MessageRefusedKind);
        out.text(r.clientMessageId);
        out.integer(r.code);
    }
};

VisitRecord readStands(ByteReader& in)
{
    ServerAddress server;
    server.host = in.text();
    server.port = static_cast<quint16>(in.number());
    server.encrypted = in.flag();
    server.fingerprint = in.text();
    auto code = RoomCode::parse(in.text());
    if (!code) {
        in.fail();
        return visit::NotesGone{};
    }
    visit::Stands r{server, *std::move(code), {}, {}, {}, {}, {}, {}, 0};
    r.userId = in.text();
    r.name = in.text();
    r.peerId = in.text();
    r.token = in.text();
    r.sessionId = in.text();
    r.roomName = in.text();
    r.at = in.integer();
    return r;
}

visit::NotesStand readNotes(ByteReader& in)
{
    visit::NotesStand r;
    r.version = in.integer();
    r.confirmed = in.text();
    r.updateId = in.text();
    r.inFlight = readOptional(in);
    r.buffer = readOptional(in);
    r.editsInFlight = in.integer();
    r.editsBuffered = in.integer();
    return r;
}

VisitRecord read(ByteReader& in)
{
    switch (in.byte()) {
    case StandsKind:
        return readStands(in);
    case NotesStandKind:
        return readNotes(in);
    case NotesEditedKind:
        return visit::NotesEdited{in.changes()};
    case NotesSentKind:
        return visit::NotesSent{in.text()};
    case NotesReceivedKind:
        return visit::NotesReceived{in.changes()};
    case NotesConfirmedKind:
        return visit::NotesConfirmed{};
    case NotesGoneKind:
        return visit::NotesGone{};
    case MessageWrittenKind:
        return visit::MessageWritten{readMessage(in)};
    case PlacedMessageKind:
        return visit::MessageWritten{readPlacedMessage(in)};
    case EditedMessageKind: {
        visit::MessageWritten r{readMessage(in)};
        r.message.isDeleted = in.flag();
        return r;
    }
    case MessageSettledKind:
        return visit::MessageSettled{in.text()};
    case DraftStandsKind:
        return visit::DraftStands{in.text()};
    case MessageRefusedKind: {
        visit::MessageRefused r{in.text(), 0};
        r.code = static_cast<int>(in.integer());
        return r;
    }
    default:
        in.fail();
        return visit::NotesGone{};
    }
}

} // namespace

QByteArray encodeVisitRecord(const VisitRecord& record)
{
    Writer writer;
    std::visit(writer, record);
    return writer.out.take();
}

std::optional<VisitRecord> decodeVisitRecord(QByteArrayView bytes)
{
    ByteReader in(bytes);
    VisitRecord record = read(in);
    return in.isGood() ? std::optional(std::move(record)) : std::nullopt;
}

} // namespace confab
