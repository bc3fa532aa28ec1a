#include "ui/peerdelegate.h"

#include "ui/avatar.h"
#include "ui/peerlistmodel.h"
#include "ui/theme.h"

#include <QPainter>
#include <QStyle>

namespace confab {

namespace {

constexpr int Margin = 3 * theme::Grid;
constexpr int Padding = 2 * theme::Grid;

int discSide()
{
    return theme::scaled(32);
}

QFont nameFont()
{
    QFont font = theme::textFont();
    font.setWeight(QFont::DemiBold);
    return font;
}

void paintBackground(QPainter& painter, const QStyleOptionViewItem& option)
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    if (selected || hovered) {
        QColor fill = selected ? theme::tokens().accentSoft : theme::tokens().window;
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawRoundedRect(QRectF(option.rect).adjusted(4, 1, -4, -1), 6, 6);
    }
    if (option.state.testFlag(QStyle::State_HasFocus) &&
        option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        painter.setPen(theme::tokens().accent);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(option.rect).adjusted(4.5, 1.5, -4.5, -1.5), 6, 6);
    }
}

/// The name, cut where it must be, and the "you" that always stays.
void paintName(QPainter& painter, const QRect& room, const QString& name, const QString& mark)
{
    const QFontMetrics metrics(nameFont());
    const int markWidth = mark.isEmpty() ? 0 : QFontMetrics(theme::smallFont()).horizontalAdvance(mark) + 6;
    const QString shown = metrics.elidedText(name, Qt::ElideMiddle, room.width() - markWidth);
    painter.setFont(nameFont());
    painter.setPen(theme::tokens().ink);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
    painter.setFont(theme::smallFont());
    painter.setPen(theme::tokens().muted);
    const QRect markRoom = QStyle::visualRect(painter.layoutDirection(), room,
                                              room.adjusted(metrics.horizontalAdvance(shown) + 6, 0, 0, 0));
    painter.drawText(markRoom, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, mark);
}

/// A word on a soft ground at the end; gives how much of the row it takes.
int paintHand(QPainter& painter, const QRect& row, const QString& word)
{
    const Tokens& t = theme::tokens();
    const QFontMetrics metrics(theme::smallFont());
    const QSize size(metrics.horizontalAdvance(word) + 4 * theme::Grid, metrics.height() + theme::Grid);
    const QRect right(row.right() - size.width() + 1, row.center().y() - size.height() / 2, size.width(),
                      size.height());
    const QRect pill = QStyle::visualRect(painter.layoutDirection(), row, right);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.attentionSoft);
    painter.drawRoundedRect(pill, pill.height() / 2.0, pill.height() / 2.0);
    painter.setFont(theme::smallFont());
    painter.setPen(t.attention);
    painter.drawText(pill, Qt::AlignCenter | Qt::TextSingleLine, word);
    return size.width() + 2 * theme::Grid;
}

} // namespace

void PeerDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintBackground(*painter, option);
    const QRect inner = option.rect.adjusted(Margin, Padding, -Margin, -Padding);
    const QString name = index.data(Qt::DisplayRole).toString();
    painter->setLayoutDirection(option.direction);
    const auto mirrored = [&](const QRect& rect) {
        return QStyle::visualRect(option.direction, inner, rect);
    };
    const int side = discSide();
    const QRectF disc(mirrored({inner.left(), inner.center().y() - side / 2 + 1, side, side}));
    paintAvatar(*painter, disc, name, index.data(PeerListModel::PersonKeyRole).toString());
    QRect words = inner.adjusted(discSide() + 2 * theme::Grid + 2, 0, 0, 0);
    if (index.data(PeerListModel::HasRaisedHandRole).toBool())
        words.setRight(words.right() - paintHand(*painter, inner, tr("Hand up")));
    words = mirrored(words);
    const int nameHeight = words.height() * 20 / 36;
    const bool isSelf = index.data(PeerListModel::IsSelfRole).toBool();
    paintName(*painter, {words.left(), words.top(), words.width(), nameHeight}, name,
              isSelf ? tr("you") : QString());
    painter->setFont(theme::smallFont());
    painter->setPen(theme::tokens().muted);
    painter->drawText(words.adjusted(0, nameHeight, 0, 0),
                      Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      index.data(PeerListModel::RoleTextRole).toString());
    painter->restore();
}

QSize PeerDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    const int words = QFontMetrics(nameFont()).height() + QFontMetrics(theme::smallFont()).height() + 2;
    return {160, qMax(discSide() + 4, words) + 2 * Padding};
}

} // namespace confab
