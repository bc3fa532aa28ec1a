#include "ui/recentroomdelegate.h"

#include "ui/recentroomsmodel.h"
#include "ui/theme.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace confab {

namespace {

constexpr int Margin = 16;
constexpr int Gap = 8;
constexpr int NameWidth = 150;

struct Text
{
    QString words;
    QFont font;
    QColor color;
    Qt::Alignment side = Qt::AlignLeft;
};

void draw(QPainter& painter, const QRect& rect, const Text& text)
{
    if (rect.width() <= 0)
        return;
    painter.setFont(text.font);
    painter.setPen(text.color);
    const QString fitting = QFontMetrics(text.font).elidedText(text.words, Qt::ElideRight, rect.width());
    painter.drawText(rect, static_cast<int>(text.side | Qt::AlignVCenter) | Qt::TextSingleLine, fitting);
}

/// Draws the code on its chip and returns where the chip ends.
int drawChip(QPainter& painter, const QRect& row, int left, const QString& code)
{
    QFont font = theme::codeFont();
    font.setPixelSize(theme::scaled(12));
    const int width = QFontMetrics(font).horizontalAdvance(code) + 2 * Gap;
    QRect chip(left, 0, width, theme::scaled(24));
    chip.moveTop(row.center().y() - chip.height() / 2 + 1);
    const int end = chip.right() + 1;
    chip = QStyle::visualRect(painter.layoutDirection(), row, chip);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::tokens().window);
    painter.drawRoundedRect(chip, 5, 5);
    draw(painter, chip, {code, font, theme::tokens().ink, Qt::AlignHCenter});
    return end;
}

void drawBackground(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const Tokens& t = theme::tokens();
    const QRectF inner = QRectF(option.rect).adjusted(3, 3, -3, -4);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    painter.setBrush(option.state.testFlag(QStyle::State_MouseOver) || focused
                         ? theme::mixed(t.surface, t.ink, 0.04)
                         : QColor(Qt::transparent));
    painter.setPen(focused ? QPen(t.accent, 2) : QPen(Qt::NoPen));
    painter.drawRoundedRect(inner, 6, 6);
    if (index.row() + 1 == index.model()->rowCount())
        return;
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), t.hairline);
}

} // namespace

void RecentRoomDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const
{
    const Tokens& t = theme::tokens();
    const auto text = [&index](int role) { return index.data(role).toString(); };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    drawBackground(*painter, option, index);

    QRect row = option.rect.adjusted(Margin, 0, -Margin, -1);
    QFont nameFont = theme::textFont();
    nameFont.setWeight(QFont::Medium);
    const int nameWidth = std::max(theme::scaled(NameWidth), row.width() - theme::scaled(430));
    painter->setLayoutDirection(option.direction);
    const QRect whole = row;
    const auto mirrored = [&](const QRect& rect) {
        return QStyle::visualRect(option.direction, whole, rect);
    };
    draw(*painter, mirrored({row.left(), row.top(), nameWidth, row.height()}),
         {text(RecentRoomsModel::NameRole), nameFont, t.ink});

    const QFont small = theme::smallFont();
    const QString where = text(RecentRoomsModel::WhereRole);
    const int whereWidth = std::min(row.width() / 3, QFontMetrics(small).horizontalAdvance(where) + 1);
    draw(*painter, mirrored({row.right() - whereWidth + 1, row.top(), whereWidth, row.height()}),
         {where, small, t.muted, Qt::AlignRight});

    const int chipEnd =
        drawChip(*painter, row, row.left() + nameWidth + Gap, text(RecentRoomsModel::CodeRole));
    row.setLeft(chipEnd + Gap);
    row.setRight(row.right() - whereWidth - Gap);
    draw(*painter, mirrored(row),
         {text(RecentRoomsModel::StateRole), small,
          index.data(RecentRoomsModel::LiveRole).toBool() ? t.accent : t.muted});
    painter->restore();
}

QSize RecentRoomDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {option.rect.width(), rowHeight()};
}

} // namespace confab
