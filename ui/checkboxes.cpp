#include "ui/checkboxes.h"

#include "ui/listitem.h"
#include "ui/markdownformats.h"
#include "ui/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace confab::checkboxes {

namespace {

constexpr qreal Radius = 0.22; ///< of the side
constexpr qreal PenWidth = 1.4;

/// As high as small letters with a bit of air, within the width of its marks.
QRectF squareIn(const QRectF& marks)
{
    const qreal side = std::round(std::min(marks.width(), marks.height() * 0.78));
    return {std::round(marks.left()), std::round(marks.center().y() - side / 2), side, side};
}

} // namespace

std::vector<Box> boxesOf(const notesgeometry::Page& page)
{
    std::vector<Box> boxes;
    for (const notesgeometry::VisibleBlock& visible : page.blocks) {
        const QString line = visible.block.text();
        const auto item = line.size() > markdown::LongestLine ? std::nullopt : ListItem::parse(line);
        if (!item || !item->hasBox())
            continue;
        const qsizetype at = visible.block.position() + item->boxAt;
        const auto from = notesgeometry::place(page, at);
        const auto to = notesgeometry::place(page, at + item->boxLength);
        if (!from || !to)
            continue;
        const qreal left = std::min(from->bar.left(), to->bar.left());
        const qreal right = std::max(from->bar.left(), to->bar.left());
        boxes.push_back(
            {at, item->done, squareIn({left, from->bar.top(), right - left, from->bar.height()})});
    }
    return boxes;
}

void paint(QPainter& painter, const std::vector<Box>& boxes)
{
    const Tokens& t = theme::tokens();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Box& box : boxes) {
        const qreal side = box.rect.width();
        const qreal inset = PenWidth / 2;
        painter.setPen(QPen(box.done ? t.accent : t.muted, PenWidth));
        painter.setBrush(box.done ? t.accent : t.paper);
        painter.drawRoundedRect(box.rect.adjusted(inset, inset, -inset, -inset), side * Radius,
                                side * Radius);
        if (!box.done)
            continue;
        QPainterPath tick;
        tick.moveTo(box.rect.left() + side * 0.27, box.rect.top() + side * 0.52);
        tick.lineTo(box.rect.left() + side * 0.44, box.rect.top() + side * 0.68);
        tick.lineTo(box.rect.left() + side * 0.74, box.rect.top() + side * 0.34);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(t.onAccent, side * 0.11, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPath(tick);
    }
    painter.restore();
}

} // namespace confab::checkboxes
