#include "ui/followbar.h"

#include "ui/elidedlabel.h"
#include "ui/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

constexpr int Dot = 2 * theme::Grid;

} // namespace

FollowBar::FollowBar(QWidget* parent) : QWidget(parent), m_words(new ElidedLabel(this))
{
    setObjectName(u"followBar"_s);
    m_words->setObjectName(u"followWords"_s);
    m_words->setProperty("kind", u"small"_s);
    auto* stop = new QPushButton(tr("Stop"), this);
    stop->setObjectName(u"followStop"_s);
    stop->setProperty("kind", u"quiet"_s);
    stop->setAccessibleName(tr("Stop following"));
    stop->setFocusPolicy(Qt::TabFocus);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(Dot + 2 * theme::Grid, 0, 0, 0);
    row->setSpacing(theme::Grid);
    row->addWidget(m_words);
    auto* between = new QLabel(u"·"_s, this);
    between->setTextFormat(Qt::PlainText);
    between->setProperty("kind", u"small"_s);
    row->addWidget(between);
    row->addWidget(stop);
    connect(stop, &QPushButton::clicked, this, &FollowBar::stopRequested);
    hide();
}

void FollowBar::showPerson(const QString& name, const QString& personKey, bool isInNotes)
{
    const QString before = words();
    m_personKey = personKey;
    m_words->setWordings(isInNotes ? QStringList{tr("Following %1").arg(name)}
                                   : QStringList{tr("Following %1, who is not in the notes now").arg(name),
                                                 tr("Following %1").arg(name)});
    const bool appears = isHidden();
    setVisible(true);
    update();
    if (appears || before != words()) {
        QAccessibleEvent alert(m_words, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

QString FollowBar::words() const
{
    return isHidden() ? QString() : m_words->fullText();
}

void FollowBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::personColor(m_personKey));
    const QRect dot = QStyle::visualRect(layoutDirection(), rect(), {0, (height() - Dot) / 2, Dot, Dot});
    painter.drawEllipse(dot);
}

} // namespace confab
