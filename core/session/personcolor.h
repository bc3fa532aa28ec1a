#pragma once

#include <QString>

namespace confab {

/// How many colours there are to tell people apart by. They have numbers, from 0; how they look is the
/// interface's matter.
inline constexpr int PersonColorCount = 8;
/// Of somebody whose colour the room has not told.
inline constexpr int NoPersonColor = -1;

/// The colour that somebody would like best: always the same for one user.
[[nodiscard]] int likedColor(const QString& userId);

} // namespace confab
