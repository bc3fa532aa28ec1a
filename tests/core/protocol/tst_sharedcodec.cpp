#include "core/protocol/sharedcodec.h"

#include "core/protocol/jsonreader.h"
#include "core/protocol/jsonwriter.h"
#include "jsontexts.h"

using namespace confab;
using namespace Qt::StringLiterals;

namespace {

using Section = ChangeSet::Section;
constexpr qsizetype Kept = Section::Kept;

std::optional<ChangeSet> readChanges(const QByteArray& json)
{
    return codec::readChangeSet(json::Document::parse(json)->root());
}

QByteArray writtenChanges(const ChangeSet& changes)
{
    JsonWriter out;
    codec::writeChangeSet(out, changes);
    return out.take();
}

} // namespace

class TestSharedCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changeSetsAreCodeMirrorsJson_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<std::vector<Section>>("sections");
        QTest::addColumn<QString>("inserted");
        const auto row = [](const char* name, const QByteArray& json, std::vector<Section> sections,
                            const QString& inserted = {}) {
            QTest::newRow(name) << json << std::move(sections) << inserted;
        };
        row("nothing", "[]", {});
        row("identity", "[5]", {{5, Kept}});
        row("delete", "[2,[3],4]", {{2, Kept}, {3, 0}, {4, Kept}});
        row("insert", R"([2,[0,"hi"],4])", {{2, Kept}, {0, 2}, {4, Kept}}, u"hi"_s);
        row("replace", R"([[3,"abcd"]])", {{3, 4}}, u"abcd"_s);
        row("newline", R"([[0,"",""],1])", {{0, 1}, {1, Kept}}, u"\n"_s);
        row("lines", R"([1,[0,"a","","b"]])", {{1, Kept}, {0, 4}}, u"a\n\nb"_s);
        row("two inserts", R"([[0,"a"],3,[1,"bc"]])", {{0, 1}, {3, Kept}, {1, 2}}, u"abc"_s);
        row("sections not merged", R"([1,1,[1],[1],[0,"x"]])", {{1, Kept}, {1, Kept}, {1, 0}, {1, 0}, {0, 1}},
            u"x"_s);
        row("emoji counts two", R"([[2,"😀"],1])", {{2, 2}, {1, Kept}}, u"😀"_s);
        row("longest", "[2147483647]", {{2147483647, Kept}});
        row("escapes", "[[0,\"\\\"\\\\\\u0000\\t\"]]", {{0, 4}}, u"\"\\"_s + QChar(0) + u'\t');
    }
    void changeSetsAreCodeMirrorsJson()
    {
        QFETCH(QByteArray, json);
        QFETCH(std::vector<Section>, sections);
        QFETCH(QString, inserted);
        const auto changes = readChanges(json);
        QVERIFY(changes);
        QVERIFY(std::ranges::equal(changes->sections(), sections));
        QCOMPARE(changes->insertedText().toString(), inserted);
        QCOMPARE(canonical(writtenChanges(*changes)), canonical(json));
    }

    void anEmptyLineInsertsNothing()
    {
        const auto changes = readChanges(R"([[2,""],1])");
        QVERIFY(changes);
        QVERIFY(std::ranges::equal(changes->sections(), std::vector<Section>{{2, 0}, {1, Kept}}));
        QCOMPARE(writtenChanges(*changes), "[[2],1]"_ba);
    }

    void whatIsNoChangeSetIsNotRead_data()
    {
        QTest::addColumn<QByteArray>("json");
        const auto row = [](const char* name, const QByteArray& json) { QTest::newRow(name) << json; };
        row("negative", "[-1]");
        row("negative delete", "[[-1]]");
        row("fraction", "[1.5]");
        row("fraction delete", "[[0.5]]");
        row("too long", "[2147483648]");
        row("too long together", "[2147483647,[2147483647]]");
        row("huge", "[1e300]");
        row("string", R"(["5"])");
        row("null", "[null]");
        row("true", "[true]");
        row("object", "[{}]");
        row("empty section", "[[]]");
        row("line first", R"([["a"]])");
        row("number as line", "[[1,2]]");
        row("null as line", "[[1,null]]");
        row("second line no string", R"([[1,"a",3]])");
        row("array inside", R"([[1,["a"]]])");
        row("newline in line", R"([[1,"a\nb"]])");
        row("return in line", R"([[1,"a\rb"]])");
        row("good, then bad", R"([1,[1,"a"],-2])");
    }
    void whatIsNoChangeSetIsNotRead()
    {
        QFETCH(QByteArray, json);
        QVERIFY(!QJsonDocument::fromJson(json).isNull());
        QVERIFY(!readChanges(json));
    }

    void halfACharacterIsReadForTheStoreToJudge()
    {
        const auto changes = readChanges(R"([[0,"\ud83d"]])");
        QVERIFY(changes);
        QCOMPARE(changes->insertedText().toString(), QString(QChar(0xd83d)));
    }

    void aPeerIsWrittenAsTheSdkReadsIt()
    {
        const Peer peer{u"p1"_s, u"u1"_s,           u"Ann"_s,      Role::Guest,
                        u"{}"_s, {u"_handraise"_s}, 1700000000000, 5};
        JsonWriter out;
        codec::writePeer(out, peer);
        QCOMPARE(canonical(out.take()), canonical(R"({
            "peer_id": "p1", "role": "guest", "groups": ["_handraise"], "realtime": true,
            "joined_at": 1700000000000, "color": 5, "tracks": {},
            "info": {"name": "Ann", "data": "{}", "user_id": "u1", "type": "regular"}})"));
    }

    void refusalsCarryWhatHelps_data()
    {
        QTest::addColumn<Refusal>("refusal");
        QTest::addColumn<QByteArray>("json");
        Refusal plain;
        plain.code = 403;
        plain.message = u"viewers read"_s;
        QTest::newRow("plain") << plain << R"({"code":403,"message":"viewers read"})"_ba;
        Refusal conflict = plain;
        conflict.code = 409;
        conflict.conflict = Refusal::Conflict{u"default"_s, 7, u"s1"_s, u"version"_s};
        QTest::newRow("conflict") << conflict << R"({"code":409,"message":"viewers read","data":
            {"key":"default","change_version":7,"session_id":"s1","reason":"version"}})"_ba;
        Refusal other = plain;
        other.code = 410;
        other.sessionId = u"s2"_s;
        QTest::newRow("other session")
            << other << R"({"code":410,"message":"viewers read","data":{"session_id":"s2"}})"_ba;
        Refusal often = plain;
        often.code = 429;
        often.retryAfterMs = 1500;
        QTest::newRow("too often")
            << often << R"({"code":429,"message":"viewers read","data":{"retry_after_ms":1500}})"_ba;
        Refusal wrong = plain;
        wrong.code = -32600;
        wrong.field = u"info.type"_s;
        QTest::newRow("field")
            << wrong << R"({"code":-32600,"message":"viewers read","data":{"field":"info.type"}})"_ba;
    }
    void refusalsCarryWhatHelps()
    {
        QFETCH(Refusal, refusal);
        QFETCH(QByteArray, json);
        JsonWriter out;
        codec::writeRefusal(out, refusal);
        QCOMPARE(canonical(out.take()), canonical(json));
        ReadFault fault;
        const auto document = json::Document::parseObject(json);
        QCOMPARE(codec::readRefusal(JsonReader(document->root(), fault)), refusal);
        QVERIFY(!fault.isSet());
    }

    void valuesThatAreNoTextStayAsTheyWereWritten()
    {
        const QByteArray object = R"({"a":{"z":1.50, "b":[1e2,-0]},"b":"text","c":null,"d":false,"e":0})";
        ReadFault fault;
        const auto document = json::Document::parseObject(object);
        const JsonReader in(document->root(), fault);
        QCOMPARE(in.storeValue("a"_L1), StoreValue(RawJson{R"({"z":1.50, "b":[1e2,-0]})"}));
        QCOMPARE(in.storeValue("b"_L1), StoreValue(u"text"_s));
        QVERIFY(isUnset(in.storeValue("c"_L1)));
        QCOMPARE(in.storeValue("d"_L1), StoreValue(RawJson{"false"}));
        QCOMPARE(in.storeValue("e"_L1), StoreValue(RawJson{"0"}));
        QVERIFY(isUnset(in.storeValue("missing"_L1)));
        QVERIFY(!fault.isSet());
    }
};

QTEST_GUILESS_MAIN(TestSharedCodec)
#include "tst_sharedcodec.moc"
