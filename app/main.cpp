#include "app/application.h"
#include "app/commandline.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QNetworkInformation>

#include <algorithm>
#include <string_view>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

/// Help and version are told without a display too.
bool asksForWordsOnly(int argc, char** argv)
{
    const std::vector<std::string_view> words{"-h", "--help", "-v", "--version"};
    return std::any_of(argv + 1, argv + std::max(argc, 1), [&words](const char* argument) {
        return std::ranges::find(words, std::string_view(argument)) != words.end();
    });
}

void tellWords(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    confab::describeOptions(parser);
    parser.process(app);
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication::setApplicationName(u"confab"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CONFAB_VERSION));
    if (asksForWordsOnly(argc, argv))
        tellWords(argc, argv); // and ends there

    const QApplication app(argc, argv);
    QApplication::setApplicationDisplayName(u"Confab"_s);
    QApplication::setDesktopFileName(u"app.confab.Confab"_s);

    // Where the system tells, a lost connection is tried again as soon as the network is back.
    QNetworkInformation::loadDefaultBackend();

    QCommandLineParser parser;
    confab::describeOptions(parser);
    parser.process(app);

    confab::Application application(confab::optionsOf(parser));
    application.start();
    return QApplication::exec();
}
