#include "tests/support/livingroom.h"
#include "tests/support/relay.h"

#include <QDateTime>
#include <QTest>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;

/// What is written while the line is down arrives once it is back: everything, once, in order.
class tst_Reconnect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_relay = std::make_unique<Relay>();
        m_room = std::make_unique<LivingRoom>(*m_relay);
        m_ana = m_room->join(u"Ana"_s);
        m_ben = m_room->join(u"Ben"_s);
        QTRY_COMPARE(m_ana->people().peers().size(), 2U);
    }

    void cleanup()
    {
        m_ana.reset();
        m_ben.reset();
        m_room.reset();
        m_relay.reset();
    }

    void whatIsWrittenOfflineIsSentOnce()
    {
        type(*m_ana, 0, 0, u"shared. "_s);
        QTRY_COMPARE(m_ben->notes().text(), u"shared. "_s);
        m_relay->hold(true);
        m_relay->cut();
        QTRY_COMPARE(m_ana->state(), RoomClient::State::Reconnecting);
        type(*m_ana, 0, 0, u"Ana offline. "_s);
        type(*m_ana, 0, 0, u"More. "_s);
        type(*m_ben, m_ben->notes().length(), 0, u"Ben offline."_s);
        m_ana->sendBroadcastMessage(u"one"_s);
        m_ana->sendBroadcastMessage(u"two"_s);
        QCOMPARE(m_ana->notes().pendingEdits(), 2);
        QCOMPARE(m_ana->waitingMessages(), 2);
        m_relay->hold(false);

        const QString all = u"More. Ana offline. shared. Ben offline."_s;
        QTRY_COMPARE_WITH_TIMEOUT(m_ana->notes().text(), all, 15'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_ben->notes().text(), all, 15'000);
        QTRY_COMPARE(m_ana->notes().pendingEdits(), 0);
        QTRY_COMPARE(m_ana->waitingMessages(), 0);
        QTRY_COMPARE(m_ben->chat().entries().size(), 2U);
        QCOMPARE(m_ben->chat().entries()[0].message.text, u"one"_s);
        QCOMPARE(m_ben->chat().entries()[1].message.text, u"two"_s);
        QCOMPARE(m_ana->chat().entries().size(), 2U);
        QCOMPARE(*asText(await(m_ana->getSessionMetadata())->data), all);
    }

    void muchThatWasMissedComesInSeveralAnswers()
    {
        constexpr qsizetype Piece = 100'000; // two of them fill an answer
        constexpr int Pieces = 12;
        m_relay->hold(true, m_ben->self().id);
        m_relay->cut();
        QTRY_COMPARE(m_ben->state(), RoomClient::State::Reconnecting);
        QTRY_VERIFY_WITH_TIMEOUT(isSettled(*m_ana), 15'000);
        for (int i = 0; i < Pieces; ++i) {
            type(*m_ana, 0, 0, QString(Piece, QChar(u'a' + i)));
            QTRY_COMPARE(m_ana->notes().pendingEdits(), 0);
        }
        m_relay->hold(false, m_ben->self().id);
        QTRY_COMPARE_WITH_TIMEOUT(m_ben->notes().length(), Pieces * Piece, 15'000);
        QCOMPARE(m_ben->notes().text(), m_ana->notes().text());
    }

    void itIsToldHowLongThePlaceIsKept()
    {
        QVERIFY(!m_ana->placeKeptUntil());
        m_relay->hold(true);
        m_relay->cut();
        const qint64 before = QDateTime::currentMSecsSinceEpoch();
        QTRY_COMPARE(m_ana->state(), RoomClient::State::Reconnecting);
        const qint64 after = QDateTime::currentMSecsSinceEpoch();
        const auto until = m_ana->placeKeptUntil();
        QVERIFY(until);
        QVERIFY(*until >= before + Limits().graceMs && *until <= after + Limits().graceMs);
        // A try that comes to nothing makes it no longer.
        const int lines = m_relay->accepted();
        QTRY_VERIFY_WITH_TIMEOUT(m_relay->accepted() > lines + 1, 15'000);
        m_relay->cut();
        QCOMPARE(m_ana->placeKeptUntil(), until);
        m_relay->hold(false);
        m_relay->cut();
        QTRY_COMPARE_WITH_TIMEOUT(m_ana->state(), RoomClient::State::Joined, 15'000);
        QVERIFY(!m_ana->placeKeptUntil());
    }

    void aLostAnswerHealsItself()
    {
        m_relay->swallowAnswers(true);
        type(*m_ana, 0, 0, u"once"_s);
        m_ana->sendBroadcastMessage(u"said once"_s);
        QTRY_COMPARE(m_ben->notes().text(), u"once"_s); // it is in the room; Ana was never told
        QTRY_COMPARE(m_ben->chat().entries().size(), 1U);
        QCOMPARE(m_ana->waitingMessages(), 1);
        m_relay->swallowAnswers(false);
        m_relay->cut();
        QTRY_COMPARE_WITH_TIMEOUT(m_ana->waitingMessages(), 0, 15'000);
        QTRY_COMPARE(m_ana->notes().pendingEdits(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(m_ben->state(), RoomClient::State::Joined, 15'000);
        m_ana->sendBroadcastMessage(u"next"_s);
        QTRY_COMPARE(m_ben->chat().entries().size(), 2U);
        QCOMPARE(m_ben->chat().entries()[1].message.text, u"next"_s);
        QCOMPARE(m_ana->chat().entries().size(), 2U);
        QCOMPARE(m_ben->notes().text(), u"once"_s);
        QCOMPARE(m_ana->notes().text(), u"once"_s);
    }

    void undoWorksAcrossAReconnect()
    {
        type(*m_ana, 0, 0, u"Ana"_s);
        QTRY_COMPARE(m_ben->notes().text(), u"Ana"_s);
        m_relay->cut();
        QTRY_COMPARE(m_ana->state(), RoomClient::State::Reconnecting);
        type(*m_ben, 3, 0, u" Ben"_s);
        m_ana->notes().undo();
        QTRY_COMPARE_WITH_TIMEOUT(m_ana->notes().text(), u" Ben"_s, 15'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_ben->notes().text(), u" Ben"_s, 15'000);
        m_ana->notes().redo(); // on which side of what came meanwhile, nobody can say
        QTRY_VERIFY(m_ben->notes().text() == u"Ana Ben"_s || m_ben->notes().text() == u" BenAna"_s);
    }

    void manyCutsLoseAndDoubleNothing()
    {
        QString written;
        for (int round = 0; round < 8; ++round) {
            for (int i = 0; i < 5; ++i) {
                const QString word = u"%1.%2 "_s.arg(round).arg(i);
                type(*m_ana, m_ana->notes().length(), 0, word);
                m_ana->sendBroadcastMessage(word);
                written += word;
                QCoreApplication::processEvents();
            }
            m_relay->cut();
            QTRY_COMPARE_WITH_TIMEOUT(m_ana->state(), RoomClient::State::Joined, 15'000);
        }
        QTRY_COMPARE_WITH_TIMEOUT(m_ben->notes().text(), written, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_ben->chat().entries().size(), 40U, 20'000);
        QString said;
        for (const ChatEntry& entry : m_ben->chat().entries())
            said += entry.message.text;
        QCOMPARE(said, written);
        QTRY_COMPARE(m_ana->waitingMessages(), 0);
        QCOMPARE(m_ana->chat().entries().size(), 40U);
    }

private:
    std::unique_ptr<Relay> m_relay;
    std::unique_ptr<LivingRoom> m_room;
    std::unique_ptr<RoomClient> m_ana;
    std::unique_ptr<RoomClient> m_ben;
};

QTEST_GUILESS_MAIN(tst_Reconnect)
#include "tst_reconnect.moc"
