#include "roomharness.h"

using namespace confab;
using namespace Qt::StringLiterals;

/// set-metadata and get-metadata.
class TestRoomStore : public QObject
{
    Q_OBJECT

private:
    static QByteArray changes(const QByteArray& sections, int base, const QByteArray& updateId,
                              const QString& session)
    {
        return "{'key':'default','changes':" + sections + ",'if_change_version':" + QByteArray::number(base) +
               ",'update_id':'" + updateId + "','session_id':'" + session.toUtf8() + "'}";
    }

private Q_SLOTS:
    void aWholeValueIsSetAndFetched()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        const Socket b = h.join(u"b"_s, Role::Viewer);
        QCOMPARE(h.result(a, "set-metadata", "{'data':'one\\r\\ntwo','version':'1.0'}"),
                 object("{'key':'default','data':'one\\ntwo','updated_at':1700000000000,'updated_by':'a',"
                        "'change_version':1}"));
        QCOMPARE(h.result(b, "get-metadata"),
                 object("{'key':'default','data':'one\\ntwo','updated_at':1700000000000,'updated_by':'a',"
                        "'change_version':1}"));
        QCOMPARE(h.recorded<record::StoreStep>(), 1);
    }

    void aKeyThatWasNeverSetIsNull()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        const QJsonObject result = h.result(a, "get-metadata", "{'key':'none'}");
        QCOMPARE(result["key"_L1].toString(), u"none"_s);
        QVERIFY(result.contains("data"_L1));
        QVERIFY(result["data"_L1].isNull());
        QCOMPARE(result["change_version"_L1].toInt(), 0);
    }

    void valuesKeepTheirJsonType_data()
    {
        QTest::addColumn<QByteArray>("json");
        for (const char* json : {"0", "false", "true", "''", "[]", "{}", "[1,'a',null]", "{'a':{'b':[]}}",
                                 "1.5", "'{\\\"json\\\":1}'", "'nul\\u0000here'"})
            QTest::newRow(json) << QByteArray(json);
    }

    void valuesKeepTheirJsonType()
    {
        QFETCH(QByteArray, json);
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        const QJsonValue value = object("{'v':" + json + "}")["v"_L1];
        QCOMPARE(h.result(a, "set-metadata", "{'key':'k','data':" + json + "}")["data"_L1], value);
        QCOMPARE(h.result(a, "get-metadata", "{'key':'k'}")["data"_L1], value);
    }

    void withoutDataAKeyIsUnset()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        for (const QByteArray& params : {"{'key':'k'}"_ba, "{'key':'k','data':null}"_ba}) {
            h.call(a, "set-metadata", "{'key':'k','data':5}");
            QVERIFY(h.result(a, "set-metadata", params)["data"_L1].isNull());
            QVERIFY(h.result(a, "get-metadata", "{'key':'k'}")["data"_L1].isNull());
        }
        QCOMPARE(h.result(a, "get-metadata", "{'key':'k'}")["change_version"_L1].toInt(), 4);
    }

    void compareAndSet()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        QVERIFY(
            h.call(a, "set-metadata", "{'key':'k','data':1,'if_change_version':0}").contains("result"_L1));
        const QJsonObject error = h.error(a, "set-metadata", "{'key':'k','data':2,'if_change_version':0}");
        QCOMPARE(error["code"_L1].toInt(), 409);
        QCOMPARE(error["data"_L1].toObject(), (QJsonObject{{u"key"_s, u"k"_s},
                                                           {u"change_version"_s, 1},
                                                           {u"session_id"_s, h.sessionId()},
                                                           {u"reason"_s, u"version"_s}}));
        QCOMPARE(h.result(a, "get-metadata", "{'key':'k'}")["data"_L1].toInt(), 1);
        QVERIFY(
            h.call(a, "set-metadata", "{'key':'k','data':2,'if_change_version':1}").contains("result"_L1));
    }

    void changesMadeAtOnceAllStand()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        const Socket b = h.join(u"b"_s, Role::Guest);
        h.call(a, "set-metadata", "{'data':'middle'}");
        h.now += 9;
        QCOMPARE(h.result(a, "set-metadata", changes("[[0,'start '],6]", 1, "c:1", h.sessionId())),
                 object("{'key':'default','change_version':2,'updated_at':1700000000009}"));
        QCOMPARE(h.result(b, "set-metadata",
                          changes("[6,[0,' end']]", 1, "c:1", h.sessionId()))["change_version"_L1]
                     .toInt(),
                 3);
        QCOMPARE(h.result(a, "get-metadata")["data"_L1].toString(), u"start middle end"_s);

        const QJsonObject since = h.result(
            b, "get-metadata", "{'key':'default','since':1,'session_id':'" + h.sessionId().toUtf8() + "'}");
        QCOMPARE(since["change_version"_L1].toInt(), 3);
        const QJsonArray updates = since["updates"_L1].toArray();
        QCOMPARE(updates.size(), 2);
        QCOMPARE(updates[0].toObject(),
                 object("{'change_version':2,'updated_by':'a','updated_at':1700000000009,'update_id':'c:1',"
                        "'changes':[[0,'start '],6]}"));
        QCOMPARE(updates[1]["changes"_L1].toArray(), object("{'c':[12,[0,' end']]}")["c"_L1].toArray());
        QCOMPARE(since["peers"_L1].toObject(), QJsonObject());
    }

    void aRepeatedUpdateIdGetsTheFirstAnswer()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        const Socket b = h.join(u"b"_s);
        const QByteArray params = changes("[[0,'x']]", 0, "c:1", h.sessionId());
        const QJsonObject first = h.result(a, "set-metadata", params);
        h.call(b, "set-metadata", changes("[[0,'y'],1]", 1, "c:1", h.sessionId()));
        h.call(b, "listen-metadata-change", "{'keys':['default']}");
        h.forgetInboxes();
        h.now += 100'000;
        QCOMPARE(h.result(a, "set-metadata", params), first);
        QVERIFY(b->inbox.isEmpty());
        QCOMPARE(h.recorded<record::StoreStep>(), 2);
        QCOMPARE(h.result(a, "get-metadata")["data"_L1].toString(), u"yx"_s);
    }

    void refusedChanges_data()
    {
        QTest::addColumn<QByteArray>("params");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("detail"); // a reason, or a field
        const QString session = u"SESSION"_s;
        QTest::newRow("future") << changes("[3]", 9, "c:1", session) << 409 << u"future"_s;
        QTest::newRow("not text") << changes("[2]", 1, "c:1", session).replace("default", "json") << 409
                                  << u"not_text"_s;
        QTest::newRow("length") << changes("[4,[0,'x']]", 1, "c:1", session) << 400 << u"changes"_s;
        QTest::newRow("inside a pair") << changes("[1,[0,'x'],2]", 1, "c:1", session) << 400 << u"changes"_s;
        QTest::newRow("half a pair") << changes("[3,[0,'\\ud83d']]", 1, "c:1", session) << 400
                                     << u"changes"_s;
        QTest::newRow("no base") << "{'changes':[3],'update_id':'c:1','session_id':'SESSION'}"_ba << 400
                                 << u"if_change_version"_s;
        QTest::newRow("no id") << "{'changes':[3],'if_change_version':1,'session_id':'SESSION'}"_ba << 400
                               << u"update_id"_s;
        QTest::newRow("no session") << "{'changes':[3],'if_change_version':1,'update_id':'c:1'}"_ba << 400
                                    << u"session_id"_s;
        QTest::newRow("other session") << changes("[3]", 1, "c:1", u"other"_s) << 410 << QString();
        QTest::newRow("value, other session") << "{'data':'x','session_id':'other'}"_ba << 410 << QString();
        QTest::newRow("too large") << changes("[3,[0,'" + QByteArray(100, 'x') + "']]", 1, "c:1", session)
                                   << 413 << u"changes"_s;
        QTest::newRow("value too large")
            << QByteArray("{'data':'" + QByteArray(101, 'x') + "'}") << 413 << u"data"_s;
        QTest::newRow("JSON too large")
            << QByteArray("{'key':'json','data':['" + QByteArray(65'536, 'x') + "']}") << 413 << u"data"_s;
        QTest::newRow("text of another key too large")
            << QByteArray("{'key':'json','data':'" + QByteArray(65'537, 'x') + "'}") << 413 << u"data"_s;
        QTest::newRow("too many keys") << "{'key':'third','data':1}"_ba << 413 << u"key"_s;
    }

    void refusedChanges()
    {
        QFETCH(QByteArray, params);
        QFETCH(int, code);
        QFETCH(QString, detail);
        Limits limits;
        limits.notesUnits = 100;
        limits.keys = 2;
        RoomHarness h(limits);
        const Socket a = h.join(u"a"_s);
        h.call(a, "set-metadata", "{'data':'\U0001F600x'}");
        h.call(a, "set-metadata", "{'key':'json','data':[1]}");
        const QJsonObject error =
            h.error(a, "set-metadata", params.replace("SESSION", h.sessionId().toUtf8()));
        QCOMPARE(error["code"_L1].toInt(), code);
        QVERIFY(!error["message"_L1].toString().isEmpty());
        const QJsonObject data = error["data"_L1].toObject();
        if (code == 410)
            QCOMPARE(data["session_id"_L1].toString(), h.sessionId());
        else
            QCOMPARE(data[code == 409 ? "reason"_L1 : "field"_L1].toString(), detail);
        QCOMPARE(h.recorded<record::StoreStep>(), 2);
        QCOMPARE(h.result(a, "get-metadata")["data"_L1].toString(), u"\U0001F600x"_s);
    }

    void aSessionChangesOnlySoMuch()
    {
        Limits limits;
        limits.pastBytes = 10'000;
        RoomHarness h(limits);
        const Socket a = h.join(u"a"_s);
        const QByteArray params = "{'key':'k','data':['" + QByteArray(1000, 'x') + "']}";
        int taken = 0;
        while (taken < 100 && h.call(a, "set-metadata", params).contains("result"_L1))
            ++taken;
        QVERIFY2(taken >= 8 && taken <= 10, qPrintable(QString::number(taken)));
        QCOMPARE(h.errorCode(a, "set-metadata", params), 413);
        QCOMPARE(h.recorded<record::StoreStep>(), taken);
        // It can be read, and talked in.
        QVERIFY(h.result(a, "get-metadata", "{'key':'k'}")["data"_L1].isArray());
        QVERIFY(h.call(a, "broadcast", "{'info':{'message':'full'}}").contains("result"_L1));
    }

    void viewersMayNotSet()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s, Role::Viewer);
        for (const QByteArray& params :
             {"{'data':'x'}"_ba, "{'key':'k'}"_ba, changes("[[0,'x']]", 0, "c:1", h.sessionId())}) {
            const QJsonObject error = h.error(a, "set-metadata", params);
            QCOMPARE(error["code"_L1].toInt(), 403);
            QVERIFY(!error["message"_L1].toString().isEmpty());
        }
        QCOMPARE(h.recorded<record::StoreStep>(), 0);
    }

    void updatesSinceTheHeadAreNone()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        h.call(a, "set-metadata", "{'data':'x'}");
        const auto since = [&](const QByteArray& version) {
            return QByteArray("{'key':'default','since':" + version + ",'session_id':'" +
                              h.sessionId().toUtf8() + "'}");
        };
        QCOMPARE(h.result(a, "get-metadata", since("1")),
                 object("{'key':'default','change_version':1,'updates':[],'peers':{}}"));
        const QJsonObject future = h.error(a, "get-metadata", since("2"));
        QCOMPARE(future["code"_L1].toInt(), 409);
        QCOMPARE(future["data"_L1]["reason"_L1].toString(), u"future"_s);
    }

    void updatesTellWhoHasLeft()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        const Socket b = h.join(u"b"_s);
        h.call(a, "set-metadata", "{'key':'k','data':[1]}");
        h.call(b, "set-metadata", "{'key':'k','data':null}");
        h.call(b, "peer-update", "{'name':'Bea'}");
        h.notify(b, "leave");
        const QJsonObject answer = h.result(
            a, "get-metadata", "{'key':'k','since':0,'session_id':'" + h.sessionId().toUtf8() + "'}");
        QCOMPARE(answer["peers"_L1].toObject(), object("{'b':{'name':'Bea','color':6}}"));
        QCOMPARE(answer["updates"_L1][0]["data"_L1].toArray(), QJsonArray{1});
        QVERIFY(answer["updates"_L1][1].toObject().contains("data"_L1));
        QVERIFY(answer["updates"_L1][1]["data"_L1].isNull());
    }

    void anAnswerWithUpdatesHasAtMost256KB_data()
    {
        QTest::addColumn<QByteArray>("character");
        QTest::newRow("plain") << "x"_ba;
        QTest::newRow("escaped") << "\\u0001"_ba;
        QTest::newRow("quoted") << "\\\\"_ba;
        QTest::newRow("three bytes") << "\u20AC"_ba;
        QTest::newRow("a pair") << "\U0001F600"_ba;
    }

    void anAnswerWithUpdatesHasAtMost256KB()
    {
        QFETCH(QByteArray, character);
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        const qsizetype units = QString(object("{'v':'" + character + "'}")["v"_L1].toString()).size();
        constexpr int Steps = 60;
        for (int i = 0; i < Steps; ++i) {
            const QByteArray before = i == 0 ? QByteArray() : QByteArray::number(i * 7'000 * units) + ",";
            h.call(a, "set-metadata",
                   changes("[" + before + "[0,'" + character.repeated(7'000) + "']]", i,
                           "c:" + QByteArray::number(i), h.sessionId()));
        }
        qint64 version = 0;
        int answers = 0;
        while (version < Steps) {
            const QByteArray frame = RoomHarness::request(
                "get-metadata", "{'key':'default','since':" + QByteArray::number(version) +
                                    ",'session_id':'" + h.sessionId().toUtf8() + "'}");
            const RoomStep step = h.room.receive(a->id, frame, h.now);
            QVERIFY(step.deliveries.front().frame.size() <= 256 * 1024);
            const QJsonObject result =
                QJsonDocument::fromJson(step.deliveries.front().frame)["result"_L1].toObject();
            QCOMPARE(result["change_version"_L1].toInt(), Steps);
            const QJsonArray updates = result["updates"_L1].toArray();
            QVERIFY(!updates.isEmpty());
            QCOMPARE(updates.first()["change_version"_L1].toInt(), version + 1);
            version = updates.last()["change_version"_L1].toInt();
            ++answers;
        }
        QVERIFY(answers >= 2);
    }

    void oneStepThatIsLargerIsToldAllTheSame()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        h.call(a, "set-metadata", "{'data':'" + QByteArray(400'000, 'x') + "'}");
        h.call(a, "set-metadata", "{'data':'short'}");
        const QJsonObject answer =
            h.result(a, "get-metadata", "{'since':0,'session_id':'" + h.sessionId().toUtf8() + "'}");
        QCOMPARE(answer["updates"_L1].toArray().size(), 1);
    }

    void aLongTextComesInParts()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        const Socket b = h.join(u"b"_s);
        // A pair lies across the border of the first part.
        const QString text = QString(131'071, u'x') + u"\U0001F600"_s + QString(200'000, u'y');
        h.call(a, "set-metadata", "{'data':'" + text.toUtf8() + "'}");

        QJsonObject part = h.result(b, "get-metadata", "{'key':'default','parts':true}");
        QCOMPARE(part["change_version"_L1].toInt(), 1);
        QCOMPARE(part["offset"_L1].toInt(), 0);
        QCOMPARE(part["length"_L1].toInt(), text.size());
        QString whole = part["data_part"_L1].toString();
        QCOMPARE(whole.size(), 131'071);
        while (whole.size() < text.size()) {
            // Others go on writing meanwhile.
            h.call(a, "set-metadata", "{'data':'" + QByteArray::number(whole.size()) + "'}");
            part = h.result(
                b, "get-metadata",
                "{'key':'default','parts':true,'at':1,'offset':" + QByteArray::number(whole.size()) + "}");
            QCOMPARE(part["change_version"_L1].toInt(), 1);
            QVERIFY(!part["data_part"_L1].toString().isEmpty());
            whole += part["data_part"_L1].toString();
        }
        QCOMPARE(whole, text);
    }

    void partsThatAreNotThereAreRefused()
    {
        RoomHarness h;
        const Socket a = h.join(u"a"_s);
        const auto error = [&](const QByteArray& params) { return h.error(a, "get-metadata", params); };
        QCOMPARE(h.result(a, "get-metadata", "{'parts':true}")["length"_L1].toInt(), 0);
        h.call(a, "set-metadata", "{'data':'\U0001F600'}");
        QCOMPARE(error("{'parts':true,'at':0,'offset':0}")["data"_L1]["reason"_L1].toString(), u"version"_s);
        QCOMPARE(error("{'parts':true,'at':5,'offset':0}")["code"_L1].toInt(), 409);
        QCOMPARE(error("{'parts':true,'at':1,'offset':1}")["code"_L1].toInt(), 400);
        QCOMPARE(error("{'parts':true,'at':1,'offset':3}")["code"_L1].toInt(), 400);
        h.call(a, "set-metadata", "{'data':[]}");
        QCOMPARE(error("{'parts':true}")["data"_L1]["reason"_L1].toString(), u"not_text"_s);
    }
};

QTEST_GUILESS_MAIN(TestRoomStore)
#include "tst_roomstore.moc"
