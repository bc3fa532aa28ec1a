#include "ui/appstyle.h"

#include "ui/checkboxes.h"
#include "ui/theme.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QDialog>
#include <QFileDialog>
#include <QKeyEvent>
#include <QLayout>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QStyleOption>
#include <QTabBar>
#include <QToolButton>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

constexpr int BoxSide = 16;
constexpr qreal DisabledOpacity = 0.5;
constexpr int RingGap = 2;
constexpr double RadioPen = 1.4; // as a check box has it

/// Not where the style sheet shows the focus: by a line above the tab, by a button's border.
bool isRingNeeded(const QWidget* widget)
{
    return !qobject_cast<const QTabBar*>(widget) && !qobject_cast<const QPushButton*>(widget) &&
           !qobject_cast<const QToolButton*>(widget);
}

/// What is painted on: rows of a list are on its viewport.
const QWidget& surfaceOf(const QWidget& widget)
{
    const auto* area = qobject_cast<const QAbstractScrollArea*>(&widget);
    return area != nullptr ? *area->viewport() : widget;
}

/// Words that wrap need more height than a dialog is given by itself, in long languages and large letters. No
/// dialog is larger than the screen.
void growToFit(QDialog& dialog)
{
    const QLayout* layout = dialog.layout();
    if (layout == nullptr || qobject_cast<QFileDialog*>(&dialog) != nullptr)
        return;
    QSize size = dialog.size().expandedTo(layout->totalMinimumSize());
    if (layout->hasHeightForWidth())
        size.setHeight(std::max(size.height(), layout->totalHeightForWidth(size.width())));
    size = size.boundedTo(dialog.screen()->availableSize());
    if (size != dialog.size())
        dialog.resize(size);
}

/// A ring like that of a check box, filled when it is chosen.
void paintRadio(QPainter& painter, const QRectF& rect, bool on)
{
    const Tokens& t = theme::tokens();
    const double pen = on ? rect.width() * 0.3 : RadioPen;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(on ? t.accent : t.muted, pen));
    painter.setBrush(on ? t.onAccent : t.paper);
    painter.drawEllipse(rect.adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2));
}

} // namespace

AppStyle::AppStyle() : QProxyStyle(u"Fusion"_s) {}

int AppStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                        QStyleHintReturn* returnData) const
{
    if (hint == SH_UnderlineShortcut)
        return m_underline ? 1 : 0;
    if (hint == SH_Widget_Animation_Duration && theme::isMotionReduced())
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, returnData);
}

int AppStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    if (metric == PM_IndicatorWidth || metric == PM_IndicatorHeight)
        return theme::scaled(BoxSide);
    return QProxyStyle::pixelMetric(metric, option, widget);
}

/// With room for the ring around the words.
QSize AppStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                                 const QWidget* widget) const
{
    const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    return type == CT_CheckBox || type == CT_RadioButton ? size + QSize(RingGap, 0) : size;
}

void AppStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                             const QWidget* widget) const
{
    if (element == PE_FrameFocusRect && !isRingNeeded(widget))
        return;
    if (element == PE_FrameFocusRect) { // Fusion's own can hardly be seen
        const QRectF words = QRectF(option->rect).adjusted(-RingGap, 0, RingGap, 0);
        const QRectF ring = widget ? words.intersected(surfaceOf(*widget).rect()) : words;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(theme::tokens().accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(ring.adjusted(1, 1, -1, -1), 3, 3);
        painter->restore();
        return;
    }
    if (element != PE_IndicatorCheckBox && element != PE_IndicatorRadioButton)
        return QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool on = option->state.testFlag(State_On);
    painter->save();
    if (!(option->state & State_Enabled))
        painter->setOpacity(DisabledOpacity);
    if (element == PE_IndicatorCheckBox)
        checkboxes::paint(*painter, {{.at = 0, .done = on, .rect = option->rect}});
    else
        paintRadio(*painter, option->rect, on);
    painter->restore();
}

bool AppStyle::eventFilter(QObject* watched, QEvent* event)
{
    const auto type = event->type();
    const bool key = type == QEvent::KeyPress || type == QEvent::KeyRelease;
    const bool away = type == QEvent::ApplicationStateChange || type == QEvent::WindowDeactivate;
    if ((key && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Alt) || away) {
        const bool underline = type == QEvent::KeyPress;
        if (underline != m_underline) {
            m_underline = underline;
            for (QWidget* widget : QApplication::allWidgets())
                widget->update();
        }
    }
    if (type == QEvent::Show) {
        if (auto* dialog = qobject_cast<QDialog*>(watched))
            growToFit(*dialog);
    }
    return QProxyStyle::eventFilter(watched, event);
}

void AppStyle::polish(QApplication* app)
{
    QProxyStyle::polish(app);
    app->installEventFilter(this);
}

void AppStyle::unpolish(QApplication* app)
{
    app->removeEventFilter(this);
    QProxyStyle::unpolish(app);
}

} // namespace confab
