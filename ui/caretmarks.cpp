#include "ui/caretmarks.h"

#include "ui/texttools.h"
#include "ui/theme.h"

#include <QHelpEvent>
#include <QMap>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace confab {

namespace {

constexpr int Height = 4;
constexpr int PressHeight = 8; // more than is seen: four pixels are hard to hit
constexpr int SideMargin = 2;

} // namespace

CaretMarks::CaretMarks(QScrollBar& bar) : QWidget(&bar)
{
    setObjectName(QStringLiteral("caretMarks"));
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::NoFocus);
    bar.installEventFilter(this);
    arrange();
}

void CaretMarks::setMarks(std::vector<Mark> marks)
{
    if (marks == m_marks)
        return;
    m_marks = std::move(marks);
    arrange();
}

QRect CaretMarks::markOf(const QString& peerId) const
{
    const auto mark =
        std::ranges::find_if(m_marks, [&peerId](const Mark& other) { return other.peerId == peerId; });
    return mark == m_marks.end() ? QRect() : m_rects[static_cast<std::size_t>(mark - m_marks.begin())];
}

QString CaretMarks::namesAt(QPoint position) const
{
    QStringList names;
    for (std::size_t i = 0; i < m_marks.size(); ++i) {
        const QRect& rect = m_rects[i];
        // All of a row: whoever shares it is there, too.
        if (position.y() >= rect.top() && position.y() <= rect.bottom())
            names.append(m_marks[i].name);
    }
    return names.join(u'\n');
}

/// Marks in one place share its width. Outside of the marks this widget is not there for the mouse.
void CaretMarks::arrange()
{
    setGeometry(parentWidget()->rect());
    QMap<int, std::vector<std::size_t>> rows;
    for (std::size_t i = 0; i < m_marks.size(); ++i) {
        const int y = qRound(std::clamp(m_marks[i].place, 0.0, 1.0) * (height() - PressHeight));
        const int row = y - y % (PressHeight / 2); // nearly the same is the same
        rows[row].push_back(i);
    }
    m_rects.assign(m_marks.size(), QRect());
    QRegion pressable;
    for (auto row = rows.cbegin(); row != rows.cend(); ++row) {
        const int count = static_cast<int>(row->size());
        const int room = width() - 2 * SideMargin;
        for (int i = 0; i < count; ++i) {
            const int left = SideMargin + i * room / count;
            const int right = SideMargin + (i + 1) * room / count;
            const QRect rect(left, row.key(), std::max(1, right - left), PressHeight);
            m_rects[(*row)[static_cast<std::size_t>(i)]] = rect;
            pressable += rect;
        }
    }
    setVisible(!pressable.isEmpty());
    setMask(pressable);
    update();
}

bool CaretMarks::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto& help = *static_cast<QHelpEvent*>(event);
    QToolTip::showText(help.globalPos(), texttools::toolTip(namesAt(help.pos())), this);
    return true;
}

bool CaretMarks::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        arrange();
    return QWidget::eventFilter(watched, event);
}

void CaretMarks::mousePressEvent(QMouseEvent* event)
{
    m_pressed.clear();
    for (std::size_t i = 0; i < m_marks.size() && event->button() == Qt::LeftButton; ++i) {
        if (m_rects[i].contains(event->position().toPoint()))
            m_pressed = m_marks[i].peerId;
    }
}

void CaretMarks::mouseReleaseEvent(QMouseEvent*)
{
    if (const QString peerId = std::exchange(m_pressed, QString()); !peerId.isEmpty())
        Q_EMIT chosen(peerId);
}

void CaretMarks::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (std::size_t i = 0; i < m_marks.size(); ++i) {
        const QRectF mark =
            QRectF(m_rects[i]).adjusted(0, (PressHeight - Height) / 2.0, 0, -(PressHeight - Height) / 2.0);
        painter.setBrush(theme::personColor(m_marks[i].personKey));
        painter.drawRoundedRect(mark, 1.5, 1.5);
    }
}

} // namespace confab
