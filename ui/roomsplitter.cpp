#include "ui/roomsplitter.h"

#include "ui/theme.h"

#include <QKeyEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

constexpr int Step = 4 * theme::Grid;
constexpr int LargeStep = 4 * Step;

class Handle : public QSplitterHandle
{
public:
    explicit Handle(RoomSplitter& splitter)
        : QSplitterHandle(splitter.orientation(), &splitter),
          m_splitter(splitter)
    {
        setObjectName(u"roomSplitterHandle"_s);
        setFocusPolicy(Qt::TabFocus);
        setAccessibleName(RoomSplitter::tr("Border between the notes and the chat"));
        setAccessibleDescription(RoomSplitter::tr("The arrow keys move it, Home puts it back."));
        setToolTip(RoomSplitter::tr("Drag to make room; a double click puts it back"));
    }

protected:
    void keyPressEvent(QKeyEvent* event) override
    {
        const int step = event->modifiers().testFlag(Qt::ShiftModifier) ? LargeStep : Step;
        if (event->key() == Qt::Key_Left)
            m_splitter.moveBorder(-step);
        else if (event->key() == Qt::Key_Right)
            m_splitter.moveBorder(step);
        else if (event->key() == Qt::Key_Home)
            Q_EMIT m_splitter.resetRequested();
        else
            QSplitterHandle::keyPressEvent(event);
    }

    void mouseDoubleClickEvent(QMouseEvent* /*event*/) override { Q_EMIT m_splitter.resetRequested(); }

    void focusInEvent(QFocusEvent* event) override
    {
        QSplitterHandle::focusInEvent(event);
        showWhole();
    }
    void focusOutEvent(QFocusEvent* event) override
    {
        QSplitterHandle::focusOutEvent(event);
        showWhole();
    }
    void resizeEvent(QResizeEvent* event) override
    {
        QSplitterHandle::resizeEvent(event);
        showWhole();
    }

    void paintEvent(QPaintEvent* event) override
    {
        QSplitterHandle::paintEvent(event);
        if (!hasFocus())
            return;
        QPainter painter(this);
        painter.fillRect(rect(), theme::tokens().accent);
    }

private:
    /// All of what the mouse can take hold of while it has the focus, else the hairline alone.
    void showWhole()
    {
        setMask(QRegion(hasFocus() ? rect() : contentsRect()));
        update();
    }

    RoomSplitter& m_splitter;
};

} // namespace

RoomSplitter::RoomSplitter(QWidget* parent) : QSplitter(Qt::Horizontal, parent)
{
    setObjectName(u"roomSplitter"_s);
    setChildrenCollapsible(false);
    setHandleWidth(1);
}

void RoomSplitter::moveBorder(int pixels)
{
    const QList<int> before = sizes();
    if (before.size() != 2 || before.contains(0))
        return;
    const int total = before.at(0) + before.at(1);
    const int least = widget(0)->minimumWidth();
    const int most = total - widget(1)->minimumWidth();
    const int left = qMax(least, qMin(before.at(0) + pixels, most));
    setSizes({left, total - left});
    Q_EMIT splitterMoved(left, 1);
}

QSplitterHandle* RoomSplitter::createHandle()
{
    return new Handle(*this);
}

} // namespace confab
