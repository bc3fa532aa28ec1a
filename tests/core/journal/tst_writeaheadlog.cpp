#include "core/journal/writeaheadlog.h"

#include "tests/core/journal/journalharness.h"
#include "tests/core/journal/randomrecords.h"
#include "tests/support/faultydisk.h"

#include <QFile>
#include <QTest>
#include <QtEndian>


using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype HeaderBytes = 32;
constexpr qsizetype FrameBytes = 24 + 4096;

} // namespace

/// What can be told of a log that SQLite itself has written, on a disk on which it writes the last frame of
/// each commit twice.
class TestWriteAheadLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The log that is left: of the last three commits the frames that end them, two of each.
    void initTestCase()
    {
        const FaultyDisk disk;
        JournalHarness h;
        RandomRecords random(7);
        h.open();
        for (int commit = 0; commit < 5; ++commit)
            QCOMPARE(h.appendNow(u"room"_s, random.several(3)), SessionJournal::Outcome::Kept);
        QFile log(h.path() + u"-wal"_s);
        QVERIFY(log.open(QIODevice::ReadOnly));
        m_log = log.readAll();
        h.close();
        for (qsizetype at = HeaderBytes; at + FrameBytes <= m_log.size(); at += FrameBytes) {
            if (qFromBigEndian<quint32>(m_log.constData() + at + 4) != 0)
                m_ends.push_back(at);
        }
        QVERIFY(m_ends.size() >= 6);
        m_ends.erase(m_ends.begin(), m_ends.end() - 6);
        for (std::size_t i = 0; i < m_ends.size(); i += 2)
            QCOMPARE(m_ends[i + 1], m_ends[i] + FrameBytes);
    }

    void aWholeOneHasLostNothing() { QVERIFY(!isLossy(m_log)); }

    void noneHasLostNothing() { QVERIFY(!hasLostCommits(m_directory.filePath(u"none"_s))); }

    void theLastCommitMayBeTorn()
    {
        QVERIFY(!isLossy(spoiltAt(m_ends[4])));
        QVERIFY(!isLossy(spoiltAt(m_ends[4] - FrameBytes)));
    }

    /// Of the second writing of a commit's end only the beginning is on the disk before the commit is told:
    /// the power cut that tears the next commit may take it along.
    void theSecondWritingOfACommitMayBeTornWithTheNext() { QVERIFY(!isLossy(spoiltAt(m_ends[3]))); }

    void aCommitWithOthersBehindItIsLost()
    {
        QVERIFY(isLossy(spoiltAt(m_ends[2])));
        QVERIFY(isLossy(spoiltAt(m_ends[1]))); // two whole commits stand behind it
        QVERIFY(isLossy(spoiltAt(0)));
    }

private:
    [[nodiscard]] QByteArray spoiltAt(qsizetype frame) const
    {
        QByteArray bytes = m_log;
        const qsizetype at = frame == 0 ? 24 : frame + FrameBytes - 1; // the header, or a frame's end
        bytes[at] = static_cast<char>(bytes[at] ^ 1);
        return bytes;
    }
    [[nodiscard]] bool isLossy(const QByteArray& bytes) const
    {
        QFile file(m_directory.filePath(u"log"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        file.close();
        return hasLostCommits(file.fileName());
    }

    QTemporaryDir m_directory;
    QByteArray m_log;
    std::vector<qsizetype> m_ends; ///< where these frames begin
};

QTEST_GUILESS_MAIN(TestWriteAheadLog)
#include "tst_writeaheadlog.moc"
