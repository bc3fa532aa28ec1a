#pragma once

#include "ui/editplan.h"

#include <QStringView>

#include <optional>

namespace confab {

/// Writing lists: what Enter, Tab and the check box commands do to the lines they meet.
///
/// Later numbers are not counted anew: two people who begin an item at once would both rewrite them, and the
/// preview counts by itself.
namespace listediting {

/// Enter at `caret`, without a selection. Begins the next item, or ends the list on an item without words.
/// Nothing: it is no item, and Enter means what it always means.
[[nodiscard]] std::optional<EditPlan> enter(QStringView text, qsizetype caret);

/// One step in or out for every item that the selection touches. Nothing: there is none (or none that could
/// go further out), and Tab means what it means everywhere.
[[nodiscard]] std::optional<EditPlan> indented(QStringView text, qsizetype anchor, qsizetype caret);
[[nodiscard]] std::optional<EditPlan> outdented(QStringView text, qsizetype anchor, qsizetype caret);

/// Ticks the boxes of the touched lines, or unticks them where all are ticked. Where there is none yet, the
/// lines get open ones.
[[nodiscard]] std::optional<EditPlan> boxesToggled(QStringView text, qsizetype anchor, qsizetype caret);

/// Makes bullets (or a numbered list) of the touched lines, or plain lines where all are such items.
[[nodiscard]] EditPlan bulletsToggled(QStringView text, qsizetype anchor, qsizetype caret);
[[nodiscard]] EditPlan numbersToggled(QStringView text, qsizetype anchor, qsizetype caret);

/// Ticks or unticks the one box that begins at `boxAt`. The caret is left to whoever applies it.
[[nodiscard]] std::optional<EditPlan> boxToggledAt(QStringView text, qsizetype boxAt);

} // namespace listediting

} // namespace confab
