#include "tests/ui/cutoff.h"

#include "ui/elidedlabel.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace confab::test {

namespace {

QString describe(const QWidget& widget, const QString& words)
{
    return u"%1 %2 \"%3\" %4x%5"_s
        .arg(QString::fromLatin1(widget.metaObject()->className()), widget.objectName(), words)
        .arg(widget.width())
        .arg(widget.height());
}

bool fits(const QWidget& widget, QSize needed)
{
    return widget.width() >= needed.width() && widget.height() >= needed.height();
}

/// The words of a widget that has too little room for them; empty where all is well.
QString squeezed(const QWidget& widget)
{
    if (const auto* elided = qobject_cast<const ElidedLabel*>(&widget)) {
        // Names are cut where they must be. Words that were made to be short are not.
        const bool isCut = elided->shownText().endsWith(u'…') && !elided->fullText().endsWith(u'…');
        const bool isByPeople =
            QStringList{u"roomName"_s, u"pinnedLine"_s, u"followWords"_s}.contains(elided->objectName());
        return isCut && !isByPeople ? elided->fullText() : QString();
    }
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
        if (label->text().isEmpty())
            return {};
        const bool ok = label->wordWrap() ? label->height() >= label->heightForWidth(label->width())
                                          : fits(*label, label->sizeHint());
        return ok ? QString() : label->text();
    }
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        return button->text().size() < 2 || fits(*button, button->sizeHint()) ? QString() : button->text();
    if (const auto* field = qobject_cast<const QLineEdit*>(&widget)) {
        const int room = field->width() - 12; // its padding is at least this
        const int needed = field->fontMetrics().horizontalAdvance(field->placeholderText());
        return needed <= room || !field->text().isEmpty() ? QString() : field->placeholderText();
    }
    if (const auto* choice = qobject_cast<const QComboBox*>(&widget))
        return fits(*choice, choice->minimumSizeHint()) ? QString() : choice->currentText();
    if (const auto* tabs = qobject_cast<const QTabBar*>(&widget)) {
        for (int tab = 0; tab < tabs->count(); ++tab) {
            if (!tabs->rect().contains(tabs->tabRect(tab)) || tabs->width() < tabs->sizeHint().width())
                return tabs->tabText(tab);
        }
    }
    return {};
}

/// What scrolls, may be larger than what shows it.
bool mayBeLarger(const QWidget& widget)
{
    const auto* area = widget.parentWidget() != nullptr
                           ? qobject_cast<const QAbstractScrollArea*>(widget.parentWidget()->parentWidget())
                           : nullptr;
    return area != nullptr && area->viewport() == widget.parentWidget();
}

bool isQtsOwn(const QWidget& widget)
{
    for (const QObject* at = &widget; at != nullptr; at = at->parent()) {
        if (at->inherits("QFileDialog") || at->objectName() == u"qt_scrollarea_viewport"_s)
            return at->inherits("QFileDialog");
    }
    return false;
}

} // namespace

QStringList cutOff(const QWidget& screen)
{
    QStringList found;
    for (const QWidget* widget : screen.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->window() != screen.window() || isQtsOwn(*widget))
            continue;
        if (const QString words = squeezed(*widget); !words.isEmpty())
            found += describe(*widget, words) +
                     u" needs %1x%2"_s.arg(widget->sizeHint().width()).arg(widget->sizeHint().height());
        const bool isOutside = !widget->parentWidget()->rect().adjusted(-1, 0, 1, 0).contains(widget->geometry()) &&
                               !widget->geometry().isEmpty() && !widget->isWindow();
        if (isOutside && !mayBeLarger(*widget) && !widget->inherits("QScrollBar") &&
            !widget->objectName().startsWith(u"qt_"_s))
            found += describe(*widget, u"outside of its parent"_s);
    }
    return found;
}

QStringList wordsOn(const QWidget& screen)
{
    QStringList words{screen.window()->windowTitle()};
    const auto widgets = screen.findChildren<QWidget*>();
    for (const QWidget* widget : widgets) {
        if (isQtsOwn(*widget))
            continue;
        words << widget->toolTip() << widget->accessibleName() << widget->accessibleDescription()
              << widget->statusTip() << widget->whatsThis();
        if (const auto* label = qobject_cast<const QLabel*>(widget))
            words << label->text();
        else if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            words << button->text();
        else if (const auto* field = qobject_cast<const QLineEdit*>(widget))
            words << field->placeholderText();
        else if (const auto* text = qobject_cast<const QPlainTextEdit*>(widget))
            words << text->placeholderText();
        else if (const auto* group = qobject_cast<const QGroupBox*>(widget))
            words << group->title();
        else if (const auto* tabs = qobject_cast<const QTabBar*>(widget)) {
            for (int tab = 0; tab < tabs->count(); ++tab)
                words << tabs->tabText(tab) << tabs->tabToolTip(tab);
        } else if (const auto* choice = qobject_cast<const QComboBox*>(widget)) {
            for (int item = 0; item < choice->count(); ++item)
                words << choice->itemText(item);
        }
        for (const QAction* action : widget->actions())
            words << action->text();
    }
    words.removeAll(QString());
    words.removeDuplicates();
    return words;
}

} // namespace confab::test
