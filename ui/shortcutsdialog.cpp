#include "ui/shortcutsdialog.h"

#include "ui/formrow.h"
#include "ui/theme.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>


using namespace Qt::StringLiterals;

namespace confab {

namespace {

constexpr QSize Usual(560, 640);

} // namespace

ShortcutsDialog::ShortcutsDialog(const std::vector<MenuAction>& actions, QWidget* window) : QDialog(window)
{
    setObjectName(u"shortcutsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keyboard shortcuts"));
    setProperty("surface", u"surface"_s);
    auto* page = new QWidget;
    auto* grid = new QGridLayout(page);
    grid->setContentsMargins(4 * theme::Grid, 3 * theme::Grid, 4 * theme::Grid, 3 * theme::Grid);
    grid->setHorizontalSpacing(5 * theme::Grid);
    grid->setVerticalSpacing(2 * theme::Grid);
    grid->setColumnStretch(1, 1);

    QString section;
    for (const MenuAction& entry : actions) {
        const QString keys = keysOf(*entry.action);
        if (keys.isEmpty())
            continue;
        if (section != entry.path.constFirst())
            addSection(*grid, section = entry.path.constFirst());
        addRow(*grid, keys, (entry.path.mid(1) + QStringList{entry.text}).join(u" › "_s));
    }
    addSection(*grid, tr("In the chat"));
    addRow(*grid, tr("Enter"), tr("Send"));
    addRow(*grid, tr("Shift+Enter"), tr("A new line"));
    addRow(*grid, u"@, :"_s, tr("Name somebody, an emoji by its name"));
    addRow(*grid, tr("Up, F2"), tr("In the empty message: change your last one; else the chosen one"));
    addRow(*grid, tr("Delete"), tr("Delete your chosen message for everyone"));
    addRow(*grid, tr("Ctrl+Enter"), tr("Put the chosen message into the notes"));
    addRow(*grid, tr("Ctrl+F, F3"), tr("While one is in the chat: find there"));
    addRow(*grid, tr("Letters, Esc"), tr("At the messages: write a new one"));
    addSection(*grid, tr("In the notes"));
    addRow(*grid, tr("Enter"), tr("In a list: the next item; in an empty one the end of the list"));
    addRow(*grid, tr("Tab, Shift+Tab"),
           tr("In a list: further in, further out. Elsewhere: on to the next field"));
    addRow(*grid, tr("Ctrl+Tab, Ctrl+Shift+Tab"), tr("On to the next field from anywhere, a list too"));
    addRow(*grid, tr("Esc"), tr("Stop following somebody, or leave focus mode"));
    addSection(*grid, tr("Elsewhere"));
    addRow(*grid, tr("Enter"), tr("On the start page: join or start"));
    addRow(*grid, tr("Delete"), tr("In the recent rooms: remove from the list"));
    addRow(*grid, tr("Arrow keys, Home"), tr("On the border between notes and chat: move it, put it back"));

    auto* area = new QScrollArea(this);
    area->setObjectName(u"shortcutsArea"_s);
    area->setProperty("kind", u"card"_s);
    area->setAccessibleName(tr("Keyboard shortcuts"));
    area->setWidgetResizable(true);
    area->setWidget(page);
    page->setAutoFillBackground(false);
    area->viewport()->setAutoFillBackground(false);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    formrow::arrangeDialog(*column);
    formrow::addTitle(*column, tr("Keyboard shortcuts"));
    column->addWidget(area, 1);
    column->addSpacing(theme::Grid);
    column->addWidget(buttons);
}

QSize ShortcutsDialog::sizeHint() const
{
    const QSize usual = theme::scaled(Usual);
    return usual.boundedTo(parentWidget() != nullptr ? parentWidget()->size() : usual);
}

void ShortcutsDialog::addSection(QGridLayout& grid, const QString& title)
{
    auto* label = new QLabel(title, this);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("kind", u"section"_s);
    const int row = grid.rowCount();
    if (row > 1)
        label->setContentsMargins(0, 3 * theme::Grid, 0, 0);
    grid.addWidget(label, row, 0, 1, 2);
}

void ShortcutsDialog::addRow(QGridLayout& grid, const QString& keys, const QString& what)
{
    auto* left = new QLabel(keys, this);
    left->setObjectName(u"shortcutKeys"_s);
    left->setTextFormat(Qt::PlainText);
    left->setProperty("kind", u"secondary"_s);
    auto* right = new QLabel(what, this);
    right->setObjectName(u"shortcutWhat"_s);
    right->setTextFormat(Qt::PlainText);
    right->setWordWrap(true);
    const int row = grid.rowCount();
    grid.addWidget(left, row, 0, Qt::AlignTop);
    grid.addWidget(right, row, 1);
}

} // namespace confab
