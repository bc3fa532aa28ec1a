#pragma once

#include "core/protocol/jsonfault.h"

#include <QString>

namespace confab {

/// What is wrong with the JSON in `text`, and on which line where there are several, in a sentence.
[[nodiscard]] QString jsonFaultText(const JsonFault& fault, const QString& text);

} // namespace confab
