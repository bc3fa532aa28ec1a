#include "tests/support/livingroom.h"
#include "tests/support/relay.h"

#include <QDateTime>
#include <QSignalSpy>
#include <QTest>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;

/// The contract of the session metadata, sentence by sentence, with a real server and real clients.
class tst_Contract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyPeerWhoMayWriteSetsTheMetadataToAString_data()
    {
        QTest::addColumn<QString>("value");
        QTest::newRow("words") << u"Agenda: one, two"_s;
        QTest::newRow("a stringified object is a string") << uR"({"a":[1,2,{"b":null}]})"_s;
        QTest::newRow("empty") << QString(u""_s);
        QTest::newRow("beyond the BMP, line ends, no-break space") << u"😀\n\u00a0漢\n"_s;
        QTest::newRow("60 KB") << QString(60'000, u'x');
    }

    void anyPeerWhoMayWriteSetsTheMetadataToAString()
    {
        QFETCH(QString, value);
        LivingRoom room;
        const auto ana = room.join(u"Ana"_s);
        const auto ben = room.join(u"Ben"_s, Role::Host);
        const auto set = await(ana->setSessionMetadata(value));
        QVERIFY(set);
        QCOMPARE(*asText(set->data), value);
        QCOMPARE(set->changeVersion, 1);
        const auto got = await(ben->getSessionMetadata());
        QVERIFY(got);
        QCOMPARE(*asText(got->data), value);
        QCOMPARE(got->updatedBy, ana->self().id);
    }

    void whoJoinsLateGetsWhatStands()
    {
        LivingRoom room;
        const auto ana = room.join(u"Ana"_s);
        type(*ana, 0, 0, u"written before"_s);
        ana->sendBroadcastMessage(u"said before"_s);
        QTRY_COMPARE(ana->notes().pendingEdits(), 0);
        QTRY_COMPARE(ana->waitingMessages(), 0);

        const auto late = room.join(u"Late"_s, Role::Viewer);
        QCOMPARE(late->notes().text(), u"written before"_s);
        QTRY_COMPARE(late->chat().entries().size(), 1U);
        QCOMPARE(late->chat().entries()[0].message.text, u"said before"_s);
        QCOMPARE(late->chat().entries()[0].message.sender.name, u"Ana"_s);
        QTRY_COMPARE(late->people().peers().size(), 2U);
        QCOMPARE(late->sessionId(), ana->sessionId());
        QVERIFY(late->sessionStartedAt() > 0);
    }

    void theSetterBroadcastsRefreshOnSuccess()
    {
        LivingRoom room;
        const auto ana = room.join(u"Ana"_s);
        const auto ben = room.join(u"Ben"_s);
        QSignalSpy refresh(ben.get(), &RoomClient::metadataMessageReceived);
        QVERIFY(await(ana->setSessionMetadata(u"whole"_s)));
        QTRY_COMPARE(refresh.size(), 1);
        type(*ana, 5, 0, u" and more"_s);
        QTRY_COMPARE(refresh.size(), 2);
        QTRY_COMPARE(ben->notes().text(), u"whole and more"_s);
    }

    void theSetterBroadcastsAtMostFourTimesASecond()
    {
        LivingRoom room;
        const auto ana = room.join(u"Ana"_s);
        const auto ben = room.join(u"Ben"_s);
        QSignalSpy refresh(ben.get(), &RoomClient::metadataMessageReceived);
        QElapsedTimer time;
        time.start();
        for (int i = 0; i < 40; ++i) {
            type(*ana, ana->notes().length(), 0, u"x"_s);
            QTRY_COMPARE(ana->notes().pendingEdits(), 0);
        }
        QTRY_COMPARE(ben->notes().text(), QString(40, u'x'));
        QTRY_VERIFY(refresh.size() >= 1);
        QVERIFY(refresh.size() <= time.elapsed() / 250 + 1);
    }

    void aMetadataMessageTriggersAFetchAndIsNoChatLine()
    {
        Relay relay;
        LivingRoom room(relay);
        const auto ana = room.join(u"Ana"_s);
        const auto ben = room.join(u"Ben"_s);
        QTRY_COMPARE(ana->people().peers().size(), 2U);
        const auto fetches = [&] { return relay.heard(u"get-metadata"_s).size(); };
        QTRY_COMPARE(fetches(), 4); // each loads, and fetches once it is told of the head
        const qsizetype before = fetches();
        QSignalSpy refresh(ben.get(), &RoomClient::metadataMessageReceived);
        ana->sendBroadcastMessage(u"refresh"_s, u"metadata"_s);
        QTRY_COMPARE(refresh.size(), 1);
        QTRY_COMPARE(fetches(), before + 1);
        const QJsonObject params = relay.heard(u"get-metadata"_s).last()["params"_L1].toObject();
        QCOMPARE(params["key"_L1].toString(), u"default"_s);
        QCOMPARE(params["since"_L1].toInteger(-1), ben->notes().version());
        QVERIFY(ben->chat().entries().empty());
        QVERIFY(ana->chat().entries().empty());
    }

    void everyOtherMessageIsAChatLineWithSenderAndTime()
    {
        LivingRoom room;
        const auto ana = room.join(u"Ana"_s);
        const auto ben = room.join(u"Ben"_s);
        const qint64 before = QDateTime::currentMSecsSinceEpoch();
        ana->sendBroadcastMessage(u"hello <b>Ben</b>"_s);
        ana->sendBroadcastMessage(u"special"_s, u"announcement"_s);
        QTRY_COMPARE(ben->chat().entries().size(), 2U);
        const ChatEntry& line = ben->chat().entries()[0];
        QCOMPARE(line.message.text, u"hello <b>Ben</b>"_s);
        QCOMPARE(line.message.sender.name, u"Ana"_s);
        QCOMPARE(line.message.type, u"chat"_s);
        QVERIFY(line.message.timestamp >= before - 1000);
        QVERIFY(!line.own);
        QCOMPARE(ben->chat().entries()[1].message.type, u"announcement"_s);

        QTRY_COMPARE(ana->chat().entries()[1].state, ChatEntry::State::Sent);
        QVERIFY(ana->chat().entries()[0].own);
        QCOMPARE(ana->chat().entries().size(), 2U);
        QCOMPARE(ana->chat().entries()[0].message.id, line.message.id);
        QCOMPARE(ana->chat().entries()[0].message.timestamp, line.message.timestamp);
    }

    void messagesGoToOnePeerOrToRoles()
    {
        LivingRoom room;
        const auto host = room.join(u"Hoda"_s, Role::Host);
        const auto guest = room.join(u"Gus"_s);
        const auto viewer = room.join(u"Vi"_s, Role::Viewer);
        QTRY_COMPARE(host->people().peers().size(), 3U);
        host->sendDirectMessage(u"just you"_s, guest->self().id);
        host->sendGroupMessage(u"viewers"_s, {u"viewer"_s});
        host->sendBroadcastMessage(u"all"_s);
        QTRY_COMPARE(guest->chat().entries().size(), 2U);
        QTRY_COMPARE(viewer->chat().entries().size(), 2U);
        QCOMPARE(guest->chat().entries()[0].message.text, u"just you"_s);
        QVERIFY(guest->chat().entries()[0].message.isPrivate());
        QCOMPARE(guest->chat().entries()[1].message.text, u"all"_s);
        QCOMPARE(viewer->chat().entries()[0].message.text, u"viewers"_s);
    }

    void setAndGetAnswerWithAnErrorThatSaysWhy()
    {
        LivingRoom room;
        const auto viewer = room.join(u"Vi"_s, Role::Viewer);
        const auto set = await(viewer->setSessionMetadata(u"no"_s));
        QVERIFY(!set);
        QCOMPARE(set.error().kind, Failure::Kind::Refused);
        QVERIFY(set.error().refusal.is(ErrorCode::Forbidden));
        QVERIFY(!set.error().refusal.message.isEmpty());
        QVERIFY(await(viewer->getSessionMetadata()));

        viewer->sendBroadcastMessage(u"no"_s);
        QTRY_COMPARE(viewer->chat().entries()[0].state, ChatEntry::State::Failed);
        QVERIFY(viewer->chat().entries()[0].failure->refusal.is(ErrorCode::Forbidden));

        RoomClient outside;
        const auto got = await(outside.getSessionMetadata());
        QVERIFY(!got);
        QCOMPARE(got.error().kind, Failure::Kind::NotInRoom);
    }

    void ofTwoWholeValuesSetAtOnceTheLastOneWins()
    {
        LivingRoom room;
        const auto ana = room.join(u"Ana"_s);
        const auto ben = room.join(u"Ben"_s);
        auto first = ana->setSessionMetadata(u"from Ana"_s);
        auto second = ben->setSessionMetadata(u"from Ben"_s);
        const auto a = await(first);
        const auto b = await(second);
        QVERIFY(a && b);
        QCOMPARE(a->changeVersion + b->changeVersion, 3); // one came first
        const QString last = a->changeVersion > b->changeVersion ? u"from Ana"_s : u"from Ben"_s;
        QTRY_COMPARE(ana->notes().text(), last);
        QTRY_COMPARE(ben->notes().text(), last);
        QCOMPARE(*asText(await(ana->getSessionMetadata())->data), last);
    }

    void compareAndSetReplacesOnlyWhatWasSeen()
    {
        LivingRoom room;
        const auto ana = room.join(u"Ana"_s);
        const auto ben = room.join(u"Ben"_s);
        QVERIFY(await(ana->setSessionMetadata(u"one"_s, 0)));
        const auto late = await(ben->setSessionMetadata(u"also one"_s, 0));
        QVERIFY(!late);
        QVERIFY(late.error().refusal.is(ErrorCode::Conflict));
        QCOMPARE(late.error().refusal.conflict->changeVersion, 1);
        QCOMPARE(late.error().refusal.conflict->reason, u"version"_s);
        QCOMPARE(late.error().refusal.conflict->sessionId, ana->sessionId());
        const auto again = await(ben->setSessionMetadata(u"two"_s, 1));
        QVERIFY(again);
        QTRY_COMPARE(ana->notes().text(), u"two"_s);
    }

    void twoPeopleWritingAtOnceOverwriteNothing()
    {
        LivingRoom room;
        const auto ana = room.join(u"Ana"_s);
        const auto ben = room.join(u"Ben"_s);
        QVERIFY(await(ana->setSessionMetadata(u"[middle]"_s)));
        QTRY_COMPARE(ben->notes().text(), u"[middle]"_s);
        for (int i = 0; i < 30; ++i) {
            type(*ana, i, 0, u"a"_s);
            type(*ben, ben->notes().length(), 0, u"b"_s);
            QCoreApplication::processEvents();
        }
        const QString all = QString(30, u'a') + u"[middle]"_s + QString(30, u'b');
        QTRY_COMPARE(ana->notes().text(), all);
        QTRY_COMPARE(ben->notes().text(), all);
    }

    void nobodyMissesAnUpdateWhoseSetterDies()
    {
        LivingRoom room;
        const auto ben = room.join(u"Ben"_s);
        auto ana = room.join(u"Ana"_s);
        type(*ana, 0, 0, u"last words"_s);
        QTRY_COMPARE(ana->notes().pendingEdits(), 0);
        ana.reset(); // before its refresh is due
        QTRY_COMPARE(ben->notes().text(), u"last words"_s);
    }

    void whatIsTypedWhileAnEditIsOnItsWayGoesInOneBehindIt()
    {
        Relay relay;
        const LivingRoom room(relay);
        const auto ana = room.join(u"Ana"_s);
        relay.hold(true, ana->self().id);
        for (int i = 0; i < 20; ++i)
            type(*ana, i, 0, u"x"_s);
        relay.hold(false, ana->self().id);
        QTRY_COMPARE(ana->notes().pendingEdits(), 0);
        QCOMPARE(ana->notes().text(), QString(20, u'x'));
        QCOMPARE(relay.heard(u"set-metadata"_s).size(), 2);
        QCOMPARE(ana->notes().version(), 2);
    }

    void anEditWhoseNoticeIsLostIsConfirmedByAFetch()
    {
        Relay relay;
        const LivingRoom room(relay);
        const auto ana = room.join(u"Ana"_s);
        relay.swallowNotices(u"on-metadata-change"_s);
        type(*ana, 0, 0, u"once"_s);
        QTRY_COMPARE(ana->notes().pendingEdits(), 0);
        QCOMPARE(ana->notes().text(), u"once"_s);
    }

    void whoMissedANoticeFetchesAndLoadsNothingAnew()
    {
        Relay relay;
        const LivingRoom room(relay);
        const auto ana = room.join(u"Ana"_s);
        const auto ben = room.join(u"Ben"_s);
        QSignalSpy reset(&ben->notes(), &NotesClient::wasReset);
        relay.deafen(ben->self().id);
        type(*ana, 0, 0, u"missed"_s);
        QTRY_COMPARE(relay.heard(u"broadcast"_s).size(), 1); // its refresh is missed, too
        QTRY_COMPARE(ana->notes().pendingEdits(), 0);
        relay.deafen({});
        type(*ana, 0, 0, u"not "_s);
        QTRY_COMPARE(ben->notes().text(), u"not missed"_s);
        QCOMPARE(reset.size(), 0);
    }

    void nobodyMissesALargeUpdateWithoutItsRefresh()
    {
        constexpr qsizetype TooLargeForANotice = 100'000;
        Relay relay;
        const LivingRoom room(relay);
        const auto ana = room.join(u"Ana"_s);
        const auto ben = room.join(u"Ben"_s);
        relay.swallowNotices(u"on-broadcast"_s);
        type(*ana, 0, 0, QString(TooLargeForANotice, u'x'));
        QTRY_COMPARE(ben->notes().length(), TooLargeForANotice);
    }

    void aWholeValueArrivesAsAChangeAndPendingEditsSurviveIt()
    {
        Relay relay;
        LivingRoom room(relay);
        const auto ana = room.join(u"Ana"_s);
        const auto ben = room.join(u"Ben"_s);
        QVERIFY(await(ana->setSessionMetadata(u"first line\nlast line"_s)));
        QTRY_COMPARE(ben->notes().text(), u"first line\nlast line"_s);
        QSignalSpy reset(&ben->notes(), &NotesClient::wasReset);
        QSignalSpy changed(&ben->notes(), &NotesClient::changed);
        relay.hold(true, ben->self().id);
        type(*ben, 0, 0, u"Ben: "_s);
        QVERIFY(await(ana->setSessionMetadata(u"first line\nmiddle\nlast line"_s)));
        relay.hold(false, ben->self().id);
        QTRY_COMPARE(ben->notes().text(), u"Ben: first line\nmiddle\nlast line"_s);
        QCOMPARE(reset.size(), 0);
        QVERIFY(changed.size() >= 1);
        QTRY_COMPARE(ana->notes().text(), ben->notes().text());
    }
};

QTEST_GUILESS_MAIN(tst_Contract)
#include "tst_contract.moc"
