#include "tests/support/relay.h"

#include "tests/support/relayline.h"

#include <QHostAddress>

#include <sys/socket.h>

#include <algorithm>

namespace confab::test {

using namespace Qt::StringLiterals;

Relay::Relay()
{
    m_clock.start();
    if (!m_front.listen(QHostAddress::LocalHost))
        qFatal("the relay has no port");
    connect(&m_front, &QTcpServer::newConnection, this, &Relay::accept);
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
    strikeAll(Fault::Cut);
}

void Relay::hold(bool held, const QString& peerId)
{
    if (peerId.isEmpty())
        m_held = held;
    else if (held)
        m_heldPeers.insert(peerId);
    else
        m_heldPeers.remove(peerId);
    for (std::size_t i = m_lines.size(); i-- > 0;)
        m_lines[i]->flush();
}

void Relay::setWeather(const Weather& weather)
{
    m_weather = weather;
    // Else the system would take in far more than such a line does.
    if (const int bytes = weather.bytesPerSecond / 10; bytes > 0)
        setsockopt(static_cast<int>(m_front.socketDescriptor()), SOL_SOCKET, SO_RCVBUF, &bytes, sizeof bytes);
    m_random.seed(weather.seed);
}

bool Relay::strike(Fault fault, int line, qint64 afterBytes)
{
    if (m_lines.empty())
        return false;
    m_lines[static_cast<std::size_t>(line) % m_lines.size()]->strike(fault, afterBytes);
    return true;
}

void Relay::strikeAll(Fault fault)
{
    for (std::size_t i = m_lines.size(); i-- > 0;)
        m_lines[i]->strike(fault, 0);
}

void Relay::accept()
{
    while (QTcpSocket* client = m_front.nextPendingConnection()) {
        ++m_accepted;
        m_lines.push_back(std::make_unique<Line>(*this, client));
    }
}

void Relay::remove(Line& line)
{
    const auto found =
        std::find_if(m_lines.begin(), m_lines.end(), [&](const auto& known) { return known.get() == &line; });
    if (found == m_lines.end())
        return;
    // It is still at work.
    found->release()->deleteLater();
    m_lines.erase(found);
}

} // namespace confab::test
