#include "desk.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QSignalSpy>
#include <QTimer>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;

class TestNotesEditorUndo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void undoTakesBackAWordAtATime();
    void undoNeverTouchesWhatOthersWrote();
    void undoAndRedoPutTheCaretWhereTheChangeWas();
    void aMovedCaretStartsAnotherStep();
    void aPasteIsAStepOfItsOwn();
    void bothRedoShortcutsWork();
    void theContextMenuOffersOurUndo();
    void aKeyHeldDownIsTakenBackInOne();
};

void TestNotesEditorUndo::undoTakesBackAWordAtATime()
{
    Desk desk;
    QTest::keyClicks(&desk.editor, u"hello big world"_s);
    QTest::keyClick(&desk.editor, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(desk.editor.text(), u"hello big "_s);
    QTest::keyClick(&desk.editor, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(desk.editor.text(), u"hello "_s);
    QTest::keyClick(&desk.editor, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(desk.editor.text(), u"hello big "_s);
    QVERIFY(desk.isInStep());
}

void TestNotesEditorUndo::undoNeverTouchesWhatOthersWrote()
{
    Desk desk(u"base\n"_s);
    desk.put(5);
    QTest::keyClicks(&desk.editor, u"mine"_s);
    desk.remote(0, 0, u"theirs "_s);
    desk.remote(desk.document.text().indexOf(u"ine"_s), 0, u"XX"_s); // in the middle of mine
    QTest::keyClick(&desk.editor, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(desk.editor.text(), u"theirs base\nXX"_s);
    QTest::keyClick(&desk.editor, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(desk.editor.text(), u"theirs base\nXX"_s);
    QVERIFY(desk.isInStep());
}

void TestNotesEditorUndo::undoAndRedoPutTheCaretWhereTheChangeWas()
{
    Desk desk(lines(200));
    desk.put(5);
    QTest::keyClicks(&desk.editor, u"xyz"_s);
    desk.put(desk.document.length());
    const int scrolled = desk.editor.verticalScrollBar()->value();
    QVERIFY(scrolled > 0);
    desk.editor.undo();
    QCOMPARE(desk.editor.textCursor().position(), 5);
    QCOMPARE(desk.editor.verticalScrollBar()->value(), 0);
    desk.put(desk.document.length());
    desk.editor.redo();
    QCOMPARE(desk.editor.textCursor().position(), 8);
    QVERIFY(desk.isInStep());
}

void TestNotesEditorUndo::aMovedCaretStartsAnotherStep()
{
    Desk desk;
    QTest::keyClicks(&desk.editor, u"ab"_s);
    QTest::keyClick(&desk.editor, Qt::Key_Left);
    QTest::keyClick(&desk.editor, Qt::Key_Right);
    QTest::keyClicks(&desk.editor, u"cd"_s);
    desk.editor.undo();
    QCOMPARE(desk.editor.text(), u"ab"_s);
}

void TestNotesEditorUndo::aPasteIsAStepOfItsOwn()
{
    Desk desk;
    QTest::keyClicks(&desk.editor, u"ab"_s);
    desk.paste(u"c"_s);
    QTest::keyClicks(&desk.editor, u"de"_s);
    desk.editor.undo();
    QCOMPARE(desk.editor.text(), u"abc"_s);
    desk.editor.undo();
    QCOMPARE(desk.editor.text(), u"ab"_s);
}

void TestNotesEditorUndo::bothRedoShortcutsWork()
{
    Desk desk;
    QSignalSpy redo(&desk.editor, &NotesEditor::redoRequested);
    QTest::keyClick(&desk.editor, Qt::Key_Y, Qt::ControlModifier);
    QTest::keyClick(&desk.editor, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(redo.size(), 2);
    QVERIFY(desk.edits.empty());
}

void TestNotesEditorUndo::theContextMenuOffersOurUndo()
{
    Desk desk(u"x"_s);
    desk.put(1);
    QTest::keyClicks(&desk.editor, u"y"_s);
    desk.editor.setUndoAvailable(true, false);
    bool seen = false;
    QTimer::singleShot(0, &desk.editor, [&] {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu);
        const QList<QAction*> actions = menu->actions();
        QCOMPARE(actions.at(0)->text(), u"Undo"_s);
        QVERIFY(actions.at(0)->isEnabled());
        QVERIFY(!actions.at(1)->isEnabled());
        seen = true;
        actions.at(0)->trigger();
        menu->close();
    });
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {5, 5}, desk.editor.mapToGlobal(QPoint(5, 5)));
    QCoreApplication::sendEvent(desk.editor.viewport(), &event);
    QVERIFY(seen);
    QCOMPARE(desk.editor.text(), u"x"_s);
}

void TestNotesEditorUndo::aKeyHeldDownIsTakenBackInOne()
{
    constexpr int Repeats = 30;
    Desk desk(u"wait: "_s);
    desk.put(6);
    const auto press = [&desk](int key, const QString& text, bool again) {
        QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier, text, again);
        QCoreApplication::sendEvent(&desk.editor, &event);
    };
    for (int i = 0; i < Repeats; ++i)
        press(Qt::Key_Z, u"z"_s, i > 0);
    QCOMPARE(desk.document.text(), u"wait: "_s + QString(Repeats, u'z'));
    QCOMPARE(desk.edits.size(), std::size_t(Repeats)); // others see them come one by one
    desk.editor.undo();
    QCOMPARE(desk.document.text(), u"wait: "_s);
    desk.editor.redo();
    for (int i = 0; i < Repeats / 2; ++i)
        press(Qt::Key_Backspace, {}, i > 0);
    QCOMPARE(desk.document.text(), u"wait: "_s + QString(Repeats / 2, u'z'));
    desk.editor.undo();
    QCOMPARE(desk.document.text(), u"wait: "_s + QString(Repeats, u'z'));
    QVERIFY(desk.isInStep());
}

QTEST_MAIN(TestNotesEditorUndo)
#include "tst_noteseditorundo.moc"
