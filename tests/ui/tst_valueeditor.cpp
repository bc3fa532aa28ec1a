#include "tests/ui/statedesk.h"
#include "ui/conflictbar.h"
#include "ui/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QRadioButton>

using namespace Qt::StringLiterals;
using namespace confab;
using namespace confab::test;

/// Typing and clicking in the editor of shared values, between two people in a real room.
class TestValueEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }
    void init() { m_desk = std::make_unique<StateDesk>(); }
    void cleanup() { m_desk.reset(); }

    void whatIsAddedIsSeenByTheOther();
    void slipsInJsonAreToldWhileTyping();
    void aSwitchBetweenTextAndJsonKeepsTheValue();
    void whatLooksLikeJsonCanBeTakenAsIt();
    void invisibleCharactersAreEditedAsJson();
    void keysThatCannotBeAddedAreTold();
    void anEditReplacesWhatOneSaw();
    void someoneQuickerIsShownAndOneDecides();
    void theirsCanBeTaken();
    void aValueThatWasRemovedMeanwhileCanBeSetAgain();
    void anUntouchedEditorFollows();

private:
    QPushButton& saveButton() { return in<QPushButton>(m_desk->editor(), u"saveValue"_s); }
    void clickIn(const QString& button)
    {
        QTest::mouseClick(&in<QPushButton>(m_desk->editor(), button), Qt::LeftButton);
    }

    std::unique_ptr<StateDesk> m_desk;
};

void TestValueEditor::whatIsAddedIsSeenByTheOther()
{
    m_desk->click(u"addValue"_s);
    QVERIFY(!saveButton().isEnabled());
    QTest::keyClicks(&in<QLineEdit>(m_desk->editor(), u"keyEdit"_s), u"tally"_s);
    QTest::mouseClick(&in<QRadioButton>(m_desk->editor(), u"valueAsJson"_s), Qt::LeftButton);
    QTest::keyClicks(&m_desk->text(), u"{\"yes\": 2.0}"_s);
    QVERIFY(saveButton().isEnabled());
    clickIn(u"saveValue"_s);
    QTRY_VERIFY(m_desk->isEditorClosed());
    QTRY_COMPARE(rawAt(m_desk->ben(), u"tally"_s), QByteArray("{\"yes\":2.0}"));
    QTRY_COMPARE(m_desk->pane().keyCount(), 1);
}

void TestValueEditor::slipsInJsonAreToldWhileTyping()
{
    m_desk->share(u"tally"_s, RawJson{"[1,2]"});
    m_desk->choose(u"tally"_s);
    m_desk->click(u"editValue"_s);
    m_desk->retype(u"[1, 2"_s);
    QCOMPARE(m_desk->hint(), u"The “[” is not closed yet."_s);
    QVERIFY(!saveButton().isEnabled());
    QCOMPARE(m_desk->text().extraSelections().size(), 1);
    QTest::keyClicks(&m_desk->text(), u"]"_s);
    QCOMPARE(m_desk->hint(), u"Valid JSON."_s);
    QVERIFY(m_desk->text().extraSelections().isEmpty());
    QVERIFY(saveButton().isEnabled());
    m_desk->retype(u"[1 2]"_s);
    QCOMPARE(m_desk->hint(), u"A comma is missing before “2”."_s);
    m_desk->retype(u"hello there"_s);
    QVERIFY(m_desk->hint().startsWith(u"“hello” is no value"_s));
    m_desk->retype(u"null"_s);
    QVERIFY(m_desk->hint().startsWith(u"null is the same as no value"_s));
    QVERIFY(!saveButton().isEnabled());
    m_desk->text().setPlainText(u"{\n  \"a\": 1\n  \"b\": 2\n}"_s);
    QCOMPARE(m_desk->hint(), u"Line 3: A comma is missing before “\"b\"”."_s);
}

void TestValueEditor::aSwitchBetweenTextAndJsonKeepsTheValue()
{
    m_desk->share(u"greeting"_s, u"say \"hi\"\nto all"_s);
    m_desk->choose(u"greeting"_s);
    m_desk->click(u"editValue"_s);
    QVERIFY(in<QRadioButton>(m_desk->editor(), u"valueAsText"_s).isChecked());
    QCOMPARE(m_desk->text().toPlainText(), u"say \"hi\"\nto all"_s);
    QTest::mouseClick(&in<QRadioButton>(m_desk->editor(), u"valueAsJson"_s), Qt::LeftButton);
    QCOMPARE(m_desk->text().toPlainText(), u"\"say \\\"hi\\\"\\nto all\""_s);
    QTest::mouseClick(&in<QRadioButton>(m_desk->editor(), u"valueAsText"_s), Qt::LeftButton);
    QCOMPARE(m_desk->text().toPlainText(), u"say \"hi\"\nto all"_s);
    clickIn(u"saveValue"_s);
    QTRY_VERIFY(m_desk->isEditorClosed());
    QTRY_COMPARE(textAt(m_desk->ben(), u"greeting"_s), u"say \"hi\"\nto all"_s);
}

void TestValueEditor::whatLooksLikeJsonCanBeTakenAsIt()
{
    m_desk->click(u"addValue"_s);
    QTest::keyClicks(&in<QLineEdit>(m_desk->editor(), u"keyEdit"_s), u"list"_s);
    QVERIFY(!in<QPushButton>(m_desk->editor(), u"readAsJson"_s).isVisible());
    QTest::keyClicks(&m_desk->text(), u"[1]"_s);
    QVERIFY(in<QPushButton>(m_desk->editor(), u"readAsJson"_s).isVisible());
    clickIn(u"readAsJson"_s);
    QCOMPARE(m_desk->text().toPlainText(), u"[1]"_s);
    clickIn(u"saveValue"_s);
    QTRY_COMPARE(rawAt(m_desk->ben(), u"list"_s), QByteArray("[1]"));
}

void TestValueEditor::invisibleCharactersAreEditedAsJson()
{
    m_desk->share(u"odd"_s, u"a\u2028b\u00a0c"_s);
    m_desk->choose(u"odd"_s);
    m_desk->click(u"editValue"_s);
    QVERIFY(in<QRadioButton>(m_desk->editor(), u"valueAsJson"_s).isChecked());
    QTest::keyClick(&m_desk->text(), Qt::Key_End, Qt::ControlModifier);
    QTest::keyClick(&m_desk->text(), Qt::Key_Left);
    QTest::keyClicks(&m_desk->text(), u"!"_s);
    clickIn(u"saveValue"_s);
    QTRY_COMPARE(textAt(m_desk->ben(), u"odd"_s), u"a\u2028b\u00a0c!"_s);
}

void TestValueEditor::keysThatCannotBeAddedAreTold()
{
    m_desk->share(u"taken"_s, RawJson{"1"});
    m_desk->click(u"addValue"_s);
    auto& key = in<QLineEdit>(m_desk->editor(), u"keyEdit"_s);
    const auto& slip = in<QLabel>(m_desk->editor(), u"keySlip"_s);
    QTest::keyClicks(&m_desk->text(), u"value"_s);
    QTest::keyClicks(&key, u"taken"_s);
    QVERIFY(slip.isVisible() && slip.text().contains(u"already"_s));
    QVERIFY(!saveButton().isEnabled());
    QTest::keyClicks(&key, u"2"_s);
    QVERIFY(!slip.isVisible());
    QVERIFY(saveButton().isEnabled());
    key.clear();
    QTest::keyClicks(&key, u"default"_s);
    QVERIFY(slip.isVisible() && slip.text().contains(u"notes"_s));
    QVERIFY(!saveButton().isEnabled());
}

void TestValueEditor::anEditReplacesWhatOneSaw()
{
    m_desk->share(u"tally"_s, RawJson{"1"});
    m_desk->choose(u"tally"_s);
    m_desk->click(u"editValue"_s);
    QCOMPARE(m_desk->text().toPlainText(), u"1"_s);
    m_desk->retype(u"2"_s);
    clickIn(u"saveValue"_s);
    QTRY_COMPARE(rawAt(m_desk->ben(), u"tally"_s), QByteArray("2"));
    QCOMPARE(m_desk->ben().store().version(u"tally"_s), 2);
    QTRY_VERIFY(m_desk->isEditorClosed());
}

void TestValueEditor::someoneQuickerIsShownAndOneDecides()
{
    m_desk->share(u"tally"_s, RawJson{"1"});
    m_desk->choose(u"tally"_s);
    m_desk->click(u"editValue"_s);
    m_desk->retype(u"10"_s);
    m_desk->share(u"tally"_s, RawJson{"5"}, 1);
    const auto& conflict = in<ConflictBar>(m_desk->editor(), u"conflictBar"_s);
    QTRY_VERIFY(conflict.isVisible());
    QVERIFY(in<QLabel>(conflict, u"conflictWords"_s).text().contains(u"Ben"_s));
    QCOMPARE(in<QPlainTextEdit>(conflict, u"conflictTheirs"_s).toPlainText(), u"5"_s);
    QCOMPARE(m_desk->text().toPlainText(), u"10"_s);
    QVERIFY(!saveButton().isEnabled());
    QCOMPARE(rawAt(m_desk->ben(), u"tally"_s), QByteArray("5"));
    clickIn(u"conflictReplace"_s);
    QTRY_COMPARE(rawAt(m_desk->ben(), u"tally"_s), QByteArray("10"));
    QTRY_VERIFY(m_desk->isEditorClosed());
}

void TestValueEditor::theirsCanBeTaken()
{
    m_desk->share(u"tally"_s, RawJson{"1"});
    m_desk->choose(u"tally"_s);
    m_desk->click(u"editValue"_s);
    m_desk->retype(u"10"_s);
    m_desk->share(u"tally"_s, RawJson{"5"}, 1);
    QTRY_VERIFY(in<ConflictBar>(m_desk->editor(), u"conflictBar"_s).isVisible());
    clickIn(u"conflictTake"_s);
    QCOMPARE(m_desk->text().toPlainText(), u"5"_s);
    QVERIFY(!in<ConflictBar>(m_desk->editor(), u"conflictBar"_s).isVisible());
    QVERIFY(saveButton().isEnabled());
}

void TestValueEditor::aValueThatWasRemovedMeanwhileCanBeSetAgain()
{
    m_desk->share(u"tally"_s, RawJson{"1"});
    m_desk->choose(u"tally"_s);
    m_desk->click(u"editValue"_s);
    m_desk->retype(u"10"_s);
    m_desk->share(u"tally"_s, {}, 1);
    QTRY_VERIFY(in<ConflictBar>(m_desk->editor(), u"conflictBar"_s).isVisible());
    QCOMPARE(in<QPushButton>(m_desk->editor(), u"conflictReplace"_s).text(), u"Set it again"_s);
    clickIn(u"conflictReplace"_s);
    QTRY_COMPARE(rawAt(m_desk->ben(), u"tally"_s), QByteArray("10"));
}

void TestValueEditor::anUntouchedEditorFollows()
{
    m_desk->share(u"tally"_s, RawJson{"1"});
    m_desk->choose(u"tally"_s);
    m_desk->click(u"editValue"_s);
    m_desk->share(u"tally"_s, RawJson{"5"}, 1);
    QTRY_COMPARE(m_desk->text().toPlainText(), u"5"_s);
    QVERIFY(!in<ConflictBar>(m_desk->editor(), u"conflictBar"_s).isVisible());
}

QTEST_MAIN(TestValueEditor)
#include "tst_valueeditor.moc"
