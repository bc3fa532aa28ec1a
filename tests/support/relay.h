#pragma once

#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QSet>
#include <QUrl>
#include <QWebSocket>
#include <QWebSocketServer>

#include <memory>
#include <vector>

namespace confab::test {

/// A WebSocket that stands between clients and a server: hears what clients say, and can cut or hold the
/// line. Made before the server, whose public URL it is: so the server's `init` sends clients here.
class Relay : public QObject
{
    Q_OBJECT

public:
    Relay();
    ~Relay() override;

    [[nodiscard]] QUrl url() const;
    void setServer(quint16 port) { m_port = port; }

    /// The requests of clients with this method, in order.
    [[nodiscard]] QList<QJsonObject> heard(const QString& method) const;
    /// Breaks every connection, as a network does: no goodbye on either side.
    void cut();
    /// While held, nothing passes in either direction and new connections get no further. With a peer id:
    /// that peer's line alone.
    void hold(bool held, const QString& peerId = {});
    /// Nothing that the server says reaches this peer any more; empty: everything reaches everyone again.
    void deafen(const QString& peerId) { m_deaf = peerId; }
    /// Answers of the server with an `id` are swallowed, notices pass.
    void swallowAnswers(bool swallow) { m_swallowAnswers = swallow; }
    /// The server's notices with this method never arrive.
    void swallowNotices(const QString& method) { m_swallowedNotice = method; }

private:
    struct Line;

    void accept();
    void pass(Line& line, bool fromClient, const QString& text);
    void flush(Line& line);

    QWebSocketServer m_front;
    std::vector<std::unique_ptr<Line>> m_lines;
    QList<QJsonObject> m_heard;
    quint16 m_port = 0;
    bool m_held = false;
    QSet<QString> m_heldPeers;
    QString m_deaf;
    bool m_swallowAnswers = false;
    QString m_swallowedNotice;
};

} // namespace confab::test
