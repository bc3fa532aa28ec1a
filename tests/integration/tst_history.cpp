#include "core/client/noteshistory.h"
#include "tests/support/livingroom.h"
#include "tests/support/relay.h"

#include <QDateTime>
#include <QSignalSpy>
#include <QTest>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;

namespace {

QString textAt(RoomClient& client, qint64 version)
{
    return client.history().past().stateAt(version).text.toString();
}

QString authorAt(RoomClient& client, qsizetype place)
{
    const TextPast& past = client.history().past();
    return client.history().nameOf(past.peerOf(past.now().authors.at(place)));
}

void confirmed(RoomClient& client)
{
    QTRY_COMPARE_WITH_TIMEOUT(client.notes().pendingEdits(), 0, 15'000);
}

} // namespace

/// The past of the notes, from a real server.
class TestHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsFetchedBeforeItIsWanted()
    {
        const LivingRoom room;
        const auto ana = room.join(u"Ana"_s);
        type(*ana, 0, 0, u"one"_s);
        confirmed(*ana);
        QCOMPARE(ana->history().past().head(), 0);
        QVERIFY(!ana->history().isComplete());
    }

    void whoComesLateSeesEveryVersionAndItsAuthor()
    {
        const LivingRoom room;
        const auto cem = room.join(u"Cem"_s);
        auto ana = room.join(u"Ana"_s);
        type(*ana, 0, 0, u"hello"_s);
        confirmed(*ana);
        QTRY_COMPARE(cem->notes().text(), u"hello"_s);
        type(*cem, 5, 0, u" there"_s);
        confirmed(*cem);
        ana->leave(); // one who has gone keeps their name
        QTRY_COMPARE(cem->people().peers().size(), 1U);

        const auto ben = room.join(u"Ben"_s);
        ben->history().want();
        QTRY_VERIFY(ben->history().isComplete());
        QCOMPARE(ben->history().past().head(), 2);
        QCOMPARE(textAt(*ben, 0), QString());
        QCOMPARE(textAt(*ben, 1), u"hello"_s);
        QCOMPARE(textAt(*ben, 2), u"hello there"_s);
        QCOMPARE(authorAt(*ben, 0), u"Ana"_s);
        QCOMPARE(authorAt(*ben, 8), u"Cem"_s);
        const StoreUpdate first = ben->history().past().at(1);
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        QVERIFY(first.updatedAt > now - 60'000 && first.updatedAt <= now + 1000);
    }

    void itKeepsUpWithWhatComes()
    {
        const LivingRoom room;
        const auto ana = room.join(u"Ana"_s);
        const auto ben = room.join(u"Ben"_s);
        ben->history().want();
        QSignalSpy grew(&ben->history(), &NotesHistory::grew);
        for (int i = 0; i < 20; ++i) {
            type(*ana, ana->notes().length(), 0, u"a"_s);
            confirmed(*ana);
        }
        type(*ben, 0, 0, u"b"_s);
        confirmed(*ben);
        QTRY_VERIFY(ben->history().isComplete());
        QTRY_COMPARE(ben->history().past().head(), ben->notes().version());
        QVERIFY(grew.count() > 0);
        QCOMPARE(textAt(*ben, ben->notes().version()), ben->notes().text());
        QCOMPARE(authorAt(*ben, 0), u"Ben"_s);
        QCOMPARE(authorAt(*ben, 1), u"Ana"_s);
    }

    void whatWasMissedWhileTheLineWasCutComesAfterwards()
    {
        Relay relay;
        const LivingRoom room(relay);
        const auto ana = room.join(u"Ana"_s);
        ana->history().want();
        type(*ana, 0, 0, u"one"_s);
        confirmed(*ana);
        QTRY_COMPARE(ana->history().past().head(), 1);
        relay.hold(true);
        relay.cut();
        QTRY_COMPARE(ana->state(), RoomClient::State::Reconnecting);
        type(*ana, 3, 0, u" two"_s);
        relay.hold(false);
        confirmed(*ana);
        QTRY_VERIFY(ana->history().isComplete());
        QCOMPARE(textAt(*ana, ana->history().past().head()), u"one two"_s);
    }

    void aValueThatIsNoTextIsAVersionToo()
    {
        const LivingRoom room;
        const auto ana = room.join(u"Ana"_s, Role::Host);
        QVERIFY(await(ana->setSessionMetadata(u"whole"_s)));
        type(*ana, 5, 0, u"!"_s);
        confirmed(*ana);
        const auto ben = room.join(u"Ben"_s);
        ben->history().want();
        QTRY_VERIFY(ben->history().isComplete());
        QCOMPARE(textAt(*ben, 1), u"whole"_s);
        QCOMPARE(textAt(*ben, 2), u"whole!"_s);
    }

    void aLongPastComesInPartsAndTheWindowGoesOn()
    {
        const LivingRoom room;
        const auto ana = room.join(u"Ana"_s);
        // Versions with much text in each: several answers of 256 KB.
        constexpr int Versions = 60;
        for (int i = 0; i < Versions; ++i) {
            type(*ana, 0, 0, QString(20'000, QChar('a' + i % 26)));
            confirmed(*ana);
        }
        const auto ben = room.join(u"Ben"_s);
        int parts = 0;
        connect(&ben->history(), &NotesHistory::grew, this, [&parts] { ++parts; });
        ben->history().want();
        QTRY_VERIFY_WITH_TIMEOUT(ben->history().isComplete(), 20'000);
        QVERIFY2(parts >= 4, qPrintable(QString::number(parts)));
        QCOMPARE(ben->history().past().head(), Versions);
        QCOMPARE(ben->history().share(), 1.0);
        QCOMPARE(textAt(*ben, Versions), ben->notes().text());
        QCOMPARE(textAt(*ben, 1), QString(20'000, u'a'));
    }

    void anotherSessionHasAPastOfItsOwn()
    {
        Relay relay;
        RoomServer::Config config;
        config.limits.graceMs = 300;
        LivingRoom room(relay, config);
        const auto ana = room.join(u"Ana"_s);
        ana->history().want();
        type(*ana, 0, 0, u"gone"_s);
        confirmed(*ana);
        QTRY_COMPARE(ana->history().past().head(), 1);
        const QString before = ana->sessionId();
        QSignalSpy reset(&ana->history(), &NotesHistory::wasReset);
        relay.hold(true);
        relay.cut();
        QTRY_COMPARE(ana->state(), RoomClient::State::Reconnecting);
        QTRY_COMPARE(room.server().occupancy().sessions, 0); // the grace is over
        relay.hold(false);
        QTRY_COMPARE_WITH_TIMEOUT(ana->state(), RoomClient::State::Joined, 20'000);
        QVERIFY(ana->sessionId() != before);
        QTRY_COMPARE(reset.count(), 1);
        QTRY_COMPARE(ana->history().past().head(), ana->notes().version());
    }
};

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
