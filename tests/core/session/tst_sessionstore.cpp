#include "core/session/sessionstore.h"

#include <QTest>

#include <functional>

using namespace confab;
using namespace Qt::StringLiterals;

namespace {

const QString Notes = DefaultKey.toString();
using Fault = SessionStore::Fault;

SessionStore::Author by(const QString& peer, const QString& updateId = {}, qint64 now = 1000)
{
    return {peer, updateId, now};
}

QString textOf(const SessionStore& store, const QString& key = Notes)
{
    const SessionStore::Entry* entry = store.find(key);
    return entry && entry->text ? entry->text->toString() : u"<no text>"_s;
}

ChangeSet insertion(qsizetype length, qsizetype at, const QString& text)
{
    return ChangeSet::replacement(length, at, 0, text);
}

/// Everything that a client can see of a key.
struct Snapshot
{
    explicit Snapshot(const SessionStore& store)
        : keys(store.keys()),
          version(store.version(Notes)),
          text(textOf(store)),
          log(store.updatesSince(Notes, 0).size())
    {
        keys.sort();
    }
    QStringList keys;
    qint64 version;
    QString text;
    std::size_t log;
    bool operator==(const Snapshot&) const = default;
};

} // namespace

class TestSessionStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKeyThatWasNeverSetHasVersionNought()
    {
        const SessionStore store;
        QCOMPARE(store.version(Notes), 0);
        QVERIFY(!store.find(Notes));
        QVERIFY(store.updatesSince(Notes, 0).empty());
        QVERIFY(store.keys().isEmpty());
    }

    void eachAcceptedStepTakesOneVersion()
    {
        SessionStore store;
        QCOMPARE(store.set(Notes, u"one"_s, {}, by(u"a"_s))->version, 1);
        QCOMPARE(store.set(Notes, u"two"_s, {}, by(u"b"_s, {}, 2000))->version, 2);
        QCOMPARE(store.change(Notes, insertion(3, 3, u"!"_s), 2, by(u"a"_s, u"c:1"_s, 3000))->version, 3);
        QCOMPARE(textOf(store), u"two!"_s);
        QCOMPARE(store.find(Notes)->updatedBy, u"a"_s);
        QCOMPARE(store.find(Notes)->updatedAt, 3000);
        QCOMPARE(store.updatesSince(Notes, 1).size(), 2u);
        QCOMPARE(store.updatesSince(Notes, 2).front().updateId, u"c:1"_s);
        QVERIFY(store.updatesSince(Notes, 3).empty());
        QVERIFY(store.updatesSince(Notes, 99).empty());
    }

    void valuesKeepTheirType()
    {
        SessionStore store;
        const QList<QByteArray> values{"0", "false", "[]", "{\"a\": 1.0}", "1e3"};
        for (const QByteArray& json : values) {
            QVERIFY(store.set(u"k"_s, RawJson{json}, {}, by(u"a"_s)));
            QCOMPARE(std::get<RawJson>(store.find(u"k"_s)->value()).text, json);
        }
        QVERIFY(store.set(u"k"_s, QString(), {}, by(u"a"_s)));
        QCOMPARE(*asText(store.find(u"k"_s)->value()), QString());
        QVERIFY(store.set(u"k"_s, StoreValue(), {}, by(u"a"_s)));
        QVERIFY(isUnset(store.find(u"k"_s)->value()));
    }

    void aTextIsKeptInItsFixedForm()
    {
        SessionStore store;
        QVERIFY(store.set(Notes, u"a\r\nb\rc\n"_s + QChar(0xD800) + u"d"_s + QChar(0xDC00), {}, by(u"a"_s)));
        QCOMPARE(textOf(store), u"a\nb\nc\n\uFFFDd\uFFFD"_s);
        QVERIFY(store.set(Notes, u"\U0001F600\0x"_s, {}, by(u"a"_s)));
        QCOMPARE(textOf(store), u"\U0001F600\0x"_s);
        QVERIFY(store.change(Notes, insertion(4, 4, u"1\r\n2\r3"_s), 2, by(u"a"_s, u"c:1"_s)));
        QCOMPARE(textOf(store), u"\U0001F600\0x1\n2\n3"_s);
    }

    void aWholeValueSetOnATextIsAChangeInTheLog()
    {
        SessionStore store;
        QVERIFY(store.set(Notes, u"hello world"_s, {}, by(u"a"_s)));
        QVERIFY(store.set(Notes, u"hello brave world"_s, {}, by(u"b"_s)));
        const auto updates = store.updatesSince(Notes, 0);
        QCOMPARE(std::get<ChangeSet>(updates[0].step), ChangeSet::difference(u"", u"hello world"));
        const auto& changes = std::get<ChangeSet>(updates[1].step);
        QCOMPARE(changes.insertedText().size(), 6);
        QCOMPARE(changes.applied(u"hello world"), u"hello brave world"_s);
    }

    void onlyATextWhereNoneStoodIsDataInTheLog()
    {
        SessionStore store;
        QVERIFY(store.set(Notes, RawJson{"{}"}, {}, by(u"a"_s)));
        QVERIFY(store.set(Notes, u"text"_s, {}, by(u"a"_s)));
        QVERIFY(store.set(Notes, StoreValue(), {}, by(u"a"_s)));
        QVERIFY(store.set(Notes, u"again"_s, {}, by(u"a"_s)));
        QVERIFY(store.set(Notes, u"again!"_s, {}, by(u"a"_s)));
        const auto updates = store.updatesSince(Notes, 0);
        QCOMPARE(std::get<RawJson>(std::get<StoreValue>(updates[0].step)).text, "{}"_ba);
        QCOMPARE(*asText(std::get<StoreValue>(updates[1].step)), u"text"_s);
        QVERIFY(isUnset(std::get<StoreValue>(updates[2].step)));
        QCOMPARE(*asText(std::get<StoreValue>(updates[3].step)), u"again"_s);
        QVERIFY(std::holds_alternative<ChangeSet>(updates[4].step));
    }

    void compareAndSetAppliesOnlyAtItsVersion()
    {
        SessionStore store;
        QVERIFY(store.set(Notes, u"one"_s, 0, by(u"a"_s)));
        const auto refused = store.set(Notes, u"two"_s, 0, by(u"b"_s));
        QVERIFY(!refused);
        QCOMPARE(refused.error().fault, Fault::Version);
        QCOMPARE(refused.error().version, 1);
        QCOMPARE(textOf(store), u"one"_s);
        QVERIFY(store.set(Notes, u"two"_s, 1, by(u"b"_s)));
        QCOMPARE(textOf(store), u"two"_s);
    }

    void ofTwoWholeValuesTheLastOneWins()
    {
        SessionStore store;
        QVERIFY(store.set(Notes, u"from A"_s, {}, by(u"a"_s)));
        QVERIFY(store.set(Notes, u"from B"_s, {}, by(u"b"_s)));
        QCOMPARE(textOf(store), u"from B"_s);
        QCOMPARE(store.version(Notes), 2);
    }

    void changesMadeAgainstTheSameVersionAllStand()
    {
        SessionStore store;
        QVERIFY(store.change(Notes, insertion(0, 0, u"middle"_s), 0, by(u"a"_s, u"a:1"_s)));
        QVERIFY(store.change(Notes, insertion(6, 0, u"start "_s), 1, by(u"a"_s, u"a:2"_s)));
        QVERIFY(store.change(Notes, insertion(6, 6, u" end"_s), 1, by(u"b"_s, u"b:1"_s)));
        QCOMPARE(textOf(store), u"start middle end"_s);
    }

    void onATieWhatStandsEarlierInTheLogComesFirst()
    {
        SessionStore store;
        QVERIFY(store.change(Notes, insertion(0, 0, u"1"_s), 0, by(u"a"_s, u"a:1"_s)));
        QVERIFY(store.change(Notes, insertion(0, 0, u"2"_s), 0, by(u"b"_s, u"b:1"_s)));
        QVERIFY(store.change(Notes, insertion(0, 0, u"3"_s), 0, by(u"c"_s, u"c:1"_s)));
        QCOMPARE(textOf(store), u"123"_s);
    }

    void aChangeTransformedToNothingStillTakesAVersion()
    {
        SessionStore store;
        QVERIFY(store.set(Notes, u"abc"_s, {}, by(u"a"_s)));
        const ChangeSet removal = ChangeSet::replacement(3, 0, 3, u"");
        QVERIFY(store.change(Notes, removal, 1, by(u"a"_s, u"a:1"_s)));
        const auto second = store.change(Notes, removal, 1, by(u"b"_s, u"b:1"_s));
        QCOMPARE(second->version, 3);
        QCOMPARE(store.updatesSince(Notes, 2).front().updateId, u"b:1"_s);
        QCOMPARE(textOf(store), QString());
    }

    void aRepeatedUpdateIdGetsTheFirstAnswerWhateverItsBase()
    {
        SessionStore store;
        QVERIFY(store.change(Notes, insertion(0, 0, u"x"_s), 0, by(u"a"_s, u"c:1"_s, 1000)));
        QVERIFY(store.change(Notes, insertion(1, 1, u"y"_s), 1, by(u"a"_s, u"c:2"_s, 2000)));
        const Snapshot before(store);
        for (const qint64 base : {qint64(0), qint64(1), qint64(99), qint64(-5)}) {
            const auto repeat =
                store.change(Notes, insertion(0, 0, u"x"_s), base, by(u"a"_s, u"c:1"_s, 9000));
            QVERIFY(repeat);
            QVERIFY(repeat->repeated);
            QCOMPARE(repeat->version, 1);
            QCOMPARE(repeat->updatedAt, 1000);
        }
        QCOMPARE(Snapshot(store), before);
    }

    void anUpdateIdIsItsPeersOwn()
    {
        SessionStore store;
        QVERIFY(store.change(Notes, insertion(0, 0, u"x"_s), 0, by(u"a"_s, u"c:1"_s)));
        const auto other = store.change(Notes, insertion(0, 0, u"y"_s), 0, by(u"b"_s, u"c:1"_s));
        QVERIFY(!other->repeated);
        QCOMPARE(textOf(store), u"xy"_s);
    }

    void aChangeAcrossAValueThatWasNoTextIsRefused()
    {
        SessionStore store;
        QVERIFY(store.set(Notes, u"abc"_s, {}, by(u"a"_s)));
        QVERIFY(store.set(Notes, RawJson{"[1]"}, {}, by(u"a"_s)));
        QCOMPARE(store.change(Notes, insertion(3, 0, u"x"_s), 1, by(u"b"_s)).error().fault, Fault::NotText);
        QCOMPARE(store.change(Notes, insertion(0, 0, u"x"_s), 2, by(u"b"_s)).error().fault, Fault::NotText);
        QVERIFY(store.set(Notes, u"abc"_s, {}, by(u"a"_s)));
        QCOMPARE(store.change(Notes, insertion(3, 0, u"x"_s), 1, by(u"b"_s)).error().fault, Fault::NotText);
        QVERIFY(store.change(Notes, insertion(3, 0, u"x"_s), 3, by(u"b"_s)));
        QCOMPARE(textOf(store), u"xabc"_s);
    }

    void whatIsUnsetIsAnEmptyTextToWhoHasSeenIt()
    {
        SessionStore store;
        QVERIFY(store.set(Notes, u"abc"_s, {}, by(u"a"_s)));
        QVERIFY(store.set(Notes, StoreValue(), {}, by(u"a"_s)));
        QCOMPARE(store.change(Notes, insertion(3, 3, u"x"_s), 1, by(u"b"_s)).error().fault, Fault::NotText);
        QVERIFY(store.change(Notes, insertion(0, 0, u"anew"_s), 2, by(u"b"_s)));
        QVERIFY(store.change(Notes, insertion(0, 0, u"!"_s), 2, by(u"a"_s)));
        QCOMPARE(textOf(store), u"anew!"_s);
    }

    void theNotesAndOtherValuesHaveTheirOwnLimits()
    {
        Limits limits;
        limits.notesUnits = 10;
        limits.valueBytes = 6;
        SessionStore store(limits);
        QVERIFY(store.set(Notes, QString(10, u'é'), {}, by(u"a"_s)));
        QCOMPARE(store.set(Notes, QString(11, u'a'), {}, by(u"a"_s)).error().fault, Fault::TooLarge);
        QVERIFY(store.set(u"k"_s, QString(3, u'é'), {}, by(u"a"_s)));
        QCOMPARE(store.set(u"k"_s, QString(4, u'é'), {}, by(u"a"_s)).error().fault, Fault::TooLarge);
        QVERIFY(store.set(u"j"_s, RawJson{"[1, 2]"}, {}, by(u"a"_s)));
        QCOMPARE(store.set(u"j"_s, RawJson{"[1,  2]"}, {}, by(u"a"_s)).error().fault, Fault::TooLarge);
        // Also what changes make of them.
        SessionStore changed(limits);
        QVERIFY(changed.change(Notes, insertion(0, 0, QString(10, u'é')), 0, by(u"a"_s)));
        QVERIFY(changed.change(u"k"_s, insertion(0, 0, QString(3, u'é')), 0, by(u"a"_s)));
        QCOMPARE(store.change(Notes, insertion(10, 0, u"x"_s), 1, by(u"a"_s)).error().fault, Fault::TooLarge);
        QCOMPARE(store.change(u"k"_s, insertion(3, 0, u"x"_s), 1, by(u"a"_s)).error().fault, Fault::TooLarge);
        QVERIFY(store.change(u"k"_s, ChangeSet::replacement(3, 0, 1, u"xy"), 1, by(u"a"_s)));
        QCOMPARE(textOf(store, u"k"_s), u"xyéé"_s);
    }

    void thePastIsBounded()
    {
        Limits limits;
        limits.pastBytes = 100'000;
        // Values set over and over, changes that undo one another, keys that come and go.
        const auto overwrite = [](SessionStore& store, int i) {
            return store.set(u"k"_s, RawJson{QByteArray(1000, char('0' + i % 10))}, {}, by(u"p"_s));
        };
        const auto insertAndDelete = [](SessionStore& store, int i) {
            const ChangeSet changes =
                i % 2 == 0 ? insertion(0, 0, QString(1000, u'x')) : ChangeSet::replacement(1000, 0, 1000, {});
            return store.change(Notes, changes, i, by(u"p"_s));
        };
        const auto ever = [](SessionStore& store, int i) {
            const QString key = u"key %1"_s.arg(i / 2);
            return store.set(key, i % 2 == 0 ? StoreValue(u"1"_s) : StoreValue(), {}, by(u"p"_s));
        };
        for (const auto& write :
             {std::function<Expected<SessionStore::Accepted, SessionStore::Error>(SessionStore&, int)>(
                  overwrite),
              {insertAndDelete},
              {ever}}) {
            SessionStore store(limits);
            int taken = 0;
            while (taken < 10'000 && write(store, taken))
                ++taken;
            QVERIFY2(taken > 50 && taken < 1000, qPrintable(QString::number(taken)));
            QCOMPARE(write(store, taken).error().fault, Fault::TooMuchPast);
            QCOMPARE(store.set(u"other"_s, u"1"_s, {}, by(u"q"_s)).error().fault, Fault::TooMuchPast);
        }
        // Who asks again whether it was done is told so.
        SessionStore store(limits);
        const SessionStore::Author author{u"p"_s, u"p:1"_s, 1};
        QVERIFY(store.change(u"first"_s, insertion(0, 0, u"x"_s), 0, author));
        for (int i = 0; overwrite(store, i); ++i) {
        }
        QVERIFY(store.change(u"first"_s, insertion(0, 0, u"x"_s), 0, author)->repeated);
    }

    void onlyKeysThatHoldAValueCount()
    {
        Limits limits;
        limits.keys = 2;
        SessionStore store(limits);
        QVERIFY(store.set(u"a"_s, u"1"_s, {}, by(u"p"_s)));
        QVERIFY(store.change(u"b"_s, insertion(0, 0, u"1"_s), 0, by(u"p"_s)));
        QCOMPARE(store.set(u"c"_s, u"1"_s, {}, by(u"p"_s)).error().fault, Fault::TooManyKeys);
        QCOMPARE(store.change(u"c"_s, insertion(0, 0, u"1"_s), 0, by(u"p"_s)).error().fault,
                 Fault::TooManyKeys);
        QVERIFY(store.set(u"a"_s, u"2"_s, {}, by(u"p"_s)));
        QVERIFY(store.set(u"a"_s, StoreValue(), {}, by(u"p"_s)));
        QVERIFY(store.set(u"c"_s, u"1"_s, {}, by(u"p"_s)));
        QCOMPARE(store.set(u"a"_s, u"3"_s, {}, by(u"p"_s)).error().fault, Fault::TooManyKeys);
        QCOMPARE(store.change(u"a"_s, insertion(0, 0, u"3"_s), 3, by(u"p"_s)).error().fault,
                 Fault::TooManyKeys);
    }

    void badChangesAreRefusedAndLeaveTheStoreAsItIs_data()
    {
        QTest::addColumn<ChangeSet>("changes");
        QTest::addColumn<qint64>("base");
        QTest::addColumn<Fault>("fault");
        // Version 1: "ab" (2 units). Version 2: "ab😀cd" (6). Version 3: "😀cd" (4), the pair at [0, 2).
        const qsizetype lengths[] = {0, 2, 6, 4};
        for (qint64 base = 0; base <= 3; ++base) {
            for (qsizetype length = 0; length <= 9; ++length) {
                if (length != lengths[base])
                    QTest::addRow("length %lld against version %lld", qlonglong(length), qlonglong(base))
                        << insertion(length, length, u"x"_s) << base << Fault::Length;
            }
        }
        QTest::addRow("one section more")
            << *ChangeSet::fromSections({{4}, {1}}, {}) << qint64(3) << Fault::Length;
        QTest::addRow("length near overflow")
            << ChangeSet::identity(std::numeric_limits<qsizetype>::max()) << qint64(3) << Fault::Length;
        for (const qint64 base : {qint64(4), qint64(5), std::numeric_limits<qint64>::max()})
            QTest::addRow("future %lld", qlonglong(base)) << insertion(4, 0, u"x"_s) << base << Fault::Future;
        for (const qint64 base : {qint64(-1), std::numeric_limits<qint64>::min()})
            QTest::addRow("negative %lld", qlonglong(base))
                << insertion(4, 0, u"x"_s) << base << Fault::Length;

        const auto splits = [](const char* name, const ChangeSet& changes, qint64 base) {
            QTest::addRow("%s", name) << changes << base << Fault::Surrogates;
        };
        const QString high(QChar(0xD83D));
        const QString low(QChar(0xDE00));
        splits("insert inside a pair", insertion(4, 1, u"x"_s), 3);
        splits("insert inside a pair, older base", insertion(6, 3, u"x"_s), 2);
        splits("removes a high half", ChangeSet::replacement(4, 0, 1, u""), 3);
        splits("removes a low half", ChangeSet::replacement(4, 1, 1, u""), 3);
        splits("removes a low half and more", ChangeSet::replacement(4, 1, 3, u""), 3);
        splits("replaces a half by a half", ChangeSet::replacement(4, 1, 1, low), 3);
        splits("inserts a high half", insertion(4, 4, high), 3);
        splits("inserts a low half", insertion(4, 4, low), 3);
        splits("inserts halves the wrong way round", insertion(4, 4, low + high), 3);
        splits("inserts a half among others", insertion(4, 4, u"a"_s + high + u"b"_s), 3);
        splits("inserts a half before a pair", insertion(4, 0, high), 3);
        splits("a pair in two sections", *ChangeSet::fromSections({{0, 1}, {0, 1}, {4}}, high + low), 3);
        QTest::addRow("too long by one")
            << insertion(4, 4, QString(97, u'x')) << qint64(3) << Fault::TooLarge;
        QTest::addRow("too long, older base")
            << insertion(6, 6, QString(200, u'x')) << qint64(2) << Fault::TooLarge;
    }

    void badChangesAreRefusedAndLeaveTheStoreAsItIs()
    {
        QFETCH(ChangeSet, changes);
        QFETCH(qint64, base);
        QFETCH(Fault, fault);
        Limits limits;
        limits.notesUnits = 100;
        SessionStore store(limits);
        QVERIFY(store.set(Notes, u"ab"_s, {}, by(u"a"_s)));
        QVERIFY(store.change(Notes, insertion(2, 2, u"\U0001F600cd"_s), 1, by(u"a"_s, u"a:1"_s)));
        QVERIFY(store.change(Notes, ChangeSet::replacement(6, 0, 2, u""), 2, by(u"a"_s, u"a:2"_s)));
        const Snapshot before(store);
        const auto refused = store.change(Notes, changes, base, by(u"b"_s, u"b:1"_s));
        QVERIFY(!refused);
        QCOMPARE(refused.error().fault, fault);
        QCOMPARE(refused.error().version, 3);
        QCOMPARE(Snapshot(store), before);
        // A refusal does not use up the id.
        const auto accepted = store.change(Notes, insertion(4, 4, u"x"_s), 3, by(u"b"_s, u"b:1"_s));
        QVERIFY(accepted);
        QVERIFY(!accepted->repeated);
    }

    void aStoreIsAValue()
    {
        SessionStore store;
        QVERIFY(store.set(Notes, u"one"_s, {}, by(u"a"_s)));
        const SessionStore copy = store;
        QVERIFY(store.change(Notes, insertion(3, 0, u"x"_s), 1, by(u"a"_s)));
        QCOMPARE(textOf(copy), u"one"_s);
        QCOMPARE(copy.version(Notes), 1);
    }
};

QTEST_GUILESS_MAIN(TestSessionStore)
#include "tst_sessionstore.moc"
