#include "ui/wordcount.h"

namespace confab {

namespace {

/// Kana and Han, by their main blocks; the rarer ones are surrogates and count as letters.
bool isWordByItself(char16_t unit)
{
    return (unit >= 0x3041 && unit <= 0x30ff) || (unit >= 0x3400 && unit <= 0x9fff) ||
           (unit >= 0xf900 && unit <= 0xfaff);
}

} // namespace

qsizetype wordCount(QStringView text)
{
    qsizetype words = 0;
    bool inWord = false;
    for (const QChar unit : text) {
        if (isWordByItself(unit.unicode())) {
            ++words;
            inWord = false;
        } else if (unit.isSpace()) {
            inWord = false;
        } else if (!inWord && (unit.isLetterOrNumber() || unit.isSurrogate())) {
            ++words;
            inWord = true;
        }
    }
    return words;
}

} // namespace confab
