#include "ui/eventdelegate.h"

#include "ui/chosenrow.h"
#include "ui/theme.h"

#include <QPainter>

#include <algorithm>

namespace confab {

namespace {

constexpr int Edge = 2 * theme::Grid;

/// Digits may differ in width, so that no two times end at the same place: room for the widest ones.
int widthOf(QString time, const QFontMetrics& metrics)
{
    int widest = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        widest = std::max(widest, metrics.horizontalAdvance(QChar(digit)));
    const qsizetype digits = std::ranges::count_if(time, [](QChar c) { return c.isDigit(); });
    erase_if(time, [](QChar c) { return c.isDigit(); });
    return widest * static_cast<int>(digits) + metrics.horizontalAdvance(time);
}

} // namespace

void EventDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    const Tokens& t = theme::tokens();
    painter->save();
    paintChosenRow(*painter, option);
    const QFont font = theme::smallFont();
    const QFontMetrics metrics(font);
    painter->setFont(font);
    const auto draw = [&](const QRect& place, const QColor& color, const QString& words) {
        painter->setPen(color);
        painter->drawText(QStyle::visualRect(option.direction, option.rect, place),
                          int(Qt::AlignVCenter | Qt::TextSingleLine),
                          metrics.elidedText(words, Qt::ElideRight, place.width()));
    };
    const QString time = index.data(TimeRole).toString();
    QRect place = option.rect.adjusted(Edge, 0, -Edge, 0);
    const int width = widthOf(time, metrics);
    draw({place.left(), place.top(), width, place.height()}, t.muted, time);
    place.setLeft(place.left() + width + 2 * theme::Grid);
    draw(place, t.ink, index.data(Qt::DisplayRole).toString());
    painter->restore();
}

QSize EventDelegate::sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const
{
    return {100, QFontMetrics(theme::smallFont()).height() + 2 * theme::Grid + 2};
}

} // namespace confab
