#pragma once

#include <QStringView>

#include <vector>

namespace confab {

/// What changed between two short forms of one text, in as few stretches as a person would name.
///
/// A widget reports everything that one action did as one stretch, even where a word was dragged across a
/// page or every "colour" became "color". Taken as one replacement that would run over what others write in
/// between.
namespace textdifference {

/// `removed` units at `from` became the `added` units at `newFrom`.
struct Stretch
{
    qsizetype from = 0;
    qsizetype removed = 0;
    qsizetype newFrom = 0;
    qsizetype added = 0;

    bool operator==(const Stretch&) const = default;
};

/// What changed, in order; nothing between equal texts. No stretch begins or ends inside a surrogate pair of
/// either text. Of equal readings the one whose end is at `caret` of `after` is taken. Falls back to one
/// stretch where the texts differ in more places than can be found quickly.
[[nodiscard]] std::vector<Stretch> between(QStringView before, QStringView after, qsizetype caret);

} // namespace textdifference

} // namespace confab
