#pragma once

#include <QStringView>

#include <vector>

namespace confab {

/// A word of a line that is to be checked.
struct SpellWord
{
    qsizetype from = 0;
    qsizetype length = 0;
    bool operator==(const SpellWord&) const = default;
};

/// The words of one line of notes or of a message that a language may know. What is no language is left out:
/// addresses, code between backticks, names after an @, and what has digits or only capitals in it.
[[nodiscard]] std::vector<SpellWord> spellWords(QStringView line);

} // namespace confab
