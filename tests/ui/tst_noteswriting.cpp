#include "tests/ui/desk.h"
#include "ui/noteswriting.h"
#include "ui/theme.h"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;

namespace {

struct WritingDesk : Desk
{
    NotesWriting& writing;

    explicit WritingDesk(const QString& text = {}) : Desk(text), writing(*new NotesWriting(editor)) {}

    void key(Qt::Key key, Qt::KeyboardModifiers held = {}) { QTest::keyClick(&editor, key, held); }
    void type(const QString& text)
    {
        for (const QChar c : text) {
            if (c == u'\n')
                key(Qt::Key_Return);
            else
                QTest::keyClicks(&editor, c);
        }
    }
    void click(qsizetype box) { QTest::mouseClick(editor.viewport(), Qt::LeftButton, {}, placeOf(box)); }
    [[nodiscard]] QPoint placeOf(qsizetype box) const
    {
        return editor.boxes().at(static_cast<std::size_t>(box)).rect.center().toPoint();
    }
};

} // namespace

class TestNotesWriting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }
    void aListWritesItself();
    void enterInAListIsOneStepToUndo();
    void tabIndentsInAListAndLeavesElsewhere();
    void aClickTicksABoxAndLeavesTheCaret();
    void aDragFromABoxTicksNothing();
    void aViewerTicksNothing();
    void twoWhoTickAtOnceLeaveItTicked();
    void boxesAreDrawnAndStandUnderOneAnother();
    void boldIsOneStepAndKeepsTheSelection();
    void nothingHappensWhileAWordIsComposed();
};

void TestNotesWriting::aListWritesItself()
{
    WritingDesk desk;
    desk.type(u"1. one\ntwo\n\nend"_s);
    QCOMPARE(desk.document.text(), u"1. one\n2. two\nend"_s);
    QVERIFY(desk.isInStep());
}

void TestNotesWriting::enterInAListIsOneStepToUndo()
{
    WritingDesk desk(u"- [x] one"_s);
    desk.put(9);
    desk.type(u"\n"_s);
    QCOMPARE(desk.document.text(), u"- [x] one\n- [ ] "_s);
    QCOMPARE(desk.editor.textCursor().position(), 16);
    desk.type(u"two"_s);
    desk.editor.undo();
    QCOMPARE(desk.document.text(), u"- [x] one\n- [ ] "_s);
    desk.editor.undo();
    QCOMPARE(desk.document.text(), u"- [x] one"_s);
    QVERIFY(desk.isInStep());
}

void TestNotesWriting::tabIndentsInAListAndLeavesElsewhere()
{
    QWidget window;
    auto* column = new QVBoxLayout(&window);
    auto* editor = new NotesEditor(&window);
    auto* field = new QLineEdit(&window);
    column->addWidget(editor);
    column->addWidget(field);
    new NotesWriting(*editor);
    editor->setText(u"words\n- item"_s);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QApplication::setActiveWindow(&window);
    editor->setFocus();
    QTRY_VERIFY(editor->hasFocus());

    editor->moveCursor(QTextCursor::End);
    QTest::keyClick(editor, Qt::Key_Tab);
    QCOMPARE(editor->text(), u"words\n  - item"_s);
    QVERIFY(editor->hasFocus());
    QTest::keyClick(editor, Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(editor->text(), u"words\n- item"_s);
    editor->moveCursor(QTextCursor::Start);
    QTest::keyClick(editor, Qt::Key_Tab);
    QCOMPARE(editor->text(), u"words\n- item"_s);
    QVERIFY(field->hasFocus());
}

void TestNotesWriting::aClickTicksABoxAndLeavesTheCaret()
{
    WritingDesk desk(u"- [ ] one\n- [x] two"_s);
    desk.put(2);
    desk.click(0);
    QCOMPARE(desk.document.text(), u"- [x] one\n- [x] two"_s);
    desk.click(1);
    QCOMPARE(desk.document.text(), u"- [x] one\n- [ ] two"_s);
    QCOMPARE(desk.editor.textCursor().position(), 2);
    desk.editor.undo();
    QCOMPARE(desk.document.text(), u"- [x] one\n- [x] two"_s);
    QVERIFY(desk.isInStep());
}

void TestNotesWriting::aDragFromABoxTicksNothing()
{
    WritingDesk desk(u"- [ ] one\n- [ ] two"_s);
    QTest::mousePress(desk.editor.viewport(), Qt::LeftButton, {}, desk.placeOf(0));
    QTest::mouseRelease(desk.editor.viewport(), Qt::LeftButton, {}, desk.placeOf(1));
    QCOMPARE(desk.document.text(), u"- [ ] one\n- [ ] two"_s);
    QVERIFY(!desk.editor.textCursor().hasSelection());
}

void TestNotesWriting::aViewerTicksNothing()
{
    WritingDesk desk(u"- [ ] one"_s);
    desk.editor.setReadOnly(true);
    desk.click(0);
    desk.writing.toggleBoxes();
    desk.key(Qt::Key_Return);
    QCOMPARE(desk.document.text(), u"- [ ] one"_s);
}

void TestNotesWriting::twoWhoTickAtOnceLeaveItTicked()
{
    WritingDesk desk(u"- [ ] one"_s);
    desk.click(0);
    QCOMPARE(desk.document.text(), u"- [x] one"_s);
    // Someone else did the same before they could see it.
    desk.remote(ChangeSet::replacement(9, 3, 1, u"x"_s));
    QCOMPARE(desk.document.text(), u"- [xx] one"_s);
    QVERIFY(desk.editor.boxes().at(0).done);
    desk.click(0);
    QCOMPARE(desk.document.text(), u"- [ ] one"_s);
    QVERIFY(desk.isInStep());
}

void TestNotesWriting::boxesAreDrawnAndStandUnderOneAnother()
{
    WritingDesk desk(u"- [ ] one\n- [x] two"_s);
    const auto boxes = desk.editor.boxes();
    QCOMPARE(boxes.size(), std::size_t{2});
    QCOMPARE(boxes[0].rect.left(), boxes[1].rect.left());
    const auto wordsAt = [&desk](int position) {
        QTextCursor cursor(desk.editor.document());
        cursor.setPosition(position);
        return desk.editor.cursorRect(cursor).left();
    };
    QVERIFY(std::abs(wordsAt(6) - wordsAt(16)) <= 1);
    const QImage picture = desk.editor.viewport()->grab().toImage();
    QCOMPARE(picture.pixelColor(boxes[1].rect.topLeft().toPoint() + QPoint(2, 3)), theme::tokens().accent);
    QCOMPARE(picture.pixelColor(boxes[0].rect.center().toPoint()), theme::tokens().paper);
}

void TestNotesWriting::boldIsOneStepAndKeepsTheSelection()
{
    WritingDesk desk(u"some words"_s);
    desk.select(5, 10);
    desk.writing.toggleBold();
    QCOMPARE(desk.document.text(), u"some **words**"_s);
    QCOMPARE(desk.editor.textCursor().selectedText(), u"words"_s);
    QCOMPARE(desk.edits.size(), std::size_t{1});
    desk.editor.undo();
    QCOMPARE(desk.document.text(), u"some words"_s);
    QVERIFY(desk.isInStep());
}

void TestNotesWriting::nothingHappensWhileAWordIsComposed()
{
    WritingDesk desk(u"- one"_s);
    desk.put(5);
    desk.preedit(u"ni"_s);
    desk.writing.toggleBoxes();
    desk.writing.toggleBold();
    QCOMPARE(desk.document.text(), u"- one"_s);
    desk.commit(u"你"_s);
    QCOMPARE(desk.document.text(), u"- one你"_s);
}

QTEST_MAIN(TestNotesWriting)
#include "tst_noteswriting.moc"
