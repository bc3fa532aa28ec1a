#include "core/journal/writeaheadlog.h"

#include <QByteArray>
#include <QFile>
#include <QtEndian>

namespace confab {

namespace {

// log    := header frame*
// header := magic, version, page size, sequence, salt (2), sum (2)            all of 4 bytes, big endian
// frame  := page, database size after a commit (else 0), salt (2), sum (2), the page itself
//
// A sum goes over the words before it and the one before that: of the header its first 24 bytes, of a frame
// its first 8 and the page. The magic's last bit says in which byte order.
constexpr qint64 HeaderBytes = 32;
constexpr qint64 FrameHeadBytes = 24;
// The one that a power cut may have torn: SQLite writes a commit's last frame twice where the disk may damage
// what is beside a write. Of the second one only the beginning is synchronised with its commit.
constexpr int FramesOfACommit = 2;
constexpr quint32 Magic = 0x377f0682; // and the one after it

quint32 word(const QByteArray& bytes, qsizetype index)
{
    return qFromBigEndian<quint32>(bytes.constData() + 4 * index);
}

struct Sum
{
    quint32 first = 0;
    quint32 second = 0;
    bool isBigEndian = false;

    void add(const char* bytes, qsizetype size)
    {
        for (qsizetype at = 0; at + 8 <= size; at += 8) {
            first += read(bytes + at) + second;
            second += read(bytes + at + 4) + first;
        }
    }
    [[nodiscard]] quint32 read(const char* bytes) const
    {
        return isBigEndian ? qFromBigEndian<quint32>(bytes) : qFromLittleEndian<quint32>(bytes);
    }
};

} // namespace

bool hasLostCommits(const QString& logPath)
{
    QFile log(logPath);
    if (!log.open(QIODevice::ReadOnly) || log.size() <= HeaderBytes)
        return false;
    const QByteArray header = log.read(HeaderBytes);
    const qint64 pageSize = word(header, 2);
    Sum sum;
    sum.isBigEndian = (word(header, 0) & 1) != 0;
    sum.add(header.constData(), 24);
    const bool isWhole =
        (word(header, 0) & ~1U) == Magic && sum.first == word(header, 6) && sum.second == word(header, 7);
    // It is written and synchronised before the first frame, and lies within one sector.
    if (!isWhole || pageSize < 512 || pageSize > 65'536)
        return true;

    bool isOver = false;
    int commitsBehind = 0;
    QByteArray lastCommit; ///< the beginning of the last good frame, if it ends a commit
    while (true) {
        const QByteArray frame = log.read(FrameHeadBytes + pageSize);
        if (frame.size() < FrameHeadBytes + pageSize)
            return commitsBehind > FramesOfACommit;
        const bool isCurrent = word(frame, 2) == word(header, 4) && word(frame, 3) == word(header, 5);
        if (!isOver) {
            sum.add(frame.constData(), 8);
            sum.add(frame.constData() + FrameHeadBytes, pageSize);
            isOver = !isCurrent || sum.first != word(frame, 4) || sum.second != word(frame, 5);
            if (isOver && isCurrent && frame.startsWith(lastCommit) && !lastCommit.isEmpty())
                continue; // of a commit that is whole
            lastCommit = word(frame, 1) != 0 ? frame.first(8) : QByteArray();
        }
        if (isOver && isCurrent && word(frame, 1) != 0)
            ++commitsBehind;
    }
}

} // namespace confab
