#pragma once

#include "core/text/changeset.h"

namespace confab {

/// What of a text view has to stay where it is when others edit: caret, selection, and the line on top.
struct ViewState
{
    qsizetype anchor = 0;
    qsizetype caret = 0; ///< the moving end of the selection
    qsizetype top = 0;   ///< where the topmost visible paragraph begins
    int lineInTop = 0;   ///< which of that paragraph's lines is the topmost one
    int horizontal = 0;  ///< of the horizontal scroll bar

    /// The same place in the changed text. A caret at the place of an insert stays in front of it; a
    /// selection keeps what was selected and nothing else. Whoever looks at an empty text looks at the
    /// beginning of what comes.
    [[nodiscard]] ViewState mapped(const ChangeSet& change) const;

    bool operator==(const ViewState&) const = default;
};

} // namespace confab
