#include "ui/noteslayout.h"

#include "ui/listitem.h"

#include <QScopedValueRollback>
#include <QTextBlock>
#include <QTextDocument>
#include <QWidget>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

// Breaking at words takes a time that grows with the square of an unbroken stretch (200,000 units: more than
// a second; breaking anywhere: some 40 ms). Nobody reads words of this length.
constexpr qsizetype LongestWord = 2000;

// Kerning and ligatures are five sixths of what it takes to lay out a line, and a line is always laid out as
// a whole. Scripts that cannot be read without shaping get it all the same.
constexpr int LongestShaped = 10'000;

bool hasEndlessWord(const QTextBlock& block)
{
    if (block.length() <= LongestWord)
        return false;
    qsizetype length = 0;
    return std::ranges::any_of(block.text(), [&length](QChar unit) {
        length = unit.isSpace() ? 0 : length + 1;
        return length > LongestWord;
    });
}

/// Whether its second line is indented already.
bool isHung(const QTextLayout& layout)
{
    return layout.lineCount() > 1 && layout.lineAt(1).width() < layout.lineAt(0).width();
}

/// Where the words of a list's item begin; 0 for other lines, and for one that is too long to be read as one.
qsizetype wordsOfItem(const QTextBlock& block)
{
    if (block.length() > LongestWord)
        return 0;
    const QString line = block.text();
    const auto first = std::ranges::find_if_not(line, [](QChar unit) { return unit.isSpace(); });
    if (first == line.cend() ||
        !(first->isDigit() || u"-*+"_s.contains(*first))) // most lines: no pattern is run
        return 0;
    const auto item = ListItem::parse(line);
    return item ? item->wordsAt : 0;
}

} // namespace

NotesLayout::NotesLayout(QTextDocument& document, const QWidget& viewport)
    : QPlainTextDocumentLayout(&document),
      m_viewport(viewport)
{}

void NotesLayout::setStyle(const std::optional<markdown::Style>& style)
{
    if (m_style == style)
        return;
    m_style = style;
    document()->markContentsDirty(0, document()->characterCount());
}

void NotesLayout::setLeading(int pixels)
{
    if (m_leading == pixels)
        return;
    m_leading = pixels;
    document()->markContentsDirty(0, document()->characterCount());
}

void NotesLayout::forgetFormatChanges()
{
    if (!m_formatsChanged)
        return;
    const QScopedValueRollback forgetting(m_forgetting, true);
    document()->markContentsDirty(0, 0);
    m_formatsChanged = false;
}

QRectF NotesLayout::blockBoundingRect(const QTextBlock& block) const
{
    if (!block.isValid())
        return {};
    const bool isFresh = block.layout()->lineCount() == 0;
    if (isFresh)
        setFormats(block);
    if (isFresh && hasEndlessWord(block))
        layOutUnbroken(block);
    else if (m_style && (isFresh || block.layout()->lineCount() > 1) && !isHung(*block.layout()))
        layOutItem(block);
    QRectF rect = QPlainTextDocumentLayout::blockBoundingRect(block);
    if (m_leading == 0 || block.layout()->lineCount() == 0)
        return rect;
    if (block.layout()->lineAt(0).y() < m_leading / 2) { // as the base class left it
        spread(block);
        rect = QPlainTextDocumentLayout::blockBoundingRect(block);
    }
    return rect.adjusted(0, 0, 0, m_leading - m_leading / 2);
}

/// Moves the lines of a fresh layout apart; half of the air is above the first one.
void NotesLayout::spread(const QTextBlock& block) const
{
    QTextLayout& layout = *block.layout();
    for (int i = 0; i < layout.lineCount(); ++i) {
        QTextLine line = layout.lineAt(i);
        line.setPosition({line.x(), line.y() + m_leading / 2 + i * m_leading});
    }
}

void NotesLayout::setFormats(const QTextBlock& block) const
{
    QTextLayout& layout = *block.layout();
    QList<QTextLayout::FormatRange> ranges;
    if (m_style)
        ranges = markdown::formats(block.text(), *m_style);
    // The underline of a composition belongs to the input method; it lies between ours.
    const int start = layout.preeditAreaPosition();
    const int length = static_cast<int>(layout.preeditAreaText().size());
    if (length > 0) {
        for (QTextLayout::FormatRange& range : ranges) {
            if (range.start >= start)
                range.start += length;
            else if (range.start + range.length > start)
                range.length += length;
        }
        for (const QTextLayout::FormatRange& range : layout.formats()) {
            if (range.start >= start && range.start + range.length <= start + length)
                ranges.append(range);
        }
    }
    if (block.length() > LongestShaped) {
        QTextCharFormat unshaped;
        unshaped.setFontStyleStrategy(QFont::PreferNoShaping);
        ranges.prepend({0, block.length() + length, unshaped});
    }
    if (ranges == layout.formats())
        return;
    layout.setFormats(ranges);
    m_formatsChanged = true;
}

void NotesLayout::layOutUnbroken(QTextBlock block) const
{
    QTextLayout& layout = *block.layout();
    QTextOption option = document()->defaultTextOption();
    option.setWrapMode(QTextOption::WrapAnywhere);
    layout.setTextOption(option);
    layOutLines(block, 0);
}

void NotesLayout::layOutItem(const QTextBlock& block) const
{
    const qsizetype words = wordsOfItem(block);
    if (words == 0)
        return;
    block.layout()->setTextOption(document()->defaultTextOption());
    layOutLines(block, words);
}

/// As the base class does it, but that with `words` the lines behind the first one begin where that character
/// stands in it.
void NotesLayout::layOutLines(QTextBlock block, qsizetype words) const
{
    QTextLayout& layout = *block.layout();
    const qreal margin = document()->documentMargin();
    const qreal width = std::max(m_viewport.width() - 2 * margin, 1.0);
    const bool isLeftToRight = block.textDirection() == Qt::LeftToRight;
    qreal indent = 0;
    qreal height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLeadingIncluded(true);
        line.setLineWidth(width - indent);
        line.setPosition({isLeftToRight ? margin + indent : margin, height});
        height += line.height();
        if (words > 0 && indent == 0) {
            const qreal toWords = std::abs(line.cursorToX(static_cast<int>(words)) - line.cursorToX(0));
            indent = std::clamp(toWords, 1.0, std::max(width / 2, 1.0));
        }
    }
    layout.endLayout();
    if (block.lineCount() == layout.lineCount())
        return;
    block.setLineCount(layout.lineCount());
    Q_EMIT const_cast<NotesLayout*>(this)->documentSizeChanged(documentSize());
}

void NotesLayout::documentChanged(int from, int charsRemoved, int charsAdded)
{
    if (m_forgetting)
        return;
    // The base class lays out a single changed line at once, in its own way. That is fine and cheap for all
    // but an endless one and an item of a list over several lines; named together with the line behind it,
    // such a one is laid out here when it is drawn.
    const QTextBlock block = document()->findBlock(from);
    const bool single = block.isValid() && from + charsAdded <= block.position() + block.length();
    if (single && (isHung(*block.layout()) || hasEndlessWord(block)))
        charsAdded = block.position() + block.length() + 1 - from;
    else if (single)
        setFormats(block);
    QPlainTextDocumentLayout::documentChanged(from, charsRemoved, charsAdded);
}

} // namespace confab
