#pragma once

#include "core/client/roomclient.h"

#include <QString>

namespace confab {

/// Where the notes and one's own edits of them stand; from it follows what the panel says and allows.
struct NotesSituation
{
    RoomClient::State room = RoomClient::State::Idle;
    NotesClient::Content content = NotesClient::Content::Loading;
    bool mayWrite = false;
    qsizetype pendingEdits = 0;
    bool slow = false; ///< the edits have been on their way for longer than one notices

    [[nodiscard]] bool isOver() const;
    [[nodiscard]] bool isEditable() const;
    /// Everything that this person wrote is in the room.
    [[nodiscard]] bool isAllIn() const;
    /// The state of one's work, as a sentence without a full stop.
    [[nodiscard]] QString sentence() const;

    bool operator==(const NotesSituation&) const = default;
};

} // namespace confab
