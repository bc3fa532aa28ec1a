#pragma once

#include "ui/spelling.h"

namespace confab {

class Settings;

/// The spelling as somebody has set it, kept from one start to the next.
class SpellingChoice
{
public:
    /// `settings` must outlive this.
    explicit SpellingChoice(Settings& settings);

    [[nodiscard]] Spelling& spelling() { return m_spelling; }

private:
    Settings& m_settings;
    Spelling m_spelling;
};

} // namespace confab
