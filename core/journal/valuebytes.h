#pragma once

#include "core/session/bytes.h"
#include "core/session/message.h"
#include "core/session/role.h"

namespace confab {

// Values that stand in several kinds of records; their forms stand in recordcodec.cpp.

void writeRole(ByteWriter& out, Role role);
[[nodiscard]] Role readRole(ByteReader& in);
void writeMessage(ByteWriter& out, const Message& message);
[[nodiscard]] Message readMessage(ByteReader& in);

} // namespace confab
