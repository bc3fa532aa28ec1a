#pragma once

#include "ui/preferences.h"

#include <vector>

namespace confab {

struct Options;

/// All that the app keeps on this computer for one profile.
namespace storeddata {

[[nodiscard]] std::vector<StoredPlace> places(const Options& options);
/// Deletes it, for good, and the folders that are empty then. Nobody may have it open any more. False where
/// something is left.
bool wipe(const Options& options);

} // namespace storeddata

} // namespace confab
