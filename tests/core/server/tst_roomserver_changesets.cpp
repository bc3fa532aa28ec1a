#include "core/protocol/errors.h"
#include "tests/support/wireroom.h"

#include <QJsonArray>
#include <QTest>

#include <memory>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;

/// Whatever change set somebody sends: it is answered with what is wrong with it, the room stays as it is,
/// and everyone stays in it.
class TestRoomServerChangeSets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void aBadOneIsRefusedAndTheRoomStaysAsItIs_data();
    void aBadOneIsRefusedAndTheRoomStaysAsItIs();
    void anIdThatWasRefusedIsNotUsedUp();
    void aStretchOfNothingHoldsNobodyUp();

private:
    [[nodiscard]] QJsonObject ask(RawClient& client, const QByteArray& method, QByteArray params);
    [[nodiscard]] QJsonArray seen();
    [[nodiscard]] bool isToldOfNothing();

    std::unique_ptr<WireRoom> m_room;
    std::unique_ptr<RawClient> m_mallory;
    std::unique_ptr<RawClient> m_viewer;
    std::unique_ptr<RawClient> m_witness;
    QByteArray m_session;
    QJsonArray m_before;
};

namespace {

constexpr int LongestText = 100;
constexpr qsizetype LengthAt[] = {0, 2, 6, 4};

/// A change set against version `base` of a key, as it goes over the wire.
QByteArray change(const QByteArray& changes, const QByteArray& base = "3", const QByteArray& key = "default")
{
    return R"({"key":")" + key + R"(","changes":)" + changes + R"(,"if_change_version":)" + base +
           R"(,"update_id":"m:1","session_id":"SESSION"})";
}

QByteArray insertion(qsizetype at)
{
    return at == 0 ? R"([[0,"x"]])" : '[' + QByteArray::number(at) + R"(,[0,"x"]])";
}

} // namespace

QJsonObject TestRoomServerChangeSets::ask(RawClient& client, const QByteArray& method, QByteArray params)
{
    params.replace("SESSION", m_session);
    client.sendText(R"({"jsonrpc":"2.0","id":"x","method":")" + method + R"(","params":)" + params + '}');
    return client.readReply(u"x"_s);
}

/// Everything that a witness can see of the keys.
QJsonArray TestRoomServerChangeSets::seen()
{
    QJsonArray all;
    for (const QByteArray key : {"default", "json", "was", "unset", "other"}) {
        for (const QByteArray since : {"", R"(,"since":0,"session_id":"SESSION")"})
            all.append(ask(*m_witness, "get-metadata", R"({"key":")" + key + '"' + since + '}'));
    }
    return all;
}

bool TestRoomServerChangeSets::isToldOfNothing()
{
    m_witness->sendText(R"({"jsonrpc":"2.0","id":"after","method":"ping","params":{"timestamp":1}})");
    while (const auto frame = m_witness->readFrame()) {
        if (frame->json().value("id"_L1) == "after"_L1)
            return true;
        if (frame->json().value("method"_L1) == "on-metadata-change"_L1)
            return false;
    }
    return false;
}

void TestRoomServerChangeSets::initTestCase()
{
    RoomServer::Config config;
    config.limits.requestsPerSecond = 100'000;
    config.limits.notesUnits = LongestText;
    m_room = std::make_unique<WireRoom>(config);
    m_mallory = m_room->enter("mallory");
    m_viewer = m_room->enter("viewer", Role::Viewer);
    m_witness = m_room->enter("witness");
    m_witness->sendText(WireRoom::joinFrame("witness"));
    m_session = m_witness->readReply(u"join"_s)["result"_L1]["session_id"_L1].toString().toUtf8();

    const auto prepare = [this](const QByteArray& params) {
        const QJsonObject answer = ask(*m_witness, "set-metadata", params);
        if (!answer.contains("result"_L1))
            qFatal("not prepared: %s", qPrintable(answer["error"_L1]["message"_L1].toString()));
    };
    // Version 1: "ab" (2 units). 2: "ab😀cd" (6). 3: "😀cd" (4), the pair at [0, 2).
    prepare(R"({"data":"ab"})");
    prepare(R"({"changes":[2,[0,"😀cd"]],"if_change_version":1,"update_id":"w:1","session_id":"SESSION"})");
    prepare(R"({"changes":[[2],4],"if_change_version":2,"update_id":"w:2","session_id":"SESSION"})");
    prepare(R"({"key":"json","data":[1]})");
    for (const QByteArray data : {R"("ab")", "{}", R"("ab")"})
        prepare(R"({"key":"was","data":)" + data + '}');
    for (const QByteArray data : {R"("ab")", "null"})
        prepare(R"({"key":"unset","data":)" + data + '}');
    QVERIFY(ask(*m_witness, "listen-metadata-change",
                R"({"keys":["default","json","was","unset","other"],"updates":true})")
                .contains("result"_L1));
    m_before = seen();
    QCOMPARE(m_before[0]["result"_L1]["data"_L1].toString(), u"😀cd"_s);
}

void TestRoomServerChangeSets::cleanupTestCase()
{
    m_witness.reset();
    m_viewer.reset();
    m_mallory.reset();
    m_room.reset();
}

void TestRoomServerChangeSets::aBadOneIsRefusedAndTheRoomStaysAsItIs_data()
{
    QTest::addColumn<QByteArray>("params");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("detail"); // the field that is wrong, or the reason of a conflict
    QTest::addColumn<bool>("viewer");
    const auto row = [](const QByteArray& name, const QByteArray& params, ErrorCode code,
                        const QString& detail, bool viewer = false) {
        QTest::newRow(name.constData()) << params << static_cast<int>(code) << detail << viewer;
    };
    const auto changes = [&row](const QByteArray& name, const QByteArray& what,
                                const QByteArray& base = "3") {
        row(name, change(what, base), ErrorCode::InvalidParams, u"changes"_s);
    };

    for (int base = 0; base <= 3; ++base) {
        for (qsizetype length = 0; length <= 9; ++length) {
            if (length == LengthAt[base])
                continue;
            const QByteArray number = QByteArray::number(base);
            changes("length " + QByteArray::number(length) + " at version " + number, insertion(length),
                    number);
        }
    }
    changes("of nothing, for a text of four", "[]");
    changes("a section behind the end", "[4,1]");
    changes("a removal behind the end", "[4,[1]]");
    changes("removes one too many", "[[5]]");
    changes("removes one too few", "[[3]]");
    changes("keeps and removes one too many", "[2,[3]]");
    changes("lengths that add up past all bounds",
            "[9007199254740991,9007199254740991" + QByteArray(",9007199254740991").repeated(1100) + ']');

    for (const QByteArray section : {"-1",
                                     "-9007199254740991",
                                     "0.5",
                                     "3.5",
                                     "1e300",
                                     "9007199254740993",
                                     R"("4")",
                                     "null",
                                     "true",
                                     "{}",
                                     "[]",
                                     "[-4]",
                                     "[4.5]",
                                     R"(["4"])",
                                     "[null]",
                                     "[[4]]",
                                     "[4,1]",
                                     "[4,null]",
                                     R"([4,["x"]])",
                                     "[4,{}]",
                                     "[4,true]",
                                     R"([4,"x",1])",
                                     R"({"length":4})"})
        changes("section " + section, '[' + section + ']');
    for (const QByteArray whole : {R"("[4]")", "{}", "4", "true", R"([[4],"x"])"})
        changes("changes " + whole, whole);

    for (const QByteArray base : {"4", "5", "100", "2147483648", "9007199254740991"}) {
        row("future " + base, change("[4]", base), ErrorCode::Conflict, u"future"_s);
        row("future of another key " + base, change("[]", base, "other"), ErrorCode::Conflict, u"future"_s);
    }
    for (const QByteArray base : {"-1", "-9007199254740991", "2.5", R"("3")", "true", "[3]", "1e300"})
        row("base " + base, change("[4]", base), ErrorCode::InvalidParams, u"if_change_version"_s);

    changes("an insertion inside a pair", R"([1,[0,"x"],3])");
    changes("an insertion inside a pair, older base", R"([3,[0,"x"],3])", "2");
    changes("removes the high half", "[[1],3]");
    changes("removes the low half", "[1,[1],2]");
    changes("removes the low half and more", "[1,[3]]");
    changes("removes the low half, older base", "[3,[1],2]", "2");
    changes("replaces a half by itself", R"([1,[1,"\ude00"],2])");
    changes("replaces a half by a letter", R"([[1,"x"],3])");
    changes("inserts a high half", R"([4,[0,"\ud83d"]])");
    changes("inserts a low half", R"([4,[0,"\ude00"]])");
    changes("inserts halves the wrong way round", R"([4,[0,"\ude00\ud83d"]])");
    changes("inserts a half among letters", R"([4,[0,"a\ud83db"]])");
    changes("inserts a half in front of a pair", R"([[0,"\ud83d"],4])");
    changes("inserts halves in two lines", R"([4,[0,"\ud83d","\ude00"]])");
    changes("inserts halves in two sections", R"([[0,"\ud83d"],[0,"\ude00"],4])");

    const auto tooLarge = [&row](const QByteArray& name, const QByteArray& what,
                                 const QByteArray& base = "3") {
        row(name, change(what, base), ErrorCode::TooLarge, u"changes"_s);
    };
    const auto letters = [](qsizetype count) { return '"' + QByteArray(count, 'x') + '"'; };
    tooLarge("too large by one", "[4,[0," + letters(97) + "]]");
    tooLarge("too large by one, in front", "[[0," + letters(97) + "],4]");
    tooLarge("too large by one, in place of all", "[[4," + letters(101) + "]]");
    tooLarge("too large by one, of line ends", "[4,[0" + QByteArray(",\"\"").repeated(98) + "]]");
    tooLarge("too large, older base", "[6,[0," + letters(200) + "]]", "2");
    tooLarge("much too large", "[4,[0," + letters(1'000'000) + "]]");

    const auto notText = [&row](const QByteArray& name, const QByteArray& params) {
        row(name, params, ErrorCode::Conflict, u"not_text"_s);
    };
    notText("of JSON", change("[2]", "1", "json"));
    notText("of what was no text yet", change("[]", "0", "json"));
    notText("of a text that was JSON since", change("[2]", "1", "was"));
    notText("of JSON that is a text now", change("[2]", "2", "was"));
    notText("of nothing that was JSON since", change("[]", "0", "was"));
    notText("of a text that was unset since", change("[2]", "1", "unset"));
    changes("for the text before it was unset", "[2]", "0");

    const auto viewers = [&row](const QByteArray& name, const QByteArray& params) {
        row("a viewer's: " + name, params, ErrorCode::Forbidden, QString(), true);
    };
    viewers("an insertion", change(R"([4,[0,"x"]])"));
    viewers("a removal", change("[[4]]"));
    viewers("nothing at all", change("[4]"));
    viewers("older base", change(insertion(2), "1"));
    viewers("wrong in itself, too", change("[9]"));
    viewers("a new key", change(insertion(0), "0", "other"));

    row("another session's", change("[4]").replace("SESSION", "over"), ErrorCode::OtherSession, QString());
    row("another session's, wrong, too", change("[9]").replace("SESSION", "over"), ErrorCode::OtherSession,
        QString());
    const auto without = [](const QByteArray& member) { return change("[4]").replace(member, R"("y":1)"); };
    row("no base", without(R"("if_change_version":3)"), ErrorCode::InvalidParams, u"if_change_version"_s);
    row("no id", without(R"("update_id":"m:1")"), ErrorCode::InvalidParams, u"update_id"_s);
    row("no session", without(R"("session_id":"SESSION")"), ErrorCode::InvalidParams, u"session_id"_s);
    const auto id = [&row](const QByteArray& name, const QByteArray& value) {
        row(name, change("[4]").replace(R"("m:1")", value), ErrorCode::InvalidParams, u"update_id"_s);
    };
    id("an empty id", R"("")");
    id("an id that is a number", "1");
    id("an id as long as a page", letters(2000));
    row("a value beside it", change(R"([4],"data":"x")"), ErrorCode::InvalidParams, u"data"_s);
    row("a key as long as a page", change("[]", "0", QByteArray(2000, 'k')), ErrorCode::InvalidParams,
        u"key"_s);
}

void TestRoomServerChangeSets::aBadOneIsRefusedAndTheRoomStaysAsItIs()
{
    QFETCH(QByteArray, params);
    QFETCH(int, code);
    QFETCH(QString, detail);
    QFETCH(bool, viewer);
    const QJsonObject answer = ask(viewer ? *m_viewer : *m_mallory, "set-metadata", params);
    QVERIFY2(!answer.contains("result"_L1), "it was taken");
    const QJsonObject error = answer["error"_L1].toObject();
    QCOMPARE(error["code"_L1].toInt(), code);
    QVERIFY2(error["message"_L1].toString().contains(u' '), "no sentence");
    const QJsonObject data = error["data"_L1].toObject();
    QCOMPARE(data[data.contains("reason"_L1) ? "reason"_L1 : "field"_L1].toString(), detail);
    if (data.contains("reason"_L1))
        QCOMPARE(data["session_id"_L1].toString().toUtf8(), m_session);
    QVERIFY(isToldOfNothing());
    QCOMPARE(seen(), m_before);
}

void TestRoomServerChangeSets::anIdThatWasRefusedIsNotUsedUp()
{
    const QJsonObject answer = ask(*m_mallory, "set-metadata", change(R"([4,[0,"!"]])"));
    QCOMPARE(answer["result"_L1]["change_version"_L1].toInt(), 4);
    QCOMPARE(ask(*m_witness, "get-metadata", "{}")["result"_L1]["data"_L1].toString(), u"😀cd!"_s);
}

/// Such a change is good, and the next one that does not know of it is mapped over it.
void TestRoomServerChangeSets::aStretchOfNothingHoldsNobodyUp()
{
    const auto set = [this](const QByteArray& changes, const QByteArray& base, const QByteArray& id) {
        return ask(*m_mallory, "set-metadata",
                   R"({"key":"stretches","changes":)" + changes + R"(,"if_change_version":)" + base +
                       R"(,"update_id":"m:)" + id + R"(","session_id":"SESSION"})");
    };
    QVERIFY(ask(*m_mallory, "set-metadata", R"({"key":"stretches","data":"ab"})").contains("result"_L1));
    QVERIFY(set(R"([2,[0,"x"],0])", "1", "11").contains("result"_L1));
    QVERIFY(set(R"([[0,"y"],2])", "1", "12").contains("result"_L1));
    QVERIFY(set(R"([0,[0,"z"],0,2,0])", "1", "13").contains("result"_L1));
    const QJsonObject value = ask(*m_witness, "get-metadata", R"({"key":"stretches"})");
    QCOMPARE(value["result"_L1]["data"_L1].toString(), u"yzabx"_s);
}

QTEST_GUILESS_MAIN(TestRoomServerChangeSets)
#include "tst_roomserver_changesets.moc"
