#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace confab::bench {

/// Times that something took.
class Latencies
{
public:
    void add(std::uint64_t nanoseconds) { m_nanoseconds.push_back(nanoseconds); }
    void clear() { m_nanoseconds.clear(); }
    /// In microseconds; `part` of them, from 0 to 1, took no longer.
    [[nodiscard]] double quantile(double part);

private:
    std::vector<std::uint64_t> m_nanoseconds;
};

/// What was measured, as one line of JSON.
class Report
{
public:
    Report& add(const std::string& name, double figure);
    /// Quantiles in microseconds: `<name>_p50_us`, `<name>_p99_us`, `<name>_max_us`.
    Report& add(const std::string& name, Latencies& latencies);
    void print() const;

private:
    std::string m_members;
};

} // namespace confab::bench
