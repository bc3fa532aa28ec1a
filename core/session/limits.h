#pragma once

#include <QtGlobal>

namespace confab {

/// What a server accepts; told to every client with the answer to join. Defaults as in the wire's
/// description.
struct Limits
{
    qint64 messageBytes = 16 * 1024 * 1024; ///< a frame
    qint64 broadcastBytes = 64 * 1024;      ///< a message's text, as UTF-8
    qint64 valueBytes = 64 * 1024;          ///< any other value: a text as UTF-8, the rest as JSON
    qint64 notesUnits = 10'000'000;         ///< a text of the store, in UTF-16 code units
    qint64 keys = 1000;                     ///< of a session's store
    qint64 pastBytes = 512 * 1024 * 1024;   ///< of a session's store: all that ever changed in it; not told
    qint64 graceMs = 75'000;                ///< how long a lost connection keeps its place
    qint64 requestsPerSecond = 200;
    qint64 broadcastsPerSecond = 20;
    qint64 tellsPerSecond = 20;    ///< what a peer tells all of itself, and `metadata` messages; not told
    qint64 joinsPerMinute = 200;   ///< of new peers from one address; not told
    qint64 presencePerSecond = 10; ///< what is more is merged: the last counts
    qint64 controlFramesPerSecond = 20; ///< pings and pongs, beside a burst; who sends more is cut off

    bool operator==(const Limits&) const = default;
};

} // namespace confab
