#include "ui/listitem.h"
#include "ui/notesview.h"

#include <QInputMethodEvent>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

#include <algorithm>

using namespace confab;
using namespace Qt::StringLiterals;

namespace {

void show(NotesView& view, QSize size)
{
    view.resize(size);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
}

/// Where the letter at `position` is drawn, in the viewport.
QRect placeOf(const NotesView& view, int position)
{
    QTextCursor cursor(view.document());
    cursor.setPosition(position);
    return view.cursorRect(cursor);
}

/// Whether the line is laid out without kerning and ligatures, which long ones have no time for.
bool isUnshapedThroughout(const QTextBlock& block)
{
    const qsizetype length = block.length() + block.layout()->preeditAreaText().size();
    return std::ranges::any_of(block.layout()->formats(), [length](const QTextLayout::FormatRange& range) {
        return range.start == 0 && range.length == length &&
               range.format.font().styleStrategy() == QFont::PreferNoShaping;
    });
}

} // namespace

class TestNotesView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesHaveAirBetweenThem();
    void theAirStaysWhenALineIsEdited();
    void aClickBetweenTwoLinesGoesToTheNearerOne();
    void aClickInTheMarginGoesToItsLine();
    void aLineHoldsSome75Characters();
    void linesFitTheWidthThatTheyWereShownIn();
    void furtherLinesOfAnItemStandUnderItsWords_data();
    void furtherLinesOfAnItemStandUnderItsWords();
    void anEditedItemIsLaidOutLikeAFreshOne();
    void anEndlessWordBreaksAnywhereAndProseAtWords();
    void anEndlessWordCanBeTypedInto();
    void onlyVeryLongLinesGoWithoutKerning();
    void aKeyAfterAScrollIsASmallChange();
    void markdownCanBeSwitchedOff();
};

void TestNotesView::linesHaveAirBetweenThem()
{
    NotesView view;
    view.setPlainText(u"one\ntwo\nthree"_s);
    show(view, {700, 400});
    const int pitch = placeOf(view, 4).top() - placeOf(view, 0).top();
    QCOMPARE(placeOf(view, 8).top() - placeOf(view, 4).top(), pitch);
    QVERIFY2(pitch >= 24 && pitch <= 29, qPrintable(QString::number(pitch)));
}

void TestNotesView::theAirStaysWhenALineIsEdited()
{
    NotesView view;
    view.setPlainText(u"one\ntwo\nthree"_s);
    show(view, {700, 400});
    const QRect before = placeOf(view, 8);
    QTest::keyClicks(&view, u"xyz"_s);
    QCOMPARE(placeOf(view, 11), before);
}

void TestNotesView::aClickBetweenTwoLinesGoesToTheNearerOne()
{
    NotesView view;
    view.setPlainText(u"one line\nanother"_s);
    show(view, {700, 400});
    const QRect first = placeOf(view, 2);
    const QRect second = placeOf(view, 11);
    QVERIFY(second.top() - first.bottom() > 4);
    const auto click = [&](int x, int y) {
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, {x, y});
        return view.textCursor().position();
    };
    QCOMPARE(click(first.x(), first.bottom() + 2), 2);
    QCOMPARE(click(second.x(), second.top() - 2), 11);
}

void TestNotesView::aClickInTheMarginGoesToItsLine()
{
    NotesView view;
    view.setPlainText(u"one line\nanother"_s);
    show(view, {900, 400});
    const int y = view.viewport()->mapTo(&view, placeOf(view, 11).center()).y();
    QTest::mouseClick(&view, Qt::LeftButton, {}, {10, y});
    QCOMPARE(view.textCursor().position(), 9);
    QTest::mouseClick(&view, Qt::LeftButton, {}, {880, y});
    QCOMPARE(view.textCursor().position(), 16);
}

void TestNotesView::aLineHoldsSome75Characters()
{
    NotesView view;
    view.setPlainText(u"the notes of a room are read more often than written, and calmly "_s.repeated(20));
    for (const int width : {900, 1200, 2000}) {
        show(view, {width, 400});
        const int length = view.document()->firstBlock().layout()->lineAt(1).textLength();
        QVERIFY2(length >= 62 && length <= 82, qPrintable(QString::number(length)));
    }
    show(view, {320, 400});
    QVERIFY(view.viewport()->width() > 270);
}

void TestNotesView::linesFitTheWidthThatTheyWereShownIn()
{
    NotesView view; // zoomed while hidden; the scroll bar comes with the first layout
    view.setPlainText(u"The freeze was announced too late: tell support two days before it\n"_s.repeated(40));
    view.resize(700, 400);
    view.setZoom(130);
    show(view, {700, 400});
    QVERIFY(view.verticalScrollBar()->isVisible());
    const QTextLayout& layout = *view.document()->firstBlock().layout();
    for (int i = 0; i < layout.lineCount(); ++i)
        QVERIFY(layout.lineAt(i).naturalTextRect().right() <= view.viewport()->width());
}

void TestNotesView::furtherLinesOfAnItemStandUnderItsWords_data()
{
    QTest::addColumn<QString>("start");
    for (const QString& start :
         {u"- "_s, u"12. "_s, u"  * "_s, u"- [ ] "_s, u"- [x] "_s, u""_s, u"# "_s, u"-- "_s})
        QTest::newRow(qPrintable(start)) << start;
}

void TestNotesView::furtherLinesOfAnItemStandUnderItsWords()
{
    QFETCH(QString, start);
    const bool isItem = ListItem::parse(start + u"a"_s).has_value();
    NotesView view;
    view.setPlainText(start + u"words in a row "_s.repeated(12).trimmed());
    show(view, {360, 500});
    const QTextLayout& layout = *view.document()->firstBlock().layout();
    QVERIFY(layout.lineCount() > 2);
    const auto words = static_cast<int>(isItem ? start.size() : 0);
    for (int i = 1; i < layout.lineCount(); ++i)
        QVERIFY(qAbs(placeOf(view, layout.lineAt(i).textStart()).left() - placeOf(view, words).left()) <= 1);
}

/// In short and long items and prose, at the end of a text that is higher than the view.
void TestNotesView::anEditedItemIsLaidOutLikeAFreshOne()
{
    const QString item = u"- [ ] an item that needs more than one line in this view, surely\n"_s;
    NotesView edited;
    edited.setPlainText(item.repeated(20) +
                        u"1. one\nprose that needs more than one line in this view, surely"_s);
    NotesView fresh;
    show(edited, {360, 300});
    show(fresh, {360, 300});
    edited.moveCursor(QTextCursor::End);
    QRandomGenerator random(7);
    for (int step = 0; step < 300; ++step) {
        switch (random.bounded(7)) {
        case 0:
            QTest::keyClick(&edited, Qt::Key_Up);
            break;
        case 1:
            QTest::keyClick(&edited, Qt::Key_Down);
            break;
        case 2:
            QTest::keyClick(&edited, Qt::Key_Home);
            QTest::keyClicks(&edited, u"- "_s);
            break;
        case 3:
            QTest::keyClick(&edited, Qt::Key_Home);
            QTest::keyClick(&edited, Qt::Key_Delete,
                            random.bounded(2) == 0 ? Qt::ControlModifier : Qt::NoModifier);
            break;
        case 4:
            QTest::keyClick(&edited, Qt::Key_Backspace);
            break;
        case 5:
            QTest::keyClick(&edited, Qt::Key_Return);
            break;
        default:
            QTest::keyClicks(&edited, u"word "_s);
        }
        fresh.setPlainText(edited.toPlainText());
        QCoreApplication::processEvents(); // a scroll bar comes or goes
        for (QTextBlock a = edited.document()->begin(), b = fresh.document()->begin(); a.isValid();
             a = a.next(), b = b.next()) {
            (void)placeOf(edited, a.position());
            (void)placeOf(fresh, b.position());
            QCOMPARE(a.lineCount(), b.lineCount());
            QCOMPARE(a.layout()->boundingRect(), b.layout()->boundingRect());
            for (int i = 0; i < a.lineCount(); ++i)
                QCOMPARE(a.layout()->lineAt(i).rect(), b.layout()->lineAt(i).rect());
        }
        QCOMPARE(edited.verticalScrollBar()->maximum(), fresh.verticalScrollBar()->maximum());
        const QRect caret = edited.cursorRect();
        QVERIFY2(edited.viewport()->rect().contains(caret), "the caret stays in view");
    }
}

void TestNotesView::anEndlessWordBreaksAnywhereAndProseAtWords()
{
    NotesView view;
    const QString prose = u"ordinary words in an ordinary line of the notes "_s.repeated(4);
    view.setPlainText(prose + u"\n"_s + QString(200'000, u'x'));
    show(view, {700, 400});
    const QTextLayout& words = *view.document()->firstBlock().layout();
    QVERIFY(words.lineCount() > 1);
    QVERIFY(prose.at(words.lineAt(0).textLength() - 1).isSpace());
    view.moveCursor(QTextCursor::End);
    const QTextBlock endless = view.document()->lastBlock();
    QVERIFY(endless.lineCount() > 1000);
    QCOMPARE(endless.lineCount(), endless.layout()->lineCount());
    QVERIFY(endless.layout()->lineAt(0).textLength() < 200);
    QVERIFY(view.verticalScrollBar()->maximum() > 900);
}

void TestNotesView::anEndlessWordCanBeTypedInto()
{
    NotesView view;
    view.setPlainText(QString(200'000, u'x'));
    show(view, {700, 400});
    for (int i = 0; i < 3; ++i) {
        QTest::keyClicks(&view, u"y"_s);
        view.repaint();
    }
    const QTextBlock endless = view.document()->firstBlock();
    QCOMPARE(endless.length(), 200'004);
    // In the quick way again, not in that of the base class.
    QCOMPARE(endless.layout()->textOption().wrapMode(), QTextOption::WrapAnywhere);
    QVERIFY(isUnshapedThroughout(endless));
}

void TestNotesView::onlyVeryLongLinesGoWithoutKerning()
{
    NotesView view;
    const QString prose = u"some ordinary words and "_s;
    view.setPlainText(prose.repeated(20) + u"\n"_s + prose.repeated(1000));
    show(view, {700, 400});
    view.moveCursor(QTextCursor::End);
    QVERIFY(!isUnshapedThroughout(view.document()->firstBlock()));
    const QTextBlock longLine = view.document()->lastBlock();
    QVERIFY(isUnshapedThroughout(longLine));

    // A composition in it is no hole.
    QInputMethodEvent composing(u"かな"_s, {});
    QCoreApplication::sendEvent(&view, &composing);
    QVERIFY(isUnshapedThroughout(longLine));
}

void TestNotesView::aKeyAfterAScrollIsASmallChange()
{
    NotesView view;
    QString text;
    for (int i = 0; i < 2000; ++i)
        text += u"- **bold** line %1\n"_s.arg(i);
    view.setPlainText(text);
    show(view, {700, 400});
    view.repaint();
    view.moveCursor(QTextCursor::End);
    view.repaint();
    QSignalSpy changes(view.document(), &QTextDocument::contentsChange);
    QTest::keyClicks(&view, u"x"_s);
    QCOMPARE(changes.size(), 1);
    QVERIFY(changes.front().at(0).toInt() > text.size() - 1000);
    QVERIFY(changes.front().at(2).toInt() < 1000);
}

void TestNotesView::markdownCanBeSwitchedOff()
{
    NotesView view;
    view.setPlainText(u"# Heading\nand more"_s);
    show(view, {700, 400});
    const auto formats = [&] { return view.document()->firstBlock().layout()->formats().size(); };
    QVERIFY(formats() > 0);
    view.setMarkdown(false);
    view.repaint();
    QCOMPARE(formats(), 0);
    view.setMarkdown(true);
    view.repaint();
    QVERIFY(formats() > 0);
}

QTEST_MAIN(TestNotesView)
#include "tst_notesview.moc"
