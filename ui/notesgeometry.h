#pragma once

#include <QRectF>
#include <QTextBlock>

#include <optional>
#include <vector>

namespace confab {

/// Where stretches and places of a text are drawn. Only what is in view has such a place: nothing here lays
/// out a line that nobody looks at.
namespace notesgeometry {

/// A paragraph in view, laid out, and where its top left corner is drawn.
struct VisibleBlock
{
    QTextBlock block;
    QPointF offset;
};

/// What can be seen: paragraphs from the topmost one on, in a viewport of this size.
struct Page
{
    std::vector<VisibleBlock> blocks;
    QSizeF size;
    qreal leading = 0;  ///< the air between two lines
    qreal lineFeed = 0; ///< how wide a selected line end is
};

/// A place between two letters.
struct Place
{
    QRectF bar;  ///< of no width, as high as the letters
    QRectF line; ///< all of its line, across the page
    bool rightToLeft = false;
};

/// Nothing, if it is out of sight.
[[nodiscard]] std::optional<Place> place(const Page& page, qsizetype position);

/// Whether this is in the empty room below the last line, which has words.
[[nodiscard]] bool isBelowText(const Page& page, QPointF point);

/// The surface of the stretch [from, to), without gaps between its lines.
[[nodiscard]] std::vector<QRectF> bands(const Page& page, qsizetype from, qsizetype to);

} // namespace notesgeometry

} // namespace confab
