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
        button->setFocusPolicy(Qt::TabFocus); // a click leaves the caret where it is
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

} // namespace confab
