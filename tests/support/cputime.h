#pragma once

#include <ctime>

namespace confab::test {

/// A stopwatch of what this process itself has worked, in ms: what else the machine does counts for nothing.
class CpuTime
{
public:
    [[nodiscard]] long elapsed() const
    {
        return static_cast<long>((std::clock() - m_start) * 1000 / CLOCKS_PER_SEC);
    }

private:
    std::clock_t m_start = std::clock();
};

} // namespace confab::test
