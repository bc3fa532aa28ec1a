#pragma once

#include <QtGlobal>

#include <ctime>

namespace confab {

/// Milliseconds since the computer was started. Runs evenly, through its sleep, too, and nobody can set it.
[[nodiscard]] inline qint64 sinceBoot()
{
    timespec time = {};
    clock_gettime(CLOCK_BOOTTIME, &time);
    return static_cast<qint64>(time.tv_sec) * 1000 + time.tv_nsec / 1'000'000;
}

} // namespace confab
