#pragma once

#include <QString>

namespace confab {

struct Options;

/// The profile of someone who is not there yet: a number.
[[nodiscard]] QString nextProfile(const Options& options);

/// Starts the app once more, as someone else who is not there yet: so that one can try a room alone, and a
/// few can share a screen.
[[nodiscard]] bool openSecondWindow(const Options& options);

} // namespace confab
