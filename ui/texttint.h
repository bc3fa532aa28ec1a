#pragma once

#include "ui/notesgeometry.h"

#include <QColor>
#include <QString>

#include <functional>
#include <vector>

class QPainter;

namespace confab {

/// A stretch of a text with a colour behind it, and in words what that means.
struct TextTint
{
    qsizetype from = 0;
    qsizetype to = 0;
    QColor color;
    QString meaning;
};

/// The tints of the stretch [from, to) of a text, asked for when it is painted: what is not in view costs
/// nothing.
using TintSource = std::function<std::vector<TextTint>(qsizetype from, qsizetype to)>;

void paintTints(QPainter& painter, const notesgeometry::Page& page, const TintSource& source);

/// What the tint at this place means; empty where there is none.
[[nodiscard]] QString meaningAt(const TintSource& source, qsizetype place);

} // namespace confab
