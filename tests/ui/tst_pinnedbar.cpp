#include "tests/support/livingroom.h"
#include "ui/chatpane.h"
#include "ui/elidedlabel.h"
#include "ui/messageview.h"
#include "ui/pinnedbar.h"
#include "ui/pinnedrow.h"
#include "ui/theme.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QLabel>
#include <QMenu>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace confab;
using namespace confab::test;

/// Real chats of a guest and a viewer in a real room.
class TestPinnedBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }
    void init();
    void cleanup();

    void aMessageIsPinnedForEveryoneFromItsMenu();
    void aPinnedMessageIsUnpinned();
    void theLastThreeAreShownEachOnOneLine();
    void aClickShowsTheWholeMessage();
    void whatIsPinnedIsPlainText();
    void viewersCannotUnpin();
    void privateMessagesAreNotPinned();
    void withoutPinsTheBarIsNotThere();

private:
    QMenu* menuOf(ChatPane& pane, int row);
    static QAction* find(const QMenu& menu, const QString& text);
    void trigger(const QString& text, int row);
    static PinnedBar& bar(ChatPane& pane) { return *pane.findChild<PinnedBar*>(u"pinnedBar"_s); }
    static QList<PinnedRow*> rows(ChatPane& pane) { return bar(pane).findChildren<PinnedRow*>(); }
    void say(const QString& text);

    std::unique_ptr<LivingRoom> m_room;
    std::unique_ptr<RoomClient> m_ana;
    std::unique_ptr<RoomClient> m_vera;
    std::unique_ptr<ChatPane> m_anas;
    std::unique_ptr<ChatPane> m_veras;
};

void TestPinnedBar::init()
{
    m_room = std::make_unique<LivingRoom>();
    m_ana = m_room->join(u"Ana"_s);
    m_vera = m_room->join(u"Vera"_s, Role::Viewer);
    m_anas = std::make_unique<ChatPane>(*m_ana);
    m_veras = std::make_unique<ChatPane>(*m_vera);
    for (ChatPane* pane : {m_veras.get(), m_anas.get()}) {
        pane->resize(348, 500);
        pane->show();
    }
    QVERIFY(QTest::qWaitForWindowActive(m_anas.get()));
}

void TestPinnedBar::cleanup()
{
    m_veras.reset();
    m_anas.reset();
    m_vera.reset();
    m_ana.reset();
    m_room.reset();
}

void TestPinnedBar::say(const QString& text)
{
    const auto before = m_vera->chat().entries().size();
    m_ana->sendBroadcastMessage(text);
    QTRY_COMPARE(m_vera->chat().entries().size(), before + 1);
    QTRY_VERIFY(!m_ana->chat().entries().back().message.id.isEmpty());
    QCoreApplication::processEvents();
}

QMenu* TestPinnedBar::menuOf(ChatPane& pane, int row)
{
    MessageView& view = pane.messages();
    const QPoint place = view.visualRect(view.model()->index(row, 0)).center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, place, view.viewport()->mapToGlobal(place));
    QCoreApplication::sendEvent(view.viewport(), &event);
    return pane.findChild<QMenu*>(u"messageMenu"_s);
}

QAction* TestPinnedBar::find(const QMenu& menu, const QString& text)
{
    for (QAction* action : menu.actions()) {
        if (QString(action->text()).remove(u'&') == text)
            return action;
    }
    return nullptr;
}

void TestPinnedBar::trigger(const QString& text, int row)
{
    QMenu* menu = menuOf(*m_anas, row);
    QVERIFY(menu != nullptr);
    QAction* action = find(*menu, text);
    QVERIFY2(action != nullptr, qPrintable(text));
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
    QTRY_VERIFY(m_anas->findChild<QMenu*>(u"messageMenu"_s) == nullptr);
}

void TestPinnedBar::aMessageIsPinnedForEveryoneFromItsMenu()
{
    say(u"Next release: 6 December"_s);
    trigger(u"Pin for everyone"_s, 0);
    QTRY_COMPARE(rows(*m_veras).size(), 1);
    QVERIFY(bar(*m_veras).isVisible());
    QCOMPARE(rows(*m_veras).front()->findChild<ElidedLabel*>(u"pinnedLine"_s)->fullText(),
             u"Ana: Next release: 6 December"_s);
    QVERIFY(rows(*m_veras).front()->toolTip().contains(u"Pinned by Ana"_s));
    QTRY_COMPARE(rows(*m_anas).size(), 1);
}

void TestPinnedBar::aPinnedMessageIsUnpinned()
{
    say(u"one"_s);
    trigger(u"Pin for everyone"_s, 0);
    QTRY_COMPARE(rows(*m_anas).size(), 1);
    QCoreApplication::processEvents();
    QTest::mouseClick(rows(*m_anas).front()->findChild<QToolButton*>(u"unpin"_s), Qt::LeftButton);
    QTRY_COMPARE(rows(*m_veras).size(), 0);
    QTRY_VERIFY(!bar(*m_anas).isVisible());
    trigger(u"Pin for everyone"_s, 0);
    QTRY_COMPARE(rows(*m_veras).size(), 1);
    QTRY_COMPARE(rows(*m_anas).size(), 1);
    trigger(u"Unpin"_s, 0);
    QTRY_COMPARE(rows(*m_veras).size(), 0);
}

void TestPinnedBar::theLastThreeAreShownEachOnOneLine()
{
    for (int i = 0; i < 4; ++i) {
        say(u"Message %1, longer than the bar is wide, so that it is cut\nand has lines"_s.arg(i));
        m_ana->pinnedMessages().pin(m_ana->chat().entries().back().message, u"Ana"_s);
        QTRY_VERIFY(m_ana->pinnedMessages().isPinned(m_ana->chat().entries().back().message.id));
    }
    QTRY_COMPARE(rows(*m_anas).size(), 3);
    QTRY_VERIFY(rows(*m_anas).back()->message().text.startsWith(u"Ana: Message 3"_s));
    QCoreApplication::processEvents();
    for (const PinnedRow* row : rows(*m_anas)) {
        const auto* line = row->findChild<ElidedLabel*>(u"pinnedLine"_s);
        QVERIFY(line->shownText().endsWith(u'…'));
        QVERIFY(row->height() < 2 * line->fontMetrics().lineSpacing());
    }
    QVERIFY(m_anas->width() == 348);
}

void TestPinnedBar::aClickShowsTheWholeMessage()
{
    say(u"one\ntwo"_s);
    trigger(u"Pin for everyone"_s, 0);
    QTRY_COMPARE(rows(*m_anas).size(), 1);
    QCoreApplication::processEvents();
    PinnedRow* row = rows(*m_anas).front();
    QTest::mouseClick(row, Qt::LeftButton, {}, {60, row->height() / 2});
    auto* whole = row->findChild<QLabel*>(u"pinnedWhole"_s);
    QVERIFY(whole->isVisible());
    QCOMPARE(whole->text(), u"Ana: one\ntwo"_s);
    row->setFocus(Qt::TabFocusReason);
    QTest::keyClick(row, Qt::Key_Return);
    QVERIFY(!whole->isVisible());
}

void TestPinnedBar::whatIsPinnedIsPlainText()
{
    say(u"<b>bold</b> <img src=x>"_s);
    trigger(u"Pin for everyone"_s, 0);
    QTRY_COMPARE(rows(*m_anas).size(), 1);
    const PinnedRow* row = rows(*m_anas).front();
    QCOMPARE(row->findChild<QLabel*>(u"pinnedWhole"_s)->textFormat(), Qt::PlainText);
    QVERIFY(row->toolTip().contains(u"&lt;b&gt;bold"_s));
}

void TestPinnedBar::viewersCannotUnpin()
{
    say(u"one"_s);
    trigger(u"Pin for everyone"_s, 0);
    QTRY_COMPARE(rows(*m_veras).size(), 1);
    QVERIFY(!rows(*m_veras).front()->findChild<QToolButton*>(u"unpin"_s)->isVisible());
    const QMenu* menu = menuOf(*m_veras, 0);
    QVERIFY(menu != nullptr);
    QVERIFY(find(*menu, u"Pin for everyone"_s) == nullptr);
    QVERIFY(find(*menu, u"Unpin"_s) == nullptr);
}

void TestPinnedBar::privateMessagesAreNotPinned()
{
    m_ana->sendDirectMessage(u"between us"_s, m_vera->self().id);
    QTRY_VERIFY(!m_ana->chat().entries().empty() && !m_ana->chat().entries().back().message.id.isEmpty());
    QCoreApplication::processEvents();
    const QMenu* menu = menuOf(*m_anas, 0);
    QVERIFY(menu != nullptr);
    QVERIFY(find(*menu, u"Copy text"_s) != nullptr);
    QVERIFY(find(*menu, u"Pin for everyone"_s) == nullptr);
}

void TestPinnedBar::withoutPinsTheBarIsNotThere()
{
    QVERIFY(!bar(*m_anas).isVisible());
    say(u"one"_s);
    const int before = m_anas->messages().height();
    trigger(u"Pin for everyone"_s, 0);
    QTRY_VERIFY(bar(*m_anas).isVisible());
    QTRY_VERIFY(m_anas->messages().height() < before);
    QTest::mouseClick(rows(*m_anas).front()->findChild<QToolButton*>(u"unpin"_s), Qt::LeftButton);
    QTRY_COMPARE(m_anas->messages().height(), before);
}

QTEST_MAIN(TestPinnedBar)
#include "tst_pinnedbar.moc"
