#include "app/spellingchoice.h"

#include "app/settings.h"

using namespace Qt::StringLiterals;

namespace confab {

SpellingChoice::SpellingChoice(Settings& settings)
    : m_settings(settings),
      m_spelling(Spelling::usualFolders(), settings.fileStem() + u".words"_s)
{
    const auto languages = settings.spellingLanguages();
    m_spelling.setLanguages(languages.value_or(m_spelling.preferred()));
    m_spelling.setOn(settings.isSpellingOn());
    QObject::connect(&m_spelling, &Spelling::changed, &m_spelling, [this] {
        if (m_settings.isSpellingOn() != m_spelling.isOn())
            m_settings.setSpellingOn(m_spelling.isOn());
        if (m_settings.spellingLanguages().value_or(m_spelling.preferred()) != m_spelling.languages())
            m_settings.setSpellingLanguages(m_spelling.languages());
    });
}

} // namespace confab
