#include "ui/fuzzymatch.h"

#include <QTest>

using namespace confab;
using namespace Qt::StringLiterals;

class TestFuzzyMatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyWordOfTheQueryMustBeThere()
    {
        QVERIFY(fuzzyMatch(u"save notes", u"Save the notes as"));
        QVERIFY(fuzzyMatch(u"notes save", u"Save the notes as"));
        QVERIFY(!fuzzyMatch(u"save chat", u"Save the notes as"));
        QVERIFY(!fuzzyMatch(u"x", u""));
    }

    void nothingFitsEverything()
    {
        QCOMPARE(fuzzyMatch(u"", u"Quit"), 0);
        QCOMPARE(fuzzyMatch(u"  ", u"Quit"), 0);
    }

    void caseAndAccentsDoNotMatter()
    {
        QVERIFY(fuzzyMatch(u"KOVAC", u"Message to Ana Kovač"));
        QVERIFY(fuzzyMatch(u"für", u"Fur")); // and the other way round
    }

    void lettersInOrderSuffice()
    {
        QVERIFY(fuzzyMatch(u"cmp", u"Command palette"));
        QVERIFY(!fuzzyMatch(u"pmc", u"Command palette"));
    }

    void theBetterFitIsWorthMore_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("better");
        QTest::addColumn<QString>("worse");
        QTest::newRow("a word's beginning before its inside")
            << u"chat"_s << u"Find in the chat"_s << u"Xchat"_s;
        QTest::newRow("the front") << u"find"_s << u"Find in the notes"_s << u"The find"_s;
        QTest::newRow("a stretch before scattered letters")
            << u"out"_s << u"About it"_s << u"Open up to others"_s;
        QTest::newRow("beginnings of words") << u"gts"_s << u"Go to shared state"_s << u"Lights"_s;
    }
    void theBetterFitIsWorthMore()
    {
        QFETCH(const QString, query);
        QFETCH(const QString, better);
        QFETCH(const QString, worse);
        QVERIFY(fuzzyMatch(query, better));
        QVERIFY(fuzzyMatch(query, worse));
        QVERIFY(*fuzzyMatch(query, better) > *fuzzyMatch(query, worse));
    }
};

QTEST_APPLESS_MAIN(TestFuzzyMatch)
#include "tst_fuzzymatch.moc"
