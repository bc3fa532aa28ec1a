#include "tests/support/livingroom.h"
#include "tests/support/relay.h"

#include <QSignalSpy>
#include <QTest>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;

/// Others' carets stay at their words, whoever writes where.
class tst_Presence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_room = std::make_unique<LivingRoom>();
        m_ana = m_room->join(u"Ana"_s);
        m_ben = m_room->join(u"Ben"_s);
        type(*m_ana, 0, 0, u"one two three"_s);
        QTRY_COMPARE(m_ben->notes().text(), u"one two three"_s);
        QTRY_COMPARE(m_ana->notes().pendingEdits(), 0);
    }

    void cleanup()
    {
        m_ana.reset();
        m_ben.reset();
        m_room.reset();
    }

    void aCaretIsSeenByTheOthersAndNotByItsOwner()
    {
        m_ana->presence().setOwn(4, 7, true);
        QTRY_VERIFY(m_ben->presence().carets().contains(m_ana->self().id));
        const RemoteCaret caret = m_ben->presence().carets().value(m_ana->self().id);
        QCOMPARE(caret.anchor, 4);
        QCOMPARE(caret.head, 7);
        QVERIFY(caret.typing);
        QVERIFY(m_ana->presence().carets().isEmpty());
    }

    void whoJoinsLateSeesIt()
    {
        const auto late = m_room->join(u"Late"_s);
        m_ana->presence().setOwn(4, 7, true);
        QTRY_VERIFY(late->presence().carets().contains(m_ana->self().id));
        QCOMPARE(late->presence().carets().value(m_ana->self().id).head, 7);
    }

    void itFollowsWhatIsWrittenBeforeIt()
    {
        m_ana->presence().setOwn(4, 4, false);
        QTRY_VERIFY(m_ben->presence().carets().contains(m_ana->self().id));
        type(*m_ben, 0, 0, u"zero "_s); // Ben's own, perhaps not confirmed yet
        QCOMPARE(m_ben->presence().carets().value(m_ana->self().id).head, 9);
        QTRY_COMPARE(m_ana->notes().text(), u"zero one two three"_s);
        m_ana->presence().setOwn(13, 13, false);
        QTRY_COMPARE(m_ben->presence().carets().value(m_ana->self().id).head, 13);
    }

    void aCaretBehindTextThatIsStillOnItsWayEndsUpBehindIt()
    {
        type(*m_ana, 3, 0, u", and a half,"_s);
        m_ana->presence().setOwn(16, 16, true);
        QTRY_COMPARE(m_ben->notes().text(), u"one, and a half, two three"_s);
        QTRY_COMPARE(m_ben->presence().carets().value(m_ana->self().id).head, 16);
    }

    void aCaretInTextThatIsNotHereYetIsShownWithIt()
    {
        Relay relay;
        const LivingRoom room(relay);
        const auto ana = room.join(u"Ana"_s);
        const auto ben = room.join(u"Ben"_s);
        relay.swallowNotices(u"on-metadata-change"_s); // the text comes with a fetch, a moment later
        type(*ana, 0, 0, u"late words"_s);
        QTRY_COMPARE(ana->notes().pendingEdits(), 0);
        ana->presence().setOwn(10, 10, false);
        QTRY_COMPARE(ben->notes().text(), u"late words"_s);
        QTRY_COMPARE(ben->presence().carets().value(ana->self().id).head, 10);
    }

    void whoLeavesTakesTheCaretAlong()
    {
        m_ana->presence().setOwn(4, 4, false);
        QTRY_COMPARE(m_ben->presence().carets().size(), 1);
        m_ana->leave();
        QTRY_COMPARE(m_ben->presence().carets().size(), 0);
    }

    void manyMovesAreToldAtABoundedRate()
    {
        QSignalSpy changed(&m_ben->presence(), &Presence::changed);
        QElapsedTimer time;
        time.start();
        for (int i = 0; i < 60; ++i) {
            m_ana->presence().setOwn(i % 13, i % 13, false);
            QTest::qWait(5);
        }
        m_ana->presence().setOwn(11, 11, false);
        QTRY_COMPARE(m_ben->presence().carets().value(m_ana->self().id).head, 11);
        QVERIFY(changed.size() <= time.elapsed() / 100 + 2);
    }

private:
    std::unique_ptr<LivingRoom> m_room;
    std::unique_ptr<RoomClient> m_ana;
    std::unique_ptr<RoomClient> m_ben;
};

QTEST_GUILESS_MAIN(tst_Presence)
#include "tst_presence.moc"
