#include "core/session/textpast.h"
#include "tests/support/randomtext.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace confab;
using confab::test::RandomText;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Start = 1'700'000'000'000;

StoreUpdate update(qint64 version, const QString& peer, std::variant<ChangeSet, StoreValue> step)
{
    return {version, peer, Start + version * 10, {}, std::move(step)};
}

} // namespace

class TestTextPast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itBeginsWithNothing()
    {
        const TextPast past;
        QCOMPARE(past.head(), 0);
        QVERIFY(past.stateAt(0).text.isEmpty() && past.stateAt(0).isText);
        QCOMPARE(past.versionAt(Start), 0);
    }

    void everyVersionIsAsItWasInWhateverOrderOneAsks()
    {
        RandomText random(5);
        TextPast past;
        QStringList texts{QString()};
        std::vector<Authorship> authorships(1);
        for (qint64 version = 1; version <= 3500; ++version) {
            const QString peer = u"peer%1"_s.arg(random.number(4));
            const ChangeSet changes = random.edits(texts.back());
            Authorship authors = authorships.back();
            authors.apply(changes, past.authorOf(peer));
            QVERIFY(past.append(update(version, peer, changes)));
            texts += changes.applied(texts.back());
            authorships.push_back(authors);
        }
        for (int i = 0; i < 600; ++i) {
            // Jumps, steps on and steps back.
            qint64 version = random.number(3501);
            for (int step = 0; step < 4; ++step) {
                const TextPast::State state = past.stateAt(version);
                QCOMPARE(state.text.toString(), texts.at(version));
                QVERIFY(state.authors == authorships.at(std::size_t(version)));
                version = std::clamp<qint64>(version + random.number(5) - 2, 0, 3500);
            }
        }
        for (qint64 version : {0, 999, 1000, 1001, 2000, 3499, 3500})
            QCOMPARE(past.stateAt(version).text.toString(), texts.at(version));
    }

    void copiesGoTheirOwnWays()
    {
        TextPast past;
        QVERIFY(past.append(update(1, u"a"_s, ChangeSet::replacement(0, 0, 0, u"one"))));
        const TextPast copy = past;
        QVERIFY(past.append(update(2, u"a"_s, ChangeSet::replacement(3, 0, 3, u"two"))));
        QCOMPARE(copy.head(), 1);
        QCOMPARE(copy.now().text.toString(), u"one"_s);
        QCOMPARE(past.stateAt(1).text.toString(), u"one"_s);
    }

    void valuesThatAreNoTextsAndTextsThatWereSetWhole()
    {
        TextPast past;
        QVERIFY(past.append(update(1, u"a"_s, StoreValue(u"set whole"_s))));
        QVERIFY(past.append(update(2, u"b"_s, StoreValue(RawJson{"[1]"}))));
        QVERIFY(past.append(update(3, u"c"_s, StoreValue())));
        QVERIFY(past.append(update(4, u"c"_s, ChangeSet::replacement(0, 0, 0, u"new"))));
        QCOMPARE(past.stateAt(1).text.toString(), u"set whole"_s);
        QCOMPARE(past.peerOf(past.stateAt(1).authors.at(0)), u"a"_s);
        QVERIFY(!past.stateAt(2).isText && past.stateAt(2).text.isEmpty());
        QVERIFY(past.stateAt(3).isText && past.stateAt(3).text.isEmpty());
        QCOMPARE(past.now().text.toString(), u"new"_s);
    }

    void whatDoesNotFitIsRefusedAndChangesNothing()
    {
        TextPast past;
        QVERIFY(!past.append(update(2, u"a"_s, ChangeSet::replacement(0, 0, 0, u"x"))));
        QVERIFY(past.append(update(1, u"a"_s, ChangeSet::replacement(0, 0, 0, u"x"))));
        QVERIFY(!past.append(update(1, u"a"_s, ChangeSet::replacement(1, 0, 0, u"x"))));
        QVERIFY(!past.append(update(2, u"a"_s, ChangeSet::replacement(7, 0, 0, u"x"))));
        QCOMPARE(past.head(), 1);
        QCOMPARE(past.now().text.toString(), u"x"_s);
    }

    void aTimeHasTheVersionThatStoodThen()
    {
        TextPast past;
        const qint64 times[] = {100, 100, 90, 200}; // a clock that was put back counts as standing still
        for (qint64 version = 1; version <= 4; ++version)
            QVERIFY(past.append({version, u"a"_s, times[version - 1], {}, ChangeSet::identity(0)}));
        QCOMPARE(past.versionAt(99), 0);
        QCOMPARE(past.versionAt(100), 3);
        QCOMPARE(past.versionAt(199), 3);
        QCOMPARE(past.versionAt(200), 4);
        QCOMPARE(past.versionAt(9999), 4);
    }

    void aQuarterOfAMillionVersionsAreSoughtQuickly()
    {
        RandomText random(3);
        TextPast past;
        qsizetype length = 0;
        constexpr qint64 Versions = 260'000;
        QElapsedTimer clock;
        clock.start();
        for (qint64 version = 1; version <= Versions; ++version) {
            const qsizetype from = random.number(length + 1);
            const qsizetype removed = version % 5 == 0 ? std::min<qsizetype>(3, length - from) : 0;
            const ChangeSet changes = ChangeSet::replacement(length, from, removed, u"ab");
            length = changes.lengthAfter();
            QVERIFY(past.append(update(version, u"p%1"_s.arg(version % 7), changes)));
        }
        const qint64 building = clock.restart();
        constexpr int Seeks = 200;
        for (int i = 0; i < Seeks; ++i)
            QVERIFY(past.stateAt(random.number(Versions)).isText);
        const qint64 seeking = clock.elapsed();
        qInfo("%lld versions in %lld ms; %d seeks in %lld ms", qlonglong(Versions), qlonglong(building),
              Seeks, qlonglong(seeking));
        // Without states in between a seek would apply 130,000 changes: more than ten seconds for all of them
        // on any machine.
        QVERIFY(seeking < 10'000);
    }
};

QTEST_APPLESS_MAIN(TestTextPast)
#include "tst_textpast.moc"
