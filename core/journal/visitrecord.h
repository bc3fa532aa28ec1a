#pragma once

#include "core/session/invitelink.h"
#include "core/session/message.h"
#include "core/text/changeset.h"

#include <QString>

#include <optional>
#include <variant>
#include <vector>

/// What a client keeps of one stay in one room, as a closed set of facts in the order in which they happened.
/// Of the notes these are the calls that were made on its CollabDocument: making them again brings it back.
namespace confab::visit {

/// Where one is, and as whom. Whole: a later one takes the place of the one before.
struct Stands
{
    ServerAddress server;
    RoomCode code;
    QString userId;
    QString name; ///< of the person
    QString peerId;
    QString token; ///< a secret
    QString sessionId;
    QString roomName; ///< may be empty
    qint64 at = 0;    ///< ms since 1970
};

/// The notes from here on, whatever was said of them before.
struct NotesStand
{
    qint64 version = 0; ///< of `confirmed`
    QString confirmed;
    QString updateId; ///< of `inFlight`
    std::optional<ChangeSet> inFlight;
    std::optional<ChangeSet> buffer;
    qsizetype editsInFlight = 0;
    qsizetype editsBuffered = 0;
};

/// An edit of this person.
struct NotesEdited
{
    ChangeSet changes;
};

/// What was buffered is in flight.
struct NotesSent
{
    QString updateId;
};

/// The next entry of the room's log, someone else's.
struct NotesReceived
{
    ChangeSet changes;
};

/// The next entry of the room's log is the change in flight.
struct NotesConfirmed
{};

/// Nothing of the notes waits, and no text of them is kept.
struct NotesGone
{};

/// A message that the room does not have yet; or, with an id, what is to become of one that it has: it gets
/// this text or is deleted. An edit's own id stands in the place of the client's message id.
struct MessageWritten
{
    Message message;
};

/// The room has it, or it is not to go there any more.
struct MessageSettled
{
    QString clientMessageId;
};

/// The room has refused it: it goes nowhere until its author says so.
struct MessageRefused
{
    QString clientMessageId;
    int code = 0; ///< an ErrorCode; 0: its author has said so, and it waits again
};

/// Text that could not be merged, all of it; empty: there is none (any more).
struct DraftStands
{
    QString text;
};

} // namespace confab::visit

namespace confab {

using VisitRecord =
    std::variant<visit::Stands, visit::NotesStand, visit::NotesEdited, visit::NotesSent, visit::NotesReceived,
                 visit::NotesConfirmed, visit::NotesGone, visit::MessageWritten, visit::MessageSettled,
                 visit::DraftStands, visit::MessageRefused>;
using VisitRecords = std::vector<VisitRecord>;

} // namespace confab
