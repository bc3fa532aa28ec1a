#include "tests/support/bot.h"
#include "tests/support/daemon.h"
#include "tests/support/observer.h"
#include "tests/support/roomelsewhere.h"

#include <QRandomGenerator>
#include <QTest>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 60'000; // ms

/// How many rounds; the variable asks for more.
int wanted(const char* variable, int usual)
{
    const int asked = qEnvironmentVariableIntValue(variable);
    return asked > 0 ? asked : usual;
}

Bots fourIn(const RoomElsewhere& room)
{
    Bots bots;
    for (const char name : {'a', 'b', 'c', 'd'})
        bots.push_back(std::make_unique<Bot>(QLatin1Char(name), room.join(QString(QLatin1Char(name)))));
    return bots;
}

} // namespace

/// The server is ended, again and again, while people write.
class tst_Killing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEditAndMessageIsThereOnce()
    {
        Daemon daemon;
        const RoomElsewhere room(daemon.address());
        const Bots bots = fourIn(room);
        const QString session = bots.front()->client().sessionId();
        const int kills = wanted("CONFAB_KILLS", 20);
        for (int kill = 0; kill < kills; ++kill) {
            // Each life of the server takes something in before it ends.
            const qsizetype before = acknowledged(bots);
            QTRY_VERIFY_WITH_TIMEOUT(acknowledged(bots) > before, Patience);
            QTest::qWait(QRandomGenerator::global()->bounded(300)); // the moment is anybody's guess
            daemon.kill();
            daemon.start();
        }
        verifyAllIsThere(daemon, room, bots, session);
        qInfo("%d kills, %lld edits and messages acknowledged: each there once", kills,
              qint64(acknowledged(bots)));
    }

    void orderlyRestartsLoseNothing()
    {
        Daemon daemon;
        const RoomElsewhere room(daemon.address());
        const Bots bots = fourIn(room);
        const QString session = bots.front()->client().sessionId();
        const int restarts = wanted("CONFAB_RESTARTS", 4);
        qint64 longest = 0;
        for (int restart = 0; restart < restarts; ++restart) {
            const qsizetype before = acknowledged(bots);
            QTRY_VERIFY_WITH_TIMEOUT(acknowledged(bots) > before + 50, Patience);
            const qint64 ended = daemon.terminate();
            QVERIFY(ended >= 0);
            longest = std::max(longest, ended);
            daemon.start();
        }
        verifyAllIsThere(daemon, room, bots, session);
        qInfo(
            "%d restarts, %lld edits and messages acknowledged: each there once; an end took at most %lld ms",
            restarts, qint64(acknowledged(bots)), longest);
    }

private:
    static void verifyAllIsThere(const Daemon& daemon, const RoomElsewhere& room, const Bots& bots,
                                 const QString& session)
    {
        for (const auto& bot : bots)
            bot->rest();
        for (const auto& bot : bots)
            QTRY_VERIFY_WITH_TIMEOUT(bot->hasNothingWaiting(), Patience);
        Observer observer(daemon.address(), room.code(Role::Viewer));
        const QString text = observer.replayedNotes();
        const QStringList messages = observer.messages();
        for (const auto& bot : bots) {
            QCOMPARE(bot->client().sessionId(), session);
            QTRY_COMPARE_WITH_TIMEOUT(bot->client().notes().text(), text, Patience);
            QVERIFY(bot->isWholeIn(text, messages));
            QVERIFY(bot->messages() > 0);
        }
        QCOMPARE(room.join(u"Late"_s)->notes().text(), text);
    }
};

QTEST_GUILESS_MAIN(tst_Killing)
#include "tst_killing.moc"
