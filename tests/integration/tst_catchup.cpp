#include "tests/support/livingroom.h"
#include "tests/support/randomtext.h"
#include "tests/support/relay.h"

#include <QTest>
#include <QThread>
#include <QTimer>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int Offline = 200;
constexpr int Meanwhile = 200;

} // namespace

/// Who has written a lot offline comes back to a room where others have, too.
class tst_CatchUp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_room = std::make_unique<LivingRoom>(m_relay);
        m_ana = m_room->join(u"Ana"_s);
        m_ben = m_room->join(u"Ben"_s);
        type(*m_ana, 0, 0, QString(2'000, u'x'));
        QTRY_COMPARE(m_ben->notes().length(), 2'000);
        m_relay.hold(true, m_ana->self().id);
        m_relay.cut();
        QTRY_COMPARE(m_ana->state(), RoomClient::State::Reconnecting);
        QTRY_COMPARE_WITH_TIMEOUT(m_ben->state(), RoomClient::State::Joined, 15'000);
        QTRY_VERIFY(m_ben->notes().isSynced());
        for (int i = 0; i < Offline; ++i)
            typeSomewhere(*m_ana, u"a"_s);
        benWrites();
    }

    void theWindowBreathesMeanwhileAndWhatComesQueuesBehind()
    {
        // How many entries are taken at a time, and what people type between two of those.
        int taken = 0;
        int most = 0;
        int turns = 0;
        connect(&m_ana->notes(), &NotesClient::versionChanged, this, [&taken] { ++taken; });
        // A view that takes its time for each of them: far more than a slice, together.
        connect(&m_ana->notes(), &NotesClient::changed, this, [] { QThread::usleep(500); });
        QTimer turn;
        connect(&turn, &QTimer::timeout, this, [&] {
            if (taken == 0)
                return;
            most = std::max(most, std::exchange(taken, 0));
            ++turns;
            if (turns == 1) {
                type(*m_ana, 0, 0, u"Ana, meanwhile. "_s);
                type(*m_ben, m_ben->notes().length(), 0, u" Ben, meanwhile."_s);
            }
        });
        turn.start(0);
        m_relay.hold(false, m_ana->self().id);
        QTRY_VERIFY_WITH_TIMEOUT(m_ana->notes().isSynced() && m_ana->notes().pendingEdits() == 0, 60'000);
        QTRY_COMPARE(m_ben->notes().text(), m_ana->notes().text());

        qInfo("%d slices, at most %d of %d entries in one", turns, most, Meanwhile);
        QVERIFY(turns >= 5);
        QVERIFY(most < Meanwhile / 2);
        const QString text = m_ana->notes().text();
        QVERIFY(text.startsWith(u"Ana, meanwhile. "_s));
        QVERIFY(text.endsWith(u" Ben, meanwhile."_s));
        QCOMPARE(text.count(u'x'), 2'000);
        QCOMPARE(text.count(u'a') - u"Ana, meanwhile. Ben, meanwhile."_s.count(u'a'), Offline);
        QCOMPARE(text.count(u'b'), Meanwhile);
        QCOMPARE(*asText(await(m_ana->getSessionMetadata())->data), text);
    }

private:
    void typeSomewhere(RoomClient& client, const QString& what)
    {
        type(client, m_random.number(client.notes().length()), 0, what);
    }

    // Each as an entry of its own: one after the other.
    void benWrites()
    {
        int left = Meanwhile;
        const auto next = [&] {
            if (left > 0 && m_ben->notes().pendingEdits() == 0) {
                --left;
                typeSomewhere(*m_ben, u"b"_s);
            }
        };
        const auto connection =
            connect(&m_ben->notes(), &NotesClient::pendingEditsChanged, this, next, Qt::QueuedConnection);
        next();
        QTRY_VERIFY_WITH_TIMEOUT(left == 0 && m_ben->notes().pendingEdits() == 0, 60'000);
        disconnect(connection);
    }

    RandomText m_random{7};
    Relay m_relay;
    std::unique_ptr<LivingRoom> m_room;
    std::unique_ptr<RoomClient> m_ana;
    std::unique_ptr<RoomClient> m_ben;
};

QTEST_GUILESS_MAIN(tst_CatchUp)
#include "tst_catchup.moc"
