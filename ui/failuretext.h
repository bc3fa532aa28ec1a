#pragma once

#include "core/client/failure.h"
#include "core/session/invitelink.h"

#include <QString>

namespace confab {

/// What was being tried: the same refusal means something else at the door than inside.
enum class Attempt { Joining, InRoom };

/// What went wrong and what helps, in a sentence or two.
[[nodiscard]] QString failureText(const Failure& failure, Attempt attempt = Attempt::InRoom);

/// Why what stands in the code field is no code or link.
[[nodiscard]] QString slipText(const InviteLink::ParseError& error);

/// `example.org`, `example.org:8080`, or "this computer".
[[nodiscard]] QString serverText(const ServerAddress& server);

} // namespace confab
