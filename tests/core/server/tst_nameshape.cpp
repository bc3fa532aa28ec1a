#include "core/server/nameshape.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace confab;

namespace {

bool lookAlike(const QString& a, const QString& b)
{
    const auto others = nameShapes(b);
    return std::ranges::any_of(nameShapes(a), [&](const QString& shape) {
        return std::ranges::find(others, shape) != others.end();
    });
}

} // namespace

class TestNameShape : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatLooksLikeAnotherNameIsTheSame_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("other");
        const auto row = [](const char* what, const QString& name, const QString& other) {
            QTest::newRow(what) << name << other;
        };
        row("itself", u"Ada"_s, u"Ada"_s);
        row("case", u"Ada"_s, u"aDA"_s);
        row("capital I for small l", u"Alice"_s, u"AIice"_s);
        row("… and another case", u"ALICE"_s, u"aIice"_s);
        row("digit 1 for small l", u"Alice"_s, u"A1ice"_s);
        row("digit 0 for o", u"Bob"_s, u"B0b"_s);
        row("rn for m", u"Sam"_s, u"Sarn"_s);
        row("Cyrillic a", u"Ada"_s, u"Ad\u0430"_s);
        row("Cyrillic capital A", u"Ada"_s, u"\u0410da"_s);
        row("all of it in Cyrillic", u"Roman"_s, u"R\u043Em\u0430n"_s);
        row("Greek capital omicron", u"Oskar"_s, u"\u039Fskar"_s);
        row("full width", u"Ada"_s, u"\uFF21\uFF44\uFF41"_s);
        row("mathematical letters", u"Ada"_s, QString::fromUtf8("𝐀𝐝𝐚"));
        row("circled letters", u"Ada"_s, u"\u24B6\u24D3\u24D0"_s);
        row("ligature", u"Steffi"_s, u"Ste\uFB03"_s);
        row("composed and not", u"Zoë"_s, u"Zoe\u0308"_s);
        row("two spaces", u"Ada Byron"_s, u"Ada  Byron"_s);
        row("no-break and thin spaces", u"Ada Byron"_s, u"Ada\u00A0\u2009Byron"_s);
        row("without the space", u"Ada Byron"_s, u"AdaByron"_s);
        row("zero-width space", u"Ada"_s, u"A\u200Bda"_s);
        row("zero-width joiner", u"Ada"_s, u"Ad\u200Da"_s);
        row("word joiner", u"Ada"_s, u"Ada\u2060"_s);
        row("soft hyphen", u"Ada"_s, u"A\u00ADda"_s);
        row("variation selector", u"Ada"_s, u"Ada\uFE0F"_s);
        row("Hangul filler", u"Ada"_s, u"Ada\u3164"_s);
        row("Braille blank", u"Ada"_s, u"Ada\u2800"_s);
        row("combining grapheme joiner", u"Ada"_s, u"Ad\u034Fa"_s);
        row("a tag", u"Ada"_s, u"Ada"_s + QString::fromUcs4(U"\U000E0041", 1));
        row("sharp s", u"Strauß"_s, u"STRAUSS"_s);
        row("long s", u"Ines"_s, u"Ine\u017F"_s);
        row("a number as one character", u"Ada (2)"_s, u"Ada \u2475"_s);
        row("a number without its space", u"Ada (2)"_s, u"ada(2)"_s);
        row("script letters", u"Hana"_s, QString::fromUtf8("ℋana"));
        row("Armenian o", u"Otto"_s, u"Ott\u0585"_s);
    }
    void whatLooksLikeAnotherNameIsTheSame()
    {
        QFETCH(QString, name);
        QFETCH(QString, other);
        QVERIFY(lookAlike(name, other));
        QVERIFY(lookAlike(other, name));
    }

    void whatIsReadAsAnotherNameIsAnother_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("other");
        const auto row = [](const char* what, const QString& name, const QString& other) {
            QTest::newRow(what) << name << other;
        };
        row("another", u"Ada"_s, u"Ben"_s);
        row("longer", u"Ada"_s, u"Adam"_s);
        row("an accent", u"Andre"_s, u"André"_s);
        row("an umlaut", u"Muller"_s, u"Müller"_s);
        row("i and l", u"Eli"_s, u"Ell"_s);
        row("a number", u"Ada"_s, u"Ada (2)"_s);
        row("numbers", u"Ada (2)"_s, u"Ada (3)"_s);
        row("the two i of Ukrainian", u"Кирил"_s, u"Кирїл"_s);
        row("и and й", u"Сергий"_s, u"Сергій"_s);
        row("Arabic names", u"عمر"_s, u"عمرو"_s);
        row("Han", u"田中"_s, u"中田"_s);
        row("kana", u"はな"_s, u"はね"_s);
        row("emoji", u"🐱"_s, u"🐶"_s);
        row("skin tones", u"👋🏻"_s, u"👋🏿"_s);
    }
    void whatIsReadAsAnotherNameIsAnother()
    {
        QFETCH(QString, name);
        QFETCH(QString, other);
        QVERIFY(!lookAlike(name, other));
    }

    void anyTextHasShapes()
    {
        QCOMPARE(nameShapes(QString()).front(), QString());
        QVERIFY(!nameShapes(QString(QChar(0xD800))).front().isEmpty());          // half a character
        QVERIFY(nameShapes(QString(2048, QChar(0xFDFA))).front().size() > 2048); // 18 letters each
    }
};

QTEST_APPLESS_MAIN(TestNameShape)
#include "tst_nameshape.moc"
