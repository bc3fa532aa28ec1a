#pragma once

#include <QStyledItemDelegate>

namespace confab {

/// A line of the palette: what it does, where that is in the menus, and its keys.
class PaletteDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int WhereRole = Qt::UserRole;
    static constexpr int KeysRole = Qt::UserRole + 1;

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace confab
