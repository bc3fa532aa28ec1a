#include "ui/timelineslider.h"

#include "ui/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

#include <utility>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

constexpr int Edge = 12; // so much the knob takes, with its ring
constexpr int Height = 44;
constexpr int MarksAt = 10;
constexpr int LineAt = 30;
constexpr int Knob = 7;

} // namespace

TimelineSlider::TimelineSlider(QWidget* parent) : QSlider(Qt::Horizontal, parent)
{
    setObjectName(u"timelineSlider"_s);
    setAccessibleName(tr("Time"));
    setFocusPolicy(Qt::StrongFocus);
    setTracking(true);
}

void TimelineSlider::setMarks(std::vector<Mark> marks)
{
    m_marks = std::move(marks);
    update();
}

QSize TimelineSlider::sizeHint() const
{
    return {400, Height};
}

QSize TimelineSlider::minimumSizeHint() const
{
    return {120, Height};
}

int TimelineSlider::xOf(int place) const
{
    return Edge + QStyle::sliderPositionFromValue(minimum(), maximum(), place, width() - 2 * Edge,
                                                  layoutDirection() == Qt::RightToLeft);
}

void TimelineSlider::goTo(int x)
{
    setValue(QStyle::sliderValueFromPosition(minimum(), maximum(), x - Edge, width() - 2 * Edge,
                                             layoutDirection() == Qt::RightToLeft));
}

/// Anywhere on the line: that is where one wants to be.
void TimelineSlider::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        goTo(event->position().toPoint().x());
}

void TimelineSlider::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        goTo(event->position().toPoint().x());
}

void TimelineSlider::paintEvent(QPaintEvent* /*event*/)
{
    const Tokens& t = theme::tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    int lastX = -1;
    for (const Mark& mark : m_marks) {
        const int x = xOf(mark.place);
        if (x == lastX && mark.kind == SessionEvent::Kind::Said)
            continue; // one upon the other would only cost time
        lastX = x;
        const QColor color = theme::personColor(mark.personKey);
        painter.setBrush(color);
        switch (mark.kind) {
        case SessionEvent::Kind::Said:
            painter.drawEllipse(QPoint(x, MarksAt), 3, 3);
            break;
        case SessionEvent::Kind::Joined:
            painter.drawRect(QRect(x - 1, MarksAt - 7, 3, 14));
            break;
        case SessionEvent::Kind::Left:
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(color, 1.5));
            painter.drawRect(QRectF(x - 1.5, MarksAt - 6.5, 3, 13));
            painter.setPen(Qt::NoPen);
            break;
        }
    }
    const int now = xOf(value());
    const QRect whole(Edge, LineAt - 2, width() - 2 * Edge, 4);
    painter.setBrush(t.hairline);
    painter.drawRoundedRect(whole, 2, 2);
    QRect passed = whole;
    if (layoutDirection() == Qt::RightToLeft)
        passed.setLeft(now);
    else
        passed.setRight(now);
    painter.setBrush(t.accent);
    painter.drawRoundedRect(passed, 2, 2);
    painter.drawEllipse(QPoint(now, LineAt), Knob, Knob);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(t.accent, 2));
        painter.drawEllipse(QPoint(now, LineAt), Knob + 3, Knob + 3);
    }
}

} // namespace confab
