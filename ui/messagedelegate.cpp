#include "ui/messagedelegate.h"

#include "ui/messagelistmodel.h"
#include "ui/messagepainter.h"

#include <QPainter>

namespace confab {

namespace {

/// Some screens full of rows: enough for scrolling back and forth.
constexpr int KeptLayouts = 200;

} // namespace

MessageDelegate::MessageDelegate(QObject* parent)
    : QStyledItemDelegate(parent),
      m_fonts(MessageLayout::Fonts::ofTheme()),
      m_layouts(KeptLayouts)
{}

void MessageDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    QStyleOptionViewItem row = option;
    row.rect.setTop(option.rect.top() + (index.row() == 0 ? m_topGap : 0));
    painter->save();
    painter->setClipRect(row.rect, Qt::IntersectClip);
    MessagePainter(*painter, m_fonts).paint(layout(index, row.rect.width()), row);
    painter->restore();
}

QSize MessageDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    return {1, heightOf(index) + (index.row() == 0 ? m_topGap : 0)};
}

MessageLayout::Hit MessageDelegate::hitAt(const QModelIndex& index, const QRect& rowRect, QPoint point) const
{
    const int gap = index.row() == 0 ? m_topGap : 0;
    return layout(index, rowRect.width()).hitAt(point - rowRect.topLeft() - QPoint(0, gap));
}

const MessageLayout& MessageDelegate::layout(const QModelIndex& index, int width) const
{
    if (const MessageLayout* kept = m_layouts.object(index.row()); kept && kept->width() == width)
        return *kept;
    auto line = index.data(MessageListModel::LineRole).value<MessageLine>();
    line.search = m_search;
    auto* made = new MessageLayout(line, width, isExpanded(index.row()), m_fonts);
    m_layouts.insert(index.row(), made);
    return *made;
}

void MessageDelegate::setExpanded(int row, bool expanded)
{
    if (expanded)
        m_expanded.insert(row);
    else
        m_expanded.remove(row);
    forget(row);
}

void MessageDelegate::setSearch(const FindQuery& query)
{
    m_search = query;
    m_layouts.clear(); // heights stay as they are
}

void MessageDelegate::forget(int row)
{
    m_layouts.remove(row);
    if (row < std::ssize(m_heights))
        m_heights[static_cast<std::size_t>(row)] = {};
}

void MessageDelegate::forgetAll()
{
    m_layouts.clear();
    m_heights.clear();
    m_expanded.clear();
}

void MessageDelegate::restyle()
{
    m_fonts = MessageLayout::Fonts::ofTheme();
    m_layouts.clear();
    m_heights.clear();
}

int MessageDelegate::heightOf(const QModelIndex& index) const
{
    const auto row = static_cast<std::size_t>(index.row());
    if (row >= m_heights.size())
        m_heights.resize(row + 1);
    Height& known = m_heights[row];
    const bool holds =
        known.width == m_width || (known.width >= known.fixedFrom && m_width >= known.fixedFrom);
    if (known.width < 0 || !holds) {
        const auto line = index.data(MessageListModel::LineRole).value<MessageLine>();
        const MessageLayout made(line, m_width, isExpanded(index.row()), m_fonts);
        known = {.width = m_width, .fixedFrom = made.widthWithoutWrapping(), .height = made.height()};
    }
    return known.height;
}

} // namespace confab
