#pragma once

#include <QDialog>

class QCheckBox;
class QLineEdit;

namespace confab {

/// Asks before something that others notice: what it does, if wanted a reason to give them, and an option.
/// Open it with open(); it deletes itself. accepted() means do it.
class ConfirmDialog : public QDialog
{
    Q_OBJECT

public:
    struct Question
    {
        QString title; ///< the question
        QString text;  ///< what it does, in sentences; may name people and keys, it is plain text
        QString action;
        QString reason; ///< label of the line for a reason; none where empty
        QString option; ///< label of the box; none where empty
    };

    ConfirmDialog(const Question& question, QWidget* parent);

    [[nodiscard]] QString reason() const;
    [[nodiscard]] bool isOptionChosen() const;

private:
    QLineEdit* m_reason = nullptr;
    QCheckBox* m_option = nullptr;
};

} // namespace confab
