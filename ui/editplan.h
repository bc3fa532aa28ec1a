#pragma once

#include "core/text/changeset.h"

#include <QString>

#include <vector>

namespace confab {

/// What a command (not a key) wants to do to the notes, and where the caret goes with it.
struct EditPlan
{
    /// `inserted` in place of `removed` units at `from`, in the text before.
    struct Edit
    {
        qsizetype from = 0;
        qsizetype removed = 0;
        QString inserted;

        bool operator==(const Edit&) const = default;
    };

    std::vector<Edit> edits; ///< in order, not touching one another
    qsizetype anchor = 0;    ///< in the text after
    qsizetype caret = 0;

    /// As a change of a text of this length.
    [[nodiscard]] ChangeSet changes(qsizetype length) const;
    /// Sets anchor and caret to where these places of the text before are afterwards, behind what is inserted
    /// there.
    void select(qsizetype anchorBefore, qsizetype caretBefore);
};

} // namespace confab
