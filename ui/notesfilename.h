#pragma once

#include <QString>

namespace confab {

/// A name for the file of a room's notes, without folder or ending: nothing in it that a file system or shell
/// takes for something else, whatever someone called the room.
[[nodiscard]] QString notesFileName(const QString& roomName);

} // namespace confab
