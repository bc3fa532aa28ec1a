#pragma once

namespace confab {

/// Tokens and keys are in memory: from now on they are for nobody else of this computer, and in no file that
/// a crash leaves.
void keepMemoryPrivate();

/// Each connection is a file: as many as the system lets this program have.
void raiseDescriptorLimit();

} // namespace confab
