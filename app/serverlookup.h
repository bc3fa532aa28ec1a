#pragma once

#include "core/session/invitelink.h"

#include <vector>

namespace confab {

struct Options;
class Settings;

/// Where a code is looked for that comes without a server: on this computer, where the settings say so, and
/// where this person has been. Encrypted where that is known of them.
[[nodiscard]] std::vector<ServerAddress> serversToAsk(const Options& options, Settings& settings);

} // namespace confab
