#include "tests/ui/roomwindowtest.h"
#include "ui/chatpane.h"
#include "ui/composer.h"
#include "ui/messageview.h"
#include "ui/noteseditor.h"
#include "ui/notespanel.h"
#include "ui/roompage.h"

#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;
using namespace confab;
using namespace confab::test;

/// The keys of the chat in the real window, where the notes have some of them too.
class TestChatKeys : public RoomWindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        enterRoom();
        for (const auto& words : {u"one apple"_s, u"a pear"_s, u"two apples"_s})
            m_client->sendBroadcastMessage(words);
        QTRY_COMPARE(m_client->waitingMessages(), 0);
    }

    void init()
    {
        openWindow({1120, 740});
        m_window->showRoom(*m_client);
        composer().setFocus();
        QTRY_VERIFY(composer().hasFocus());
    }

    void cleanup() { m_window.reset(); }

    void findingIsDoneWhereOneIs()
    {
        QTest::keyClick(&composer(), Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(pattern().hasFocus());
        QVERIFY(!m_window->findChild<QLineEdit*>(u"findPattern"_s)->isVisible());
        QTest::keyClicks(&pattern(), u"apple"_s);
        QCOMPARE(result(), u"2 of 2"_s);
        QTest::keyClick(&pattern(), Qt::Key_F3);
        QCOMPARE(result(), u"1 of 2"_s);
        QTest::keyClick(&pattern(), Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(result(), u"2 of 2"_s);
        QTest::keyClick(&pattern(), Qt::Key_Escape);
        QVERIFY(!pattern().isVisible());
        QTRY_VERIFY(composer().hasFocus());
        // From the notes it is the notes.
        NotesEditor& editor = m_window->roomPage()->notes().editor();
        editor.setFocus();
        QTest::keyClick(&editor, Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(m_window->findChild<QLineEdit*>(u"findPattern"_s)->hasFocus());
        QVERIFY(!pattern().isVisible());
    }

    void f3AloneOpensIt()
    {
        view().setFocus();
        QTest::keyClick(&view(), Qt::Key_F3);
        QTRY_VERIFY(pattern().hasFocus());
    }

    void whoTypesAtTheMessagesWrites()
    {
        view().setFocus();
        QTest::keyClick(&view(), Qt::Key_Up);
        QTest::keyClicks(&view(), u"h"_s);
        QTRY_VERIFY(composer().hasFocus());
        QTest::keyClicks(&composer(), u"ello"_s);
        QCOMPARE(chat().composer().text(), u"hello"_s);
        // Keys for the messages stay there.
        view().setFocus();
        QTest::keyClick(&view(), Qt::Key_C, Qt::ControlModifier);
        QTest::keyClick(&view(), Qt::Key_Space);
        QVERIFY(view().hasFocus());
        QTest::keyClick(&view(), Qt::Key_Escape);
        QTRY_VERIFY(composer().hasFocus());
        QCOMPARE(chat().composer().text(), u"hello"_s);
        chat().composer().setText({});
    }

    void whereOneMayNotWriteTheMessagesKeepTheKeys()
    {
        chat().composer().setAccess(Composer::Access::Paused);
        view().setFocus();
        QTest::keyClicks(&view(), u"h"_s);
        QVERIFY(view().hasFocus());
        QCOMPARE(chat().composer().text(), QString());
    }

private:
    ChatPane& chat() { return m_window->roomPage()->chat(); }
    MessageView& view() { return chat().messages(); }
    QWidget& composer() { return *chat().composer().focusProxy(); }
    QLineEdit& pattern() { return *m_window->findChild<QLineEdit*>(u"chatFindPattern"_s); }
    QString result() { return m_window->findChild<QLabel*>(u"chatFindResult"_s)->text(); }
};

QTEST_MAIN(TestChatKeys)
#include "tst_chatkeys.moc"
