#pragma once

#include "core/session/sessionstore.h"

#include <span>

namespace confab {

/// How many bytes an update takes at most as JSON on the wire; close to what it takes.
[[nodiscard]] qint64 updateSizeBound(const StoreUpdate& update);

/// The first of the updates that fit an answer of `bytes` together; the first one always does.
[[nodiscard]] std::span<const StoreUpdate> updatesWithin(std::span<const StoreUpdate> updates, qint64 bytes);

} // namespace confab
