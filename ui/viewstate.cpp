#include "ui/viewstate.h"

#include <algorithm>

namespace confab {

ViewState ViewState::mapped(const ChangeSet& change) const
{
    using Bias = ChangeSet::Bias;
    ViewState result = *this;
    result.top = change.lengthBefore() == 0 ? 0 : change.mapPosition(top, Bias::After);
    if (anchor == caret) {
        result.anchor = result.caret = change.mapPosition(caret, Bias::Before);
        return result;
    }
    const qsizetype end = change.mapPosition(std::max(anchor, caret), Bias::Before);
    const qsizetype start = std::min(change.mapPosition(std::min(anchor, caret), Bias::After), end);
    result.anchor = anchor < caret ? start : end;
    result.caret = anchor < caret ? end : start;
    return result;
}

} // namespace confab
