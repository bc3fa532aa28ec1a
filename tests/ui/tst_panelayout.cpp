#include "tests/support/randomtext.h"
#include "ui/panelayout.h"

#include <QTest>

#include <algorithm>

using namespace confab;
using confab::test::RandomText;

class TestPaneLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingIsShownAtFirst()
    {
        const PaneLayout layout;
        for (const Pane pane : AllPanes)
            QVERIFY(layout.isShown(pane));
        QVERIFY(layout.isSideShown() && !layout.compact && !layout.sideFirst);
    }

    void whatIsBesideTheNotesComesBackAsItWas()
    {
        PaneLayout layout;
        layout.show(Pane::People, false);
        const PaneLayout before = layout;
        layout.showSide(false);
        QVERIFY(!layout.isSideShown() && layout.isShown(Pane::Notes));
        layout.showSide(true);
        QVERIFY(layout.isShown(Pane::Chat) && !layout.isShown(Pane::People) && layout.isShown(Pane::State));
        QCOMPARE(layout.isSideShown(), before.isSideShown());
    }

    void hidingTheLastPartBesideTheNotesHidesTheSide()
    {
        PaneLayout layout;
        layout.show(Pane::People, false);
        layout.show(Pane::State, false);
        layout.show(Pane::Chat, false);
        QVERIFY(!layout.isSideShown());
        layout.showSide(true);
        QVERIFY(layout.isShown(Pane::Chat));
        QVERIFY(!layout.isShown(Pane::People));
    }

    void withoutTheNotesThereIsSomethingBesideThem()
    {
        PaneLayout layout;
        layout.showSide(false);
        layout.show(Pane::Notes, false);
        QVERIFY(!layout.isShown(Pane::Notes) && layout.isSideShown());
        layout.showSide(false);
        QVERIFY(layout.isShown(Pane::Notes) && !layout.isSideShown());
    }

    void somethingIsAlwaysShownAndTheBytesSayAll()
    {
        RandomText random(7);
        for (int run = 0; run < 2000; ++run) {
            PaneLayout layout;
            for (int step = 0; step < 20; ++step) {
                if (random.number(4) == 0)
                    layout.showSide(random.number(2) == 0);
                else
                    layout.show(AllPanes.at(std::size_t(random.number(4))), random.number(2) == 0);
                QVERIFY(std::ranges::any_of(AllPanes, [&](Pane pane) { return layout.isShown(pane); }));
            }
            layout.compact = random.number(2) == 0;
            layout.sideFirst = random.number(2) == 0;
            if (random.number(3) != 0)
                layout.sideWidth = int(random.number(2000));
            QCOMPARE(PaneLayout::fromBytes(layout.toBytes()), std::optional(layout));
        }
    }

    void whatIsNoLayoutIsNone()
    {
        PaneLayout layout;
        layout.sideWidth = 300;
        const QByteArray bytes = layout.toBytes();
        for (qsizetype length = 0; length < bytes.size(); ++length)
            QVERIFY(!PaneLayout::fromBytes(bytes.first(length)));
        QVERIFY(!PaneLayout::fromBytes(bytes + '\0'));
        QVERIFY(!PaneLayout::fromBytes("nonsense"));
        for (const int width : {-1, 1'000'000}) {
            layout.sideWidth = width;
            QVERIFY(!PaneLayout::fromBytes(layout.toBytes()));
        }
    }
};

QTEST_APPLESS_MAIN(TestPaneLayout)
#include "tst_panelayout.moc"
