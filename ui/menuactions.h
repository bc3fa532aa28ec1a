#pragma once

#include <QString>
#include <QStringList>

#include <vector>

class QAction;
class QMenuBar;

namespace confab {

/// One thing to choose in the menus.
struct MenuAction
{
    QStringList path; ///< the menus above it, as they read
    QString text;     ///< as it reads: without the mark of its key and without dots
    QAction* action;
};

/// All that the menus offer, submenus included, in their order; enabled now or not.
[[nodiscard]] std::vector<MenuAction> menuActions(const QMenuBar& bar);
/// `Ctrl+S`, or several, as this desktop writes them; empty for none.
[[nodiscard]] QString keysOf(const QAction& action);

} // namespace confab
