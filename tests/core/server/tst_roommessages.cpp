#include "roomharness.h"

using namespace confab;
using namespace Qt::StringLiterals;

/// Broadcasts and their log.
class TestRoomMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMessageGoesToEveryoneButItsSender()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        const Socket b = h.join(u"b"_s, Role::Guest);
        const Socket c = h.join(u"c"_s, Role::Viewer);
        h.forgetInboxes();
        h.now += 7;
        const QJsonObject sent = h.result(a, "broadcast", "{'info':{'message':'hi','type':'chat'}}");
        QCOMPARE(sent["timestamp"_L1].toInteger(), h.now);
        QVERIFY(!sent["message_id"_L1].toString().isEmpty());
        QVERIFY(a->inbox.isEmpty());
        for (const Socket& socket : {b, c}) {
            const QJsonObject told = RoomHarness::take(socket, "on-broadcast").first();
            QCOMPARE(told["timestamp"_L1], sent["timestamp"_L1]);
            QCOMPARE(told["message_id"_L1], sent["message_id"_L1]);
            QCOMPARE(told["info"_L1].toObject(), object("{'message':'hi','type':'chat'}"));
            QCOMPARE(told["private"_L1].toBool(), false);
            QCOMPARE(told["peer"_L1]["peer_id"_L1].toString(), u"a"_s);
            QCOMPARE(told["peer"_L1]["role"_L1].toString(), u"host"_s);
            QCOMPARE(told["peer"_L1]["info"_L1]["name"_L1].toString(), u"a"_s);
            QVERIFY(!told.contains("roles"_L1));
        }
        QCOMPARE(h.recorded<record::MessageKept>(), 1);
    }

    void aMessageToRolesGoesToThem()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        const Socket b = h.join(u"b"_s, Role::Guest);
        const Socket c = h.join(u"c"_s, Role::Viewer);
        h.forgetInboxes();
        h.call(b, "broadcast", "{'info':{'message':'hi'},'roles':['host','guest']}");
        QCOMPARE(RoomHarness::take(a, "on-broadcast").first()["roles"_L1].toArray(),
                 (QJsonArray{u"host"_s, u"guest"_s}));
        QVERIFY(c->inbox.isEmpty());
        QVERIFY(b->inbox.isEmpty());
    }

    void aMessageToOnePeerIsPrivate()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        const Socket b = h.join(u"b"_s);
        const Socket c = h.join(u"c"_s);
        h.forgetInboxes();
        h.call(a, "broadcast", "{'info':{'message':'psst'},'peer_id':'b'}");
        QCOMPARE(RoomHarness::take(b, "on-broadcast").first()["private"_L1].toBool(), true);
        QVERIFY(c->inbox.isEmpty());
    }

    void typesPassAndChatIsTheOneUnsaid()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        const Socket b = h.join(u"b"_s);
        h.call(a, "broadcast", "{'info':{'message':'1','type':'EMOJI'},'version':'1.0'}");
        h.call(a, "broadcast", "{'info':{'message':'2'}}");
        const auto told = RoomHarness::take(b, "on-broadcast");
        QCOMPARE(told[0]["info"_L1]["type"_L1].toString(), u"EMOJI"_s);
        QCOMPARE(told[1]["info"_L1]["type"_L1].toString(), u"chat"_s);
        QVERIFY(told[0]["message_id"_L1] != told[1]["message_id"_L1]);
    }

    void refusals_data()
    {
        QTest::addColumn<Role>("role");
        QTest::addColumn<QByteArray>("params");
        QTest::addColumn<int>("code");
        const QByteArray long65(65, 'x');
        QTest::newRow("viewer") << Role::Viewer << "{'info':{'message':'x'}}"_ba << 403;
        QTest::newRow("viewer, metadata")
            << Role::Viewer << "{'info':{'message':'refresh','type':'metadata'}}"_ba << 403;
        QTest::newRow("empty") << Role::Guest << "{'info':{'message':''}}"_ba << 400;
        QTest::newRow("no info") << Role::Guest << "{}"_ba << 400;
        QTest::newRow("number") << Role::Guest << "{'info':{'message':5}}"_ba << 400;
        QTest::newRow("unknown role") << Role::Guest << "{'info':{'message':'x'},'roles':['boss']}"_ba << 400;
        QTest::newRow("unknown peer") << Role::Guest << "{'info':{'message':'x'},'peer_id':'zz'}"_ba << 404;
        QTest::newRow("oneself") << Role::Guest << "{'info':{'message':'x'},'peer_id':'b'}"_ba << 400;
        QTest::newRow("role and peer")
            << Role::Guest << "{'info':{'message':'x'},'roles':['host'],'peer_id':'a'}"_ba << 400;
        QTest::newRow("long type") << Role::Guest
                                   << QByteArray("{'info':{'message':'x','type':'" + long65 + "'}}") << 400;
        QTest::newRow("too long") << Role::Guest
                                  << QByteArray("{'info':{'message':'" + QByteArray(65'537, 'x') + "'}}")
                                  << 413;
        QTest::newRow("too long in UTF-8")
            << Role::Guest << QByteArray("{'info':{'message':'" + QByteArray("é").repeated(32'769) + "'}}")
            << 413;
    }

    void refusals()
    {
        QFETCH(Role, role);
        QFETCH(QByteArray, params);
        QFETCH(int, code);
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        const Socket b = h.join(u"b"_s, role);
        h.forgetInboxes();
        const QJsonObject error = h.error(b, "broadcast", params);
        QCOMPARE(error["code"_L1].toInt(), code);
        QVERIFY(!error["message"_L1].toString().isEmpty());
        QVERIFY(a->inbox.isEmpty());
        QCOMPARE(h.recorded<record::MessageKept>(), 0);
    }

    void theLongestMessagePasses()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        const Socket b = h.join(u"b"_s);
        h.call(a, "broadcast", "{'info':{'message':'" + QByteArray(65'536, 'x') + "'}}");
        QCOMPARE(RoomHarness::take(b, "on-broadcast").first()["info"_L1]["message"_L1].toString().size(),
                 65'536);
    }

    void chatHasARateAndMetadataOneOfItsOwn()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        const Socket b = h.join(u"b"_s);
        for (int i = 0; i < 20; ++i)
            QVERIFY(h.call(a, "broadcast", "{'info':{'message':'x'}}").contains("result"_L1));
        const QJsonObject error = h.error(a, "broadcast", "{'info':{'message':'x'}}");
        QCOMPARE(error["code"_L1].toInt(), 429);
        QCOMPARE(error["data"_L1]["retry_after_ms"_L1].toInt(), 50);
        RoomHarness::take(b, "on-broadcast");
        const QByteArray refresh = "{'info':{'message':'refresh','type':'metadata'}}";
        for (int i = 0; i < 20; ++i)
            QVERIFY(h.call(a, "broadcast", refresh).contains("result"_L1));
        QCOMPARE(h.error(a, "broadcast", refresh)["data"_L1]["retry_after_ms"_L1].toInt(), 50);
        QCOMPARE(RoomHarness::take(b, "on-broadcast").size(), 20);
        QVERIFY(h.call(b, "broadcast", "{'info':{'message':'mine'}}")
                    .contains("result"_L1)); // a rate of one's own
        h.pass(50);
        QVERIFY(h.call(a, "broadcast", "{'info':{'message':'x'}}").contains("result"_L1));
    }

    void metadataMessagesAreNotKept()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        const Socket b = h.join(u"b"_s);
        h.call(a, "broadcast", "{'info':{'message':'refresh','type':'metadata'}}");
        QCOMPARE(RoomHarness::take(b, "on-broadcast").first()["info"_L1]["type"_L1].toString(),
                 u"metadata"_s);
        QCOMPARE(h.recorded<record::MessageKept>(), 0);
        QCOMPARE(h.result(b, "get-messages"), object("{'messages':[],'head':0}"));
    }

    void aRepeatedClientMessageIdGetsTheStoredAnswer()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        const Socket b = h.join(u"b"_s);
        const Socket c = h.join(u"c"_s);
        const QByteArray params = "{'info':{'message':'once'},'client_message_id':'m1'}";
        const QJsonObject first = h.result(a, "broadcast", params);
        h.now += 60'000;
        QCOMPARE(h.result(a, "broadcast", params), first);
        QCOMPARE(RoomHarness::take(b, "on-broadcast").size(), 1);
        QCOMPARE(h.recorded<record::MessageKept>(), 1);
        // The id is its peer's own.
        QVERIFY(h.result(c, "broadcast", params)["message_id"_L1] != first["message_id"_L1]);
        QCOMPARE(RoomHarness::take(b, "on-broadcast").size(), 1);
    }

    void aRepeatIsRecognisedEvenOverTheRate()
    {
        Limits limits;
        limits.broadcastsPerSecond = 1;
        RoomHarness h(limits);
        const Socket a = h.join(u"a"_s);
        const QByteArray params = "{'info':{'message':'once'},'client_message_id':'m1'}";
        const QJsonObject first = h.result(a, "broadcast", params);
        QCOMPARE(h.result(a, "broadcast", params), first);
    }

    void whoJoinsLateGetsTheChat()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        const Socket b = h.join(u"b"_s);
        h.call(a, "broadcast", "{'info':{'message':'to all'},'client_message_id':'m1'}");
        h.call(a, "broadcast", "{'info':{'message':'to b'},'peer_id':'b'}");
        h.call(a, "broadcast", "{'info':{'message':'to viewers'},'roles':['viewer']}");
        h.call(b, "broadcast", "{'info':{'message':'from b'}}");
        const Socket late = h.join(u"late"_s, Role::Viewer);

        const auto texts = [&](const Socket& socket, const QByteArray& params = "{}") {
            QStringList list;
            const QJsonArray messages = h.result(socket, "get-messages", params)["messages"_L1].toArray();
            for (const QJsonValue& message : messages)
                list.append(message["info"_L1]["message"_L1].toString());
            return list;
        };
        QCOMPARE(texts(late), (QStringList{u"to all"_s, u"to viewers"_s, u"from b"_s}));
        QCOMPARE(texts(b), (QStringList{u"to all"_s, u"to b"_s, u"from b"_s}));
        QCOMPARE(texts(a), (QStringList{u"to all"_s, u"to b"_s, u"to viewers"_s, u"from b"_s}));
        QCOMPARE(texts(a, "{'since':2}"), (QStringList{u"to viewers"_s, u"from b"_s}));
        QCOMPARE(texts(a, "{'since':1,'limit':2}"), (QStringList{u"to b"_s, u"to viewers"_s}));
        QVERIFY(texts(a, "{'since':4}").isEmpty());
        QVERIFY(texts(a, "{'since':999}").isEmpty());

        const QJsonObject answer = h.result(late, "get-messages");
        QCOMPARE(answer["head"_L1].toInt(), 4);
        const QJsonObject first = answer["messages"_L1][0].toObject();
        QCOMPARE(first["seq"_L1].toInt(), 1);
        QCOMPARE(first["peer"_L1]["info"_L1]["name"_L1].toString(), u"a"_s);
        QCOMPARE(first["private"_L1].toBool(), false);
        QVERIFY(first["message_id"_L1].isString());
    }

    void anAnswerHoldsAtMostTwoHundredMessages()
    {
        Limits limits;
        limits.broadcastsPerSecond = 0;
        limits.requestsPerSecond = 0;
        RoomHarness h(limits);
        const Socket a = h.join(u"a"_s);
        for (int i = 0; i < 250; ++i)
            h.call(a, "broadcast", "{'info':{'message':'x'}}");
        const QJsonObject page = h.result(a, "get-messages");
        QCOMPARE(page["messages"_L1].toArray().size(), 200);
        QCOMPARE(page["head"_L1].toInt(), 250);
        QCOMPARE(h.result(a, "get-messages", "{'since':200}")["messages"_L1].toArray().size(), 50);
        QCOMPARE(h.errorCode(a, "get-messages", "{'limit':201}"), 400);
    }

    void aNameInTheChatDoesNotChangeAfterwards()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        h.call(a, "broadcast", "{'info':{'message':'x'}}");
        h.call(a, "peer-update", "{'name':'Renamed'}");
        const QJsonObject message = h.result(a, "get-messages")["messages"_L1][0].toObject();
        QCOMPARE(message["peer"_L1]["info"_L1]["name"_L1].toString(), u"a"_s);
    }
};

QTEST_GUILESS_MAIN(TestRoomMessages)
#include "tst_roommessages.moc"
