#pragma once

#include "ui/messagelayout.h"

class QPainter;
class QStyleOptionViewItem;

namespace confab {

/// Puts a laid-out chat row on the screen.
class MessagePainter
{
public:
    MessagePainter(QPainter& painter, const MessageLayout::Fonts& fonts) : m_painter(painter), m_fonts(fonts)
    {}

    void paint(const MessageLayout& row, const QStyleOptionViewItem& option);

private:
    void paintSelection(const MessageLayout& row, const QStyleOptionViewItem& option);
    void paintRule(const QRect& rect, const QString& words, const QColor& ink, const QColor& rule);
    void paintHead(const MessageLayout& row);
    void paintBubble(const MessageLayout& row);
    void paintMeta(const MessageLayout& row);
    void paintSmall(const QRect& rect, const QString& text, const QColor& ink, Qt::Alignment alignment);

    QPainter& m_painter;
    const MessageLayout::Fonts& m_fonts;
};

} // namespace confab
