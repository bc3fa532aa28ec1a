#include "ui/formrow.h"

#include "ui/theme.h"

#include <QBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace confab::formrow {

void add(QBoxLayout& layout, const QString& label, QWidget& field, const QString& hint)
{
    auto* words = new QLabel;
    words->setTextFormat(Qt::PlainText);
    words->setText(label);
    words->setProperty("kind", u"section"_s);
    words->setBuddy(&field);
    field.setAccessibleName(QString(label).remove(u'&'));
    field.setAccessibleDescription(hint);
    layout.addWidget(words);
    layout.addWidget(&field);
    if (!hint.isEmpty())
        addHint(layout, hint);
    layout.addSpacing(2 * theme::Grid);
}

QLabel* addHint(QBoxLayout& layout, const QString& words)
{
    auto* hint = new QLabel;
    hint->setTextFormat(Qt::PlainText);
    hint->setText(words);
    hint->setProperty("kind", u"small"_s);
    hint->setWordWrap(true);
    layout.addWidget(hint);
    return hint;
}

QLabel* addHeading(QBoxLayout& layout, const QString& title, const QString& words)
{
    const auto add = [&layout](const QString& text, const QString& kind) {
        auto* label = new QLabel;
        label->setTextFormat(Qt::PlainText);
        label->setText(text);
        label->setProperty("kind", kind);
        layout.addWidget(label);
        return label;
    };
    add(title, u"heading"_s);
    QLabel* help = add(words, u"secondary"_s);
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
