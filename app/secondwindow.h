#pragma once

namespace confab {

struct Options;

/// Starts the app once more, as someone else: so that one can try a room alone, and two can share a screen.
[[nodiscard]] bool openSecondWindow(const Options& options);

} // namespace confab
