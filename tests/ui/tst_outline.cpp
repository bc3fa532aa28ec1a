#include "ui/outline.h"

#include <QTest>

using namespace confab;
using namespace Qt::StringLiterals;

class TestOutline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headingsAreFoundWithTheirPlaces()
    {
        const std::vector<OutlineHeading> wanted{{1, u"Release retro"_s, 0}, {2, u"What went well"_s, 23}};
        QCOMPARE(outlineOf(u"# Release retro\nwords\n\n## What *went* `well` ##\n#hash #5\n####### seven"),
                 wanted);
    }

    void codeHasNoHeadings()
    {
        const auto found = outlineOf(u"```sh\n# comment\n``` no end\n# comment\n````\n# real\n~~~\n# more");
        QCOMPARE(found.size(), std::size_t{1});
        QCOMPARE(found[0].words, u"real"_s);
    }

    void wordsAreOnOnePlainLine()
    {
        const auto found = outlineOf(u"# [Run\u202Ebook](https://x.org)  and\tmore\n#  \n# ***");
        QCOMPARE(found.size(), std::size_t{1});
        QCOMPARE(found[0].words, u"Runbook and more"_s);
    }
};

QTEST_APPLESS_MAIN(TestOutline)
#include "tst_outline.moc"
