#include "ui/conflictbar.h"

#include "core/protocol/valuetext.h"
#include "ui/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

constexpr int Lines = 4;

} // namespace

ConflictBar::ConflictBar(QWidget* parent) : QFrame(parent)
{
    setObjectName(u"conflictBar"_s);
    setProperty("kind", u"attention"_s);
    m_words = new QLabel(this);
    m_words->setObjectName(u"conflictWords"_s);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_theirs = new QPlainTextEdit(this);
    m_theirs->setObjectName(u"conflictTheirs"_s);
    m_theirs->setAccessibleName(tr("What stands in the room now"));
    m_theirs->setReadOnly(true);
    m_theirs->setTabChangesFocus(true);
    m_theirs->setFont(theme::codeFont());
    m_theirs->setFrameShape(QFrame::NoFrame);
    m_theirs->setStyleSheet(u"border-radius: 6px; padding: 3px;"_s);
    m_theirs->setFixedHeight(Lines * m_theirs->fontMetrics().lineSpacing() + 4 * theme::Grid);
    m_replace = new QPushButton(this);
    m_replace->setObjectName(u"conflictReplace"_s);
    m_take = new QPushButton(this);
    m_take->setObjectName(u"conflictTake"_s);
    for (QPushButton* button : {m_replace, m_take})
        button->setAutoDefault(false);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(2 * theme::Grid);
    buttons->addWidget(m_replace);
    buttons->addWidget(m_take);
    buttons->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * theme::Grid, 2 * theme::Grid, 3 * theme::Grid, 3 * theme::Grid);
    layout->setSpacing(2 * theme::Grid);
    layout->addWidget(m_words);
    layout->addWidget(m_theirs);
    layout->addLayout(buttons);
    connect(m_replace, &QPushButton::clicked, this, &ConflictBar::replaceRequested);
    connect(m_take, &QPushButton::clicked, this, &ConflictBar::takeTheirsRequested);
    hide();
}

void ConflictBar::tell(const QString& who, const StoreValue& theirs)
{
    const bool isRemoved = isUnset(theirs);
    if (isRemoved)
        m_words->setText(tr("Someone removed this key while you were writing."));
    else
        m_words->setText(who.isEmpty()
                             ? tr("Someone was quicker. This stands in the room now:")
                             : tr("Someone was quicker (%1). This stands in the room now:").arg(who));
    m_theirs->setVisible(!isRemoved);
    m_theirs->setPlainText(displayText(theirs, ValueForm::Indented));
    m_replace->setText(isRemoved ? tr("Set it again") : tr("Replace it with mine"));
    m_take->setText(isRemoved ? tr("Leave it removed") : tr("Take theirs"));
    show();
    QAccessibleEvent alert(m_words, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace confab
