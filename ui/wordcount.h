#pragma once

#include <QStringView>

namespace confab {

/// How many words a reader would count: what white space separates, if there is a letter or a digit in it (a
/// lone "-" or "#" is none), and each Chinese or Japanese character, since those are written without spaces.
[[nodiscard]] qsizetype wordCount(QStringView text);

} // namespace confab
