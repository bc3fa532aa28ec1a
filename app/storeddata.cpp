#include "app/storeddata.h"

#include "app/places.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace confab::storeddata {

namespace {

/// Of the settings file's own name, and of what hosting needs: see HostingIdentity.
QStringList identityFiles(const QString& settingsFile)
{
    const QFileInfo settings(settingsFile);
    const QDir folder = settings.dir();
    QStringList paths;
    for (const QString& name :
         folder.entryList({settings.completeBaseName() + u".hosting-*.pem"_s}, QDir::Files | QDir::Hidden))
        paths.append(folder.filePath(name));
    return paths;
}

qint64 bytesIn(const QString& folder)
{
    qint64 bytes = 0;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        bytes += files.fileInfo().size();
    }
    return bytes;
}

bool remove(const QString& file)
{
    return !QFileInfo::exists(file) || QFile::remove(file);
}

} // namespace

std::vector<StoredPlace> places(const Options& options)
{
    const QString settings = confab::places::settingsFile(options);
    qint64 identityBytes = 0;
    const QStringList identity = identityFiles(settings);
    for (const QString& file : identity)
        identityBytes += QFileInfo(file).size();
    const QString rooms = confab::places::roomsFolder(options);
    const QString unsent = confab::places::unsentFolder(options);
    return {
        {StoredPlace::Kind::Settings, settings, QFileInfo(settings).size()},
        {StoredPlace::Kind::Identity, identity.value(0), identityBytes},
        {StoredPlace::Kind::Rooms, rooms, bytesIn(rooms)},
        {StoredPlace::Kind::Unsent, unsent, bytesIn(unsent)},
    };
}

bool wipe(const Options& options)
{
    const QString settings = confab::places::settingsFile(options);
    bool isGone = remove(settings);
    for (const QString& file : identityFiles(settings))
        isGone = remove(file) && isGone;
    for (const QString& folder :
         {confab::places::roomsFolder(options), confab::places::unsentFolder(options)})
        isGone = QDir(folder).removeRecursively() && isGone;
    // The folders that these were in go where nothing else is in them.
    for (const QString& path : {confab::places::roomsFolder(options), settings})
        QDir().rmdir(QFileInfo(path).path());
    return isGone;
}

} // namespace confab::storeddata
