#include "app/serveroptions.h"

#include "app/secretfile.h"
#include "core/session/invitelink.h"

#include <QCommandLineParser>
#include <QFile>

#include <optional>
#include <utility>

namespace confab {

using namespace Qt::StringLiterals;

namespace {

struct Options
{
    QCommandLineOption help{{u"h"_s, u"help"_s}, u"Says all this and ends."_s};
    QCommandLineOption version{{u"v"_s, u"version"_s}, u"Says which version this is and ends."_s};
    QCommandLineOption listen{
        u"listen"_s,
        u"The address and port to listen on, as 127.0.0.1:%1 (the default) or [::1]:0. Port 0 is any free one."_s
            .arg(DefaultPort),
        u"HOST:PORT"_s, u"127.0.0.1:%1"_s.arg(DefaultPort)};
    QCommandLineOption data{
        u"data"_s,
        u"The directory to keep rooms in, made if it is missing. Rooms, codes and sessions outlive the "
        u"server: "
        u"whoever comes back within the grace time finds everything. One server at a time uses it."_s,
        u"DIR"_s};
    QCommandLineOption memory{u"memory"_s,
                              u"Keeps everything in memory (the default): a restart forgets every room."_s};
    QCommandLineOption certificate{
        u"tls-cert"_s,
        u"Encrypts, with this certificate and those between it and its authority (PEM). SIGHUP reads it and "
        u"its "
        u"key again, for connections from then on; where that fails, the old ones stay in use."_s,
        u"FILE"_s};
    QCommandLineOption key{u"tls-key"_s, u"The key to the certificate (PEM, without a password)."_s,
                           u"FILE"_s};
    QCommandLineOption publicUrl{
        u"public-url"_s,
        u"How clients reach this server, where that is not the address they asked for: behind a proxy."_s,
        u"URL"_s};
    QCommandLineOption managementToken{u"management-token-file"_s,
                                       u"A file with a secret, for its owner alone (chmod 600): rooms are "
                                       u"started, and codes of any room seen and "
                                       u"changed, only with it as `Authorization: Bearer …`. Without it "
                                       u"anyone may start rooms, at a bounded "
                                       u"rate."_s,
                                       u"FILE"_s};
    QCommandLineOption metricsToken{
        u"metrics-token-file"_s,
        u"A file with a secret, for its owner alone (chmod 600): whoever sends it "
        u"as `Authorization: Bearer …` may read /metrics from elsewhere. Without it "
        u"only programs on this computer may."_s,
        u"FILE"_s};
    QCommandLineOption logFormat{u"log-format"_s,
                                 u"How what happens is told: text (the default), or logfmt or json, which go "
                                 u"to the standard error, one "
                                 u"line each with time and level, and tell of sessions, too. Names, texts, "
                                 u"codes, tokens and addresses of "
                                 u"people are in none of them."_s,
                                 u"FORMAT"_s, u"text"_s};
    QCommandLineOption behindProxy{u"behind-proxy"_s,
                                   u"Takes the address of whoever asks from the end of X-Forwarded-For, "
                                   u"where a proxy in front has written it. "
                                   u"Only with such a proxy: else everyone could say anything."_s};
    QCommandLineOption grace{u"grace"_s,
                             u"How long someone whose connection was lost keeps their place (default 75)."_s,
                             u"SECONDS"_s};
    QCommandLineOption messageRate{
        u"message-rate"_s,
        u"How many messages one person may send a second (default %1); 0: as many as they like."_s.arg(
            Limits().broadcastsPerSecond),
        u"NUMBER"_s};
    QCommandLineOption requestRate{
        u"request-rate"_s,
        u"How many requests of all kinds one person may make a second (default %1); 0: as many as they like."_s
            .arg(Limits().requestsPerSecond),
        u"NUMBER"_s};
    QCommandLineOption perAddress{
        u"connections-per-address"_s,
        u"How many connections one address may have (default %1); this computer has no such limit."_s.arg(
            RoomServer::Config().maximalConnectionsPerAddress),
        u"NUMBER"_s};
    QCommandLineOption insecure{
        u"insecure-http"_s,
        u"Allows an address beyond this computer without --tls-cert, although nothing is encrypted: whoever "
        u"is "
        u"on the way can read and change everything. For trusted networks and behind a proxy that encrypts."_s};
};

ServerOptions::Parsed badUsage(const QString& what)
{
    return {ServerOptions::Outcome::BadUsage,
            u"confabd: %1\nconfabd --help tells what can be said."_s.arg(what),
            {}};
}

/// `host:port` or `[v6]:port`, read as a URL's authority is.
bool readListen(const QString& text, RoomServer::Config& config)
{
    const QUrl url(u"tcp://"_s + text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || url.port() < 0 || url.authority() != text ||
        !url.userInfo().isEmpty())
        return false;
    config.listenHost = url.host();
    config.port = static_cast<quint16>(url.port());
    return true;
}

bool readPublicUrl(const QString& text, RoomServer::Config& config)
{
    config.publicUrl = QUrl(text, QUrl::StrictMode);
    const QString scheme = config.publicUrl.scheme();
    return config.publicUrl.isValid() && !config.publicUrl.host().isEmpty() &&
           config.publicUrl.userInfo().isEmpty() && (scheme == "http"_L1 || scheme == "https"_L1);
}

bool readGrace(const QString& text, RoomServer::Config& config)
{
    bool isNumber = false;
    const double seconds = text.toDouble(&isNumber);
    config.limits.graceMs =
        static_cast<qint64>(isNumber && seconds >= 0 && seconds <= 86'400 ? seconds * 1000 : -1);
    return config.limits.graceMs >= 0;
}

bool readRate(const QString& text, qint64& rate)
{
    bool isNumber = false;
    rate = text.toInt(&isNumber);
    return isNumber && rate >= 0;
}

bool readPerAddress(const QString& text, RoomServer::Config& config)
{
    bool isNumber = false;
    config.maximalConnectionsPerAddress = text.toInt(&isNumber);
    return isNumber && config.maximalConnectionsPerAddress > 0;
}

/// Nothing: the values are good.
std::optional<QString> readValues(const QCommandLineParser& parser, const Options& options,
                                  ServerOptions& read)
{
    RoomServer::Config& config = read.config;
    if (!readListen(parser.value(options.listen), config))
        return u"--listen takes an address and a port, as 127.0.0.1:%1"_s.arg(DefaultPort);
    if (parser.isSet(options.publicUrl) && !readPublicUrl(parser.value(options.publicUrl), config))
        return u"--public-url takes an http or https URL"_s;
    if (parser.isSet(options.grace) && !readGrace(parser.value(options.grace), config))
        return u"--grace takes a number of seconds, up to a day"_s;
    if (parser.isSet(options.messageRate) &&
        !readRate(parser.value(options.messageRate), config.limits.broadcastsPerSecond))
        return u"--message-rate takes a number of messages a second, or 0"_s;
    if (parser.isSet(options.requestRate) &&
        !readRate(parser.value(options.requestRate), config.limits.requestsPerSecond))
        return u"--request-rate takes a number of requests a second, or 0"_s;
    if (parser.isSet(options.managementToken)) {
        auto token = readSecretFile(parser.value(options.managementToken), u"management token"_s);
        if (!token)
            return token.error();
        config.managementToken = *std::move(token);
    }
    if (parser.isSet(options.metricsToken)) {
        auto token = readSecretFile(parser.value(options.metricsToken), u"metrics token"_s);
        if (!token)
            return token.error();
        config.metricsToken = *std::move(token);
    }
    const auto format = ServerLog::formatOf(parser.value(options.logFormat));
    if (!format)
        return u"--log-format takes text, logfmt or json"_s;
    read.logFormat = *format;
    config.isBehindProxy = parser.isSet(options.behindProxy);
    if (parser.isSet(options.memory) && parser.isSet(options.data))
        return u"--memory and --data exclude each other"_s;
    if (parser.isSet(options.data) && parser.value(options.data).isEmpty())
        return u"--data takes a directory"_s;
    config.dataDirectory = parser.value(options.data);
    if (parser.isSet(options.perAddress) && !readPerAddress(parser.value(options.perAddress), config))
        return u"--connections-per-address takes a number above 0"_s;
    read.certificateFile = parser.value(options.certificate);
    read.keyFile = parser.value(options.key);
    if (read.certificateFile.isEmpty() != read.keyFile.isEmpty())
        return u"--tls-cert and --tls-key each take a file, and need one another"_s;
    if (read.encrypts() && parser.isSet(options.insecure))
        return u"--insecure-http and --tls-cert exclude each other"_s;
    const bool isLocal = ServerAddress{config.listenHost, config.port, false}.isLoopback();
    if (!isLocal && !read.encrypts() && !parser.isSet(options.insecure))
        return u"%1 is beyond this computer, and nothing would be encrypted: tokens, chat and notes could be "
               u"read "
               u"on the way. Give --tls-cert and --tls-key; or, behind a proxy that encrypts, --insecure-http"_s
                   .arg(config.listenHost);
    return std::nullopt;
}

} // namespace

Expected<TlsIdentity, QString> ServerOptions::readTls() const
{
    TlsIdentity identity;
    for (const auto& [name, content] :
         {std::pair{certificateFile, &identity.certificate}, std::pair{keyFile, &identity.key}}) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            return Unexpected(u"%1 cannot be read: %2"_s.arg(name, file.errorString()));
        *content = file.readAll();
    }
    return identity;
}

ServerOptions::Parsed ServerOptions::parse(const QStringList& arguments)
{
    const Options options;
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Serves Confab's rooms: chat and shared notes, for as long as people are together.\n"
        u"`confabd check` says whether a client could reach a server: see `confabd check --help`.\n\n"
        u"Exit status: 0 after an end in order (SIGTERM, SIGINT), 1 if it could not start, 2 if the options "
        u"cannot be understood."_s);
    parser.addOptions({options.help, options.version, options.listen, options.data, options.memory,
                       options.certificate, options.key, options.publicUrl, options.managementToken,
                       options.metricsToken, options.logFormat, options.behindProxy, options.grace,
                       options.messageRate, options.requestRate, options.perAddress, options.insecure});
    if (!parser.parse(arguments))
        return badUsage(parser.errorText());
    if (parser.isSet(options.help))
        return {Outcome::Told, parser.helpText().trimmed(), {}};
    if (parser.isSet(options.version))
        return {Outcome::Told, u"confabd "_s + QStringLiteral(CONFAB_VERSION), {}};
    if (!parser.positionalArguments().isEmpty())
        return badUsage(u"there is no use for “%1”"_s.arg(parser.positionalArguments().constFirst()));

    Parsed parsed;
    if (const auto wrong = readValues(parser, options, parsed.options))
        return badUsage(*wrong);
    return parsed;
}

} // namespace confab
