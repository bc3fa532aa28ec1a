#include "app/serveroptions.h"

#include "core/server/roomserver.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdio>
#include <cstdlib>

#include <sys/prctl.h>
#include <sys/resource.h>

using namespace confab;
using namespace Qt::StringLiterals;

namespace {

void say(std::FILE* where, const QString& sentence)
{
    std::fputs(qUtf8Printable(sentence + u'\n'), where);
    std::fflush(where);
}

QString inWords(const RoomServer::StartError& error, const ServerOptions& options)
{
    const QString& host = options.config.listenHost;
    switch (error.fault) {
    case RoomServer::StartFault::Address:
        return u"confabd: cannot listen on %1: %2"_s.arg(host, error.detail);
    case RoomServer::StartFault::AddressInUse:
        return u"confabd: port %1 of %2 is in use already; another one is chosen with --listen"_s
            .arg(options.config.port)
            .arg(host);
    case RoomServer::StartFault::Certificate:
        return u"confabd: cannot encrypt: %1"_s.arg(error.detail);
    case RoomServer::StartFault::DataDirectory:
        return u"confabd: cannot keep rooms in %1"_s.arg(error.detail);
    case RoomServer::StartFault::DataInUse:
        return u"confabd: another server keeps its rooms there already: %1"_s.arg(error.detail);
    case RoomServer::StartFault::DataDamaged:
        return u"confabd: the database confab.db cannot be used; move it away to begin anew, or put a backup "
               u"in "
               u"its place: %1"_s.arg(error.detail);
    }
    return {};
}

/// Tokens and keys are in memory: they are for nobody else of this computer, and in no file that a crash
/// leaves.
void keepMemoryPrivate()
{
    prctl(PR_SET_DUMPABLE, 0);
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
}

/// Each connection is a file: as many as the system lets this program have.
void raiseDescriptorLimit()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0) {
        limit.rlim_cur = limit.rlim_max;
        setrlimit(RLIMIT_NOFILE, &limit);
    }
}

void renewTls(RoomServer& server, const ServerOptions& options)
{
    QString trouble;
    if (const auto identity = options.readTls(); !identity)
        trouble = identity.error();
    else if (const auto error = server.renewTls(*identity))
        trouble = error->detail;
    if (trouble.isEmpty())
        say(stdout, u"the certificate has been read again"_s);
    else
        say(stderr, u"confabd: the certificate stays the old one: "_s + trouble);
}

/// Runs until SIGTERM or SIGINT, which are blocked in every thread and waited for here.
int serve(ServerOptions options)
{
    sigset_t awaited;
    sigemptyset(&awaited);
    sigaddset(&awaited, SIGTERM);
    sigaddset(&awaited, SIGINT);
    if (options.encrypts())
        sigaddset(&awaited, SIGHUP);
    pthread_sigmask(SIG_BLOCK, &awaited, nullptr);
    std::signal(SIGPIPE, SIG_IGN);

    if (options.encrypts()) {
        const auto identity = options.readTls();
        if (!identity) {
            say(stderr, u"confabd: cannot encrypt: "_s + identity.error());
            return EXIT_FAILURE;
        }
        options.config.tls = *identity;
    }
    RoomServer server(options.config);
    const auto address = server.start();
    if (!address) {
        say(stderr, inWords(address.error(), options));
        return EXIT_FAILURE;
    }
    say(stdout, u"listening on "_s + address->baseUrl().toString(QUrl::StripTrailingSlash));

    int received = SIGHUP;
    while (sigwait(&awaited, &received) == 0 && received == SIGHUP)
        renewTls(server, options);
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

    const ServerOptions::Parsed parsed = ServerOptions::parse(QCoreApplication::arguments());
    switch (parsed.outcome) {
    case ServerOptions::Outcome::Serve:
        return serve(parsed.options);
    case ServerOptions::Outcome::Told:
        say(stdout, parsed.text);
        return EXIT_SUCCESS;
    case ServerOptions::Outcome::BadUsage:
        say(stderr, parsed.text);
        return 2;
    }
    return EXIT_FAILURE;
}
