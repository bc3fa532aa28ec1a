#include "ui/previewdocument.h"

#include "ui/localedit.h"
#include "ui/markdownblocks.h"
#include "ui/texttools.h"
#include "ui/theme.h"

#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

// A text of this length takes some tenths of a second to lay out.
constexpr qsizetype LongestPreview = 400'000;
constexpr std::array HeadingScale{1.6, 1.3, 1.12, 1.0, 1.0, 1.0};
constexpr int Step = 7 * theme::Grid; // from one level of a list to the next
constexpr qreal MarkWidth = Step * 0.75;
constexpr int LineHeightPercent = 130;

class Writer
{
public:
    Writer(QTextDocument& document, const PreviewStyle& style) : m_style(style), m_cursor(&document) {}

    void write(const std::vector<MarkdownBlock>& blocks)
    {
        for (const MarkdownBlock& block : blocks)
            write(block);
    }

private:
    void write(const MarkdownBlock& block)
    {
        using Kind = MarkdownBlock::Kind;
        QTextBlockFormat format = formatOf(block);
        QTextCharFormat letters = plain();
        if (block.kind == Kind::Heading) {
            const int size =
                qRound(m_style.pixelSize * HeadingScale.at(static_cast<std::size_t>(block.level - 1)));
            letters.setProperty(QTextFormat::FontPixelSize, size);
            letters.setFontWeight(QFont::Bold);
        }
        if (format.intProperty(QuoteDepthProperty) > 0)
            letters.setForeground(m_style.muted);
        m_wasItem = !block.path.empty() && block.path.back().kind != MarkdownContainer::Kind::Quote;
        begin(format, letters);
        m_task = MarkdownContainer::Task::None;
        writeMark(block, letters);
        if (block.kind == Kind::Table)
            writeTable(block, letters);
        else if (block.kind == Kind::Code)
            writeCode(block);
        else
            writeSpans(block.spans, letters);
    }

    void begin(const QTextBlockFormat& format, const QTextCharFormat& letters)
    {
        if (m_begun)
            m_cursor.insertBlock(format, letters);
        else
            m_cursor.setBlockFormat(format);
        m_cursor.setBlockCharFormat(letters);
        m_begun = true;
    }

    QTextBlockFormat formatOf(const MarkdownBlock& block) const
    {
        using Kind = MarkdownBlock::Kind;
        QTextBlockFormat format;
        const auto quotes =
            std::ranges::count(block.path, MarkdownContainer::Kind::Quote, &MarkdownContainer::kind);
        const bool inItem = !block.path.empty() && block.path.back().kind != MarkdownContainer::Kind::Quote;
        format.setLeftMargin(Step * double(block.path.size()));
        format.setProperty(QuoteDepthProperty, static_cast<int>(quotes));
        format.setLineHeight(LineHeightPercent, QTextBlockFormat::ProportionalHeight);
        format.setBottomMargin(inItem ? theme::Grid : 3 * theme::Grid);
        format.setTopMargin(!inItem && m_wasItem ? 2 * theme::Grid : 0);
        if (block.kind == Kind::Heading) {
            format.setTopMargin(m_begun ? 4 * theme::Grid : 0);
            format.setHeadingLevel(block.level);
        }
        if (block.kind == Kind::Code)
            format.setBackground(m_style.codeBackground);
        if (block.kind == Kind::Rule)
            format.setProperty(QTextFormat::BlockTrailingHorizontalRulerWidth,
                               QTextLength(QTextLength::PercentageLength, 100));
        return format;
    }

    /// The bullet, number or box of an item, in front of its first block.
    void writeMark(const MarkdownBlock& block, const QTextCharFormat& letters)
    {
        if (block.path.empty() || block.path.back().kind == MarkdownContainer::Kind::Quote ||
            block.path.back().id == m_item)
            return;
        const MarkdownContainer& item = block.path.back();
        m_item = item.id;
        m_task = item.task;
        QString mark = item.kind == MarkdownContainer::Kind::Number ? QString::number(item.number) + u'.'
                                                                    : QString(QChar(0x2022));
        if (item.task != MarkdownContainer::Task::None)
            mark = item.task == MarkdownContainer::Task::Done ? u"☑"_s : u"☐"_s;
        QTextBlockFormat format = m_cursor.blockFormat();
        format.setTextIndent(-MarkWidth);
        format.setTabPositions({QTextOption::Tab(MarkWidth, QTextOption::LeftTab)});
        m_cursor.setBlockFormat(format);
        QTextCharFormat quiet = letters;
        quiet.setForeground(item.task == MarkdownContainer::Task::Done ? m_style.link : m_style.muted);
        m_cursor.insertText(mark + u'\t', quiet);
    }

    void writeSpans(const MarkdownSpans& spans, const QTextCharFormat& letters)
    {
        for (const MarkdownSpan& span : spans) {
            QString text = texttools::drawable(span.text);
            text.replace(u'\n', QChar::LineSeparator);
            m_cursor.insertText(text, formatOf(span, letters));
        }
    }

    QTextCharFormat formatOf(const MarkdownSpan& span, QTextCharFormat format) const
    {
        if (m_task == MarkdownContainer::Task::Done) {
            format.setFontStrikeOut(true);
            format.setForeground(m_style.muted);
        }
        if (span.style & MarkdownSpan::Strong)
            format.setFontWeight(QFont::Bold);
        if (span.style & (MarkdownSpan::Emphasis | MarkdownSpan::Image))
            format.setFontItalic(true);
        if (span.style & MarkdownSpan::Struck)
            format.setFontStrikeOut(true);
        if (span.style & MarkdownSpan::Code) {
            format.setFontFamilies({m_style.codeFamily});
            format.setBackground(m_style.codeBackground);
        }
        if (const auto url = texttools::openableUrl(span.link)) {
            format.setAnchor(true);
            format.setAnchorHref(texttools::unmistakable(*url));
            format.setForeground(m_style.link);
            format.setFontUnderline(true);
        }
        return format;
    }

    void writeCode(const MarkdownBlock& block)
    {
        QTextCharFormat code = plain();
        code.setFontFamilies({m_style.codeFamily});
        code.setProperty(QTextFormat::FontPixelSize, qRound(m_style.pixelSize * 0.9));
        for (const MarkdownSpan& span : block.spans)
            m_cursor.insertText(QString(texttools::drawable(span.text)).replace(u'\n', QChar::LineSeparator),
                                code);
    }

    void writeTable(const MarkdownBlock& block, const QTextCharFormat& letters)
    {
        std::size_t columns = 0;
        for (const auto& row : block.rows)
            columns = std::max(columns, row.size());
        if (columns == 0)
            return;
        QTextTableFormat format;
        format.setBorder(1);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderBrush(m_style.hairline);
        format.setBorderCollapse(true);
        format.setCellPadding(theme::Grid + theme::Grid / 2);
        format.setLeftMargin(Step * double(block.path.size()));
        format.setBottomMargin(3 * theme::Grid);
        QTextTable* table =
            m_cursor.insertTable(static_cast<int>(block.rows.size()), static_cast<int>(columns), format);
        for (std::size_t row = 0; row < block.rows.size(); ++row) {
            for (std::size_t column = 0; column < block.rows[row].size(); ++column) {
                m_cursor =
                    table->cellAt(static_cast<int>(row), static_cast<int>(column)).firstCursorPosition();
                QTextCharFormat cell = letters;
                if (row == 0)
                    cell.setFontWeight(QFont::Bold);
                writeSpans(block.rows[row][column], cell);
            }
        }
        m_cursor.movePosition(QTextCursor::End);
        m_begun = false; // the block behind the table is there already
    }

    QTextCharFormat plain() const
    {
        QTextCharFormat format;
        format.setForeground(m_style.ink);
        return format;
    }

    const PreviewStyle& m_style;
    QTextCursor m_cursor;
    MarkdownContainer::Task m_task = MarkdownContainer::Task::None;
    int m_item = 0; ///< the item whose mark was written last
    bool m_begun = false;
    bool m_wasItem = false; ///< the block before belongs to a list
};

} // namespace

bool fillPreview(QTextDocument& document, const QString& markdown, const PreviewStyle& style)
{
    const QStringView shown = texttools::start(markdown, LongestPreview, LongestPreview);
    document.clear();
    document.setUndoRedoEnabled(false);
    QFont font = theme::notesFont();
    font.setPixelSize(style.pixelSize);
    document.setDefaultFont(font);
    Writer(document, style).write(parseMarkdown(localedit::viewForm(shown.toString())));
    return shown.size() < markdown.size();
}

} // namespace confab
