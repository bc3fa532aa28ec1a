#include "ui/avatar.h"

#include "ui/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

void paintDisc(QPainter& painter, const QRectF& disc, const QString& letters, const QColor& fill,
               const QColor& ink)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawEllipse(disc);
    QFont font = theme::smallFont();
    const qreal share = letters.size() > 2 ? 0.34 : 0.40;
    font.setPixelSize(qMax(7, qRound(disc.height() * share)));
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(disc, Qt::AlignCenter | Qt::TextSingleLine, letters);
    painter.restore();
}

} // namespace

void paintAvatar(QPainter& painter, const QRectF& disc, const QString& name, const QString& personKey)
{
    paintDisc(painter, disc, theme::initials(name), theme::personColor(personKey), theme::tokens().onPerson);
}

void paintMoreAvatar(QPainter& painter, const QRectF& disc, qsizetype count)
{
    const QString letters = count > 99 ? u"99+"_s : u"+%1"_s.arg(count);
    paintDisc(painter, disc, letters, theme::tokens().hairline, theme::tokens().ink);
}

} // namespace confab
