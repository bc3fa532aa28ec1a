#include "app/places.h"

#include "app/options.h"

#include <QStandardPaths>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace confab::places {

namespace {

/// Whatever a profile is called, what is its own stays in the directory.
QString profileName(const Options& options)
{
    return u"profile-"_s + QString::fromLatin1(QUrl::toPercentEncoding(options.profile, {}, "."));
}

QString dataFolder(const Options& options)
{
    const QString directory = options.dataDirectory.isEmpty()
                                  ? QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)
                                  : options.dataDirectory;
    return options.profile.isEmpty() ? directory : directory + u'/' + profileName(options);
}

} // namespace

QString settingsFile(const Options& options)
{
    const QString directory = options.dataDirectory.isEmpty()
                                  ? QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)
                                  : options.dataDirectory;
    return directory +
           (options.profile.isEmpty() ? u"/confab.ini"_s : u"/%1.ini"_s.arg(profileName(options)));
}

QString roomsFolder(const Options& options)
{
    return dataFolder(options) + u"/rooms"_s;
}

QString unsentFolder(const Options& options)
{
    return dataFolder(options) + u"/unsent"_s;
}

} // namespace confab::places
