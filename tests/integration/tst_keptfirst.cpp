#include "core/journal/visitjournal.h"
#include "tests/support/livingroom.h"
#include "tests/support/relay.h"

#include <QTemporaryDir>

#include <algorithm>
#include <deque>
#include <mutex>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;

/// What is written is on this computer's disk before the network gets it: else a crash between the two could
/// lose what was never answered. The disk is a real one whose word is passed on when the test says so.
class TestKeptFirst : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_relay = std::make_unique<Relay>();
        m_room = std::make_unique<LivingRoom>(*m_relay);
        m_ben = m_room->join(u"Ben"_s);
        auto journal =
            VisitJournal::open(m_directory->filePath(u"unsent"_s), [this](std::function<void()> call) {
                const std::lock_guard lock(m_mutex);
                m_calls.push_back(std::move(call));
                if (!m_isHeld)
                    QMetaObject::invokeMethod(this, &TestKeptFirst::passOn, Qt::QueuedConnection);
            });
        QVERIFY(journal);
        m_journal = *std::move(journal);
        m_ana = std::make_unique<RoomClient>();
        m_ana->keepIn(m_journal);
        m_ana->join({m_room->address(), m_room->code(Role::Guest), u"Ana"_s});
        QTRY_VERIFY_WITH_TIMEOUT(isSettled(*m_ana), MomentMs);
        hold(true);
    }
    void cleanup()
    {
        hold(false);
        m_ana.reset();
        m_ben.reset();
        m_journal.reset();
        m_calls.clear();
        m_room.reset();
        m_relay.reset();
    }

    void aMessageIsSentOnceItIsOnTheDisk()
    {
        m_ana->sendBroadcastMessage(u"first"_s);
        haveAllSaid();
        QCOMPARE(sent(u"broadcast"_s), 0);
        hold(false);
        QTRY_COMPARE(m_ben->chat().entries().size(), 1U);
    }

    /// An answer, and a connection that comes back, are reasons to go on; with what is kept.
    void noOtherReasonSendsAMessageThatIsNotOnTheDisk()
    {
        m_ana->sendBroadcastMessage(u"first"_s);
        (void)m_journal->read(); // the disk has it
        passOn();
        m_ana->sendBroadcastMessage(u"second"_s);
        QTRY_COMPARE(m_ana->chat().entries().front().state, ChatEntry::State::Sent);
        haveAllSaid();
        QCOMPARE(sent(u"broadcast"_s), 1);

        m_relay->cut();
        QTRY_COMPARE(m_ana->state(), RoomClient::State::Reconnecting);
        QTRY_COMPARE_WITH_TIMEOUT(m_ana->state(), RoomClient::State::Joined, MomentMs);
        haveAllSaid();
        QCOMPARE(sent(u"broadcast"_s), 1);
        hold(false);
        QTRY_COMPARE_WITH_TIMEOUT(m_ben->chat().entries().size(), 2U, MomentMs);
        QCOMPARE(m_ben->chat().entries().back().message.text, u"second"_s);
    }

    void anEditOfAMessageIsSentOnceItIsOnTheDisk()
    {
        m_ana->sendBroadcastMessage(u"helo"_s);
        hold(false);
        QTRY_COMPARE(m_ana->chat().entries().front().state, ChatEntry::State::Sent);
        QTRY_COMPARE(m_ben->chat().entries().size(), 1U);
        hold(true);
        m_ana->editMessage(m_ana->chat().entries().front().message.id, u"hello"_s);
        haveAllSaid();
        QCOMPARE(sent(u"edit-message"_s), 0);
        hold(false);
        QTRY_COMPARE(m_ben->chat().entries().front().message.text, u"hello"_s);
    }

    void anEditOfTheNotesIsSentOnceItIsOnTheDisk()
    {
        type(*m_ana, 0, 0, u"kept"_s);
        haveAllSaid();
        QCOMPARE(sent(u"set-metadata"_s), 0);
        hold(false);
        QTRY_COMPARE(m_ben->notes().text(), u"kept"_s);
    }

private:
    void hold(bool isHeld)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_isHeld = isHeld;
        }
        if (!isHeld)
            passOn();
    }
    /// What the disk has said so far.
    void passOn()
    {
        std::deque<std::function<void()>> calls;
        {
            const std::lock_guard lock(m_mutex);
            calls = std::exchange(m_calls, {});
        }
        for (const auto& call : calls)
            call();
    }
    /// Whatever Ana had to say before this has reached the server: her new name, behind it on the same line,
    /// has reached Ben.
    void haveAllSaid()
    {
        const QString name = u"Ana %1"_s.arg(++m_names);
        m_ana->changeName(name);
        QTRY_VERIFY_WITH_TIMEOUT(std::ranges::count(m_ben->people().peers(), name, &Peer::name) == 1,
                                 MomentMs);
    }
    [[nodiscard]] qsizetype sent(const QString& method) const { return m_relay->heard(method).size(); }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Relay> m_relay;
    std::unique_ptr<LivingRoom> m_room;
    std::unique_ptr<RoomClient> m_ben;
    std::shared_ptr<VisitJournal> m_journal;
    std::unique_ptr<RoomClient> m_ana;
    int m_names = 0;

    std::mutex m_mutex;
    std::deque<std::function<void()>> m_calls; ///< of the journal, not passed on
    bool m_isHeld = false;
};

QTEST_GUILESS_MAIN(TestKeptFirst)
#include "tst_keptfirst.moc"
