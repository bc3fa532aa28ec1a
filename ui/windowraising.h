#pragma once

class QByteArray;
class QWidget;

namespace confab {

/// Brings a window to the front, out of the task bar where it is there. `activation`: the desktop's leave to
/// do so, as another program has handed it on; may be empty, and then the desktop may only point to it.
void raiseWindow(QWidget& window, const QByteArray& activation);

} // namespace confab
