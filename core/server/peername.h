#pragma once

#include <QString>

#include <optional>

namespace confab {

/// A name as others may see it: composed (NFC), without control and bidirectional characters, white space run
/// together. Nothing where no visible character is left or where it is longer than 64 characters (graphemes).
[[nodiscard]] std::optional<QString> cleanedPeerName(QStringView name);

} // namespace confab
