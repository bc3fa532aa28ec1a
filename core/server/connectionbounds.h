#pragma once

#include "core/server/connectiontable.h"
#include "core/server/roomserver.h"

namespace confab {

/// How many connections a server of this configuration takes: no more than this process may have files open,
/// but for some that are needed otherwise.
[[nodiscard]] ConnectionTable::Bounds boundsOf(const RoomServer::Config& config);

} // namespace confab
