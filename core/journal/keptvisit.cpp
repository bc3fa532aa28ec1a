#include "core/journal/keptvisit.h"

#include <utility>

namespace confab {

bool KeptVisit::apply(const VisitRecord& record)
{
    return std::visit([this](const auto& r) { return take(r); }, record);
}

std::optional<visit::NotesStand> KeptVisit::notesStand() const
{
    if (!notes)
        return std::nullopt;
    const CollabDocument& document = notes->document;
    visit::NotesStand stand;
    stand.version = document.version();
    stand.confirmed = document.confirmedText().toString();
    if (document.inFlight()) {
        stand.updateId = document.inFlight()->updateId;
        stand.inFlight = document.inFlight()->changes;
    }
    stand.buffer = document.buffer();
    stand.editsInFlight = notes->editsInFlight;
    stand.editsBuffered = notes->editsBuffered;
    return stand;
}

VisitRecords KeptVisit::records() const
{
    VisitRecords records;
    if (place)
        records.push_back(*place);
    if (auto stand = notesStand())
        records.push_back(*std::move(stand));
    for (const Unsent& unsent : messages) {
        records.push_back(visit::MessageWritten{unsent.message});
        if (unsent.refusal != 0)
            records.push_back(visit::MessageRefused{unsent.message.clientMessageId, unsent.refusal});
    }
    if (!draft.isEmpty())
        records.push_back(visit::DraftStands{draft});
    return records;
}

bool KeptVisit::take(const visit::Stands& stands)
{
    place.emplace(stands);
    return true;
}

bool KeptVisit::take(const visit::NotesStand& stand)
{
    Notes taken{CollabDocument(stand.confirmed, stand.version), stand.editsInFlight, stand.editsBuffered};
    CollabDocument& document = taken.document;
    const auto fits = [&document](const ChangeSet& changes) {
        return changes.lengthBefore() == document.length();
    };
    if (stand.inFlight) {
        if (!fits(*stand.inFlight) || stand.updateId.isEmpty())
            return false;
        document.edit(*stand.inFlight);
        document.send(stand.updateId);
    }
    if (stand.buffer) {
        if (!fits(*stand.buffer))
            return false;
        document.edit(*stand.buffer);
    }
    notes = std::move(taken);
    return true;
}

bool KeptVisit::take(const visit::NotesEdited& edited)
{
    if (!notes || edited.changes.lengthBefore() != notes->document.length())
        return false;
    notes->document.edit(edited.changes);
    ++notes->editsBuffered;
    return true;
}

bool KeptVisit::take(const visit::NotesSent& sent)
{
    if (!notes || !notes->document.send(sent.updateId))
        return false;
    notes->editsInFlight = std::exchange(notes->editsBuffered, 0);
    return true;
}

bool KeptVisit::take(const visit::NotesReceived& received)
{
    if (!notes)
        return false;
    CollabDocument& document = notes->document;
    return document.receive({document.version() + 1, {}, received.changes}).fault ==
           CollabDocument::Fault::None;
}

bool KeptVisit::take(const visit::NotesConfirmed&)
{
    if (!notes || !notes->document.inFlight())
        return false;
    CollabDocument& document = notes->document;
    const CollabDocument::InFlight own = *document.inFlight();
    notes->editsInFlight = 0;
    return document.receive({document.version() + 1, own.updateId, own.changes}).confirmed;
}

bool KeptVisit::take(const visit::NotesGone&)
{
    notes.reset();
    return true;
}

bool KeptVisit::take(const visit::MessageWritten& written)
{
    messages.push_back({written.message});
    return true;
}

bool KeptVisit::take(const visit::MessageSettled& settled)
{
    std::erase_if(messages, [&settled](const Unsent& unsent) {
        return unsent.message.clientMessageId == settled.clientMessageId;
    });
    return true;
}

bool KeptVisit::take(const visit::DraftStands& stands)
{
    draft = stands.text;
    return true;
}

bool KeptVisit::take(const visit::MessageRefused& refused)
{
    for (Unsent& unsent : messages) {
        if (unsent.message.clientMessageId == refused.clientMessageId)
            unsent.refusal = refused.code;
    }
    return true;
}

} // namespace confab
