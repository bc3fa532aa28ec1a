#pragma once

#include "core/text/changeset.h"
#include "core/text/text.h"

#include <optional>

namespace confab {

/// What the view does not show yet, because it would disturb a composition (rule 13 of the wire's page).
///
/// While someone composes a character, the paragraph it happens in is left alone: an edit by others that
/// touches it waits, and so does every later one that touches what waits. The rest is shown at once. The view
/// thus lags behind its document by one change set, and local edits of the view have to be carried over it:
///
///     view --pending()--> document
///
/// A value. An empty one means that view and document are the same.
class HeldEdits
{
public:
    /// A stretch of the view, both ends included: an edit that ends at its border touches it.
    struct Stretch
    {
        qsizetype from = 0;
        qsizetype to = 0;
    };

    [[nodiscard]] bool isEmpty() const { return !m_pending; }
    [[nodiscard]] const std::optional<ChangeSet>& pending() const { return m_pending; }

    /// A change of the document, while `busy` of `view` must not change. Returns what the view shows now;
    /// nothing, if the change has to wait.
    [[nodiscard]] std::optional<ChangeSet> take(const ChangeSet& change, const Text& view, Stretch busy);
    /// An edit of the view as the document's edit. It goes behind what others inserted at the same place.
    [[nodiscard]] ChangeSet toDocument(const ChangeSet& viewEdit);
    /// A place of the view in the document, and the way back.
    [[nodiscard]] qsizetype toDocument(qsizetype position) const;
    [[nodiscard]] qsizetype toView(qsizetype position) const;
    /// What the view lacks, to be shown now: it is no longer held. Nothing, if nothing waits.
    [[nodiscard]] std::optional<ChangeSet> release();

private:
    std::optional<ChangeSet> m_pending;
};

} // namespace confab
