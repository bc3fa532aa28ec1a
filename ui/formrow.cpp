#include "ui/formrow.h"

#include "ui/theme.h"

#include <QBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace confab::formrow {

namespace {

QLabel* addLabel(QBoxLayout& layout, const QString& words, const QString& kind)
{
    auto* label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setText(words);
    label->setProperty("kind", kind);
    layout.addWidget(label);
    return label;
}

} // namespace

void add(QBoxLayout& layout, const QString& label, QWidget& field, const QString& hint)
{
    addLabel(layout, label, u"section"_s)->setBuddy(&field);
    field.setAccessibleName(QString(label).remove(u'&'));
    field.setAccessibleDescription(hint);
    layout.addWidget(&field);
    if (!hint.isEmpty())
        addHint(layout, hint);
    layout.addSpacing(2 * theme::Grid);
}

QLabel* addHint(QBoxLayout& layout, const QString& words)
{
    QLabel* hint = addLabel(layout, words, u"small"_s);
    hint->setWordWrap(true);
    return hint;
}

void addTitle(QBoxLayout& layout, const QString& title)
{
    addLabel(layout, title, u"heading"_s);
}

QLabel* addHeading(QBoxLayout& layout, const QString& title, const QString& words)
{
    addTitle(layout, title);
    QLabel* help = addLabel(layout, words, u"secondary"_s);
    help->setWordWrap(true);
    return help;
}

void arrangeDialog(QBoxLayout& layout)
{
    layout.setContentsMargins(5 * theme::Grid, 5 * theme::Grid, 5 * theme::Grid, 4 * theme::Grid);
    layout.setSpacing(2 * theme::Grid);
}

void arrange(QBoxLayout& layout)
{
    layout.setContentsMargins(5 * theme::Grid, 5 * theme::Grid, 5 * theme::Grid, 3 * theme::Grid);
    layout.setSpacing(theme::Grid + theme::Grid / 2);
}

} // namespace confab::formrow
