#pragma once

#include <QRectF>
#include <QString>

class QPainter;

namespace confab {

/// Draws a person as a disc in their colour with their initials. `personKey` is what theme::personColor()
/// takes.
void paintAvatar(QPainter& painter, const QRectF& disc, const QString& name, const QString& personKey);

/// The same disc for `count` people who have none of their own.
void paintMoreAvatar(QPainter& painter, const QRectF& disc, qsizetype count);

} // namespace confab
