#include "app/secondwindow.h"

#include "app/options.h"
#include "app/places.h"
#include "app/singleinstance.h"
#include "ui/mainwindow.h"

#include <QCoreApplication>
#include <QProcess>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(confab::SecondWindow)
};

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

namespace secondwindow {

QStringList arguments(const Options& options)
{
    QStringList result{u"--profile"_s, nextProfile(options)};
    if (!options.dataDirectory.isEmpty())
        result += {u"--data-dir"_s, options.dataDirectory};
    return result;
}

QStringList argumentsToTry(const InviteLink& link, theme::Scheme scheme)
{
    QStringList result{u"--leave-no-trace"_s, u"--name"_s, Tr::tr("Second person"), u"--join"_s,
                       link.toString()};
    if (scheme != theme::Scheme::System)
        result += scheme == theme::Scheme::Dark ? u"--dark"_s : u"--light"_s;
    return result;
}

void open(const QStringList& arguments, MainWindow& window)
{
    if (!QProcess::startDetached(QCoreApplication::applicationFilePath(), arguments))
        window.tellTrouble(Tr::tr("Another window could not be opened."));
}

} // namespace secondwindow

} // namespace confab
