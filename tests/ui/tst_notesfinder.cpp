#include "tests/ui/desk.h"
#include "ui/findbar.h"
#include "ui/notesfinder.h"
#include "ui/theme.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;

namespace {

struct FindingDesk : Desk
{
    QWidget window;
    FindBar& bar;
    NotesFinder& finder;

    explicit FindingDesk(const QString& text)
        : Desk(text),
          bar(*new FindBar(u"find"_s, &window)),
          finder(*new NotesFinder(editor, bar))
    {
        new QVBoxLayout(&window);
        window.layout()->addWidget(&bar);
        window.resize(640, 120);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
    }
    ~FindingDesk() { finder.disconnect(); }

    [[nodiscard]] QLineEdit* pattern() const { return bar.findChild<QLineEdit*>(u"findPattern"_s); }
    void look(const QString& words)
    {
        finder.open();
        QApplication::setActiveWindow(&window);
        pattern()->clear();
        QTest::keyClicks(pattern(), words);
    }
    void press(const QString& button) const
    {
        QTest::mouseClick(bar.findChild<QPushButton*>(button), Qt::LeftButton);
    }
    [[nodiscard]] QString selected() const { return editor.textCursor().selectedText(); }
    [[nodiscard]] int place() const { return editor.textCursor().selectionStart(); }
};

} // namespace

class TestNotesFinder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }
    void typingGoesToTheFirstMatchBehindTheCaret();
    void enterWalksThroughThemAndBeginsAgain();
    void theCountFollowsOthersEdits();
    void whatIsSelectedIsLookedFor();
    void nothingFoundIsSaid();
    void caseAndWholeWordsNarrowIt();
    void allMatchesInViewAreMarked();
    void replaceTakesOneAndGoesOn();
    void replaceAllIsOneStepAndSparesTheRest();
    void escClosesAndGivesTheFocusBack();
    void aViewerReplacesNothing();
};

void TestNotesFinder::typingGoesToTheFirstMatchBehindTheCaret()
{
    FindingDesk desk(u"one two\none two\none"_s);
    desk.put(5);
    desk.look(u"on"_s);
    QCOMPARE(desk.place(), 8);
    QCOMPARE(desk.bar.result(), u"2 of 3"_s);
    QTest::keyClicks(desk.pattern(), u"e"_s);
    QCOMPARE(desk.place(), 8); // not on to the next one with each letter
    QTest::keyClick(desk.pattern(), Qt::Key_Backspace);
    QCOMPARE(desk.selected(), u"on"_s);
}

void TestNotesFinder::enterWalksThroughThemAndBeginsAgain()
{
    FindingDesk desk(u"x a x b x"_s);
    desk.look(u"x"_s);
    QCOMPARE(desk.place(), 0);
    QTest::keyClick(desk.pattern(), Qt::Key_Return);
    QCOMPARE(desk.place(), 4);
    QTest::keyClick(desk.pattern(), Qt::Key_Return);
    QTest::keyClick(desk.pattern(), Qt::Key_Return);
    QCOMPARE(desk.place(), 0);
    QTest::keyClick(desk.pattern(), Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(desk.place(), 8);
    desk.press(u"findPrevious"_s);
    QCOMPARE(desk.bar.result(), u"2 of 3"_s);
}

void TestNotesFinder::theCountFollowsOthersEdits()
{
    FindingDesk desk(u"x a x b"_s);
    desk.look(u"x"_s);
    QCOMPARE(desk.bar.result(), u"1 of 2"_s);
    desk.remote(0, 0, u"x y "_s);
    QTRY_COMPARE(desk.bar.result(), u"2 of 3"_s);
    QCOMPARE(desk.selected(), u"x"_s);
    desk.remote(4, 1, {});
    QTRY_COMPARE(desk.bar.result(), u"2 matches"_s);
    desk.finder.next();
    QCOMPARE(desk.bar.result(), u"2 of 2"_s);
}

void TestNotesFinder::whatIsSelectedIsLookedFor()
{
    FindingDesk desk(u"one two one"_s);
    desk.select(0, 3);
    desk.finder.open();
    QCOMPARE(desk.pattern()->text(), u"one"_s);
    QCOMPARE(desk.bar.result(), u"1 of 2"_s);
    QCOMPARE(desk.pattern()->selectedText(), u"one"_s);
}

void TestNotesFinder::nothingFoundIsSaid()
{
    FindingDesk desk(u"one"_s);
    desk.look(u"one"_s);
    QTest::keyClicks(desk.pattern(), u"x"_s);
    QCOMPARE(desk.bar.result(), u"Not found"_s);
    QVERIFY(desk.selected().isEmpty());
    desk.finder.next();
    QCOMPARE(desk.bar.result(), u"Not found"_s);
}

void TestNotesFinder::caseAndWholeWordsNarrowIt()
{
    FindingDesk desk(u"The the other"_s);
    desk.look(u"the"_s);
    QCOMPARE(desk.finder.matches().size(), std::size_t{3});
    desk.press(u"findWords"_s);
    QCOMPARE(desk.bar.result(), u"1 of 2"_s);
    desk.press(u"findCase"_s);
    QCOMPARE(desk.bar.result(), u"1 of 1"_s);
    QCOMPARE(desk.place(), 4);
}

void TestNotesFinder::allMatchesInViewAreMarked()
{
    FindingDesk desk(u"one two\nthree two"_s);
    const auto backgroundAt = [&desk](int position) {
        QTextCursor cursor(desk.editor.document());
        cursor.setPosition(position);
        const QRect caret = desk.editor.cursorRect(cursor);
        return desk.editor.viewport()->grab().toImage().pixelColor(caret.center().x() + 2,
                                                                   caret.bottom() + 2);
    };
    const QColor plain = backgroundAt(14);
    desk.look(u"two"_s);
    QCOMPARE(desk.place(), 4);
    QVERIFY(backgroundAt(14) != plain); // the other one
    QCOMPARE(backgroundAt(0), plain);
    desk.remote(8, 0, u"now "_s);
    QCOMPARE(backgroundAt(14), plain); // "three" now
    QVERIFY(backgroundAt(18) != plain);
    desk.finder.close();
    QCOMPARE(backgroundAt(18), plain);
}

void TestNotesFinder::replaceTakesOneAndGoesOn()
{
    FindingDesk desk(u"one one one"_s);
    desk.finder.openReplace();
    desk.look(u"one"_s);
    QVERIFY(desk.bar.isReplaceShown());
    auto* replacement = desk.bar.findChild<QLineEdit*>(u"findReplacement"_s);
    replacement->setFocus();
    QTRY_VERIFY(replacement->hasFocus());
    QTest::keyClicks(replacement, u"two"_s);
    QTest::keyClick(replacement, Qt::Key_Return);
    QCOMPARE(desk.document.text(), u"two one one"_s);
    QCOMPARE(desk.place(), 4);
    desk.press(u"findReplace"_s);
    QCOMPARE(desk.document.text(), u"two two one"_s);
    QCOMPARE(desk.bar.result(), u"1 of 1"_s);
    desk.editor.undo();
    QCOMPARE(desk.document.text(), u"two one one"_s);
    QVERIFY(desk.isInStep());
}

void TestNotesFinder::replaceAllIsOneStepAndSparesTheRest()
{
    FindingDesk desk(u"colour one\ncolour two\nColour"_s);
    desk.finder.openReplace();
    desk.look(u"colour"_s);
    QTest::keyClicks(desk.bar.findChild<QLineEdit*>(u"findReplacement"_s), u"color"_s);
    desk.press(u"findReplaceAll"_s);
    QCOMPARE(desk.document.text(), u"color one\ncolor two\ncolor"_s);
    QCOMPARE(desk.bar.result(), u"3 replaced"_s);
    QCOMPARE(desk.edits.size(), std::size_t{1});
    QCOMPARE(desk.edits[0].replacements().size(), std::size_t{3}); // nothing between them is touched
    desk.editor.undo();
    QCOMPARE(desk.document.text(), u"colour one\ncolour two\nColour"_s);
    QVERIFY(desk.isInStep());
}

void TestNotesFinder::escClosesAndGivesTheFocusBack()
{
    FindingDesk desk(u"one"_s);
    desk.look(u"one"_s);
    QTest::keyClick(desk.pattern(), Qt::Key_Escape);
    QVERIFY(desk.bar.isHidden());
    QApplication::setActiveWindow(&desk.editor);
    QTRY_VERIFY(desk.editor.hasFocus());
    QCOMPARE(desk.selected(), u"one"_s);
}

void TestNotesFinder::aViewerReplacesNothing()
{
    FindingDesk desk(u"one"_s);
    desk.editor.setReadOnly(true);
    desk.finder.openReplace();
    QVERIFY(!desk.bar.isReplaceShown());
    desk.look(u"one"_s);
    desk.finder.replaceAll();
    desk.finder.replace();
    QCOMPARE(desk.document.text(), u"one"_s);
}

QTEST_MAIN(TestNotesFinder)
#include "tst_notesfinder.moc"
