#include "tests/benchmarks/loadgen/figures.h"

#include <array>
#include <cstdio>

namespace confab::bench {

double Latencies::quantile(double part)
{
    if (m_nanoseconds.empty())
        return 0;
    const auto last = static_cast<double>(m_nanoseconds.size() - 1);
    const auto at = m_nanoseconds.begin() + static_cast<std::ptrdiff_t>(part * last);
    std::nth_element(m_nanoseconds.begin(), at, m_nanoseconds.end());
    return static_cast<double>(*at) / 1000;
}

Report& Report::add(const std::string& name, double figure)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.6g", figure);
    m_members += (m_members.empty() ? "\"" : ",\"") + name + "\":" + text.data();
    return *this;
}

Report& Report::add(const std::string& name, Latencies& latencies)
{
    add(name + "_p50_us", latencies.quantile(0.5));
    add(name + "_p99_us", latencies.quantile(0.99));
    return add(name + "_max_us", latencies.quantile(1));
}

void Report::print() const
{
    std::printf("{%s}\n", m_members.c_str());
}

} // namespace confab::bench
