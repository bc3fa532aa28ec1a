#include "core/journal/valuebytes.h"

namespace confab {

void writeRole(ByteWriter& out, Role role)
{
    out.byte(role == Role::Host ? 0 : role == Role::Guest ? 1 : 2);
}

Role readRole(ByteReader& in)
{
    switch (in.byte()) {
    case 0:
        return Role::Host;
    case 1:
        return Role::Guest;
    case 2:
        return Role::Viewer;
    default:
        in.fail();
        return Role::Viewer;
    }
}

void writeMessage(ByteWriter& out, const Message& message)
{
    out.integer(message.seq);
    out.text(message.id);
    out.text(message.clientMessageId);
    out.text(message.sender.peerId);
    out.text(message.sender.name);
    writeRole(out, message.sender.role);
    out.text(message.text);
    out.text(message.type);
    out.integer(message.timestamp);
    out.texts(message.roles);
    out.text(message.recipient);
}

void writePlace(ByteWriter& out, const NotesPlace& place)
{
    out.integer(place.version);
    out.integer(place.from);
    out.integer(place.to);
}

Message readPlacedMessage(ByteReader& in)
{
    Message message = readMessage(in);
    NotesPlace place;
    place.version = in.integer();
    place.from = in.integer();
    place.to = in.integer();
    message.notes = place;
    return message;
}

Message readMessage(ByteReader& in)
{
    Message message;
    message.seq = in.integer();
    message.id = in.text();
    message.clientMessageId = in.text();
    message.sender.peerId = in.text();
    message.sender.name = in.text();
    message.sender.role = readRole(in);
    message.text = in.text();
    message.type = in.text();
    message.timestamp = in.integer();
    message.roles = in.texts();
    message.recipient = in.text();
    return message;
}

} // namespace confab
