#include "ui/codetext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace confab;

namespace {

/// `|` marks the caret.
CodeText marked(QString text)
{
    const qsizetype caret = text.indexOf(u'|');
    return {text.remove(u'|'), caret};
}

} // namespace

class TestCodeText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsTypedTakesTheFormOfACode_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("shown");
        QTest::newRow("nothing") << u"|"_s << u"|"_s;
        QTest::newRow("three letters") << u"wpi|"_s << u"wpi|"_s;
        QTest::newRow("the fourth brings the dash") << u"wpis|"_s << u"wpi-s|"_s;
        QTest::newRow("a typed dash stays") << u"wpi-|"_s << u"wpi-|"_s;
        QTest::newRow("a second dash goes") << u"wpi--|"_s << u"wpi-|"_s;
        QTest::newRow("a dash at the wrong place goes") << u"w-p|"_s << u"wp|"_s;
        QTest::newRow("capitals") << u"WPISRJBWER|"_s << u"wpi-srjb-wer|"_s;
        QTest::newRow("spaces for dashes") << u"wpi srjb wer|"_s << u"wpi-srjb-wer|"_s;
        QTest::newRow("dashes of a word processor") << u"wpi–srjb‑wer|"_s << u"wpi-srjb-wer|"_s;
        QTest::newRow("eleven letters keep their end") << u"wpisrjbwerx|"_s << u"wpi-srjb-werx|"_s;
        QTest::newRow("a letter in the middle") << u"wpi-sx|rjb"_s << u"wpi-sx|rj-b"_s;
        QTest::newRow("a letter before the dash") << u"wpix|-srj"_s << u"wpi-x|srj"_s;
        QTest::newRow("a letter gone before the dash") << u"wp|-srjb-wer"_s << u"wp|s-rjbw-er"_s;
        QTest::newRow("caret behind the dash") << u"wpi-|srjb"_s << u"wpi-|srjb"_s;
        QTest::newRow("caret at the start") << u"|wpisrjb"_s << u"|wpi-srjb"_s;
        QTest::newRow("a digit stays in view") << u"wpi7|"_s << u"wpi7|"_s;
        QTest::newRow("a link stays as it is") << u"confab://Host:1/abc|"_s << u"confab://Host:1/abc|"_s;
        QTest::newRow("a scheme loses the dash it got") << u"con-fab:|"_s << u"confab:|"_s;
        QTest::newRow("and that of the web") << u"htt-ps:|"_s << u"https:|"_s;
        QTest::newRow("an address") << u"wpi-srjb-wer@h|"_s << u"wpi-srjb-wer@h|"_s;
    }

    void whatIsTypedTakesTheFormOfACode()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, shown);
        const CodeText before = marked(typed);
        const CodeText after = codeTextOf(before.text, before.caret);
        QCOMPARE(after.text.left(after.caret) + u'|' + after.text.mid(after.caret), shown);
    }

    void ofAPastedSentenceTheLinkOrCodeRemains_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<QString>("shown");
        QTest::newRow("link") << u"Join us: confab://h.example/wpi-srjb-wer."_s
                              << u"confab://h.example/wpi-srjb-wer"_s;
        QTest::newRow("code") << u"The code is WPI-SRJB-WER, see you"_s << u"wpi-srjb-wer"_s;
        QTest::newRow("web link in brackets")
            << u"the room (https://h.example/wpi-srjb-wer) is open"_s << u"https://h.example/wpi-srjb-wer"_s;
        QTest::newRow("nothing in it: 7") << u"no code here 7"_s << u"no code here 7"_s;
    }

    void ofAPastedSentenceTheLinkOrCodeRemains()
    {
        QFETCH(const QString, pasted);
        QFETCH(const QString, shown);
        const CodeText after = codeTextOf(pasted, pasted.size());
        QCOMPARE(after.text, shown);
        QCOMPARE(after.caret, shown.size());
    }

    void theFormIsStable_data() { whatIsTypedTakesTheFormOfACode_data(); }

    void theFormIsStable()
    {
        QFETCH(const QString, typed);
        const CodeText before = marked(typed);
        const CodeText once = codeTextOf(before.text, before.caret);
        QVERIFY(codeTextOf(once.text, once.caret) == once);
    }

    void theRestOfACodeIsHintedAt()
    {
        QCOMPARE(restOfCode(u"wpi"), u"-····-···"_s);
        QCOMPARE(restOfCode(u"wpi-srjb-"), u"···"_s);
        QCOMPARE(restOfCode(u""), QString());
        QCOMPARE(restOfCode(u"wpi-srjb-wer"), QString());
        QCOMPARE(restOfCode(u"wp7"), QString());
        QCOMPARE(restOfCode(u"https:"), QString());
    }
};

QTEST_GUILESS_MAIN(TestCodeText)
#include "tst_codetext.moc"
