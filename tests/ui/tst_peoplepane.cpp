#include "tests/ui/in.h"
#include "tests/ui/roomwindowtest.h"
#include "tests/ui/samples.h"
#include "ui/noteseditor.h"
#include "ui/notespanel.h"
#include "ui/peerlistmodel.h"
#include "ui/peoplepane.h"
#include "ui/personactions.h"
#include "ui/roompage.h"
#include "ui/roompanes.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>

using namespace Qt::StringLiterals;
using namespace confab;
using namespace confab::test;

/// People in a room with many of them, by the keys of a person.
class TestPeoplePane : public RoomWindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        enterRoom();
        openWindow({1120, 740});
        m_window->showRoom(*m_client);
        m_window->roomPage()->panes().goTo(Pane::People);
        QTRY_VERIFY(list().hasFocus());
    }
    void cleanup()
    {
        m_window.reset();
        m_client.reset();
    }

    void aFieldToFindPeopleComesWithTheTwelfth()
    {
        fill(11);
        QVERIFY(!field().isVisible());
        fill(12);
        QVERIFY(field().isVisible());
        m_client->people().remove(u"5"_s);
        QVERIFY(!field().isVisible());
    }

    void typingNarrowsAndEscEmpties()
    {
        fill(200);
        QTest::keyClick(&list(), Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(QApplication::focusWidget(), &field());
        QTest::keyClicks(&field(), u"per 42"_s);
        QCOMPARE(shown(), (QStringList{u"Pérsőn 42"_s, u"Pérsőn 142"_s}));
        m_client->people().put(person(u"new"_s, u"Percy 420"_s)); // who comes meanwhile is found as well
        QCOMPARE(shown().size(), 3);
        QTest::keyClick(&field(), Qt::Key_Escape);
        QCOMPARE(field().text(), QString());
        QCOMPARE(shown().size(), 201);
        QCOMPARE(QApplication::focusWidget(), &field());
    }

    void fromTheFieldOneGoesToWhoWasFound()
    {
        fill(200);
        for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Return}) {
            field().setFocus();
            field().setText(u"199"_s);
            QTest::keyClick(&field(), key);
            QCOMPARE(QApplication::focusWidget(), &list());
            QCOMPARE(list().currentIndex().data(PeerListModel::PeerIdRole).toString(), u"199"_s);
            field().clear();
        }
    }

    void thatNobodyHasSuchANameIsSaid()
    {
        fill(12);
        auto& words = in<QLabel>(*m_window, u"nobodyFound"_s);
        field().setFocus();
        QTest::keyClicks(&field(), u"zz"_s);
        QVERIFY(words.isVisible());
        QTest::keyClick(&field(), Qt::Key_Down); // nowhere to go
        QCOMPARE(QApplication::focusWidget(), &field());
        m_client->people().put(person(u"z"_s, u"Zz"_s));
        QVERIFY(!words.isVisible());
    }

    void theFieldStaysWhileSomebodyIsLookedFor()
    {
        fill(12);
        field().setFocus();
        QTest::keyClicks(&field(), u"11"_s);
        m_client->people().remove(u"5"_s);
        QVERIFY(field().isVisible());
        QTest::keyClick(&field(), Qt::Key_Escape);
        QVERIFY(!field().isVisible());
    }

    void followingBringsTheNotesWhereTheyAreNotSeen()
    {
        m_client->people().put(person(u"b"_s, u"Ben"_s));
        m_window->resize(360, 640);
        QTRY_VERIFY(m_window->roomPage()->panes().isOneAtATime());
        QVERIFY(!m_window->roomPage()->panes().isInView(Pane::Notes));
        QMenu menu;
        m_window->findChild<PersonActions*>()->fill(menu, u"b"_s);
        for (QAction* action : menu.actions()) {
            if (action->text() == "&Follow in the notes"_L1)
                action->trigger();
        }
        QVERIFY(m_window->roomPage()->panes().isInView(Pane::Notes));
        QCOMPARE(m_window->roomPage()->notes().followed(), u"b"_s);
        QVERIFY(m_window->roomPage()->notes().editor().hasFocus());
    }

private:
    /// So many in the room, oneself among them.
    void fill(int count)
    {
        for (int i = 1; i < count; ++i)
            m_client->people().put(person(QString::number(i), u"Pérsőn %1"_s.arg(i)));
    }
    [[nodiscard]] QLineEdit& field() const { return in<QLineEdit>(*m_window, u"peopleFilter"_s); }
    [[nodiscard]] QListView& list() const { return in<QListView>(*m_window, u"people"_s); }
    [[nodiscard]] QStringList shown() const
    {
        QStringList names;
        for (int row = 0; row < list().model()->rowCount(); ++row)
            names += list().model()->index(row, 0).data().toString();
        return names;
    }
};

QTEST_MAIN(TestPeoplePane)
#include "tst_peoplepane.moc"
