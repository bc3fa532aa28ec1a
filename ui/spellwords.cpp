#include "ui/spellwords.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace confab {

namespace {

constexpr qsizetype LongestWord = 60; // what is longer is no word
constexpr qsizetype LongestLine = 20'000;

/// Something with a mark inside that words do not have: an address, a path, a name in a program.
bool isTechnical(QStringView chunk)
{
    return chunk.contains(u"://") || chunk.contains(u'@') || chunk.contains(u'_') || chunk.contains(u'\\') ||
           (chunk.contains(u'/') && chunk.count(u'/') > 1) || chunk.startsWith(u"www.") ||
           chunk.startsWith(u'#') || chunk.startsWith(u'/');
}

bool isWord(QStringView word)
{
    const auto isLetter = [](QChar c) { return c.isLetter() || c.isMark() || c.isSurrogate(); };
    if (word.size() < 2 || word.size() > LongestWord || !word.front().isLetter())
        return false;
    const bool hasOthers = std::ranges::any_of(
        word, [&](QChar c) { return !isLetter(c) && c != u'\'' && c != u'\u2019' && c != u'-'; });
    const bool isShouted = std::ranges::none_of(word, [](QChar c) { return c.isLower(); }) &&
                           std::ranges::any_of(word, [](QChar c) { return c.isUpper(); });
    return !hasOthers && !isShouted;
}

void addWords(QStringView line, qsizetype from, qsizetype to, std::vector<SpellWord>& words)
{
    const QStringView chunk = line.sliced(from, to - from);
    if (isTechnical(chunk))
        return;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, chunk.data(), chunk.size());
    qsizetype start = 0;
    for (qsizetype end = finder.toNextBoundary(); end >= 0; end = finder.toNextBoundary()) {
        if (isWord(chunk.sliced(start, end - start)))
            words.push_back({from + start, end - start});
        start = end;
    }
}

} // namespace

std::vector<SpellWord> spellWords(QStringView line)
{
    std::vector<SpellWord> words;
    if (line.size() > LongestLine)
        return words;
    qsizetype from = 0;
    bool isCode = false;
    for (qsizetype at = 0; at <= line.size(); ++at) {
        const bool isEnd = at == line.size();
        if (!isEnd && !line.at(at).isSpace() && line.at(at) != u'`')
            continue;
        if (!isCode && at > from)
            addWords(line, from, at, words);
        if (!isEnd && line.at(at) == u'`')
            isCode = !isCode && line.indexOf(u'`', at + 1) >= 0;
        from = at + 1;
    }
    return words;
}

} // namespace confab
