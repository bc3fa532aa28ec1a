#pragma once

#include "tests/support/relay.h"

#include <QByteArray>
#include <QTcpSocket>
#include <QTimer>

#include <deque>
#include <optional>

namespace confab::test {

/// One connection through a Relay: two sockets, and what is on its way between them.
class Relay::Line : public QObject
{
public:
    Line(Relay& relay, QTcpSocket* client);
    ~Line() override;

    void flush();
    /// No goodbye on either side.
    void breakOff();
    void strike(Fault fault, qint64 afterBytes);

private:
    struct Piece
    {
        qint64 due; ///< ms of the relay's clock
        QByteArray bytes;
    };
    /// One direction.
    struct Way
    {
        bool fromClient = false;
        QTcpSocket* from = nullptr;
        QTcpSocket* to = nullptr;
        QByteArray arrived;    ///< not looked at yet
        bool isShaken = false; ///< the HTTP head has passed
        std::deque<Piece> pieces;
        qint64 lastDue = 0;
        bool hasEnded = false; ///< the sender has closed
    };

    void connectWay(Way& way);
    void take(Way& way);
    void pump(Way& way);
    void pass(Way& way, const QByteArray& bytes);
    [[nodiscard]] bool isSwallowed(const Way& way, const QByteArray& frame);
    [[nodiscard]] bool isHeld() const;
    void flush(Way& way);
    void send(Way& way, QByteArray bytes);
    void strikeNow();

    Relay& m_relay;
    std::unique_ptr<QTcpSocket> m_client;
    std::unique_ptr<QTcpSocket> m_server;
    Way m_up;
    Way m_down;
    const int m_bytesPerSecond;
    QTimer m_pump;  ///< of a line with a limit
    QTimer m_timer; ///< until the next piece is due
    QString m_peerId;
    bool m_isWebSocket = false;
    bool m_isHalfOpen = false;
    bool m_isBroken = false;
    std::optional<Fault> m_fault;
    qint64 m_bytesLeft = 0; ///< until the fault
};

} // namespace confab::test
