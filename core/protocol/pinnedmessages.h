#pragma once

#include "core/session/pinnedmessage.h"
#include "core/session/storevalue.h"

#include <vector>

/// The value of the store's key `pinnedMessages`, as pages of the 100ms SDK's prebuilt read and write it.
namespace confab {

/// Of a value that is none, or partly none, what can be read of it.
[[nodiscard]] std::vector<PinnedMessage> readPinnedMessages(const StoreValue& value);
/// Unset where there are none.
[[nodiscard]] StoreValue writePinnedMessages(const std::vector<PinnedMessage>& messages);

} // namespace confab
