#include "app/windowarguments.h"

#include <string_view>

namespace confab {

WindowArguments::WindowArguments(int argc, char** argv)
{
    bool isOption = true;
    for (int i = 0; i < argc; ++i) {
        const std::string_view word = argv[i];
        isOption = isOption && word != "--";
        if (isOption && word == "--name" && i + 1 < argc)
            m_words.push_back(std::string("--name=") + argv[++i]);
        else
            m_words.emplace_back(word);
    }
    for (std::string& word : m_words)
        m_values.push_back(word.data());
    m_values.push_back(nullptr);
    m_count = static_cast<int>(m_words.size());
}

} // namespace confab
