#pragma once

class QPainter;
class QStyleOptionViewItem;

namespace confab {

/// The soft ground of a list's row, if it is the chosen one.
void paintChosenRow(QPainter& painter, const QStyleOptionViewItem& option);

} // namespace confab
