#include "app/application.h"
#include "app/appstatus.h"
#include "app/commandline.h"
#include "app/endingsignals.h"
#include "app/places.h"
#include "app/roompipe.h"
#include "app/serverlookup.h"
#include "app/singleinstance.h"
#include "app/storeddata.h"
#include "app/windowarguments.h"
#ifdef CONFAB_DBUS
#include "app/desktopservice.h"
#endif
#include "ui/failuretext.h"
#include "ui/translations.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QNetworkInformation>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

using namespace Qt::StringLiterals;
using namespace confab;

namespace {

constexpr int AfterSignal = 128;

/// Help and version are told without a display too.
bool asksForWordsOnly(int argc, char** argv)
{
    const std::vector<std::string_view> words{"-h", "--help", "-v", "--version"};
    // Behind `--` stands what is to be said.
    char** const end = std::find(argv + 1, argv + std::max(argc, 1), std::string_view("--"));
    return std::any_of(argv + 1, end, [&words](const char* argument) {
        return std::ranges::find(words, std::string_view(argument)) != words.end();
    });
}

void tellWords(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    installTranslations(app);
    QCommandLineParser parser;
    describeOptions(parser);
    parser.process(app);
}

QStringList argumentsOf(int argc, char** argv)
{
    QStringList arguments;
    for (int at = 0; at < argc; ++at)
        arguments.append(QString::fromLocal8Bit(argv[at]));
    return arguments;
}

int refuse(const QString& words)
{
    std::fputs(qUtf8Printable(u"confab: "_s + words + u'\n'), stderr);
    return static_cast<int>(PipeEnd::Usage);
}

RoomPipe::Person personOf(const Options& options, Settings& settings)
{
    QString name = options.name.isEmpty() ? settings.personName() : options.name;
    if (name.isEmpty())
        name = qEnvironmentVariable("USER", u"confab"_s);
    return {name, settings.userId()};
}

/// Where a code is looked for: in the one place that a link names, or wherever it may be.
std::vector<ServerAddress> serversFor(const InviteLink& link, const Options& options, Settings& settings)
{
    if (link.server)
        return {settings.encryptedServers().asKnown(*link.server)};
    return serversToAsk(options, settings);
}

/// From then on it is never asked in the clear.
void remember(const std::optional<ServerAddress>& server, Settings& settings)
{
    if (!server || !server->encrypted)
        return;
    EncryptedServers servers = settings.encryptedServers();
    servers.remember(*server);
    settings.setEncryptedServers(servers);
}

/// A room without a window. What it says is for scripts and logs, so in English.
int runPipe(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    EndingSignals signal;
    installTranslations(app, u"en"_s);
    QNetworkInformation::loadDefaultBackend();
    QCommandLineParser parser;
    describeOptions(parser);
    if (!parser.parse(QCoreApplication::arguments()))
        return refuse(parser.errorText());
    const Options options = optionsOf(parser);
    if (!options.usageFault.isEmpty())
        return refuse(options.usageFault);
    const auto link = InviteLink::parse(options.pipe->code);
    if (!link)
        return refuse(slipText(link.error()));

    Settings settings(options);
    RoomPipe pipe(*options.pipe, personOf(options, settings), link->code,
                  serversFor(*link, options, settings));
    QObject::connect(
        &pipe, &RoomPipe::ended, &app, [](int code) { QCoreApplication::exit(code); }, Qt::QueuedConnection);
    QObject::connect(&pipe, &RoomPipe::asking, &pipe,
                     [&settings](const ServerAddress& server) { settings.noteContact(server); });
    QObject::connect(&signal, &EndingSignals::received, &pipe,
                     [&pipe](int number) { pipe.end(AfterSignal + number); });
    pipe.start();
    const int code = QCoreApplication::exec();
    remember(pipe.server(), settings);
    return code;
}

/// The leave to come to the front that the desktop gave this start: the running app may use it instead.
QByteArray activationToken()
{
    const QByteArray token = qgetenv("XDG_ACTIVATION_TOKEN");
    return token.isEmpty() ? qgetenv("DESKTOP_STARTUP_ID") : token;
}

int runWindow(int argc, char** argv)
{
    EndingSignals::await(); // what is begun from here on is ended in order
    WindowArguments arguments(argc, argv);
    const QApplication app(arguments.count(), arguments.values());
    QApplication::setApplicationDisplayName(u"Confab"_s);
    QApplication::setDesktopFileName(u"app.confab.Confab"_s);

    // Where the system tells, a lost connection is tried again as soon as the network is back.
    QNetworkInformation::loadDefaultBackend();

    QCommandLineParser parser;
    describeOptions(parser);
    if (!parser.parse(QCoreApplication::arguments()))
        return refuse(parser.errorText());
    parser.process(app); // help with Qt's own options
    Options options = optionsOf(parser);
    if (!options.usageFault.isEmpty())
        return refuse(options.usageFault);
    std::optional<QTemporaryDir> folder; // goes with this function
    if (options.leavesNoTrace) {
        folder.emplace();
        options.dataDirectory = folder->path();
    }
    const EndingSignals signal;
    // Not quit(), which would ask the window first, and that the person.
    QObject::connect(&signal, &EndingSignals::received, &app, [] { QCoreApplication::exit(0); });

    const QString profile = places::settingsFile(options);
    SingleInstance instance(profile);
    const QString link = options.join.isEmpty() ? options.link : options.join;
    if (!instance.claim()) {
        if (SingleInstance::handOver(profile, link, activationToken()))
            return EXIT_SUCCESS;
        (void)instance.claim(); // it has ended meanwhile, or hangs: then there are two
    }

    auto application = std::make_unique<Application>(options);
    QObject::connect(&instance, &SingleInstance::opened, application.get(), &Application::open);
#ifdef CONFAB_DBUS
    DesktopService service([&application] { return appStatus(*application); });
    QObject::connect(&service, &DesktopService::opened, application.get(), &Application::open);
    if (!options.leavesNoTrace)
        service.start(options.profile);
#endif
    application->start();
    const int code = QApplication::exec();
    application->end();
    const bool isToBeWiped = application->isToBeWiped();
    application.reset(); // everything is closed then
    if (isToBeWiped && !storeddata::wipe(options)) {
        std::fputs("confab: not everything could be deleted\n", stderr);
        return EXIT_FAILURE;
    }
    return code;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication::setApplicationName(u"confab"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CONFAB_VERSION));
    if (asksForWordsOnly(argc, argv))
        tellWords(argc, argv); // and ends there
    return asksForNoWindow(argumentsOf(argc, argv)) ? runPipe(argc, argv) : runWindow(argc, argv);
}
