#include "ui/notesgeometry.h"

#include <QGlyphRun>
#include <QRawFont>
#include <QTextLayout>

#include <algorithm>

namespace confab::notesgeometry {

namespace {

struct Stretch
{
    int from;
    int to;
};

/// A composition stands in the layout but not in the text: what is behind it has another number there.
int layoutPosition(const QTextLayout& layout, qsizetype inBlock)
{
    const bool behind = layout.preeditAreaPosition() >= 0 && inBlock > layout.preeditAreaPosition();
    return static_cast<int>(inBlock + (behind ? layout.preeditAreaText().size() : 0));
}

bool isMixed(QStringView text)
{
    return std::ranges::any_of(
        text, [](QChar unit) { return unit.direction() == QChar::DirR || unit.direction() == QChar::DirAL; });
}

std::vector<QRectF> joined(std::vector<QRectF> letters)
{
    constexpr qreal Rounding = 1;
    std::ranges::sort(letters, {}, &QRectF::left);
    std::vector<QRectF> result;
    for (const QRectF& letter : letters) {
        if (!result.empty() && letter.left() <= result.back().right() + Rounding)
            result.back() |= letter;
        else
            result.push_back(letter);
    }
    return result;
}

/// From left to right, as wide as the letters; in mixed text a stretch can be in several pieces.
std::vector<QRectF> pieces(const QTextLine& line, Stretch stretch, bool mixed)
{
    const auto rect = [&line](qreal a, qreal b) {
        return QRectF(std::min(a, b), line.y(), std::abs(b - a), line.height());
    };
    if (!mixed)
        return {rect(line.cursorToX(stretch.from), line.cursorToX(stretch.to))};
    std::vector<QRectF> letters;
    for (const QGlyphRun& run : line.glyphRuns(stretch.from, stretch.to - stretch.from)) {
        const QList<QPointF> positions = run.positions();
        const QList<QPointF> advances = run.rawFont().advancesForGlyphIndexes(run.glyphIndexes());
        for (qsizetype i = 0; i < positions.size(); ++i)
            letters.push_back(rect(positions[i].x(), positions[i].x() + advances[i].x()));
    }
    return joined(std::move(letters));
}

bool isInView(const QTextLine& line, const VisibleBlock& visible, const Page& page)
{
    const qreal top = line.y() + visible.offset.y();
    return top + line.height() + page.leading >= 0 && top - page.leading <= page.size.height();
}

void addBands(std::vector<QRectF>& bands, const Page& page, const VisibleBlock& visible, Stretch stretch)
{
    const QTextLayout& layout = *visible.block.layout();
    const bool mixed = isMixed(visible.block.text());
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        const bool last = i == layout.lineCount() - 1;
        const int end = line.textStart() + line.textLength();
        const bool outside =
            stretch.from > end || stretch.to <= line.textStart() || (stretch.from == end && !last);
        if (outside || !isInView(line, visible, page))
            continue;
        const Stretch part{std::max(stretch.from, line.textStart()), std::min(stretch.to, end)};
        const bool lineFeed = last && stretch.to > end;
        for (QRectF& piece : pieces(line, part, mixed))
            bands.push_back(piece.adjusted(0, -page.leading / 2, 0, page.leading - page.leading / 2)
                                .translated(visible.offset));
        if (lineFeed)
            bands.push_back(QRectF(line.cursorToX(end), line.y() - page.leading / 2, page.lineFeed,
                                   line.height() + page.leading)
                                .translated(visible.offset));
    }
}

} // namespace

std::optional<Place> place(const Page& page, qsizetype position)
{
    for (const VisibleBlock& visible : page.blocks) {
        const QTextBlock& block = visible.block;
        if (!block.contains(static_cast<int>(position)))
            continue;
        const QTextLayout& layout = *block.layout();
        const int inLayout = layoutPosition(layout, position - block.position());
        const QTextLine line = layout.lineForTextPosition(inLayout);
        if (!line.isValid() || !isInView(line, visible, page))
            return {};
        const QPointF top = QPointF(line.cursorToX(inLayout), line.y()) + visible.offset;
        const QRectF bar(top, QSizeF(0, line.height()));
        const QRectF whole(0, top.y() - page.leading / 2, page.size.width(), line.height() + page.leading);
        return Place{bar, whole, block.textDirection() == Qt::RightToLeft};
    }
    return {};
}

std::vector<QRectF> bands(const Page& page, qsizetype from, qsizetype to)
{
    std::vector<QRectF> result;
    if (from >= to)
        return result;
    for (const VisibleBlock& visible : page.blocks) {
        const qsizetype start = visible.block.position();
        if (start >= to)
            break;
        if (from >= start + visible.block.length())
            continue;
        const QTextLayout& layout = *visible.block.layout();
        const qsizetype beyond = visible.block.length(); // the line end and what follows are one to it
        addBands(result, page, visible,
                 {layoutPosition(layout, std::max<qsizetype>(from - start, 0)),
                  layoutPosition(layout, std::min(to - start, beyond))});
    }
    return result;
}

bool isBelowText(const Page& page, QPointF point)
{
    if (page.blocks.empty())
        return false;
    const VisibleBlock& last = page.blocks.back();
    const QRectF words = last.block.layout()->boundingRect().translated(last.offset);
    return !last.block.next().isValid() && last.block.length() > 1 &&
           point.y() > words.bottom() + page.leading;
}

} // namespace confab::notesgeometry
