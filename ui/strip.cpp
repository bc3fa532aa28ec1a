#include "ui/strip.h"

#include "ui/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

constexpr int LongestWord = 30; // letters

void setLabel(QPushButton& button, const QString& label)
{
    button.setText(label);
    button.setVisible(!label.isEmpty());
}

} // namespace

Strip::Strip(const QString& name, QWidget* parent)
    : QWidget(parent),
      m_frame(new QFrame(this)),
      m_words(new QLabel(m_frame)),
      m_first(new QPushButton(m_frame)),
      m_second(new QPushButton(m_frame)),
      m_third(new QPushButton(m_frame))
{
    setObjectName(name);
    m_words->setObjectName(name + u"Words"_s);
    m_words->setTextFormat(Qt::PlainText); // room and people names come in here
    m_words->setWordWrap(true);
    m_first->setObjectName(name + u"First"_s);
    m_second->setObjectName(name + u"Second"_s);
    m_third->setObjectName(name + u"Third"_s);
    auto* row = new QHBoxLayout(m_frame);
    row->setContentsMargins(4 * theme::Grid, 2 * theme::Grid, 2 * theme::Grid, 2 * theme::Grid);
    row->setSpacing(2 * theme::Grid);
    row->addWidget(m_words, 1);
    for (QPushButton* button : {m_first, m_second, m_third}) {
        button->setAutoDefault(true);
        row->addWidget(button);
    }
    auto* outer = new QVBoxLayout(this); // with the distance to what follows, which goes with it
    outer->setContentsMargins(0, 0, 0, 4 * theme::Grid);
    outer->addWidget(m_frame);
    connect(m_first, &QPushButton::clicked, this, &Strip::firstChosen);
    connect(m_second, &QPushButton::clicked, this, &Strip::secondChosen);
    connect(m_third, &QPushButton::clicked, this, &Strip::thirdChosen);
    hide();
}

void Strip::tell(Tone tone, const QString& words, const QString& first, const QString& second,
                 const QString& third)
{
    theme::polish(*m_frame, "kind", tone == Tone::Calm ? u"strip"_s : u"attention"_s);
    m_words->setText(words);
    // A word without end is cut off, where it would make the window as wide.
    m_words->ensurePolished();
    m_words->setMinimumWidth(0);
    const int widest = m_words->fontMetrics().averageCharWidth() * LongestWord;
    if (m_words->minimumSizeHint().width() > widest)
        m_words->setMinimumWidth(widest);
    setLabel(*m_first, first);
    setLabel(*m_second, second);
    setLabel(*m_third, third);
    setVisible(true);
    QAccessibleEvent alert(m_words, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString Strip::words() const
{
    return isHidden() ? QString() : m_words->text();
}

} // namespace confab
