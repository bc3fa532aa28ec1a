#include "core/server/peername.h"

#include "core/session/sessionstore.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace confab {

namespace {

constexpr qsizetype MaxGraphemes = 64;
/// A grapheme can be endless: a letter under a tower of marks.
constexpr qsizetype MaxUnits = 512;

bool turnsDirection(QChar unit)
{
    const char16_t c = unit.unicode();
    return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069);
}

bool isVisible(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Separator_Space:
    case QChar::Other_Format:
    case QChar::Other_NotAssigned:
        return false;
    default:
        return true;
    }
}

bool fits(const QString& name)
{
    if (name.size() > MaxUnits)
        return false;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, name);
    qsizetype graphemes = 0;
    while (finder.toNextBoundary() != -1)
        ++graphemes;
    return graphemes <= MaxGraphemes;
}

} // namespace

std::optional<QString> cleanedPeerName(QStringView name)
{
    if (name.size() > 4 * MaxUnits)
        return std::nullopt;
    QString cleaned;
    for (const QChar unit : normalizedText(name)) {
        if (unit.isSpace())
            cleaned += u' ';
        else if (unit.category() != QChar::Other_Control && !turnsDirection(unit))
            cleaned += unit;
    }
    cleaned = cleaned.normalized(QString::NormalizationForm_C).simplified();
    const QList<uint> characters = cleaned.toUcs4();
    const bool visible = std::any_of(characters.begin(), characters.end(), isVisible);
    return visible && fits(cleaned) ? std::optional(cleaned) : std::nullopt;
}

} // namespace confab
