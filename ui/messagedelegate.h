#pragma once

#include "ui/findquery.h"
#include "ui/messagelayout.h"

#include <QCache>
#include <QSet>
#include <QStyledItemDelegate>

#include <vector>

namespace confab {

/// Draws the rows of the chat and tells their heights.
///
/// A view of variable heights asks for all of them whenever it lays itself out; the heights are remembered by
/// row, and a row that does not wrap keeps its height when the width changes.
class MessageDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit MessageDelegate(QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    /// The width that heights are told for.
    [[nodiscard]] int width() const { return m_width; }
    void setWidth(int width) { m_width = width; }
    /// Free room above the first row: a few lines stand at the bottom, beside the composer.
    void setTopGap(int height) { m_topGap = height; }
    [[nodiscard]] int topGap() const { return m_topGap; }

    /// `rowRect` as the view has it.
    [[nodiscard]] MessageLayout::Hit hitAt(const QModelIndex& index, const QRect& rowRect,
                                           QPoint point) const;
    [[nodiscard]] const MessageLayout& layout(const QModelIndex& index, int width) const;

    [[nodiscard]] bool isExpanded(int row) const { return m_expanded.contains(row); }
    void setExpanded(int row, bool expanded);

    /// What is marked in the rows.
    void setSearch(const FindQuery& query);
    /// The row looks different now.
    void forget(int row);
    void forgetAll();
    /// Other colours or fonts; what is expanded stays so.
    void restyle();

private:
    struct Height
    {
        int width = -1;    ///< told for this one
        int fixedFrom = 0; ///< and for all from here on, where `width` is not less
        int height = 0;
    };

    [[nodiscard]] int heightOf(const QModelIndex& index) const;

    MessageLayout::Fonts m_fonts;
    FindQuery m_search;
    int m_width = 0;
    int m_topGap = 0;
    QSet<int> m_expanded;
    mutable std::vector<Height> m_heights;
    mutable QCache<int, MessageLayout> m_layouts;
};

} // namespace confab
