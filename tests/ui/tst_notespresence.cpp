#include "tests/ui/notesseat.h"
#include "ui/caretmarks.h"
#include "ui/followbar.h"
#include "ui/remotecarets.h"
#include "ui/roompage.h"

#include <QInputMethodEvent>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QTabWidget>
#include <QWheelEvent>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;

namespace {

struct Seat : NotesSeat
{
    using NotesSeat::NotesSeat;

    [[nodiscard]] QString id() const { return client->self().id; }
    void put(qsizetype anchor, qsizetype caret)
    {
        takeFocus();
        QTextCursor cursor = editor().textCursor();
        cursor.setPosition(static_cast<int>(anchor));
        cursor.setPosition(static_cast<int>(caret), QTextCursor::KeepAnchor);
        editor().setTextCursor(cursor);
    }
    /// The word right of where `other` stands in this person's view; `?` where they are not seen.
    [[nodiscard]] QString wordAt(const Seat& other)
    {
        const auto* caret = editor().remoteCarets().find(other.id());
        if (!caret)
            return u"?"_s;
        const QString rest = editor().text().mid(caret->head);
        return rest.left(rest.indexOf(u' '));
    }
    [[nodiscard]] const RemoteCarets::Caret* caretOf(const Seat& other)
    {
        return editor().remoteCarets().find(other.id());
    }
    [[nodiscard]] QString following() { return panel.findChild<FollowBar*>()->words(); }
    [[nodiscard]] int scrolledTo() { return editor().verticalScrollBar()->value(); }
    void turnWheel()
    {
        const QPointF at(50, 50);
        QWheelEvent wheel(at, editor().viewport()->mapToGlobal(at), {}, {0, -120}, Qt::NoButton, {},
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(editor().viewport(), &wheel);
    }
};

/// Ana and Ben with a long text before them.
struct Table
{
    LivingRoom room;
    Seat ana{room, u"Ana"_s};
    Seat ben{room, u"Ben"_s};

    explicit Table(const QString& text = u"A line of these long notes\n"_s.repeated(300))
    {
        type(*ana.client, 0, 0, text);
        ana.editor().setText(text);
        if (!QTest::qWaitFor([&] { return ben.editor().text() == text; }))
            qFatal("the text did not arrive");
    }
    /// Ben puts his caret into a line, and Ana sees it.
    void benGoesTo(int line)
    {
        const int at = ben.editor().document()->findBlockByNumber(line).position() + 2;
        ben.put(at, at);
        QTRY_VERIFY(ana.caretOf(ben) && ana.caretOf(ben)->head == at);
    }
    [[nodiscard]] bool anaSeesBen() { return ana.editor().remoteCarets().barOf(ben.id()).isValid(); }
};

} // namespace

class TestNotesPresence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCaretIsSeenAtItsWordWhileBothType();
    void aSelectionAndTheNameAreSeen();
    void typingIsToldUntilAPause();
    void withoutTheFocusNothingIsTold();
    void whoTurnsToSomethingElseIsGone();
    void aViewerIsSeenReading();
    void whoLeavesIsGone();
    void duringACompositionCaretsStayAtTheirWords();
    void followingGoesWhereTheyGo();
    void followingEndsWhenOneTakesOver_data();
    void followingEndsWhenOneTakesOver();
    void followingEndsWhenTheyLeave();
    void oneselfAndStrangersAreNotFollowed();
    void whoIsNotInTheNotesIsSaidToBe();
    void aClickOnANameInThePeopleListFollows();
    void withoutFollowingNothingScrolls();
    void aMarkIsPressedToLookThere();
};

void TestNotesPresence::aCaretIsSeenAtItsWordWhileBothType()
{
    Table table(u"alpha beta gamma delta"_s);
    table.ben.put(11, 11);
    QTRY_COMPARE(table.ana.wordAt(table.ben), u"gamma"_s);
    table.ana.put(0, 0);
    for (const QChar letter : u"so it begins "_s) {
        table.ana.write(letter);
        table.ben.write(u"x"_s);
        QCoreApplication::processEvents();
    }
    QTRY_VERIFY(table.ana.editor().text() == table.ben.editor().text() &&
                table.ana.client->notes().pendingEdits() + table.ben.client->notes().pendingEdits() == 0);
    QTRY_COMPARE(table.ana.wordAt(table.ben), u"gamma"_s);
    const int at = static_cast<int>(table.ana.editor().text().indexOf(u"gamma"_s));
    QTextCursor cursor(table.ana.editor().document());
    cursor.setPosition(at);
    const QRect bar = table.ana.editor().remoteCarets().barOf(table.ben.id());
    QVERIFY(qAbs(bar.left() - table.ana.editor().cursorRect(cursor).left()) <= 2);
    QTRY_COMPARE(table.ben.wordAt(table.ana), u"alpha"_s);
}

void TestNotesPresence::aSelectionAndTheNameAreSeen()
{
    Table table(u"alpha beta gamma delta"_s);
    table.ben.put(6, 10);
    QTRY_VERIFY(table.ana.caretOf(table.ben) && table.ana.caretOf(table.ben)->anchor == 6);
    QCOMPARE(table.ana.caretOf(table.ben)->head, 10);
    QCOMPARE(table.ana.caretOf(table.ben)->name, u"Ben"_s);
    QTRY_VERIFY(!table.ana.editor().remoteCarets().selectionOf(table.ben.id()).isEmpty());
    table.ben.client->changeName(u"Benedict"_s);
    QTRY_COMPARE(table.ana.caretOf(table.ben)->name, u"Benedict"_s);
}

void TestNotesPresence::typingIsToldUntilAPause()
{
    Table table(u"alpha beta"_s);
    table.ben.put(3, 3);
    QTRY_VERIFY(table.ana.caretOf(table.ben) && table.ana.caretOf(table.ben)->head == 3);
    QVERIFY(!table.ana.caretOf(table.ben)->typing);
    table.ben.write(u"x"_s);
    QTRY_VERIFY(table.ana.caretOf(table.ben)->typing);
    QTRY_VERIFY_WITH_TIMEOUT(!table.ana.caretOf(table.ben)->typing, 10'000);
    QCOMPARE(table.ana.caretOf(table.ben)->head, 4);
}

void TestNotesPresence::withoutTheFocusNothingIsTold()
{
    Table table(u"alpha beta"_s);
    table.ben.put(3, 3);
    QTRY_VERIFY(table.ana.caretOf(table.ben) && table.ana.caretOf(table.ben)->head == 3);
    table.ana.takeFocus();
    QTextCursor cursor = table.ben.editor().textCursor();
    cursor.setPosition(7);
    table.ben.editor().setTextCursor(cursor); // as a program does it
    type(*table.ana.client, 10, 0, u"!"_s);   // something comes after it on the same way
    QTRY_COMPARE(table.ben.editor().text(), u"alpha beta!"_s);
    QCOMPARE(table.ana.caretOf(table.ben)->head, 3);
    table.ben.takeFocus();
    QTRY_COMPARE(table.ana.caretOf(table.ben)->head, 7);
}

void TestNotesPresence::whoTurnsToSomethingElseIsGone()
{
    Table table(u"alpha beta"_s);
    table.ben.put(3, 3);
    QTRY_VERIFY(table.ana.caretOf(table.ben));
    table.ben.editor().clearFocus();
    QTRY_VERIFY(!table.ana.caretOf(table.ben));
    table.ben.takeFocus();
    QTRY_VERIFY(table.ana.caretOf(table.ben) && table.ana.caretOf(table.ben)->head == 3);
}

void TestNotesPresence::aViewerIsSeenReading()
{
    Table table(u"alpha beta"_s);
    Seat vic(table.room, u"Vic"_s, Role::Viewer);
    vic.put(6, 10);
    QTRY_VERIFY(table.ana.caretOf(vic) && table.ana.caretOf(vic)->head == 10);
}

void TestNotesPresence::whoLeavesIsGone()
{
    Table table(u"alpha beta"_s);
    table.ben.put(3, 3);
    QTRY_VERIFY(table.anaSeesBen());
    table.ben.client->leave();
    QTRY_VERIFY(!table.ana.caretOf(table.ben));
    QTRY_VERIFY(!table.anaSeesBen());
}

void TestNotesPresence::duringACompositionCaretsStayAtTheirWords()
{
    Table table(u"alpha beta gamma delta"_s);
    table.ben.put(11, 11);
    QTRY_COMPARE(table.ana.wordAt(table.ben), u"gamma"_s);
    table.ana.put(17, 17);
    QInputMethodEvent begin(u"かな"_s, {});
    QCoreApplication::sendEvent(&table.ana.editor(), &begin);
    QVERIFY(table.ana.editor().isComposing());
    table.ben.put(0, 0);
    table.ben.write(u"well "_s);
    table.ben.put(16, 16);
    QTRY_VERIFY(table.ana.editor().isLagging());
    QTRY_COMPARE(table.ana.client->presence().carets().value(table.ben.id()).head, 16);
    QTRY_COMPARE(table.ana.wordAt(table.ben), u"gamma"_s);
    QTRY_COMPARE(table.ben.wordAt(table.ana), u"delta"_s);
    QInputMethodEvent end;
    QCoreApplication::sendEvent(&table.ana.editor(), &end);
    QTRY_VERIFY(!table.ana.editor().isLagging());
    QTRY_COMPARE(table.ana.wordAt(table.ben), u"gamma"_s);
}

void TestNotesPresence::followingGoesWhereTheyGo()
{
    Table table;
    table.ana.put(5, 5);
    table.benGoesTo(200);
    QCOMPARE(table.ana.scrolledTo(), 0);
    QVERIFY(table.ana.following().isEmpty());
    table.ana.panel.follow(table.ben.id());
    QCOMPARE(table.ana.following(), u"Following Ben"_s);
    QTRY_VERIFY(table.anaSeesBen());
    table.benGoesTo(20);
    QTRY_VERIFY(table.anaSeesBen());
    table.benGoesTo(299);
    QTRY_VERIFY(table.anaSeesBen());
    const int before = table.ana.scrolledTo();
    table.benGoesTo(298); // in view: the page rests
    QCOMPARE(table.ana.scrolledTo(), before);
    QCOMPARE(table.ana.editor().textCursor().position(), 5);
}

void TestNotesPresence::followingEndsWhenOneTakesOver_data()
{
    QTest::addColumn<QString>("how");
    for (const char* how :
         {"key", "escape", "escape elsewhere", "wheel", "scroll bar", "click", "stop", "mark"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void TestNotesPresence::followingEndsWhenOneTakesOver()
{
    QFETCH(QString, how);
    Table table;
    table.benGoesTo(150);
    table.ana.takeFocus();
    table.ana.panel.follow(table.ben.id());
    QTRY_VERIFY(table.anaSeesBen());
    QTest::keyClick(&table.ana.editor(), Qt::Key_Shift);
    QCOMPARE(table.ana.panel.followed(), table.ben.id());
    auto* bar = table.ana.editor().verticalScrollBar();
    auto* stop = table.ana.panel.findChild<QPushButton*>(u"followStop"_s);
    const QString text = table.ana.editor().text();
    if (how == u"key"_s)
        QTest::keyClick(&table.ana.editor(), Qt::Key_Right);
    else if (how == u"escape"_s)
        QTest::keyClick(&table.ana.editor(), Qt::Key_Escape);
    else if (how == u"escape elsewhere"_s) {
        stop->setFocus();
        QTest::keyClick(stop, Qt::Key_Escape);
    } else if (how == u"wheel"_s)
        table.ana.turnWheel();
    else if (how == u"scroll bar"_s)
        bar->triggerAction(QScrollBar::SliderPageStepAdd);
    else if (how == u"click"_s)
        QTest::mouseClick(table.ana.editor().viewport(), Qt::LeftButton, {}, {100, 100});
    else if (how == u"stop"_s)
        QTest::mouseClick(stop, Qt::LeftButton);
    else
        Q_EMIT table.ana.editor().caretMarks().chosen(u"someone else"_s);
    QVERIFY(table.ana.panel.followed().isEmpty());
    QVERIFY(table.ana.following().isEmpty());
    const int before = table.ana.scrolledTo();
    table.benGoesTo(10);
    QCOMPARE(table.ana.scrolledTo(), before);
    QCOMPARE(table.ana.editor().text(), text);
}

void TestNotesPresence::followingEndsWhenTheyLeave()
{
    Table table;
    table.benGoesTo(150);
    table.ana.panel.follow(table.ben.id());
    QVERIFY(!table.ana.following().isEmpty());
    table.ben.client->leave();
    QTRY_VERIFY(table.ana.following().isEmpty());
    QVERIFY(table.ana.panel.followed().isEmpty());
}

void TestNotesPresence::oneselfAndStrangersAreNotFollowed()
{
    Table table;
    table.ana.panel.follow(table.ana.id());
    table.ana.panel.follow(u"nobody"_s);
    QVERIFY(table.ana.panel.followed().isEmpty());
    QVERIFY(table.ana.following().isEmpty());
}

void TestNotesPresence::whoIsNotInTheNotesIsSaidToBe()
{
    Table table;
    const auto silent = table.room.join(u"Chinedu"_s);
    QTRY_VERIFY(table.ana.client->people().find(silent->self().id));
    table.ana.panel.follow(silent->self().id);
    QCOMPARE(table.ana.following(), u"Following Chinedu, who is not in the notes now"_s);
    silent->presence().setOwn(4000, 4000, false);
    QTRY_COMPARE(table.ana.following(), u"Following Chinedu"_s);
    QTRY_VERIFY(table.ana.editor().remoteCarets().barOf(silent->self().id).isValid());
}

void TestNotesPresence::aClickOnANameInThePeopleListFollows()
{
    const LivingRoom room;
    const auto ana = room.join(u"Ana"_s);
    const auto ben = room.join(u"Ben"_s);
    RoomPage page(*ana);
    page.resize(1000, 700);
    page.show();
    QTRY_COMPARE(ana->people().peers().size(), 2U);
    page.findChild<QTabWidget*>(u"sidePane"_s)->setCurrentIndex(1);
    auto* list = page.findChild<QListView*>(u"people"_s);
    const auto click = [list](int row) {
        const QPoint at = list->visualRect(list->model()->index(row, 0)).center();
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, at);
    };
    click(0);
    QVERIFY(page.notes().followed().isEmpty());
    click(1);
    QCOMPARE(page.notes().followed(), ben->self().id);
}

void TestNotesPresence::withoutFollowingNothingScrolls()
{
    Table table;
    table.ana.put(700, 710);
    const int before = table.ana.scrolledTo();
    for (const int line : {290, 3, 120}) {
        table.benGoesTo(line);
        table.ben.write(u"words"_s);
        QTest::keyClick(&table.ben.editor(), Qt::Key_Return);
        const QString text = table.ben.editor().text();
        QTRY_COMPARE(table.ana.editor().text(), text);
    }
    QCOMPARE(table.ana.editor().textCursor().selectedText().size(), 10);
    // The page rests, under the one line that has come in above it.
    QVERIFY(table.ana.scrolledTo() == before || table.ana.scrolledTo() == before + 1);
}

void TestNotesPresence::aMarkIsPressedToLookThere()
{
    Table table;
    table.ana.put(5, 5);
    table.benGoesTo(200);
    QTRY_VERIFY(!table.ana.editor().caretMarks().markOf(table.ben.id()).isNull());
    CaretMarks& marks = table.ana.editor().caretMarks();
    QTest::mouseClick(&marks, Qt::LeftButton, {}, marks.markOf(table.ben.id()).center());
    QTRY_VERIFY(table.anaSeesBen());
    QVERIFY(table.ana.panel.followed().isEmpty());
    QCOMPARE(table.ana.editor().textCursor().position(), 5);
}

QTEST_MAIN(TestNotesPresence)
#include "tst_notespresence.moc"
