#include "ui/messagebox.h"

#include "ui/shorttext.h"

#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace confab {

MessageBox::MessageBox(const QString& text, QWidget* parent) : QMessageBox(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(u"Confab"_s);
    setTextFormat(Qt::PlainText);
    setText(text);
    setIcon(QMessageBox::NoIcon);
    setContentsMargins(12, 12, 12, 12);
}

/// A message box keeps a column free where its icon would stand, so its text does not begin where its buttons
/// do. It lays itself out anew until it is shown.
void MessageBox::showEvent(QShowEvent* event)
{
    QMessageBox::showEvent(event);
    auto* grid = qobject_cast<QGridLayout*>(layout());
    if (grid == nullptr)
        return;
    for (int i = 0; i < grid->count(); ++i) {
        if (QSpacerItem* space = grid->itemAt(i)->spacerItem())
            space->changeSize(0, 0, QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    grid->setColumnStretch(grid->columnCount() - 1, 1);
    grid->setHorizontalSpacing(0);
    grid->invalidate();
}

MessageBox* tellTrouble(QWidget& window, const QString& words)
{
    auto* box = new MessageBox(shortText(words, 600, 12), &window);
    box->setObjectName(u"troubleDialog"_s);
    box->open();
    return box;
}

} // namespace confab
