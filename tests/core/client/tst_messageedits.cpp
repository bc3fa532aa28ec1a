#include "tests/support/livingroom.h"
#include "tests/support/relay.h"

#include <QSignalSpy>
#include <QTest>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;

/// Own messages changed and deleted, over a line that breaks.
class TestMessageEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { start(Limits().graceMs); }

    void cleanup()
    {
        m_ana.reset();
        m_ben.reset();
        m_room.reset();
        m_relay.reset();
    }

    void anEditReachesEveryone()
    {
        m_ana->editMessage(idOf(*m_ana), u"hello"_s);
        QCOMPARE(first(*m_ana).editing, u"hello"_s);
        QCOMPARE(first(*m_ana).message.text, u"helo"_s);
        QTRY_COMPARE(first(*m_ana).message.text, u"hello"_s);
        QVERIFY(!first(*m_ana).editing);
        QVERIFY(first(*m_ana).message.editedAt > 0);
        QTRY_COMPARE(first(*m_ben).message.text, u"hello"_s);
        QCOMPARE(first(*m_ben).message.editedAt, first(*m_ana).message.editedAt);
    }

    void aDeletedMessageIsDeletedForThoseWhoComeLater()
    {
        m_ana->deleteMessage(idOf(*m_ana));
        QTRY_VERIFY(first(*m_ben).message.isDeleted);
        QVERIFY(first(*m_ben).message.text.isEmpty());
        QVERIFY(first(*m_ana).message.isDeleted);
        const auto cem = m_room->join(u"Cem"_s);
        QTRY_COMPARE(cem->chat().entries().size(), 1U);
        QVERIFY(first(*cem).message.isDeleted);
    }

    void onlyTheLastOfManyQuickEditsHasToStand()
    {
        for (int i = 0; i <= 30; ++i)
            m_ana->editMessage(idOf(*m_ana), QString::number(i));
        QVERIFY(m_ana->waitingMessages() <= 2); // one on its way, one behind it
        QTRY_COMPARE(first(*m_ben).message.text, u"30"_s);
        QTRY_COMPARE(m_ana->waitingMessages(), 0);
        QCOMPARE(first(*m_ana).message.text, u"30"_s);
    }

    void anotherPersonsMessageIsNotChanged()
    {
        QSignalSpy refused(&m_ben->chat(), &ChatLog::editRefused);
        m_ben->editMessage(idOf(*m_ben), u"mine now"_s);
        QTRY_COMPARE(refused.size(), 1);
        QCOMPARE(refused[0][0].toString(), idOf(*m_ben));
        QCOMPARE(refused[0][1].value<std::optional<QString>>(), u"mine now"_s);
        QCOMPARE(refused[0][2].value<Failure>().refusal.reason, u"not_yours"_s);
        QCOMPARE(first(*m_ben).message.text, u"helo"_s);
        QVERIFY(!first(*m_ben).editing);
    }

    void anEditWhoseAnswerWasLostIsMadeOnce()
    {
        m_relay->swallowAnswers(true);
        m_ana->editMessage(idOf(*m_ana), u"hello"_s);
        QTRY_COMPARE(first(*m_ben).message.text, u"hello"_s);
        const qint64 number = first(*m_ben).message.edit;
        QCOMPARE(m_ana->waitingMessages(), 1);
        m_relay->swallowAnswers(false);
        m_relay->cut();
        QTRY_COMPARE_WITH_TIMEOUT(m_ana->waitingMessages(), 0, 15'000);
        QCOMPARE(first(*m_ana).message.text, u"hello"_s);
        QCOMPARE(first(*m_ana).message.edit, number);
    }

    void whatOthersChangedWhileTheLineWasDownIsFetched()
    {
        m_ana->sendBroadcastMessage(u"second"_s);
        QTRY_COMPARE(m_ben->chat().entries().size(), 2U);
        QTRY_COMPARE(m_ana->waitingMessages(), 0);
        m_relay->hold(true, m_ben->self().id);
        m_ana->editMessage(idOf(*m_ana), u"hello"_s);
        m_ana->deleteMessage(m_ana->chat().entries()[1].message.id);
        QTRY_COMPARE(m_ana->waitingMessages(), 0);
        QCOMPARE(first(*m_ben).message.text, u"helo"_s);
        m_relay->cut();
        m_relay->hold(false, m_ben->self().id);
        QTRY_COMPARE_WITH_TIMEOUT(first(*m_ben).message.text, u"hello"_s, 15'000);
        QTRY_VERIFY(m_ben->chat().entries()[1].message.isDeleted);
        QCOMPARE(m_ben->chat().entries().size(), 2U);
    }

    /// More than one answer holds, twice: the second time only what is new.
    void manyLongEditsAreFetchedInSeveralAnswers()
    {
        constexpr int Count = 20;
        start(Limits().graceMs, 0);
        for (int i = 1; i < Count; ++i)
            m_ana->sendBroadcastMessage(QString::number(i));
        QTRY_COMPARE(m_ben->chat().entries().size(), std::size_t(Count));
        QTRY_COMPARE(m_ana->waitingMessages(), 0);
        for (const QChar letter : u"ab"_s) {
            m_relay->hold(true, m_ben->self().id);
            for (const ChatEntry& entry : m_ana->chat().entries())
                m_ana->editMessage(entry.message.id, QString(60'000, letter));
            QTRY_COMPARE_WITH_TIMEOUT(m_ana->waitingMessages(), 0, MomentMs);
            const auto asked = m_relay->heard(u"get-messages"_s).size();
            m_relay->cut();
            m_relay->hold(false, m_ben->self().id);
            for (const ChatEntry& entry : m_ben->chat().entries())
                QTRY_COMPARE_WITH_TIMEOUT(entry.message.text, QString(60'000, letter), MomentMs);
            QTRY_VERIFY(m_relay->heard(u"get-messages"_s).size() > asked + 2); // one of them Ana's
            QTRY_COMPARE_WITH_TIMEOUT(m_ana->state(), RoomClient::State::Joined, MomentMs);
        }
        QCOMPARE(m_ben->chat().entries().size(), std::size_t(Count));
    }

    void withoutAConnectionNoEditIsTaken()
    {
        m_relay->hold(true);
        m_relay->cut();
        QTRY_COMPARE(m_ana->state(), RoomClient::State::Reconnecting);
        m_ana->editMessage(idOf(*m_ana), u"hello"_s);
        QVERIFY(!first(*m_ana).editing);
        QCOMPARE(m_ana->waitingMessages(), 0);
        m_relay->hold(false);
    }

    void inAnotherSessionTheNewWordsAreAMessageNotSent()
    {
        start(1); // whoever is lost has left
        m_relay->hold(true, m_ana->self().id);
        m_ana->editMessage(idOf(*m_ana), u"hello"_s);
        const QString session = m_ana->sessionId();
        m_relay->cut();
        QTRY_COMPARE(m_ben->people().peers().size(), 1U);
        m_ben->leave();
        m_relay->hold(false, m_ana->self().id);
        QTRY_VERIFY_WITH_TIMEOUT(m_ana->state() == RoomClient::State::Joined && m_ana->sessionId() != session,
                                 15'000);
        QVERIFY(!first(*m_ana).editing);
        const ChatEntry& row = m_ana->chat().entries().back();
        QCOMPARE(row.message.text, u"hello"_s);
        QCOMPARE(row.state, ChatEntry::State::Failed);
        QVERIFY(row.failure->refusal.is(ErrorCode::OtherSession));
        QVERIFY(row.message.id.isEmpty());
        QCOMPARE(m_ana->waitingMessages(), 0);
    }

private:
    void start(qint64 graceMs, qint64 broadcastsPerSecond = Limits().broadcastsPerSecond)
    {
        cleanup();
        m_relay = std::make_unique<Relay>();
        RoomServer::Config config;
        config.limits.graceMs = graceMs;
        config.limits.broadcastsPerSecond = broadcastsPerSecond;
        m_room = std::make_unique<LivingRoom>(*m_relay, config);
        m_ana = m_room->join(u"Ana"_s);
        m_ben = m_room->join(u"Ben"_s);
        m_ana->sendBroadcastMessage(u"helo"_s);
        QTRY_COMPARE(m_ana->waitingMessages(), 0);
        QTRY_COMPARE(m_ben->chat().entries().size(), 1U);
    }

    static const ChatEntry& first(RoomClient& client) { return client.chat().entries().front(); }
    static QString idOf(RoomClient& client) { return first(client).message.id; }

    std::unique_ptr<Relay> m_relay;
    std::unique_ptr<LivingRoom> m_room;
    std::unique_ptr<RoomClient> m_ana;
    std::unique_ptr<RoomClient> m_ben;
};

QTEST_GUILESS_MAIN(TestMessageEdits)
#include "tst_messageedits.moc"
