#include "ui/markdownblocks.h"
#include "ui/markdownhtml.h"

#include <QTest>

using namespace confab;
using namespace Qt::StringLiterals;

namespace {

/// `Paragraph[a|b]`: the blocks with their containers in short, for comparing.
QString told(const QString& markdown)
{
    static const QStringList kinds{u"P"_s, u"H"_s, u"C"_s, u"R"_s, u"T"_s};
    QStringList all;
    for (const MarkdownBlock& block : parseMarkdown(markdown)) {
        QString words;
        for (const MarkdownContainer& c : block.path) {
            words += c.kind == MarkdownContainer::Kind::Quote    ? u"> "_s
                     : c.kind == MarkdownContainer::Kind::Bullet ? u"- "_s
                                                                 : u"%1. "_s.arg(c.number);
            if (c.task != MarkdownContainer::Task::None)
                words += c.task == MarkdownContainer::Task::Done ? u"[x] "_s : u"[ ] "_s;
        }
        words += kinds.at(static_cast<int>(block.kind));
        if (block.level > 0)
            words += QString::number(block.level);
        for (const MarkdownSpan& span : block.spans)
            words += u"(%1%2%3)"_s.arg(span.style)
                         .arg(span.text, span.link.isEmpty() ? QString() : u"→"_s + span.link);
        all += words.replace(u'\n', u'/');
    }
    return all.join(u" | "_s);
}

QString body(const QString& markdown)
{
    const QString page = markdownHtml(u"t"_s, parseMarkdown(markdown));
    const auto from = page.indexOf(u"<body>\n"_s) + 7;
    return page.mid(from, page.indexOf(u"</body>"_s) - from).remove(u'\n');
}

} // namespace

class TestMarkdownBlocks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTextIsReadAsBlocks_data();
    void aTextIsReadAsBlocks();
    void tablesHaveRowsOfCells();
    void deepNestingAndBrokenTextsDoNoHarm();
    void htmlNestsWhatTheTextNests_data();
    void htmlNestsWhatTheTextNests();
    void nothingOfTheTextIsMarkup();
};

void TestMarkdownBlocks::aTextIsReadAsBlocks_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("blocks");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("heading and words") << u"# Retro\n\nall *well*"_s << u"H1(0Retro) | P(0all )(2well)"_s;
    QTest::newRow("a line break is one") << u"one\ntwo"_s << u"P(0one/two)"_s;
    QTest::newRow("styles") << u"**a** `b` ~~c~~ ***d***"_s << u"P(1a)(0 )(4b)(0 )(8c)(0 )(3d)"_s;
    QTest::newRow("bullets") << u"- a\n- b"_s << u"- P(0a) | - P(0b)"_s;
    QTest::newRow("nested") << u"- a\n  1. b\n  2. c\n- d"_s
                            << u"- P(0a) | - 1. P(0b) | - 2. P(0c) | - P(0d)"_s;
    QTest::newRow("an empty item") << u"- a\n-\n- c"_s << u"- P(0a) | - P | - P(0c)"_s;
    QTest::newRow("boxes") << u"- [ ] a\n- [x] b\n- [xx] c"_s << u"- [ ] P(0a) | - [x] P(0b) | - [x] P(0c)"_s;
    QTest::newRow("numbers count from the first") << u"3. a\n3. b"_s << u"3. P(0a) | 4. P(0b)"_s;
    QTest::newRow("quote") << u"> a\n>\n> b"_s << u"> P(0a) | > P(0b)"_s;
    QTest::newRow("code") << u"```\n**a**\nb\n```"_s << u"C(0**a**/b)"_s;
    QTest::newRow("rule") << u"a\n\n---"_s << u"P(0a) | R"_s;
    QTest::newRow("link") << u"[a *b*](https://x.org)"_s << u"P(0a →https://x.org)(2b→https://x.org)"_s;
    QTest::newRow("bare link") << u"see https://x.org"_s << u"P(0see )(0https://x.org→https://x.org)"_s;
    QTest::newRow("picture") << u"![a cat](https://x.org/c.png)"_s << u"P(16a cat→https://x.org/c.png)"_s;
    QTest::newRow("picture without words")
        << u"![](https://x.org/c.png)"_s << u"P(16https://x.org/c.png→https://x.org/c.png)"_s;
    QTest::newRow("entities") << u"&lt;b&gt; &#x1F600; &unknown;"_s << u"P(0<b> 😀 &unknown;)"_s;
    QTest::newRow("html is text") << u"<b>a</b>"_s << u"P(0<b>a</b>)"_s;
    QTest::newRow("indented words are no code") << u"    a"_s << u"P(0a)"_s;
}

void TestMarkdownBlocks::aTextIsReadAsBlocks()
{
    QFETCH(QString, markdown);
    QFETCH(QString, blocks);
    QCOMPARE(told(markdown), blocks);
}

void TestMarkdownBlocks::tablesHaveRowsOfCells()
{
    const auto blocks = parseMarkdown(u"| a | b |\n|---|---|\n| 1 | **2** |\n\nend"_s);
    QCOMPARE(blocks.size(), std::size_t{2});
    QCOMPARE(blocks[0].rows.size(), std::size_t{2});
    QCOMPARE(blocks[0].rows[1].at(1).at(0), (MarkdownSpan{u"2"_s, MarkdownSpan::Strong, {}}));
    QCOMPARE(blocks[1].spans.at(0).text, u"end"_s);
}

void TestMarkdownBlocks::deepNestingAndBrokenTextsDoNoHarm()
{
    const auto deep = parseMarkdown(u"> "_s.repeated(500) + u"a"_s);
    QCOMPARE(deep.size(), std::size_t{1});
    QVERIFY(deep[0].path.size() < 50);
    QVERIFY(!parseMarkdown(u"- "_s.repeated(500) + u"a\n\nb"_s).empty());
    QVERIFY(!parseMarkdown(QString(QChar(0xd800)) + u"[![a](b"_s + QChar(0) + u"&#xD800;&#99999999999;"_s)
                 .empty());
    QVERIFY(!parseMarkdown(u"**"_s.repeated(20'000)).empty());
}

void TestMarkdownBlocks::htmlNestsWhatTheTextNests_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("html");
    QTest::newRow("list") << u"- a\n- b"_s << u"<ul><li><p>a</p></li><li><p>b</p></li></ul>"_s;
    QTest::newRow("nested")
        << u"- a\n  1. b\n- c\n\nd"_s
        << u"<ul><li><p>a</p><ol><li><p>b</p></li></ol></li><li><p>c</p></li></ul><p>d</p>"_s;
    QTest::newRow("two lists") << u"- a\n\n1. b"_s
                               << u"<ul><li><p>a</p></li></ul><ol><li><p>b</p></li></ol>"_s;
    QTest::newRow("counting") << u"3. a"_s << u"<ol start=\"3\"><li><p>a</p></li></ol>"_s;
    QTest::newRow("quote") << u"> a\n> - b"_s
                           << u"<blockquote><p>a</p><ul><li><p>b</p></li></ul></blockquote>"_s;
    QTest::newRow("styles") << u"# *a*\n`b`"_s << u"<h1><em>a</em></h1><p><code>b</code></p>"_s;
    QTest::newRow("table") << u"|a|b|\n|---|---|\n|c|d|"_s
                           << u"<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table>"_s;
    QTest::newRow("picture")
        << u"![cat](https://x.org/c.png)"_s
        << u"<p><a href=\"https://x.org/c.png\" rel=\"noreferrer noopener\"><em>cat</em></a></p>"_s;
}

void TestMarkdownBlocks::htmlNestsWhatTheTextNests()
{
    QFETCH(QString, markdown);
    QFETCH(QString, html);
    QCOMPARE(body(markdown), html);
}

void TestMarkdownBlocks::nothingOfTheTextIsMarkup()
{
    const QString page = markdownHtml(
        u"</title><script>"_s, parseMarkdown(u"<script>alert(1)</script>\n\n[a](javascript:alert(1)) "
                                             "![b](data:text/html,x) <img src=x onerror=y>\n\n"
                                             "```\n</code><script>\n```\n\n[c](https://x.org/\"onclick=)"_s));
    QVERIFY(!page.contains(u"<script"_s));
    QVERIFY(!page.contains(u"<img"_s));
    QVERIFY(!page.contains(u"href=\"javascript"_s));
    QVERIFY(!page.contains(u"href=\"data"_s));
    QVERIFY(!page.contains(u"\"onclick"_s));
    QVERIFY(page.contains(u"default-src 'none'"_s));
}

QTEST_APPLESS_MAIN(TestMarkdownBlocks)
#include "tst_markdownblocks.moc"
