#include "ui/localedit.h"

#include <QTest>
#include <QTextCursor>
#include <QTextDocument>

using namespace confab;
using namespace Qt::StringLiterals;

class TestLocalEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hintsThatCountTooMuchAreCutToSize_data();
    void hintsThatCountTooMuchAreCutToSize();
    void whatIsTheSameIsNoEdit();
    void cleanLeavesNothingThatATextMayNotHold_data();
    void cleanLeavesNothingThatATextMayNotHold();
    void theViewFormKeepsEveryOffset();
    void theViewTextIsReadRaw();
};

void TestLocalEdit::hintsThatCountTooMuchAreCutToSize_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("removed");
    QTest::addColumn<int>("added");
    QTest::newRow("exact") << u"ac"_s << u"abc"_s << 1 << 0 << 1;
    QTest::newRow("setPlainText counts the end mark") << u""_s << u"hello"_s << 0 << 0 << 6;
    QTest::newRow("a whole paragraph for two letters") << u"abcd"_s << u"abXXcd"_s << 0 << 4 << 6;
    QTest::newRow("beyond both ends") << u"abc"_s << u"xyz"_s << 0 << 99 << 99;
    QTest::newRow("more removed than there was") << u"abc"_s << u"a"_s << 1 << 7 << 0;
    QTest::newRow("half of a pair") << u"a😀"_s << u"a\uFFFD"_s << 2 << 1 << 0;
    QTest::newRow("a separator removed") << u"a\nb"_s << u"ab"_s << 1 << 1 << 0;
}

void TestLocalEdit::hintsThatCountTooMuchAreCutToSize()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(int, from);
    QFETCH(int, removed);
    QFETCH(int, added);
    QTextDocument document;
    document.setPlainText(after);
    const Text known(before);
    const auto edit = localedit::edit(known, document, {from, removed, added}, after.size());
    QVERIFY(edit);
    QCOMPARE(edit->applied(before), after);
}

void TestLocalEdit::whatIsTheSameIsNoEdit()
{
    QTextDocument document;
    document.setPlainText(u"one\ntwo"_s);
    QVERIFY(!localedit::edit(Text(u"one\ntwo"), document, {0, 7, 7}, 3));
    // a paragraph separator of the notes looks like a line feed
    QVERIFY(!localedit::edit(Text(u"one\u2029two"), document, {0, 7, 8}, 3));
}

void TestLocalEdit::cleanLeavesNothingThatATextMayNotHold_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("clean");
    const QString high(QChar(0xd83d));
    const QString low(QChar(0xde00));
    QTest::newRow("nothing to do") << u"a😀\u00A0\u2028é\n"_s << u"a😀\u00A0\u2028é\n"_s;
    QTest::newRow("line ends") << u"a\r\nb\rc\u2029d\n"_s << u"a\nb\nc\nd\n"_s;
    QTest::newRow("NUL") << u"a"_s + QChar(u'\0') + u"b"_s << u"a\uFFFDb"_s;
    QTest::newRow("lone high") << u"a"_s + high << u"a\uFFFD"_s;
    QTest::newRow("lone low") << low + u"a"_s << u"\uFFFDa"_s;
    QTest::newRow("turned round") << low + high << u"\uFFFD\uFFFD"_s;
    QTest::newRow("high, then a pair") << high + u"😀"_s << u"\uFFFD😀"_s;
    QTest::newRow("frame marks") << QString(QChar(0xfdd0)) + QChar(0xfdd1) << u"\uFFFD\uFFFD"_s;
}

void TestLocalEdit::cleanLeavesNothingThatATextMayNotHold()
{
    QFETCH(QString, raw);
    QFETCH(QString, clean);
    QCOMPARE(localedit::clean(raw), clean);
}

void TestLocalEdit::theViewFormKeepsEveryOffset()
{
    const QString text = u"a\r\nb\u2029c\n"_s + QChar(0xfdd0) + u"d\u00A0\u2028"_s;
    const QString view = localedit::viewForm(text);
    QCOMPARE(view, u"a\n\nb\nc\n\nd\u00A0\u2028"_s);
    QTextDocument document;
    QTextCursor(&document).insertText(view);
    QCOMPARE(localedit::viewLength(document), text.size());
}

void TestLocalEdit::theViewTextIsReadRaw()
{
    QTextDocument document;
    QTextCursor(&document).insertText(u"a\u00A0b\u2028c\nd"_s);
    QCOMPARE(localedit::viewText(document, 0, 7), u"a\u00A0b\u2028c\nd"_s);
    QCOMPARE(localedit::viewText(document, 3, 3), u"\u2028c\n"_s);
    QCOMPARE(localedit::viewText(document, 7, 0), QString());
}

QTEST_MAIN(TestLocalEdit)
#include "tst_localedit.moc"
