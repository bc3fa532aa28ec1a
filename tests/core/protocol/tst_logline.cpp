#include "core/protocol/logline.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace confab;
using namespace Qt::StringLiterals;

/// Lines for programs: whatever is in a value, it stays inside it.
class TestLogLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aValueStaysInItsPlace_data();
    void aValueStaysInItsPlace();
    void fieldsStandInTheirOrder();
};

void TestLogLine::aValueStaysInItsPlace_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("logfmt");
    QTest::newRow("a word") << u"listening"_s << QByteArray("m=listening l=x");
    QTest::newRow("nothing") << QString() << QByteArray(R"(m="" l=x)");
    QTest::newRow("a sentence") << u"it is up"_s << QByteArray(R"(m="it is up" l=x)");
    QTest::newRow("another field") << u"a level=error"_s << QByteArray(R"(m="a level=error" l=x)");
    QTest::newRow("a quote") << u"say \"a\""_s << QByteArray(R"(m="say \"a\"" l=x)");
    QTest::newRow("another line") << u"a\nlevel=error"_s << QByteArray(R"(m="a\nlevel=error" l=x)");
    QTest::newRow("an escape of a terminal") << u"\x1b[2J"_s << QByteArray("m=\"\\u001b[2J\" l=x");
    QTest::newRow("letters of elsewhere") << u"öä"_s << QByteArray("m=\"öä\" l=x");
}

void TestLogLine::aValueStaysInItsPlace()
{
    QFETCH(QString, value);
    const LogFields fields{{u"m"_s, value}, {u"l"_s, u"x"_s}};
    QTEST(logfmtLine(fields), "logfmt");
    const QByteArray json = jsonLine(fields);
    QVERIFY(!json.contains('\n'));
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    QCOMPARE(object.size(), 2);
    QCOMPARE(object.value("m"_L1).toString(), value);
}

void TestLogLine::fieldsStandInTheirOrder()
{
    const LogFields fields{{u"z"_s, u"1"_s}, {u"a"_s, u"2"_s}};
    QCOMPARE(logfmtLine(fields), QByteArray("z=1 a=2"));
    QCOMPARE(jsonLine(fields), QByteArray(R"({"z":"1","a":"2"})"));
}

QTEST_APPLESS_MAIN(TestLogLine)
#include "tst_logline.moc"
