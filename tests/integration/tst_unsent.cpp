#include "core/client/outbox.h"
#include "tests/integration/writertest.h"
#include "tests/support/faultydisk.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSignalSpy>

#include <algorithm>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;

namespace {

/// CONFAB_CRASHES asks for more.
int wantedCrashes()
{
    const int asked = qEnvironmentVariableIntValue("CONFAB_CRASHES");
    return asked > 0 ? asked : 12;
}

QStringList wordsIn(const QString& notes)
{
    QStringList words;
    static const QRegularExpression form(u"\\[w([0-9]+)\\]"_s);
    for (auto match = form.globalMatch(notes); match.hasNext();)
        words.append(match.next().captured(1));
    return words;
}

} // namespace

/// A client is killed with something unsent, and started again.
class tst_Unsent : public WriterTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { beginAnew(); }
    void cleanup() { endAll(); }

    void whatWasNeverSentIsSentByTheNextStart()
    {
        start();
        const QString peer = m_writer->standing().peer;
        m_relay->hold(true, peer);
        write({u"edit one. "_s, u"edit two. "_s, u"say first"_s, u"say second"_s});
        m_writer->kill();
        m_relay->cut(); // what was on the way is lost
        m_relay->hold(false, peer);
        QCOMPARE(observed(), QString());

        start();
        QCOMPARE(m_writer->standing().peer, peer); // the same one, not another beside it
        QTRY_COMPARE_WITH_TIMEOUT(m_ben->notes().text(), u"one. two. "_s, Long);
        QTRY_COMPARE(textsOf(m_ben->chat()), (QStringList{u"first"_s, u"second"_s}));
        QTRY_VERIFY(m_writer->hasNothingWaiting());
        QCOMPARE(m_ben->people().peers().size(), 2U);
    }

    void whatTheRoomTookUnheardIsThereOnce()
    {
        start();
        const QString peer = m_writer->standing().peer;
        m_relay->deafen(peer);
        write({u"edit one. "_s, u"say first"_s});
        QTRY_COMPARE(m_ben->notes().text(), u"one. "_s);
        QTRY_COMPARE(m_ben->chat().entries().size(), 1U);
        write({u"edit two. "_s}); // this waits behind the first
        m_writer->kill();
        m_relay->deafen({});

        start();
        QCOMPARE(m_writer->standing().peer, peer);
        QTRY_COMPARE_WITH_TIMEOUT(m_ben->notes().text(), u"one. two. "_s, Long);
        QTRY_VERIFY(m_writer->hasNothingWaiting());
        QCOMPARE(textsOf(m_ben->chat()), QStringList{u"first"_s});
    }

    void othersMayHaveWrittenMeanwhile()
    {
        start();
        write({u"edit mine. "_s});
        QTRY_COMPARE(m_ben->notes().text(), u"mine. "_s);
        const QString peer = m_writer->standing().peer;
        m_relay->hold(true, peer);
        write({u"edit unsent. "_s});
        m_writer->kill();
        type(*m_ben, 0, 0, u"Ben's. "_s);
        QTRY_COMPARE(m_ben->notes().pendingEdits(), 0);
        m_relay->cut();
        m_relay->hold(false, peer);
        start();
        QTRY_COMPARE_WITH_TIMEOUT(m_ben->notes().text(), u"Ben's. mine. unsent. "_s, Long);
    }

    void afterTheGraceTheSessionIsStillTheSame()
    {
        begin(shortGrace());
        start();
        const QString peer = m_writer->standing().peer;
        m_relay->deafen(peer);
        write({u"edit taken. "_s, u"say taken"_s});
        QTRY_COMPARE(m_ben->notes().text(), u"taken. "_s);
        QTRY_COMPARE(m_ben->chat().entries().size(), 1U);
        write({u"edit not taken. "_s});
        m_writer->kill();
        m_relay->deafen({});
        QTRY_COMPARE_WITH_TIMEOUT(m_ben->people().peers().size(), 1U, Long);

        start();
        QTRY_COMPARE_WITH_TIMEOUT(m_ben->notes().text(), u"taken. not taken. "_s, Long);
        QTRY_VERIFY(m_writer->hasNothingWaiting());
        QCOMPARE(m_ben->chat().entries().size(), 1U);
    }

    void whenTheSessionHasEndedItIsOfferedAsADraft()
    {
        begin(shortGrace());
        start();
        const QString session = m_writer->standing().session;
        write({u"edit in the room. "_s});
        QTRY_COMPARE(m_ben->notes().text(), u"in the room. "_s);
        const QString peer = m_writer->standing().peer;
        m_relay->hold(true, peer);
        write({u"edit unsent. "_s, u"say unsent"_s});
        m_writer->kill();
        m_ben.reset();
        QTRY_COMPARE_WITH_TIMEOUT(m_room->server().occupancy().sessions, 0, Long);
        m_relay->hold(false, peer);

        for (int life = 0; life < 2; ++life) { // and it stays kept
            start();
            QTRY_VERIFY(m_writer->standing().failed == 1);
            const WriterProcess::Standing now = m_writer->standing();
            QVERIFY(now.session != session);
            QCOMPARE(now.draft, u"in the room. unsent."_s);
            QCOMPARE(now.edits, 0);
            QCOMPARE(observed(), QString());
            m_writer->tellTo(u"kept"_s);
            QVERIFY(!m_writer->hear(u"kept"_s).isEmpty());
            m_writer->kill();
        }
        QCOMPARE(m_room->join(u"Late"_s)->chat().entries().size(), 0U);
    }

    void aServerThatKnowsNobodyAnyMoreGetsAFreshPeer()
    {
        start();
        m_relay->hold(true, m_writer->standing().peer);
        write({u"edit unsent. "_s});
        m_writer->kill();
        begin({}); // another one: the token is worth nothing there
        start();
        QCOMPARE(m_writer->standing().draft, u"unsent."_s);
        QCOMPARE(observed(), QString());
    }

    void aCrashAtAnyMomentLosesAndDoublesNothing()
    {
        const int crashes = wantedCrashes();
        qsizetype before = 0;
        for (int crash = 0; crash < crashes; ++crash) {
            start();
            m_writer->tellTo(u"run"_s);
            QTRY_VERIFY_WITH_TIMEOUT(wordsIn(m_ben->notes().text()).size() > before, Long);
            if (m_ben->notes().length() > 0 && crash % 2 == 1)
                type(*m_ben, 0, 0, u"·"_s); // what is in flight does not stay as it was
            QTest::qWait(QRandomGenerator::global()->bounded(150)); // the moment is anybody's guess
            m_writer->kill();
            before = wordsIn(m_ben->notes().text()).size();
        }
        start();
        QTRY_VERIFY_WITH_TIMEOUT(m_writer->hasNothingWaiting(), Long);
        QTRY_COMPARE(m_ben->notes().pendingEdits(), 0);
        const QString notes = observed();
        QTRY_COMPARE(m_ben->notes().text(), notes);
        const QStringList words = wordsIn(notes);
        QStringList expected;
        for (qsizetype i = 1; i <= words.size(); ++i)
            expected.append(QString::number(i));
        QCOMPARE(words, expected);

        const auto late = m_room->join(u"Late"_s);
        QTRY_COMPARE(textsOf(late->chat()), textsOf(m_ben->chat()));
        QStringList messages = textsOf(late->chat());
        QList<int> numbers;
        for (const QString& message : messages)
            numbers.append(message.mid(1).section(u'.', 0, 0).toInt());
        QVERIFY(std::ranges::is_sorted(numbers));
        for (int n = 8; n <= words.size(); n += 8)
            QVERIFY2(numbers.contains(n), qPrintable(QString::number(n)));
        QCOMPARE(messages.removeDuplicates(), 0);
        qInfo("%d crashes, %lld edits and %lld messages: each there once, in order", crashes,
              qint64(words.size()), qint64(messages.size()));
    }

    void aCleanLeaveLeavesNothingBehind()
    {
        const auto journal = openJournal();
        {
            const auto ana = enter(journal);
            type(*ana, 0, 0, u"in the room"_s);
            QTRY_COMPARE(m_ben->notes().text(), u"in the room"_s);
            QTRY_COMPARE(ana->notes().pendingEdits(), 0);
            QCOMPARE(journal->read().size(), 1U); // for a crash
            ana->leave();
        }
        QVERIFY(journal->read().empty());
        QFile database(journalFolder() + u"/unsent.db"_s);
        QCOMPARE(database.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void leavingWithSomethingUnsentKeepsIt()
    {
        const auto journal = openJournal();
        {
            const auto ana = enter(journal);
            m_relay->hold(true);
            type(*ana, 0, 0, u"unsent"_s);
            ana->sendBroadcastMessage(u"unsent, too"_s);
            ana->leave();
        }
        const auto kept = journal->read();
        QCOMPARE(kept.size(), 1U);
        QCOMPARE(kept.front().waitingEdits(), 1);
        QCOMPARE(kept.front().notes->document.text(), u"unsent"_s);
        QCOMPARE(kept.front().messages.size(), 1U);
        QCOMPARE(kept.front().place->roomName, u"Test room"_s);
    }

    void aFullDiskHindersNobodyAndIsTold()
    {
        FaultyDisk disk;
        QLoggingCategory::setFilterRules(u"confab.*=false"_s);
        const auto journal = openJournal();
        const auto ana = enter(journal);
        const QSignalSpy told(&ana->outbox(), &Outbox::keepingChanged);
        type(*ana, 0, 0, u"a"_s);
        QTRY_COMPARE(m_ben->notes().text(), u"a"_s);
        QVERIFY(ana->outbox().isKeeping());
        disk.setFull(true);
        type(*ana, 1, 0, u"b"_s);
        QTRY_COMPARE(m_ben->notes().text(), u"ab"_s);
        QTRY_VERIFY(!ana->outbox().isKeeping());
        QCOMPARE(told.count(), 1);

        m_relay->hold(true);
        type(*ana, 2, 0, u"c"_s);
        ana->sendBroadcastMessage(u"unsent"_s);
        disk.setFull(false);
        QTRY_VERIFY_WITH_TIMEOUT(ana->outbox().isKeeping(), Long);
        type(*ana, 3, 0, u"d"_s);
        const auto kept = journal->read();
        QCOMPARE(kept.size(), 1U);
        QCOMPARE(kept.front().notes->document.text(), u"abcd"_s);
        QCOMPARE(kept.front().messages.size(), 1U);
        m_relay->hold(false);
        QTRY_COMPARE(m_ben->notes().text(), u"abcd"_s);
    }

    void aKeyInALongTextCostsTheDiskAKey()
    {
        const auto journal = openJournal();
        const auto ana = enter(journal);
        type(*ana, 0, 0, QString(1'000'000, u'x'));
        QTRY_COMPARE(ana->notes().pendingEdits(), 0);
        type(*ana, 0, 0, u"first"_s); // the text as it stands is written now at the latest
        (void)journal->read();
        const qint64 before = folderSize();
        for (int key = 0; key < 100; ++key) {
            type(*ana, 500'000 + key, 0, u"k"_s);
            (void)journal->read(); // each in a commit of its own
        }
        const qint64 grown = folderSize() - before;
        QVERIFY2(grown < 4'000'000, qPrintable(QString::number(grown)));
        qInfo("%lld bytes a key", grown / 100);
    }

private:
    /// The notes as they stand in the room.
    QString observed() { return m_room->join(u"Observer"_s, Role::Viewer)->notes().text(); }

    std::unique_ptr<RoomClient> enter(const std::shared_ptr<VisitJournal>& journal)
    {
        auto client = std::make_unique<RoomClient>();
        client->keepIn(journal);
        client->join({m_room->address(), *m_code, u"Ana"_s});
        if (!QTest::qWaitFor([&] { return isSettled(*client); }, Long))
            qFatal("Ana could not join");
        return client;
    }
    [[nodiscard]] qint64 folderSize() const
    {
        qint64 size = 0;
        for (const QFileInfo& file : QDir(journalFolder()).entryInfoList(QDir::Files))
            size += file.size();
        return size;
    }
};

QTEST_GUILESS_MAIN(tst_Unsent)
#include "tst_unsent.moc"
