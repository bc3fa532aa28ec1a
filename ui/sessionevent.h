#pragma once

#include <QString>

#include <vector>

namespace confab {

class RoomClient;

/// Something of a session that is no edit of its notes: a chat line, somebody coming or going.
struct SessionEvent
{
    enum class Kind { Said, Joined, Left };

    Kind kind = Kind::Said;
    qint64 at = 0;    ///< ms since 1970
    QString peerId;   ///< whose doing it is
    QString sentence; ///< on one line
    bool operator==(const SessionEvent&) const = default;
};

/// All that this client knows of, in the order of time. What is hidden, deleted, or not in the room yet, is
/// not in it.
[[nodiscard]] std::vector<SessionEvent> sessionEvents(RoomClient& client);
/// `14:03:22`, as the reader's locale writes the time of day.
[[nodiscard]] QString secondsText(qint64 msSinceEpoch);

} // namespace confab
