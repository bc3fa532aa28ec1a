#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace confab {

/// What is to be done in a room without a window.
struct PipeTask
{
    enum class Kind {
        Tail,       ///< print its chat until the session ends
        Send,       ///< say something
        ReadNotes,  ///< print its notes
        WriteNotes, ///< make its notes what the standard input has
    };

    Kind kind = Kind::Tail;
    QString code;                ///< or invite link, as it was given
    std::optional<QString> text; ///< with Send; nothing: each line of the standard input
    /// How long it tries without a connection; Tail does so only until it is inside.
    std::chrono::seconds patience{30};
};

/// How a program without a window ends, for scripts.
enum class PipeEnd {
    Done = 0,
    Failed = 1,       ///< the room refused it, or the other end of a pipe did not take it
    Usage = 2,        ///< it was asked for wrongly
    NoWayIn = 3,      ///< no such room, no server, or none that is trusted
    Removed = 4,      ///< someone took us out, or ended the room before it was done
    NoConnection = 5, ///< the connection was lost for too long
};

} // namespace confab
