#include "ui/viewstate.h"

#include <QTest>

using namespace confab;

class TestViewState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCaretStaysInFrontOfWhatIsInsertedAtIt();
    void aSelectionTakesInNothingAtItsEnds();
    void aSelectionWhoseTextIsGoneIsACaret();
    void theTopParagraphStaysOnTop();
    void whatComesIntoAnEmptyTextIsSeenFromItsBeginning();
};

void TestViewState::aCaretStaysInFrontOfWhatIsInsertedAtIt()
{
    const ViewState state{.anchor = 4, .caret = 4};
    QCOMPARE(state.mapped(ChangeSet::replacement(10, 4, 0, u"xx")), state);
    QCOMPARE(state.mapped(ChangeSet::replacement(10, 3, 0, u"xx")).caret, 6);
    QCOMPARE(state.mapped(ChangeSet::replacement(10, 2, 5, u"xx")).caret, 2);
}

void TestViewState::aSelectionTakesInNothingAtItsEnds()
{
    const ChangeSet atStart = ChangeSet::replacement(10, 2, 0, u"xx");
    const ChangeSet atEnd = ChangeSet::replacement(10, 5, 0, u"xx");
    const ViewState forwards{.anchor = 2, .caret = 5};
    QCOMPARE(forwards.mapped(atStart), (ViewState{.anchor = 4, .caret = 7}));
    QCOMPARE(forwards.mapped(atEnd), forwards);
    const ViewState backwards{.anchor = 5, .caret = 2};
    QCOMPARE(backwards.mapped(atStart), (ViewState{.anchor = 7, .caret = 4}));
    QCOMPARE(backwards.mapped(atEnd), backwards);
}

void TestViewState::aSelectionWhoseTextIsGoneIsACaret()
{
    const ViewState state{.anchor = 5, .caret = 2};
    const ViewState mapped = state.mapped(ChangeSet::replacement(10, 1, 6, u"new"));
    QCOMPARE(mapped.anchor, mapped.caret);
}

void TestViewState::theTopParagraphStaysOnTop()
{
    const ViewState state{.top = 6, .lineInTop = 2};
    QCOMPARE(state.mapped(ChangeSet::replacement(10, 6, 0, u"above\n")).top, 12);
    QCOMPARE(state.mapped(ChangeSet::replacement(10, 0, 0, u"above\n")).lineInTop, 2);
    QCOMPARE(state.mapped(ChangeSet::replacement(10, 7, 1, u"below")).top, 6);
}

void TestViewState::whatComesIntoAnEmptyTextIsSeenFromItsBeginning()
{
    QCOMPARE(ViewState().mapped(ChangeSet::replacement(0, 0, 0, u"all\nthe\nnotes")), ViewState());
}

QTEST_GUILESS_MAIN(TestViewState)
#include "tst_viewstate.moc"
