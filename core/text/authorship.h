#pragma once

#include "core/text/changeset.h"
#include "core/text/text.h"

#include <vector>

namespace confab {

/// Who wrote each unit of a text: moves along with every change of it. A value; an edit costs about the same
/// in a short text and in a long one, and copies share what they have in common.
class Authorship
{
public:
    /// Stands for a person; what it means is up to whoever counts them.
    using Author = quint16;
    static constexpr Author Nobody = 0;
    static constexpr Author Last = 0xD7FF;

    /// A stretch by one person.
    struct Run
    {
        qsizetype from = 0;
        qsizetype length = 0;
        Author author = Nobody;

        bool operator==(const Run&) const = default;
    };

    Authorship() = default;
    /// A text of this length, by nobody.
    explicit Authorship(qsizetype length);

    /// What the change inserts is by `author` (at most Last); all else stays whose it was.
    void apply(const ChangeSet& changes, Author author);

    [[nodiscard]] qsizetype size() const { return m_authors.size(); }
    [[nodiscard]] Author at(qsizetype position) const;
    /// The stretches of [from, from + length), which must lie inside, each as long as it can be.
    [[nodiscard]] std::vector<Run> runs(qsizetype from, qsizetype length) const;
    /// Everyone something is left of, the one with the most of it first; without Nobody.
    [[nodiscard]] std::vector<Author> authors() const;

    bool operator==(const Authorship&) const = default;

private:
    /// A text of the same length with a unit for each author: so it is edited as the text itself is.
    Text m_authors;
};

} // namespace confab
