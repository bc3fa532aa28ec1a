#include "ui/fuzzymatch.h"

#include <QStringList>

namespace confab {

namespace {

constexpr int WholeText = 120;
constexpr int WordBeginning = 80;
constexpr int Inside = 40;
constexpr int Scattered = 10;
constexpr int AtFront = 15;

bool beginsWord(QStringView text, qsizetype at)
{
    return at == 0 || !text.at(at - 1).isLetterOrNumber();
}

/// In order, each at the first place behind the last one; how many of them begin words.
std::optional<int> scattered(QStringView word, QStringView text)
{
    qsizetype at = 0;
    int beginnings = 0;
    for (const QChar unit : word) {
        at = text.indexOf(unit, at);
        if (at < 0)
            return {};
        beginnings += beginsWord(text, at) ? 1 : 0;
        ++at;
    }
    return Scattered + 2 * beginnings;
}

std::optional<int> matchOf(QStringView word, QStringView text)
{
    if (word == text)
        return WholeText;
    std::optional<int> best;
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        const int worth = (beginsWord(text, at) ? WordBeginning : Inside) + (at == 0 ? AtFront : 0);
        best = qMax(best.value_or(0), worth);
    }
    return best ? best : scattered(word, text);
}

} // namespace

QString plainLetters(QStringView text)
{
    QString result;
    for (const QChar unit : text.toString().normalized(QString::NormalizationForm_KD).toCaseFolded()) {
        if (unit.category() != QChar::Mark_NonSpacing)
            result += unit;
    }
    return result;
}

std::optional<int> fuzzyMatch(QStringView query, QStringView text)
{
    const QString all = plainLetters(text);
    int sum = 0;
    for (const QString& word : plainLetters(query).split(u' ', Qt::SkipEmptyParts)) {
        const auto worth = matchOf(word, all);
        if (!worth)
            return {};
        sum += *worth;
    }
    return sum;
}

} // namespace confab
