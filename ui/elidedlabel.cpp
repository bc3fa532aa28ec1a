#include "ui/elidedlabel.h"

#include "ui/texttools.h"

#include <QPainter>
#include <QStyle>

namespace confab {

namespace {

constexpr int LeastCharacters = 12;

} // namespace

ElidedLabel::ElidedLabel(QWidget* parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
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

void ElidedLabel::setNote(const QString& note)
{
    m_note = note;
    updateToolTip();
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
    // A wording made to be short is readable as a whole; a single one still tells what it is.
    const QString shortest = m_wordings.isEmpty() ? QString() : m_wordings.constLast();
    const int whole = fontMetrics().horizontalAdvance(shortest) + 1;
    const int some = m_wordings.size() > 1 ? whole : fontMetrics().averageCharWidth() * LeastCharacters;
    return {qMin(whole, some), fontMetrics().height()};
}

void ElidedLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    style()->drawItemText(&painter, contentsRect(), static_cast<int>(alignment()) | Qt::TextSingleLine,
                          palette(), isEnabled(), shownText(), foregroundRole());
}

void ElidedLabel::resizeEvent(QResizeEvent* event)
{
    QLabel::resizeEvent(event);
    updateToolTip();
}

void ElidedLabel::updateToolTip()
{
    QStringList lines{shownText() == fullText() ? QString() : fullText(), m_note};
    lines.removeAll(QString());
    setToolTip(texttools::toolTip(lines.join(u'\n')));
}

} // namespace confab
