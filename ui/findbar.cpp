#include "ui/findbar.h"

#include "ui/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

constexpr int MostPattern = 1000;

QHBoxLayout* rowOf(QWidget& widget)
{
    auto* row = new QHBoxLayout(&widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::Grid);
    return row;
}

QLineEdit* field(const QString& name, const QString& placeholder, QWidget* parent)
{
    auto* edit = new QLineEdit(parent);
    edit->setObjectName(name);
    edit->setProperty("kind", u"compact"_s);
    edit->setPlaceholderText(placeholder);
    edit->setAccessibleName(placeholder);
    edit->setMaxLength(MostPattern);
    edit->setMinimumWidth(theme::scaled(96));
    return edit;
}

bool isEnter(const QKeyEvent& event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

} // namespace

FindBar::FindBar(const QString& name, QWidget* parent) : QWidget(parent)
{
    setObjectName(name);
    setAttribute(Qt::WA_StyledBackground);
    setProperty("surface", u"paper"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4 * theme::Grid, 2 * theme::Grid, 3 * theme::Grid, 2 * theme::Grid);
    column->setSpacing(theme::Grid);
    column->addWidget(buildFindRow());
    column->addWidget(buildReplaceRow());
    m_replaceRow->hide();
    connect(m_pattern, &QLineEdit::textChanged, this, &FindBar::queryChanged);
    connect(m_case, &QPushButton::toggled, this, &FindBar::queryChanged);
    connect(m_words, &QPushButton::toggled, this, &FindBar::queryChanged);
    hide();
}

QPushButton* FindBar::addButton(QHBoxLayout& row, const QString& name, const QString& label,
                                const QString& what)
{
    auto* button = new QPushButton(label, this);
    button->setObjectName(name);
    button->setProperty("kind", u"quiet"_s);
    button->setToolTip(what);
    button->setAccessibleName(what);
    row.addWidget(button);
    return button;
}

QWidget* FindBar::buildFindRow()
{
    auto* widget = new QWidget(this);
    QHBoxLayout* row = rowOf(*widget);
    m_pattern = field(objectName() + u"Pattern"_s, tr("Find"), widget);
    row->addWidget(m_pattern, 1);
    m_result = new QLabel(widget);
    m_result->setObjectName(objectName() + u"Result"_s);
    m_result->setTextFormat(Qt::PlainText);
    m_result->setProperty("kind", u"small"_s);
    row->addSpacing(theme::Grid);
    row->addWidget(m_result);
    row->addSpacing(theme::Grid);
    connect(addButton(*row, objectName() + u"Previous"_s, u"↑"_s, tr("Previous")), &QPushButton::clicked,
            this, &FindBar::previousRequested);
    connect(addButton(*row, objectName() + u"Next"_s, u"↓"_s, tr("Next")), &QPushButton::clicked, this,
            &FindBar::nextRequested);
    m_case = addButton(*row, objectName() + u"Case"_s, tr("Aa"), tr("Match case"));
    m_case->setCheckable(true);
    m_words = addButton(*row, objectName() + u"Words"_s, tr("Words"), tr("Whole words"));
    m_words->setCheckable(true);
    connect(addButton(*row, objectName() + u"Close"_s, u"✕"_s, tr("Close")), &QPushButton::clicked, this,
            &FindBar::closeRequested);
    return widget;
}

QWidget* FindBar::buildReplaceRow()
{
    m_replaceRow = new QWidget(this);
    QHBoxLayout* row = rowOf(*m_replaceRow);
    m_replacement = field(objectName() + u"Replacement"_s, tr("Replace with"), m_replaceRow);
    row->addWidget(m_replacement, 1);
    row->addSpacing(theme::Grid);
    connect(addButton(*row, objectName() + u"Replace"_s, tr("Replace"), tr("Replace this one")),
            &QPushButton::clicked, this, &FindBar::replaceRequested);
    connect(addButton(*row, objectName() + u"ReplaceAll"_s, tr("Replace all"), tr("Replace all of them")),
            &QPushButton::clicked, this, &FindBar::replaceAllRequested);
    return m_replaceRow;
}

void FindBar::open(const QString& pattern)
{
    show();
    if (!pattern.isEmpty())
        m_pattern->setText(pattern);
    m_pattern->setFocus(Qt::ShortcutFocusReason);
    m_pattern->selectAll();
}

void FindBar::setOptionsShown(bool shown)
{
    m_case->setVisible(shown);
    m_words->setVisible(shown);
}

void FindBar::setReplaceShown(bool shown)
{
    m_replaceRow->setVisible(shown);
}

FindQuery FindBar::query() const
{
    return {
        .pattern = m_pattern->text(), .matchCase = m_case->isChecked(), .wholeWords = m_words->isChecked()};
}

QString FindBar::replacement() const
{
    return m_replacement->text();
}

void FindBar::setResult(const QString& words, bool slip)
{
    m_result->setText(words);
    theme::polish(*m_result, "kind", slip ? u"slip"_s : u"small"_s);
}

QString FindBar::result() const
{
    return m_result->text();
}

bool FindBar::event(QEvent* event)
{
    // Esc means this bar while one is in it, whatever else in the window has it for a shortcut.
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void FindBar::keyPressEvent(QKeyEvent* event)
{
    const bool back = event->modifiers().testFlag(Qt::ShiftModifier);
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closeRequested();
    else if (isEnter(*event) && m_replacement->hasFocus())
        Q_EMIT replaceRequested();
    else if (isEnter(*event) && m_pattern->hasFocus() && back)
        Q_EMIT previousRequested();
    else if (isEnter(*event) && m_pattern->hasFocus())
        Q_EMIT nextRequested();
    else
        QWidget::keyPressEvent(event);
}

} // namespace confab
