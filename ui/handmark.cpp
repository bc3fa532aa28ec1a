#include "ui/handmark.h"

#include "ui/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

namespace confab {

namespace {

constexpr int Side = 12;

/// In a square of 12 units: four fingers, the palm below them, the thumb beside it.
QPainterPath handShape()
{
    QPainterPath shape;
    shape.setFillRule(Qt::WindingFill);
    constexpr double Finger = 1.6;
    const double tops[] = {2.2, 0.8, 0.4, 1.4};
    for (int i = 0; i < 4; ++i)
        shape.addRoundedRect(QRectF(3.2 + 2.05 * i, tops[i], Finger, 8), Finger / 2, Finger / 2);
    shape.addRoundedRect(QRectF(3.2, 6, 7.75, 5.6), 2.6, 2.6);
    QPainterPath thumb;
    thumb.addRoundedRect(QRectF(-0.8, 0, Finger, 5.4), Finger / 2, Finger / 2);
    QTransform leaning;
    leaning.translate(1.3, 5);
    leaning.rotate(-38);
    shape.addPath(leaning.map(thumb));
    return shape;
}

} // namespace

QIcon handMark()
{
    QIcon icon;
    for (const int density : {1, 2}) {
        const int side = theme::scaled(Side);
        QPixmap pixmap(side * density, side * density);
        pixmap.setDevicePixelRatio(density);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(side / double(Side), side / double(Side));
        painter.fillPath(handShape(), theme::tokens().attention);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace confab
