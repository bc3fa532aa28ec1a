#include "ui/windowraising.h"

#include <QByteArray>
#include <QWidget>

namespace confab {

void raiseWindow(QWidget& window, const QByteArray& activation)
{
    if (!activation.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", activation); // where Qt looks for it
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.show();
    window.raise();
    window.activateWindow();
}

} // namespace confab
