#include "ui/notessituation.h"

#include <QCoreApplication>

namespace confab {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("NotesSituation", text);
}

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
            return tr("You are not in the room any more");
        return pendingEdits == 1 ? tr("1 edit did not reach the room")
                                 : tr("%1 edits did not reach the room").arg(pendingEdits);
    }
    if (content == Content::Loading)
        return tr("Fetching the notes…");
    if (content == Content::Other)
        return tr("These notes are no text at the moment");
    if (room == RoomClient::State::Reconnecting) {
        if (pendingEdits == 0)
            return mayWrite ? tr("Not connected. What you write is kept and sent later")
                            : tr("Not connected. The notes may be behind");
        return pendingEdits == 1 ? tr("1 edit waits for the connection")
                                 : tr("%1 edits wait for the connection").arg(pendingEdits);
    }
    if (!mayWrite)
        return tr("You are reading along");
    // Edits are on their way nearly always while one types; to say so each time would only flicker.
    return pendingEdits > 0 && slow ? tr("Saving…") : tr("Everything is in the room");
}

} // namespace confab
