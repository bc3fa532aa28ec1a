#include "ui/heldedits.h"

#include <algorithm>
#include <utility>

namespace confab {

namespace {

bool touches(const ChangeSet& change, HeldEdits::Stretch stretch)
{
    return std::ranges::any_of(change.replacements(), [&](const ChangeSet::Replacement& r) {
        return r.from <= stretch.to && r.to >= stretch.from;
    });
}

/// Whether `next`, made against the result of `earlier`, edits what `earlier` did, or right beside it.
bool buildsOn(const ChangeSet& next, const ChangeSet& earlier)
{
    return std::ranges::any_of(earlier.replacements(), [&](const ChangeSet::Replacement& r) {
        return touches(next, {r.newFrom, r.newFrom + r.inserted.size()});
    });
}

} // namespace

std::optional<ChangeSet> HeldEdits::take(const ChangeSet& change, const Text& view, Stretch busy)
{
    if (!m_pending) {
        if (!touches(change, busy))
            return change;
        m_pending = change;
        return {};
    }
    if (!buildsOn(change, *m_pending)) {
        // Apart from each other, the two can change places: the way back over what waits is exact.
        ChangeSet shown = change.map(m_pending->invert(view));
        if (!touches(shown, busy)) {
            m_pending = m_pending->map(shown);
            return shown;
        }
    }
    m_pending = m_pending->compose(change);
    return {};
}

ChangeSet HeldEdits::toDocument(const ChangeSet& viewEdit)
{
    if (!m_pending)
        return viewEdit;
    // What others did stands in the log already, so on a tie it is first: the same order as in the room.
    ChangeSet edit = viewEdit.map(*m_pending, ChangeSet::Tie::Last);
    m_pending = m_pending->map(viewEdit, ChangeSet::Tie::First);
    return edit;
}

qsizetype HeldEdits::toDocument(qsizetype position) const
{
    return m_pending ? m_pending->mapPosition(position) : position;
}

qsizetype HeldEdits::toView(qsizetype position) const
{
    return m_pending ? m_pending->mapPositionBack(std::min(position, m_pending->lengthAfter())) : position;
}

std::optional<ChangeSet> HeldEdits::release()
{
    return std::exchange(m_pending, std::nullopt);
}

} // namespace confab
