#include "core/session/roomcode.h"

#include <QSet>
#include <QTest>

using namespace confab;
using namespace Qt::StringLiterals;

class TestRoomCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCodeIsReadHoweverPeopleTypeIt_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("as written") << u"abc-defg-hij"_s;
        QTest::newRow("without dashes") << u"abcdefghij"_s;
        QTest::newRow("upper case") << u"ABC-DEFG-HIJ"_s;
        QTest::newRow("mixed case") << u"Abc-dEfg-hiJ"_s;
        QTest::newRow("spaces for dashes") << u"abc defg hij"_s;
        QTest::newRow("spaces around") << u"  abc-defg-hij \n"_s;
        QTest::newRow("dashes elsewhere") << u"-ab-cdef-ghij--"_s;
        QTest::newRow("tab and newline") << u"abc\tdefg\nhij"_s;
        QTest::newRow("en dashes of a word processor") << u"abc\u2013defg\u2013hij"_s;
        QTest::newRow("non-breaking hyphens") << u"abc\u2011defg\u2011hij"_s;
        QTest::newRow("minus signs") << u"abc\u2212defg\u2212hij"_s;
        QTest::newRow("non-breaking spaces") << u"abc\u00a0defg\u00a0hij"_s;
        QTest::newRow("zero-width characters") << u"\u200babc-defg-hij\ufeff"_s;
    }
    void aCodeIsReadHoweverPeopleTypeIt()
    {
        QFETCH(QString, typed);
        const auto code = RoomCode::parse(typed);
        QVERIFY(code);
        QCOMPARE(code->toString(), u"abc-defg-hij"_s);
    }

    void aSlipIsNamedWithItsPlace_data()
    {
        using enum RoomCode::Fault;
        QTest::addColumn<QString>("typed");
        QTest::addColumn<RoomCode::Fault>("fault");
        QTest::addColumn<qsizetype>("at");
        QTest::addColumn<QChar>("character");
        QTest::newRow("nothing") << u""_s << Empty << qsizetype(0) << QChar();
        QTest::newRow("only spaces") << u"  \t"_s << Empty << qsizetype(0) << QChar();
        QTest::newRow("only dashes") << u"---"_s << Empty << qsizetype(0) << QChar();
        QTest::newRow("one letter") << u"a"_s << TooShort << qsizetype(1) << QChar();
        QTest::newRow("one missing") << u"abc-defg-hi"_s << TooShort << qsizetype(9) << QChar();
        QTest::newRow("one too many") << u"abc-defg-hijk"_s << TooLong << qsizetype(11) << QChar();
        QTest::newRow("a digit") << u"abc-d3fg-hij"_s << Character << qsizetype(5) << QChar(u'3');
        QTest::newRow("first slip counts") << u"1bc-d3fg-hij"_s << Character << qsizetype(0) << QChar(u'1');
        QTest::newRow("slip before length") << u"ab_"_s << Character << qsizetype(2) << QChar(u'_');
        QTest::newRow("umlaut") << u"äbc-defg-hij"_s << Character << qsizetype(0) << QChar(0xe4);
        QTest::newRow("Cyrillic а") << u"\u0430bc-defg-hij"_s << Character << qsizetype(0) << QChar(0x430);
        QTest::newRow("Kelvin sign") << u"\u212abc-defg-hij"_s << Character << qsizetype(0) << QChar(0x212a);
        QTest::newRow("full-width a") << u"\uff41bc-defg-hij"_s << Character << qsizetype(0) << QChar(0xff41);
        QTest::newRow("full stop") << u"abc.defg.hij"_s << Character << qsizetype(3) << QChar(u'.');
        QTest::newRow("null character") << u"abc"_s + QChar(0) << Character << qsizetype(3) << QChar(0);
    }
    void aSlipIsNamedWithItsPlace()
    {
        QFETCH(QString, typed);
        const auto code = RoomCode::parse(typed);
        QVERIFY(!code);
        QTEST(code.error().fault, "fault");
        QTEST(code.error().at, "at");
        QTEST(code.error().character, "character");
    }

    void generatedCodesAreReadBackAndDiffer()
    {
        QSet<RoomCode> seen;
        QSet<QChar> letters;
        for (int i = 0; i < 1000; ++i) {
            const RoomCode code = RoomCode::generate();
            QCOMPARE(RoomCode::parse(code.toString()).value(), code);
            QCOMPARE(code.toString().size(), 12);
            seen.insert(code);
            for (const QChar c : code.toString())
                letters.insert(c);
        }
        QCOMPARE(seen.size(), 1000);
        // 26 letters and the dash; that one letter is not among 10,000 has a chance below 1e-168.
        QCOMPARE(letters.size(), 27);
    }

    void codesThatReadTheSameAreEqual()
    {
        const RoomCode one = RoomCode::parse(u"ABCDEFGHIJ").value();
        const RoomCode two = RoomCode::parse(u"abc-defg-hij").value();
        QCOMPARE(one, two);
        QCOMPARE(qHash(one), qHash(two));
        QVERIFY(one != RoomCode::parse(u"abc-defg-hik").value());
    }
};

QTEST_GUILESS_MAIN(TestRoomCode)
#include "tst_roomcode.moc"
