#include "ui/wordcount.h"

#include <QTest>

using namespace confab;
using namespace Qt::StringLiterals;

class TestWordCount : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsWhatAReaderWould_data();
    void countsWhatAReaderWould();
};

void TestWordCount::countsWhatAReaderWould_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("words");
    QTest::newRow("nothing") << QString() << 0;
    QTest::newRow("white space") << u" \n\t\u00A0"_s << 0;
    QTest::newRow("words") << u"one two\nthree\u00A0four"_s << 4;
    QTest::newRow("marks are no words") << u"# Head\n- item\n- [ ] do\n---"_s << 3;
    QTest::newRow("what hangs together") << u"don't well-known 3.14 a@b.c"_s << 4;
    QTest::newRow("a starred word") << u"**zero** pages"_s << 2;
    QTest::newRow("Japanese") << u"日本語と kana"_s << 5;
    QTest::newRow("combining") << u"e\u0301te\u0301"_s << 1;
    QTest::newRow("rare letters") << u"\U00020000 x"_s << 2;
}

void TestWordCount::countsWhatAReaderWould()
{
    QFETCH(QString, text);
    QFETCH(int, words);
    QCOMPARE(wordCount(text), words);
}

QTEST_GUILESS_MAIN(TestWordCount)
#include "tst_wordcount.moc"
