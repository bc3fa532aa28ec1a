#include "tests/wire/stage.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

using namespace Qt::StringLiterals;

namespace confab::test {

namespace {

constexpr int PatienceMs = 30'000;
constexpr auto RestId = "rest"_L1;

struct LimitName
{
    QLatin1StringView name;
    qint64 Limits::*limit;
};

constexpr std::array LimitNames{
    LimitName{"message_bytes"_L1, &Limits::messageBytes},
    LimitName{"broadcast_bytes"_L1, &Limits::broadcastBytes},
    LimitName{"value_bytes"_L1, &Limits::valueBytes},
    LimitName{"notes_units"_L1, &Limits::notesUnits},
    LimitName{"keys"_L1, &Limits::keys},
    LimitName{"grace_ms"_L1, &Limits::graceMs},
    LimitName{"requests_per_s"_L1, &Limits::requestsPerSecond},
    LimitName{"broadcasts_per_s"_L1, &Limits::broadcastsPerSecond},
};

QJsonValue parseJson(const QByteArray& text)
{
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson('[' + text + ']', &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("no JSON (%s): %s", qPrintable(error.errorString()), text.constData());
    return document[0];
}

/// The first word, and what follows it.
std::pair<QByteArray, QByteArray> firstWord(const QByteArray& text)
{
    qsizetype end = 0;
    while (end < text.size() && text[end] != ' ' && text[end] != '\n')
        ++end;
    return {text.first(end), text.sliced(end).trimmed()};
}

void copyFiles(const QString& from, const QString& to)
{
    for (const QString& name : QDir(to).entryList(QDir::Files))
        QFile::remove(QDir(to).filePath(name));
    for (const QString& name : QDir(from).entryList(QDir::Files))
        QFile::copy(QDir(from).filePath(name), QDir(to).filePath(name));
}

Role roleOf(const QByteArray& name)
{
    const auto role = roleFromName(QString::fromLatin1(name));
    if (!role)
        qFatal("there is no role %s", name.constData());
    return *role;
}

} // namespace

std::optional<QString> Stage::play(const Transcript& transcript)
{
    int line = 0;
    for (const TranscriptStep& step : transcript.steps) {
        line = step.line;
        if (const Fault fault = play(step))
            return u"line %1: %2"_s.arg(line).arg(*fault);
    }
    for (auto& [name, actor] : m_actors) {
        if (const Fault fault = actor.client ? comeToRest(actor, false) : std::nullopt)
            return u"after line %1, %2: %3"_s.arg(line).arg(QString::fromLatin1(name), *fault);
    }
    return std::nullopt;
}

Stage::Fault Stage::play(const TranscriptStep& step)
{
    if (step.actor == "server")
        return direct(step.text);
    room();
    if (step.actor == "http" && step.kind == TranscriptStep::Hears)
        return hearHttp(step.text);
    if (step.actor == "http" && step.kind == TranscriptStep::Does)
        return readClaims(step.text);
    const QByteArray text = step.kind == TranscriptStep::Hears ? step.text : m_pattern.filled(step.text);
    if (step.actor == "http")
        return callHttp(text);
    if (step.kind == TranscriptStep::Does)
        return act(step.actor, text);
    const auto found = m_actors.find(step.actor);
    if (found == m_actors.end() || !found->second.client)
        return u"%1 has no connection"_s.arg(QString::fromLatin1(step.actor));
    if (step.kind == TranscriptStep::Hears)
        return hear(found->second, text);
    ask(found->second, text, step.kind == TranscriptStep::Asks);
    return std::nullopt;
}

/// Made with the first step that needs it, so that its settings can stand before.
WireRoom& Stage::room()
{
    if (m_room)
        return *m_room;
    m_room = std::make_unique<WireRoom>(m_config);
    m_pattern.bind(u"room"_s, QString::fromLatin1(m_room->id()));
    m_pattern.bind(u"port"_s, m_room->port());
    for (const Role role : AllRoles) {
        m_pattern.bind(roleName(role) + u" code"_s, QString::fromLatin1(m_room->code(role)));
        m_pattern.bind(roleName(role) + u" token"_s, QString::fromLatin1(m_room->token(role)));
    }
    return *m_room;
}

Stage::Fault Stage::direct(const QByteArray& order)
{
    const auto [verb, rest] = firstWord(order);
    if (verb == "starts") {
        room();
    } else if (verb == "limits") {
        const QJsonObject wanted = parseJson(rest).toObject();
        for (const LimitName& limit : LimitNames)
            m_config.limits.*limit.limit = wanted.value(limit.name).toInteger(m_config.limits.*limit.limit);
    } else if (verb == "keeps") {
        m_disk = std::make_unique<Disk>();
        m_config.dataDirectory = m_disk->data.path();
        RoomServer server(m_config);
        if (!server.start())
            return u"the server does not start"_s;
        server.stop();
        copyFiles(m_disk->data.path(), m_disk->backup.path());
    } else if (verb == "restarts") {
        room().server().stop();
        if (rest == "from the backup")
            copyFiles(m_disk->backup.path(), m_disk->data.path());
        room().restart();
        for (auto& [name, actor] : m_actors)
            actor.client.reset();
    } else {
        return u"the server does not know what “%1” means"_s.arg(QString::fromUtf8(order));
    }
    return std::nullopt;
}

/// METHOD TARGET, then header lines, then the body.
Stage::Fault Stage::callHttp(const QByteArray& request)
{
    const QList<QByteArray> lines = request.split('\n');
    const auto [method, target] = firstWord(lines.first());
    QByteArray headers;
    QByteArray body;
    for (const QByteArray& line : lines.mid(1)) {
        if (!body.isEmpty() || line.startsWith('{'))
            body += line + '\n';
        else
            headers += line + "\r\n";
    }
    RawClient client(room().port());
    client.send(client.requestBytes(method, target, body, headers));
    m_httpAnswer = client.readAnswer(PatienceMs);
    // True of every answer there is.
    if (m_httpAnswer.header("access-control-allow-origin") != "*")
        return u"pages of other origins may not read the answer"_s;
    if (m_httpAnswer.header("content-type") != "application/json" ||
        !QJsonDocument::fromJson(m_httpAnswer.body).isObject())
        return u"the answer is no JSON object: %1"_s.arg(QString::fromUtf8(m_httpAnswer.body));
    return std::nullopt;
}

Stage::Fault Stage::hearHttp(const QByteArray& expected)
{
    const auto [first, rest] = firstWord(expected);
    if (first == "header") {
        const auto [name, value] = firstWord(rest);
        const QByteArray found = m_httpAnswer.header(name);
        return found == value ? std::nullopt
                              : std::optional(u"the header is “%1”"_s.arg(QString::fromLatin1(found)));
    }
    if (m_httpAnswer.status != first.toInt()) {
        return u"the status is %1: %2"_s.arg(m_httpAnswer.status).arg(QString::fromUtf8(m_httpAnswer.body));
    }
    return compare(rest, m_httpAnswer.json());
}

/// `claims TOKEN JSON`: what the SDK reads in a token. Its atob knows nothing of base64url.
Stage::Fault Stage::readClaims(const QByteArray& order)
{
    const auto [verb, rest] = firstWord(order);
    const auto [name, expected] = firstWord(rest);
    const QByteArray token = m_pattern.filled(name);
    const QList<QByteArray> parts = token.split('.');
    if (verb != "claims" || parts.size() != 3)
        return u"no token: %1"_s.arg(QString::fromLatin1(token));
    if (parts[1].contains('-') || parts[1].contains('_'))
        return u"the payload is not plain base64"_s;
    return compare(expected, QJsonDocument::fromJson(QByteArray::fromBase64(parts[1])).object());
}

Stage::Fault Stage::act(const QByteArray& name, const QByteArray& order)
{
    const auto [verb, rest] = firstWord(order);
    if (verb == "opens")
        return rest == "again" ? openAgain(name) : open(name, firstWord(rest).second);
    if (verb == "joins")
        return join(name, firstWord(rest).second);
    const auto found = m_actors.find(name);
    if (found == m_actors.end() || !found->second.client)
        return u"%1 has no connection"_s.arg(QString::fromLatin1(name));
    Actor& actor = found->second;
    if (verb == "sends") {
        actor.client->sendText(rest);
    } else if (verb == "passes") {
        return comeToRest(actor, true);
    } else if (verb == "heard") {
        if (!actor.lastFrame.contains(rest))
            return u"the frame was %1"_s.arg(QString::fromUtf8(actor.lastFrame));
    } else if (verb == "closes") {
        const int code = rest.toInt();
        actor.client->send(RawClient::closeBytes(static_cast<quint16>(code)));
        return hearClose(actor, code);
    } else if (verb == "vanishes") {
        actor.client->socket().abort();
        actor.client.reset();
    } else {
        return u"nobody knows what “%1” means"_s.arg(QString::fromUtf8(order));
    }
    return std::nullopt;
}

Stage::Fault Stage::open(const QByteArray& name, const QByteArray& role)
{
    Actor& actor = m_actors[name];
    actor.token = room().token(roleOf(role));
    return openAgain(name);
}

/// With the same token. A connection that is there yet goes on as NAME-before.
Stage::Fault Stage::openAgain(const QByteArray& name)
{
    Actor& actor = m_actors[name];
    if (actor.client)
        m_actors[name + "-before"].client = std::move(actor.client);
    actor.client = std::make_unique<RawClient>(room().port());
    actor.answered = actor.asked;
    const int status = actor.client->upgrade(WireRoom::socketTarget(name, actor.token));
    return status == 101 ? std::nullopt : std::optional(u"no WebSocket: %1"_s.arg(status));
}

Stage::Fault Stage::join(const QByteArray& name, const QByteArray& role)
{
    if (const Fault fault = open(name, role))
        return fault;
    m_actors[name].client->sendText(WireRoom::joinFrame(name));
    const QJsonObject answer = m_actors[name].client->readReply(u"join"_s, PatienceMs);
    if (!answer.contains("result"_L1))
        return u"the join was not answered"_s;
    m_pattern.bind(u"session"_s, answer["result"_L1]["session_id"_L1]);
    for (auto& [other, actor] : m_actors) {
        if (const Fault fault = actor.client ? comeToRest(actor, true) : std::nullopt)
            return fault;
    }
    return std::nullopt;
}

/// As the SDK writes it: notifications have neither an id nor jsonrpc.
void Stage::ask(Actor& actor, const QByteArray& request, bool wantsAnswer)
{
    const auto [method, params] = firstWord(request);
    QByteArray frame = R"({"method":")" + method + R"(","params":)" + (params.isEmpty() ? "{}" : params);
    if (wantsAnswer)
        frame += R"(,"id":")" + QByteArray::number(++actor.asked) + R"(","jsonrpc":"2.0")";
    actor.client->sendText(frame + '}');
}

Stage::Fault Stage::hear(Actor& actor, const QByteArray& expected)
{
    const auto [first, rest] = firstWord(expected);
    if (first == "nothing")
        return comeToRest(actor, false);
    if (first == "close")
        return hearClose(actor, rest.toInt());
    const auto text = nextText(actor);
    if (!text)
        return u"nothing came"_s;
    actor.lastFrame = *text;
    const QByteArray id = QByteArray::number(actor.answered + 1);
    const auto answer = [&](const QByteArray& member, const QByteArray& json) {
        ++actor.answered;
        return R"({"id":")" + id + R"(","jsonrpc":"2.0",")" + member + R"(":)" + json + '}';
    };
    if (first == "frame")
        return compare(rest, parseJson(*text));
    if (first == "error")
        return compare(answer("error", rest), parseJson(*text));
    if (first.startsWith('{') || first.startsWith('"'))
        return compare(answer("result", expected), parseJson(*text));
    return compare(R"({"method":")" + first + R"(","params":)" + rest + '}', parseJson(*text));
}

Stage::Fault Stage::hearClose(Actor& actor, int code)
{
    while (const auto frame = actor.client->readFrame(PatienceMs)) {
        if (frame->opcode == RawClient::Text)
            return u"before the close came %1"_s.arg(QString::fromUtf8(frame->payload));
        if (frame->opcode != RawClient::Close)
            continue;
        actor.client.reset();
        return frame->closeCode() == code ? std::nullopt
                                          : std::optional(u"the close code is %1"_s.arg(frame->closeCode()));
    }
    return u"no close frame came"_s;
}

Stage::Fault Stage::comeToRest(Actor& actor, bool mayPassOver)
{
    actor.client->sendText(R"({"jsonrpc":"2.0","id":"rest","method":"ping","params":{"timestamp":1}})");
    while (const auto text = nextText(actor)) {
        const QJsonObject frame = parseJson(*text).toObject();
        if (frame.value("id"_L1).toString() == RestId) {
            actor.answered = mayPassOver ? actor.asked : actor.answered;
            return std::nullopt;
        }
        if (!mayPassOver)
            return u"more came: %1"_s.arg(QString::fromUtf8(*text));
    }
    return u"the connection is over"_s;
}

std::optional<QByteArray> Stage::nextText(Actor& actor)
{
    while (const auto frame = actor.client->readFrame(PatienceMs)) {
        if (frame->opcode == RawClient::Text)
            return frame->payload;
        if (frame->opcode == RawClient::Close)
            return std::nullopt;
    }
    return std::nullopt;
}

Stage::Fault Stage::compare(const QByteArray& expected, const QJsonValue& actual)
{
    return m_pattern.difference(parseJson(expected), actual);
}

} // namespace confab::test
