#include "tests/ui/carettext.h"
#include "ui/inlinemarks.h"

#include <QTest>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;

class TestInlineMarks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksComeAndGo_data();
    void marksComeAndGo();
    void linksAreMade_data();
    void linksAreMade();
};

void TestInlineMarks::marksComeAndGo_data()
{
    QTest::addColumn<QString>("mark");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("bold") << u"**"_s << u"a ^word| b"_s << u"a **^word|** b"_s;
    QTest::newRow("bold, off again") << u"**"_s << u"a **^word|** b"_s << u"a ^word| b"_s;
    QTest::newRow("with its marks selected") << u"**"_s << u"^**word**|"_s << u"^word|"_s;
    QTest::newRow("backwards") << u"**"_s << u"|word^"_s << u"**|word^**"_s;
    QTest::newRow("spaces stay outside") << u"*"_s << u"^ word | b"_s << u"^ *word* | b"_s;
    QTest::newRow("italic in bold") << u"*"_s << u"**^word|**"_s << u"***^word|***"_s;
    QTest::newRow("bold out of both") << u"**"_s << u"***^word|***"_s << u"*^word|*"_s;
    QTest::newRow("italic out of both") << u"*"_s << u"***^word|***"_s << u"**^word|**"_s;
    QTest::newRow("the word at the caret") << u"`"_s << u"a wo|rd b"_s << u"a `wo|rd` b"_s;
    QTest::newRow("behind the word") << u"*"_s << u"word|"_s << u"*word|*"_s;
    QTest::newRow("nothing at the caret") << u"**"_s << u"a | b"_s << u"a **|** b"_s;
    QTest::newRow("nothing, off again") << u"**"_s << u"a **|** b"_s << u"a | b"_s;
    QTest::newRow("line by line") << u"*"_s << u"^one\n\ntwo|"_s << u"*^one*\n\n*two|*"_s;
    QTest::newRow("only spaces") << u"*"_s << u"a^  |b"_s << u"a^  |b"_s;
}

void TestInlineMarks::marksComeAndGo()
{
    QFETCH(QString, mark);
    QFETCH(QString, before);
    QFETCH(QString, after);
    const auto at = CaretText::parse(before);
    QCOMPARE(at.after(inlinemarks::toggled(at.text, at.anchor, at.caret, mark)), after);
}

void TestInlineMarks::linksAreMade_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("words") << QString() << u"a ^run book| b"_s << u"a [run book](|) b"_s;
    QTest::newRow("words, address known")
        << u"https://x.org"_s << u"^runbook|"_s << u"[runbook](https://x.org)|"_s;
    QTest::newRow("an address") << QString() << u"^https://x.org|"_s << u"[|](https://x.org)"_s;
    QTest::newRow("nothing") << u"https://x.org"_s << u"a | b"_s << u"a [|](https://x.org) b"_s;
    QTest::newRow("the word at the caret") << QString() << u"ru|n"_s << u"[run](|)"_s;
}

void TestInlineMarks::linksAreMade()
{
    QFETCH(QString, url);
    QFETCH(QString, before);
    QFETCH(QString, after);
    const auto at = CaretText::parse(before);
    QCOMPARE(at.after(inlinemarks::linked(at.text, at.anchor, at.caret, url)), after);
}

QTEST_APPLESS_MAIN(TestInlineMarks)
#include "tst_inlinemarks.moc"
