#include "core/session/limits.h"
#include "ui/composer.h"
#include "ui/composeredit.h"
#include "ui/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QInputMethodEvent>
#include <QLabel>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace confab;

class TestComposer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }
    void init();
    void cleanup();

    void enterSendsAndEmptiesTheField();
    void theKeypadSendsToo();
    void shiftEnterBreaksTheLine();
    void blankTextIsNotSent();
    void blankLinesAroundTheTextAreLeftOut();
    void enterInACompositionDoesNotSend();
    void itGrowsToSixLines();
    void aLongLineGrowsItToo();
    void whatIsTooLongIsToldAndKept();
    void theLimitIsSpokenOfWhenItIsNear();
    void aHugePasteIsRefusedInWords();
    void aLongWordIsPastedAtOnce();
    void viewersAreToldThatTheyReadAlong();
    void pastedMarkupStaysText();

private:
    ComposerEdit& edit() { return *m_composer->findChild<ComposerEdit*>(u"composerText"_s); }
    QString hint() { return m_composer->findChild<QLabel*>(u"composerHint"_s)->text(); }

    std::unique_ptr<Composer> m_composer;
    std::unique_ptr<QSignalSpy> m_sent;
};

void TestComposer::init()
{
    m_composer = std::make_unique<Composer>();
    m_composer->resize(320, 80);
    m_sent = std::make_unique<QSignalSpy>(m_composer.get(), &Composer::submitted);
    m_composer->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_composer.get()));
    edit().setFocus();
}

void TestComposer::cleanup()
{
    m_sent.reset();
    m_composer.reset();
}

void TestComposer::enterSendsAndEmptiesTheField()
{
    QTest::keyClicks(&edit(), u"Hello there"_s);
    QTest::keyClick(&edit(), Qt::Key_Return);
    QCOMPARE(m_sent->size(), 1);
    QCOMPARE(m_sent->at(0).at(0).toString(), u"Hello there"_s);
    QVERIFY(m_composer->text().isEmpty());
}

void TestComposer::theKeypadSendsToo()
{
    QTest::keyClicks(&edit(), u"x"_s);
    QTest::keyClick(&edit(), Qt::Key_Enter, Qt::KeypadModifier);
    QCOMPARE(m_sent->size(), 1);
}

void TestComposer::shiftEnterBreaksTheLine()
{
    QTest::keyClicks(&edit(), u"one"_s);
    QTest::keyClick(&edit(), Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(&edit(), u"two"_s);
    QVERIFY(m_sent->isEmpty());
    QTest::keyClick(&edit(), Qt::Key_Return);
    QCOMPARE(m_sent->at(0).at(0).toString(), u"one\ntwo"_s);
}

void TestComposer::blankTextIsNotSent()
{
    QTest::keyClick(&edit(), Qt::Key_Return);
    QTest::keyClicks(&edit(), u"   "_s);
    QTest::keyClick(&edit(), Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClick(&edit(), Qt::Key_Return);
    QVERIFY(m_sent->isEmpty());
}

void TestComposer::blankLinesAroundTheTextAreLeftOut()
{
    edit().setPlainText(u"\n \n  indented\nlast  \n\n"_s);
    QTest::keyClick(&edit(), Qt::Key_Return);
    QCOMPARE(m_sent->at(0).at(0).toString(), u"  indented\nlast"_s);
}

void TestComposer::enterInACompositionDoesNotSend()
{
    QTest::keyClicks(&edit(), u"a"_s);
    QInputMethodEvent composing(u"にほん"_s, {});
    QApplication::sendEvent(&edit(), &composing);
    QTest::keyClick(&edit(), Qt::Key_Return);
    QVERIFY(m_sent->isEmpty());
    QInputMethodEvent committed(QString(), {});
    committed.setCommitString(u"日本"_s);
    QApplication::sendEvent(&edit(), &committed);
    QTest::keyClick(&edit(), Qt::Key_Return);
    QCOMPARE(m_sent->size(), 1);
    QCOMPARE(m_sent->at(0).at(0).toString(), u"a日本"_s);
}

void TestComposer::itGrowsToSixLines()
{
    const int one = edit().height();
    const int line = edit().fontMetrics().lineSpacing();
    for (int lines = 2; lines <= 9; ++lines) {
        QTest::keyClick(&edit(), Qt::Key_Return, Qt::ShiftModifier);
        const int more = qMin(lines, ComposerEdit::MostLines) - 1;
        QVERIFY(qAbs(edit().height() - one - more * line) <= more);
    }
    QTest::keyClicks(&edit(), u"end"_s);
    QTest::keyClick(&edit(), Qt::Key_Return);
    QCOMPARE(edit().height(), one);
}

void TestComposer::aLongLineGrowsItToo()
{
    const int one = edit().height();
    QTest::keyClicks(&edit(), u"words that go on and on until the line is full and then some more of them"_s);
    QVERIFY(edit().height() > one);
    const int narrow = edit().height();
    m_composer->resize(900, 80);
    QTRY_VERIFY(edit().height() < narrow);
}

void TestComposer::whatIsTooLongIsToldAndKept()
{
    m_composer->setLimit(10);
    edit().insertPlainText(u"12345678ä"_s); // ten bytes
    QTest::keyClicks(&edit(), u"x"_s);
    QCOMPARE(hint(), u"Too long by one byte"_s);
    QTest::keyClick(&edit(), Qt::Key_Return);
    QVERIFY(m_sent->isEmpty());
    QCOMPARE(m_composer->text(), u"12345678äx"_s);
    QTest::keyClick(&edit(), Qt::Key_Backspace);
    QTest::keyClick(&edit(), Qt::Key_Return);
    QCOMPARE(m_sent->size(), 1);
    QCOMPARE(hint(), u"Enter sends"_s);
}

void TestComposer::theLimitIsSpokenOfWhenItIsNear()
{
    edit().setPlainText(QString(60'000, u'x'));
    QCOMPARE(Limits().broadcastBytes, 65'536);
    QVERIFY2(hint().startsWith(u"Room for"_s), qPrintable(hint()));
}

void TestComposer::aHugePasteIsRefusedInWords()
{
    QGuiApplication::clipboard()->setText(QString(300'000, u'x'));
    edit().paste();
    QVERIFY(m_composer->text().isEmpty());
    QCOMPARE(hint(), u"Too long to paste"_s);
}

void TestComposer::aLongWordIsPastedAtOnce()
{
    QGuiApplication::clipboard()->setText(QString(200'000, u'x'));
    edit().paste();
    QCOMPARE(m_composer->text().size(), 200'000);
    QCOMPARE(edit().wordWrapMode(), QTextOption::WrapAnywhere); // 10 s the ordinary way
}

void TestComposer::viewersAreToldThatTheyReadAlong()
{
    m_composer->setAccess(Composer::Access::ViewersRead);
    QVERIFY(!edit().isEnabled());
    QCOMPARE(edit().placeholderText(), u"Viewers can read along"_s);
    QCOMPARE(hint(), QString());
    m_composer->setAccess(Composer::Access::Ended);
    QCOMPARE(edit().placeholderText(), u"You are no longer in this room"_s);
    m_composer->setAccess(Composer::Access::Open);
    QVERIFY(edit().isEnabled());
    QCOMPARE(edit().placeholderText(), u"Message to everyone"_s);
    QCOMPARE(edit().accessibleName(), u"Message to everyone"_s);
}

void TestComposer::pastedMarkupStaysText()
{
    auto* mime = new QMimeData;
    mime->setHtml(u"<b>bold</b>"_s);
    mime->setText(u"<b>bold</b>"_s);
    QGuiApplication::clipboard()->setMimeData(mime);
    edit().paste();
    QCOMPARE(m_composer->text(), u"<b>bold</b>"_s);
}

QTEST_MAIN(TestComposer)
#include "tst_composer.moc"
