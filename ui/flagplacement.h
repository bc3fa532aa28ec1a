#pragma once

#include <QRect>

#include <vector>

namespace confab {

/// Finds places for the name flags of carets, so that they can be read and stay out of the way.
///
/// Above the caret is best. Below, beside, further along or one row further off come next: where the caret
/// stands in the topmost line, where other flags are already, where it would cover the line that the reader
/// is writing in. A flag that would lie on another one is not shown.
namespace flagplacement {

struct Wish
{
    QRect bar; ///< the caret
    QSize size;
    bool rightToLeft = false; ///< the flag flies to the left
};

/// One for each wish, in their order; who comes first gets the better place. A null one is no place at all.
/// Everything is inside `page`; `keepFree` is left free where there is another place.
[[nodiscard]] std::vector<QRect> place(const std::vector<Wish>& wishes, const QRect& page,
                                       const QRect& keepFree);

} // namespace flagplacement

} // namespace confab
