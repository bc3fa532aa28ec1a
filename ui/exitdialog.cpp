#include "ui/exitdialog.h"

#include "ui/theme.h"

#include <QDialogButtonBox>
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

ExitDialog::ExitDialog(const ExitQuestion& question, QWidget* parent) : MessageBox(question.title, parent)
{
    setObjectName(u"exitDialog"_s);
    setWindowTitle(question.title);
    setInformativeText(question.text);
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

} // namespace confab
