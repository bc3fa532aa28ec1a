#include "ui/markdownformats.h"

#include "ui/listitem.h"
#include "ui/texttools.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace confab::markdown {

namespace {

using Ranges = QList<QTextLayout::FormatRange>;

/// Heading sizes over the text's, from # to ######.
constexpr std::array HeadingScale{1.34, 1.1, 1.0, 1.0, 1.0, 1.0};

/// Letters of one width look larger than others of their size.
int codeSize(const Style& style)
{
    return qRound(style.pixelSize * 0.9);
}

/// Collects formats unit by unit, so that **bold with `code` in it** needs no care for overlaps.
class Line
{
public:
    Line(QStringView text, const Style& style)
        : m_text(text),
          m_style(style),
          m_formats(static_cast<std::size_t>(text.size()))
    {}

    /// Lays `format` over [from, from + length).
    void add(qsizetype from, qsizetype length, const QTextCharFormat& format)
    {
        const qsizetype end = std::min(from + length, m_text.size());
        for (qsizetype i = std::max<qsizetype>(from, 0); i < end; ++i)
            m_formats[static_cast<std::size_t>(i)].merge(format);
    }
    void mark(qsizetype from, qsizetype length) { add(from, length, colored(m_style.faint)); }

    [[nodiscard]] Ranges ranges() const
    {
        Ranges ranges;
        for (qsizetype i = 0; i < m_text.size(); ++i) {
            const QTextCharFormat& format = m_formats[static_cast<std::size_t>(i)];
            if (format.isEmpty())
                continue;
            if (!ranges.isEmpty() && ranges.last().start + ranges.last().length == i &&
                ranges.last().format == format)
                ++ranges.last().length;
            else
                ranges.append({static_cast<int>(i), 1, format});
        }
        return ranges;
    }

    static QTextCharFormat colored(const QColor& color)
    {
        QTextCharFormat format;
        format.setForeground(color);
        return format;
    }
    [[nodiscard]] QStringView text() const { return m_text; }
    [[nodiscard]] const Style& style() const { return m_style; }

private:
    QStringView m_text;
    const Style& m_style;
    std::vector<QTextCharFormat> m_formats;
};

/// `# ` to `###### `: bold and larger. Returns whether it is one.
bool addHeading(Line& line)
{
    static const QRegularExpression pattern(u"^(#{1,6})\\s+\\S"_s);
    const auto match = pattern.match(line.text());
    if (!match.hasMatch())
        return false;
    const auto level = static_cast<std::size_t>(match.capturedLength(1));
    QTextCharFormat format;
    format.setFontWeight(QFont::Bold);
    format.setProperty(QTextFormat::FontPixelSize, qRound(line.style().pixelSize * HeadingScale[level - 1]));
    line.add(0, line.text().size(), format);
    QTextCharFormat mark = Line::colored(line.style().faint);
    mark.setFontWeight(QFont::Medium);
    line.add(0, match.capturedLength(1), mark);
    return true;
}

/// What is drawn over: its marks take their room and are not seen.
void addBox(Line& line, const ListItem& item)
{
    line.add(item.boxAt, item.boxLength, Line::colored(Qt::transparent));
    if (item.done) {
        QTextCharFormat format = Line::colored(line.style().faint);
        format.setFontStrikeOut(true);
        line.add(item.wordsAt, line.text().size(), format);
        return;
    }
    QTextCharFormat wide;
    wide.setFontLetterSpacingType(QFont::AbsoluteSpacing);
    wide.setFontLetterSpacing(line.style().openBoxSpacing);
    line.add(item.boxAt + 1, 1, wide);
}

/// `- `, `* `, `+ `, `1. ` and `> ` in front, and the box of a task.
void addListMark(Line& line)
{
    if (const auto item = ListItem::parse(line.text())) {
        line.mark(item->indent, item->wordsAt - item->indent);
        if (item->hasBox())
            addBox(line, *item);
        return;
    }
    static const QRegularExpression quote(u"^\\s*(>\\s?)"_s);
    if (const auto match = quote.match(line.text()); match.hasMatch())
        line.mark(match.capturedStart(1), match.capturedLength(1));
}

/// `| cells | of a table |`: in letters of one width, so that the columns of those who keep them in line are.
/// Returns whether it is one.
bool addTableRow(Line& line)
{
    const QStringView row = line.text().trimmed();
    if (row.size() < 3 || !row.startsWith(u'|') || !row.endsWith(u'|'))
        return false;
    QTextCharFormat letters;
    letters.setFontFamilies({line.style().codeFamily});
    letters.setProperty(QTextFormat::FontPixelSize, codeSize(line.style()));
    line.add(0, line.text().size(), letters);
    static constexpr QStringView Rule = u"|-: ";
    const bool isRule = std::ranges::all_of(row, [](QChar unit) { return Rule.contains(unit); });
    for (qsizetype i = 0; i < line.text().size(); ++i)
        if (isRule || line.text()[i] == u'|')
            line.mark(i, 1);
    return true;
}

/// A pattern whose group 2 is what the marks in groups 1 and 3 mean.
void addPaired(Line& line, const QRegularExpression& pattern, const QTextCharFormat& format)
{
    for (auto it = pattern.globalMatch(line.text()); it.hasNext();) {
        const auto match = it.next();
        line.add(match.capturedStart(2), match.capturedLength(2), format);
        line.mark(match.capturedStart(1), match.capturedLength(1));
        line.mark(match.capturedStart(3), match.capturedLength(3));
    }
}

void addEmphasis(Line& line)
{
    // The marks hug their words, as in Markdown: "2 * 3 * 4" is no emphasis, nor is snake_case_name.
    static const QRegularExpression strong(u"(\\*\\*|__)(?=\\S)(.+?)(?<=\\S)(\\1)"_s);
    static const QRegularExpression starred(u"(?<![*\\w])(\\*)(?![*\\s])([^*]*[^*\\s])(\\*)(?![*\\w])"_s);
    static const QRegularExpression underscored(u"(?<![_\\w])(_)(?![_\\s])([^_]*[^_\\s])(_)(?![_\\w])"_s);
    static const QRegularExpression struck(u"(~~)(?=\\S)(.+?)(?<=\\S)(~~)"_s);
    QTextCharFormat bold;
    bold.setFontWeight(QFont::Bold);
    addPaired(line, strong, bold);
    QTextCharFormat italic;
    italic.setFontItalic(true);
    addPaired(line, starred, italic);
    addPaired(line, underscored, italic);
    QTextCharFormat out = Line::colored(line.style().muted);
    out.setFontStrikeOut(true);
    addPaired(line, struck, out);
}

void addCode(Line& line)
{
    static const QRegularExpression pattern(u"(`+)([^`].*?)(?<!`)(\\1)(?!`)"_s);
    QTextCharFormat code;
    code.setFontFamilies({line.style().codeFamily});
    code.setProperty(QTextFormat::FontPixelSize, codeSize(line.style()));
    code.setBackground(line.style().codeBackground);
    code.setFontWeight(QFont::Normal);
    code.setFontItalic(false);
    addPaired(line, pattern, code);
}

void addLinks(Line& line)
{
    static const QRegularExpression pattern(u"(\\[)([^\\[\\]]+)(\\]\\([^()\\s]*\\))"_s);
    QTextCharFormat link = Line::colored(line.style().link);
    link.setFontUnderline(true);
    for (const texttools::Link& found : texttools::findLinks(line.text()))
        line.add(found.start, found.length, link);
    QTextCharFormat plain;
    plain.setFontUnderline(false);
    for (auto it = pattern.globalMatch(line.text()); it.hasNext();) {
        const auto match = it.next();
        line.add(match.capturedStart(3), match.capturedLength(3), plain);
    }
    addPaired(line, pattern, link);
}

} // namespace

QList<QTextLayout::FormatRange> formats(QStringView text, const Style& style)
{
    // Most lines are plain words; they are told apart before any pattern runs.
    static constexpr QStringView Marks = u"#*_`~[>-+:.)|";
    if (text.isEmpty() || text.size() > LongestLine ||
        std::ranges::none_of(text, [](QChar unit) { return Marks.contains(unit); }))
        return {};
    Line line(text, style);
    if (!addHeading(line) && !addTableRow(line))
        addListMark(line);
    addEmphasis(line);
    addLinks(line);
    addCode(line);
    return line.ranges();
}

} // namespace confab::markdown
