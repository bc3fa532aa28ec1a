#pragma once

#include "core/bootclock.h"

#include <chrono>
#include <functional>

namespace confab {

/// How patient a client is with its connection. Tests are less so.
struct ConnectionTimings
{
    using Ms = std::chrono::milliseconds;

    Ms attempt{10'000}; ///< for one try, from init to the server's first word
    Ms heartbeat{4000}; ///< between two pings
    int unanswered = 3; ///< so many pings that nothing follows, and the connection is dead
    Ms sleep{30'000};   ///< so long without a heartbeat, and the computer has slept
    /// The pause before the n-th try is anything up to twice that before the last one (full jitter: a room
    /// does not come back in one blow), between these.
    Ms shortestPause{500};
    Ms longestPause{30'000};
    std::function<qint64()> clock = sinceBoot; ///< ms
};

} // namespace confab
