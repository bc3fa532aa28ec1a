#pragma once

#include <QString>

#include <array>

namespace confab {

/// What is left of a name for an eye that does not look closely: without case, white space and what is not
/// seen, and with one letter for all that look like it (Unicode's confusables, UTS 39). Two names look alike
/// where they share one of the two: "I" is like "i" by its case and like "l" by its look.
[[nodiscard]] std::array<QString, 2> nameShapes(const QString& name);

} // namespace confab
