#include "tests/benchmarks/loadgen/machine.h"

#include <dirent.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace confab::bench {

namespace {

constexpr double NanosecondsASecond = 1e9;

double ticksASecond()
{
    return static_cast<double>(sysconf(_SC_CLK_TCK));
}

} // namespace

std::uint64_t now()
{
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return static_cast<std::uint64_t>(time.tv_sec) * 1'000'000'000 + static_cast<std::uint64_t>(time.tv_nsec);
}

double processorSeconds(int pid)
{
    const std::string tasks = "/proc/" + std::to_string(pid) + "/task";
    DIR* directory = opendir(tasks.c_str());
    if (directory == nullptr)
        return 0;
    double nanoseconds = 0;
    while (const dirent* entry = readdir(directory)) {
        double used = 0;
        if (entry->d_name[0] != '.' &&
            std::ifstream(tasks + '/' + static_cast<const char*>(entry->d_name) + "/schedstat") >> used)
            nanoseconds += used;
    }
    closedir(directory);
    return nanoseconds / NanosecondsASecond;
}

double ownProcessorSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double machineProcessorSeconds()
{
    // cpu := user nice system idle iowait irq softirq steal …
    std::ifstream file("/proc/stat");
    std::string name;
    double user = 0, nice = 0, system = 0, idle = 0, waiting = 0, irq = 0, softirq = 0, steal = 0;
    file >> name >> user >> nice >> system >> idle >> waiting >> irq >> softirq >> steal;
    return (user + nice + system + irq + softirq + steal) / ticksASecond();
}

double residentKilobytes(int pid)
{
    std::ifstream file("/proc/" + std::to_string(pid) + "/status");
    std::string line;
    while (std::getline(file, line)) {
        std::istringstream words(line);
        std::string name;
        double kilobytes = 0;
        if (words >> name >> kilobytes && name == "VmRSS:")
            return kilobytes;
    }
    return 0;
}

Usage::Usage(int serverPid)
    : m_pid(serverPid),
      m_begin(now()),
      m_server(processorSeconds(serverPid)),
      m_load(ownProcessorSeconds()),
      m_machine(machineProcessorSeconds())
{}

double Usage::seconds() const
{
    return static_cast<double>(now() - m_begin) / NanosecondsASecond;
}

double Usage::server() const
{
    return processorSeconds(m_pid) - m_server;
}

double Usage::load() const
{
    return ownProcessorSeconds() - m_load;
}

double Usage::othersPercent() const
{
    const double others = machineProcessorSeconds() - m_machine - server() - load();
    return 100 * std::max(0.0, others) / seconds();
}

} // namespace confab::bench
