#include "core/session/updatelog.h"
#include "tests/support/randomtext.h"

#include <QTest>

using namespace confab;
using confab::test::RandomText;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Now = 1'700'000'000'000;

StoreUpdate update(qint64 version, const QString& peerId, const QString& updateId)
{
    return {version, peerId, Now, updateId, ChangeSet::replacement(5, 1, 2, u"x")};
}

/// Every form that a peer can give its ids.
QString randomId(RandomText& random, const QString& peerId, qint64 version)
{
    const QString number = QString::number(version);
    switch (random.number(9)) {
    case 0:
        return {};
    case 1:
        return number;
    case 2:
        return u"client:"_s + number;
    case 3:
        return peerId + u":0"_s + number; // a number in another form
    case 4:
        return peerId + u":99999999999999999"_s + number;
    case 5:
        return peerId + u":٣"_s + number; // no digit that ends here
    case 6:
        return peerId + u' ' + number;
    case 7:
        return number + random.text(3) + QChar(0xD800);
    default:
        return peerId + u':' + number;
    }
}

std::variant<ChangeSet, StoreValue> randomStep(RandomText& random)
{
    switch (random.number(12)) {
    case 0:
        return StoreValue();
    case 1:
        return StoreValue(random.text(10));
    case 2:
        return StoreValue(RawJson{"[" + random.text(5).toUtf8() + "]"});
    case 3: // sections that nobody would make, but anybody may send
        return *ChangeSet::fromSections({{3}, {0}, {2}, {0, 0}, {1, 2}, {0, 1}, {4, 0}}, u"a\u4e00b"_s);
    case 4:
        return *ChangeSet::fromSections({{qsizetype(1) << 30}, {0, 1}}, u"\u4e00"_s);
    default:
        return random.edits(random.text(50));
    }
}

} // namespace

class TestUpdateLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyOneHasNothing()
    {
        const UpdateLog log;
        QCOMPARE(log.head(), 0);
        QCOMPARE(log.lastValue(), 0);
        QVERIFY(!log.find(u"a"_s, u"a:1"_s));
    }

    void whatWentInComesOutWhereverItStands()
    {
        RandomText random(11);
        const QStringList peers{u"a"_s, u"ab"_s, u"a:1"_s, u"ü-2"_s, QString()};
        std::vector<StoreUpdate> kept;
        UpdateLog log;
        for (qint64 version = 1; version <= 3000; ++version) {
            const QString peer = peers[random.number(peers.size())];
            const qint64 at = Now + random.number(100'000) - 50'000; // clocks are set back at times
            kept.push_back({version, peer, at, randomId(random, peer, version), randomStep(random)});
            log.append(kept.back());
        }
        QCOMPARE(log.head(), 3000);
        qint64 lastValue = 0;
        for (const StoreUpdate& expected : kept) {
            const StoreUpdate found = log.at(expected.version);
            QCOMPARE(found.version, expected.version);
            QCOMPARE(found.updatedBy, expected.updatedBy);
            QCOMPARE(found.updatedAt, expected.updatedAt);
            QCOMPARE(found.updateId, expected.updateId);
            QVERIFY(found.step == expected.step);
            if (const auto* changes = std::get_if<ChangeSet>(&expected.step))
                QCOMPARE(log.changesAt(expected.version), *changes);
            else
                lastValue = expected.version;
            const auto version = log.find(expected.updatedBy, expected.updateId);
            QCOMPARE(version.has_value(), !expected.updateId.isEmpty());
            if (version) { // a short id may have come twice
                QCOMPARE(log.at(*version).updatedBy, expected.updatedBy);
                QCOMPARE(log.at(*version).updateId, expected.updateId);
            }
        }
        QCOMPARE(log.lastValue(), lastValue);
    }

    void anIdIsItsPeersOwn()
    {
        UpdateLog log;
        log.append(update(1, u"a"_s, u"a:1"_s));
        log.append(update(2, u"b"_s, u"a:1"_s));
        log.append(update(3, u"b"_s, u"b:1"_s));
        QCOMPARE(log.find(u"a"_s, u"a:1"_s), std::optional<qint64>(1));
        QCOMPARE(log.find(u"b"_s, u"a:1"_s), std::optional<qint64>(2));
        QCOMPARE(log.find(u"b"_s, u"b:1"_s), std::optional<qint64>(3));
        QVERIFY(!log.find(u"a"_s, u"b:1"_s));
        QVERIFY(!log.find(u"a"_s, u"a:2"_s));
        QVERIFY(!log.find(u"c"_s, u"a:1"_s));
        QVERIFY(!log.find(u"a"_s, QString()));
    }

    void aCopyStaysAsItWas()
    {
        UpdateLog log;
        for (qint64 version = 1; version <= 40; ++version)
            log.append(update(version, u"a"_s, u"a:%1"_s.arg(version)));
        const UpdateLog copy = log;
        for (qint64 version = 41; version <= 80; ++version)
            log.append(update(version, u"a"_s, u"a:%1"_s.arg(version)));
        QCOMPARE(copy.head(), 40);
        QVERIFY(!copy.find(u"a"_s, u"a:41"_s));
        QCOMPARE(copy.at(40).updateId, u"a:40"_s);
        QCOMPARE(log.at(80).updateId, u"a:80"_s);
    }
};

QTEST_GUILESS_MAIN(TestUpdateLog)
#include "tst_updatelog.moc"
