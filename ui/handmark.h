#pragma once

#include <QIcon>

namespace confab {

/// A raised hand in the colour of what wants attention, for where there is no room for the word.
[[nodiscard]] QIcon handMark();

} // namespace confab
