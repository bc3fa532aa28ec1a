#include "tests/ui/carettext.h"
#include "ui/listediting.h"
#include "ui/listitem.h"

#include <QTest>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;

namespace {

using Result = std::optional<EditPlan>;

QString told(const CaretText& before, const Result& plan)
{
    return plan ? before.after(*plan) : u"nothing"_s;
}

} // namespace

class TestListEditing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anItemIsReadFromItsLine();
    void aRuleIsNoItem();
    void enterBeginsTheNextItem_data();
    void enterBeginsTheNextItem();
    void tabMovesItemsUnderTheOneAbove_data();
    void tabMovesItemsUnderTheOneAbove();
    void boxesAreTicked_data();
    void boxesAreTicked();
    void linesBecomeListsAndBack_data();
    void linesBecomeListsAndBack();
    void aBoxIsTickedByItsPlace();
};

void TestListEditing::anItemIsReadFromItsLine()
{
    const auto item = ListItem::parse(u"  12) [x] Ben writes");
    QVERIFY(item);
    QCOMPARE(item->indent, 2);
    QCOMPARE(item->mark, u"12)"_s);
    QCOMPARE(item->nextMark(), u"13)"_s);
    QCOMPARE(item->boxAt, 6);
    QVERIFY(item->done);
    QCOMPARE(item->wordsAt, 10);
    QVERIFY(ListItem::parse(u"- [xx] ticked by two at once")->done);
    QVERIFY(!ListItem::parse(u"- [  ] opened by two at once")->done);
    QVERIFY(!ListItem::parse(u"- [x](https://example.org)")->hasBox());
}

void TestListEditing::aRuleIsNoItem()
{
    QVERIFY(!ListItem::parse(u"---"));
    QVERIFY(!ListItem::parse(u"* * *"));
    QVERIFY(!ListItem::parse(u"-no space"));
    QVERIFY(!ListItem::parse(u"**bold** words"));
}

void TestListEditing::enterBeginsTheNextItem_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("a bullet") << u"- one|"_s << u"- one\n- |"_s;
    QTest::newRow("a star, indented") << u"a\n  * one|\nb"_s << u"a\n  * one\n  * |\nb"_s;
    QTest::newRow("a number") << u"9. one|"_s << u"9. one\n10. |"_s;
    QTest::newRow("a number with a bracket") << u"1) one|"_s << u"1) one\n2) |"_s;
    QTest::newRow("a box, open again") << u"- [x] one|"_s << u"- [x] one\n- [ ] |"_s;
    QTest::newRow("in the middle") << u"- one| two"_s << u"- one\n- |two"_s;
    QTest::newRow("at the front of the words") << u"- |one"_s << u"- \n- |one"_s;
    QTest::newRow("an empty item ends it") << u"- one\n- |"_s << u"- one\n|"_s;
    QTest::newRow("an empty box ends it") << u"- one\n  - [ ] |\nx"_s << u"- one\n|\nx"_s;
    QTest::newRow("in front of the mark") << u"|- one"_s << u"nothing"_s;
    QTest::newRow("no item") << u"one|"_s << u"nothing"_s;
}

void TestListEditing::enterBeginsTheNextItem()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const auto at = CaretText::parse(before);
    QCOMPARE(told(at, listediting::enter(at.text, at.caret)), after);
}

void TestListEditing::tabMovesItemsUnderTheOneAbove_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<bool>("in");
    QTest::addColumn<QString>("after");
    QTest::newRow("a bullet in") << u"- one|"_s << true << u"  - one|"_s;
    QTest::newRow("a number in") << u"1. on|e"_s << true << u"   1. on|e"_s;
    QTest::newRow("several") << u"- o^ne\ntext\n- two|"_s << true << u"  - o^ne\ntext\n  - two|"_s;
    QTest::newRow("the line behind the selection stays")
        << u"^- one\n|- two"_s << true << u"  ^- one\n|- two"_s;
    QTest::newRow("no list") << u"one|"_s << true << u"nothing"_s;
    QTest::newRow("a bullet out") << u"  - one|"_s << false << u"- one|"_s;
    QTest::newRow("a tab out") << u"\t- one|"_s << false << u"- one|"_s;
    QTest::newRow("half a step out") << u" - one|"_s << false << u"- one|"_s;
    QTest::newRow("already out") << u"- one|"_s << false << u"nothing"_s;
}

void TestListEditing::tabMovesItemsUnderTheOneAbove()
{
    QFETCH(QString, before);
    QFETCH(bool, in);
    QFETCH(QString, after);
    const auto at = CaretText::parse(before);
    const Result plan = in ? listediting::indented(at.text, at.anchor, at.caret)
                           : listediting::outdented(at.text, at.anchor, at.caret);
    QCOMPARE(told(at, plan), after);
}

void TestListEditing::boxesAreTicked_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("tick") << u"- [ ] one|"_s << u"- [x] one|"_s;
    QTest::newRow("untick") << u"- [X] one|"_s << u"- [ ] one|"_s;
    QTest::newRow("heal what two ticked") << u"- [xx] one|"_s << u"- [ ] one|"_s;
    QTest::newRow("an item gets one") << u"- one|"_s << u"- [ ] one|"_s;
    QTest::newRow("a line becomes an item") << u"  one|"_s << u"  - [ ] one|"_s;
    QTest::newRow("an empty line too") << u"a\n|"_s << u"a\n- [ ] |"_s;
    QTest::newRow("some are done: all") << u"^- [x] a\n- [ ] b|"_s << u"^- [x] a\n- [x] b|"_s;
    QTest::newRow("all are done: none") << u"^- [x] a\n\n- [x] b|"_s << u"^- [ ] a\n\n- [ ] b|"_s;
}

void TestListEditing::boxesAreTicked()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const auto at = CaretText::parse(before);
    QCOMPARE(told(at, listediting::boxesToggled(at.text, at.anchor, at.caret)), after);
}

void TestListEditing::linesBecomeListsAndBack_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<bool>("numbered");
    QTest::addColumn<QString>("after");
    QTest::newRow("bullets") << u"^one\n\ntwo|"_s << false << u"- ^one\n\n- two|"_s;
    QTest::newRow("no bullets") << u"- o^ne\n- two|"_s << false << u"o^ne\ntwo|"_s;
    QTest::newRow("numbers") << u"^one\ntwo|"_s << true << u"1. ^one\n2. two|"_s;
    QTest::newRow("numbers out of bullets") << u"- on|e"_s << true << u"1. on|e"_s;
    QTest::newRow("an empty line") << u"|"_s << false << u"- |"_s;
}

void TestListEditing::linesBecomeListsAndBack()
{
    QFETCH(QString, before);
    QFETCH(bool, numbered);
    QFETCH(QString, after);
    const auto at = CaretText::parse(before);
    QCOMPARE(at.after(numbered ? listediting::numbersToggled(at.text, at.anchor, at.caret)
                               : listediting::bulletsToggled(at.text, at.anchor, at.caret)),
             after);
}

void TestListEditing::aBoxIsTickedByItsPlace()
{
    const QString text = u"one\n- [ ] two"_s;
    const auto plan = listediting::boxToggledAt(text, 6);
    QVERIFY(plan);
    QCOMPARE(CaretText::textAfter(text, *plan), u"one\n- [x] two"_s);
    QVERIFY(!listediting::boxToggledAt(text, 5));
    QVERIFY(!listediting::boxToggledAt(text, 600));
}

QTEST_APPLESS_MAIN(TestListEditing)
#include "tst_listediting.moc"
