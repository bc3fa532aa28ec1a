#pragma once

#include "ui/exitquestion.h"
#include "ui/messagebox.h"

namespace confab {

/// Asks an exit question over a window, without holding up the rest of the app.
class ExitDialog : public MessageBox
{
    Q_OBJECT

public:
    ExitDialog(const ExitQuestion& question, QWidget* parent);

Q_SIGNALS:
    /// Once, whatever way the dialog is closed.
    void chosen(confab::ExitQuestion::Choice choice);
};

} // namespace confab
