#pragma once

#include <string>
#include <vector>

namespace confab {

/// The program's arguments as QApplication may see them: on X11 Qt takes `--name` and the word behind it for
/// its own (the instance name of X's windows), and the app's option would be gone. `--name=…` is left alone.
/// What stands behind `--` is no option.
class WindowArguments
{
public:
    WindowArguments(int argc, char** argv);
    WindowArguments(const WindowArguments&) = delete;
    WindowArguments& operator=(const WindowArguments&) = delete;

    /// Both are QApplication's for as long as it lives: it takes out what it understands.
    [[nodiscard]] int& count() { return m_count; }
    [[nodiscard]] char** values() { return m_values.data(); }

private:
    std::vector<std::string> m_words;
    std::vector<char*> m_values; ///< a null behind the last one
    int m_count;
};

} // namespace confab
