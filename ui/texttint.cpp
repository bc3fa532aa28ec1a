#include "ui/texttint.h"

#include <QPainter>

#include <algorithm>

namespace confab {

void paintTints(QPainter& painter, const notesgeometry::Page& page, const TintSource& source)
{
    if (!source || page.blocks.empty())
        return;
    const QTextBlock last = page.blocks.back().block;
    const qsizetype end = last.position() + last.length() - 1;
    const std::vector<TextTint> tints = source(page.blocks.front().block.position(), end);
    for (const auto& [block, offset] : page.blocks) {
        const qsizetype from = block.position();
        const qsizetype to = from + block.length() - 1; // of the end of a line there is nothing to say
        for (const TextTint& tint : tints) {
            if (tint.to <= from || tint.from >= to)
                continue;
            for (const QRectF& band :
                 notesgeometry::bands(page, std::max(tint.from, from), std::min(tint.to, to)))
                painter.fillRect(band, tint.color);
        }
    }
}

QString meaningAt(const TintSource& source, qsizetype place)
{
    const std::vector<TextTint> tints = source(place, place + 1);
    return tints.empty() ? QString() : tints.front().meaning;
}

} // namespace confab
