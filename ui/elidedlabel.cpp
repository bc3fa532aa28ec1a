#include "ui/elidedlabel.h"

#include "ui/texttools.h"

#include <QPainter>

namespace confab {

ElidedLabel::ElidedLabel(QWidget* parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setWordings(const QStringList& wordings)
{
    if (wordings == m_wordings) {
        return;
    }
    m_wordings = wordings;
    setAccessibleName(fullText());
    updateGeometry();
    updateToolTip();
    update();
}

QString ElidedLabel::shownText() const
{
    const QFontMetrics metrics = fontMetrics();
    const int room = contentsRect().width();
    for (const QString& wording : m_wordings) {
        if (metrics.horizontalAdvance(wording) <= room) {
            return wording;
        }
    }
    return m_wordings.isEmpty() ? QString()
                                : metrics.elidedText(m_wordings.constLast(), Qt::ElideRight, room);
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(fullText()) + 1, fontMetrics().height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 4, fontMetrics().height()};
}

void ElidedLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.setFont(font());
    painter.drawText(contentsRect(), static_cast<int>(alignment()) | Qt::TextSingleLine, shownText());
}

void ElidedLabel::resizeEvent(QResizeEvent* event)
{
    QLabel::resizeEvent(event);
    updateToolTip();
}

void ElidedLabel::updateToolTip()
{
    setToolTip(shownText() == fullText() ? QString() : texttools::toolTip(fullText()));
}

} // namespace confab
