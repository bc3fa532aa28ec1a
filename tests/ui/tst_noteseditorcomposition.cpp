#include "desk.h"

#include "ui/editplan.h"

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;

class TestNotesEditorComposition : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPreeditIsNoEdit();
    void aCommitIsOneEdit();
    void anEditElsewhereIsShownAtOnce();
    void anEditInTheParagraphWaitsForTheCommit();
    void anEditInTheParagraphWaitsForTheCancel();
    void anEditThatBuildsOnAWaitingOneWaitsToo();
    void aLineBrokenOffTheParagraphLeavesNoGhost();
    void theCommitGoesBehindWhatOthersPutAtItsPlace();
    void aParagraphDeletedByOthersIsKeptUntilTheCommit();
    void aNewTextLeavesTheCompositionAlone();
    void losingTheFocusEndsTheWaiting();
    void aCaretPutElsewhereLeavesTheComposition();
    void anUndoWaitsLikeAnyEdit();
    void aCommandDoesNothingMeanwhile();
    void aCommitThatGoesOnComposingKeepsWaiting();
    void aCommitMayReplaceTheWordBeforeIt();
    void aCommitBringsInNothingThatATextMayNotHold();
};

void TestNotesEditorComposition::aPreeditIsNoEdit()
{
    Desk desk(u"ab"_s);
    desk.put(1);
    for (const QString& text : {u"n"_s, u"ni"_s, u"に"_s})
        desk.preedit(text);
    QVERIFY(desk.editor.isComposing());
    QVERIFY(desk.edits.empty());
    desk.preedit({});
    QVERIFY(!desk.editor.isComposing());
    QVERIFY(desk.isInStep());
}

void TestNotesEditorComposition::aCommitIsOneEdit()
{
    Desk desk(u"ab"_s);
    desk.put(1);
    desk.preedit(u"に"_s);
    desk.commit(u"日本"_s);
    QCOMPARE(desk.document.text(), u"a日本b"_s);
    QCOMPARE(desk.edits.size(), 1U);
    QCOMPARE(desk.editor.textCursor().position(), 3);
    QVERIFY(desk.isInStep());
}

void TestNotesEditorComposition::anEditElsewhereIsShownAtOnce()
{
    Desk desk(u"first\nsecond\nthird"_s);
    desk.put(8);
    desk.preedit(u"に"_s);
    desk.remote(0, 0, u"zeroth\n"_s);
    desk.remote(desk.document.length(), 0, u"!"_s);
    QVERIFY(!desk.editor.isLagging());
    QVERIFY(desk.editor.isComposing());
    QVERIFY(desk.isInStep());
    QCOMPARE(desk.editor.textCursor().block().layout()->preeditAreaPosition(), 2);
    desk.commit(u"日"_s);
    QCOMPARE(desk.document.text(), u"zeroth\nfirst\nse日cond\nthird!"_s);
    QVERIFY(desk.isInStep());
}

void TestNotesEditorComposition::anEditInTheParagraphWaitsForTheCommit()
{
    Desk desk(u"first\nsecond\nthird"_s);
    desk.put(8);
    desk.preedit(u"に"_s);
    desk.remote(6, 2, u"SE"_s);
    QVERIFY(desk.editor.isLagging());
    QCOMPARE(desk.editor.text(), u"first\nsecond\nthird"_s);
    QCOMPARE(desk.document.text(), u"first\nSEcond\nthird"_s);
    desk.remote(0, 5, u"1st"_s); // elsewhere: shown, mapped over what waits
    QCOMPARE(desk.editor.text(), u"1st\nsecond\nthird"_s);
    desk.commit(u"日"_s);
    QVERIFY(!desk.editor.isLagging());
    QCOMPARE(desk.document.text(), u"1st\nSE日cond\nthird"_s);
    QVERIFY(desk.isInStep());
    QCOMPARE(desk.editor.textCursor().position(), 7);
}

void TestNotesEditorComposition::anEditInTheParagraphWaitsForTheCancel()
{
    Desk desk(u"first"_s);
    desk.put(2);
    desk.preedit(u"に"_s);
    desk.remote(5, 0, u" and more"_s);
    QCOMPARE(desk.editor.text(), u"first"_s);
    desk.preedit({});
    QCOMPARE(desk.editor.text(), u"first and more"_s);
    QVERIFY(desk.edits.empty());
    QVERIFY(desk.isInStep());
}

void TestNotesEditorComposition::anEditThatBuildsOnAWaitingOneWaitsToo()
{
    Desk desk(u"first\nsecond\nthird"_s);
    desk.put(8);
    desk.preedit(u"に"_s);
    desk.remote(2, 10, u"X\nY\nZ"_s); // from the first line into the second one
    QVERIFY(desk.editor.isLagging());
    desk.remote(4, 0, u"in what waits"_s);
    QCOMPARE(desk.editor.text(), u"first\nsecond\nthird"_s);
    desk.commit(u"日"_s);
    QVERIFY(desk.isInStep());
    QVERIFY(desk.document.text().contains(u"日"_s));
}

void TestNotesEditorComposition::aLineBrokenOffTheParagraphLeavesNoGhost()
{
    Desk desk(u"one two"_s);
    desk.put(7);
    desk.preedit(u"に"_s);
    desk.remote(3, 1, u"\n"_s);
    QCOMPARE(desk.editor.blockCount(), 1);
    desk.commit(u"日"_s);
    QCOMPARE(desk.editor.text(), u"one\ntwo日"_s);
    for (QTextBlock block = desk.editor.document()->begin(); block.isValid(); block = block.next())
        QVERIFY(block.layout()->preeditAreaText().isEmpty());
    QVERIFY(desk.isInStep());
}

void TestNotesEditorComposition::theCommitGoesBehindWhatOthersPutAtItsPlace()
{
    Desk desk(u"ab"_s);
    desk.put(1);
    desk.preedit(u"に"_s);
    desk.remote(1, 0, u"R"_s);
    desk.commit(u"L"_s);
    QCOMPARE(desk.document.text(), u"aRLb"_s); // as the log has it: theirs stands earlier
    QVERIFY(desk.isInStep());
}

void TestNotesEditorComposition::aParagraphDeletedByOthersIsKeptUntilTheCommit()
{
    Desk desk(u"first\nsecond\nthird"_s);
    desk.put(8);
    desk.preedit(u"に"_s);
    desk.remote(6, 7, QString());
    QCOMPARE(desk.editor.text(), u"first\nsecond\nthird"_s);
    QVERIFY(desk.editor.isComposing());
    desk.commit(u"日"_s);
    QCOMPARE(desk.document.text(), u"first\n日third"_s);
    QVERIFY(desk.isInStep());
}

void TestNotesEditorComposition::aNewTextLeavesTheCompositionAlone()
{
    Desk desk(u"first\nsecond"_s);
    desk.put(8);
    desk.preedit(u"に"_s);
    desk.remote(12, 0, u"?"_s);
    desk.editor.setText(u"1st\nsecond!"_s);
    QVERIFY(desk.editor.isComposing());
    QVERIFY(desk.editor.isLagging());
    QCOMPARE(desk.editor.documentLength(), 11);
    desk.preedit({});
    QCOMPARE(desk.editor.text(), u"1st\nsecond!"_s);
}

void TestNotesEditorComposition::losingTheFocusEndsTheWaiting()
{
    Desk desk(u"first"_s);
    desk.put(2);
    desk.preedit(u"に"_s);
    desk.remote(0, 0, u"the "_s);
    QVERIFY(desk.editor.isLagging());
    QFocusEvent out(QEvent::FocusOut, Qt::OtherFocusReason);
    QCoreApplication::sendEvent(&desk.editor, &out);
    desk.preedit({});
    QVERIFY(!desk.editor.isLagging());
    QVERIFY(desk.isInStep());
}

void TestNotesEditorComposition::aCaretPutElsewhereLeavesTheComposition()
{
    Desk desk(u"first\nsecond"_s);
    desk.put(2);
    desk.preedit(u"に"_s);
    desk.remote(0, 0, u"the "_s);
    desk.put(8);
    QVERIFY(!desk.editor.isComposing());
    QVERIFY(!desk.editor.isLagging());
    QVERIFY(desk.editor.document()->firstBlock().layout()->preeditAreaText().isEmpty());
    QCOMPARE(desk.editor.textCursor().position(), 12);
    QVERIFY(desk.isInStep());
}

void TestNotesEditorComposition::anUndoWaitsLikeAnyEdit()
{
    Desk desk(u"first\n"_s);
    desk.put(6);
    QTest::keyClicks(&desk.editor, u"mine"_s);
    desk.preedit(u"に"_s);
    desk.editor.undo();
    QCOMPARE(desk.document.text(), u"first\n"_s);
    QCOMPARE(desk.editor.text(), u"first\nmine"_s);
    desk.commit(u"日"_s);
    QCOMPARE(desk.document.text(), u"first\n日"_s);
    QVERIFY(desk.isInStep());
}

void TestNotesEditorComposition::aCommandDoesNothingMeanwhile()
{
    Desk desk(u"first\nsecond"_s);
    const EditPlan plan{{{6, 6, u"2nd"_s}}, 9, 9};
    desk.put(5);
    desk.preedit(u"に"_s);
    desk.editor.perform(plan);
    QVERIFY(desk.editor.isComposing());
    QVERIFY(desk.edits.empty());
    desk.commit(u"日"_s);
    QCOMPARE(desk.document.text(), u"first日\nsecond"_s);
    QVERIFY(desk.isInStep());
}

void TestNotesEditorComposition::aCommitThatGoesOnComposingKeepsWaiting()
{
    Desk desk(u"ab"_s);
    desk.put(1);
    desk.preedit(u"に"_s);
    desk.remote(0, 0, u"R"_s);
    desk.commit(u"日"_s, u"ほ"_s);
    QVERIFY(desk.editor.isComposing());
    QVERIFY(desk.editor.isLagging());
    QCOMPARE(desk.editor.text(), u"a日b"_s);
    QCOMPARE(desk.document.text(), u"Ra日b"_s);
    desk.commit(u"本"_s);
    QCOMPARE(desk.document.text(), u"Ra日本b"_s);
    QVERIFY(desk.isInStep());
}

// As keyboards that suggest a whole word do.
void TestNotesEditorComposition::aCommitMayReplaceTheWordBeforeIt()
{
    Desk desk(u"say helo there"_s);
    desk.put(8);
    desk.preedit(u"l"_s);
    QInputMethodEvent event;
    event.setCommitString(u"hello"_s, -4, 4);
    QCoreApplication::sendEvent(&desk.editor, &event);
    QCOMPARE(desk.document.text(), u"say hello there"_s);
    QCOMPARE(desk.editor.textCursor().position(), 9);
    QVERIFY(!desk.editor.isComposing());
    QVERIFY(desk.isInStep());
    while (desk.document.canUndo())
        desk.editor.undo();
    QCOMPARE(desk.document.text(), u"say helo there"_s);
}

void TestNotesEditorComposition::aCommitBringsInNothingThatATextMayNotHold()
{
    Desk desk(u"ab"_s);
    desk.put(1);
    desk.preedit(u"x"_s);
    desk.commit(u"1"_s + QChar(0xD800) + QChar(u'\0') + u"😀\u00a0\u2028"_s);
    QCOMPARE(desk.document.text(), u"a1\ufffd\ufffd😀\u00a0\u2028b"_s);
    QVERIFY(desk.isInStep());
}

QTEST_MAIN(TestNotesEditorComposition)
#include "tst_noteseditorcomposition.moc"
