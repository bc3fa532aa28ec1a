#include "core/journal/journaltables.h"
#include "tests/core/journal/journalharness.h"
#include "tests/core/journal/randomrecords.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;
using Outcome = SessionJournal::Outcome;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// What was deleted is not in the file any more.
class TestJournalDeletion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEndedSessionIsWiped();
    void aDeletedMessagesWordsAreWiped();
    void aDamagedRecordIsNotMadeSoundByADeletion();
};

void TestJournalDeletion::anEndedSessionIsWiped()
{
    JournalHarness h;
    h.open();
    QCOMPARE(h.appendNow(u"other"_s, {record::PeerGone{u"stays"_s}}), Outcome::Kept);
    QCOMPARE(
        h.appendNow(u"room"_s, {record::SessionStarted{u"s1"_s, 1}, record::PeerGone{u"wiped secret"_s}}),
        Outcome::Kept);
    // Of many pages, some of them of one long record.
    for (int i = 0; i < 200; ++i) {
        QCOMPARE(h.appendNow(u"room"_s, {record::PeerGone{u"wiped secret "_s.repeated(i % 20 ? 5 : 900)}}),
                 Outcome::Kept);
    }
    (void)h.reopen(); // all of it is in the file now
    QVERIFY(contentOf(h.path()).count("wiped secret") > 1000);
    QCOMPARE(h.appendNow(u"room"_s, {record::PeerGone{u"a"_s}, record::SessionEnded{u"s1"_s}}),
             Outcome::Kept);
    QVERIFY(h.reloadNow(u"room"_s)->empty());
    QCOMPARE(h.appendNow(u"room"_s, {record::SessionStarted{u"s2"_s, 2}}), Outcome::Kept);
    auto contents = h.reopen();
    QCOMPARE(asBytes(h.recordsOf(contents, u"room"_s)), asBytes({record::SessionStarted{u"s2"_s, 2}}));
    QCOMPARE(h.recordsOf(contents, u"other"_s).size(), 1u);
    h.close();
    QCOMPARE(contentOf(h.path()).count("wiped secret"), 0);
}

void TestJournalDeletion::aDeletedMessagesWordsAreWiped()
{
    const auto said = [](qint64 seq, const QString& text) {
        Message message;
        message.seq = seq;
        message.id = u"m%1"_s.arg(seq);
        message.sender = {u"p"_s, u"Ana"_s, Role::Guest};
        message.text = text;
        return record::MessageKept{message};
    };
    const auto edited = [](qint64 seq, std::optional<QString> text) {
        return record::MessageEdited{seq, std::move(text), 5, u"e"_s};
    };
    const QString longSecret = u"very secret "_s.repeated(800);
    JournalHarness h;
    h.open();
    QCOMPARE(h.appendNow(u"other"_s, {said(1, u"not secret"_s)}), Outcome::Kept);
    // As often as the words may come to stand: in the same step, in an earlier one, in one of an earlier run.
    for (int round = 0; round < 3; ++round) {
        const qint64 first = 4 * round + 1;
        QCOMPARE(h.appendNow(u"room"_s, {said(first, u"secret"_s), said(first + 1, longSecret),
                                         said(first + 2, u"stays"_s)}),
                 Outcome::Kept);
        QCOMPARE(
            h.appendNow(u"room"_s, {edited(first, longSecret + u'!'), edited(first + 2, u"stays, too"_s)}),
            Outcome::Kept);
        if (round == 0)
            (void)h.reopen();
        QCOMPARE(h.appendNow(u"room"_s, {edited(first, std::nullopt), edited(first + 1, std::nullopt),
                                         said(first + 3, u"secret"_s), edited(first + 3, std::nullopt)}),
                 Outcome::Kept);
    }
    std::vector<JournalRecord> expected;
    for (int round = 0; round < 3; ++round) {
        const qint64 first = 4 * round + 1;
        for (const JournalRecord& record : std::initializer_list<JournalRecord>{
                 said(first, {}), said(first + 1, {}), said(first + 2, u"stays"_s), edited(first, u""_s),
                 edited(first + 2, u"stays, too"_s), edited(first, std::nullopt),
                 edited(first + 1, std::nullopt), said(first + 3, {}), edited(first + 3, std::nullopt)})
            expected.push_back(record);
    }
    QCOMPARE(asBytes(h.reloadNow(u"room"_s).value()), asBytes(expected));
    const auto contents = h.reopen();
    QCOMPARE(asBytes(h.recordsOf(contents, u"room"_s)), asBytes(expected));
    QCOMPARE(asBytes(h.recordsOf(contents, u"other"_s)), asBytes({said(1, u"not secret"_s)}));
    h.close();
    QCOMPARE(contentOf(h.path()).count("secret"), 1); // of the other room
}

void TestJournalDeletion::aDamagedRecordIsNotMadeSoundByADeletion()
{
    Message message;
    message.seq = 1;
    message.text = u"a needle in it"_s;
    JournalHarness h;
    h.open();
    QCOMPARE(h.appendNow(u"room"_s, {record::MessageKept{message}}), Outcome::Kept);
    h.close();
    QVERIFY(spoil(h.path(), "a needle", 2));
    const auto written = [&] {
        auto tables = JournalTables::open(h.path());
        return tables && tables->begin() &&
               tables->append(u"room"_s, record::MessageEdited{1, std::nullopt, 5, {}}) && tables->commit();
    };
    QVERIFY(written());
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(u"room is damaged and set aside"_s));
    QVERIFY(h.open().sessions.empty());
}

QTEST_GUILESS_MAIN(TestJournalDeletion)
#include "tst_journaldeletion.moc"
