#pragma once

#include "core/session/invitelink.h"

namespace confab {

/// A server as people name it: `host`, `host:port`, or with `confab://`, `http://` or `https://` in front.
[[nodiscard]] Expected<ServerAddress, InviteLink::ParseError> readServer(const QString& text);

} // namespace confab
