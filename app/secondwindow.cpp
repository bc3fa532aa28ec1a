#include "app/secondwindow.h"

#include "app/options.h"

#include <QCoreApplication>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace confab {

bool openSecondWindow(const Options& options)
{
    const int number = options.profile.toInt();
    QStringList arguments{u"--profile"_s, QString::number(number < 2 ? 2 : number + 1)};
    if (!options.dataDirectory.isEmpty())
        arguments += {u"--data-dir"_s, options.dataDirectory};
    return QProcess::startDetached(QCoreApplication::applicationFilePath(), arguments);
}

} // namespace confab
