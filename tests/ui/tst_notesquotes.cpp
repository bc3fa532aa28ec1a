#include "tests/support/livingroom.h"
#include "ui/chatpane.h"
#include "ui/composer.h"
#include "ui/composeredit.h"
#include "ui/messagelistmodel.h"
#include "ui/messageview.h"
#include "ui/noteseditor.h"
#include "ui/notespanel.h"
#include "ui/roompage.h"
#include "ui/strip.h"
#include "ui/theme.h"

#include <QApplication>
#include <QLabel>
#include <QScrollBar>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace confab;
using namespace confab::test;

/// A stretch of the notes that is quoted in the chat is found again, whatever happened to the notes since.
class TestNotesQuotes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }
    void init();
    void cleanup();

    void theQuoteLeadsBack();
    void itLeadsToWhereOthersHaveMovedTheWords();
    void whoComesLateIsLedThereToo();
    void whatWasWrittenAroundItDoesNotBelongToIt();
    void wordsThatAreGoneAreSaidToBeGone();
    void theLinkGoesWhenTheQuoteDoes();
    void placesThatNobodyCanMeanDoNoHarm();
    void aPlaceFarDownComesIntoView();

private:
    static ComposerEdit& field(RoomPage& page)
    {
        return *page.chat().findChild<ComposerEdit*>(u"composerText"_s);
    }
    static void quote(RoomPage& page, qsizetype from, qsizetype to, const QString& words);
    /// Where a click leads to the notes; null where there is no such place.
    static QPoint linkIn(RoomPage& page, int row);
    static void follow(RoomPage& page, int row);
    static QString trouble(RoomPage& page);
    std::unique_ptr<RoomPage> pageFor(RoomClient& client);

    std::unique_ptr<LivingRoom> m_room;
    std::unique_ptr<RoomClient> m_ana, m_ben;
    std::unique_ptr<RoomClient> m_dan; ///< edits without a page
    std::unique_ptr<RoomPage> m_anas, m_bens;
};

std::unique_ptr<RoomPage> TestNotesQuotes::pageFor(RoomClient& client)
{
    auto page = std::make_unique<RoomPage>(client);
    page->resize(1120, 740);
    page->show();
    return page;
}

void TestNotesQuotes::init()
{
    m_room = std::make_unique<LivingRoom>();
    m_ana = m_room->join(u"Ana"_s);
    m_ben = m_room->join(u"Ben"_s);
    m_dan = m_room->join(u"Dan"_s);
    type(*m_ana, 0, 0, u"The plan: ship on Monday, rest on Tuesday.\n"_s);
    QTRY_COMPARE(m_ana->notes().pendingEdits(), 0);
    QTRY_COMPARE(m_ben->notes().text(), m_ana->notes().text());
    QTRY_COMPARE(m_dan->notes().text(), m_ana->notes().text());
    m_bens = pageFor(*m_ben);
    m_anas = pageFor(*m_ana);
    QVERIFY(QTest::qWaitForWindowExposed(m_anas.get()));
}

void TestNotesQuotes::cleanup()
{
    m_anas.reset();
    m_bens.reset();
    m_ana.reset();
    m_ben.reset();
    m_dan.reset();
    m_room.reset();
}

void TestNotesQuotes::quote(RoomPage& page, qsizetype from, qsizetype to, const QString& words)
{
    QTextCursor cursor = page.notes().editor().textCursor();
    cursor.setPosition(static_cast<int>(from));
    cursor.setPosition(static_cast<int>(to), QTextCursor::KeepAnchor);
    page.notes().editor().setTextCursor(cursor);
    page.quoteInChat();
    QTest::keyClicks(&field(page), words);
    QTest::keyClick(&field(page), Qt::Key_Return);
}

QPoint TestNotesQuotes::linkIn(RoomPage& page, int row)
{
    MessageView& view = page.chat().messages();
    const auto* delegate = qobject_cast<MessageDelegate*>(view.itemDelegate());
    const QModelIndex index = view.model()->index(row, 0);
    const QRect rect = view.visualRect(index);
    for (int y = rect.top(); y <= rect.bottom(); y += 3) {
        for (int x = rect.left(); x <= rect.right(); x += 5) {
            if (delegate->hitAt(index, rect, {x, y}).kind == MessageLayout::Hit::Kind::Notes)
                return {x, y};
        }
    }
    return {};
}

void TestNotesQuotes::follow(RoomPage& page, int row)
{
    QTRY_VERIFY(page.chat().messages().model()->rowCount() > row);
    QTRY_VERIFY(!linkIn(page, row).isNull());
    QTest::mouseClick(page.chat().messages().viewport(), Qt::LeftButton, {}, linkIn(page, row));
}

QString TestNotesQuotes::trouble(RoomPage& page)
{
    auto* strip = page.findChild<Strip*>(u"roomTrouble"_s);
    if (!strip->isVisible())
        return {};
    QString words;
    for (const QLabel* label : strip->findChildren<QLabel*>())
        words += label->text();
    return words;
}

void TestNotesQuotes::theQuoteLeadsBack()
{
    quote(*m_anas, 10, 24, u"Really?"_s); // "ship on Monday"
    QTRY_COMPARE(m_bens->chat().messages().model()->rowCount(), 1);
    QCOMPARE(m_ben->chat().entries()[0].message.text, u"> Notes: ship on Monday\nReally?"_s);
    follow(*m_bens, 0);
    QTRY_COMPARE(m_bens->notes().editor().flashed(), u"ship on Monday"_s);
    QTRY_COMPARE(m_bens->notes().editor().flashed(), QString()); // for a moment
    follow(*m_anas, 0);
    QTRY_COMPARE(m_anas->notes().editor().flashed(), u"ship on Monday"_s);
}

void TestNotesQuotes::itLeadsToWhereOthersHaveMovedTheWords()
{
    quote(*m_anas, 10, 24, u"Really?"_s);
    for (int i = 0; i < 40; ++i)
        type(*m_dan, 0, 0, u"A line before.\n"_s);
    const qsizetype at = m_dan->notes().text().indexOf(u"on Monday"_s);
    type(*m_dan, at, 0, u"gladly "_s);
    type(*m_dan, m_dan->notes().length(), 0, u"Behind.\n"_s);
    QTRY_COMPARE(m_ben->notes().text(), m_dan->notes().text());
    QTRY_COMPARE(m_ana->notes().text(), m_dan->notes().text());
    follow(*m_anas, 0);
    QTRY_COMPARE(m_anas->notes().editor().flashed(), u"ship gladly on Monday"_s);
    follow(*m_bens, 0);
    QTRY_COMPARE(m_bens->notes().editor().flashed(), u"ship gladly on Monday"_s);
}

void TestNotesQuotes::whoComesLateIsLedThereToo()
{
    quote(*m_anas, 10, 24, u"Really?"_s);
    type(*m_dan, 0, 0, u"Before. "_s);
    QTRY_COMPARE(m_ana->notes().text(), m_dan->notes().text());
    const auto cem = m_room->join(u"Cem"_s, Role::Viewer);
    const auto page = pageFor(*cem);
    follow(*page, 0);
    QTRY_COMPARE(page->notes().editor().flashed(), u"ship on Monday"_s);
}

void TestNotesQuotes::whatWasWrittenAroundItDoesNotBelongToIt()
{
    quote(*m_anas, 10, 24, u"Really?"_s);
    type(*m_dan, 24, 0, u", no,"_s);
    type(*m_dan, 10, 0, u"we "_s);
    QTRY_COMPARE(m_ana->notes().text(), m_dan->notes().text());
    follow(*m_anas, 0);
    QTRY_COMPARE(m_anas->notes().editor().flashed(), u"ship on Monday"_s);
}

void TestNotesQuotes::wordsThatAreGoneAreSaidToBeGone()
{
    quote(*m_anas, 10, 24, u"Really?"_s);
    type(*m_dan, 8, 18, {});
    QTRY_COMPARE(m_ana->notes().text(), m_dan->notes().text());
    follow(*m_anas, 0);
    QTRY_VERIFY(trouble(*m_anas).contains(u"not in the notes any more"_s));
    QCOMPARE(m_anas->notes().editor().flashed(), QString());
}

void TestNotesQuotes::theLinkGoesWhenTheQuoteDoes()
{
    QTextCursor cursor = m_anas->notes().editor().textCursor();
    cursor.setPosition(10);
    cursor.setPosition(24, QTextCursor::KeepAnchor);
    m_anas->notes().editor().setTextCursor(cursor);
    m_anas->quoteInChat();
    field(*m_anas).selectAll();
    QTest::keyClicks(&field(*m_anas), u"Something else"_s);
    QTest::keyClick(&field(*m_anas), Qt::Key_Return);
    QTRY_COMPARE(m_bens->chat().messages().model()->rowCount(), 1);
    QVERIFY(!m_ben->chat().entries()[0].message.notes);
    QVERIFY(linkIn(*m_bens, 0).isNull());
}

void TestNotesQuotes::placesThatNobodyCanMeanDoNoHarm()
{
    const NotesPlace places[]{{1, 5, 1'000'000}, {1'000'000, 0, 5}, {0, 0, 4}, {1, 3, 3}};
    for (const NotesPlace& place : places) {
        const auto found = await(m_ana->findInNotes(place));
        QVERIFY(found);
        QVERIFY(!*found);
    }
}

void TestNotesQuotes::aPlaceFarDownComesIntoView()
{
    QString lines;
    for (int i = 0; i < 300; ++i)
        lines += u"Line %1 of the notes\n"_s.arg(i);
    type(*m_dan, m_dan->notes().length(), 0, lines);
    QTRY_COMPARE(m_ana->notes().text(), m_dan->notes().text());
    const qsizetype at = m_ana->notes().text().indexOf(u"Line 250"_s);
    quote(*m_anas, at, at + 8, u"this one"_s);
    QTRY_COMPARE(m_ben->notes().text(), m_dan->notes().text());
    QVERIFY(!m_bens->notes().editor().isInView(at));
    const int caret = m_bens->notes().editor().textCursor().position();
    follow(*m_bens, 0);
    QTRY_COMPARE(m_bens->notes().editor().flashed(), u"Line 250"_s);
    QVERIFY(m_bens->notes().editor().isInView(at));
    QCOMPARE(m_bens->notes().editor().textCursor().position(), caret); // one goes on writing where one was
}

QTEST_MAIN(TestNotesQuotes)
#include "tst_notesquotes.moc"
