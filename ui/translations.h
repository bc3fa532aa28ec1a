#pragma once

#include <QStringList>

class QCoreApplication;

namespace confab {

/// Installs the texts of a language, Qt's own among them, over the English ones (which bring the plurals).
/// `language` is a code like `de` or `uk`; empty is the desktop's. A language that is asked for by name brings
/// its dates and numbers too. Calling it again changes nothing.
void installTranslations(QCoreApplication& app, const QString& language = {});

/// The codes of all languages that there are texts for, English among them, in the order of the alphabet.
[[nodiscard]] QStringList translatedLanguages();

} // namespace confab
