#include "tests/support/faultydisk.h"

#include <sqlite3.h>

#include <QByteArray>
#include <QFile>

#include <algorithm>
#include <map>
#include <mutex>
#include <new>
#include <random>
#include <string>
#include <vector>

namespace confab::test {

namespace {

constexpr qint64 SectorBytes = 512;

/// One write (or, with no bytes, a truncation) that the disk may still lose.
struct Change
{
    qint64 offset = 0;
    QByteArray bytes;
    bool truncates = false;
};

void apply(QByteArray& content, const Change& change, qint64 upTo)
{
    if (change.truncates) {
        content.truncate(change.offset);
        return;
    }
    const qsizetype end = change.offset + upTo;
    if (content.size() < end)
        content.append(end - content.size(), '\0');
    std::copy_n(change.bytes.begin(), upTo, content.begin() + change.offset);
}

struct FileState
{
    QByteArray durable;
    std::vector<Change> pending;
};

struct File
{
    sqlite3_file base;
    sqlite3_file* real;
    FileState* state; ///< null: not followed
};

File* fileOf(sqlite3_file* file)
{
    return reinterpret_cast<File*>(file);
}

} // namespace

class FaultyDisk::Private
{
public:
    Private();
    ~Private() { sqlite3_vfs_unregister(&vfs); }

    /// What a call is to be answered with, before it reaches the disk.
    int admit(bool writes)
    {
        ++calls;
        if (isWithoutPower)
            return SQLITE_IOERR;
        if (failing > 0 && --failing == 0)
            return SQLITE_IOERR;
        if (writes) {
            ++written;
            if (cutting > 0 && --cutting == 0) {
                isWithoutPower = true;
                return SQLITE_IOERR;
            }
            if (isFull) {
                ++refused;
                return SQLITE_FULL;
            }
        }
        return SQLITE_OK;
    }

    static Private* current;

    mutable std::mutex mutex;
    sqlite3_vfs* real = nullptr;
    sqlite3_vfs vfs = {};
    std::map<std::string, FileState> files;
    bool isFull = false;
    bool isWithoutPower = false;
    std::int64_t failing = 0;
    std::int64_t cutting = 0;
    std::int64_t calls = 0;
    std::int64_t written = 0;
    std::int64_t refused = 0;
};

FaultyDisk::Private* FaultyDisk::Private::current = nullptr;

namespace {

using Disk = FaultyDisk::Private;

int closeFile(sqlite3_file* file)
{
    sqlite3_file* real = fileOf(file)->real;
    return real->pMethods ? real->pMethods->xClose(real) : SQLITE_OK;
}

int readFile(sqlite3_file* file, void* into, int size, sqlite3_int64 offset)
{
    const std::lock_guard lock(Disk::current->mutex);
    if (Disk::current->admit(false) != SQLITE_OK)
        return SQLITE_IOERR_READ;
    sqlite3_file* real = fileOf(file)->real;
    return real->pMethods->xRead(real, into, size, offset);
}

int writeFile(sqlite3_file* file, const void* from, int size, sqlite3_int64 offset)
{
    const std::lock_guard lock(Disk::current->mutex);
    const int admitted = Disk::current->admit(true);
    FileState* state = fileOf(file)->state;
    // The write in which the power goes may have reached the disk in part.
    if (state && (admitted == SQLITE_OK || Disk::current->isWithoutPower))
        state->pending.push_back({offset, QByteArray(static_cast<const char*>(from), size), false});
    if (admitted != SQLITE_OK)
        return admitted == SQLITE_FULL ? SQLITE_FULL : SQLITE_IOERR_WRITE;
    sqlite3_file* real = fileOf(file)->real;
    return real->pMethods->xWrite(real, from, size, offset);
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size)
{
    const std::lock_guard lock(Disk::current->mutex);
    if (Disk::current->admit(false) != SQLITE_OK)
        return SQLITE_IOERR_TRUNCATE;
    if (FileState* state = fileOf(file)->state)
        state->pending.push_back({size, {}, true});
    sqlite3_file* real = fileOf(file)->real;
    return real->pMethods->xTruncate(real, size);
}

/// What is synchronised stands; that it also reaches the disk below is not what is tested.
int syncFile(sqlite3_file* file, int /*flags*/)
{
    const std::lock_guard lock(Disk::current->mutex);
    if (Disk::current->admit(false) != SQLITE_OK)
        return SQLITE_IOERR_FSYNC;
    if (FileState* state = fileOf(file)->state) {
        for (const Change& change : state->pending)
            apply(state->durable, change, change.bytes.size());
        state->pending.clear();
    }
    return SQLITE_OK;
}

int sizeOfFile(sqlite3_file* file, sqlite3_int64* size)
{
    const std::lock_guard lock(Disk::current->mutex);
    if (Disk::current->admit(false) != SQLITE_OK)
        return SQLITE_IOERR_FSTAT;
    sqlite3_file* real = fileOf(file)->real;
    return real->pMethods->xFileSize(real, size);
}

int lockFile(sqlite3_file* file, int level)
{
    sqlite3_file* real = fileOf(file)->real;
    return real->pMethods->xLock(real, level);
}

int unlockFile(sqlite3_file* file, int level)
{
    sqlite3_file* real = fileOf(file)->real;
    return real->pMethods->xUnlock(real, level);
}

int checkLock(sqlite3_file* file, int* result)
{
    sqlite3_file* real = fileOf(file)->real;
    return real->pMethods->xCheckReservedLock(real, result);
}

int control(sqlite3_file* file, int operation, void* argument)
{
    sqlite3_file* real = fileOf(file)->real;
    return real->pMethods->xFileControl(real, operation, argument);
}

int sectorSize(sqlite3_file*)
{
    return static_cast<int>(SectorBytes);
}

/// None of the promises that some disks make.
int characteristics(sqlite3_file*)
{
    return 0;
}

int mapShared(sqlite3_file* file, int page, int size, int extend, void volatile** memory)
{
    sqlite3_file* real = fileOf(file)->real;
    return real->pMethods->xShmMap(real, page, size, extend, memory);
}

int lockShared(sqlite3_file* file, int offset, int count, int flags)
{
    sqlite3_file* real = fileOf(file)->real;
    return real->pMethods->xShmLock(real, offset, count, flags);
}

void orderShared(sqlite3_file* file)
{
    sqlite3_file* real = fileOf(file)->real;
    real->pMethods->xShmBarrier(real);
}

int unmapShared(sqlite3_file* file, int remove)
{
    sqlite3_file* real = fileOf(file)->real;
    return real->pMethods->xShmUnmap(real, remove);
}

const sqlite3_io_methods Methods = {2,           closeFile,   readFile,        writeFile,  truncateFile,
                                    syncFile,    sizeOfFile,  lockFile,        unlockFile, checkLock,
                                    control,     sectorSize,  characteristics, mapShared,  lockShared,
                                    orderShared, unmapShared, nullptr,         nullptr};

int openFile(sqlite3_vfs*, const char* name, sqlite3_file* place, int flags, int* outFlags)
{
    const std::lock_guard lock(Disk::current->mutex);
    auto* file = new (place) File{};
    file->real = reinterpret_cast<sqlite3_file*>(file + 1);
    if (Disk::current->admit(false) != SQLITE_OK)
        return SQLITE_CANTOPEN;
    sqlite3_vfs* real = Disk::current->real;
    const int code = real->xOpen(real, name, file->real, flags, outFlags);
    if (code != SQLITE_OK)
        return code;
    if (name && (flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL)) != 0) {
        const auto [known, isNew] = Disk::current->files.try_emplace(name);
        file->state = &known->second;
        QFile there(QFile::decodeName(name));
        if (isNew && there.open(QIODevice::ReadOnly))
            known->second.durable = there.readAll();
    }
    file->base.pMethods = &Methods;
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs*, const char* name, int syncDirectory)
{
    const std::lock_guard lock(Disk::current->mutex);
    if (Disk::current->admit(false) != SQLITE_OK)
        return SQLITE_IOERR_DELETE;
    if (const auto known = Disk::current->files.find(name); known != Disk::current->files.end())
        known->second = {};
    sqlite3_vfs* real = Disk::current->real;
    return real->xDelete(real, name, syncDirectory);
}

} // namespace

FaultyDisk::Private::Private() : real(sqlite3_vfs_find(nullptr)), vfs(*real)
{
    current = this;
    vfs.zName = "faulty";
    vfs.szOsFile = static_cast<int>(sizeof(File)) + real->szOsFile;
    vfs.xOpen = openFile;
    vfs.xDelete = deleteFile;
    sqlite3_vfs_register(&vfs, 1);
}

FaultyDisk::FaultyDisk() : d(std::make_unique<Private>()) {}

FaultyDisk::~FaultyDisk() = default;

void FaultyDisk::setFull(bool isFull)
{
    const std::lock_guard lock(d->mutex);
    d->isFull = isFull;
}

void FaultyDisk::failCall(std::int64_t n)
{
    const std::lock_guard lock(d->mutex);
    d->failing = n;
}

void FaultyDisk::cutPowerAtWrite(std::int64_t n)
{
    const std::lock_guard lock(d->mutex);
    d->cutting = n;
}

void FaultyDisk::cutPower()
{
    const std::lock_guard lock(d->mutex);
    d->isWithoutPower = true;
}

bool FaultyDisk::isWithoutPower() const
{
    const std::lock_guard lock(d->mutex);
    return d->isWithoutPower;
}

std::int64_t FaultyDisk::calls() const
{
    const std::lock_guard lock(d->mutex);
    return d->calls;
}

std::int64_t FaultyDisk::writes() const
{
    const std::lock_guard lock(d->mutex);
    return d->written;
}

std::int64_t FaultyDisk::refused() const
{
    const std::lock_guard lock(d->mutex);
    return d->refused;
}

void FaultyDisk::restorePower(std::uint64_t seed)
{
    std::mt19937_64 random(seed);
    for (auto& [name, state] : d->files) {
        for (const Change& change : state.pending) {
            const auto fate = random() % 3;
            const qint64 sectors = change.bytes.size() / SectorBytes;
            const qint64 torn =
                static_cast<qint64>(random() % static_cast<quint64>(sectors + 1)) * SectorBytes;
            if (fate > 0)
                apply(state.durable, change, fate == 1 ? torn : change.bytes.size());
        }
        // Into the file that is there: it must stay the same one.
        QFile file(QFile::decodeName(name.c_str()));
        if (file.exists() && file.open(QIODevice::ReadWrite)) {
            file.resize(0);
            file.write(state.durable);
        }
        QFile::remove(QFile::decodeName(name.c_str()) + QStringLiteral("-shm"));
        state.pending.clear();
    }
    d->isWithoutPower = false;
    d->cutting = 0;
    d->failing = 0;
}

} // namespace confab::test
