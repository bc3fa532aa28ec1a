#pragma once

#include <sys/epoll.h>

#include <array>
#include <cstdint>

namespace confab::bench {

/// Waits for sockets.
class Loop
{
public:
    class Reader
    {
    public:
        virtual ~Reader() = default;
        /// There is something to read.
        virtual void readable() = 0;
    };

    Loop();
    ~Loop();
    Loop(const Loop&) = delete;
    Loop& operator=(const Loop&) = delete;

    void add(int descriptor, Reader& reader);
    /// Waits for at most so many nanoseconds and lets those read who can; once.
    void turn(std::int64_t nanoseconds);

    /// Turns until `isDone()`, for at most so many seconds. Whether it is.
    template<typename IsDone>
    bool until(IsDone isDone, double seconds);
    /// Turns for so many seconds.
    void rest(double seconds);

private:
    int m_epoll;
    std::array<epoll_event, 512> m_events{};
};

} // namespace confab::bench

#include "tests/benchmarks/loadgen/machine.h"

namespace confab::bench {

template<typename IsDone>
bool Loop::until(IsDone isDone, double seconds)
{
    const std::uint64_t end = now() + static_cast<std::uint64_t>(seconds * 1e9);
    while (!isDone()) {
        const std::uint64_t time = now();
        if (time >= end)
            return false;
        turn(static_cast<std::int64_t>(end - time));
    }
    return true;
}

} // namespace confab::bench
