#pragma once

#include <QStyledItemDelegate>

namespace confab {

/// Draws a key of the session's store: the key, its value on one line below, and who set it when. A hairline
/// parts it from the next.
class StateDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace confab
