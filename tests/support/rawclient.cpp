#include "tests/support/rawclient.h"

#include <QDeadlineTimer>
#include <QHostAddress>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QSslSocket>
#include <QtEndian>

namespace confab::test {

namespace {

template<typename Integer>
QByteArray bigEndian(Integer number)
{
    const Integer swapped = qToBigEndian(number);
    return QByteArray(reinterpret_cast<const char*>(&swapped), sizeof swapped);
}

} // namespace

QByteArray HttpAnswer::header(const QByteArray& name) const
{
    for (const auto& [key, value] : headers) {
        if (key == name)
            return value;
    }
    return {};
}

QJsonObject HttpAnswer::json() const
{
    return QJsonDocument::fromJson(body).object();
}

QJsonObject WireFrame::json() const
{
    return QJsonDocument::fromJson(payload).object();
}

int WireFrame::closeCode() const
{
    return payload.size() < 2 ? 0 : qFromBigEndian<quint16>(payload.constData());
}

RawClient::RawClient(quint16 port, const QByteArray& host, Security security)
    : m_host(host.isEmpty() ? "127.0.0.1:" + QByteArray::number(port) : host)
{
    const QString address = QHostAddress(QHostAddress::LocalHost).toString();
    if (security == Security::Plain) {
        m_socket = std::make_unique<QTcpSocket>();
        m_socket->connectToHost(address, port);
        if (!m_socket->waitForConnected(Patience))
            qFatal("no connection to port %d", port);
        return;
    }
    auto socket = std::make_unique<QSslSocket>();
    socket->setPeerVerifyMode(QSslSocket::VerifyNone);
    socket->connectToHostEncrypted(address, port);
    if (!socket->waitForEncrypted(Patience))
        qFatal("no encryption on port %d: %s", port, qPrintable(socket->errorString()));
    m_socket = std::move(socket);
}

void RawClient::send(const QByteArray& bytes)
{
    m_socket->write(bytes);
    m_socket->flush();
}

bool RawClient::fill(qsizetype bytes, int milliseconds)
{
    QDeadlineTimer deadline(milliseconds);
    while (m_input.size() < bytes) {
        m_input += m_socket->readAll();
        if (m_input.size() >= bytes)
            break;
        if (deadline.hasExpired() ||
            !m_socket->waitForReadyRead(static_cast<int>(deadline.remainingTime()))) {
            m_input += m_socket->readAll();
            return m_input.size() >= bytes;
        }
    }
    return true;
}

QByteArray RawClient::requestBytes(const QByteArray& method, const QByteArray& target, const QByteArray& body,
                                   const QByteArray& moreHeaders) const
{
    QByteArray bytes = method + ' ' + target + " HTTP/1.1\r\nHost: " + m_host + "\r\n" + moreHeaders;
    if (!body.isEmpty())
        bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    return bytes + "\r\n" + body;
}

HttpAnswer RawClient::request(const QByteArray& method, const QByteArray& target, const QByteArray& body,
                              const QByteArray& moreHeaders)
{
    send(requestBytes(method, target, body, moreHeaders));
    return readAnswer();
}

HttpAnswer RawClient::readAnswer(int milliseconds)
{
    while (!m_input.contains("\r\n\r\n")) {
        if (!fill(m_input.size() + 1, milliseconds))
            return {};
    }
    const qsizetype end = m_input.indexOf("\r\n\r\n");
    const QList<QByteArray> lines = m_input.left(end).split('\n');
    m_input.remove(0, end + 4);

    HttpAnswer answer;
    answer.status = lines.first().mid(9, 3).toInt();
    for (const QByteArray& line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        answer.headers.emplaceBack(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    const qsizetype length = answer.header("content-length").toLongLong();
    if (!fill(length, milliseconds))
        return {};
    answer.body = m_input.left(length);
    m_input.remove(0, length);
    return answer;
}

QByteArray RawClient::handshakeBytes(const QByteArray& target, const QByteArray& moreHeaders) const
{
    return requestBytes("GET", target, {},
                        "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                        "Sec-WebSocket-Key: AAECAwQFBgcICQoLDA0ODw==\r\n" +
                            moreHeaders);
}

int RawClient::upgrade(const QByteArray& target)
{
    send(handshakeBytes(target));
    return readAnswer().status;
}

QByteArray RawClient::frameBytes(const QByteArray& payload, int opcode, bool isFinal)
{
    QByteArray frame;
    frame.append(static_cast<char>((isFinal ? 0x80 : 0) | opcode));
    if (payload.size() < 126) {
        frame.append(static_cast<char>(0x80 | static_cast<int>(payload.size())));
    } else if (payload.size() <= 0xffff) {
        frame.append(static_cast<char>(0x80 | 126));
        frame.append(bigEndian(static_cast<quint16>(payload.size())));
    } else {
        frame.append(static_cast<char>(0x80 | 127));
        frame.append(bigEndian(static_cast<quint64>(payload.size())));
    }
    const QByteArray mask = bigEndian(QRandomGenerator::global()->generate());
    frame.append(mask);
    const qsizetype start = frame.size();
    frame.append(payload);
    for (qsizetype i = 0; i < payload.size(); ++i)
        frame[start + i] = static_cast<char>(frame[start + i] ^ mask[i % 4]);
    return frame;
}

QByteArray RawClient::closeBytes(quint16 code)
{
    return frameBytes(bigEndian(code), Close);
}

std::optional<WireFrame> RawClient::readFrame(int milliseconds)
{
    if (!fill(2, milliseconds))
        return std::nullopt;
    const int shortLength = m_input[1] & 0x7f;
    const qsizetype header = shortLength == 126 ? 4 : shortLength == 127 ? 10 : 2;
    if (!fill(header, milliseconds))
        return std::nullopt;
    qsizetype length = shortLength;
    if (shortLength == 126)
        length = qFromBigEndian<quint16>(m_input.constData() + 2);
    else if (shortLength == 127)
        length = static_cast<qsizetype>(qFromBigEndian<quint64>(m_input.constData() + 2));
    if (!fill(header + length, milliseconds))
        return std::nullopt;
    WireFrame frame{m_input[0] & 0x0f, m_input.mid(header, length)};
    m_input.remove(0, header + length);
    return frame;
}

QJsonObject RawClient::readReply(const QString& id, int milliseconds)
{
    const QDeadlineTimer deadline(milliseconds);
    while (const auto frame = readFrame(static_cast<int>(deadline.remainingTime()))) {
        const QJsonObject object = frame->json();
        const QJsonValue found = object.value(QStringLiteral("id"));
        if (frame->opcode == Text && !found.isUndefined() && found.toString() == id)
            return object;
    }
    return {};
}

QJsonObject RawClient::readNotice(const QString& method, int milliseconds)
{
    const QDeadlineTimer deadline(milliseconds);
    while (const auto frame = readFrame(static_cast<int>(deadline.remainingTime()))) {
        const QJsonObject object = frame->json();
        if (frame->opcode == Text && object.value(QStringLiteral("method")).toString() == method)
            return object.value(QStringLiteral("params")).toObject();
    }
    return {};
}

QByteArray RawClient::pingText()
{
    return R"({"jsonrpc":"2.0","id":"ping","method":"ping","params":{"timestamp":1}})";
}

bool RawClient::answersPing()
{
    sendText(pingText());
    return readReply(QStringLiteral("ping")).contains(QLatin1StringView("result"));
}

int RawClient::readClose(int milliseconds)
{
    const QDeadlineTimer deadline(milliseconds);
    while (const auto frame = readFrame(static_cast<int>(deadline.remainingTime()))) {
        if (frame->opcode == Close)
            return frame->closeCode();
    }
    return m_socket->state() == QAbstractSocket::UnconnectedState ? 0 : -1;
}

bool RawClient::endsWithin(int milliseconds)
{
    const QDeadlineTimer deadline(milliseconds);
    while (m_socket->state() != QAbstractSocket::UnconnectedState && !deadline.hasExpired()) {
        m_socket->waitForReadyRead(static_cast<int>(deadline.remainingTime()));
        m_socket->readAll();
    }
    return m_socket->state() == QAbstractSocket::UnconnectedState;
}

} // namespace confab::test
