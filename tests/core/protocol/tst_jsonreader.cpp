#include "core/protocol/jsonreader.h"

#include <QTest>

using namespace confab;
using namespace Qt::StringLiterals;

namespace {

/// A reader over JSON text, with the fault that it notes.
struct Reading
{
    explicit Reading(const QByteArray& json)
        : text(json),
          document(*json::Document::parseObject(text)),
          in(document.root(), fault)
    {}

    QByteArray text;
    json::Document document;
    ReadFault fault;
    JsonReader in;
};

} // namespace

class TestJsonReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsThereIsReadWithoutFault()
    {
        Reading r(R"({"s":"a","e":"","n":7,"z":-7,"b":true,"l":["x","y"],"o":{"s":"in"}})");
        QCOMPARE(r.in.string("s"_L1), u"a"_s);
        QCOMPARE(r.in.string("e"_L1), u""_s);
        QCOMPARE(r.in.stringOr("s"_L1, u"else"_s), u"a"_s);
        QCOMPARE(r.in.optionalString("s"_L1), u"a"_s);
        QCOMPARE(r.in.identifier("s"_L1, 1), u"a"_s);
        QCOMPARE(r.in.count("n"_L1), 7);
        QCOMPARE(r.in.integer("z"_L1), -7);
        QCOMPARE(r.in.optionalCount("n"_L1), 7);
        QVERIFY(r.in.flag("b"_L1));
        QCOMPARE(r.in.strings("l"_L1), (QStringList{u"x"_s, u"y"_s}));
        QCOMPARE(r.in.object("o"_L1).string("s"_L1), u"in"_s);
        QVERIFY(!r.fault.isSet());
    }

    void nullCountsAsMissing()
    {
        Reading r(R"({"x":null})");
        for (const auto name : {"x"_L1, "y"_L1}) {
            QVERIFY(!r.in.has(name));
            QCOMPARE(r.in.stringOr(name, u"else"_s), u"else"_s);
            QVERIFY(!r.in.optionalString(name));
            QVERIFY(!r.in.optionalCount(name));
            QCOMPARE(r.in.countOr(name, 5), 5);
            QVERIFY(r.in.flagOr(name, true));
            QVERIFY(r.in.stringsOrNone(name).isEmpty());
        }
        QVERIFY(r.in.mentions("x"_L1) && !r.in.mentions("y"_L1));
        QVERIFY(!r.fault.isSet());
        (void)r.in.string("x"_L1);
        QCOMPARE(r.fault.field, u"x"_s);
    }

    void theFirstFaultStays()
    {
        Reading r(R"({"a":{"b":1}})");
        (void)r.in.object("a"_L1).string("b"_L1);
        (void)r.in.string("missing"_L1);
        QCOMPARE(r.fault.field, u"a.b"_s);
        QCOMPARE(r.fault.sentence, u"a.b must be a string"_s);
        const Refusal refusal = r.fault.refusal();
        QVERIFY(refusal.is(ErrorCode::InvalidParams));
        QCOMPARE(refusal.field, u"a.b"_s);
        QCOMPARE(refusal.message, r.fault.sentence);
    }

    void onlyExactIntegersAreIntegers_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<std::optional<qint64>>("integer");
        const auto row = [](const char* json, std::optional<qint64> integer) {
            QTest::newRow(json) << QByteArray(json) << integer;
        };
        row("0", 0);
        row("-0", 0);
        row("1.0", 1);
        row("1e3", 1000);
        row("9007199254740992", 9007199254740992);
        row("-9007199254740992", -9007199254740992);
        row("9007199254740993", std::nullopt);
        row("-9007199254740993", std::nullopt);
        row("9223372036854775807", std::nullopt);
        row("18446744073709551616", std::nullopt);
        row("1e300", std::nullopt);
        row("0.5", std::nullopt);
        row("-1e-9", std::nullopt);
        row("\"1\"", std::nullopt);
        row("true", std::nullopt);
        row("[1]", std::nullopt);
    }
    void onlyExactIntegersAreIntegers()
    {
        QFETCH(QByteArray, json);
        Reading r("{\"n\":" + json + '}');
        QFETCH(std::optional<qint64>, integer);
        QCOMPARE(r.in.integer("n"_L1), integer.value_or(0));
        QCOMPARE(r.fault.isSet(), !integer.has_value());
    }

    void integersKeepTheirBounds()
    {
        Reading low(R"({"n":-1})");
        (void)low.in.count("n"_L1);
        QCOMPARE(low.fault.field, u"n"_s);
        Reading high(R"({"n":201})");
        (void)high.in.integer("n"_L1, 1, 200);
        QCOMPARE(high.fault.sentence, u"n must be an integer from 1 to 200"_s);
        Reading exact(R"({"n":200})");
        QCOMPARE(exact.in.integer("n"_L1, 200, 200), 200);
        QVERIFY(!exact.fault.isSet());
    }

    void identifiersAreShortWholeAndNotEmpty()
    {
        for (const QByteArray& id : {R"("")"_ba, R"("abc")"_ba, R"("\ud800")"_ba, "1"_ba}) {
            Reading r("{\"id\":" + id + '}');
            (void)r.in.identifier("id"_L1, 2);
            QVERIFY2(r.fault.isSet(), id.constData());
        }
    }

    void objectsInListsAndMapsAreRead()
    {
        Reading r(R"({"list":[{"v":[1.0]},{"v":"t"}],"map":{"a":{"n":1},"b":{"n":2}}})");
        const auto list = r.in.objects("list"_L1);
        QCOMPARE(list.size(), 2);
        QCOMPARE(list[0].storeValue("v"_L1), StoreValue(RawJson{"[1.0]"}));
        QCOMPARE(list[1].storeValue("v"_L1), StoreValue(u"t"_s));
        const auto map = r.in.objectMap("map"_L1);
        QCOMPARE(map.size(), 2);
        QCOMPARE(map[1].first, u"b"_s);
        QCOMPARE(map[1].second.count("n"_L1), 2);
        QVERIFY(!r.fault.isSet());
    }

    void wrongListsAndMapsAreFaults()
    {
        const auto faultOf = [](const QByteArray& json, auto read) {
            Reading r("{\"x\":" + json + '}');
            read(r.in);
            return r.fault.isSet();
        };
        const auto objects = [](const JsonReader& in) { (void)in.objects("x"_L1); };
        const auto map = [](const JsonReader& in) { (void)in.objectMap("x"_L1); };
        const auto strings = [](const JsonReader& in) { (void)in.strings("x"_L1); };
        QVERIFY(faultOf("[{},1]", objects));
        QVERIFY(faultOf("{}", objects));
        QVERIFY(faultOf(R"({"a":1})", map));
        QVERIFY(faultOf("[]", map));
        QVERIFY(faultOf(R"(["a",null])", strings));
        QVERIFY(!faultOf("[]", objects));
        QVERIFY(!faultOf("{}", map));
    }
};

QTEST_GUILESS_MAIN(TestJsonReader)
#include "tst_jsonreader.moc"
