#pragma once

#include "ui/notesgeometry.h"

#include <QRectF>

#include <vector>

class QPainter;

namespace confab {

/// The boxes of tasks as they are drawn over their marks, `[ ]` and `[x]`.
namespace checkboxes {

struct Box
{
    qsizetype at = 0; ///< in the text: where `[` stands
    bool done = false;
    QRectF rect; ///< in the coordinates of the page
};

/// The boxes in view.
[[nodiscard]] std::vector<Box> boxesOf(const notesgeometry::Page& page);
void paint(QPainter& painter, const std::vector<Box>& boxes);

} // namespace checkboxes

} // namespace confab
