#include "core/server/roomregistry.h"

#include <QSet>
#include <QTest>

using namespace confab;
using namespace Qt::StringLiterals;

class TestRoomRegistry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRoomHasOneCodeForEachRole();
    void renewedCodesReplaceTheFormerOnes();
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
        const auto opened = registry.open(code.code);
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
        QVERIFY(!registry.open(code.code));
    for (const RoomRegistry::Code& code : room->codes)
        QCOMPARE(registry.open(code.code)->role, code.role);
}

void TestRoomRegistry::unknownCodesOpenNothing()
{
    RoomRegistry registry(10);
    QVERIFY(registry.create({}));
    QVERIFY(!registry.open(RoomCode::generate()));
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
