#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace confab {

/// One line of the notes as an item of a list: one of - * + or a number with a dot or bracket, a space, perhaps a box.
///
/// A box may hold more than the one character of Markdown: two people who tick it at once leave `[xx]`.
struct ListItem
{
    qsizetype indent = 0; ///< where the mark stands
    QString mark;         ///< `-`, `12.`, …
    qsizetype boxAt = -1; ///< where `[` stands; -1 for none
    qsizetype boxLength = 0;
    bool done = false;
    qsizetype wordsAt = 0; ///< where the words begin, behind mark and box

    [[nodiscard]] static std::optional<ListItem> parse(QStringView line);

    [[nodiscard]] bool hasBox() const { return boxAt >= 0; }
    /// The mark of the item behind this one: a number goes up.
    [[nodiscard]] QString nextMark() const;
};

} // namespace confab
