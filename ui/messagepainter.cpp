#include "ui/messagepainter.h"

#include "ui/avatar.h"
#include "ui/theme.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOptionViewItem>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

constexpr int WordGap = 6;
constexpr qreal Radius = 10;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(confab::MessagePainter)
};

/// Asked for at the moment of painting: at midnight today becomes yesterday.
QString dayText(QDate day)
{
    const QDate today = QDate::currentDate();
    if (day == today)
        return Tr::tr("Today");
    if (day == today.addDays(-1))
        return Tr::tr("Yesterday");
    return QLocale().toString(day, QLocale::LongFormat);
}

/// Round but for the corner that points at its writer.
QPainterPath bubblePath(const QRectF& rect)
{
    QPainterPath path;
    path.addRoundedRect(rect, Radius, Radius);
    QPainterPath corner;
    corner.addRoundedRect(QRectF(rect.center(), rect.bottomRight()), 2, 2);
    return path.united(corner);
}

} // namespace

void MessagePainter::paint(const MessageLayout& row, const QStyleOptionViewItem& option)
{
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setLayoutDirection(Qt::LeftToRight); // the places are the layout's, in any language
    m_painter.translate(option.rect.topLeft());
    const Tokens& t = theme::tokens();
    paintSelection(row, option);
    if (!row.dayRect().isEmpty())
        paintSmall(row.dayRect(), dayText(row.line().time.date()), t.muted, Qt::AlignCenter);
    if (!row.unreadRect().isEmpty())
        paintRule(row.unreadRect(), Tr::tr("New"), t.accent, theme::mixed(t.surface, t.accent, 0.5));
    if (!row.discRect().isEmpty())
        paintAvatar(m_painter, row.discRect(), row.line().sender, row.line().personKey);
    if (!row.headRect().isEmpty())
        paintHead(row);
    if (row.line().own)
        paintBubble(row);
    m_painter.setPen(t.ink);
    row.body().draw(&m_painter, row.bodyRect().topLeft());
    if (!row.moreRect().isEmpty())
        paintSmall(row.moreRect(), row.moreText(), t.accent, Qt::AlignLeft);
    if (!row.notesRect().isEmpty())
        paintSmall(row.notesRect(), MessageLayout::notesText(), t.accent, Qt::AlignLeft);
    if (row.line().own)
        paintMeta(row);
}

void MessagePainter::paintSelection(const MessageLayout& row, const QStyleOptionViewItem& option)
{
    const Tokens& t = theme::tokens();
    const int top = row.line().own ? row.bubbleRect().top() : (row.headRect() | row.bodyRect()).top();
    const QRectF room = QRectF(4, top - 4, row.width() - 8, row.height() - top + 4);
    if (option.state.testFlag(QStyle::State_Selected)) {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(theme::mixed(t.surface, t.accent, 0.16));
        m_painter.drawRoundedRect(room, 6, 6);
    }
    if (option.state.testFlag(QStyle::State_HasFocus) &&
        option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        m_painter.setPen(t.accent);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRoundedRect(room.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    }
}

void MessagePainter::paintRule(const QRect& rect, const QString& words, const QColor& ink, const QColor& rule)
{
    const int half = QFontMetrics(m_fonts.small).horizontalAdvance(words) / 2 + 8;
    const QPoint center = rect.center();
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    m_painter.setPen(rule);
    m_painter.drawLine(rect.left(), center.y(), center.x() - half, center.y());
    m_painter.drawLine(center.x() + half, center.y(), rect.right(), center.y());
    m_painter.setRenderHint(QPainter::Antialiasing);
    paintSmall(rect, words, ink, Qt::AlignCenter);
}

void MessagePainter::paintHead(const MessageLayout& row)
{
    const QRect rect = row.headRect();
    const QString audience = row.line().audience;
    const QString beside = row.timeText() + (audience.isEmpty() ? QString() : u" · "_s + audience);
    const int besideWidth = QFontMetrics(m_fonts.small).horizontalAdvance(beside) + WordGap;
    const QFontMetrics metrics(m_fonts.name);
    const QString name = metrics.elidedText(row.line().sender, Qt::ElideMiddle,
                                            qMax(rect.width() / 3, rect.width() - besideWidth));
    m_painter.setFont(m_fonts.name);
    m_painter.setPen(theme::tokens().ink);
    m_painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, name);
    paintSmall(rect.adjusted(metrics.horizontalAdvance(name) + WordGap, 0, 0, 0), beside,
               theme::tokens().muted, Qt::AlignLeft);
}

void MessagePainter::paintBubble(const MessageLayout& row)
{
    const Tokens& t = theme::tokens();
    const bool failed = row.line().state == ChatEntry::State::Failed;
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(failed ? t.attentionSoft : t.accentSoft);
    m_painter.drawPath(bubblePath(row.bubbleRect()));
}

void MessagePainter::paintMeta(const MessageLayout& row)
{
    const Tokens& t = theme::tokens();
    const bool failed = row.line().state == ChatEntry::State::Failed;
    paintSmall(row.metaRect(), row.metaText(), failed ? t.attention : t.muted, Qt::AlignRight);
    if (!row.retryRect().isEmpty()) {
        QFont underlined = m_fonts.small;
        underlined.setUnderline(true);
        m_painter.setFont(underlined);
        m_painter.setPen(t.attention);
        m_painter.drawText(row.retryRect(), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                           MessageLayout::retryText());
    }
}

void MessagePainter::paintSmall(const QRect& rect, const QString& text, const QColor& ink,
                                Qt::Alignment alignment)
{
    m_painter.setFont(m_fonts.small);
    m_painter.setPen(ink);
    const QString shown = QFontMetrics(m_fonts.small).elidedText(text, Qt::ElideRight, rect.width() + 1);
    m_painter.drawText(rect, static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
}

} // namespace confab
