#include "tests/support/roomdeeds.h"

#include "core/client/notesplaces.h"
#include "tests/support/clients.h"

#include <algorithm>

namespace confab::test {

void waitFor(const char* what, const std::function<bool()>& condition)
{
    if (!QTest::qWaitFor(condition, MomentMs))
        qFatal("this never came: %s", what);
}

void fillNotes(RoomClient& writer, const QString& text, const std::vector<RoomClient*>& readers)
{
    type(writer, 0, 0, text);
    waitFor("the notes", [&] {
        return writer.notes().pendingEdits() == 0 && std::ranges::all_of(readers, [&](RoomClient* reader) {
                   return reader->notes().text() == text;
               });
    });
}

void say(RoomClient& speaker, const QString& text)
{
    speaker.sendBroadcastMessage(text);
    waitFor("a message", [&] { return speaker.waitingMessages() == 0; });
}

void quoteNotes(RoomClient& speaker, QStringView words, const QString& remark)
{
    Message message;
    message.type = ChatType.toString();
    message.text = QStringLiteral("> Notes: %1\n%2").arg(words, remark);
    const qsizetype from = speaker.notes().text().indexOf(words);
    message.notes = NotesPlaces::placeOf(speaker.notes(), from, from + words.size());
    speaker.sendMessage(message);
    waitFor("a quotation", [&] { return speaker.waitingMessages() == 0; });
}

void pin(RoomClient& who, std::size_t row)
{
    PinnedMessages& pinned = who.pinnedMessages();
    const std::size_t before = pinned.messages().size();
    pinned.pin(who.chat().entries()[row].message, who.self().name);
    waitFor("a pin", [&] { return pinned.messages().size() > before; });
}

void raiseHand(RoomClient& who, RoomClient& host)
{
    who.raiseHand(true);
    waitFor("a hand", [&] {
        const Peer* seen = host.people().find(who.self().id);
        return seen != nullptr && seen->hasRaisedHand();
    });
}

} // namespace confab::test
