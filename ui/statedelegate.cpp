#include "ui/statedelegate.h"

#include "ui/sharedstatemodel.h"
#include "ui/theme.h"

#include <QPainter>

namespace confab {

namespace {

constexpr int Margin = 4 * theme::Grid;
constexpr int Padding = 2 * theme::Grid + 1;
constexpr int LineGap = 3;

QFont keyFont(bool isNotes)
{
    QFont font = isNotes ? theme::textFont() : theme::codeFont();
    font.setWeight(QFont::DemiBold);
    return font;
}

void paintBackground(QPainter& painter, const QStyleOptionViewItem& option)
{
    const Tokens& t = theme::tokens();
    const QRectF inner = QRectF(option.rect).adjusted(4, 1, -4, -2);
    if (option.state.testFlag(QStyle::State_Selected) || option.state.testFlag(QStyle::State_MouseOver)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(option.state.testFlag(QStyle::State_Selected) ? t.accentSoft : t.window);
        painter.drawRoundedRect(inner, 6, 6);
    }
    if (option.state.testFlag(QStyle::State_HasFocus) &&
        option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        painter.setPen(t.accent);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(inner.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    }
    const QRect line(option.rect.left() + Margin, option.rect.bottom(), option.rect.width() - 2 * Margin, 1);
    painter.fillRect(line, t.hairline);
}

/// One line, cut where it must be; moves the room on to the next.
void paintLine(QPainter& painter, QRect& room, const QFont& font, const QColor& color, const QString& text)
{
    const QFontMetrics metrics(font);
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(QRect(room.topLeft(), QSize(room.width(), metrics.height())),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     metrics.elidedText(text, Qt::ElideRight, room.width()));
    room.setTop(room.top() + metrics.height() + LineGap);
}

} // namespace

void StateDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintBackground(*painter, option);
    const Tokens& t = theme::tokens();
    const bool isNotes = index.data(SharedStateModel::IsNotesRole).toBool();
    QRect room = option.rect.adjusted(Margin, Padding, -Margin, -Padding);
    paintLine(*painter, room, keyFont(isNotes), t.ink, index.data().toString());
    if (!isNotes)
        paintLine(*painter, room, theme::codeFont(), t.ink,
                  index.data(SharedStateModel::PreviewRole).toString());
    paintLine(*painter, room, theme::smallFont(), t.muted,
              index.data(SharedStateModel::DetailsRole).toString());
    painter->restore();
}

QSize StateDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const bool isNotes = index.data(SharedStateModel::IsNotesRole).toBool();
    int height =
        QFontMetrics(keyFont(isNotes)).height() + LineGap + QFontMetrics(theme::smallFont()).height();
    if (!isNotes)
        height += QFontMetrics(theme::codeFont()).height() + LineGap;
    return {160, height + 2 * Padding};
}

} // namespace confab
