#include "ui/markdownhtml.h"

#include "ui/texttools.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

const auto Head = uR"(<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>%1</title>
<style>
:root { color-scheme: light dark; --ink: #1d2421; --muted: #5e6964; --paper: #fffefb; --line: #e1e4df; --link: #0b6b52; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6ebe8; --muted: #a3aea8; --paper: #191e1c; --line: #2d3431; --link: #4cc2a0; }
}
body { font: 16px/1.6 system-ui, sans-serif; color: var(--ink); background: var(--paper); max-width: 42em; margin: 2em auto; padding: 0 1em; overflow-wrap: break-word; }
h1, h2, h3 { line-height: 1.25; }
a { color: var(--link); }
blockquote { margin-left: 0; padding-left: 1em; border-left: 3px solid var(--line); color: var(--muted); }
pre { padding: .75em 1em; border: 1px solid var(--line); border-radius: 6px; overflow-x: auto; }
code { font-family: ui-monospace, monospace; font-size: .9em; }
table { border-collapse: collapse; }
th, td { border: 1px solid var(--line); padding: .25em .75em; text-align: left; }
hr { border: 0; border-top: 1px solid var(--line); }
li.task { list-style: none; margin-left: -1.3em; }
li.done > p { color: var(--muted); text-decoration: line-through; }
li > p { margin: 0; }
</style>
</head>
<body>
)"_s;

QString escaped(const QString& text)
{
    return texttools::drawable(text).toHtmlEscaped();
}

class Page
{
public:
    QString html;

    void write(const MarkdownBlock& block)
    {
        moveTo(block.path);
        switch (block.kind) {
        case MarkdownBlock::Kind::Paragraph:
            html += u"<p>"_s + spans(block.spans) + u"</p>\n"_s;
            break;
        case MarkdownBlock::Kind::Heading:
            html += u"<h%1>%2</h%1>\n"_s.arg(QString::number(block.level), spans(block.spans));
            break;
        case MarkdownBlock::Kind::Code:
            html += u"<pre><code>"_s;
            for (const MarkdownSpan& span : block.spans)
                html += escaped(span.text);
            html += u"</code></pre>\n"_s;
            break;
        case MarkdownBlock::Kind::Rule:
            html += u"<hr>\n"_s;
            break;
        case MarkdownBlock::Kind::Table:
            writeTable(block);
            break;
        }
    }

    void end() { moveTo({}); }

private:
    using Container = MarkdownContainer;

    static QString tagOf(const Container& container)
    {
        return container.kind == Container::Kind::Quote    ? u"blockquote"_s
               : container.kind == Container::Kind::Bullet ? u"ul"_s
                                                           : u"ol"_s;
    }

    /// Closes and opens what stands between the block before and the one that comes.
    void moveTo(const std::vector<Container>& path)
    {
        std::size_t common = 0;
        while (common < std::min(m_path.size(), path.size()) && m_path[common].id == path[common].id)
            ++common;
        const bool sameList = common < std::min(m_path.size(), path.size()) && path[common].list != 0 &&
                              m_path[common].list == path[common].list;
        while (m_path.size() > common) {
            const Container last = m_path.back();
            m_path.pop_back();
            if (last.kind != Container::Kind::Quote)
                html += u"</li>\n"_s;
            if (!(sameList && m_path.size() == common))
                html += u"</"_s + tagOf(last) + u">\n"_s;
        }
        for (std::size_t i = common; i < path.size(); ++i) {
            if (!(sameList && i == common))
                open(path[i]);
            if (path[i].kind != Container::Kind::Quote)
                openItem(path[i]);
            m_path.push_back(path[i]);
        }
    }

    void open(const Container& container)
    {
        const bool counted = container.kind == Container::Kind::Number && container.number != 1;
        html += u'<' + tagOf(container) + (counted ? u" start=\"%1\""_s.arg(container.number) : QString()) +
                u">\n"_s;
    }

    void openItem(const Container& item)
    {
        const bool done = item.task == Container::Task::Done;
        if (item.task == Container::Task::None)
            html += u"<li>"_s;
        else
            html += done ? u"<li class=\"task done\">☑ "_s : u"<li class=\"task\">☐ "_s;
    }

    static QString spans(const MarkdownSpans& spans)
    {
        QString html;
        for (const MarkdownSpan& span : spans) {
            QString words = escaped(span.text).replace(u'\n', u"<br>\n"_s);
            const auto wrap = [&words](const QString& tag) { words = u"<%1>%2</%1>"_s.arg(tag, words); };
            if (span.style & MarkdownSpan::Code)
                wrap(u"code"_s);
            if (span.style & (MarkdownSpan::Emphasis | MarkdownSpan::Image))
                wrap(u"em"_s);
            if (span.style & MarkdownSpan::Strong)
                wrap(u"strong"_s);
            if (span.style & MarkdownSpan::Struck)
                wrap(u"del"_s);
            if (const auto url = texttools::openableUrl(span.link))
                words = u"<a href=\"%1\" rel=\"noreferrer noopener\">%2</a>"_s.arg(
                    texttools::unmistakable(*url).toHtmlEscaped(), words);
            html += words;
        }
        return html;
    }

    void writeTable(const MarkdownBlock& block)
    {
        html += u"<table>\n"_s;
        for (std::size_t row = 0; row < block.rows.size(); ++row) {
            html += u"<tr>"_s;
            const QString tag = row == 0 ? u"th"_s : u"td"_s;
            for (const MarkdownSpans& cell : block.rows[row])
                html += u'<' + tag + u'>' + spans(cell) + u"</"_s + tag + u'>';
            html += u"</tr>\n"_s;
        }
        html += u"</table>\n"_s;
    }

    std::vector<Container> m_path;
};

} // namespace

QString markdownHtml(const QString& title, const std::vector<MarkdownBlock>& blocks)
{
    Page page;
    page.html = Head.arg(escaped(title));
    for (const MarkdownBlock& block : blocks)
        page.write(block);
    page.end();
    return page.html + u"</body>\n</html>\n"_s;
}

} // namespace confab
