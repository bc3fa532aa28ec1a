#pragma once

#include "ui/sessiondocument.h"

#include <vector>

namespace confab {

class RoomClient;

/// Who came and went, and who changed what of the notes, in the order of time. What one person did to the
/// notes without a pause of a minute is one happening. What was said is not in it: the chat has its own
/// times. Only what the client's history() has come to know.
[[nodiscard]] std::vector<SessionDocument::Happening> sessionTimeline(RoomClient& client);

} // namespace confab
