#include "ui/findquery.h"

#include <QTest>

using namespace confab;
using namespace Qt::StringLiterals;

class TestFindQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itFindsWhatIsAskedFor_data();
    void itFindsWhatIsAskedFor();
    void itStopsWhereItIsTold();
};

void TestFindQuery::itFindsWhatIsAskedFor_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<bool>("matchCase");
    QTest::addColumn<bool>("wholeWords");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<qsizetype>>("places");
    using P = QList<qsizetype>;
    QTest::newRow("nothing") << QString() << false << false << u"abc"_s << P{};
    QTest::newRow("any case") << u"the"_s << false << false << u"The other"_s << P{0, 5};
    QTest::newRow("this case") << u"the"_s << true << false << u"The other"_s << P{5};
    QTest::newRow("whole words") << u"the"_s << false << true << u"The other the_x (the)"_s << P{0, 17};
    QTest::newRow("a word that ends in signs") << u"c++"_s << false << true << u"C++ or c++17"_s << P{0, 7};
    QTest::newRow("none over another") << u"aa"_s << false << false << u"aaaaa"_s << P{0, 2};
    QTest::newRow("other letters") << u"ÄRGER"_s << false << true << u"der Ärger"_s << P{4};
    QTest::newRow("half a character") << QString(QChar(0xde00)) << false << false << u"😀"_s << P{};
}

void TestFindQuery::itFindsWhatIsAskedFor()
{
    QFETCH(QString, pattern);
    QFETCH(bool, matchCase);
    QFETCH(bool, wholeWords);
    QFETCH(QString, text);
    QFETCH(QList<qsizetype>, places);
    QList<qsizetype> found;
    for (const FindQuery::Match& match : FindQuery{pattern, matchCase, wholeWords}.matchesIn(text))
        found += match.from;
    QCOMPARE(found, places);
}

void TestFindQuery::itStopsWhereItIsTold()
{
    QCOMPARE((FindQuery{u"a"_s}.matchesIn(u"aaaa", 3).size()), std::size_t{3});
}

QTEST_APPLESS_MAIN(TestFindQuery)
#include "tst_findquery.moc"
