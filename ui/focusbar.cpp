#include "ui/focusbar.h"

#include "ui/elidedlabel.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace confab {

FocusBar::FocusBar(QWidget* parent) : QWidget(parent), m_news(new ElidedLabel(this))
{
    setObjectName(u"focusBar"_s);
    setProperty("surface", u"paper"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_news->setObjectName(u"focusNews"_s);
    m_news->setProperty("kind", u"small"_s);
    auto* leave = new QPushButton(tr("Leave focus mode · F11 or Esc"), this);
    leave->setObjectName(u"leaveFocusMode"_s);
    leave->setProperty("kind", u"quiet"_s);
    leave->setFocusPolicy(Qt::TabFocus); // a click leaves the caret where it is
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(4 * theme::Grid, 2 * theme::Grid, 3 * theme::Grid, theme::Grid);
    row->addWidget(m_news);
    row->addStretch(1);
    row->addWidget(leave);
    connect(leave, &QPushButton::clicked, this, &FocusBar::leaveRequested);
    hide();
}

void FocusBar::setNews(const QString& words)
{
    m_news->setFullText(words);
}

} // namespace confab
