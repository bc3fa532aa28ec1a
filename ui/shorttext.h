#pragma once

#include <QString>

namespace confab {

/// Others' words in the place of our own, in a title or a dialog: never more than this many UTF-16 units and
/// lines, with an ellipsis where something is left out, and nothing in them that is not drawn as it stands.
[[nodiscard]] QString shortText(const QString& text, qsizetype units, qsizetype lines);

/// The same for a window's title: one line.
[[nodiscard]] QString shortTitle(const QString& text);

} // namespace confab
