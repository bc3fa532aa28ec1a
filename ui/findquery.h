#pragma once

#include <QString>
#include <QStringView>

#include <limits>
#include <vector>

namespace confab {

/// What is looked for in a text: words on one line.
struct FindQuery
{
    struct Match
    {
        qsizetype from = 0;
        qsizetype length = 0;

        [[nodiscard]] qsizetype to() const { return from + length; }
        bool operator==(const Match&) const = default;
    };

    QString pattern;
    bool matchCase = false;
    bool wholeWords = false;

    [[nodiscard]] bool isEmpty() const { return pattern.isEmpty(); }
    /// In order, none over another; at most `most`.
    [[nodiscard]] std::vector<Match>
    matchesIn(QStringView text, std::size_t most = std::numeric_limits<std::size_t>::max()) const;

    bool operator==(const FindQuery&) const = default;
};

} // namespace confab
