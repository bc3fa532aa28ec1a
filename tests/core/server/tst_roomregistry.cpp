#include "core/server/roomregistry.h"

#include <QTest>

using namespace confab;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Now = 1'800'000'000'000;

RoomRegistry::Opened codeOf(const RoomRegistry::Entry& room, Role role)
{
    for (const RoomRegistry::Code& code : room.codes) {
        if (code.role == role)
            return {room.id, role, code.number};
    }
    return {};
}

RoomCode guestCode(const RoomRegistry::Entry& room)
{
    return room.codes[1].code;
}

} // namespace

class TestRoomRegistry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRoomHasOneCodeForEachRole();
    void renewedCodesReplaceTheFormerOnes();
    void aCodeThatIsOffOpensNothingUntilItIsOnAgain();
    void aCodeEndsAtItsTime();
    void usesAreCountedOnceForEachToken();
    void renewingOneCodeLeavesTheOthers();
    void unknownCodesOpenNothing();
    void namesAreOneReadableLine_data();
    void namesAreOneReadableLine();
    void thereAreOnlySoManyRooms();
};

void TestRoomRegistry::aRoomHasOneCodeForEachRole()
{
    RoomRegistry registry(10);
    const RoomRegistry::Entry* room = registry.create(u"Thursday"_s).value();
    QVERIFY(room);
    QCOMPARE(room->codes.size(), AllRoles.size());
    QCOMPARE(registry.find(room->id), room);
    for (const RoomRegistry::Code& code : room->codes) {
        const auto opened = registry.open(code.code, Now);
        QVERIFY(opened);
        QCOMPARE(opened->roomId, room->id);
        QCOMPARE(opened->role, code.role);
    }
}

void TestRoomRegistry::renewedCodesReplaceTheFormerOnes()
{
    RoomRegistry registry(10);
    const RoomRegistry::Entry* room = registry.create({}).value();
    const std::vector<RoomRegistry::Code> former = room->codes;
    QVERIFY(!room->codesRenewed);
    QCOMPARE(registry.renewCodes(room->id).value(), room);
    QVERIFY(room->codesRenewed);
    for (const RoomRegistry::Code& code : former)
        QVERIFY(!registry.open(code.code, Now));
    for (const RoomRegistry::Code& code : room->codes)
        QCOMPARE(registry.open(code.code, Now)->role, code.role);
}

void TestRoomRegistry::aCodeThatIsOffOpensNothingUntilItIsOnAgain()
{
    RoomRegistry registry(10);
    const RoomRegistry::Entry* room = registry.create({}).value();
    const RoomCode code = guestCode(*room);
    QVERIFY(registry.changeCode(room->id, {.role = Role::Guest, .enabled = false}));
    QVERIFY(!registry.open(code, Now));
    QVERIFY(!registry.letsIn(codeOf(*room, Role::Guest), u"t"_s, Now));
    QVERIFY(registry.letsIn(codeOf(*room, Role::Viewer), u"t"_s, Now));
    QVERIFY(registry.changeCode(room->id, {.role = Role::Guest, .enabled = true}));
    QCOMPARE(guestCode(*room), code);
    QVERIFY(registry.open(code, Now));
    QVERIFY(!room->codesRenewed);
}

void TestRoomRegistry::aCodeEndsAtItsTime()
{
    RoomRegistry registry(10);
    const RoomRegistry::Entry* room = registry.create({}).value();
    QVERIFY(registry.changeCode(room->id, {.role = Role::Guest, .expiresAt = std::optional(Now)}));
    QVERIFY(registry.open(guestCode(*room), Now - 1));
    QVERIFY(registry.letsIn(codeOf(*room, Role::Guest), u"t"_s, Now - 1));
    QVERIFY(!registry.open(guestCode(*room), Now));
    QVERIFY(!registry.letsIn(codeOf(*room, Role::Guest), u"t"_s, Now));
    QVERIFY(registry.changeCode(room->id, {.role = Role::Guest, .expiresAt = std::optional<qint64>()}));
    QVERIFY(registry.open(guestCode(*room), Now));
}

void TestRoomRegistry::usesAreCountedOnceForEachToken()
{
    RoomRegistry registry(10);
    const RoomRegistry::Entry* room = registry.create({}).value();
    QVERIFY(registry.changeCode(room->id, {.role = Role::Guest, .usesLeft = std::optional(2)}));
    const RoomRegistry::Opened code = codeOf(*room, Role::Guest);
    QVERIFY(registry.use(code, u"a"_s));
    QVERIFY(registry.use(code, u"a"_s));
    QCOMPARE(room->codes[1].usesLeft, 1);
    QVERIFY(registry.use(code, u"b"_s));
    QVERIFY(!registry.open(guestCode(*room), Now));
    QVERIFY(registry.letsIn(code, u"a"_s, Now));
    QVERIFY(!registry.letsIn(code, u"c"_s, Now));
    QCOMPARE(registry.use(code, u"c"_s).error(), RoomRegistry::Fault::CodeOff);
    QCOMPARE(room->codes[1].usesLeft, 0);
    // The others are not counted.
    QVERIFY(registry.use(codeOf(*room, Role::Host), u"h"_s));
    QVERIFY(!room->codes[0].usesLeft);
}

void TestRoomRegistry::renewingOneCodeLeavesTheOthers()
{
    RoomRegistry registry(10);
    const RoomRegistry::Entry* room = registry.create({}).value();
    const RoomRegistry::Entry before = *room;
    const RoomRegistry::Opened former = codeOf(*room, Role::Guest);
    QVERIFY(registry.changeCode(room->id, {.role = Role::Guest, .renew = true}));
    QVERIFY(!registry.open(guestCode(before), Now));
    QVERIFY(!registry.letsIn(former, u"t"_s, Now));
    QCOMPARE(registry.open(guestCode(*room), Now)->role, Role::Guest);
    QCOMPARE(room->codes[0].code, before.codes[0].code);
    QCOMPARE(room->codes[2].code, before.codes[2].code);
    QVERIFY(room->codesRenewed);
}

void TestRoomRegistry::unknownCodesOpenNothing()
{
    RoomRegistry registry(10);
    QVERIFY(registry.create({}));
    QVERIFY(!registry.open(RoomCode::generate(), Now));
    QCOMPARE(registry.find(u"no such room"_s), nullptr);
}

void TestRoomRegistry::namesAreOneReadableLine_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("kept");
    QTest::newRow("plain") << u"Thursday"_s << u"Thursday"_s;
    QTest::newRow("spaces around") << u"  a \t b\n"_s << u"a b"_s;
    QTest::newRow("control characters") << u"a\u0007b\u0000c"_s << u"abc"_s;
    QTest::newRow("direction changed") << u"\u202egnp.exe\u2066"_s << u"gnp.exe"_s;
    QTest::newRow("line separators") << u"a\u2028b\u2029c"_s << u"a b c"_s;
    QTest::newRow("an invisible tag") << u"a\U000e0041b"_s << u"ab"_s;
    QTest::newRow("a lone surrogate") << u"a"_s + QChar(0xd800) + u"b"_s << u"ab"_s;
    QTest::newRow("an emoji") << u"🎉 party"_s << u"🎉 party"_s;
    QTest::newRow("too long") << QString(101, u'x') << QString(100, u'x');
    QTest::newRow("a pair across the limit") << QString(99, u'x') + u"🎉"_s << QString(99, u'x');
}

void TestRoomRegistry::namesAreOneReadableLine()
{
    QFETCH(QString, given);
    QFETCH(QString, kept);
    QCOMPARE(RoomRegistry::cleanName(given), kept);
}

void TestRoomRegistry::thereAreOnlySoManyRooms()
{
    RoomRegistry registry(2);
    QVERIFY(registry.create({}));
    QVERIFY(registry.create({}));
    QVERIFY(!registry.create({}));
}

QTEST_GUILESS_MAIN(TestRoomRegistry)
#include "tst_roomregistry.moc"
