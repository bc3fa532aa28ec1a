#include "ui/flagplacement.h"

#include <QTest>

using namespace confab;
using namespace confab::flagplacement;

namespace {

constexpr QRect Page(0, 0, 600, 400);
constexpr QSize Flag(60, 16);

Wish at(int x, int y)
{
    return {QRect(x, y, 2, 19), Flag, false};
}

bool overlap(const std::vector<QRect>& flags)
{
    for (std::size_t i = 0; i < flags.size(); ++i) {
        for (std::size_t k = 0; k < i; ++k) {
            if (flags[i].intersects(flags[k]))
                return true;
        }
    }
    return false;
}

} // namespace

class TestFlagPlacement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFlagFliesAboveItsCaret();
    void atTheTopOfThePageItIsBelow();
    void itKeepsInsideThePage();
    void inTextFromTheRightItFliesToTheLeft();
    void itLeavesTheLineThatOneWritesInFree();
    void betweenTheTopAndTheOwnLineItIsBesideTheCaret();
    void severalAtOnePlaceCanAllBeRead();
    void whereThereIsNoRoomLeftNoneIsPutOnAnother();
};

void TestFlagPlacement::aFlagFliesAboveItsCaret()
{
    const auto flags = place({at(100, 200)}, Page, {});
    QCOMPARE(flags.at(0), QRect(QPoint(100, 184), Flag));
}

void TestFlagPlacement::atTheTopOfThePageItIsBelow()
{
    const auto flags = place({at(100, 6)}, Page, {});
    QCOMPARE(flags.at(0), QRect(QPoint(100, 25), Flag));
}

void TestFlagPlacement::itKeepsInsideThePage()
{
    const auto flags = place({at(598, 200), at(0, 380)}, Page, {});
    QCOMPARE(flags.at(0), QRect(QPoint(540, 184), Flag));
    QVERIFY(Page.contains(flags.at(1)));
}

void TestFlagPlacement::inTextFromTheRightItFliesToTheLeft()
{
    Wish wish = at(300, 200);
    wish.rightToLeft = true;
    QCOMPARE(place({wish}, Page, {}).at(0), QRect(QPoint(242, 184), Flag));
}

void TestFlagPlacement::itLeavesTheLineThatOneWritesInFree()
{
    const QRect lineAbove(0, 174, 600, 19);
    const auto flags = place({at(100, 200)}, Page, lineAbove);
    QCOMPARE(flags.at(0), QRect(QPoint(100, 219), Flag));
}

void TestFlagPlacement::betweenTheTopAndTheOwnLineItIsBesideTheCaret()
{
    const QRect lineBelow(0, 30, 600, 19);
    const QRect flag = place({at(100, 4)}, Page, lineBelow).at(0);
    QVERIFY(!flag.intersects(lineBelow));
    QVERIFY(Page.contains(flag));
}

void TestFlagPlacement::severalAtOnePlaceCanAllBeRead()
{
    for (const int x : {0, 100, 590}) {
        const std::vector<Wish> wishes(8, at(x, 200));
        const auto flags = place(wishes, Page, {});
        QVERIFY(!overlap(flags));
        for (const QRect& flag : flags)
            QVERIFY(!flag.isNull() && Page.contains(flag));
    }
}

void TestFlagPlacement::whereThereIsNoRoomLeftNoneIsPutOnAnother()
{
    const auto flags = place(std::vector<Wish>(40, at(10, 20)), QRect(0, 0, 130, 60), {});
    QVERIFY(!overlap(flags));
    QVERIFY(!flags.at(0).isNull());
    QVERIFY(flags.back().isNull());
}

QTEST_GUILESS_MAIN(TestFlagPlacement)
#include "tst_flagplacement.moc"
