#include "core/session/invitelink.h"

#include <QRegularExpression>

namespace confab {

using namespace Qt::StringLiterals;

namespace {

constexpr quint16 HttpPort = 80;
constexpr quint16 HttpsPort = 443;
constexpr int LongestHost = 253;

using Fault = InviteLink::Fault;
using ParseError = InviteLink::ParseError;

Unexpected<ParseError> fault(Fault what)
{
    return Unexpected(ParseError{what, std::nullopt});
}

/// The host as QUrl writes it: lower case, names in their ASCII form, addresses in their shortest, without
/// brackets. Empty where it is no host.
QString normalizedHost(const QString& host)
{
    QUrl url;
    url.setHost(host, QUrl::StrictMode);
    const QString normalized = url.host(QUrl::FullyEncoded);
    return normalized.size() <= LongestHost ? normalized : QString();
}

std::optional<quint16> readPort(QStringView text)
{
    static const QRegularExpression digits(u"\\A[0-9]{1,5}\\z"_s);
    const int port = digits.match(text).hasMatch() ? text.toInt() : 0;
    if (port < 1 || port > 65535)
        return std::nullopt;
    return static_cast<quint16>(port);
}

/// host[:port], an IPv6 address in brackets.
Expected<ServerAddress, ParseError> readAuthority(const QString& text, quint16 defaultPort)
{
    static const QRegularExpression form(u"\\A(\\[[^\\[\\]]+\\]|[^\\[\\]:@\\s]+)(?::(.*))?\\z"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return fault(Fault::Host);
    ServerAddress server;
    server.host = normalizedHost(match.captured(1));
    if (server.host.isEmpty())
        return fault(Fault::Host);
    const auto port = match.hasCaptured(2) ? readPort(match.capturedView(2)) : defaultPort;
    if (!port)
        return fault(Fault::Port);
    server.port = *port;
    return server;
}

Expected<RoomCode, ParseError> readCode(const QString& text)
{
    auto code = RoomCode::parse(text);
    if (!code)
        return Unexpected(ParseError{Fault::Code, code.error()});
    return *code;
}

/// The SHA-256 of a key: pairs of hexadecimal digits, as programs show it also with colons between.
std::optional<QString> readFingerprint(const QString& text)
{
    static const QRegularExpression form(u"\\A[0-9a-f]{2}(:?[0-9a-f]{2}){31}\\z"_s);
    const QString lower = text.toLower();
    if (!form.match(lower).hasMatch())
        return std::nullopt;
    return QString(lower).remove(u':');
}

Expected<InviteLink, ParseError> readCodeAtHost(const QString& code, const QString& authority)
{
    auto read = readCode(code);
    if (!read)
        return Unexpected(read.error());
    auto server = readAuthority(authority, DefaultPort);
    if (!server)
        return Unexpected(server.error());
    return InviteLink{*read, *server};
}

struct UrlParts
{
    QString scheme;
    QString authority;
    QString path;
    std::optional<QString> fragment;
};

/// Cuts at the marks alone. QUrl would refuse the whole for one bad part, or mend it, and we want to say
/// which.
UrlParts cut(const QString& text, qsizetype mark)
{
    UrlParts parts;
    parts.scheme = text.first(mark).toLower();
    QString rest = text.sliced(mark + 3);
    if (const qsizetype hash = rest.indexOf(u'#'); hash >= 0) {
        parts.fragment = rest.sliced(hash + 1);
        rest.truncate(hash);
    }
    rest = rest.section(u'?', 0, 0);
    parts.authority = rest.section(u'/', 0, 0);
    parts.path = QUrl::fromPercentEncoding(rest.section(u'/', 1).toUtf8());
    while (parts.path.endsWith(u'/'))
        parts.path.chop(1);
    return parts;
}

Expected<InviteLink, ParseError> readUrl(const UrlParts& parts)
{
    const bool isConfab = parts.scheme == "confab"_L1;
    const bool isHttps = parts.scheme == "https"_L1;
    if (!isConfab && !isHttps && parts.scheme != "http"_L1)
        return fault(Fault::Scheme);
    auto server = readAuthority(parts.authority, isConfab ? DefaultPort : isHttps ? HttpsPort : HttpPort);
    if (!server)
        return Unexpected(server.error());
    auto code = readCode(parts.path);
    if (!code)
        return Unexpected(code.error());

    InviteLink link{*code, *server};
    link.server->encrypted = isHttps || parts.fragment;
    if (parts.fragment) {
        // In a web link too, rather than ignored: whoever wrote it meant the certificate to be checked.
        const auto fingerprint = isConfab ? readFingerprint(*parts.fragment) : std::nullopt;
        if (!fingerprint)
            return fault(Fault::Fingerprint);
        link.server->fingerprint = *fingerprint;
    }
    return link;
}

/// Without the white space and invisible characters around it, which come along with copied text.
QString stripped(const QString& text)
{
    static const QRegularExpression around(u"\\A[\\s\\p{Cf}]+|[\\s\\p{Cf}]+\\z"_s,
                                           QRegularExpression::UseUnicodePropertiesOption);
    return QString(text).remove(around);
}

} // namespace

QUrl ServerAddress::baseUrl() const
{
    QUrl url;
    url.setScheme(encrypted ? u"https"_s : u"http"_s);
    url.setHost(host);
    url.setPort(port);
    return url;
}

bool ServerAddress::isLoopback() const
{
    static const QRegularExpression loopback(
        u"\\A((.+\\.)?localhost|(::ffff:)?127(\\.[0-9]{1,3}){3}|::1)\\z"_s);
    return loopback.match(normalizedHost(host)).hasMatch();
}

Expected<InviteLink, InviteLink::ParseError> InviteLink::parse(const QString& text)
{
    const QString trimmed = stripped(text);
    if (trimmed.isEmpty())
        return fault(Fault::Empty);
    if (const qsizetype mark = trimmed.indexOf("://"_L1); mark >= 0)
        return readUrl(cut(trimmed, mark));
    if (const qsizetype at = trimmed.indexOf(u'@'); at >= 0)
        return readCodeAtHost(trimmed.first(at), trimmed.sliced(at + 1));
    auto code = readCode(trimmed);
    if (!code)
        return Unexpected(code.error());
    return InviteLink{*code, std::nullopt};
}

QString InviteLink::toString() const
{
    if (!server)
        return code.toString();
    const bool asHttps = server->encrypted && server->fingerprint.isEmpty();
    const bool isIpv6 = server->host.contains(u':');
    QString link = asHttps ? u"https://"_s : u"confab://"_s;
    link += isIpv6 ? u'[' + server->host + u']' : server->host;
    if (server->port != (asHttps ? HttpsPort : DefaultPort))
        link += u':' + QString::number(server->port);
    link += u'/' + code.toString();
    if (!server->fingerprint.isEmpty())
        link += u'#' + server->fingerprint;
    return link;
}

} // namespace confab
