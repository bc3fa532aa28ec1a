#include "ui/listitem.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace confab {

std::optional<ListItem> ListItem::parse(QStringView line)
{
    static const QRegularExpression pattern(
        u"^(\\s*)([-*+]|\\d{1,9}[.)])(?:\\s+(\\[[ xX]{1,4}\\](?=\\s|$))?|$)\\s*"_s);
    static const QRegularExpression rule(u"^\\s*([-*])(?:\\s*\\1){2,}\\s*$"_s);
    const auto match = pattern.match(line);
    if (!match.hasMatch() || rule.match(line).hasMatch())
        return {};
    ListItem item;
    item.indent = match.capturedLength(1);
    item.mark = match.captured(2);
    item.wordsAt = match.capturedEnd(0);
    if (match.capturedLength(3) > 0) {
        item.boxAt = match.capturedStart(3);
        item.boxLength = match.capturedLength(3);
        item.done = match.capturedView(3).contains(u'x', Qt::CaseInsensitive);
    }
    return item;
}

QString ListItem::nextMark() const
{
    const int number = mark.chopped(1).toInt();
    if (!mark.front().isDigit() || number >= 999'999'999)
        return mark;
    return QString::number(number + 1) + mark.back();
}

} // namespace confab
