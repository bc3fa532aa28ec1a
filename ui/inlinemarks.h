#pragma once

#include "ui/editplan.h"

#include <QStringView>

namespace confab {

/// Bold, italic, code and links as plain Markdown marks around what is selected.
namespace inlinemarks {

inline constexpr QStringView Bold = u"**";
inline constexpr QStringView Italic = u"*";
inline constexpr QStringView Code = u"`";

/// Puts the marks around the selection, line by line, or around the word at the caret; takes them away where
/// they are there. With no word at the caret the marks come empty, with the caret between them.
[[nodiscard]] EditPlan toggled(QStringView text, qsizetype anchor, qsizetype caret, QStringView mark);

/// Makes a link of the selection. `url`: where to, or empty; then the place for it is where the caret goes. A
/// selection that is an address itself becomes the address of the link.
[[nodiscard]] EditPlan linked(QStringView text, qsizetype anchor, qsizetype caret, const QString& url);

} // namespace inlinemarks

} // namespace confab
