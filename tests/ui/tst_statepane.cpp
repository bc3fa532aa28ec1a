#include "tests/ui/statedesk.h"
#include "ui/confirmdialog.h"
#include "ui/conflictbar.h"
#include "ui/theme.h"

#include <QApplication>
#include <QClipboard>

using namespace Qt::StringLiterals;
using namespace confab;
using namespace confab::test;

/// The list of shared values, between two people in a real room.
class TestStatePane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }
    void init() { m_desk = std::make_unique<StateDesk>(); }
    void cleanup() { m_desk.reset(); }

    void nothingSharedIsToldInWords();
    void aValueIsRemovedAfterAQuestion();
    void whatChangedBeforeItsRemovalIsAskedAgain();
    void theNotesAreListedButNotTouched();
    void viewersLookWithoutButtons();
    void aRoleThatChangesChangesWhatIsOffered();
    void theValueIsCopied();

private:
    std::unique_ptr<StateDesk> m_desk;
};

void TestStatePane::nothingSharedIsToldInWords()
{
    const auto& empty = in<QLabel>(m_desk->pane(), u"noSharedState"_s);
    QVERIFY(empty.isVisible());
    QVERIFY(empty.text().startsWith(u"Nothing is shared here yet."_s));
    QVERIFY(!in<QPushButton>(m_desk->pane(), u"editValue"_s).isEnabled());
    m_desk->share(u"key"_s, u"x"_s);
    QTRY_VERIFY(!empty.isVisible());
    QCOMPARE(m_desk->pane().keyCount(), 1);
}

void TestStatePane::aValueIsRemovedAfterAQuestion()
{
    m_desk->share(u"tally"_s, RawJson{"1"});
    m_desk->choose(u"tally"_s);
    QTest::keyClick(&m_desk->list(), Qt::Key_Delete);
    auto& question = in<ConfirmDialog>(m_desk->pane(), u"confirmDialog"_s);
    QVERIFY(in<QLabel>(question, u"confirmText"_s).text().contains(u"“tally”"_s));
    QTest::mouseClick(&in<QPushButton>(question, u"confirmCancel"_s), Qt::LeftButton);
    QTRY_VERIFY(m_desk->pane().findChild<ConfirmDialog*>() == nullptr);
    QVERIFY(m_desk->ana().store().find(u"tally"_s) != nullptr);
    m_desk->click(u"removeValue"_s);
    QTest::mouseClick(&in<QPushButton>(m_desk->pane(), u"confirmAction"_s), Qt::LeftButton);
    QTRY_VERIFY(m_desk->ben().store().find(u"tally"_s) == nullptr);
    QTRY_COMPARE(m_desk->pane().keyCount(), 0);
    QVERIFY(!in<QPushButton>(m_desk->pane(), u"removeValue"_s).isEnabled());
}

void TestStatePane::whatChangedBeforeItsRemovalIsAskedAgain()
{
    m_desk->share(u"tally"_s, RawJson{"1"});
    m_desk->choose(u"tally"_s);
    m_desk->click(u"removeValue"_s);
    m_desk->share(u"tally"_s, RawJson{"5"}, 1);
    QTest::mouseClick(&in<QPushButton>(m_desk->pane(), u"confirmAction"_s), Qt::LeftButton);
    const auto words = [this] {
        auto* question = m_desk->pane().findChild<ConfirmDialog*>();
        return question != nullptr ? in<QLabel>(*question, u"confirmText"_s).text() : QString();
    };
    QTRY_VERIFY(words().contains(u"in the meantime"_s) && words().endsWith(u"5"_s));
    QCOMPARE(rawAt(m_desk->ben(), u"tally"_s), QByteArray("5"));
}

void TestStatePane::theNotesAreListedButNotTouched()
{
    type(m_desk->ben(), 0, 0, u"our notes"_s);
    m_desk->choose(DefaultKey.toString());
    QCOMPARE(m_desk->pane().keyCount(), 0);
    QVERIFY(in<QLabel>(m_desk->pane(), u"noSharedState"_s).isVisible());
    QVERIFY(!in<QPushButton>(m_desk->pane(), u"editValue"_s).isEnabled());
    QVERIFY(!in<QPushButton>(m_desk->pane(), u"removeValue"_s).isEnabled());
    QTest::keyClick(&m_desk->list(), Qt::Key_Return);
    QVERIFY(m_desk->isEditorClosed());
}

void TestStatePane::viewersLookWithoutButtons()
{
    m_desk->share(u"tally"_s, RawJson{"{\"a\":1}"});
    const auto vera = m_desk->room().join(u"Vera"_s, Role::Viewer);
    StatePane pane(*vera);
    pane.resize(348, 500);
    pane.show();
    QTRY_COMPARE(pane.keyCount(), 1);
    QVERIFY(!in<QPushButton>(pane, u"addValue"_s).isVisible());
    QVERIFY(!in<QPushButton>(pane, u"editValue"_s).isVisible());
    auto& list = in<QListView>(pane, u"sharedState"_s);
    list.setCurrentIndex(list.model()->index(0, 0));
    QTest::keyClick(&list, Qt::Key_Delete);
    QVERIFY(pane.findChild<ConfirmDialog*>() == nullptr);
    QTest::keyClick(&list, Qt::Key_Return);
    auto& shown = in<ValueEditor>(pane, u"valueEditor"_s);
    QVERIFY(in<QPlainTextEdit>(shown, u"valueText"_s).isReadOnly());
    QCOMPARE(in<QPlainTextEdit>(shown, u"valueText"_s).toPlainText(), u"{\n  \"a\": 1\n}"_s);
    QVERIFY(shown.findChild<QPushButton*>(u"saveValue"_s) == nullptr);
}

void TestStatePane::aRoleThatChangesChangesWhatIsOffered()
{
    const auto host = m_desk->room().join(u"Hoda"_s, Role::Host);
    QVERIFY(in<QPushButton>(m_desk->pane(), u"addValue"_s).isVisible());
    QVERIFY(await(host->changeRole(m_desk->ana().self().id, Role::Viewer)));
    QTRY_VERIFY(!in<QPushButton>(m_desk->pane(), u"addValue"_s).isVisible());
    QVERIFY(await(host->changeRole(m_desk->ana().self().id, Role::Guest)));
    QTRY_VERIFY(in<QPushButton>(m_desk->pane(), u"addValue"_s).isVisible());
    m_desk->ana().leave();
    QVERIFY(!in<QPushButton>(m_desk->pane(), u"addValue"_s).isVisible());
}

void TestStatePane::theValueIsCopied()
{
    m_desk->share(u"text"_s, u"plain \"words\""_s);
    m_desk->choose(u"text"_s);
    QTest::keyClick(&m_desk->list(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"plain \"words\""_s);
}

QTEST_MAIN(TestStatePane)
#include "tst_statepane.moc"
