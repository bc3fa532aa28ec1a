#include "app/servercheck.h"

#include "app/serverprobe.h"
#include "core/client/roomdirectory.h"
#include "core/client/signallingclient.h"
#include "core/whenfinished.h"

#include <QCommandLineParser>
#include <QEventLoop>
#include <QHostInfo>
#include <QTimer>
#include <QUuid>

#include <cstdio>
#include <cstdlib>
#include <optional>

namespace confab {

using namespace Qt::StringLiterals;

namespace {

/// What it ended at; also the exit status.
enum class Step {
    Done = 0,
    Usage = 2,
    Name = 3,
    Connection = 4,
    Encryption = 5,
    Server = 6,
    WebSocket = 7,
    Room = 8
};

constexpr int RoomPatience = 15'000; // ms

QString nameOf(Step step)
{
    switch (step) {
    case Step::Name:
        return u"name"_s;
    case Step::Connection:
        return u"connection"_s;
    case Step::Encryption:
        return u"encryption"_s;
    case Step::Server:
        return u"server"_s;
    case Step::WebSocket:
        return u"WebSocket"_s;
    case Step::Room:
        return u"room"_s;
    default:
        return {};
    }
}

void say(std::FILE* where, const QString& line)
{
    std::fputs(qUtf8Printable(line + u'\n'), where);
    std::fflush(where);
}

void note(const QString& sentence)
{
    say(stdout, u"  note  "_s + sentence);
}

struct Target
{
    ServerAddress server;
    std::optional<RoomCode> code;
};

/// An invite link, a URL, or HOST[:PORT].
std::optional<Target> readTarget(const QString& text)
{
    if (const auto link = InviteLink::parse(text); link && link->server)
        return Target{*link->server, link->code};
    const bool hasScheme = text.contains("://"_L1);
    const QUrl url(hasScheme ? text : u"http://"_s + text, QUrl::StrictMode);
    const bool isEncrypted = url.scheme() == "https"_L1;
    const bool isKnown = isEncrypted || url.scheme() == "http"_L1;
    if (!url.isValid() || url.host().isEmpty() || !isKnown || !url.userInfo().isEmpty() || url.hasQuery() ||
        (!url.path().isEmpty() && url.path() != "/"_L1))
        return std::nullopt;
    const int usual = !hasScheme ? DefaultPort : isEncrypted ? 443 : 80;
    return Target{{url.host(QUrl::FullyEncoded), static_cast<quint16>(url.port(usual)), isEncrypted}, {}};
}

QString inWords(const Failure& failure)
{
    switch (failure.kind) {
    case Failure::Kind::Refused:
        return u"the server says no: %1"_s.arg(failure.refusal.message);
    case Failure::Kind::NoServer:
        return u"nothing answers there"_s;
    case Failure::Kind::TimedOut:
        return u"no answer in time"_s;
    case Failure::Kind::NotConfab:
        return u"what answers there is no Confab server"_s;
    case Failure::Kind::Lost:
    case Failure::Kind::ServerStopped:
        return u"the connection broke"_s;
    case Failure::Kind::NotEncrypted:
        return u"what answers there does not encrypt"_s;
    case Failure::Kind::MustEncrypt:
        return u"it encrypts, and was asked in the clear"_s;
    default:
        return u"its certificate is not to be believed"_s;
    }
}

class Check
{
public:
    explicit Check(Target target) : m_target(std::move(target)), m_probe(m_target.server) {}

    [[nodiscard]] Step run()
    {
        const ServerAddress& server = m_target.server;
        if (!findAddresses() || !connect(true))
            return m_failed;
        if (server.isLoopback())
            note(u"only this computer itself reaches a server at this address"_s);
        else if (!server.encrypted)
            note(u"nothing is encrypted: whoever is on the way can read tokens, chat and notes"_s);
        if (!askServer() || !askWebSocket() || !enterRoom())
            return m_failed;
        say(stdout, u"A client can reach %1."_s.arg(server.baseUrl().toString(QUrl::StripTrailingSlash)));
        return Step::Done;
    }

private:
    bool passed(Step step, const QString& sentence)
    {
        say(stdout, u"  ok    %1: %2"_s.arg(nameOf(step), sentence));
        return true;
    }
    bool failed(Step step, const QString& sentence)
    {
        m_failed = step;
        say(stderr, u"  FAIL  %1: %2"_s.arg(nameOf(step), sentence));
        return false;
    }

    bool findAddresses()
    {
        const QString& host = m_target.server.host;
        m_addresses = {QHostAddress(host)};
        if (!m_addresses.constFirst().isNull())
            return true;
        const QHostInfo found = QHostInfo::fromName(host);
        m_addresses = found.addresses();
        if (m_addresses.isEmpty())
            return failed(Step::Name, u"%1 has no address: %2"_s.arg(host, found.errorString()));
        QStringList texts;
        for (const QHostAddress& address : std::as_const(m_addresses))
            texts += address.toString();
        return passed(Step::Name, u"%1 is %2"_s.arg(host, texts.join(u", "_s)));
    }

    /// A fresh connection to the first address that takes one: a proxy may end each after an answer.
    bool connect(bool tells)
    {
        std::optional<QString> reached;
        QString trouble;
        for (const QHostAddress& address : std::as_const(m_addresses)) {
            const auto connected = m_probe.connectTo(address);
            if (connected) {
                reached = *connected;
                break;
            }
            if (!trouble.isEmpty())
                trouble += u"; "_s;
            trouble += connected.error();
        }
        if (!reached)
            return failed(Step::Connection, trouble);
        if (tells) {
            passed(Step::Connection, *reached);
            if (!trouble.isEmpty())
                note(trouble);
        }
        if (!m_target.server.encrypted)
            return true;
        const auto encrypted = m_probe.encrypt();
        if (!encrypted)
            return failed(Step::Encryption, encrypted.error());
        return !tells || passed(Step::Encryption, *encrypted);
    }

    bool askServer()
    {
        const auto answer = m_probe.ask("/healthz", "Connection: close\r\n");
        if (!answer)
            return failed(Step::Server, answer.error());
        const bool isOurs = answer->body.contains(R"("service":"confab")");
        if (answer->status == 200 && isOurs)
            return passed(Step::Server, u"it is a Confab server, and well"_s);
        if (answer->status == 503 && isOurs)
            return failed(Step::Server, u"it runs, but cannot keep what it is given: its log says why"_s);
        if (answer->status == 426 && !m_target.server.encrypted)
            return failed(Step::Server, u"it encrypts: ask for https://"_s);
        if (answer->status >= 300 && answer->status < 400)
            return failed(Step::Server,
                          u"it sends whoever asks to another address (%1); clients do not follow"_s.arg(
                              answer->status));
        if (answer->status == 502 || answer->status == 504)
            return failed(Step::Server,
                          u"a proxy answers, but not the server behind it (%1)"_s.arg(answer->status));
        if (answer->body.startsWith('{')) {
            return failed(Step::Server, u"it refuses: %1"_s.arg(
                                            http::parseHttpRefusal(answer->status, answer->body).message));
        }
        return failed(Step::Server, u"what answers is no Confab server (%1)"_s.arg(answer->status));
    }

    /// Without a token nobody is let in; that this is said to a WebSocket's request shows that it arrives.
    bool askWebSocket()
    {
        if (!connect(false))
            return false;
        const QByteArray key = QUuid::createUuid().toRfc4122().toBase64();
        const auto answer =
            m_probe.ask("/ws?peer=check&token=", "Connection: Upgrade\r\nUpgrade: websocket\r\n"
                                                 "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: " +
                                                     key + "\r\n");
        if (!answer)
            return failed(Step::WebSocket, answer.error());
        if (answer->status == 401)
            return passed(Step::WebSocket, u"its requests arrive"_s);
        if (answer->status == 426 || answer->status == 400) {
            return failed(Step::WebSocket,
                          u"a proxy in between does not pass on the headers Upgrade and Connection "
                          u"(see README.proxy.md)"_s);
        }
        return failed(Step::WebSocket, u"its request is answered with %1"_s.arg(answer->status));
    }

    template<typename A>
    std::optional<A> wait(const QFuture<Expected<A, Failure>>& future)
    {
        QEventLoop loop;
        std::optional<Expected<A, Failure>> result;
        whenFinished(future, &loop, [&](const Expected<A, Failure>& came) {
            result = came;
            loop.quit();
        });
        loop.exec();
        if (*result)
            return **result;
        failed(Step::Room, inWords(result->error()));
        return std::nullopt;
    }

    /// As a client does, up to the point where the others would see it: nobody does.
    bool enterRoom()
    {
        if (!m_target.code)
            return true;
        const QString peerId = u"check-"_s + QUuid::createUuid().toString(QUuid::Id128);
        RoomDirectory directory(m_target.server);
        const auto token = wait(directory.token(*m_target.code));
        if (!token)
            return false;
        const auto init = wait(directory.init(token->token, peerId));
        if (!init)
            return false;
        QEventLoop loop;
        std::optional<Failure> failure = Failure{Failure::Kind::TimedOut, {}};
        SignallingClient client;
        const auto end = [&](std::optional<Failure> came) {
            failure = std::move(came);
            loop.quit();
        };
        QObject::connect(&client, &SignallingClient::opened, &loop, [&] { end(std::nullopt); });
        QObject::connect(&client, &SignallingClient::lost, &loop, [&](const Failure& came) { end(came); });
        QObject::connect(&client, &SignallingClient::refused, &loop, [&](const Failure& came) { end(came); });
        QTimer::singleShot(RoomPatience, &loop, &QEventLoop::quit);
        client.open(m_target.server, token->token, peerId);
        loop.exec();
        client.close();
        if (failure) {
            return failed(Step::Room, u"clients are sent to %1 (see --public-url), and there: %2"_s.arg(
                                          init->endpoint, inWords(*failure)));
        }
        return passed(Step::Room, u"the code opens it, at %1"_s.arg(init->endpoint));
    }

    Target m_target;
    ServerProbe m_probe;
    QList<QHostAddress> m_addresses;
    Step m_failed = Step::Done;
};

int badUsage(const QString& what)
{
    say(stderr, u"confabd check: %1\nconfabd check --help tells what can be said."_s.arg(what));
    return static_cast<int>(Step::Usage);
}

} // namespace

int runServerCheck(const QStringList& arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption help({u"h"_s, u"help"_s}, u"Says all this and ends."_s);
    const QCommandLineOption code(
        u"code"_s,
        u"A room code: goes on to the door of its room, unseen by those inside. Of a code "
        u"that lets in a number of people it takes one."_s,
        u"CODE"_s);
    parser.setApplicationDescription(
        u"Says whether a client could reach a running server, and if not, why.\n\n"
        u"Exit status: 0 it could; 2 the options cannot be understood; else what it ends at: 3 the name, 4 "
        u"the "
        u"connection, 5 the encryption, 6 the server, 7 the WebSocket, 8 the room."_s);
    parser.addOptions({help, code});
    parser.addPositionalArgument(u"check"_s, u"This."_s);
    parser.addPositionalArgument(
        u"ADDRESS"_s,
        u"http://HOST:PORT, https://HOST, HOST:PORT (without encryption) or an invite link, "
        u"whose code and key are used; the usual port of this computer where left out."_s,
        u"[ADDRESS]"_s);
    if (!parser.parse(arguments))
        return badUsage(parser.errorText());
    if (parser.isSet(help)) {
        say(stdout, parser.helpText().trimmed());
        return EXIT_SUCCESS;
    }
    const QStringList words = parser.positionalArguments().mid(1);
    if (words.size() > 1)
        return badUsage(u"one address at a time"_s);
    std::optional<Target> target = readTarget(words.value(0, u"127.0.0.1:%1"_s.arg(DefaultPort)));
    if (!target)
        return badUsage(u"“%1” is no address of a server"_s.arg(words.constFirst()));
    if (parser.isSet(code)) {
        const auto parsed = RoomCode::parse(parser.value(code));
        if (!parsed)
            return badUsage(u"--code takes a room code, as abc-defg-hij"_s);
        target->code = *parsed;
    }
    return static_cast<int>(Check(*std::move(target)).run());
}

} // namespace confab
