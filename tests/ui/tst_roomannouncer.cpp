#include "tests/support/livingroom.h"
#include "ui/roomannouncer.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace confab;
using namespace confab::test;

/// What a screen reader is told of a real room while its owner does something else.
class TestRoomAnnouncer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_room = std::make_unique<LivingRoom>();
        m_ana = m_room->join(u"Ana"_s, Role::Host);
        m_ben = m_room->join(u"Ben"_s);
        QTRY_COMPARE(m_ana->people().peers().size(), 2U);
        m_parent = std::make_unique<QWidget>();
        m_announcer = new RoomAnnouncer(*m_ana, m_parent.get());
        m_parent->show();
    }

    void cleanup()
    {
        m_parent.reset();
        m_ben.reset();
        m_ana.reset();
        m_room.reset();
    }

    void aMessageIsToldAtOnceAndOnesOwnIsNot()
    {
        const QSignalSpy told(m_announcer, &RoomAnnouncer::announced);
        m_ana->sendBroadcastMessage(u"I speak"_s);
        m_ben->sendBroadcastMessage(u"Hello\nthere"_s);
        QTRY_COMPARE(told.count(), 1);
        QCOMPARE(told.at(0).at(0).toString(), u"Ben: Hello there"_s);
        const auto* interface = QAccessible::queryAccessibleInterface(m_announcer);
        QCOMPARE(interface->role(), QAccessible::Notification);
        QCOMPARE(interface->text(QAccessible::Name), u"Ben: Hello there"_s);
        QVERIFY(!interface->state().invisible);
    }

    void whatComesInThePauseIsToldTogether()
    {
        const QSignalSpy told(m_announcer, &RoomAnnouncer::announced);
        m_announcer->setPause(std::chrono::hours(1));
        m_ben->sendBroadcastMessage(u"first"_s);
        QTRY_COMPARE(told.count(), 1);
        for (int i = 0; i < 5; ++i)
            m_ben->sendBroadcastMessage(u"more"_s);
        QTRY_COMPARE(m_ana->chat().entries().size(), 6U);
        QCOMPARE(told.count(), 1);
        m_announcer->findChild<QTimer*>(u"pause"_s)->start(0);
        QTRY_COMPARE(told.count(), 2);
        QCOMPARE(told.at(1).at(0).toString(), u"5 new messages"_s);
    }

    void whoBeginsToWriteIsNamedOnce()
    {
        const QSignalSpy told(m_announcer, &RoomAnnouncer::announced);
        m_announcer->setPause(std::chrono::milliseconds(0));
        for (int i = 0; i < 5; ++i) {
            type(*m_ben, 0, 0, u"x"_s);
            m_ben->presence().setOwn(i + 1, i + 1, true);
            QTRY_COMPARE(m_ana->notes().length(), i + 1);
            const auto here = [this, i] {
                return m_ana->presence().carets().value(m_ben->self().id).head == i + 1;
            };
            QTRY_VERIFY(here());
        }
        QCOMPARE(told.count(), 1);
        QCOMPARE(told.at(0).at(0).toString(), u"Ben is writing in the notes."_s);
    }

private:
    std::unique_ptr<LivingRoom> m_room;
    std::unique_ptr<RoomClient> m_ana;
    std::unique_ptr<RoomClient> m_ben;
    std::unique_ptr<QWidget> m_parent;
    RoomAnnouncer* m_announcer = nullptr;
};

QTEST_MAIN(TestRoomAnnouncer)
#include "tst_roomannouncer.moc"
