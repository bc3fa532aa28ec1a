#pragma once

#include <QStyledItemDelegate>

namespace confab {

/// Draws a row of the timeline's list: when, as wide as any time is, and what happened.
class EventDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// The time of day as it is written; what happened is Qt::DisplayRole.
    static constexpr int TimeRole = Qt::UserRole;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace confab
