#include "ui/heldedits.h"

#include <QRandomGenerator>
#include <QTest>

using namespace confab;
using namespace Qt::StringLiterals;

class TestHeldEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEditElsewhereIsShown();
    void anEditAtTheBorderWaits_data();
    void anEditAtTheBorderWaits();
    void aLaterEditElsewhereIsMappedOverWhatWaits();
    void whatBuildsOnAWaitingEditWaits();
    void aLocalEditGoesBehindWhatWaitsAtItsPlace();
    void theViewAlwaysLeadsToTheDocument_data();
    void theViewAlwaysLeadsToTheDocument();
};

namespace {

const QString Lines = u"first\nsecond\nthird"_s;
constexpr HeldEdits::Stretch Second{6, 12};

ChangeSet change(qsizetype length, qsizetype from, qsizetype removed, const QString& inserted)
{
    return ChangeSet::replacement(length, from, removed, inserted);
}

} // namespace

void TestHeldEdits::anEditElsewhereIsShown()
{
    HeldEdits held;
    const Text view(Lines);
    for (const ChangeSet& edit :
         {change(18, 0, 5, u"x"_s), change(18, 5, 0, u"x"_s), change(18, 13, 0, u"x"_s)})
        QCOMPARE(held.take(edit, view, Second), edit);
    QVERIFY(held.isEmpty());
    QVERIFY(!held.release());
}

void TestHeldEdits::anEditAtTheBorderWaits_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("removed");
    QTest::newRow("insert at its beginning") << 6 << 0;
    QTest::newRow("insert at its end") << 12 << 0;
    QTest::newRow("the line end in front of it") << 5 << 1;
    QTest::newRow("its own line end") << 12 << 1;
    QTest::newRow("all around it") << 2 << 14;
}

void TestHeldEdits::anEditAtTheBorderWaits()
{
    QFETCH(int, from);
    QFETCH(int, removed);
    HeldEdits held;
    const ChangeSet edit = change(18, from, removed, u"x"_s);
    QVERIFY(!held.take(edit, Text(Lines), Second));
    QCOMPARE(held.release(), edit);
    QVERIFY(held.isEmpty());
}

void TestHeldEdits::aLaterEditElsewhereIsMappedOverWhatWaits()
{
    HeldEdits held;
    Text view(Lines);
    QVERIFY(!held.take(change(18, 6, 6, u"2nd, and more of it"_s), view, Second));
    // "third" is at 13 of the view and at 26 of the document
    const auto shown = held.take(change(31, 26, 5, u"3rd"_s), view, Second);
    QCOMPARE(shown, change(18, 13, 5, u"3rd"_s));
    shown->applyTo(view);
    held.release()->applyTo(view);
    QCOMPARE(view.toString(), u"first\n2nd, and more of it\n3rd"_s);
}

void TestHeldEdits::whatBuildsOnAWaitingEditWaits()
{
    HeldEdits held;
    const Text view(Lines);
    QVERIFY(!held.take(change(18, 2, 14, u"a new line in place of them"_s), view, Second));
    QVERIFY(!held.take(change(31, 4, 0, u"!"_s), view, Second));
    QCOMPARE(held.release()->applied(Lines), u"fia !new line in place of themrd"_s);
}

void TestHeldEdits::aLocalEditGoesBehindWhatWaitsAtItsPlace()
{
    HeldEdits held;
    Text view(u"ab");
    QVERIFY(!held.take(change(2, 1, 0, u"R"_s), view, {0, 2}));
    const ChangeSet local = change(2, 1, 0, u"L"_s);
    QCOMPARE(held.toDocument(local).applied(u"aRb"), u"aRLb"_s);
    local.applyTo(view);
    held.release()->applyTo(view);
    QCOMPARE(view.toString(), u"aRLb"_s);
}

void TestHeldEdits::theViewAlwaysLeadsToTheDocument_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 1000; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestHeldEdits::theViewAlwaysLeadsToTheDocument()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    const auto below = [&random](qsizetype end) {
        return static_cast<qsizetype>(random.bounded(qint64(end)));
    };
    const auto anyChange = [&](const Text& text) {
        ChangeSet all = ChangeSet::identity(text.size());
        for (qsizetype i = below(3); i >= 0; --i) {
            const qsizetype from = below(all.lengthAfter() + 1);
            const qsizetype removed = below(std::min<qsizetype>(all.lengthAfter() - from, 6) + 1);
            all = all.compose(
                ChangeSet::replacement(all.lengthAfter(), from, removed, u"XY\nZ"_s.left(below(5))));
        }
        return all;
    };
    Text view(u"0123456789\nabcdefghij\nklmnopqrst");
    Text document = view;
    HeldEdits held;
    HeldEdits::Stretch busy{11, 21};
    for (int i = 0; i < 60; ++i) {
        if (below(3) == 0) {
            const ChangeSet local = anyChange(view);
            held.toDocument(local).applyTo(document);
            local.applyTo(view);
            busy = {local.mapPosition(busy.from), local.mapPosition(busy.to, ChangeSet::Bias::After)};
        } else {
            const QString untouched = view.mid(busy.from, busy.to - busy.from);
            const ChangeSet remote = anyChange(document);
            remote.applyTo(document);
            if (const auto shown = held.take(remote, view, busy)) {
                shown->applyTo(view);
                busy = {shown->mapPosition(busy.from, ChangeSet::Bias::After), shown->mapPosition(busy.to)};
                QCOMPARE(view.mid(busy.from, busy.to - busy.from), untouched);
            }
        }
        Text caughtUp = view;
        if (held.pending())
            held.pending()->applyTo(caughtUp);
        QCOMPARE(caughtUp.toString(), document.toString());
        if (below(10) == 0) {
            if (const auto rest = held.release())
                rest->applyTo(view);
            QCOMPARE(view.toString(), document.toString());
            busy = {below(view.size() + 1), 0};
            busy.to = busy.from + below(view.size() - busy.from + 1);
        }
    }
}

QTEST_GUILESS_MAIN(TestHeldEdits)
#include "tst_heldedits.moc"
