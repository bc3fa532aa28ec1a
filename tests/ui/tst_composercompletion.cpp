#include "core/client/peerlist.h"
#include "tests/ui/samples.h"
#include "ui/composer.h"
#include "ui/composercompletion.h"
#include "ui/composeredit.h"
#include "ui/emoji.h"
#include "ui/mentions.h"
#include "ui/messagequote.h"
#include "ui/theme.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace confab;
using namespace confab::test;

class TestComposerCompletion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }
    void init();
    void cleanup() { m_window.reset(); }

    void aNameIsOfferedBehindAnAt();
    void theListStandsAboveTheComposersFrame();
    void arrowsChooseAndEnterTakesWithoutSending();
    void anyWordOfANameFindsIt();
    void escClosesTheListAndLeavesTheText();
    void emojiAreFoundByTheirNames();
    void emojiAreFoundBehindAName();
    void oneSeesWhichIsChosen();
    void aWholeNameBecomesItsEmoji();
    void whatIsNoNameIsLeftAlone();
    void mentionsAreFoundInWords_data();
    void mentionsAreFoundInWords();
    void aQuoteKeepsTheStartAndLeavesInnerQuotesOut();

private:
    void type(const QString& text) { QTest::keyClicks(m_edit, text); }
    [[nodiscard]] QStringList offered() const
    {
        QStringList all;
        for (int i = 0; m_list->isVisible() && i < m_list->count(); ++i)
            all += m_list->item(i)->text();
        return all;
    }

    std::unique_ptr<QWidget> m_window;
    PeerList m_people;
    Composer* m_composer = nullptr;
    ComposerEdit* m_edit = nullptr;
    ComposerCompletion* m_list = nullptr;
};

void TestComposerCompletion::init()
{
    m_window = std::make_unique<QWidget>();
    m_window->resize(360, 400);
    auto* column = new QVBoxLayout(m_window.get());
    m_composer = new Composer;
    column->addStretch();
    column->addWidget(m_composer);
    m_people.reset(
        {person(u"a"_s, u"Ana Kovač"_s), person(u"b"_s, u"Ben Okafor"_s), person(u"c"_s, u"Anton"_s)});
    m_composer->setPeople(m_people);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_edit = m_composer->findChild<ComposerEdit*>();
    m_edit->setFocus();
    m_list = m_window->findChild<ComposerCompletion*>();
}

void TestComposerCompletion::aNameIsOfferedBehindAnAt()
{
    type(u"hello @"_s);
    QCOMPARE(offered().size(), 3);
    type(u"an"_s);
    QCOMPARE(offered(), (QStringList{u"Ana Kovač"_s, u"Anton"_s}));
    QVERIFY(m_window->rect().contains(m_list->geometry()));
    QTest::keyClick(m_edit, Qt::Key_Tab);
    QCOMPARE(m_composer->text(), u"hello @Ana Kovač "_s);
    QVERIFY(offered().isEmpty());
    QVERIFY(m_edit->hasFocus());
}

void TestComposerCompletion::theListStandsAboveTheComposersFrame()
{
    type(u"hello @"_s);
    QVERIFY(m_list->isVisible());
    QCOMPARE(m_composer->geometry().top() - (m_list->geometry().bottom() + 1), theme::Grid);
}

void TestComposerCompletion::arrowsChooseAndEnterTakesWithoutSending()
{
    QSignalSpy sent(m_composer, &Composer::submitted);
    type(u"@a"_s);
    QTest::keyClick(m_edit, Qt::Key_Down);
    QTest::keyClick(m_edit, Qt::Key_Return);
    QCOMPARE(m_composer->text(), u"@Anton "_s);
    QCOMPARE(sent.count(), 0);
    QTest::keyClick(m_edit, Qt::Key_Return);
    QCOMPARE(sent.count(), 1);
}

void TestComposerCompletion::anyWordOfANameFindsIt()
{
    type(u"@oka"_s);
    QCOMPARE(offered(), QStringList{u"Ben Okafor"_s});
    QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {},
                      m_list->visualItemRect(m_list->item(0)).center());
    QCOMPARE(m_composer->text(), u"@Ben Okafor "_s);
}

void TestComposerCompletion::escClosesTheListAndLeavesTheText()
{
    type(u"@a"_s);
    QTest::keyClick(m_edit, Qt::Key_Escape);
    QVERIFY(offered().isEmpty());
    type(u"n"_s);
    QVERIFY(offered().isEmpty()); // not for this word any more
    QCOMPARE(m_composer->text(), u"@an"_s);
    type(u" @b"_s);
    QCOMPARE(offered(), QStringList{u"Ben Okafor"_s});
}

void TestComposerCompletion::emojiAreFoundByTheirNames()
{
    type(u"well :th"_s);
    QVERIFY(offered().contains(u"👍  :thumbsup:"_s));
    QVERIFY(offered().size() <= qsizetype(ComposerCompletion::MostOffered));
    type(u"umbsup"_s);
    QCOMPARE(offered().first(), u"👍  :thumbsup:"_s);
    QTest::keyClick(m_edit, Qt::Key_Return);
    QCOMPARE(m_composer->text(), u"well 👍 "_s);
    QCOMPARE(emoji::named(u"SMILE"), u"😄"_s);
    QVERIFY(emoji::named(u"nothing of the kind").isEmpty());
}

void TestComposerCompletion::emojiAreFoundBehindAName()
{
    type(u"hello @be"_s);
    QTest::keyClick(m_edit, Qt::Key_Return);
    type(u":tad"_s);
    QCOMPARE(offered().size(), 1);
    QTest::keyClick(m_edit, Qt::Key_Return);
    QCOMPARE(m_composer->text(), u"hello @Ben Okafor 🎉 "_s);
}

void TestComposerCompletion::oneSeesWhichIsChosen()
{
    const auto colorOf = [this](int row) {
        const QRect rect = m_list->visualItemRect(m_list->item(row));
        return m_list->viewport()->grab().toImage().pixelColor(rect.right() - 3, rect.center().y());
    };
    type(u"@an"_s);
    QCOMPARE(offered().size(), 2);
    QCOMPARE(colorOf(0), theme::tokens().accentSoft);
    QCOMPARE(colorOf(1), theme::tokens().surface);
    QTest::keyClick(m_edit, Qt::Key_Down);
    QCOMPARE(colorOf(0), theme::tokens().surface);
    QCOMPARE(colorOf(1), theme::tokens().accentSoft);
}

void TestComposerCompletion::aWholeNameBecomesItsEmoji()
{
    type(u"yes :tada:"_s);
    QCOMPARE(m_composer->text(), u"yes 🎉"_s);
    QVERIFY(offered().isEmpty());
}

void TestComposerCompletion::whatIsNoNameIsLeftAlone()
{
    for (const QString& text :
         {u"mail me@"_s, u"12:30"_s, u"a:smile:"_s, u"::smile:"_s, u":nothing_like_it:"_s}) {
        m_composer->setText({});
        type(text);
        QCOMPARE(m_composer->text(), text);
        QVERIFY2(offered().isEmpty(), qPrintable(text));
    }
}

void TestComposerCompletion::mentionsAreFoundInWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found");
    const auto who = [](const QStringList& names) { return names; };
    QTest::newRow("whole name") << u"see @Ana Kovač, please"_s << who({u"Ana Kovač|4|10"_s});
    QTest::newRow("first name, other case") << u"@ana?"_s << who({u"Ana Kovač|0|4"_s});
    QTest::newRow("longer name first") << u"@Ana Kovač jr"_s << who({u"Ana Kovač|0|10"_s});
    QTest::newRow("part of a word") << u"@Anatol"_s << who({});
    QTest::newRow("mail address") << u"me@Ana"_s << who({});
    QTest::newRow("two") << u"@Ben Okafor@Ana"_s << who({u"Ben Okafor|0|11"_s});
    QTest::newRow("the second of the name") << u"@Ana Kovač (2)"_s << who({});
    QTest::newRow("the second by her first name") << u"@Ana (2)"_s << who({});
    QTest::newRow("a number of something else") << u"@Ben (2 of us)"_s << who({u"Ben Okafor|0|4"_s});
    QTest::newRow("at the end") << u"@Ben @"_s << who({u"Ben Okafor|0|4"_s});
}

void TestComposerCompletion::mentionsAreFoundInWords()
{
    QFETCH(QString, text);
    QFETCH(QStringList, found);
    QStringList all;
    for (const auto& mention : mentions::find(text, {u"Ben Okafor"_s, u"Ana Kovač"_s, u"X"_s}))
        all += u"%1|%2|%3"_s.arg(mention.name).arg(mention.start).arg(mention.length);
    QCOMPARE(all, found);
}

void TestComposerCompletion::aQuoteKeepsTheStartAndLeavesInnerQuotesOut()
{
    QCOMPARE(messagequote::quoted(u"Ben"_s, u"one\ntwo"_s), u"> Ben: one\n> two"_s);
    QCOMPARE(messagequote::quoted(u"Ben"_s, u"> Ana: old\nnew"_s), u"> Ben: new"_s);
    QCOMPARE(messagequote::quoted({}, u"1\n2\n3\n4\n5"_s), u"> 1\n> 2\n> 3\n> 4…"_s);
    QVERIFY(messagequote::quoted({}, QString(5000, u'x')).size() < 300);
    m_composer->setText(u"my answer"_s);
    m_composer->quote(u"Ben"_s, u"one"_s);
    QCOMPARE(m_composer->text(), u"> Ben: one\nmy answer"_s);
    QVERIFY(m_edit->hasFocus());
    type(u"!"_s);
    QVERIFY(m_composer->text().endsWith(u"answer!"_s));
}

QTEST_MAIN(TestComposerCompletion)
#include "tst_composercompletion.moc"
