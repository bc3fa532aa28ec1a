#include "core/protocol/jsonwriter.h"

#include "jsontexts.h"

#include <QJsonArray>
#include <QRandomGenerator>

#include <limits>

using namespace confab;
using namespace Qt::StringLiterals;

namespace {

QByteArray written(QStringView text)
{
    JsonWriter out;
    out.value(text);
    return out.take();
}

} // namespace

class TestJsonWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commasStandBetweenAndNowhereElse()
    {
        JsonWriter out;
        out.beginObject();
        out.member("a"_L1, 1);
        out.name("b"_L1);
        out.beginArray();
        out.beginObject();
        out.endObject();
        out.value(true);
        out.null();
        out.beginArray();
        out.endArray();
        out.raw("{ }");
        out.endArray();
        out.memberUnlessEmpty("left out"_L1, {});
        out.memberUnlessEmpty("c"_L1, u"x"_s);
        out.member("d"_L1, QStringList{u"y"_s, u"z"_s});
        out.name(u"\"é"_s);
        out.value(false);
        out.endObject();
        QCOMPARE(out.take(),
                 "{\"a\":1,\"b\":[{},true,null,[],{ }],\"c\":\"x\",\"d\":[\"y\",\"z\"],\"\\\"é\":false}"_ba);
    }

    void textsAreEscapedAsLittleAsNeeded()
    {
        QCOMPARE(written(u""), R"("")"_ba);
        QCOMPARE(written(u"a\"b\\c/d"), "\"a\\\"b\\\\c/d\""_ba);
        QCOMPARE(written(u"\n\r\t\b\f\u001f\u007f"), "\"\\n\\r\\t\\u0008\\u000c\\u001f\x7f\""_ba);
        QCOMPARE(written(QString(QChar(0))), R"("\u0000")"_ba);
        QCOMPARE(written(u"é€😀\uffff"), "\"é€😀\xef\xbf\xbf\""_ba);
    }

    void halfACharacterBecomesTheReplacementCharacter()
    {
        const QString high(QChar(0xd83d));
        const QString low(QChar(0xde00));
        for (const QString& half : {high, low})
            QCOMPARE(written(half), "\"\xef\xbf\xbd\""_ba);
        QCOMPARE(written(low + high), "\"\xef\xbf\xbd\xef\xbf\xbd\""_ba);
        QCOMPARE(written(high + u'x'), "\"\xef\xbf\xbdx\""_ba);
        QCOMPARE(written(high + high + low), "\"\xef\xbf\xbd😀\""_ba);
    }

    /// Several characters are looked at together, and many are written together.
    void itMattersNotWhereACharacterStands()
    {
        for (const char32_t special : U"\"\\\n\u001f\u0020\u007f\u0080\u0222é€\uff22😀") {
            const QString character = QString::fromUcs4(&special, 1);
            for (const qsizetype filled : {0, 500}) {
                for (qsizetype before = filled; before < filled + 16; ++before) {
                    const QString text = QString(before, u'!') + character + u"~~~~~"_s;
                    const QByteArray inside = written(character).sliced(1).chopped(1);
                    QCOMPARE(written(text), '"' + QByteArray(before, '!') + inside + "~~~~~\"");
                }
            }
        }
    }

    void numbersAreWrittenInFull()
    {
        JsonWriter out;
        out.beginArray();
        for (const qint64 number :
             {qint64(0), qint64(-1), qint64(1) << 53, std::numeric_limits<qint64>::min()})
            out.value(number);
        out.endArray();
        QCOMPARE(out.take(), "[0,-1,9007199254740992,-9223372036854775808]"_ba);
    }

    void anyTextIsReadBackByQt()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        QRandomGenerator random(seed);
        for (int round = 0; round < 500; ++round) {
            QString text;
            // Around the size of the writer's buffer, where stretches meet.
            const int size = random.bounded(1500);
            for (int i = 0; i < size; ++i) {
                const auto c = random.bounded(4) == 0 ? random.bounded(0x110000U) : random.bounded(0x100U);
                if (!QChar::isSurrogate(c))
                    text += QChar::fromUcs4(c);
            }
            const QJsonArray back = QJsonDocument::fromJson('[' + written(text) + ']').array();
            QVERIFY2(back.at(0).toString() == text, qPrintable(u"seed %1 round %2"_s.arg(seed).arg(round)));
        }
    }
};

QTEST_GUILESS_MAIN(TestJsonWriter)
#include "tst_jsonwriter.moc"
