#include "tests/ui/desk.h"
#include "ui/caretmarks.h"
#include "ui/theme.h"

#include <QHelpEvent>
#include <QSignalSpy>
#include <QToolTip>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;

namespace {

struct Bar
{
    QScrollBar bar{Qt::Vertical};
    CaretMarks marks{bar};

    explicit Bar(std::vector<CaretMarks::Mark> all)
    {
        bar.resize(12, 400);
        bar.setRange(0, 100);
        bar.show();
        marks.setMarks(std::move(all));
    }
};

CaretMarks::Mark mark(const QString& who, double place)
{
    return {who, u"Name of "_s + who, u"user-"_s + who, place};
}

} // namespace

class TestCaretMarks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMarkIsAtItsShareOfTheText();
    void aMarkHasTheColourOfItsPerson();
    void theToolTipIsTheNameAsPlainText();
    void twoAtOnePlaceShareItAndAreBothNamed();
    void aPressAsksToGoThere();
    void besideTheMarksTheBarWorksAsEver();
    void marksFollowTheHeightOfTheBar();
};

void TestCaretMarks::aMarkIsAtItsShareOfTheText()
{
    Bar bar({mark(u"a"_s, 0), mark(u"b"_s, 0.5), mark(u"c"_s, 1), mark(u"d"_s, 7)});
    QCOMPARE(bar.marks.markOf(u"a"_s).top(), 0);
    QVERIFY(qAbs(bar.marks.markOf(u"b"_s).center().y() - 200) < 6);
    QVERIFY(bar.marks.markOf(u"c"_s).bottom() <= 399 && bar.marks.markOf(u"c"_s).top() > 385);
    QVERIFY(bar.marks.markOf(u"d"_s).bottom() <= 399);
    QVERIFY(bar.marks.markOf(u"nobody"_s).isNull());
}

void TestCaretMarks::aMarkHasTheColourOfItsPerson()
{
    Bar bar({mark(u"b"_s, 0.5)});
    const QImage image = bar.marks.grab().toImage();
    QCOMPARE(image.pixelColor(bar.marks.markOf(u"b"_s).center()), theme::personColor(u"user-b"_s));
}

void TestCaretMarks::theToolTipIsTheNameAsPlainText()
{
    CaretMarks::Mark evil = mark(u"a"_s, 0.25);
    evil.name = u"<b>Ana</b>"_s;
    Bar bar({evil});
    const QPoint at = bar.marks.markOf(u"a"_s).center();
    QHelpEvent help(QEvent::ToolTip, at, bar.marks.mapToGlobal(at));
    QCoreApplication::sendEvent(&bar.marks, &help);
    QVERIFY(QToolTip::isVisible());
    QVERIFY2(QToolTip::text().contains(u"&lt;b&gt;Ana"_s), qPrintable(QToolTip::text()));
    QToolTip::hideText();
}

void TestCaretMarks::twoAtOnePlaceShareItAndAreBothNamed()
{
    Bar bar({mark(u"a"_s, 0.5), mark(u"b"_s, 0.5005)});
    const QRect a = bar.marks.markOf(u"a"_s);
    const QRect b = bar.marks.markOf(u"b"_s);
    QVERIFY(!a.intersects(b));
    QVERIFY(a.width() >= 3 && b.width() >= 3);
    QCOMPARE(bar.marks.namesAt(a.center()), u"Name of a\nName of b"_s);
}

void TestCaretMarks::aPressAsksToGoThere()
{
    Bar bar({mark(u"a"_s, 0.25), mark(u"b"_s, 0.75)});
    QSignalSpy chosen(&bar.marks, &CaretMarks::chosen);
    QTest::mouseClick(&bar.marks, Qt::LeftButton, {}, bar.marks.markOf(u"b"_s).center());
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.at(0).at(0).toString(), u"b"_s);
    QTest::mouseClick(&bar.marks, Qt::RightButton, {}, bar.marks.markOf(u"a"_s).center());
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(bar.bar.value(), 0);
}

void TestCaretMarks::besideTheMarksTheBarWorksAsEver()
{
    Bar bar({mark(u"a"_s, 0.25)});
    QCOMPARE(bar.bar.childAt(bar.marks.markOf(u"a"_s).center()), &bar.marks);
    QCOMPARE(bar.bar.childAt(QPoint(6, 300)), nullptr);
    bar.marks.setMarks({});
    QVERIFY(bar.marks.isHidden());
}

void TestCaretMarks::marksFollowTheHeightOfTheBar()
{
    Bar bar({mark(u"a"_s, 0.5)});
    bar.bar.resize(12, 200);
    QVERIFY(qAbs(bar.marks.markOf(u"a"_s).center().y() - 100) < 6);
}

QTEST_MAIN(TestCaretMarks)
#include "tst_caretmarks.moc"
