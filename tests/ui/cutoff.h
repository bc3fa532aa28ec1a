#pragma once

#include <QStringList>

class QWidget;

namespace confab::test {

/// What people cannot read or reach of a screen that is shown: labels, buttons, fields and tabs that are
/// smaller than their words, and whatever stands outside its parent; each with its name and words.
[[nodiscard]] QStringList cutOff(const QWidget& screen);

/// Every text on a screen that the app wrote: of labels, buttons, fields, tabs, menus, windows, tool tips,
/// and the names and descriptions that a screen reader tells.
[[nodiscard]] QStringList wordsOn(const QWidget& screen);

} // namespace confab::test
