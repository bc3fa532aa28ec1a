#pragma once

#include <QString>
#include <QStringView>

namespace confab {

/// What others wrote, for a terminal: characters that would steer it, or turn the order of what is read
/// around, are shown instead of obeyed. `␛` stands for escape, `␊` for a line feed, `‹U+202E›` for what has
/// no picture.
namespace terminaltext {

/// On one line, without tabs.
[[nodiscard]] QString line(QStringView text);
/// As it stands, with its lines and tabs.
[[nodiscard]] QString lines(QStringView text);

} // namespace terminaltext

} // namespace confab
