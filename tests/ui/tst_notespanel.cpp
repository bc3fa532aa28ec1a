#include "core/client/sharedstate.h"
#include "tests/support/relay.h"
#include "tests/ui/notesseat.h"
#include "ui/draftbar.h"
#include "ui/elidedlabel.h"
#include "ui/messagebox.h"
#include "ui/notesstatus.h"
#include "ui/savenotesdialog.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QWheelEvent>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;

namespace {

/// A room whose lines can be cut, and people with the notes open in it.
struct Table
{
    Relay relay;
    LivingRoom room{relay};
};

struct Seat : NotesSeat
{
    using NotesSeat::NotesSeat;

    [[nodiscard]] QString sentence() const { return panel.findChild<NotesStatus*>()->sentence(); }
    [[nodiscard]] QString facts() const { return panel.findChild<ElidedLabel*>(u"notesFacts"_s)->fullText(); }
    [[nodiscard]] bool offersDraft() const { return panel.findChild<DraftBar*>()->isVisible(); }
    void press(const QString& button) const { panel.findChild<QPushButton*>(button)->click(); }
    [[nodiscard]] bool isInStep()
    {
        return !client->notes().pendingEdits() && editor().text() == client->notes().text();
    }
};

} // namespace

class TestNotesPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatOneTypesTheOtherSees();
    void twoTypeAtOnceAndNothingIsLost();
    void undoTakesBackOnesOwnWordsInTheRoom();
    void undoIsThereAfterAReconnect();
    void aWholeValueFromAClientThatKnowsNoChangesDisturbsNobody();
    void theSentenceSaysWhereTheEditsAre();
    void aViewerReadsAlong();
    void anEmptyTextSaysWhatItIsFor();
    void aValueThatIsNoTextIsShownAsItIs();
    void whatCouldNotBeMergedIsOffered();
    void aDraftThatCouldNotBeSavedIsToldAndTheRoomGoesOn();
    void afterLeavingTheNotesStayToRead();
    void wordsAndZoomAreShown();
};

void TestNotesPanel::whatOneTypesTheOtherSees()
{
    Table table;
    Seat ana(table.room, u"Ana"_s);
    Seat ben(table.room, u"Ben"_s);
    ana.write(u"Hello from Ana"_s);
    QTRY_COMPARE(ben.editor().text(), u"Hello from Ana"_s);
    QTRY_VERIFY(ana.isInStep());
    QCOMPARE(ana.sentence(), u"Everything is in the room"_s);
    Seat late(table.room, u"Late"_s);
    QCOMPARE(late.editor().text(), u"Hello from Ana"_s);
}

void TestNotesPanel::twoTypeAtOnceAndNothingIsLost()
{
    Table table;
    Seat ana(table.room, u"Ana"_s);
    QTest::keyClick(&ana.editor(), Qt::Key_Return);
    QTest::keyClick(&ana.editor(), Qt::Key_Return);
    Seat ben(table.room, u"Ben"_s);
    ana.editor().moveCursor(QTextCursor::Start);
    ben.editor().moveCursor(QTextCursor::End);
    const QString a = u"what ana writes"_s;
    const QString b = u"what ben writes"_s;
    for (qsizetype i = 0; i < a.size(); ++i) {
        ana.write(a.at(i));
        ben.write(b.at(i));
        QCoreApplication::processEvents();
    }
    QTRY_VERIFY(ana.isInStep() && ben.isInStep() && ana.editor().text() == ben.editor().text());
    QVERIFY(ana.editor().text().startsWith(a));
    QVERIFY(ana.editor().text().endsWith(b));
}

void TestNotesPanel::undoTakesBackOnesOwnWordsInTheRoom()
{
    Table table;
    Seat ana(table.room, u"Ana"_s);
    Seat ben(table.room, u"Ben"_s);
    ana.write(u"one two"_s);
    QTRY_COMPARE(ben.editor().text(), u"one two"_s);
    QVERIFY(ana.editor().canUndo());
    QVERIFY(!ben.editor().canUndo());
    ben.editor().moveCursor(QTextCursor::Start);
    ben.write(u"Ben: "_s);
    QTRY_COMPARE(ana.editor().text(), u"Ben: one two"_s);
    QTest::keyClick(&ana.editor(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(ana.editor().text(), u"Ben: one "_s);
    QVERIFY(ana.editor().canRedo());
    QTRY_COMPARE(ben.editor().text(), u"Ben: one "_s);
    QTest::keyClick(&ana.editor(), Qt::Key_Y, Qt::ControlModifier);
    QTRY_COMPARE(ben.editor().text(), u"Ben: one two"_s);
}

void TestNotesPanel::undoIsThereAfterAReconnect()
{
    Table table;
    Seat ana(table.room, u"Ana"_s);
    Seat ben(table.room, u"Ben"_s);
    ana.write(u"one two"_s);
    QTRY_COMPARE(ben.editor().text(), u"one two"_s);
    table.relay.hold(true, ana.client->self().id);
    table.relay.cut();
    QTRY_COMPARE(ana.client->state(), RoomClient::State::Reconnecting);
    ana.write(u" three"_s);
    QTRY_COMPARE_WITH_TIMEOUT(ben.client->state(), RoomClient::State::Joined, 15'000);
    ben.editor().moveCursor(QTextCursor::Start);
    ben.write(u"> "_s);
    table.relay.hold(false, ana.client->self().id);
    QTRY_COMPARE_WITH_TIMEOUT(ana.editor().text(), u"> one two three"_s, 15'000);
    for (const QString& left : {u"> one two "_s, u"> one "_s, u"> "_s}) {
        QTest::keyClick(&ana.editor(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(ana.editor().text(), left);
    }
    QVERIFY(!ana.editor().canUndo());
    QTest::keyClick(&ana.editor(), Qt::Key_Y, Qt::ControlModifier);
    QTRY_COMPARE(ben.editor().text(), u"> one "_s);
    QTRY_VERIFY(ana.isInStep() && ben.isInStep());
}

void TestNotesPanel::aWholeValueFromAClientThatKnowsNoChangesDisturbsNobody()
{
    Table table;
    Seat ana(table.room, u"Ana"_s);
    const auto blind = table.room.join(u"A page"_s);
    ana.write(u"alpha beta gamma"_s);
    QTRY_COMPARE(blind->notes().text(), u"alpha beta gamma"_s);
    QTextCursor cursor = ana.editor().textCursor();
    cursor.setPosition(6);
    cursor.setPosition(10, QTextCursor::KeepAnchor);
    ana.editor().setTextCursor(cursor);
    table.relay.hold(true, ana.client->self().id);
    QTest::keyClick(&ana.editor(), Qt::Key_B); // over the selection, on its way
    QVERIFY(await(blind->setSessionMetadata(u"alpha, beta gamma"_s)));
    table.relay.hold(false, ana.client->self().id);
    QTRY_COMPARE(ana.editor().text(), u"alpha, b gamma"_s);
    QCOMPARE(ana.editor().textCursor().position(), 8);
    QTRY_VERIFY(ana.isInStep());
    QTest::keyClick(&ana.editor(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(blind->notes().text(), u"alpha, beta gamma"_s);
}

void TestNotesPanel::theSentenceSaysWhereTheEditsAre()
{
    Table table;
    Seat ana(table.room, u"Ana"_s);
    const QLabel* check = ana.panel.findChild<QLabel*>(u"notesCheck"_s);
    QVERIFY(check->isVisible());
    table.relay.hold(true);
    ana.write(u"a"_s);
    QCOMPARE(ana.sentence(), u"Everything is in the room"_s); // said again so soon it would only flicker
    QTRY_COMPARE(ana.sentence(), u"Saving…"_s);
    QVERIFY(!check->isVisible());
    table.relay.cut();
    QTRY_COMPARE(ana.sentence(), u"1 edit waits for the connection"_s);
    ana.write(u"bc"_s);
    QCOMPARE(ana.sentence(), u"3 edits wait for the connection"_s);
    QVERIFY(!ana.editor().isReadOnly());
    table.relay.hold(false);
    QTRY_COMPARE_WITH_TIMEOUT(ana.sentence(), u"Everything is in the room"_s, 20'000);
    QVERIFY(check->isVisible());
    QCOMPARE(ana.client->notes().text(), u"abc"_s);
}

void TestNotesPanel::aViewerReadsAlong()
{
    Table table;
    Seat ana(table.room, u"Ana"_s);
    Seat vic(table.room, u"Vic"_s, Role::Viewer);
    QVERIFY(vic.editor().isReadOnly());
    vic.write(u"no"_s);
    ana.write(u"yes"_s);
    QTRY_COMPARE(vic.editor().text(), u"yes"_s);
    QCOMPARE(vic.sentence(), u"You are reading along"_s);
}

void TestNotesPanel::anEmptyTextSaysWhatItIsFor()
{
    Table table;
    Seat ana(table.room, u"Ana"_s);
    QCOMPARE(ana.editor().hint(), u"Write here together. Everyone in the room sees it at once."_s);
    const QImage withHint = ana.editor().viewport()->grab().toImage();
    ana.editor().setHint({});
    QVERIFY(ana.editor().viewport()->grab().toImage() != withHint);
}

void TestNotesPanel::aValueThatIsNoTextIsShownAsItIs()
{
    Table table;
    Seat ana(table.room, u"Ana"_s);
    Seat ben(table.room, u"Ben"_s);
    ana.write(u"words"_s);
    QTRY_COMPARE(ben.editor().text(), u"words"_s);
    QVERIFY(await(ben.client->store().set(u"default"_s, RawJson{R"({"slide":[1,2]})"})));
    QTRY_VERIFY(ana.editor().isReadOnly());
    QCOMPARE(ana.editor().text(), u"{\n  \"slide\": [\n    1,\n    2\n  ]\n}"_s);
    QVERIFY(ana.panel.findChild<QLabel*>(u"notesOther"_s)->isVisible());
    QVERIFY(ana.facts().contains(u"JSON"_s));
    QVERIFY(await(ben.client->setSessionMetadata(u"words again"_s)));
    QTRY_COMPARE(ana.editor().text(), u"words again"_s);
    QVERIFY(!ana.editor().isReadOnly());
    QVERIFY(!ana.panel.findChild<QLabel*>(u"notesOther"_s)->isVisible());
}

void TestNotesPanel::whatCouldNotBeMergedIsOffered()
{
    Table table;
    Seat ana(table.room, u"Ana"_s);
    Seat ben(table.room, u"Ben"_s);
    QVERIFY(!ana.offersDraft());
    table.relay.hold(true, ana.client->self().id);
    ana.write(u"mine"_s);
    QVERIFY(await(ben.client->store().set(u"default"_s, RawJson{"[1]"})));
    table.relay.hold(false, ana.client->self().id);
    QTRY_VERIFY(ana.offersDraft());
    QCOMPARE(ana.client->notes().draft(), u"mine"_s);
    ana.press(u"draftCopy"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"mine"_s);
    QVERIFY(ana.offersDraft());
    ana.press(u"draftDiscard"_s);
    QVERIFY(!ana.offersDraft());
    QVERIFY(ana.client->notes().draft().isEmpty());
}

void TestNotesPanel::aDraftThatCouldNotBeSavedIsToldAndTheRoomGoesOn()
{
    Table table;
    auto ana = std::make_unique<Seat>(table.room, u"Ana"_s);
    ana->press(u"draftSave"_s);
    auto* dialog = ana->panel.findChild<SaveNotesDialog*>();
    QVERIFY(dialog != nullptr);
    Q_EMIT dialog->failed(u"<b>No</b> space"_s);
    const auto* box = ana->panel.findChild<MessageBox*>();
    QVERIFY(box != nullptr && box->isVisible());
    QCOMPARE(box->text(), u"<b>No</b> space"_s);
    QCOMPARE(box->textFormat(), Qt::PlainText);
    ana.reset(); // with the question still there
}

void TestNotesPanel::afterLeavingTheNotesStayToRead()
{
    Table table;
    Seat ana(table.room, u"Ana"_s);
    ana.write(u"to keep"_s);
    QTRY_VERIFY(ana.isInStep());
    ana.client->leave();
    QTRY_VERIFY(ana.editor().isReadOnly());
    QCOMPARE(ana.editor().text(), u"to keep"_s);
    QCOMPARE(ana.sentence(), u"You are not in the room any more"_s);
}

void TestNotesPanel::wordsAndZoomAreShown()
{
    Table table;
    Seat ana(table.room, u"Ana"_s);
    ana.write(u"three little words"_s);
    QTRY_VERIFY(ana.facts().startsWith(u"3 words"_s));
    QVERIFY(ana.facts().contains(u"Markdown"_s));
    const int size = ana.editor().font().pixelSize();
    const QPointF at(50, 50);
    QWheelEvent up(at, ana.editor().viewport()->mapToGlobal(at), {}, {0, 120}, Qt::NoButton,
                   Qt::ControlModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(ana.editor().viewport(), &up);
    QVERIFY(ana.facts().endsWith(u"110 %"_s));
    QVERIFY(ana.editor().font().pixelSize() > size);
    ana.editor().setZoom(10);
    QVERIFY(ana.facts().endsWith(u"50 %"_s));
    QTest::keyClick(&ana.editor(), Qt::Key_0, Qt::ControlModifier);
    QVERIFY(ana.facts().endsWith(u"100 %"_s));
    QTest::keyClick(&ana.editor(), Qt::Key_Plus, Qt::ControlModifier);
    QTest::keyClick(&ana.editor(), Qt::Key_Equal, Qt::ControlModifier);
    QVERIFY(ana.facts().endsWith(u"120 %"_s));
    QTest::keyClick(&ana.editor(), Qt::Key_Minus, Qt::ControlModifier);
    QVERIFY(ana.facts().endsWith(u"110 %"_s));
    QCOMPARE(ana.editor().text(), u"three little words"_s);
}

QTEST_MAIN(TestNotesPanel)
#include "tst_notespanel.moc"
