#pragma once

#include "ui/exitquestion.h"

#include <QMessageBox>

namespace confab {

/// Asks an exit question over a window, without holding up the rest of the app.
class ExitDialog : public QMessageBox
{
    Q_OBJECT

public:
    ExitDialog(const ExitQuestion& question, QWidget* parent);

Q_SIGNALS:
    /// Once, whatever way the dialog is closed.
    void chosen(confab::ExitQuestion::Choice choice);

protected:
    void showEvent(QShowEvent* event) override;
};

} // namespace confab
