#pragma once

#include <QString>

#include <vector>

namespace confab {

/// Words that look one way. Plain text, whatever stands in it.
struct MarkdownSpan
{
    enum Style : unsigned { Plain = 0, Strong = 1, Emphasis = 2, Code = 4, Struck = 8, Image = 16 };

    QString text;           ///< a line break inside of a paragraph is '\n'
    unsigned style = Plain; ///< of Style; an Image is the words that stand for it, and is never loaded
    QString link;           ///< as it was written: see texttools::openableUrl(); empty for none

    bool operator==(const MarkdownSpan&) const = default;
};

using MarkdownSpans = std::vector<MarkdownSpan>;

/// A quote or an item of a list, with blocks in it.
struct MarkdownContainer
{
    enum class Kind { Quote, Bullet, Number };
    enum class Task { None, Open, Done };

    Kind kind = Kind::Quote;
    int id = 0;     ///< the same for all blocks in it
    int list = 0;   ///< the same for all items of a list
    int number = 0; ///< of a Number
    Task task = Task::None;

    bool operator==(const MarkdownContainer&) const = default;
};

/// One block of a Markdown text, with all that it stands in.
struct MarkdownBlock
{
    enum class Kind { Paragraph, Heading, Code, Rule, Table };

    Kind kind = Kind::Paragraph;
    int level = 0;       ///< of a Heading, from 1 to 6
    MarkdownSpans spans; ///< of all but Rule and Table
    /// Of a Table: rows of cells, the first one being its head.
    std::vector<std::vector<MarkdownSpans>> rows;
    std::vector<MarkdownContainer> path; ///< the outermost first
};

/// Reads a text as GitHub's Markdown does, but: HTML is text, a single line break is one, and a box that two
/// people ticked at once is one. Of deeper nesting than anybody reads, the innermost is left out.
[[nodiscard]] std::vector<MarkdownBlock> parseMarkdown(const QString& text);

} // namespace confab
