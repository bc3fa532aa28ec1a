#include "ui/messagedrag.h"

#include "ui/texttools.h"
#include "ui/theme.h"

#include <QAbstractItemView>
#include <QDrag>
#include <QItemSelectionModel>
#include <QMimeData>
#include <QPainter>

namespace confab {

namespace {

constexpr int Widest = 280;
constexpr int Edge = 3 * theme::Grid;

QPixmap paperWith(const QString& words, double pixelRatio)
{
    const Tokens& t = theme::tokens();
    const QFontMetrics metrics(theme::textFont());
    const QString shown = metrics.elidedText(words, Qt::ElideRight, theme::scaled(Widest));
    const QSize size(metrics.horizontalAdvance(shown) + 2 * Edge, metrics.height() + 4 * theme::Grid);
    QPixmap paper(size * pixelRatio);
    paper.setDevicePixelRatio(pixelRatio);
    paper.fill(t.surface);
    QPainter painter(&paper);
    painter.setPen(t.accent);
    painter.drawRect(QRect(QPoint(), size).adjusted(0, 0, -1, -1));
    painter.setPen(t.ink);
    painter.setFont(theme::textFont());
    painter.drawText(QRect(QPoint(), size), Qt::AlignCenter | Qt::TextSingleLine, shown);
    return paper;
}

} // namespace

void dragMessages(QAbstractItemView& view)
{
    QMimeData* words = view.model()->mimeData(view.selectionModel()->selectedIndexes());
    auto* drag = new QDrag(&view); // goes by itself
    drag->setPixmap(paperWith(texttools::oneLine(words->text()), view.devicePixelRatioF()));
    drag->setHotSpot({-2 * theme::Grid, -2 * theme::Grid}); // beside the arrow, not under it
    drag->setMimeData(words);
    drag->exec(Qt::CopyAction, Qt::CopyAction);
}

} // namespace confab
