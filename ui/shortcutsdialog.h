#pragma once

#include "ui/menuactions.h"

#include <QDialog>

class QGridLayout;

namespace confab {

/// All keys that do something, by what they are for: those of the menus, as they are, and those of the
/// fields. Goes when it is closed.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutsDialog(const std::vector<MenuAction>& actions, QWidget* window);

    [[nodiscard]] QSize sizeHint() const override;

private:
    void addSection(QGridLayout& grid, const QString& title);
    void addRow(QGridLayout& grid, const QString& keys, const QString& what);
};

} // namespace confab
