#pragma once

#include <QString>

#include <optional>

namespace confab {

/// A text as it is looked for: in lower case, without accents.
[[nodiscard]] QString plainLetters(QStringView text);

/// How well what somebody types names a text: every word of the query must be in it, as a stretch or at least
/// letter by letter in order. Nothing where one is not; else the larger the better: whole words and
/// beginnings of words before stretches inside, these before scattered letters. Case and accents do not
/// matter.
[[nodiscard]] std::optional<int> fuzzyMatch(QStringView query, QStringView text);

} // namespace confab
