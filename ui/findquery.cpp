#include "ui/findquery.h"

namespace confab {

namespace {

bool isWordUnit(QChar unit)
{
    return unit.isLetterOrNumber() || unit.isMark() || unit == u'_';
}

/// Only where both sides are of a word is a border inside of one: "C++" is found as a whole word.
bool isInsideWord(QStringView text, qsizetype border)
{
    return border > 0 && border < text.size() && isWordUnit(text.at(border - 1)) &&
           isWordUnit(text.at(border));
}

bool cutsCharacter(QStringView text, qsizetype border)
{
    return border > 0 && border < text.size() && text.at(border - 1).isHighSurrogate() &&
           text.at(border).isLowSurrogate();
}

} // namespace

std::vector<FindQuery::Match> FindQuery::matchesIn(QStringView text, std::size_t most) const
{
    std::vector<Match> matches;
    if (pattern.isEmpty())
        return matches;
    const Qt::CaseSensitivity sensitivity = matchCase ? Qt::CaseSensitive : Qt::CaseInsensitive;
    qsizetype from = 0;
    while (matches.size() < most && (from = text.indexOf(pattern, from, sensitivity)) >= 0) {
        const Match match{from, pattern.size()};
        const bool whole = !isInsideWord(text, match.from) && !isInsideWord(text, match.to());
        if ((wholeWords && !whole) || cutsCharacter(text, match.from) || cutsCharacter(text, match.to())) {
            ++from;
            continue;
        }
        matches.push_back(match);
        from = match.to();
    }
    return matches;
}

} // namespace confab
