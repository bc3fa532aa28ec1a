#pragma once

#include "core/text/changeset.h"

#include <QString>

#include <vector>

namespace confab::test {

/// A recorded history of edits, from the empty text to `endContent`; see README.md beside it.
struct Trace
{
    struct Patch
    {
        qsizetype position = 0;
        qsizetype removed = 0;
        QString inserted;
    };

    struct Transaction
    {
        std::vector<std::size_t> parents; ///< none is given where there is one author
        std::size_t agent = 0;
        std::vector<Patch> patches;

        /// As one change of a text of `length` units.
        [[nodiscard]] ChangeSet changes(qsizetype length) const;
    };

    QString endContent;
    std::vector<Transaction> transactions;

    /// Reads one of the files beside this; fails hard where it cannot.
    [[nodiscard]] static Trace load(const QString& name);
    /// The patches of all transactions one after another; for traces of one author.
    [[nodiscard]] std::vector<Patch> patches() const;
};

} // namespace confab::test
