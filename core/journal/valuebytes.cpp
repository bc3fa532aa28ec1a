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

void writeChanges(ByteWriter& out, const ChangeSet& changes)
{
    out.number(changes.sections().size());
    for (const ChangeSet::Section& section : changes.sections()) {
        out.integer(section.length);
        out.integer(section.isKept() ? 0 : section.inserted + 1);
    }
    out.text(changes.insertedText());
}

ChangeSet readChanges(ByteReader& in)
{
    std::vector<ChangeSet::Section> sections;
    for (qsizetype left = in.count(); left > 0; --left) {
        const qsizetype length = in.integer();
        const qsizetype inserted = in.integer();
        sections.push_back({length, inserted == 0 ? ChangeSet::Section::Kept : inserted - 1});
    }
    auto changes = ChangeSet::fromSections(std::move(sections), in.text());
    if (!changes)
        in.fail();
    return changes ? *std::move(changes) : ChangeSet();
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
