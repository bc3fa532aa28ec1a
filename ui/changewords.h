#pragma once

#include "core/text/changeset.h"

#include <QString>

namespace confab {

/// What a change did, behind its author's name: `wrote “hello”`, `deleted 5 characters`, …; on one line.
[[nodiscard]] QString changeWords(const ChangeSet& changes);

} // namespace confab
