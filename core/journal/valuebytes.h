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
void writePlace(ByteWriter& out, const NotesPlace& place);
/// A message and, behind it, its place.
[[nodiscard]] Message readPlacedMessage(ByteReader& in);

} // namespace confab
