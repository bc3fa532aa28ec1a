#pragma once

#include "core/expected.h"

#include <QByteArray>
#include <QString>

namespace confab {

/// The management token in a file that nobody but its owner may read. The error is a sentence for whoever
/// runs the server; it never has anything of the file's content in it.
[[nodiscard]] Expected<QByteArray, QString> readManagementToken(const QString& path);

} // namespace confab
