#include "tests/demo/play.h"

#include <QApplication>
#include <QLocale>
#include <QTextStream>

using namespace Qt::StringLiterals;

int main(int argc, char** argv)
{
    const QApplication app(argc, argv);
    QApplication::setApplicationName(u"confab-demo"_s);
    // The same pictures, whatever this machine speaks.
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() != 2) {
        QTextStream(stderr) << "Usage: confab-demo DIRECTORY\n"
                               "Two people meet in a room; pictures of their windows go to DIRECTORY.\n";
        return 2;
    }
    try {
        confab::demo::Play(QDir(arguments[1])).run();
    } catch (const confab::demo::Stuck& stuck) {
        QTextStream(stderr) << stuck.what() << "\n";
        return 1;
    }
    return 0;
}
