#include "roomharness.h"

using namespace confab;
using namespace Qt::StringLiterals;

namespace {

QByteArray idOf(const QJsonObject& answer)
{
    return answer["message_id"_L1].toString().toLatin1();
}

} // namespace

/// What needs a clock, or to look at what is kept; the rest stands in tests/wire/edits.wire.
class TestRoomEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDayLaterAMessageStandsButMayBeTakenBack()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s, Role::Guest);
        const QByteArray id = idOf(h.result(a, "broadcast", "{'info':{'message':'one'}}"));
        h.now += 24LL * 60 * 60 * 1000;
        QCOMPARE(h.result(a, "edit-message", "{'message_id':'" + id + "','message':'two'}")["edit"_L1], 1);
        h.now += 1;
        const QJsonObject error = h.error(a, "edit-message", "{'message_id':'" + id + "','message':'3'}");
        QCOMPARE(error["code"_L1].toInt(), 403);
        QCOMPARE(error["data"_L1]["reason"_L1].toString(), u"too_late"_s);
        QCOMPARE(h.result(a, "delete-message", "{'message_id':'" + id + "'}")["edit"_L1], 2);
        QCOMPARE(h.recorded<record::MessageEdited>(), 2);
    }

    void whatIsRefusedIsNotKept()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        const Socket b = h.join(u"b"_s, Role::Guest);
        const QByteArray id = idOf(h.result(a, "broadcast", "{'info':{'message':'one'}}"));
        h.forgetInboxes();
        const auto records = h.journal.size();
        QCOMPARE(h.errorCode(b, "edit-message", "{'message_id':'" + id + "','message':'two'}"), 403);
        QCOMPARE(h.errorCode(a, "edit-message", "{'message_id':'" + id + "','message':''}"), 400);
        QCOMPARE(h.journal.size(), records);
        QVERIFY(b->inbox.isEmpty() && a->inbox.isEmpty());
    }

    /// A page without ids of its own asks again after a lost connection: that must not take back what it did
    /// since.
    void aBlindRepeatAfterALostConnectionGetsTheFirstAnswer()
    {
        RoomHarness h;
        Socket a = h.join(u"a"_s);
        const QByteArray id = idOf(h.result(a, "broadcast", "{'info':{'message':'one'}}"));
        const QByteArray edit = "{'message_id':'" + id + "','message':'two'}";
        QCOMPARE(h.result(a, "edit-message", edit)["edit"_L1], 1);
        h.detach(a);
        a = h.attach(u"a"_s);
        QCOMPARE(h.result(a, "edit-message", edit)["edit"_L1], 1);
        QCOMPARE(h.recorded<record::MessageEdited>(), 1);
    }

    void whatWasEditedBeforeItWasHiddenIsToldWhenItIsSeenAgain()
    {
        RoomHarness h;
        const Socket host = h.join(u"h"_s);
        const Socket a = h.join(u"a"_s, Role::Guest);
        const QByteArray id = idOf(h.result(a, "broadcast", "{'info':{'message':'one'}}"));
        h.result(a, "edit-message", "{'message_id':'" + id + "','message':'two'}");
        h.result(host, "hide-message", "{'message_id':'" + id + "'}");
        // Who asks now must not read the text; and asks later only for what comes after this.
        const QJsonObject hidden = h.result(host, "get-messages", "{'since':1,'edits_since':0}");
        QVERIFY(!hidden.contains("edits"_L1));
        QCOMPARE(hidden["edit_head"_L1].toInt(), 1);
        h.result(host, "hide-message", "{'message_id':'" + id + "','hidden':false}");
        const QJsonArray edits =
            h.result(host, "get-messages", "{'since':1,'edits_since':1}")["edits"_L1].toArray();
        QCOMPARE(edits.size(), 1);
        QCOMPARE(edits[0]["message"_L1].toString(), u"two"_s);
        QCOMPARE(edits[0]["edit"_L1].toInt(), 2);
    }

    void aHiddenMessageMayBeDeletedAndStaysSo()
    {
        RoomHarness h;
        const Socket host = h.join(u"h"_s);
        const Socket a = h.join(u"a"_s, Role::Guest);
        const QByteArray id = idOf(h.result(a, "broadcast", "{'info':{'message':'one'}}"));
        h.result(host, "hide-message", "{'message_id':'" + id + "'}");
        h.forgetInboxes();
        QCOMPARE(h.result(a, "delete-message", "{'message_id':'" + id + "'}")["edit"_L1], 1);
        QVERIFY(host->inbox.isEmpty());
        h.result(host, "hide-message", "{'message_id':'" + id + "','hidden':false}");
        const auto shown = RoomHarness::take(a, "on-message-hidden");
        QCOMPARE(shown.size(), 1);
        QVERIFY(shown[0]["message"_L1]["deleted"_L1].toBool());
        QCOMPARE(shown[0]["message"_L1]["info"_L1]["message"_L1].toString(), QString());
    }

    /// Who changed it may be gone before anybody asks.
    void whatIsPinnedOfAMessageFollowsIt()
    {
        RoomHarness h;
        const Socket host = h.join(u"h"_s);
        Socket a = h.join(u"a"_s, Role::Guest);
        const auto say = [&](const QByteArray& words) {
            return idOf(h.result(a, "broadcast", "{'info':{'message':'" + words + "'}}"));
        };
        const auto pinned = [&] {
            QStringList texts;
            for (const QJsonValue pin :
                 h.result(host, "get-metadata", "{'key':'pinnedMessages'}")["data"_L1].toArray())
                texts += pin["text"_L1].toString();
            return texts;
        };
        const QByteArray one = say("one");
        const QByteArray two = say("two");
        const QByteArray three = say("three");
        h.result(host, "set-metadata",
                 "{'key':'pinnedMessages','data':[{'text':'a: one','id':'" + one +
                     "'},{'text':'a: two','id':'" + two + "'},{'text':'a: three','id':'" + three + "'}]}");
        QCOMPARE(pinned(), (QStringList{u"a: one"_s, u"a: two"_s, u"a: three"_s}));
        h.result(host, "listen-metadata-change", "{'keys':['pinnedMessages']}");
        h.forgetInboxes();
        h.result(a, "edit-message", "{'message_id':'" + one + "','message':'uno'}");
        h.result(a, "delete-message", "{'message_id':'" + two + "'}");
        h.detach(a);
        QCOMPARE(RoomHarness::take(host, "on-metadata-change").size(), 2);
        QCOMPARE(pinned(), (QStringList{u"a: uno"_s, u"a: three"_s}));
        h.result(host, "hide-message", "{'message_id':'" + three + "'}");
        QCOMPARE(pinned(), QStringList{u"a: uno"_s});
        // Of what is pinned nowhere there is nothing to tell.
        const auto records = h.recorded<record::StoreStep>();
        h.result(host, "hide-message", "{'message_id':'" + three + "','hidden':false}");
        QCOMPARE(h.recorded<record::StoreStep>(), records);

        RoomHarness after;
        after.now = h.now;
        QVERIFY(after.room.restore(h.journal, after.now));
        const Socket again = after.attach(u"h"_s);
        const QJsonArray kept =
            after.result(again, "get-metadata", "{'key':'pinnedMessages'}")["data"_L1].toArray();
        QCOMPARE(kept.size(), 1);
        QCOMPARE(kept[0]["text"_L1].toString(), u"a: uno"_s);
    }

    void manyLongEditsComeInParts()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        const QByteArray text(60'000, 'x');
        constexpr int Count = 40; // 2.4 million units
        for (int i = 0; i < Count; ++i) {
            h.now += 1000;
            const QByteArray id = idOf(h.result(a, "broadcast", "{'info':{'message':'m'}}"));
            h.now += 1000;
            h.result(a, "edit-message", "{'message_id':'" + id + "','message':'" + text + "'}");
        }
        int seen = 0;
        int parts = 0;
        qint64 since = 0;
        while (since < Count) {
            const QJsonObject part =
                h.result(a, "get-messages", "{'since':40,'edits_since':" + QByteArray::number(since) + "}");
            const QJsonArray edits = part["edits"_L1].toArray();
            QVERIFY(!edits.isEmpty());
            QCOMPARE(edits[0]["edit"_L1].toInteger(), since + 1);
            seen += static_cast<int>(edits.size());
            since = part["edit_head"_L1].toInteger();
            ++parts;
        }
        QCOMPARE(seen, Count);
        QVERIFY(parts > 1);
    }

    void theJournalTellsEditsAsTheyWere()
    {
        RoomHarness h;
        const Socket host = h.join(u"h"_s);
        const QByteArray one = idOf(h.result(host, "broadcast", "{'info':{'message':'one'}}"));
        const QByteArray two = idOf(h.result(host, "broadcast", "{'info':{'message':'two'}}"));
        h.result(host, "edit-message", "{'message_id':'" + one + "','message':'uno','client_edit_id':'e:1'}");
        h.result(host, "hide-message", "{'message_id':'" + one + "'}");
        h.result(host, "hide-message", "{'message_id':'" + one + "','hidden':false}");
        h.result(host, "delete-message", "{'message_id':'" + two + "'}");
        const QJsonObject before = h.result(host, "get-messages", "{'since':0}");
        QCOMPARE(before["edit_head"_L1].toInt(), 3);

        RoomHarness after;
        after.now = h.now;
        QVERIFY(after.room.restore(h.journal, after.now));
        const Socket again = after.attach(u"h"_s);
        QCOMPARE(after.result(again, "get-messages", "{'since':0}"), before);
        QCOMPARE(after.result(again, "edit-message",
                              "{'message_id':'" + one + "','message':'x','client_edit_id':'e:1'}")["edit"_L1],
                 1);
    }
};

QTEST_GUILESS_MAIN(TestRoomEdits)
#include "tst_roomedits.moc"
