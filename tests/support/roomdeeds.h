#pragma once

#include "core/client/roomclient.h"

#include <functional>

namespace confab::test {

// What people do in a room, for whoever furnishes one. Each is there for everybody when it returns.

/// Lets the event loop run until this is so. Ends the program where it never is.
void waitFor(const char* what, const std::function<bool()>& condition);

/// The notes of an empty room.
void fillNotes(RoomClient& writer, const QString& text, const std::vector<RoomClient*>& readers);
void say(RoomClient& speaker, const QString& text);
/// A remark on words that stand in the notes.
void quoteNotes(RoomClient& speaker, QStringView words, const QString& remark);
/// The message in this row of the chat.
void pin(RoomClient& who, std::size_t row);
void raiseHand(RoomClient& who, RoomClient& host);

} // namespace confab::test
