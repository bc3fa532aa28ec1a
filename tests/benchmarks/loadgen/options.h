#pragma once

#include <map>
#include <string>

namespace confab::bench {

/// `--name value` pairs of the command line.
class Options
{
public:
    /// Ends the process with a sentence where a name stands without a value.
    Options(int count, char** words);

    [[nodiscard]] std::string text(const std::string& name, const std::string& fallback = {}) const;
    [[nodiscard]] double number(const std::string& name, double fallback) const;
    [[nodiscard]] int count(const std::string& name, int fallback) const;

private:
    std::map<std::string, std::string> m_values;
};

} // namespace confab::bench
