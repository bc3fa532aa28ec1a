#include "app/serveroptions.h"

#include "core/server/roomserver.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdio>
#include <cstdlib>

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

/// Runs until SIGTERM or SIGINT, which are blocked in every thread and waited for here.
int serve(const ServerOptions& options)
{
    sigset_t endings;
    sigemptyset(&endings);
    sigaddset(&endings, SIGTERM);
    sigaddset(&endings, SIGINT);
    pthread_sigmask(SIG_BLOCK, &endings, nullptr);
    std::signal(SIGPIPE, SIG_IGN);

    RoomServer server(options.config);
    const auto address = server.start();
    if (!address) {
        say(stderr, inWords(address.error(), options));
        return EXIT_FAILURE;
    }
    say(stdout, u"listening on "_s + address->baseUrl().toString(QUrl::StripTrailingSlash));

    int received = 0;
    sigwait(&endings, &received);
    server.stop();
    return EXIT_SUCCESS;
}

} // namespace

int main(int argc, char* argv[])
{
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
