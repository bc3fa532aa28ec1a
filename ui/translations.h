#pragma once

class QCoreApplication;

namespace confab {

/// Installs the texts for the desktop's language over the English ones (which bring the plurals).
/// Calling it again changes nothing.
void installTranslations(QCoreApplication& app);

} // namespace confab
