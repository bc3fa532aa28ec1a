#pragma once

#include <QStringList>

namespace confab {

/// `confabd check`: whether a client could reach a server, and if not, at which step it ends and why. Says
/// each step on the standard output, the one that fails on the standard error. What it returns is the exit
/// status.
[[nodiscard]] int runServerCheck(const QStringList& arguments);

} // namespace confab
