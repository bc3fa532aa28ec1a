#include "core/protocol/jsondocument.h"
#include "tests/support/randomtext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray oneOf(RandomText& random, const QByteArrayList& choices)
{
    return choices[random.number(choices.size())];
}

QByteArray randomString(RandomText& random)
{
    QByteArray made;
    for (qsizetype left = random.number(12); left > 0; --left)
        made +=
            oneOf(random, {"a", "é", "😀", "\xef\xbb\xbf x", "\\n", "\\\"", "\\\\", "\\/", "\\b\\f\\r\\t",
                           "\\u0000", "\\u00e9", "\\uD83D\\ude00", "\\ud800", "some more words", "{", "]"});
    if (made.startsWith("\xef\xbb\xbf")) // QJsonDocument drops it
        made.remove(0, 3);
    return "\"" + made + "\"";
}

/// Without what UTF-8 and UTF-16 sort differently, which makes two like objects differ.
QByteArray randomName(RandomText& random)
{
    return oneOf(random, {"\"a\"", "\"b\"", "\"é\"", "\"\\u00e9\"", "\"\\n\"", "\"\"", "\"long name\"",
                          "\"\\\"x\\\"\""});
}

QByteArray randomObject(RandomText& random, int depth);

QByteArray randomValue(RandomText& random, int depth)
{
    switch (random.number(depth > 3 ? 4 : 6)) {
    case 0:
    case 1:
        return randomString(random);
    case 2:
        return oneOf(random, {"true", "false", "null"});
    case 3:
        return oneOf(random, {"0", "-0", "12", "-3.25", "1.0", "2e3", "1E-2", "9007199254740993",
                              "9223372036854775807", "9223372036854775808", "0.1"});
    case 4: {
        QByteArray made = "[";
        for (qsizetype left = random.number(4); left > 0; --left)
            made += randomValue(random, depth + 1) + (left > 1 ? " ," : "");
        return made + ']';
    }
    default:
        return randomObject(random, depth + 1);
    }
}

QByteArray randomObject(RandomText& random, int depth)
{
    QByteArray made = "{\n";
    for (qsizetype left = random.number(5); left > 0; --left)
        made += randomName(random) + " : " + randomValue(random, depth) + (left > 1 ? ",\t" : "");
    return made + "}";
}

QJsonValue meaningOf(json::Value value)
{
    if (value.isObject()) {
        QJsonObject object;
        for (const auto& [name, member] : value.members())
            object.insert(name.string(), meaningOf(member));
        return object;
    }
    if (value.isArray()) {
        QJsonArray array;
        for (const json::Value element : value.elements())
            array.append(meaningOf(element));
        return array;
    }
    if (value.isString())
        return value.string();
    if (value.isBool())
        return value.isTrue();
    if (value.isNull())
        return QJsonValue::Null;
    bool isWhole = false;
    const qint64 whole = value.text().toLongLong(&isWhole);
    return isWhole ? QJsonValue(whole) : QJsonValue(value.text().toDouble());
}

} // namespace

class TestJsonDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void validObjectsAreRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << "{}"_ba;
        QTest::newRow("white space") << " \t\r\n{ \"a\" : [ 1 , 2 ] , \"b\" : { } } \n"_ba;
        QTest::newRow("literals") << R"({"a":true,"b":false,"c":null})"_ba;
        QTest::newRow("numbers") << R"({"a":[0,-0,1,-1,0.5,1e3,1E-3,1.5e+2,9007199254740993]})"_ba;
        QTest::newRow("escapes") << "{\"a\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0000\\u00e9\\uD83D\\ude00\"}"_ba;
        QTest::newRow("lone surrogate") << R"({"a":"\ud800"})"_ba;
        QTest::newRow("UTF-8") << "{\"ä\":\"😀\u2028\x7f\"}"_ba;
        QTest::newRow("64 deep") << "{\"a\":"_ba + QByteArray(63, '[') + QByteArray(63, ']') + '}';
        QTest::newRow("long row of siblings") << "{\"a\":["_ba + "[],"_ba.repeated(1000) + "[]]}";
    }
    void validObjectsAreRead()
    {
        QFETCH(QByteArray, text);
        const auto document = json::Document::parseObject(text);
        QVERIFY2(document, document ? "" : qPrintable(document.error().message));
    }

    void whatIsNotJsonIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char* name, const QByteArray& text) { QTest::newRow(name) << text; };
        row("nothing", "");
        row("white space", "  ");
        row("word", "hello");
        row("unclosed object", "{");
        row("unclosed member", R"({"a")");
        row("unclosed string", "{\"a\":\"b");
        row("unclosed array", R"({"a":[1,2})");
        row("closed twice", "{}}");
        row("garbage after", "{} x");
        row("two objects", "{}{}");
        row("comma at end", R"({"a":1,})");
        row("comma at end of array", R"({"a":[1,]})");
        row("comma at start", R"({,"a":1})");
        row("no comma", R"({"a":1 "b":2})");
        row("no colon", R"({"a" 1})");
        row("no value", R"({"a":})");
        row("name without quotes", "{a:1}");
        row("single quotes", "{'a':1}");
        row("comment", "{/* */}");
        row("byte order mark", "\xef\xbb\xbf{}");
        row("null character after", QByteArray("{}\0", 3));
        row("null character in string", QByteArray("{\"a\":\"\0\"}", 9));
        row("null character between", QByteArray("{\0}", 3));
        row("raw newline in string", "{\"a\":\"\n\"}");
        row("raw tab in string", "{\"a\":\"\t\"}");
        row("raw escape character in name", "{\"\x1b\":1}");
        row("form feed between", "{\f}");
        row("no-break space between", "{\xc2\xa0}");
        row("unknown escape", R"({"a":"\q"})");
        row("escaped end", "{\"a\":\"\\");
        row("short \\u", R"({"a":"\u12"})");
        row("\\u without hex", R"({"a":"\u12g4"})");
        row("octal escape", R"({"a":"\012"})");
        row("number with point alone", R"({"a":1.})");
        row("number from point", R"({"a":.5})");
        row("number with plus", R"({"a":+1})");
        row("number with leading zero", R"({"a":01})");
        row("number with e alone", R"({"a":1e})");
        row("minus alone", R"({"a":-})");
        row("hexadecimal", R"({"a":0x10})");
        row("NaN", R"({"a":NaN})");
        row("Infinity", R"({"a":-Infinity})");
        row("number beyond double", R"({"a":1e400})");
        row("True", R"({"a":True})");
        row("tru", R"({"a":tru})");
        row("truex", R"({"a":truex})");
        row("undefined", R"({"a":undefined})");
        row("invalid UTF-8", "{\"a\":\"\xff\"}");
        row("cut UTF-8", "{\"a\":\"\xc3\"}");
        row("overlong UTF-8", "{\"a\":\"\xc0\xaf\"}");
        row("surrogate as UTF-8", "{\"a\":\"\xed\xa0\x80\"}");
        row("beyond Unicode", "{\"a\":\"\xf5\x80\x80\x80\"}");
        row("65 deep", "{\"a\":"_ba + QByteArray(64, '[') + QByteArray(64, ']') + '}');
        row("65 deep objects", "{\"a\":"_ba.repeated(65) + "1" + "}"_ba.repeated(65));
        row("a million deep", "{\"a\":"_ba + QByteArray(1'000'000, '['));
    }
    void whatIsNotJsonIsRefused()
    {
        QFETCH(QByteArray, text);
        const auto object = json::Document::parseObject(text);
        QVERIFY(!object);
        QVERIFY(object.error().is(ErrorCode::ParseError));
        QVERIFY(!object.error().message.isEmpty());
    }

    void aMarkAtTheStartOfAStringIsPartOfIt()
    {
        const QByteArray text = "{\"a\":\"\xef\xbb\xbfx\",\"\xef\xbb\xbf\":\"\\\"\xef\xbb\xbf\"}";
        const auto document = json::Document::parseObject(text);
        QVERIFY(document);
        const auto members = document->root().members();
        QCOMPARE(members.size(), 2);
        QCOMPARE(members[0].second.string(), u"\ufeffx"_s);
        QCOMPARE(members[1].first.string(), u"\ufeff"_s);
        QCOMPARE(members[1].second.string(), u"\"\ufeff"_s);
    }

    void jsonThatIsNoObjectIsAnInvalidRequest()
    {
        for (const QByteArray& text : {"[]"_ba, "[{}]"_ba, "1"_ba, "\"a\""_ba, "null"_ba, " true "_ba}) {
            const auto object = json::Document::parseObject(text);
            QVERIFY2(!object, text.constData());
            QVERIFY2(object.error().is(ErrorCode::InvalidRequest), text.constData());
        }
    }

    void aMemberIsFoundAsItWasWritten_data()
    {
        QTest::addColumn<QByteArray>("object");
        QTest::addColumn<QByteArray>("found");
        QTest::newRow("only") << R"({"data":1.50e1})"_ba
                              << "1.50e1"_ba;
        QTest::newRow("white space around") << "{ \"data\" :\n { \"b\" : 1 } , \"z\":2}"_ba
                                            << "{ \"b\" : 1 }"_ba;
        QTest::newRow("between others") << "{\"a\":[{\"data\":1}],\"data\":[true],\"b\":\"}\"}"_ba
                                        << "[true]"_ba;
        QTest::newRow("last of several") << R"({"data":1,"data":2,"x":0,"data":3})"_ba
                                         << "3"_ba;
        QTest::newRow("escaped name") << R"({"data":1,"d\u0061ta":2})"_ba
                                      << "2"_ba;
        QTest::newRow("mark before an escaped name") << "{\"data\":1,\"\xef\xbb\xbf\\u0064ata\":2}"_ba
                                                     << "1"_ba;
        QTest::newRow("string with quotes") << "{\"data\":\"a\\\"}b\",\"x\":1}"_ba
                                            << "\"a\\\"}b\""_ba;
        QTest::newRow("only deeper") << R"({"a":{"data":1}})"_ba
                                     << ""_ba;
        QTest::newRow("name in a value") << R"({"a":"data","b":1})"_ba
                                         << ""_ba;
        QTest::newRow("longer name") << R"({"data2":1,"dat":2})"_ba
                                     << ""_ba;
        QTest::newRow("empty object") << "{}"_ba
                                      << ""_ba;
        QTest::newRow("no object") << "[1]"_ba
                                   << ""_ba;
    }
    void aMemberIsFoundAsItWasWritten()
    {
        QFETCH(QByteArray, object);
        const auto document = json::Document::parse(object);
        QVERIFY(document);
        const json::Value member = document->root().member("data"_L1);
        QTEST(member.text().toByteArray(), "found");
        QFETCH(QByteArray, found);
        QCOMPARE(member.exists(), !found.isEmpty());
    }

    void theLastOfManyDuplicatesIsTheOneThatQJsonDocumentTakes()
    {
        for (int count = 2; count < 60; ++count) {
            QByteArray text = "{";
            for (int i = 1; i <= count; ++i)
                text += "\"x" + QByteArray::number(i % 7) + "\":0,\"data\":" + QByteArray::number(i) + ',';
            text.back() = '}';
            const auto document = json::Document::parseObject(text);
            QCOMPARE(document->root().member("data"_L1).integer(0, 100), count);
            QCOMPARE(QJsonDocument::fromJson(text).object().value("data"_L1).toInt(), count);
        }
    }

    void elementsAreFoundAsTheyWereWritten()
    {
        const QByteArray array = R"([ {"a" : 1}, "x,y" ,[2 , 3],4.0 ])";
        const auto document = json::Document::parse(array);
        QVERIFY(document);
        const auto found = document->root().elements();
        QCOMPARE(found.size(), 4);
        QCOMPARE(found[0].text(), R"({"a" : 1})"_ba);
        QCOMPARE(found[1].text(), R"("x,y")"_ba);
        QCOMPARE(found[2].text(), "[2 , 3]"_ba);
        QCOMPARE(found[3].text(), "4.0"_ba);
        QVERIFY(json::Document::parse("[]"_ba)->root().elements().empty());
        QVERIFY(json::Document::parse("{}"_ba)->root().elements().empty());
        QVERIFY(json::Document::parse("{}"_ba)->root().members().empty());
        QVERIFY(json::Document::parse("[1]"_ba)->root().members().empty());
    }

    void whatIsNotThereIsNothing()
    {
        const json::Value none;
        QVERIFY(!none.exists() && !none.isNull() && !none.isObject() && !none.isTrue());
        QVERIFY(none.text().isEmpty() && none.string().isEmpty() && !none.integer(-1, 1));
        QVERIFY(!none.member("a"_L1).exists() && none.elements().empty() && none.members().empty());
    }

    /// Whatever is valid means what it means to QJsonDocument.
    void valuesAreThoseOfQJsonDocument()
    {
        RandomText random(1);
        for (int i = 0; i < 5000; ++i) {
            const QByteArray text = randomObject(random, 0);
            const QJsonDocument expected = QJsonDocument::fromJson(text);
            QVERIFY2(expected.isObject(), text);
            const auto made = json::Document::parseObject(text);
            QVERIFY2(made && meaningOf(made->root()) == expected.object(), text);
        }
    }

    void noTextMakesItCrash()
    {
        const QByteArray whole = R"({"a":[1,-2.5e3,true,null,"\u00e9\n"],"b":{"c":{}},"data":"x"} )";
        for (qsizetype length = 0; length < whole.size() - 1; ++length)
            QVERIFY(!json::Document::parseObject(whole.first(length)));
    }
};

QTEST_GUILESS_MAIN(TestJsonDocument)
#include "tst_jsondocument.moc"
