#include "tests/support/relayline.h"

#include <QHostAddress>
#include <QJsonDocument>
#include <QNetworkProxy>
#include <QUrlQuery>
#include <QtEndian>

#include <sys/socket.h>

#include <algorithm>

namespace confab::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int PumpsPerSecond = 100;
constexpr char FinalText = '\x81';

/// A WebSocket frame at the front of what has arrived.
struct Frame
{
    qsizetype size = 0;
    QByteArray text; ///< of a whole text message
};

std::optional<Frame> firstFrame(const QByteArray& bytes)
{
    if (bytes.size() < 2)
        return std::nullopt;
    const bool isMasked = (bytes[1] & 0x80) != 0;
    qsizetype length = bytes[1] & 0x7f;
    qsizetype head = 2;
    if (length >= 126) {
        head += length == 126 ? 2 : 8;
        if (bytes.size() < head)
            return std::nullopt;
        length = length == 126 ? qFromBigEndian<quint16>(bytes.constData() + 2)
                               : static_cast<qsizetype>(qFromBigEndian<quint64>(bytes.constData() + 2));
    }
    const qsizetype mask = head;
    head += isMasked ? 4 : 0;
    if (bytes.size() < head + length)
        return std::nullopt;
    Frame frame{head + length, {}};
    if (bytes[0] == FinalText) {
        frame.text = bytes.mid(head, length);
        for (qsizetype i = 0; isMasked && i < length; ++i)
            frame.text[i] = static_cast<char>(frame.text[i] ^ bytes[mask + i % 4]);
    }
    return frame;
}

/// Ends as a reset.
void reset(QTcpSocket& socket)
{
    const linger now{1, 0};
    setsockopt(static_cast<int>(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
    socket.abort();
}

} // namespace

Relay::Line::Line(Relay& relay, QTcpSocket* client)
    : m_relay(relay),
      m_client(client),
      m_server(std::make_unique<QTcpSocket>()),
      m_bytesPerSecond(relay.m_weather.bytesPerSecond)
{
    m_client->setParent(nullptr);
    m_up.fromClient = true;
    m_up.from = m_down.to = m_client.get();
    m_up.to = m_down.from = m_server.get();
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { flush(); });
    connectWay(m_up);
    connectWay(m_down);
    connect(&m_pump, &QTimer::timeout, this, [this] {
        pump(m_up);
        pump(m_down);
        flush();
    });
    if (m_bytesPerSecond > 0)
        m_pump.start(1000 / PumpsPerSecond);
    connect(m_server.get(), &QTcpSocket::connected, this, [this] { flush(); });
    connect(m_server.get(), &QTcpSocket::errorOccurred, this, [this] {
        if (m_server->state() != QTcpSocket::ConnectedState)
            m_down.hasEnded = true;
        flush();
    });
    m_server->setProxy(QNetworkProxy::NoProxy);
    m_server->connectToHost(QHostAddress(QHostAddress::LocalHost), m_relay.m_port);
    m_client->setSocketOption(QTcpSocket::LowDelayOption, 1);
    m_server->setSocketOption(QTcpSocket::LowDelayOption, 1);
    take(m_up);
}

Relay::Line::~Line()
{
    // We may be inside a signal of one of them.
    for (auto* socket : {&m_client, &m_server}) {
        (*socket)->disconnect(this);
        // It closes once it has sent everything.
        connect(socket->get(), &QTcpSocket::disconnected, socket->get(), &QObject::deleteLater);
        QTcpSocket& left = *socket->release();
        if (left.state() == QTcpSocket::UnconnectedState)
            left.deleteLater();
    }
}

void Relay::Line::connectWay(Way& way)
{
    if (m_bytesPerSecond > 0)
        way.from->setReadBufferSize(m_bytesPerSecond / PumpsPerSecond);
    connect(way.from, &QTcpSocket::readyRead, this, [this, &way] { take(way); });
    connect(way.from, &QTcpSocket::disconnected, this, [this, &way] {
        way.hasEnded = true;
        flush();
    });
}

/// What is not pumped stays where it comes from, and that feels it.
void Relay::Line::pump(Way& way)
{
    if (!m_isHalfOpen)
        pass(way, way.from->read(m_bytesPerSecond / PumpsPerSecond));
}

void Relay::Line::take(Way& way)
{
    if (m_bytesPerSecond > 0)
        return;
    way.arrived += way.from->readAll();
    if (!way.isShaken) {
        const qsizetype end = way.arrived.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        const QByteArray head = way.arrived.left(end + 4);
        if (way.fromClient) {
            m_isWebSocket = head.toLower().contains("upgrade: websocket");
            const QUrl url(QString::fromLatin1(head.split(' ').value(1)));
            m_peerId = QUrlQuery(url).queryItemValue(u"peer"_s);
        }
        way.isShaken = true;
        way.arrived.remove(0, head.size());
        pass(way, head);
    }
    if (!m_isWebSocket) {
        pass(way, std::exchange(way.arrived, {}));
    } else {
        while (const auto frame = firstFrame(way.arrived)) {
            if (!isSwallowed(way, frame->text))
                pass(way, way.arrived.left(frame->size));
            way.arrived.remove(0, frame->size);
        }
    }
    flush();
}

bool Relay::Line::isSwallowed(const Way& way, const QByteArray& text)
{
    if (text.isEmpty())
        return false;
    if (!way.fromClient && !m_peerId.isEmpty() && m_peerId == m_relay.m_deaf)
        return true;
    const bool wantsToKnow = m_relay.m_swallowAnswers || !m_relay.m_swallowedNotice.isEmpty();
    if (!way.fromClient && !wantsToKnow)
        return false;
    const QJsonObject frame = QJsonDocument::fromJson(text).object();
    if (way.fromClient) {
        m_relay.m_heard += frame;
        return false;
    }
    return (m_relay.m_swallowAnswers && frame.contains("id"_L1)) ||
           (!m_relay.m_swallowedNotice.isEmpty() &&
            frame["method"_L1].toString() == m_relay.m_swallowedNotice);
}

/// Each piece gets its time.
void Relay::Line::pass(Way& way, const QByteArray& bytes)
{
    const Weather& weather = m_relay.m_weather;
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype left = bytes.size() - at;
        const qsizetype size =
            weather.isTorn ? std::min<qsizetype>(left, 1 + m_relay.m_random.bounded(1 + int(left))) : left;
        const qint64 now = m_relay.m_clock.elapsed();
        const qint64 delay = weather.longestDelay > 0
                                 ? m_relay.m_random.bounded(weather.shortestDelay, weather.longestDelay + 1)
                                 : 0;
        way.lastDue = std::max(now + delay, way.lastDue);
        way.pieces.push_back({way.lastDue, bytes.mid(at, size)});
        at += size;
    }
}

bool Relay::Line::isHeld() const
{
    return m_relay.m_held || m_relay.m_heldPeers.contains(m_peerId) ||
           m_server->state() < QTcpSocket::ConnectedState;
}

void Relay::Line::flush()
{
    if (m_isHalfOpen || m_isBroken)
        return;
    const bool isOver = m_up.hasEnded || m_down.hasEnded;
    if (isHeld()) {
        if (isOver)
            breakOff();
        return;
    }
    flush(m_up);
    flush(m_down);
    if (m_isHalfOpen || m_isBroken)
        return;
    // The other side is told once it has everything.
    const auto hasAllSaid = [](const Way& way) { return way.hasEnded && way.pieces.empty(); };
    if (!hasAllSaid(m_up) && !hasAllSaid(m_down))
        return;
    m_client->flush();
    m_server->flush();
    breakOff();
}

void Relay::Line::flush(Way& way)
{
    const qint64 now = m_relay.m_clock.elapsed();
    while (!m_isHalfOpen && !m_isBroken && !way.pieces.empty() && way.pieces.front().due <= now) {
        const QByteArray bytes = std::move(way.pieces.front().bytes);
        way.pieces.pop_front();
        send(way, bytes);
    }
    if (!way.pieces.empty()) {
        const int wait = static_cast<int>(std::max<qint64>(0, way.pieces.front().due - now));
        if (!m_timer.isActive() || m_timer.remainingTime() > wait)
            m_timer.start(wait);
    }
}

void Relay::Line::send(Way& way, QByteArray bytes)
{
    if (m_fault && m_bytesLeft <= bytes.size()) {
        bytes.truncate(m_bytesLeft);
        way.to->write(bytes);
        way.to->flush();
        return strikeNow();
    }
    m_bytesLeft -= bytes.size();
    way.to->write(bytes);
}

void Relay::Line::strike(Fault fault, qint64 afterBytes)
{
    m_fault = fault;
    m_bytesLeft = afterBytes;
    if (afterBytes == 0)
        strikeNow();
}

void Relay::Line::strikeNow()
{
    const Fault fault = *std::exchange(m_fault, std::nullopt);
    m_isHalfOpen = fault == Fault::HalfOpen;
    m_isBroken = !m_isHalfOpen;
    switch (fault) {
    case Fault::HalfOpen:
        return;
    case Fault::Reset:
        reset(*m_client);
        reset(*m_server);
        break;
    case Fault::Cut:
        m_client->abort();
        m_server->abort();
        break;
    }
    breakOff();
}

void Relay::Line::breakOff()
{
    m_isBroken = true;
    m_timer.stop();
    m_pump.stop();
    for (QTcpSocket* socket : {m_client.get(), m_server.get()}) {
        socket->disconnect(this);
        socket->close();
    }
    m_relay.remove(*this);
}

} // namespace confab::test
