#pragma once

#include <QString>

namespace confab {

/// Whether commits have been lost in the middle of SQLite's write-ahead log, before anybody opens it: SQLite
/// reads it up to the first frame that is wrong and takes that for its end. Where a power cut made it wrong,
/// at most the one commit that was under way follows. Where more follow, acknowledged ones are lost.
///
/// Only the last commits, at most two, can go without a trace.
[[nodiscard]] bool hasLostCommits(const QString& logPath);

} // namespace confab
