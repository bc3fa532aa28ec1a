#pragma once

#include <QtGlobal>

namespace confab {

/// The time, in ms since 1970, as rooms reckon with it: the wall clock's at the start of the program, and
/// from then on it runs evenly, through the computer's sleep, too. Someone who sets the clock ends nobody's
/// grace time and starts no other.
[[nodiscard]] qint64 steadyTime();

} // namespace confab
