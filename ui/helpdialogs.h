#pragma once

class QWidget;

namespace confab {

void showAboutDialog(QWidget& window);
void showShortcutsDialog(QWidget& window);

} // namespace confab
