#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QTcpSocket>

#include <memory>
#include <optional>
#include <utility>

namespace confab::test {

/// An HTTP answer as it came.
struct HttpAnswer
{
    int status = 0;                                   ///< 0: none came
    QList<std::pair<QByteArray, QByteArray>> headers; ///< names in lower case
    QByteArray body;

    [[nodiscard]] QByteArray header(const QByteArray& name) const;
    /// The body; empty where it is no JSON object.
    [[nodiscard]] QJsonObject json() const;
};

/// A WebSocket frame as it came.
struct WireFrame
{
    int opcode = 0;
    QByteArray payload;

    [[nodiscard]] QJsonObject json() const;
    /// Of a close frame; 0 where it has none.
    [[nodiscard]] int closeCode() const;
};

/// A client that says exactly what a test wants it to say, byte by byte. Reads block, with a limit.
class RawClient
{
public:
    enum Opcode { Continuation = 0, Text = 1, Binary = 2, Close = 8, Ping = 9, Pong = 10 };
    static constexpr int Patience = 20'000; // ms: a busy machine is no fault

    enum class Security { Plain, Tls };

    /// With TLS any certificate will do.
    explicit RawClient(quint16 port, const QByteArray& host = {}, Security security = Security::Plain);

    void send(const QByteArray& bytes);
    /// The next HTTP answer.
    HttpAnswer readAnswer(int milliseconds = Patience);
    HttpAnswer request(const QByteArray& method, const QByteArray& target, const QByteArray& body = {},
                       const QByteArray& moreHeaders = {});
    [[nodiscard]] QByteArray requestBytes(const QByteArray& method, const QByteArray& target,
                                          const QByteArray& body = {},
                                          const QByteArray& moreHeaders = {}) const;

    [[nodiscard]] QByteArray handshakeBytes(const QByteArray& target,
                                            const QByteArray& moreHeaders = {}) const;
    /// Becomes a WebSocket; gives the answer's status.
    int upgrade(const QByteArray& target);
    [[nodiscard]] static QByteArray frameBytes(const QByteArray& payload, int opcode = Text,
                                               bool isFinal = true);
    /// A close frame with this code.
    [[nodiscard]] static QByteArray closeBytes(quint16 code);
    void sendText(const QByteArray& text) { send(frameBytes(text)); }
    std::optional<WireFrame> readFrame(int milliseconds = Patience);
    /// Reads on to a text frame whose JSON has this id (a number stands for null), or this method.
    QJsonObject readReply(const QString& id, int milliseconds = Patience);
    QJsonObject readNotice(const QString& method, int milliseconds = Patience);
    /// A request that costs nothing, and whether it is answered.
    [[nodiscard]] static QByteArray pingText();
    bool answersPing();
    /// Reads on to the close frame, and gives its code; 0 where the connection ended without, −1 where
    /// neither came.
    int readClose(int milliseconds = Patience);

    /// Whether the server ends the connection in this time. What it sends until then is dropped.
    bool endsWithin(int milliseconds);
    [[nodiscard]] QTcpSocket& socket() { return *m_socket; }

private:
    bool fill(qsizetype bytes, int milliseconds);

    QByteArray m_host;
    std::unique_ptr<QTcpSocket> m_socket;
    QByteArray m_input;
};

} // namespace confab::test
