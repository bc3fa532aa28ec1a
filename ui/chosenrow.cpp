#include "ui/chosenrow.h"

#include "ui/theme.h"

#include <QPainter>
#include <QStyleOptionViewItem>

namespace confab {

void paintChosenRow(QPainter& painter, const QStyleOptionViewItem& option)
{
    if (!option.state.testFlag(QStyle::State_Selected))
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::tokens().accentSoft);
    painter.drawRoundedRect(option.rect, theme::Grid, theme::Grid);
}

} // namespace confab
