#include "roomharness.h"

using namespace confab;
using namespace Qt::StringLiterals;

/// listen-metadata-change and what it brings.
class TestRoomListening : public QObject
{
    Q_OBJECT

private:
    static QList<QJsonObject> valuesTold(const Socket& socket)
    {
        QList<QJsonObject> values;
        for (const QJsonObject& notice : RoomHarness::take(socket, "on-metadata-change")) {
            const QJsonArray list = notice["values"_L1].toArray();
            for (const QJsonValue& value : list)
                values.append(value.toObject());
        }
        return values;
    }
    static QByteArray longText(char character)
    {
        return "{'data':'" + QByteArray(1024 * 1024, character) + "'}";
    }

private Q_SLOTS:
    void listenersHearTheValueSettersIncluded()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        const Socket b = h.join(u"b"_s, Role::Viewer);
        const Socket c = h.join(u"c"_s);
        h.call(a, "listen-metadata-change", "{'keys':['k']}");
        h.call(b, "listen-metadata-change", "{'keys':['k','other']}");
        h.forgetInboxes();
        h.now += 3;
        h.call(a, "set-metadata", "{'key':'k','data':{'x':1}}");
        const QJsonObject value = object("{'key':'k','data':{'x':1},'updated_at':1700000000003,"
                                         "'updated_by':'a','change_version':1}");
        QCOMPARE(valuesTold(a), QList{value});
        QCOMPARE(valuesTold(b), QList{value});
        QVERIFY(c->inbox.isEmpty());
        h.call(a, "set-metadata", "{'key':'unheard','data':1}");
        QVERIFY(a->inbox.isEmpty());
        QVERIFY(b->inbox.isEmpty());
    }

    void whoListensToAllHearsOfEveryKeyThoseOfLaterToo()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        const Socket b = h.join(u"b"_s);
        h.call(b, "set-metadata", "{'key':'before','data':[1]}");
        h.call(a, "listen-metadata-change", "{'keys':['default'],'updates':true,'all':true}");
        QStringList heads;
        for (const QJsonObject& value : valuesTold(a))
            heads += value["key"_L1].toString() + QString::number(value["change_version"_L1].toInteger());
        heads.sort();
        QCOMPARE(heads, (QStringList{u"before1"_s, u"default0"_s}));
        h.forgetInboxes();
        h.call(b, "set-metadata", "{'key':'after','data':{'x':1}}");
        const QList<QJsonObject> told = valuesTold(a);
        QCOMPARE(told.size(), 1);
        QCOMPARE(told[0]["key"_L1].toString(), u"after"_s);
        QCOMPARE(told[0]["updates"_L1][0]["data"_L1]["x"_L1].toInt(), 1);
        QVERIFY(b->inbox.isEmpty());
        h.call(a, "listen-metadata-change", "{'keys':[]}");
        h.forgetInboxes();
        h.call(b, "set-metadata", "{'key':'after','data':null}");
        QVERIFY(a->inbox.isEmpty());
    }

    void theAnswerComesBeforeTheNotice()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        h.call(a, "listen-metadata-change", "{'keys':['k']}");
        h.send(a, R"({"method":"set-metadata","params":{"key":"k","data":1},"id":"1","jsonrpc":"2.0"})");
        QCOMPARE(RoomHarness::methods(a), (QStringList{u"answer"_s, u"on-metadata-change"_s}));
    }

    void currentValuesOfNewlyListenedKeysAreSentAtOnce()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        h.call(a, "set-metadata", "{'key':'one','data':1}");
        h.call(a, "set-metadata", "{'key':'two','data':2}");
        h.call(a, "listen-metadata-change", "{'keys':['one','never']}");
        QCOMPARE(valuesTold(a), QList{object("{'key':'one','data':1,'updated_at':1700000000000,"
                                             "'updated_by':'a','change_version':1}")});
        h.call(a, "listen-metadata-change", "{'keys':['one','two']}");
        const auto added = valuesTold(a);
        QCOMPARE(added.size(), 1);
        QCOMPARE(added.first()["key"_L1].toString(), u"two"_s);
        h.call(a, "listen-metadata-change", "{'keys':['one','two']}");
        QVERIFY(a->inbox.isEmpty());
    }

    void theListOfKeysReplacesTheFormerOne()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        h.call(a, "listen-metadata-change", "{'keys':['one','two']}");
        h.call(a, "listen-metadata-change", "{'keys':['two']}");
        h.call(a, "set-metadata", "{'key':'one','data':1}");
        QVERIFY(a->inbox.isEmpty());
        h.call(a, "listen-metadata-change", "{'keys':[]}");
        h.call(a, "set-metadata", "{'key':'two','data':1}");
        QVERIFY(a->inbox.isEmpty());
        QCOMPARE(h.errorCode(a, "listen-metadata-change", "{'keys':['" + QByteArray(257, 'k') + "']}"), 413);
    }

    void listenersWithUpdatesGetTheStepAndNeverTheText()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        const Socket b = h.join(u"b"_s);
        h.call(a, "set-metadata", "{'data':'one'}");
        h.call(b, "listen-metadata-change", "{'keys':['default','none'],'updates':true}");
        QCOMPARE(valuesTold(b), (QList{object("{'key':'default','change_version':1,"
                                              "'updated_at':1700000000000,'updated_by':'a'}"),
                                       object("{'key':'none','change_version':0,'updated_at':0,"
                                              "'updated_by':''}")}));
        h.call(a, "listen-metadata-change", "{'keys':['default'],'updates':true}");
        h.forgetInboxes();
        h.call(b, "set-metadata",
               "{'changes':[3,[0,'!']],'if_change_version':1,'update_id':'c:1','session_id':'" +
                   h.sessionId().toUtf8() + "'}");
        const QJsonObject told =
            object("{'key':'default','change_version':2,'updated_at':1700000000000,'updated_by':'b',"
                   "'updates':[{'change_version':2,'updated_by':'b','updated_at':1700000000000,"
                   "'update_id':'c:1','changes':[3,[0,'!']]}]}");
        QCOMPARE(valuesTold(a), QList{told});
        QCOMPARE(valuesTold(b), QList{told});
        h.call(a, "set-metadata", "{'data':[1]}");
        QCOMPARE(valuesTold(b).first()["updates"_L1][0]["data"_L1].toArray(), QJsonArray{1});
    }

    void eachVariantIsSerialisedOnce()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        for (int i = 0; i < 4; ++i) {
            const Socket socket = h.join(u"p%1"_s.arg(i));
            h.call(socket, "listen-metadata-change",
                   i % 2 ? "{'keys':['k']}" : "{'keys':['k'],'updates':true}");
        }
        const RoomStep step = h.room.receive(
            a->id, R"({"method":"set-metadata","params":{"key":"k","data":1},"id":"1","jsonrpc":"2.0"})",
            h.now);
        QCOMPARE(step.deliveries.size(), 3u);
        QCOMPARE(step.deliveries[0].kind, Delivery::Kind::Result);
        QCOMPARE(step.deliveries[1].to.size(), 2u);
        QCOMPARE(step.deliveries[2].to.size(), 2u);
        QCOMPARE(step.records.size(), 1u);
    }

    void aLargeStepMeansFetch()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        h.call(a, "listen-metadata-change", "{'keys':['default'],'updates':true}");
        h.forgetInboxes();
        h.call(a, "set-metadata", longText('x'));
        const auto told = valuesTold(a);
        QCOMPARE(told.first()["change_version"_L1].toInt(), 1);
        QVERIFY(!told.first().contains("updates"_L1));
        QVERIFY(!told.first().contains("data"_L1));
    }

    void aLongTextReachesPlainListenersAtABoundedRateAndItsLastStateAlways()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        const Socket b = h.join(u"b"_s);
        const Socket follower = h.join(u"f"_s);
        h.call(b, "listen-metadata-change", "{'keys':['default']}");
        h.call(follower, "listen-metadata-change", "{'keys':['default'],'updates':true}");
        h.forgetInboxes();
        h.call(a, "set-metadata", longText('0'));
        QCOMPARE(valuesTold(b).size(), 1);
        for (const char character : {'1', '2', '3'}) {
            h.pass(100);
            h.call(a, "set-metadata", longText(character));
        }
        QVERIFY(b->inbox.isEmpty());
        QCOMPARE(valuesTold(follower).size(), 4); // those who fetch are not held up
        h.pass(699);
        QVERIFY(b->inbox.isEmpty());
        h.pass(1);
        const auto told = valuesTold(b);
        QCOMPARE(told.size(), 1);
        QCOMPARE(told.first()["change_version"_L1].toInt(), 4);
        QVERIFY(told.first()["data"_L1].toString().startsWith(u'3'));
        h.pass(10'000);
        QVERIFY(b->inbox.isEmpty());
        QVERIFY(!h.room.nextDeadline());
    }

    void whenALongTextBecomesShortItIsToldAtOnce()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        const Socket b = h.join(u"b"_s);
        h.call(b, "listen-metadata-change", "{'keys':['default']}");
        h.call(a, "set-metadata", longText('0'));
        h.call(a, "set-metadata", longText('1'));
        h.forgetInboxes();
        h.call(a, "set-metadata", "{'data':'short'}");
        QCOMPARE(valuesTold(b).first()["data"_L1].toString(), u"short"_s);
        h.pass(5000);
        QVERIFY(b->inbox.isEmpty());
    }

    void aSessionsWaitingNoticesEndWithIt()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        h.call(a, "listen-metadata-change", "{'keys':['default']}");
        h.call(a, "set-metadata", longText('0'));
        h.call(a, "set-metadata", longText('1'));
        h.notify(a, "leave");
        QVERIFY(!h.room.nextDeadline());
        h.pass(5000);
        h.join(u"b"_s);
    }

    void whoWasRemovedOrHasLeftHearsNothing()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        const Socket b = h.join(u"b"_s);
        h.call(b, "listen-metadata-change", "{'keys':['k']}");
        h.notify(b, "leave");
        h.call(a, "set-metadata", "{'key':'k','data':1}");
        QVERIFY(b->inbox.isEmpty());
        // Nor is the list kept for its next join.
        QVERIFY(h.call(b, "join", "{'name':'b','data':''}").contains("result"_L1));
        h.call(a, "set-metadata", "{'key':'k','data':2}");
        QVERIFY(RoomHarness::take(b, "on-metadata-change").isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestRoomListening)
#include "tst_roomlistening.moc"
