#pragma once

#include "core/session/updatelog.h"

#include <vector>

namespace confab {

/// How many bytes an update takes at most as JSON on the wire; close to what it takes.
[[nodiscard]] qint64 updateSizeBound(const StoreUpdate& update);

/// The first updates of the log after `since` that fit an answer of `bytes` together; one always does.
[[nodiscard]] std::vector<StoreUpdate> updatesWithin(const UpdateLog& log, qint64 since, qint64 bytes);

} // namespace confab
