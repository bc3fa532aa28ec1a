#include "app/terminaltext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace confab;

class TestTerminalText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ordinaryWordsStayAsTheyAre()
    {
        for (const QString& text :
             {u"Ana Kovač"_s, u"日本語"_s, u"שלום"_s, u"naïve – “quoted”"_s, u"👩‍🔬 🇩🇪"_s}) {
            QCOMPARE(terminaltext::line(text), text);
            QCOMPARE(terminaltext::lines(text), text);
        }
    }

    void whatSteersATerminalIsShown()
    {
        QCOMPARE(terminaltext::line(u"\x1b[2Jgone"_s), u"␛[2Jgone"_s);
        QCOMPARE(terminaltext::line(u"a\rb\x07\x7f"_s), u"a␍b␇␡"_s);
        QCOMPARE(terminaltext::line(u"one\ntwo\tthree"_s), u"one␊two␉three"_s);
        QCOMPARE(terminaltext::line(QString(QChar(0x9b)) + u"31m"_s), u"‹U+009B›31m"_s); // C1: CSI in one
        QCOMPARE(terminaltext::line(QString(QChar(0))), u"␀"_s);
    }

    void whatTurnsTheOrderAroundIsShown()
    {
        QCOMPARE(terminaltext::line(u"a\u202etxt.exe"_s), u"a‹U+202E›txt.exe"_s);
        QCOMPARE(terminaltext::line(u"a\u2066b\u2028c"_s), u"a‹U+2066›b‹U+2028›c"_s);
        QCOMPARE(terminaltext::line(QString(QChar(0xd800))), u"‹U+D800›"_s);
        QCOMPARE(terminaltext::line(QString::fromUcs4(U"\U000e0041", 1)), u"‹U+E0041›"_s); // a tag
    }

    void linesKeepTheirLinesAndTabs()
    {
        QCOMPARE(terminaltext::lines(u"one\n\ttwo\x1b"_s), u"one\n\ttwo␛"_s);
    }

    void nothingThatIsObeyedGetsThrough()
    {
        for (char32_t character = 0; character < 0x110000; ++character) {
            const QString text = character < 0x10000 ? QString(QChar(static_cast<char16_t>(character)))
                                                     : QString::fromUcs4(&character, 1);
            for (const QChar unit : terminaltext::line(text))
                QVERIFY2(unit.category() != QChar::Other_Control, qPrintable(QString::number(character, 16)));
        }
    }
};

QTEST_GUILESS_MAIN(TestTerminalText)
#include "tst_terminaltext.moc"
