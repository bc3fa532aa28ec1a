#include "tests/benchmarks/loadgen/options.h"

#include "tests/benchmarks/loadgen/failure.h"

#include <cstdlib>

namespace confab::bench {

Options::Options(int count, char** words)
{
    for (int i = 1; i < count; i += 2) {
        const std::string name = words[i];
        if (name.rfind("--", 0) != 0 || i + 1 == count)
            fail("options are pairs, as in --mode fanout: " + name);
        m_values[name.substr(2)] = words[i + 1];
    }
}

std::string Options::text(const std::string& name, const std::string& fallback) const
{
    const auto found = m_values.find(name);
    return found == m_values.end() ? fallback : found->second;
}

double Options::number(const std::string& name, double fallback) const
{
    const auto found = m_values.find(name);
    return found == m_values.end() ? fallback : std::atof(found->second.c_str());
}

int Options::count(const std::string& name, int fallback) const
{
    return static_cast<int>(number(name, fallback));
}

} // namespace confab::bench
