#pragma once

#include "core/journal/visitrecord.h"
#include "core/text/collabdocument.h"

#include <QString>

#include <optional>
#include <vector>

namespace confab {

/// What is kept of one stay in one room: where its records end. A value.
class KeptVisit
{
public:
    struct Notes
    {
        CollabDocument document;
        qsizetype editsInFlight = 0;
        qsizetype editsBuffered = 0;
    };

    struct Unsent
    {
        Message message;
        int refusal = 0; ///< an ErrorCode; 0: it waits
    };

    qint64 id = 0; ///< the journal's
    std::optional<visit::Stands> place;
    std::optional<Notes> notes; ///< none: nothing of them waits
    /// Not in the room yet, in the order in which they were written; edits of others of one's own, too.
    std::vector<Unsent> messages;
    QString draft; ///< text that could not be merged

    /// Takes in the next record. False where it does not fit to what was there before: nothing has changed.
    [[nodiscard]] bool apply(const VisitRecord& record);
    /// Of `notes`, as a record.
    [[nodiscard]] std::optional<visit::NotesStand> notesStand() const;
    /// The shortest records that end here.
    [[nodiscard]] VisitRecords records() const;

    [[nodiscard]] qsizetype waitingEdits() const
    {
        return notes ? notes->editsInFlight + notes->editsBuffered : 0;
    }
    /// Something that this person wrote is in no room.
    [[nodiscard]] bool hasUnsent() const
    {
        return waitingEdits() > 0 || !messages.empty() || !draft.isEmpty();
    }

private:
    bool take(const visit::Stands& stands);
    bool take(const visit::NotesStand& stand);
    bool take(const visit::NotesEdited& edited);
    bool take(const visit::NotesSent& sent);
    bool take(const visit::NotesReceived& received);
    bool take(const visit::NotesConfirmed& confirmed);
    bool take(const visit::NotesGone& gone);
    bool take(const visit::MessageWritten& written);
    bool take(const visit::MessageSettled& settled);
    bool take(const visit::DraftStands& draft);
    bool take(const visit::MessageRefused& refused);
};

} // namespace confab
