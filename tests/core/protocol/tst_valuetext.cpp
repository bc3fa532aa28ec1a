#include "core/protocol/valuetext.h"

#include <QTest>

using namespace confab;
using namespace Qt::StringLiterals;

using Kind = JsonFault::Kind;

class TestValueText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesKeepTheirTypeAndTheirDigits_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QByteArray>("kept");
        const auto row = [](const char* name, const QString& written, const QByteArray& kept) {
            QTest::newRow(name) << written << kept;
        };
        row("digits", u"1.0"_s, "1.0");
        row("more than a double holds", u" 90071992547409930001 "_s, "90071992547409930001");
        row("exponent", u"-1E+2"_s, "-1E+2");
        row("false", u"false"_s, "false");
        row("empty object", u"{ }"_s, "{}");
        row("white space", u"{\n \"b\" : [ 1 ,\t2 ] ,\r\n\"a\" : { } }"_s, "{\"b\":[1,2],\"a\":{}}");
        row("white space in texts stays", u"[\" a : b , \"]"_s, "[\" a : b , \"]");
        row("escapes stay", u"[\"\\u0041\\/\"]"_s, "[\"\\u0041\\/\"]");
        row("quotes in texts", u"[\"\\\"\", \"\\\\\"]"_s, "[\"\\\"\",\"\\\\\"]");
        row("beyond ASCII", u"[\"ä😀\"]"_s, "[\"ä😀\"]");
    }
    void valuesKeepTheirTypeAndTheirDigits()
    {
        QFETCH(QString, written);
        QFETCH(QByteArray, kept);
        const auto value = parseStoreValue(written);
        QVERIFY(value);
        QVERIFY(std::holds_alternative<RawJson>(*value));
        QCOMPARE(std::get<RawJson>(*value).text, kept);
    }

    void aStringIsAText_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << u"\"hello\""_s << u"hello"_s;
        QTest::newRow("empty") << u" \"\" "_s << QString();
        QTest::newRow("escapes") << u"\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude00\""_s
                                 << u"\"\\/\b\f\n\r\té😀"_s;
        QTest::newRow("looks like JSON") << u"\"{\\\"a\\\":1}\""_s << u"{\"a\":1}"_s;
        QTest::newRow("null character") << u"\"a\\u0000b\""_s << u"a"_s + QChar(0) + u"b"_s;
        QTest::newRow("byte order mark") << u"\"\ufeffa\""_s << u"\ufeffa"_s;
    }
    void aStringIsAText()
    {
        QFETCH(QString, written);
        QFETCH(QString, text);
        const auto value = parseStoreValue(written);
        QVERIFY(value);
        QVERIFY(asText(*value));
        QCOMPARE(*asText(*value), text);
    }

    void nullIsNoValue()
    {
        const auto value = parseStoreValue(u" null "_s);
        QVERIFY(value);
        QVERIFY(isUnset(*value));
    }

    void theFaultSaysWhereAndWhy_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<qsizetype>("offset");
        const auto row = [](const char* name, const QString& written, Kind kind, qsizetype offset) {
            QTest::newRow(name) << written << kind << offset;
        };
        row("nothing", u""_s, Kind::Nothing, 0);
        row("white space", u"  "_s, Kind::Nothing, 2);
        row("a word", u"hello"_s, Kind::Word, 0);
        row("a word beyond ASCII", u"äh"_s, Kind::Word, 0);
        row("True", u"[True]"_s, Kind::Word, 1);
        row("NaN", u"NaN"_s, Kind::Word, 0);
        row("half a word", u"tru"_s, Kind::Word, 0);
        row("single quotes", u"'a'"_s, Kind::NotAValue, 0);
        row("no element", u"[1,]"_s, Kind::NotAValue, 3);
        row("no value", u"{\"a\":}"_s, Kind::NotAValue, 5);
        row("comment", u"[/* */]"_s, Kind::NotAValue, 1);
        row("byte order mark", u"\ufeff1"_s, Kind::Word, 0);
        row("leading zero", u"[01]"_s, Kind::Number, 1);
        row("point alone", u"1."_s, Kind::Number, 0);
        row("minus alone", u"-"_s, Kind::Number, 0);
        row("exponent alone", u"1e"_s, Kind::Number, 0);
        row("open text", u"[\"a, 1]"_s, Kind::OpenText, 1);
        row("open text after a backslash", u"\"a\\"_s, Kind::OpenText, 2);
        row("line break in text", u"\"a\nb\""_s, Kind::ControlInText, 2);
        row("tab in text", u"\"\t\""_s, Kind::ControlInText, 1);
        row("escape", u"\"a\\q\""_s, Kind::Escape, 2);
        row("short escape", u"\"\\u12\""_s, Kind::Escape, 1);
        row("name without quotes", u"{a: 1}"_s, Kind::Name, 1);
        row("no name", u"{\"a\":1,}"_s, Kind::Name, 7);
        row("no colon", u"{\"a\" 1}"_s, Kind::Colon, 5);
        row("no comma", u"[1 2]"_s, Kind::Separator, 3);
        row("no comma between members", u"{\"ä\":1 \"b\":2}"_s, Kind::Separator, 7);
        row("wrong bracket", u"[1}"_s, Kind::Separator, 2);
        row("open object", u"[{\"a\": 1"_s, Kind::Unclosed, 1);
        row("open object after a comma", u"{\"a\": 1, "_s, Kind::Unclosed, 0);
        row("open object after a name", u"{\"a\""_s, Kind::Unclosed, 0);
        row("open object after a colon", u"{\"a\":"_s, Kind::Unclosed, 0);
        row("open array", u"["_s, Kind::Unclosed, 0);
        row("two values", u"1 2"_s, Kind::Rest, 2);
        row("after emoji", u"[\"😀\"] x"_s, Kind::Rest, 7);
        row("one bracket too many", u"{}}"_s, Kind::Rest, 2);
        row("65 deep", QString(65, u'[') + QString(65, u']'), Kind::TooDeep, 64);
        row("beyond all numbers", u"[1e400]"_s, Kind::Unreadable, 0);
    }
    void theFaultSaysWhereAndWhy()
    {
        QFETCH(QString, written);
        QFETCH(Kind, kind);
        QFETCH(qsizetype, offset);
        const auto value = parseStoreValue(written);
        QVERIFY(!value);
        QCOMPARE(int(value.error().kind), int(kind));
        QCOMPARE(value.error().offset, offset);
    }

    void valuesAreShownOnOneLine_data()
    {
        QTest::addColumn<StoreValue>("value");
        QTest::addColumn<QString>("shown");
        QTest::newRow("unset") << StoreValue() << QString();
        QTest::newRow("text") << StoreValue(u"a \"b\"\nc"_s) << u"\"a \\\"b\\\"\\nc\""_s;
        QTest::newRow("turned text") << StoreValue(u"a\u202eb\u2028"_s) << u"\"a\\u202eb\\u2028\""_s;
        QTest::newRow("delete character") << StoreValue(u"\x7f"_s) << u"\"\\u007f\""_s;
        QTest::newRow("family") << StoreValue(u"👩‍👧"_s) << u"\"👩‍👧\""_s;
        QTest::newRow("number") << StoreValue(RawJson{"1.50"}) << u"1.50"_s;
        QTest::newRow("object") << StoreValue(RawJson{"{\"b\":1.0 ,\n\"a\":[ null,{}]}"})
                                << u"{\"b\": 1.0, \"a\": [null, {}]}"_s;
    }
    void valuesAreShownOnOneLine()
    {
        QFETCH(StoreValue, value);
        QFETCH(QString, shown);
        QCOMPARE(displayText(value, ValueForm::OneLine), shown);
    }

    void valuesAreShownIndented()
    {
        const StoreValue value = RawJson{"{\"b\":1.0,\"a\":[1,{\"c\":[]}],\"d\":\" , \"}"};
        QCOMPARE(displayText(value, ValueForm::Indented), u"{\n"
                                                          "  \"b\": 1.0,\n"
                                                          "  \"a\": [\n"
                                                          "    1,\n"
                                                          "    {\n"
                                                          "      \"c\": []\n"
                                                          "    }\n"
                                                          "  ],\n"
                                                          "  \"d\": \" , \"\n"
                                                          "}"_s);
    }

    void whatIsShownReadsBackAsTheSameValue_data()
    {
        QTest::addColumn<StoreValue>("value");
        QTest::newRow("unset text") << StoreValue(QString());
        QTest::newRow("text") << StoreValue(u"a\tb\n\u202e\u200d\u2029\"\\😀"_s + QChar(0));
        QTest::newRow("text that is JSON") << StoreValue(u"[1]"_s);
        QTest::newRow("number") << StoreValue(RawJson{"-0.10"});
        QTest::newRow("object") << StoreValue(RawJson{"{\"a\":[1,{\"\u202e\":\"\\u0000\"},[]],\"a\":2}"});
    }
    void whatIsShownReadsBackAsTheSameValue()
    {
        QFETCH(StoreValue, value);
        for (const ValueForm form : {ValueForm::OneLine, ValueForm::Indented}) {
            const auto read = parseStoreValue(displayText(value, form));
            QVERIFY(read);
            QCOMPARE(displayText(*read, form), displayText(value, form));
            if (asText(value))
                QVERIFY(*read == value);
        }
    }
};

QTEST_GUILESS_MAIN(TestValueText)
#include "tst_valuetext.moc"
