#pragma once

#include "app/options.h"

#include <QStringList>

class QCommandLineParser;

namespace confab {

/// What `confab --help` tells.
void describeOptions(QCommandLineParser& parser);
/// Whether these arguments, the program's name first, are for a room without a window.
[[nodiscard]] bool asksForNoWindow(const QStringList& arguments);
/// After the parser has read the arguments.
[[nodiscard]] Options optionsOf(const QCommandLineParser& parser);

} // namespace confab
