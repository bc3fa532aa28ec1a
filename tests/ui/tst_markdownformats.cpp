#include "ui/markdownformats.h"

#include <QTest>

using namespace confab;
using namespace Qt::StringLiterals;

class TestMarkdownFormats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plainLinesHaveNoFormats_data();
    void plainLinesHaveNoFormats();
    void marksAreFaintAndWordsAreWhatTheyMean_data();
    void marksAreFaintAndWordsAreWhatTheyMean();
    void headingsAreLarger();
    void tablesHaveLettersOfOneWidth();
    void veryLongLinesStayPlain();
};

namespace {

const markdown::Style Look{.ink = Qt::black,
                           .muted = Qt::darkGray,
                           .faint = Qt::gray,
                           .link = Qt::green,
                           .codeBackground = Qt::yellow,
                           .codeFamily = u"Mono"_s,
                           .pixelSize = 15};

/// A letter for each unit: f faint, b bold, i italic, c code, l link, s struck, h bold in a heading, . plain.
QString look(const QString& line)
{
    QString result(line.size(), u'.');
    for (const QTextLayout::FormatRange& range : markdown::formats(line, Look)) {
        const QTextCharFormat& f = range.format;
        QChar letter = u'?';
        if (f.background().style() != Qt::NoBrush)
            letter = u'c';
        else if (f.foreground().color() == Look.link && f.fontUnderline())
            letter = u'l';
        else if (f.fontStrikeOut())
            letter = u's';
        else if (f.foreground().style() != Qt::NoBrush)
            letter = f.foreground().color() == Look.faint ? u'f' : u'x';
        else if (f.fontWeight() == QFont::Bold)
            letter = u'b';
        else if (f.fontItalic())
            letter = u'i';
        for (int i = range.start; i < range.start + range.length; ++i)
            result[i] = letter;
    }
    return result;
}

} // namespace

void TestMarkdownFormats::plainLinesHaveNoFormats_data()
{
    QTest::addColumn<QString>("line");
    for (const QString& line :
         {u""_s, u"Just words."_s, u"2 * 3 * 4"_s, u"snake_case_name and another_one"_s, u"a - b"_s,
          u"#tag"_s, u"5 > 4"_s, u"a_b_c"_s, u"** not bold **"_s, u"[brackets] (apart)"_s, u"one ` tick"_s})
        QTest::newRow(qPrintable(line)) << line;
}

void TestMarkdownFormats::plainLinesHaveNoFormats()
{
    QFETCH(QString, line);
    QCOMPARE(look(line), QString(line.size(), u'.'));
}

void TestMarkdownFormats::marksAreFaintAndWordsAreWhatTheyMean_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("expected");
    QTest::newRow("heading") << u"## Two"_s << u"ffbbbb"_s;
    QTest::newRow("strong") << u"a **zero** b"_s << u"..ffbbbbff.."_s;
    QTest::newRow("emphasis") << u"a *zero* _b_"_s << u"..fiiiif.fif"_s;
    QTest::newRow("code") << u"run `a*b*c` now"_s << u"....fcccccf...."_s;
    QTest::newRow("struck") << u"~~no~~"_s << u"ffssff"_s;
    QTest::newRow("list") << u"- item"_s << u"ff...."_s;
    QTest::newRow("numbered") << u"12. item"_s << u"ffff...."_s;
    QTest::newRow("quote") << u"> said"_s << u"ff...."_s;
    QTest::newRow("link") << u"see [it](http://a.b)"_s << u"....fllfffffffffffff"_s.left(20);
    QTest::newRow("address") << u"at https://a.example/b."_s << u"...lllllllllllllllllll."_s;
    QTest::newRow("done") << u"- [x] did"_s << u"ffxxxfsss"_s;
    QTest::newRow("to do") << u"- [ ] do"_s << u"ffxxxf.."_s;
}

void TestMarkdownFormats::marksAreFaintAndWordsAreWhatTheyMean()
{
    QFETCH(QString, line);
    QFETCH(QString, expected);
    QCOMPARE(look(line), expected);
}

void TestMarkdownFormats::tablesHaveLettersOfOneWidth()
{
    for (const QString& row : {u"| who | **what** |"_s, u"|---|:-:|"_s, u"  | a |  "_s}) {
        qsizetype covered = 0;
        for (const QTextLayout::FormatRange& range : markdown::formats(row, Look)) {
            QCOMPARE(range.format.fontFamilies().toStringList(), QStringList{Look.codeFamily});
            covered += range.length;
        }
        QCOMPARE(covered, row.size());
    }
    QCOMPARE(look(u"| a | b |"_s), u"f???f???f"_s);
    QCOMPARE(look(u"| --- | :-: |"_s), QString(13, u'f'));
    QVERIFY(markdown::formats(u"| no table"_s, Look).isEmpty());
    QVERIFY(markdown::formats(u"||"_s, Look).isEmpty());
}

void TestMarkdownFormats::headingsAreLarger()
{
    const auto size = [](const QString& line) {
        return markdown::formats(line, Look).last().format.intProperty(QTextFormat::FontPixelSize);
    };
    QVERIFY(size(u"# One"_s) > size(u"## Two"_s));
    QVERIFY(size(u"## Two"_s) > Look.pixelSize);
    QCOMPARE(size(u"###### Six"_s), Look.pixelSize);
}

void TestMarkdownFormats::veryLongLinesStayPlain()
{
    const QString line = u"**bold** "_s.repeated(1000);
    QVERIFY(markdown::formats(line, Look).isEmpty());
}

QTEST_GUILESS_MAIN(TestMarkdownFormats)
#include "tst_markdownformats.moc"
