#include "core/journal/directorylease.h"

#include <QFile>
#include <QRandomGenerator>

#include <array>
#include <cerrno>
#include <cstring>

#include <sys/fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace confab {

namespace {

// Two marks and a space: written in one piece of a disk's smallest unit, so there is no half of it.
constexpr qsizetype MarkBytes = 32;
constexpr qsizetype FileBytes = 2 * MarkBytes + 1;

QString systemWords()
{
    return QString::fromLocal8Bit(std::strerror(errno));
}

} // namespace

Expected<DirectoryLease, DirectoryLease::Error> DirectoryLease::take(const QString& directory)
{
    const QByteArray path = QFile::encodeName(directory + QStringLiteral("/confab.lease"));
    const int file = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0)
        return Unexpected(Error{Fault::Disk, systemWords()});
    DirectoryLease lease(file);
    if (::flock(file, LOCK_EX | LOCK_NB) != 0)
        return Unexpected(Error{errno == EWOULDBLOCK ? Fault::InUse : Fault::Disk, systemWords()});
    lease.readMarks();
    return lease;
}

DirectoryLease::DirectoryLease(DirectoryLease&& other) noexcept
    : m_file(std::exchange(other.m_file, -1)),
      m_marks(std::move(other.m_marks))
{}

DirectoryLease& DirectoryLease::operator=(DirectoryLease&& other) noexcept
{
    std::swap(m_file, other.m_file);
    std::swap(m_marks, other.m_marks);
    return *this;
}

DirectoryLease::~DirectoryLease()
{
    if (m_file >= 0)
        ::close(m_file);
}

QByteArray DirectoryLease::freshMark()
{
    std::array<quint32, 4> bits{};
    QRandomGenerator::system()->generate(bits.begin(), bits.end());
    return QByteArray(reinterpret_cast<const char*>(bits.data()), sizeof bits).toHex();
}

QByteArray DirectoryLease::identityOf(const QString& path)
{
    struct stat about = {};
    if (::stat(QFile::encodeName(path).constData(), &about) != 0)
        return {};
    return QByteArray::number(static_cast<qulonglong>(about.st_ino));
}

bool DirectoryLease::setMarks(const QByteArrayList& marks)
{
    const QByteArray text = marks.join(' ').leftJustified(FileBytes, ' ');
    const bool kept =
        ::pwrite(m_file, text.constData(), static_cast<size_t>(text.size()), 0) == text.size() &&
        ::fdatasync(m_file) == 0;
    if (kept)
        m_marks = marks;
    return kept;
}

void DirectoryLease::readMarks()
{
    QByteArray text(FileBytes, ' ');
    const auto size = ::pread(m_file, text.data(), static_cast<size_t>(text.size()), 0);
    text.truncate(size > 0 ? size : 0);
    m_marks = text.simplified().split(' ');
    m_marks.removeAll(QByteArray());
}

} // namespace confab
