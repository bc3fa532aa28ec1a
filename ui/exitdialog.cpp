#include "ui/exitdialog.h"

#include "ui/theme.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

constexpr int WidestRow = 720;

QString objectNameOf(ExitQuestion::Choice choice)
{
    switch (choice) {
    case ExitQuestion::Choice::Stay:
        return u"stayButton"_s;
    case ExitQuestion::Choice::GoOn:
        return u"goOnButton"_s;
    case ExitQuestion::Choice::SaveFirst:
        return u"saveFirstButton"_s;
    case ExitQuestion::Choice::StopHostingToo:
        return u"stopHostingTooButton"_s;
    }
    Q_UNREACHABLE();
}

QMessageBox::ButtonRole roleOf(ExitQuestion::Choice choice)
{
    switch (choice) {
    case ExitQuestion::Choice::Stay:
        return QMessageBox::RejectRole;
    case ExitQuestion::Choice::GoOn:
    case ExitQuestion::Choice::StopHostingToo:
        return QMessageBox::DestructiveRole;
    case ExitQuestion::Choice::SaveFirst:
        return QMessageBox::AcceptRole;
    }
    Q_UNREACHABLE();
}

} // namespace

ExitDialog::ExitDialog(const ExitQuestion& question, QWidget* parent) : QMessageBox(parent)
{
    setObjectName(u"exitDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(question.title);
    setTextFormat(Qt::PlainText);
    setText(question.title);
    setInformativeText(question.text);
    setIcon(QMessageBox::NoIcon);
    setContentsMargins(12, 12, 12, 12);
    for (const auto& [choice, label] : question.options) {
        auto* button = addButton(label, roleOf(choice));
        button->setObjectName(objectNameOf(choice));
        if (choice == ExitQuestion::Choice::Stay)
            setEscapeButton(button);
        // What keeps the work is the obvious next step.
        if (choice == ExitQuestion::Choice::SaveFirst)
            theme::polish(*button, "kind", u"primary"_s);
        if (button->property("kind").isValid() || choice == question.options.front().choice)
            setDefaultButton(button);
    }
    auto* row = findChild<QDialogButtonBox*>();
    if (row != nullptr && row->sizeHint().width() > WidestRow)
        row->setOrientation(Qt::Vertical); // or the box, which has a largest width, would cut them off
    connect(this, &QDialog::finished, this, [this, options = question.options] {
        const auto* button = clickedButton();
        auto choice = ExitQuestion::Choice::Stay;
        for (const auto& option : options) {
            if (button && button->objectName() == objectNameOf(option.choice))
                choice = option.choice;
        }
        Q_EMIT chosen(choice);
    });
}

/// A message box keeps a column free where its icon would stand, so its text does not begin where its buttons
/// do. It lays itself out anew until it is shown.
void ExitDialog::showEvent(QShowEvent* event)
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

} // namespace confab
