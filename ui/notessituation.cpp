#include "ui/notessituation.h"

#include <QCoreApplication>

namespace confab {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(confab::NotesSituation)
};

} // namespace

bool NotesSituation::isOver() const
{
    using State = RoomClient::State;
    return room == State::Left || room == State::Removed || room == State::RoomEnded || room == State::Failed;
}

bool NotesSituation::isEditable() const
{
    return content == NotesClient::Content::Text && mayWrite && !isOver();
}

bool NotesSituation::isAllIn() const
{
    return content == NotesClient::Content::Text && pendingEdits == 0 && mayWrite &&
           room == RoomClient::State::Joined;
}

QString NotesSituation::sentence() const
{
    using Content = NotesClient::Content;
    if (isOver()) {
        if (pendingEdits == 0)
            return Tr::tr("You are not in the room any more");
        return pendingEdits == 1 ? Tr::tr("1 edit did not reach the room")
                                 : Tr::tr("%n edits did not reach the room", nullptr, static_cast<int>(pendingEdits));
    }
    if (content == Content::Loading)
        return Tr::tr("Fetching the notes…");
    if (content == Content::Other)
        return Tr::tr("These notes are no text at the moment");
    if (room == RoomClient::State::Reconnecting) {
        if (pendingEdits == 0)
            return mayWrite ? Tr::tr("Not connected. What you write is kept and sent later")
                            : Tr::tr("Not connected. The notes may be behind");
        return pendingEdits == 1 ? Tr::tr("1 edit waits for the connection")
                                 : Tr::tr("%n edits wait for the connection", nullptr, static_cast<int>(pendingEdits));
    }
    if (!mayWrite)
        return Tr::tr("You are reading along");
    // Edits are on their way nearly always while one types; to say so each time would only flicker.
    return pendingEdits > 0 && slow ? Tr::tr("Saving…") : Tr::tr("Everything is in the room");
}

} // namespace confab
