#include "tests/support/livingroom.h"

#include <QTest>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;

/// The session's store beside the notes, pinned messages, and what hosts may do: real server, real clients.
class tst_SharedState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKeyIsSeenByEveryoneLive()
    {
        LivingRoom room;
        const auto ana = room.join(u"Ana"_s);
        QVERIFY(await(ana->store().set(u"before"_s, RawJson{"{\"b\":1.0,\"a\":[null]}"})));
        const auto ben = room.join(u"Ben"_s, Role::Viewer);
        QTRY_VERIFY(ben->store().find(u"before"_s));
        QCOMPARE(std::get<RawJson>(ben->store().find(u"before"_s)->value).text,
                 QByteArray("{\"b\":1.0,\"a\":[null]}"));
        QCOMPARE(ben->store().find(u"before"_s)->updatedBy, ana->self().id);
        QCOMPARE(ben->nameOf(ana->self().id), u"Ana"_s);

        QVERIFY(await(ana->store().set(u"text"_s, u"first"_s)));
        QTRY_VERIFY(ben->store().find(u"text"_s));
        QVERIFY(await(ana->store().set(u"text"_s, u"first and second"_s, 1)));
        QTRY_COMPARE(ben->store().version(u"text"_s), 2);
        QCOMPARE(*asText(ben->store().find(u"text"_s)->value), u"first and second"_s);

        const auto late = await(ana->store().set(u"text"_s, u"too late"_s, 1));
        QVERIFY(!late && late.error().refusal.is(ErrorCode::Conflict));

        QVERIFY(await(ana->store().set(u"text"_s, {}, 2)));
        QTRY_VERIFY(!ben->store().find(u"text"_s));
        QCOMPARE(ben->store().version(u"text"_s), 3);
        const auto refused = await(ben->store().set(u"text"_s, u"viewers may not"_s));
        QVERIFY(!refused && refused.error().refusal.is(ErrorCode::Forbidden));
    }

    void theNotesAreListedWithoutTheirText()
    {
        LivingRoom room;
        const auto ana = room.join(u"Ana"_s);
        const auto ben = room.join(u"Ben"_s);
        type(*ana, 0, 0, u"some notes"_s);
        QTRY_VERIFY(ben->store().find(DefaultKey.toString()));
        const SharedValue& notes = *ben->store().find(DefaultKey.toString());
        QVERIFY(isUnset(notes.value));
        QCOMPARE(notes.updatedBy, ana->self().id);
    }

    void notesThatAreNoTextAreShownAsJsonUntilSomeoneReplacesThem()
    {
        LivingRoom room;
        const auto ana = room.join(u"Ana"_s);
        const auto ben = room.join(u"Ben"_s);
        type(*ana, 0, 0, u"some notes"_s);
        QTRY_COMPARE(ben->notes().text(), u"some notes"_s);
        QVERIFY(await(ana->store().set(DefaultKey.toString(), RawJson{"{\"page\":3}"})));
        QTRY_COMPARE(ben->notes().content(), NotesClient::Content::Other);
        QCOMPARE(ben->notes().json(), QByteArray("{\"page\":3}"));
        QVERIFY(await(ben->setSessionMetadata(u"text again"_s)));
        QTRY_COMPARE(ana->notes().content(), NotesClient::Content::Text);
        QCOMPARE(ana->notes().text(), u"text again"_s);
        type(*ana, 0, 0, u"A "_s);
        QTRY_COMPARE(ben->notes().text(), u"A text again"_s);
    }

    void removedNotesAreAnEmptyTextToGoOnWith()
    {
        LivingRoom room;
        const auto ana = room.join(u"Ana"_s);
        const auto ben = room.join(u"Ben"_s);
        type(*ana, 0, 0, u"some notes"_s);
        QTRY_COMPARE(ben->notes().text(), u"some notes"_s);
        QVERIFY(await(ana->store().set(DefaultKey.toString(), {})));
        QTRY_COMPARE(ben->notes().text(), QString());
        type(*ben, 0, 0, u"anew"_s);
        QTRY_COMPARE(ana->notes().text(), u"anew"_s);
        QTRY_COMPARE(ben->notes().pendingEdits(), 0);
    }

    void pinnedMessagesAreTheLastThreeAndNobodysPinIsLost()
    {
        LivingRoom room;
        const auto ana = room.join(u"Ana"_s);
        const auto ben = room.join(u"Ben"_s);
        for (int i = 0; i < 4; ++i)
            ana->sendBroadcastMessage(QString::number(i));
        QTRY_COMPARE(ben->chat().entries().size(), 4U);
        const auto message = [&](std::size_t i) { return ben->chat().entries()[i].message; };
        // Both at once: one of them is too late at first, and tries again on what stands then.
        ana->pinnedMessages().pin(message(0), u"Ana"_s);
        ben->pinnedMessages().pin(message(1), u"Ben"_s);
        QTRY_COMPARE(ana->pinnedMessages().messages().size(), 2U);
        QTRY_COMPARE(ben->pinnedMessages().messages().size(), 2U);
        ben->pinnedMessages().pin(message(1), u"Ben"_s); // already there
        ben->pinnedMessages().pin(message(2), u"Ben"_s);
        QTRY_COMPARE(ana->pinnedMessages().messages().size(), 3U);
        ana->pinnedMessages().pin(message(3), u"Ana"_s);
        QTRY_COMPARE(ben->pinnedMessages().messages().back().text, u"Ana: 3"_s);
        QCOMPARE(ben->pinnedMessages().messages().size(), 3U);
        QVERIFY(ben->pinnedMessages().isPinned(message(3).id));
        ben->pinnedMessages().unpin(ben->pinnedMessages().messages().back());
        QTRY_COMPARE(ana->pinnedMessages().messages().size(), 2U);
    }

    void handsAreRaisedAndLowered()
    {
        LivingRoom room;
        const auto host = room.join(u"Hoda"_s, Role::Host);
        const auto gus = room.join(u"Gus"_s);
        gus->raiseHand(true);
        QTRY_VERIFY(gus->self().hasRaisedHand());
        QTRY_VERIFY(host->people().find(gus->self().id)->hasRaisedHand());
        QVERIFY(await(host->lowerHand(gus->self().id)));
        QTRY_VERIFY(!gus->self().hasRaisedHand());
        const auto refused = await(gus->lowerHand(host->self().id));
        QVERIFY(!refused && refused.error().refusal.is(ErrorCode::Forbidden));
    }

    void hostsRemovePeopleAndChangeRoles()
    {
        LivingRoom room;
        const auto host = room.join(u"Hoda"_s, Role::Host);
        const auto gus = room.join(u"Gus"_s);
        QVERIFY(!await(gus->removePeer(host->self().id, {})));
        QVERIFY(await(host->changeRole(gus->self().id, Role::Viewer)));
        QTRY_COMPARE(gus->self().role, Role::Viewer);
        QTRY_COMPARE(host->people().find(gus->self().id)->role, Role::Viewer);
        QVERIFY(!await(gus->setSessionMetadata(u"no more"_s)));
        QVERIFY(await(host->removePeer(gus->self().id, u"bye"_s)));
        QTRY_COMPARE(gus->state(), RoomClient::State::Removed);
        QCOMPARE(gus->endedBy(), u"Hoda"_s);
        QTRY_COMPARE(host->people().peers().size(), 1U);
    }

    void aRoomIsEndedForAllAndLocked()
    {
        LivingRoom room;
        const auto host = room.join(u"Hoda"_s, Role::Host);
        const auto gus = room.join(u"Gus"_s);
        QVERIFY(!await(gus->endRoom(false, {})));
        QVERIFY(await(host->endRoom(true, u"done"_s)));
        QTRY_COMPARE(gus->state(), RoomClient::State::RoomEnded);
        QTRY_COMPARE(host->state(), RoomClient::State::Left);
        const auto late = room.enter(u"Late"_s);
        QTRY_COMPARE(late->state(), RoomClient::State::Failed);
        QCOMPARE(late->failure()->kind, Failure::Kind::Refused);
        QCOMPARE(room.server().occupancy().sessions, 0);
    }
};

QTEST_GUILESS_MAIN(tst_SharedState)
#include "tst_sharedstate.moc"
