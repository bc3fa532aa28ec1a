#pragma once

#include <QElapsedTimer>
#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QRandomGenerator>
#include <QSet>
#include <QTcpServer>
#include <QUrl>

#include <memory>
#include <vector>

namespace confab::test {

/// A network between clients and a server: hears what clients say, and can hold, slow down and break the
/// line, byte by byte. Made before the server, whose public URL it is: so the server's `init` sends clients
/// here. Nothing is random but what the weather's seed makes so.
class Relay : public QObject
{
    Q_OBJECT

public:
    /// What happens to all that passes.
    struct Weather
    {
        int shortestDelay = 0; ///< ms, each way
        int longestDelay = 0;  ///< ms; every piece has its own, none overtakes another
        bool isTorn = false;   ///< comes in pieces of any size, wherever a frame ends
        /// Each way of each line that is made from now on; 0: without limit. Such a line is not listened to.
        int bytesPerSecond = 0;
        std::uint32_t seed = 0;
    };
    enum class Fault {
        Cut,      ///< the connection ends in the middle of whatever is under way
        Reset,    ///< the same, with a reset
        HalfOpen, ///< nothing passes any more, and neither side is told
    };

    Relay();
    ~Relay() override;

    [[nodiscard]] QUrl url() const;
    /// Of the server, or of a relay before it.
    void setServer(quint16 port) { m_port = port; }

    /// The requests of clients with this method, in order.
    [[nodiscard]] QList<QJsonObject> heard(const QString& method) const;
    /// Connections there have been.
    [[nodiscard]] int accepted() const { return m_accepted; }
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

    void setWeather(const Weather& weather);
    /// Strikes one of the lines (counted round) once so many more bytes have passed on it. False: there is
    /// none.
    bool strike(Fault fault, int line, qint64 afterBytes = 0);
    /// Every line at once.
    void strikeAll(Fault fault);

private:
    class Line;

    void accept();
    void remove(Line& line);

    QTcpServer m_front;
    std::vector<std::unique_ptr<Line>> m_lines;
    QList<QJsonObject> m_heard;
    quint16 m_port = 0;
    int m_accepted = 0;
    bool m_held = false;
    QSet<QString> m_heldPeers;
    QString m_deaf;
    bool m_swallowAnswers = false;
    QString m_swallowedNotice;
    Weather m_weather;
    QRandomGenerator m_random;
    QElapsedTimer m_clock;
};

} // namespace confab::test
