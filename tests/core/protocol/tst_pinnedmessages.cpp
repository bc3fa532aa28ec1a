#include "core/protocol/pinnedmessages.h"

#include <QTest>

using namespace confab;
using namespace Qt::StringLiterals;

class tst_PinnedMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatThePrebuiltWrites()
    {
        const auto messages = readPinnedMessages(RawJson{
            R"([{"text":"Ana: Hello","id":"m1","pinnedBy":"Ben","authorId":"u1"},"Cem: from an older page",{"text":"x"}])"});
        QCOMPARE(messages.size(), 3U);
        QCOMPARE(messages[0], (PinnedMessage{u"Ana: Hello"_s, u"m1"_s, u"Ben"_s, u"u1"_s}));
        QCOMPARE(messages[1], (PinnedMessage{u"Cem: from an older page"_s, {}, {}, {}}));
        QCOMPARE(messages[2].text, u"x"_s);
    }

    void whatItWritesItReads()
    {
        const std::vector<PinnedMessage> messages{{u"Ana: \"Hi\"\n😀"_s, u"m1"_s, u"Ben"_s, u"u1"_s},
                                                  {u"Cem: hi"_s, {}, {}, {}}};
        const StoreValue value = writePinnedMessages(messages);
        QCOMPARE(
            std::get<RawJson>(value).text,
            QByteArray(
                "[{\"text\":\"Ana: \\\"Hi\\\"\\n😀\",\"id\":\"m1\",\"pinnedBy\":\"Ben\",\"authorId\":\"u1\"},"
                "{\"text\":\"Cem: hi\"}]"));
        QCOMPARE(readPinnedMessages(value), messages);
        QVERIFY(isUnset(writePinnedMessages({})));
    }

    void ofAnythingElseItReadsWhatItCan_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("count");
        QTest::newRow("object") << QByteArray("{}") << 0;
        QTest::newRow("number") << QByteArray("7") << 0;
        QTest::newRow("null") << QByteArray("null") << 0;
        QTest::newRow("mixed") << QByteArray(R"([1,null,{},[],{"text":5},"kept"])") << 1;
    }

    void ofAnythingElseItReadsWhatItCan()
    {
        QFETCH(QByteArray, json);
        QFETCH(int, count);
        QCOMPARE(qsizetype(readPinnedMessages(RawJson{json}).size()), qsizetype(count));
        QVERIFY(readPinnedMessages(u"a text"_s).empty());
        QVERIFY(readPinnedMessages({}).empty());
    }
};

QTEST_GUILESS_MAIN(tst_PinnedMessages)
#include "tst_pinnedmessages.moc"
