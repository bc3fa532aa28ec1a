#include "desk.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QSignalSpy>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;

class TestNotesEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // From the widget to the document
    void typedKeysBecomeEdits();
    void returnBackspaceAndDeleteBecomeEdits();
    void anInsertAmongEqualLettersIsWhereItWasTyped();
    void pastedTextIsMadeFitForNotes();
    void noBreakSpacesAndLineSeparatorsSurvive();
    void copyGivesTheNotesAndNotTheWidgetsText();
    void cutRemovesTheSelection();
    void droppedTextIsInserted();
    void aWordMovedInsideTheTextKeepsWhatLiesBetween();
    void replaceAllTouchesOnlyWhatItReplaces();
    void programmaticEditsBecomeEdits();
    void pairsOfSurrogatesAreNeverCut();
    void whatNoTextMayHoldIsReplacedInTheViewToo();
    void aFormatChangeIsNoEdit();
    void anAnswerInsideAnEditWaitsForItsEnd();

    // From the document to the widget
    void aParagraphSeparatorOfTheNotesSurvivesEditsAroundIt();
    void aCaretMovesWithTheTextInFrontOfIt();
    void aCaretAtTheVeryPlaceOfAnInsertStays();
    void aSelectionKeepsWhatWasSelected();
    void theTopLineStaysWhenOthersWriteAbove();
    void theTopLineStaysWhenItsParagraphWraps();
    void anotherTextKeepsTheCommonPartAndTheCaret();
    void aViewersKeysChangeNothing();
};

void TestNotesEditor::typedKeysBecomeEdits()
{
    Desk desk(u"Hello"_s);
    desk.put(5);
    QTest::keyClicks(&desk.editor, u", world"_s);
    QCOMPARE(desk.document.text(), u"Hello, world"_s);
    QVERIFY(desk.isInStep());
    QCOMPARE(desk.edits.size(), 7U);
    QCOMPARE(desk.edits.front(), ChangeSet::replacement(5, 5, 0, u","));
}

void TestNotesEditor::returnBackspaceAndDeleteBecomeEdits()
{
    Desk desk(u"abcd"_s);
    desk.put(2);
    QTest::keyClick(&desk.editor, Qt::Key_Return);
    QCOMPARE(desk.document.text(), u"ab\ncd"_s);
    QTest::keyClick(&desk.editor, Qt::Key_Delete);
    QCOMPARE(desk.document.text(), u"ab\nd"_s);
    QTest::keyClick(&desk.editor, Qt::Key_Backspace);
    QTest::keyClick(&desk.editor, Qt::Key_Backspace);
    QCOMPARE(desk.document.text(), u"ad"_s);
    QVERIFY(desk.isInStep());
}

void TestNotesEditor::anInsertAmongEqualLettersIsWhereItWasTyped()
{
    Desk desk(u"aaaa"_s);
    desk.put(1);
    desk.commit(u"aa"_s); // reported as a change of the whole paragraph
    QCOMPARE(desk.edits.size(), 1U);
    QCOMPARE(desk.edits.front(), ChangeSet::replacement(4, 1, 0, u"aa"));
}

void TestNotesEditor::pastedTextIsMadeFitForNotes()
{
    Desk desk;
    QMimeData data;
    data.setText(u"a\r\nb\rc"_s + QChar(QChar::ParagraphSeparator) + u"d"_s + QChar(u'\0') + QChar(0xd83d) +
                 u"e"_s + QChar(0xfdd0));
    QGuiApplication::clipboard()->setMimeData([&data] {
        auto* copy = new QMimeData;
        copy->setText(data.text());
        return copy;
    }());
    desk.editor.paste();
    QCOMPARE(desk.document.text(), u"a\nb\nc\nd\uFFFD\uFFFDe\uFFFD"_s);
    QVERIFY(desk.isInStep());
}

void TestNotesEditor::noBreakSpacesAndLineSeparatorsSurvive()
{
    const QString text = u"10\u00A0km\u2028next\u202Fone"_s;
    Desk desk(text);
    QCOMPARE(desk.editor.text(), text);
    desk.put(text.size());
    QTest::keyClicks(&desk.editor, u"!"_s);
    desk.paste(u"\u00A0\u2028"_s);
    QCOMPARE(desk.document.text(), text + u"!\u00A0\u2028"_s);
    desk.remote(0, 0, u"\u00A0\u2028"_s);
    QCOMPARE(desk.editor.text(), u"\u00A0\u2028"_s + text + u"!\u00A0\u2028"_s);
    QVERIFY(desk.isInStep());
}

void TestNotesEditor::copyGivesTheNotesAndNotTheWidgetsText()
{
    Desk desk(u"10\u00A0km\nand on"_s);
    desk.editor.selectAll();
    desk.editor.copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"10\u00A0km\nand on"_s);
}

void TestNotesEditor::cutRemovesTheSelection()
{
    Desk desk(u"one two three"_s);
    desk.select(4, 8);
    QTest::keyClick(&desk.editor, Qt::Key_X, Qt::ControlModifier);
    QCOMPARE(desk.document.text(), u"one three"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"two "_s);
    QCOMPARE(desk.edits.size(), 1U);
    QVERIFY(desk.isInStep());
}

void TestNotesEditor::droppedTextIsInserted()
{
    Desk desk(u"one three"_s);
    QMimeData data;
    data.setText(u"two\r\n"_s);
    QTextCursor place(desk.editor.document());
    place.setPosition(4);
    const auto drop = [&](QPoint point) {
        QDragEnterEvent enter(point, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(desk.editor.viewport(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(point, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(desk.editor.viewport(), &event);
        QVERIFY(desk.isInStep());
    };
    drop(desk.editor.cursorRect(place).center());
    QCOMPARE(desk.document.text(), u"one two\nthree"_s);
    // In the empty room below it has a line of its own, and there is one only where the last line has words.
    const QPoint below(desk.editor.viewport()->rect().bottomLeft() + QPoint(20, -10));
    drop(below);
    QCOMPARE(desk.document.text(), u"one two\nthree\ntwo\n"_s);
    drop(below);
    QCOMPARE(desk.document.text(), u"one two\nthree\ntwo\ntwo\n"_s);
}

void TestNotesEditor::aWordMovedInsideTheTextKeepsWhatLiesBetween()
{
    // As the widget does it when a selection is dragged: both ends in one edit.
    Desk desk(u"word. Everything in between stays as it was, whoever writes here. End"_s);
    QTextCursor cursor(desk.editor.document());
    cursor.beginEditBlock();
    cursor.setPosition(0);
    cursor.setPosition(6, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(u" word."_s);
    cursor.endEditBlock();
    QCOMPARE(desk.document.text(),
             u"Everything in between stays as it was, whoever writes here. End word."_s);
    QCOMPARE(desk.edits.size(), 1U);
    QCOMPARE(desk.edits.front().replacements().size(), 2U);
    QVERIFY(desk.isInStep());
}

void TestNotesEditor::replaceAllTouchesOnlyWhatItReplaces()
{
    QString text;
    for (int i = 0; i < 40; ++i)
        text += u"The colour of line %1 is green\n"_s.arg(i);
    Desk desk(text);
    QTextCursor all(desk.editor.document());
    all.beginEditBlock();
    for (QTextCursor at = desk.editor.document()->find(u"colour"_s); !at.isNull();
         at = desk.editor.document()->find(u"colour"_s, at))
        at.insertText(u"color"_s);
    all.endEditBlock();
    QCOMPARE(desk.document.text(), QString(text).replace(u"colour"_s, u"color"_s));
    QCOMPARE(desk.edits.size(), 1U);
    QCOMPARE(desk.edits.front().replacements().size(), 40U);
    QVERIFY(desk.isInStep());
}

void TestNotesEditor::programmaticEditsBecomeEdits()
{
    Desk desk(u"one"_s);
    desk.editor.appendPlainText(u"two"_s);
    QCOMPARE(desk.document.text(), u"one\ntwo"_s);
    desk.editor.setPlainText(u"hello"_s);
    QCOMPARE(desk.document.text(), u"hello"_s);
    desk.editor.insertPlainText(u"x"_s);
    desk.editor.clear();
    QCOMPARE(desk.document.text(), QString());
    QVERIFY(desk.isInStep());
}

void TestNotesEditor::pairsOfSurrogatesAreNeverCut()
{
    Desk desk(u"a😀b"_s);
    desk.select(1, 3);
    desk.paste(u"😁"_s); // shares the first half
    QCOMPARE(desk.document.text(), u"a😁b"_s);
    QCOMPARE(desk.edits.back(), ChangeSet::replacement(4, 1, 2, u"😁"));
    desk.select(1, 3);
    desk.paste(u"\U0001F200"_s + QString()); // other first half, maybe the same second one
    QCOMPARE(desk.document.text(), u"a\U0001F200b"_s);
    desk.put(3);
    QTest::keyClick(&desk.editor, Qt::Key_Backspace);
    QCOMPARE(desk.document.text(), u"ab"_s);
    desk.remote(0, 0, u"😀"_s);
    QTextCursor cursor(desk.editor.document()); // a half of it, as widgets do in the middle of a composition
    cursor.setPosition(1);
    cursor.deletePreviousChar();
    QVERIFY(desk.document.text().isValidUtf16());
    for (const ChangeSet& edit : desk.edits)
        for (const ChangeSet::Replacement& r : edit.replacements())
            QVERIFY(r.inserted.isEmpty() || !r.inserted.front().isLowSurrogate());
    QVERIFY(desk.isInStep());
}

void TestNotesEditor::whatNoTextMayHoldIsReplacedInTheViewToo()
{
    Desk desk(u"ab"_s);
    QTextCursor cursor(desk.editor.document());
    cursor.setPosition(1);
    cursor.insertText(QString(QChar(0xd83d)) + QChar(u'\0'));
    QCOMPARE(desk.document.text(), u"a\uFFFD\uFFFDb"_s);
    QVERIFY(desk.isInStep());
    QVERIFY(desk.shown().isValidUtf16());
    desk.commit(QString(QChar(0xde00)));
    QVERIFY(desk.isInStep());
    QVERIFY(!desk.shown().contains(QChar(0xde00)));
}

void TestNotesEditor::aFormatChangeIsNoEdit()
{
    Desk desk(lines(20));
    QTextCursor cursor(desk.editor.document());
    cursor.select(QTextCursor::Document);
    QTextCharFormat format;
    format.setFontItalic(true);
    cursor.mergeCharFormat(format);
    desk.editor.setZoom(150);
    desk.editor.document()->markContentsDirty(0, 10);
    QVERIFY(desk.edits.empty());
    QVERIFY(desk.isInStep());
}

void TestNotesEditor::anAnswerInsideAnEditWaitsForItsEnd()
{
    Desk desk(u"abc"_s);
    bool answered = false;
    QObject::connect(&desk.editor, &NotesEditor::edited, &desk.editor, [&] {
        if (!std::exchange(answered, true))
            desk.remote(0, 0, u"remote\n"_s);
    });
    desk.put(3);
    QTest::keyClicks(&desk.editor, u"de"_s);
    QVERIFY(answered);
    QCOMPARE(desk.editor.text(), u"remote\nabcde"_s);
    QVERIFY(desk.isInStep());
}

void TestNotesEditor::aParagraphSeparatorOfTheNotesSurvivesEditsAroundIt()
{
    const QString text = u"first\u2029second\nthird"_s;
    Desk desk(text);
    QCOMPARE(desk.editor.blockCount(), 3);
    desk.put(2);
    QTest::keyClicks(&desk.editor, u"x"_s);
    desk.editor.appendPlainText(u"fourth"_s);
    QCOMPARE(desk.document.text(), u"fixrst\u2029second\nthird\nfourth"_s);
    desk.remote(0, 0, u"zeroth\u2029"_s);
    QCOMPARE(desk.document.text(), u"zeroth\u2029fixrst\u2029second\nthird\nfourth"_s);
    QVERIFY(desk.isInStep());
}

void TestNotesEditor::aCaretMovesWithTheTextInFrontOfIt()
{
    Desk desk(u"one two three"_s);
    desk.put(8);
    desk.remote(0, 3, u"ninety"_s);
    QCOMPARE(desk.editor.textCursor().position(), 11);
    desk.remote(0, 7, QString());
    QCOMPARE(desk.editor.textCursor().position(), 4);
    desk.remote(2, 6, u"XY"_s); // what the caret stood in is gone
    QCOMPARE(desk.editor.textCursor().position(), 2);
    QVERIFY(!desk.editor.textCursor().hasSelection());
    QVERIFY(desk.isInStep());
}

void TestNotesEditor::aCaretAtTheVeryPlaceOfAnInsertStays()
{
    Desk desk(u"one two"_s);
    desk.put(3);
    desk.remote(3, 0, u" and a half"_s);
    QCOMPARE(desk.editor.textCursor().position(), 3);
    desk.remote(3, 0, u"\n"_s);
    QCOMPARE(desk.editor.textCursor().position(), 3);
    QVERIFY(desk.edits.empty());
    QVERIFY(desk.isInStep());
}

void TestNotesEditor::aSelectionKeepsWhatWasSelected()
{
    Desk desk(u"one two three"_s);
    desk.select(7, 4); // backwards
    desk.remote(4, 0, u"<<"_s);
    desk.remote(9, 0, u">>"_s);
    QCOMPARE(desk.editor.textCursor().selectedText(), u"two"_s);
    QCOMPARE(desk.editor.textCursor().position(), 6);
    QCOMPARE(desk.editor.textCursor().anchor(), 9);
    desk.remote(7, 1, QString());
    QCOMPARE(desk.editor.textCursor().selectedText(), u"to"_s);
    desk.remote(0, desk.document.length(), u"other"_s);
    QVERIFY(!desk.editor.textCursor().hasSelection());
}

void TestNotesEditor::theTopLineStaysWhenOthersWriteAbove()
{
    Desk desk(lines(400));
    QScrollBar& bar = *desk.editor.verticalScrollBar();
    bar.setValue(200);
    const QString top = desk.editor.cursorForPosition({0, 0}).block().text();
    QCOMPARE(top, u"Line 200 of the notes"_s);
    const auto topNow = [&] { return desk.editor.cursorForPosition({0, 0}).block().text(); };
    desk.remote(0, 0, u"a\nb\nc\n"_s);
    QCOMPARE(topNow(), top);
    desk.remote(desk.document.text().indexOf(top), 0, u"right above\n"_s);
    QCOMPARE(topNow(), top);
    desk.remote(0, 6, QString());
    QCOMPARE(topNow(), top);
    desk.remote(desk.document.length(), 0, u"below\n"_s);
    QCOMPARE(topNow(), top);
    QVERIFY(desk.isInStep());
}

void TestNotesEditor::theTopLineStaysWhenItsParagraphWraps()
{
    QString paragraph;
    for (int i = 0; i < 400; ++i)
        paragraph += u"word%1 "_s.arg(i);
    Desk desk(lines(50) + paragraph + u"\n"_s + lines(50));
    QScrollBar& bar = *desk.editor.verticalScrollBar();
    bar.setValue(50); // lays the long paragraph out
    QCoreApplication::processEvents();
    bar.setValue(57); // some lines into it
    const auto top = [&] {
        const QTextCursor cursor = desk.editor.cursorForPosition({0, 0});
        return std::pair(cursor.blockNumber(), cursor.positionInBlock());
    };
    const auto before = top();
    QCOMPARE(before.first, 50);
    QVERIFY(before.second > 0);
    desk.remote(0, 0, u"x\ny\n"_s);
    QCOMPARE(top(), std::pair(52, before.second));
    desk.put(0); // scrolls up; back again by hand
    bar.setValue(59);
    desk.remote(desk.document.length(), 0, u"z"_s);
    QCOMPARE(top(), std::pair(52, before.second));
}

void TestNotesEditor::anotherTextKeepsTheCommonPartAndTheCaret()
{
    Desk desk(u"one two three"_s);
    desk.put(10);
    desk.editor.setText(u"one 2 three"_s);
    QCOMPARE(desk.editor.text(), u"one 2 three"_s);
    QCOMPARE(desk.editor.textCursor().position(), 8);
    QVERIFY(desk.edits.empty());
}

void TestNotesEditor::aViewersKeysChangeNothing()
{
    Desk desk(u"one"_s);
    QSignalSpy undo(&desk.editor, &NotesEditor::undoRequested);
    desk.editor.setReadOnly(true);
    QTest::keyClicks(&desk.editor, u"abc"_s);
    desk.paste(u"x"_s);
    QTest::keyClick(&desk.editor, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(desk.edits.empty());
    QVERIFY(undo.isEmpty());
    desk.remote(0, 0, u"zero "_s);
    QCOMPARE(desk.editor.text(), u"zero one"_s);
}

QTEST_MAIN(TestNotesEditor)
#include "tst_noteseditor.moc"
