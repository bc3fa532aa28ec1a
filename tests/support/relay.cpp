#include "tests/support/relay.h"

#include <QHostAddress>
#include <QJsonDocument>
#include <QNetworkProxy>
#include <QUrlQuery>

namespace confab::test {

using namespace Qt::StringLiterals;

struct Relay::Line
{
    std::unique_ptr<QWebSocket> client;
    QWebSocket server;
    QStringList toServer; ///< what waits for the server's side to open, or for the hold to end
    QStringList toClient;
    QString peerId;
    bool open = false;
};

Relay::Relay() : m_front(QString(), QWebSocketServer::NonSecureMode)
{
    if (!m_front.listen(QHostAddress::LocalHost))
        qFatal("the relay has no port");
    connect(&m_front, &QWebSocketServer::newConnection, this, &Relay::accept);
}

Relay::~Relay()
{
    cut();
}

QUrl Relay::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_front.serverPort()));
}

QList<QJsonObject> Relay::heard(const QString& method) const
{
    QList<QJsonObject> all;
    for (const QJsonObject& request : m_heard)
        if (request["method"_L1].toString() == method)
            all += request;
    return all;
}

void Relay::cut()
{
    for (const auto& line : m_lines) {
        line->client->disconnect(this);
        line->server.disconnect(this);
        line->client->abort();
        line->server.abort();
        line->client.release()->deleteLater();
    }
    m_lines.clear();
}

void Relay::hold(bool held, const QString& peerId)
{
    if (peerId.isEmpty())
        m_held = held;
    else if (held)
        m_heldPeers.insert(peerId);
    else
        m_heldPeers.remove(peerId);
    for (const auto& line : m_lines)
        flush(*line);
}

void Relay::flush(Line& line)
{
    if (!line.open || m_held || m_heldPeers.contains(line.peerId))
        return;
    for (const QString& text : std::exchange(line.toServer, {}))
        line.server.sendTextMessage(text);
    for (const QString& text : std::exchange(line.toClient, {}))
        line.client->sendTextMessage(text);
}

void Relay::accept()
{
    auto& line = *m_lines.emplace_back(std::make_unique<Line>());
    line.client.reset(m_front.nextPendingConnection());
    QUrl url = line.client->requestUrl();
    url.setScheme(u"ws"_s);
    url.setHost(u"127.0.0.1"_s);
    url.setPort(m_port);
    line.peerId = QUrlQuery(url).queryItemValue(u"peer"_s);
    connect(line.client.get(), &QWebSocket::textMessageReceived, this,
            [this, &line](const QString& text) { pass(line, true, text); });
    connect(&line.server, &QWebSocket::textMessageReceived, this,
            [this, &line](const QString& text) { pass(line, false, text); });
    connect(&line.server, &QWebSocket::connected, this, [this, &line] {
        line.open = true;
        flush(line);
    });
    connect(line.client.get(), &QWebSocket::disconnected, this,
            [&line] { line.server.close(line.client->closeCode()); });
    connect(&line.server, &QWebSocket::disconnected, this,
            [&line] { line.client->close(line.server.closeCode()); });
    line.server.setProxy(QNetworkProxy::NoProxy);
    line.server.open(url);
}

void Relay::pass(Line& line, bool fromClient, const QString& text)
{
    const QJsonObject frame = QJsonDocument::fromJson(text.toUtf8()).object();
    if (fromClient)
        m_heard += frame;
    else if ((!m_deaf.isEmpty() && line.peerId == m_deaf) || (m_swallowAnswers && frame.contains("id"_L1)) ||
             (!m_swallowedNotice.isEmpty() && frame["method"_L1].toString() == m_swallowedNotice))
        return;
    (fromClient ? line.toServer : line.toClient) += text;
    flush(line);
}

} // namespace confab::test
