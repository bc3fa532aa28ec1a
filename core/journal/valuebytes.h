#pragma once

#include "core/journal/bytes.h"
#include "core/session/message.h"
#include "core/session/role.h"
#include "core/text/changeset.h"

namespace confab {

// Values that stand in several kinds of records; their forms stand in recordcodec.cpp.

void writeRole(ByteWriter& out, Role role);
[[nodiscard]] Role readRole(ByteReader& in);
void writeChanges(ByteWriter& out, const ChangeSet& changes);
[[nodiscard]] ChangeSet readChanges(ByteReader& in);
void writeMessage(ByteWriter& out, const Message& message);
[[nodiscard]] Message readMessage(ByteReader& in);

} // namespace confab
