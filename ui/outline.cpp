#include "ui/outline.h"

#include "ui/texttools.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

constexpr qsizetype LongestHeading = 300;

bool isMark(QChar unit)
{
    return unit == u'*' || unit == u'`' || unit == u'~';
}

QString wordsOf(QStringView heading)
{
    static const QRegularExpression link(u"!?\\[([^\\[\\]]*)\\]\\([^()\\s]*\\)"_s);
    static const QRegularExpression closing(u"\\s+#+\\s*$"_s);
    QString words = heading.first(std::min(heading.size(), LongestHeading)).toString();
    words.replace(link, u"\\1"_s).remove(closing).removeIf(isMark);
    return texttools::oneLine(words);
}

std::optional<OutlineHeading> headingIn(QStringView line)
{
    qsizetype level = 0;
    while (level < line.size() && line.at(level) == u'#')
        ++level;
    if (level < 1 || level > 6 || level == line.size() || !line.at(level).isSpace())
        return {};
    QString words = wordsOf(line.sliced(level).trimmed());
    if (words.isEmpty())
        return {};
    return OutlineHeading{static_cast<int>(level), std::move(words)};
}

/// The fence that a line begins with: ``` or ~~~, of three or more; null for none.
QStringView fenceOf(QStringView line)
{
    line = line.trimmed();
    if (line.isEmpty() || (line.front() != u'`' && line.front() != u'~'))
        return {};
    qsizetype length = 0;
    while (length < line.size() && line.at(length) == line.front())
        ++length;
    return length >= 3 ? line.first(length) : QStringView();
}

} // namespace

std::vector<OutlineHeading> outlineOf(QStringView text)
{
    std::vector<OutlineHeading> headings;
    QStringView fence; ///< the one that is open
    for (qsizetype start = 0; start < text.size();) {
        const auto end = std::find_if(text.begin() + start, text.end(),
                                      [](QChar unit) {
                                          return unit == u'\n' || unit == QChar(QChar::ParagraphSeparator);
                                      }) -
                         text.begin();
        const QStringView line = text.sliced(start, end - start);
        const QStringView mark = fenceOf(line);
        if (!fence.isEmpty()) {
            if (!mark.isEmpty() && mark.startsWith(fence) && mark.size() == line.trimmed().size())
                fence = {};
        } else if (!mark.isEmpty()) {
            fence = mark;
        } else if (auto heading = headingIn(line)) {
            heading->position = start;
            headings.push_back(*std::move(heading));
        }
        start = end + 1;
    }
    return headings;
}

} // namespace confab
