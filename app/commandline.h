#pragma once

#include "app/options.h"

class QCommandLineParser;

namespace confab {

/// What `confab --help` tells.
void describeOptions(QCommandLineParser& parser);
/// After the parser has read the arguments.
[[nodiscard]] Options optionsOf(const QCommandLineParser& parser);

} // namespace confab
