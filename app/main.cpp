#include "app/application.h"
#include "app/commandline.h"

#include <QApplication>
#include <QCommandLineParser>

using namespace Qt::StringLiterals;

int main(int argc, char** argv)
{
    const QApplication app(argc, argv);
    QApplication::setApplicationName(u"confab"_s);
    QApplication::setApplicationDisplayName(u"Confab"_s);
    QApplication::setApplicationVersion(QStringLiteral(CONFAB_VERSION));
    QApplication::setDesktopFileName(u"confab"_s);

    QCommandLineParser parser;
    confab::describeOptions(parser);
    parser.process(app);

    confab::Application application(confab::optionsOf(parser));
    application.start();
    return QApplication::exec();
}
