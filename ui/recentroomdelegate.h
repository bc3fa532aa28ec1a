#pragma once

#include "ui/theme.h"

#include <QStyledItemDelegate>

namespace confab {

/// Draws a recent room: name, code, what one would find there, where it is.
class RecentRoomDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    [[nodiscard]] static int rowHeight() { return theme::scaled(47); }

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace confab
