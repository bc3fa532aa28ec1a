#include "ui/palettedelegate.h"

#include "ui/chosenrow.h"
#include "ui/theme.h"

#include <QPainter>

namespace confab {

namespace {

constexpr int Edge = 2 * theme::Grid;
constexpr int Gap = 3 * theme::Grid;
constexpr int LineHeight = 34;

} // namespace

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const Tokens& t = theme::tokens();
    painter->save();
    paintChosenRow(*painter, option);
    const Qt::LayoutDirection direction = option.direction;
    QRect rest = option.rect.adjusted(Edge, 0, -Edge, 0);
    const auto draw = [&](const QString& text, const QFont& font, const QColor& color, bool atEnd) {
        const QFontMetrics metrics(font);
        const QString shown = metrics.elidedText(text, Qt::ElideRight, rest.width());
        const int width = qMin(rest.width(), metrics.horizontalAdvance(shown) + 1);
        QRect place = rest;
        if (atEnd)
            place.setLeft(rest.right() - width + 1);
        else
            place.setWidth(width);
        painter->setFont(font);
        painter->setPen(color);
        painter->drawText(QStyle::visualRect(direction, option.rect, place),
                          int(Qt::AlignVCenter | Qt::TextSingleLine), shown);
        if (atEnd)
            rest.setRight(place.left() - Gap);
        else
            rest.setLeft(place.right() + Gap);
    };
    // In the order of what must be read whole.
    const QString keys = index.data(KeysRole).toString();
    if (!keys.isEmpty())
        draw(keys, theme::smallFont(), t.muted, true);
    draw(index.data(Qt::DisplayRole).toString(), theme::textFont(), t.ink, false);
    if (rest.width() > 0)
        draw(index.data(WhereRole).toString(), theme::smallFont(), t.muted, false);
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const
{
    return {100, qMax(theme::scaled(LineHeight), QFontMetrics(theme::textFont()).height() + 2 * Edge)};
}

} // namespace confab
