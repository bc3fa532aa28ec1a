#include "ui/notestoolbar.h"

#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace confab {

NotesToolbar::NotesToolbar(QWidget* parent) : QWidget(parent)
{
    setObjectName(u"notesToolbar"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    const auto add = [this, row](const QString& name, const QString& label, const QString& what) {
        auto* button = new QPushButton(label, this);
        button->setObjectName(name);
        button->setProperty("kind", u"quiet"_s);
        button->setToolTip(what);
        button->setFocusPolicy(Qt::TabFocus);                          // a click leaves the caret where it is
        button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); // others give way
        row->addWidget(button);
        return button;
    };
    m_outline = add(u"notesOutline"_s, tr("Outline"), tr("The headings, to jump by"));
    m_find = add(u"notesFind"_s, tr("Find"), tr("Find in the notes, and replace"));
    m_preview = add(u"notesPreview"_s, tr("Preview"), tr("What the Markdown looks like"));
    m_export = add(u"notesExport"_s, tr("Export"), tr("Save as Markdown, text, web page or PDF"));
    m_outline->setCheckable(true);
    m_preview->setCheckable(true);
}

QSize NotesToolbar::sizeHint() const
{
    QSize size;
    for (const QPushButton* button : buttons()) {
        const QSize hint = button->sizeHint();
        size = {size.width() + hint.width(), qMax(size.height(), hint.height())};
    }
    return size;
}

QSize NotesToolbar::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

void NotesToolbar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    int room = width();
    for (QPushButton* button : buttons()) {
        room -= button->sizeHint().width();
        button->setVisible(room >= 0);
    }
}

} // namespace confab
