#include "roomharness.h"

using namespace confab;
using namespace Qt::StringLiterals;

/// Where people's carets are.
class TestRoomPresence : public QObject
{
    Q_OBJECT

private:
    static QByteArray caret(int head)
    {
        return "{'key':'default','change_version':3,'anchor':1,'head':" + QByteArray::number(head) +
               ",'typing':true}";
    }
    static QList<int> heads(const Socket& socket)
    {
        QList<int> heads;
        for (const QJsonObject& notice : RoomHarness::take(socket, "on-presence-change")) {
            const QJsonArray values = notice["values"_L1].toArray();
            for (const QJsonValue& value : values)
                heads.append(value["head"_L1].toInt());
        }
        return heads;
    }

private Q_SLOTS:
    void aCaretIsToldToThoseWhoListen()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        const Socket b = h.join(u"b"_s);
        const Socket c = h.join(u"c"_s);
        h.call(a, "listen-presence", "{'on':true}");
        h.call(b, "listen-presence", "{'on':true}");
        h.forgetInboxes();
        const auto kept = h.journal.size();
        h.notify(a, "presence", caret(7));
        QCOMPARE(RoomHarness::take(b, "on-presence-change").first()["values"_L1].toArray(),
                 object("{'v':[{'peer_id':'a','key':'default','change_version':3,'anchor':1,'head':7,"
                        "'typing':true}]}")["v"_L1]
                     .toArray());
        QVERIFY(a->inbox.isEmpty());
        QVERIFY(c->inbox.isEmpty());
        QCOMPARE(h.journal.size(), kept); // nothing of presence is
        h.call(b, "listen-presence", "{'on':false}");
        h.pass(1000);
        h.notify(a, "presence", caret(8));
        QVERIFY(b->inbox.isEmpty());
    }

    void presenceMayBeLeftOutForASlowReader()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        const Socket b = h.join(u"b"_s);
        h.call(b, "listen-presence", "{'on':true}");
        const RoomStep step = h.room.receive(
            a->id,
            R"({"method":"presence","params":{"key":"default","change_version":0,"anchor":0,"head":0}})",
            h.now);
        QCOMPARE(step.deliveries.front().kind, Delivery::Kind::Transient);
        QVERIFY(step.records.empty());
    }

    void atMostTenASecondAndTheLastPlaceAlways()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        const Socket b = h.join(u"b"_s);
        h.call(b, "listen-presence", "{'on':true}");
        h.forgetInboxes();
        for (int i = 0; i < 100; ++i) { // one second
            h.notify(a, "presence", caret(i));
            h.pass(10);
        }
        h.pass(1000);
        const QList<int> told = heads(b);
        QVERIFY2(told.size() >= 10 && told.size() <= 11, qPrintable(QString::number(told.size())));
        QCOMPARE(told.first(), 0);
        QCOMPARE(told.last(), 99);
        QVERIFY(!h.room.nextDeadline());
    }

    void whoLeavesIsGone()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        const Socket b = h.join(u"b"_s);
        const Socket quiet = h.join(u"quiet"_s);
        h.call(b, "listen-presence", "{'on':true}");
        h.notify(a, "presence", caret(1));
        h.notify(a, "presence", caret(2)); // waits for its turn, in vain
        h.forgetInboxes();
        h.notify(quiet, "leave");
        QVERIFY(RoomHarness::take(b, "on-presence-change").isEmpty());
        h.notify(a, "leave");
        QCOMPARE(RoomHarness::take(b, "on-presence-change").first()["values"_L1].toArray(),
                 object("{'v':[{'peer_id':'a','gone':true}]}")["v"_L1].toArray());
        h.pass(1000);
        QVERIFY(RoomHarness::take(b, "on-presence-change").isEmpty());
    }

    void whoTurnsToSomethingElseIsGone()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        const Socket b = h.join(u"b"_s);
        h.call(b, "listen-presence", "{'on':true}");
        h.notify(a, "presence", caret(1));
        h.forgetInboxes();
        h.notify(a, "presence", caret(2));
        h.notify(a, "presence", "{'key':'default','gone':true}"); // the last word of this moment
        h.pass(1000);
        QCOMPARE(RoomHarness::take(b, "on-presence-change").first()["values"_L1].toArray(),
                 object("{'v':[{'peer_id':'a','gone':true}]}")["v"_L1].toArray());
        h.notify(a, "presence", caret(3));
        QCOMPARE(heads(b), QList{3});
    }

    void listeningOutlastsTheConnection()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        const Socket b = h.join(u"b"_s);
        h.call(b, "listen-presence", "{'on':true}");
        const Socket again = h.attach(u"b"_s);
        h.notify(a, "presence", caret(5));
        QCOMPARE(heads(again), QList{5});
    }
};

QTEST_GUILESS_MAIN(TestRoomPresence)
#include "tst_roompresence.moc"
