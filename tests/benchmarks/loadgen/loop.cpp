#include "tests/benchmarks/loadgen/loop.h"

#include "tests/benchmarks/loadgen/failure.h"

#include <unistd.h>

namespace confab::bench {

Loop::Loop() : m_epoll(epoll_create1(EPOLL_CLOEXEC)) {}

Loop::~Loop()
{
    close(m_epoll);
}

void Loop::add(int descriptor, Reader& reader)
{
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.ptr = &reader;
    if (epoll_ctl(m_epoll, EPOLL_CTL_ADD, descriptor, &event) != 0)
        fail("a socket cannot be waited for");
}

void Loop::turn(std::int64_t nanoseconds)
{
    const timespec patience{nanoseconds / 1'000'000'000, nanoseconds % 1'000'000'000};
    const int ready =
        epoll_pwait2(m_epoll, m_events.data(), static_cast<int>(m_events.size()), &patience, nullptr);
    for (int i = 0; i < ready; ++i)
        static_cast<Reader*>(m_events[static_cast<std::size_t>(i)].data.ptr)->readable();
}

void Loop::rest(double seconds)
{
    until([] { return false; }, seconds);
}

} // namespace confab::bench
