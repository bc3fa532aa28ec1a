#pragma once

#include <QMessageBox>

namespace confab {

/// A message box over a window without an icon: plain text that begins where its buttons do. It deletes
/// itself.
class MessageBox : public QMessageBox
{
    Q_OBJECT

public:
    MessageBox(const QString& text, QWidget* parent);

protected:
    void showEvent(QShowEvent* event) override;
};

/// Says what did not work; the window goes on meanwhile. Already open.
MessageBox* tellTrouble(QWidget& window, const QString& words);

} // namespace confab
