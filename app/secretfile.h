#pragma once

#include "core/expected.h"

#include <QByteArray>
#include <QString>

namespace confab {

/// The secret in a file that nobody but its owner may read; `what` names it, as in “management token”. The
/// error is a sentence for whoever runs the server; it never has anything of the file's content in it.
[[nodiscard]] Expected<QByteArray, QString> readSecretFile(const QString& path, const QString& what);

} // namespace confab
