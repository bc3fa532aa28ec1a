#include "core/journal/salvage.h"

#include "core/journal/directorylease.h"
#include "core/journal/journaltables.h"

#include <sqlite3.h>

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

#include <sys/fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

// confab.db.salvage-part   being made
// confab.db.salvage        made: takes the place of confab.db
// confab.db.damaged-…      what it was made of
QString partOf(const QString& path)
{
    return path + u".salvage-part"_s;
}
QString resultOf(const QString& path)
{
    return path + u".salvage"_s;
}
QString logOf(const QString& path)
{
    return path + u"-wal"_s;
}

QString freePlace(const QString& path)
{
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s);
    QString place = u"%1.damaged-%2"_s.arg(path, stamp);
    for (int i = 2; QFile::exists(place) || QFile::exists(logOf(place)); ++i)
        place = u"%1.damaged-%2-%3"_s.arg(path, stamp).arg(i);
    return place;
}

/// What was renamed stays so.
void synchronise(const QString& directory)
{
    const int handle = ::open(QFile::encodeName(directory).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return;
    ::fsync(handle);
    ::close(handle);
}

/// In this order: while there is no confab.db, a result is to take its place, and never with another's log.
bool exchange(const QString& path, const QString& place)
{
    if (QFile::exists(path) && !QFile::rename(path, place))
        return false;
    if (QFile::exists(logOf(path)) && !QFile::rename(logOf(path), logOf(place)))
        return false;
    QFile::remove(path + u"-shm"_s);
    const bool isDone = QFile::rename(resultOf(path), path);
    synchronise(QFileInfo(path).path());
    return isDone;
}

void replaceLostCodes(KeptRoom& room)
{
    for (const Role role : AllRoles) {
        const auto isThis = [role](const KeptRoom::Code& code) { return code.role == role; };
        if (std::any_of(room.codes.begin(), room.codes.end(), isThis))
            continue;
        room.codes.push_back({RoomCode::generate(), role, true});
        room.codesRenewed = true;
    }
}

/// The sound parts of one into another. Nothing else is written there.
Database::Status copySound(JournalTables& from, JournalTables& to, const QString& path, Salvaged& done)
{
    if (const auto begun = to.begin(); !begun)
        return begun;
    if (const auto key = from.setting(u"token key"_s); key && !key->isEmpty()) {
        if (const auto kept = to.keepSetting(u"token key"_s, *key); !kept)
            return kept;
    }
    // The result is the same database in another file. Without its mark its sessions are not continued.
    const auto mark = from.setting(u"mark"_s);
    if (mark && mark->endsWith(' ' + DirectoryLease::identityOf(path))) {
        const QByteArray moved =
            mark->left(mark->indexOf(' ') + 1) + DirectoryLease::identityOf(partOf(path));
        if (const auto kept = to.keepSetting(u"mark"_s, moved); !kept)
            return kept;
    }
    for (KeptRoom& room : from.readableRooms()) {
        replaceLostCodes(room);
        if (const auto kept = to.keepRoom(room); !kept)
            return kept;
        ++done.rooms;
        const auto session = from.session(room.id);
        if (!session || !*session) {
            ++done.lost;
            continue;
        }
        done.sessions += (*session)->empty() ? 0 : 1;
        for (const JournalRecord& record : **session) {
            if (const auto kept = to.append(room.id, record); !kept)
                return kept;
        }
    }
    return to.commit();
}

} // namespace

Expected<Salvaged, Database::Error> salvage(const QString& path)
{
    Salvaged done;
    {
        auto from = JournalTables::openDamaged(path);
        if (!from)
            return Unexpected(from.error());
        for (const QString& leftover : {partOf(path), logOf(partOf(path))})
            QFile::remove(leftover);
        auto to = JournalTables::open(partOf(path));
        if (!to)
            return Unexpected(to.error());
        if (const auto copied = copySound(*from, *to, path, done); !copied)
            return Unexpected(copied.error());
    }
    done.keptAs = freePlace(path);
    const auto failed = [](const QString& what) { return Unexpected(Database::Error{SQLITE_IOERR, what}); };
    if (QFile::exists(logOf(partOf(path))))
        return failed(u"the salvaged database cannot be closed"_s);
    QFile::remove(resultOf(path));
    if (!QFile::rename(partOf(path), resultOf(path)) || !exchange(path, done.keptAs))
        return failed(u"the damaged database cannot be moved away"_s);
    return done;
}

void finishSalvage(const QString& path)
{
    if (!QFile::exists(path) && QFile::exists(resultOf(path)))
        (void)exchange(path, freePlace(path));
}

QString keepCopy(const QString& path)
{
    const QString place = freePlace(path);
    const bool isKept = QFile::copy(path, place) && QFile::copy(logOf(path), logOf(place));
    return isKept ? place : QString();
}

} // namespace confab
