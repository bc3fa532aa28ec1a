#pragma once

#include <cstdint>
#include <string>

namespace confab::bench {

/// Nanoseconds of the monotonic clock.
[[nodiscard]] std::uint64_t now();

/// Processor seconds that a process has used so far, all of its threads that still run, to the nanosecond
/// where the kernel counts so.
[[nodiscard]] double processorSeconds(int pid);
[[nodiscard]] double ownProcessorSeconds();
/// … and all processes of the machine together.
[[nodiscard]] double machineProcessorSeconds();
/// Resident memory in KiB.
[[nodiscard]] double residentKilobytes(int pid);

/// What was used from its construction until it is asked.
class Usage
{
public:
    explicit Usage(int serverPid);

    [[nodiscard]] double seconds() const;
    [[nodiscard]] double server() const; ///< processor seconds
    [[nodiscard]] double load() const;   ///< of this process
    /// Of neither: how busy the neighbours kept the machine, in percent of one core.
    [[nodiscard]] double othersPercent() const;

private:
    int m_pid;
    std::uint64_t m_begin;
    double m_server;
    double m_load;
    double m_machine;
};

} // namespace confab::bench
