#include "app/processlimits.h"
#include "app/servercheck.h"
#include "app/serveroptions.h"
#include "app/servicemanager.h"

#include "core/server/roomserver.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdio>
#include <cstdlib>

using namespace confab;
using namespace Qt::StringLiterals;

namespace {

QString inWords(const RoomServer::StartError& error, const ServerOptions& options)
{
    const QString& host = options.config.listenHost;
    switch (error.fault) {
    case RoomServer::StartFault::Address:
        return u"cannot listen on %1: %2"_s.arg(host, error.detail);
    case RoomServer::StartFault::AddressInUse:
        return u"port %1 of %2 is in use already; another one is chosen with --listen"_s
            .arg(options.config.port)
            .arg(host);
    case RoomServer::StartFault::Certificate:
        return u"cannot encrypt: %1"_s.arg(error.detail);
    case RoomServer::StartFault::DataDirectory:
        return u"cannot keep rooms in %1"_s.arg(error.detail);
    case RoomServer::StartFault::DataInUse:
        return u"another server keeps its rooms there already: %1"_s.arg(error.detail);
    case RoomServer::StartFault::DataDamaged:
        return u"the database confab.db cannot be used; move it away to begin anew, or put a backup "
               u"in "
               u"its place: %1"_s.arg(error.detail);
    }
    return {};
}

void renewTls(RoomServer& server, const ServerOptions& options)
{
    QString trouble;
    if (const auto identity = options.readTls(); !identity)
        trouble = identity.error();
    else if (const auto error = server.renewTls(*identity))
        trouble = error->detail;
    if (trouble.isEmpty())
        ServerLog::info(u"certificate"_s, u"the certificate has been read again"_s);
    else
        ServerLog::error(u"certificate"_s, u"the certificate stays the old one: "_s + trouble);
}

/// Runs until SIGTERM or SIGINT, which are blocked in every thread and waited for here.
int serve(ServerOptions options)
{
    ServerLog::begin(options.logFormat);
    sigset_t awaited;
    sigemptyset(&awaited);
    sigaddset(&awaited, SIGTERM);
    sigaddset(&awaited, SIGINT);
    // A service is told to reload, whether it has something to read again or not; in a terminal this signal
    // says that the terminal has gone.
    if (options.encrypts() || ServiceManager::isThere())
        sigaddset(&awaited, SIGHUP);
    pthread_sigmask(SIG_BLOCK, &awaited, nullptr);
    std::signal(SIGPIPE, SIG_IGN);

    if (options.encrypts()) {
        const auto identity = options.readTls();
        if (!identity) {
            ServerLog::error(u"start"_s, u"cannot encrypt: "_s + identity.error());
            return EXIT_FAILURE;
        }
        options.config.tls = *identity;
    }
    RoomServer server(options.config);
    const auto address = server.start();
    if (!address) {
        ServerLog::error(u"start"_s, inWords(address.error(), options));
        return EXIT_FAILURE;
    }
    const QString url = address->baseUrl().toString(QUrl::StripTrailingSlash);
    const QString sentence = u"listening on "_s + url;
    ServerLog::info(u"listening"_s, sentence, {{u"url"_s, url}});
    ServiceManager::ready(sentence.toUtf8());

    int received = SIGHUP;
    while (sigwait(&awaited, &received) == 0 && received == SIGHUP) {
        ServiceManager::reloading();
        if (options.encrypts())
            renewTls(server, options);
        ServiceManager::ready(sentence.toUtf8());
    }
    ServiceManager::stopping();
    if (options.logFormat != ServerLog::Format::Text)
        ServerLog::info(u"stopping"_s, u"stopping"_s);
    server.stop();
    return EXIT_SUCCESS;
}

} // namespace

int main(int argc, char* argv[])
{
    keepMemoryPrivate();
    raiseDescriptorLimit();
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"confabd"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CONFAB_VERSION));

    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"check"_s)
        return runServerCheck(arguments);
    const ServerOptions::Parsed parsed = ServerOptions::parse(arguments);
    switch (parsed.outcome) {
    case ServerOptions::Outcome::Serve:
        return serve(parsed.options);
    case ServerOptions::Outcome::Told:
        std::puts(qUtf8Printable(parsed.text));
        return EXIT_SUCCESS;
    case ServerOptions::Outcome::BadUsage:
        std::fputs(qUtf8Printable(parsed.text + u'\n'), stderr);
        return 2;
    }
    return EXIT_FAILURE;
}
