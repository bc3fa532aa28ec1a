#include "core/client/roomclient.h"
#include "tests/support/livingroom.h"
#include "tests/ui/samples.h"
#include "ui/chatfinder.h"
#include "ui/chatpane.h"
#include "ui/composer.h"
#include "ui/messagelistmodel.h"
#include "ui/messageview.h"
#include "ui/noteseditor.h"
#include "ui/notespanel.h"
#include "ui/roompage.h"
#include "ui/theme.h"

#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QTabWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace confab;
using namespace confab::test;

namespace {

/// A room with the whole page of one person, and one who talks.
struct Reading
{
    LivingRoom room;
    std::unique_ptr<RoomClient> maria;
    std::unique_ptr<RoomClient> ben;
    RoomPage page;

    explicit Reading(Role role = Role::Guest)
        : maria(room.join(u"Maria Silva"_s, role)),
          ben(room.join(u"Ben Okafor"_s, Role::Guest)),
          page(*maria)
    {
        page.resize(1000, 600);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        page.notes().editor().setFocus();
    }

    /// As if it had come from the room; so many of them would meet its limits.
    void say(const QString& text)
    {
        ChatEntry entry =
            said(QString::number(++m_said), ben->self().id, text, QDateTime::currentMSecsSinceEpoch());
        entry.message.sender.name = u"Ben Okafor"_s;
        maria->chat().add(entry);
        QCoreApplication::processEvents();
    }
    [[nodiscard]] MessageView& view() { return page.chat().messages(); }
    [[nodiscard]] QModelIndex row(int number) { return view().model()->index(number, 0); }
    [[nodiscard]] QTabWidget& side() { return *page.findChild<QTabWidget*>(u"sidePane"_s); }
    [[nodiscard]] QPushButton& button(const QString& name) { return *page.findChild<QPushButton*>(name); }
    void choose(int message, const QString& words)
    {
        const QRect rect = view().visualRect(row(message));
        QContextMenuEvent event(QContextMenuEvent::Mouse, rect.center(),
                                view().viewport()->mapToGlobal(rect.center()));
        QApplication::sendEvent(view().viewport(), &event);
        auto* menu = view().findChild<QMenu*>(u"messageMenu"_s);
        QVERIFY(menu);
        for (QAction* action : menu->actions()) {
            if (action->text().remove(u'&') == words) {
                action->trigger();
                menu->close();
                QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
                return;
            }
        }
        QFAIL(qPrintable(u"no "_s + words));
    }

private:
    int m_said = 0;
};

} // namespace

class TestChatReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }

    void whoComesBackJumpsToTheFirstUnread()
    {
        Reading r;
        for (int i = 0; i < 30; ++i)
            r.say(u"before %1"_s.arg(i));
        r.side().setCurrentIndex(1);
        for (int i = 0; i < 40; ++i)
            r.say(u"meanwhile %1"_s.arg(i));
        QCOMPARE(r.page.chat().unread(), 40);
        r.side().setCurrentIndex(0);
        QTRY_VERIFY(r.button(u"firstNewMessage"_s).isVisible());
        QCOMPARE(r.page.chat().unread(), 0);
        QTest::mouseClick(&r.button(u"firstNewMessage"_s), Qt::LeftButton);
        QCOMPARE(r.view().sideOf(30), 0);
        QCOMPARE(r.view().sideOf(28), -1);
        QVERIFY(!r.button(u"firstNewMessage"_s).isVisible());
        r.view().showNewest();
        QVERIFY(!r.button(u"firstNewMessage"_s).isVisible()); // it has been seen
    }

    void whoReadsAboveIsTakenToTheFirstUnreadAndThenOn()
    {
        Reading r;
        for (int i = 0; i < 60; ++i)
            r.say(u"before %1"_s.arg(i));
        r.view().verticalScrollBar()->setValue(0);
        for (int i = 0; i < 60; ++i)
            r.say(u"meanwhile %1"_s.arg(i));
        QPushButton& newest = r.button(u"newMessages"_s);
        QCOMPARE(newest.text(), u"60 new messages ↓"_s);
        QTest::mouseClick(&newest, Qt::LeftButton);
        QCOMPARE(r.view().sideOf(60), 0);
        QVERIFY(!r.view().isFollowing());
        QVERIFY(newest.isVisible());
        QTest::mouseClick(&newest, Qt::LeftButton);
        QVERIFY(r.view().isFollowing());
        QCOMPARE(r.page.chat().unread(), 0);
    }

    void whoIsNamedIsTold()
    {
        Reading r;
        r.side().setCurrentIndex(1);
        r.say(u"nobody in particular"_s);
        QCOMPARE(r.side().tabText(0), u"Chat · 1 new"_s);
        r.say(u"@maria, what do you think?"_s);
        QVERIFY(r.page.chat().isReaderNamed());
        QCOMPARE(r.side().tabText(0), u"Chat · 2 new · @you"_s);
        r.side().setCurrentIndex(0);
        QCOMPARE(r.side().tabText(0), u"Chat"_s);
        const auto formats = MessageLayout(r.row(1).data(MessageListModel::LineRole).value<MessageLine>(),
                                           300, false, MessageLayout::Fonts::ofTheme())
                                 .body()
                                 .formats();
        QCOMPARE(formats.size(), 1);
        QCOMPARE(formats[0].length, 6);
        QCOMPARE(formats[0].format.background().color(), theme::tokens().attentionSoft);
    }

    void aReplyQuotesAndGoesWhereTheMessageCameFrom()
    {
        Reading r;
        r.say(u"Shall we start?"_s);
        r.choose(0, u"Reply with a quote"_s);
        QCOMPARE(r.page.chat().composer().text(), u"> Ben Okafor: Shall we start?\n"_s);
        QVERIFY(!r.page.chat().composer().audience().isPerson());
        r.page.chat().composer().setText({});
        r.ben->sendDirectMessage(u"Between us"_s, r.maria->self().id);
        QTRY_COMPARE(r.maria->chat().entries().size(), std::size_t{2});
        r.choose(1, u"Reply with a quote"_s);
        QCOMPARE(r.page.chat().composer().audience().peerId, r.ben->self().id);
    }

    void aMessageGoesIntoTheNotesByMenu()
    {
        Reading r;
        QTest::keyClicks(&r.page.notes().editor(), u"Actions"_s);
        r.say(u"> Ana: old\nBen writes\nthe note"_s);
        r.choose(0, u"Put into the notes"_s);
        const QString notes = r.page.notes().editor().text();
        QVERIFY2(notes.startsWith(u"Actions\n\n> Ben writes\n> the note\n> — Ben Okafor, "_s),
                 qPrintable(notes));
        QTRY_COMPARE(r.ben->notes().text(), notes);
        QTest::keyClick(&r.page.notes().editor(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(r.page.notes().editor().text(), u"Actions"_s);
    }

    void aMessageCanBeDraggedOut()
    {
        Reading r;
        r.say(u"one"_s);
        r.say(u"two"_s);
        const std::unique_ptr<QMimeData> mime(r.view().model()->mimeData({r.row(1), r.row(0)}));
        QCOMPARE(mime->text(), u"one\ntwo"_s);
        QVERIFY(!mime->hasHtml());
        QVERIFY(r.row(0).flags().testFlag(Qt::ItemIsDragEnabled));
    }

    void aStretchOfTheNotesIsQuotedInTheChat()
    {
        Reading r;
        NotesEditor& editor = r.page.notes().editor();
        QTest::keyClicks(&editor, u"keep this"_s);
        r.side().setCurrentIndex(1);
        r.page.quoteInChat(); // nothing is selected
        QCOMPARE(r.page.chat().composer().text(), QString());
        editor.selectAll();
        r.page.quoteInChat();
        QCOMPARE(r.page.chat().composer().text(), u"> Notes: keep this\n"_s);
        QCOMPARE(r.side().currentIndex(), 0);
    }

    void whatWasSaidIsFoundAgain()
    {
        Reading r;
        for (int i = 0; i < 60; ++i)
            r.say(i % 20 == 5 ? u"the Needle %1"_s.arg(i) : u"hay %1"_s.arg(i));
        r.page.findInChat();
        auto* field = r.page.findChild<QLineEdit*>(u"chatFindPattern"_s);
        QTRY_VERIFY(field->hasFocus());
        QTest::keyClicks(field, u"needle"_s);
        auto* result = r.page.findChild<QLabel*>(u"chatFindResult"_s);
        QCOMPARE(result->text(), u"3 of 3"_s); // the newest first
        QCOMPARE(r.view().sideOf(45), 0);
        QTest::keyClick(field, Qt::Key_Return);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(result->text(), u"1 of 3"_s);
        QCOMPARE(r.view().sideOf(5), 0);
        QCOMPARE(r.view().sideOf(4), 0); // with what stands around it
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(result->text(), u"3 of 3"_s);
        r.say(u"another needle"_s);
        QCOMPARE(result->text(), u"3 of 4"_s);
        QTest::keyClicks(field, u"xx"_s);
        QCOMPARE(result->text(), u"Not found"_s);
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!field->isVisible());
        QTRY_VERIFY(r.page.chat().composer().focusProxy()->hasFocus());
    }

    void aViewerIsNotOfferedWhatTheyMayNot()
    {
        Reading r(Role::Viewer);
        r.say(u"hello"_s);
        const QRect rect = r.view().visualRect(r.row(0));
        QContextMenuEvent event(QContextMenuEvent::Mouse, rect.center(),
                                r.view().viewport()->mapToGlobal(rect.center()));
        QApplication::sendEvent(r.view().viewport(), &event);
        for (const QAction* action : r.view().findChild<QMenu*>(u"messageMenu"_s)->actions()) {
            QVERIFY(!action->text().contains(u"quote"_s));
            QVERIFY(!action->text().contains(u"otes"_s));
        }
    }
};

QTEST_MAIN(TestChatReading)
#include "tst_chatreading.moc"
