#include "app/secondwindow.h"

#include "app/options.h"
#include "app/places.h"
#include "app/singleinstance.h"

#include <QCoreApplication>
#include <QProcess>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

constexpr int MostPeople = 100;

} // namespace

QString nextProfile(const Options& options)
{
    Options next = options;
    int number = std::max(1, options.profile.toInt());
    do {
        next.profile = QString::number(++number);
    } while (number < MostPeople && SingleInstance::isRunning(places::settingsFile(next)));
    return next.profile;
}

bool openSecondWindow(const Options& options)
{
    const QString profile = nextProfile(options);
    QStringList arguments{u"--profile"_s, profile};
    if (!options.dataDirectory.isEmpty())
        arguments += {u"--data-dir"_s, options.dataDirectory};
    return QProcess::startDetached(QCoreApplication::applicationFilePath(), arguments);
}

} // namespace confab
