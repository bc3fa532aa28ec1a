#include "tests/support/livingroom.h"
#include "tests/support/relay.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;

/// When a session begins and ends, and what becomes of people who come, go, or are cut off.
class tst_Lifetime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLastLeaveEndsTheSessionAndClearsIt()
    {
        LivingRoom room;
        auto ana = room.join(u"Ana"_s);
        auto ben = room.join(u"Ben"_s);
        const QString first = ana->sessionId();
        type(*ana, 0, 0, u"gone afterwards"_s);
        ana->sendBroadcastMessage(u"gone, too"_s);
        QTRY_COMPARE(ana->notes().pendingEdits(), 0);
        QTRY_COMPARE(ana->waitingMessages(), 0);
        ana->leave();
        QCOMPARE(ana->state(), RoomClient::State::Left);
        QTRY_COMPARE(ben->people().peers().size(), 1U);
        QCOMPARE(room.server().occupancy().peers, 1);
        ben->leave();
        QTRY_COMPARE(room.server().occupancy().sessions, 0);

        const auto next = room.join(u"Chinedu"_s);
        QVERIFY(next->sessionId() != first);
        QVERIFY(!next->sessionId().isEmpty());
        QCOMPARE(next->notes().text(), QString());
        QVERIFY(isUnset(await(next->getSessionMetadata())->data));
        next->sendBroadcastMessage(u"the first line"_s);
        QTRY_COMPARE(next->waitingMessages(), 0);
        QCOMPARE(next->chat().entries().size(), 1U);
    }

    void aKilledConnectionCountsAsLeftAfterTheGraceTime()
    {
        Relay relay;
        RoomServer::Config config;
        config.limits.graceMs = 300;
        LivingRoom room(relay, config);
        const auto ana = room.join(u"Ana"_s);
        QCOMPARE(room.server().occupancy().peers, 1);
        relay.hold(true); // nobody comes back through it
        relay.cut();
        QTRY_COMPARE(ana->state(), RoomClient::State::Reconnecting);
        QTRY_COMPARE(room.server().occupancy().sessions, 0);
    }

    void withinTheGraceTimeAPeerKeepsItsPlace()
    {
        Relay relay;
        LivingRoom room(relay);
        const auto ana = room.join(u"Ana"_s);
        const auto ben = room.join(u"Ben"_s);
        QTRY_COMPARE(ana->people().peers().size(), 2U);
        QSignalSpy removed(&ana->people(), &PeerList::peerRemoved);
        relay.cut();
        QTRY_COMPARE(ben->state(), RoomClient::State::Reconnecting);
        QTRY_COMPARE(ben->state(), RoomClient::State::Joined);
        QTRY_COMPARE(ana->state(), RoomClient::State::Joined);
        QTRY_COMPARE(ana->people().peers().size(), 2U);
        QCOMPARE(removed.size(), 0);
        QCOMPARE(room.server().occupancy().peers, 2);
    }

    void twoRoomsKnowNothingOfEachOther()
    {
        LivingRoom one;
        LivingRoom two;
        const auto ana = one.join(u"Ana"_s);
        const auto ben = two.join(u"Ben"_s);
        type(*ana, 0, 0, u"only here"_s);
        QTRY_COMPARE(ana->notes().pendingEdits(), 0);
        QCOMPARE(*asText(await(ana->getSessionMetadata())->data), u"only here"_s);
        QVERIFY(isUnset(await(ben->getSessionMetadata())->data));
        QCOMPARE(ben->people().peers().size(), 1U);
    }

    void peopleComeAndGoAndChangeTheirName()
    {
        LivingRoom room;
        const auto ana = room.join(u"Ana"_s, Role::Host);
        QCOMPARE(ana->self().role, Role::Host);
        auto ben = room.join(u"Ben"_s);
        QTRY_COMPARE(ana->people().peers().size(), 2U);
        QCOMPARE(ana->people().peers()[1].name, u"Ben"_s);
        QCOMPARE(ana->people().peers()[1].role, Role::Guest);
        QCOMPARE(ana->people().peers()[1].userId, ben->self().userId); // the same colour for everyone
        ben->changeName(u"Benedikt"_s);
        QTRY_COMPARE(ana->people().peers()[1].name, u"Benedikt"_s);
        QTRY_COMPARE(ben->self().name, u"Benedikt"_s);
        ben.reset();
        QTRY_COMPARE(ana->people().peers().size(), 1U);
    }

    void aWrongCodeAndAMissingServerAreToldApart()
    {
        LivingRoom room;
        RoomClient wrongCode;
        wrongCode.join({room.address(), RoomCode::generate(), u"Ana"_s});
        QTRY_COMPARE(wrongCode.state(), RoomClient::State::Failed);
        QCOMPARE(wrongCode.failure()->kind, Failure::Kind::Refused);

        QTcpServer taken; // gives us a port where nobody listens any more
        QVERIFY(taken.listen(QHostAddress::LocalHost));
        const quint16 port = taken.serverPort();
        taken.close();
        RoomClient noServer;
        noServer.join({{u"127.0.0.1"_s, port, false}, room.code(Role::Guest), u"Ana"_s});
        QTRY_COMPARE(noServer.state(), RoomClient::State::Failed);
        QCOMPARE(noServer.failure()->kind, Failure::Kind::NoServer);
    }

    void aServerThatNeverAnswersIsGivenUp()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        RoomClient client;
        client.join({{u"127.0.0.1"_s, silent.serverPort(), false}, RoomCode::generate(), u"Ana"_s});
        QTRY_COMPARE_WITH_TIMEOUT(client.state(), RoomClient::State::Failed, 20'000);
        QCOMPARE(client.failure()->kind, Failure::Kind::TimedOut);
    }

    void theServersEndIsToldAsSuch()
    {
        LivingRoom room;
        const auto ana = room.join(u"Ana"_s);
        room.server().stop();
        QTRY_COMPARE(ana->state(), RoomClient::State::Reconnecting);
        QVERIFY(ana->failure());
    }
};

QTEST_GUILESS_MAIN(tst_Lifetime)
#include "tst_lifetime.moc"
