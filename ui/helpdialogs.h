#pragma once

class QWidget;

namespace confab {

void showAboutDialog(QWidget& window);

} // namespace confab
