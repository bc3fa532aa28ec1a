#include "ui/logo.h"

#include "ui/theme.h"

#include <QIcon>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace confab {

Logo::Logo(QWidget* parent) : QWidget(parent)
{
    setObjectName(u"logo"_s);
    setFixedSize(theme::scaled(QSize(40, 40)));
}

void Logo::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QIcon(theme::tokens().dark ? u":/icons/confab-dark.svg"_s : u":/icons/confab.svg"_s)
        .paint(&painter, rect());
}

} // namespace confab
