#pragma once

#include <boost/asio/ip/tcp.hpp>

#include <QByteArray>

#include <array>
#include <chrono>
#include <deque>
#include <functional>
#include <memory>

namespace confab {

class FlushQueue;

/// A TCP connection with one bounded write queue for everything that goes out, whoever made it: answers,
/// frames shared with other connections, and the frames that the WebSocket layer makes itself. What is pushed
/// in one turn of the io_context goes out in one system call, and nothing is copied on the way.
class Transport : public std::enable_shared_from_this<Transport>
{
public:
    using Socket = boost::asio::ip::tcp::socket;
    using Time = std::chrono::steady_clock::time_point;

    /// More than `hardBytes` in the queue breaks the connection.
    Transport(Socket socket, FlushQueue& flushes, qint64 hardBytes);

    [[nodiscard]] Socket& socket() { return m_socket; }
    [[nodiscard]] bool isOpen() const { return m_socket.is_open(); }

    /// Appends to what goes out; nothing happens once sealed or closed.
    void push(const QByteArray& bytes);
    /// Sends what is queued; the FlushQueue calls it.
    void flush();
    /// Takes no more: what is queued is the last that the other side gets.
    void seal() { m_isSealed = true; }
    [[nodiscard]] bool isSealed() const { return m_isSealed; }

    [[nodiscard]] qint64 queuedBytes() const { return m_queuedBytes; }
    /// Since when the other side has taken nothing of what is queued; now where nothing is.
    [[nodiscard]] Time stalledSince(Time now) const { return m_queue.empty() ? now : m_lastProgress; }
    /// Called, once, when at most `bytes` are queued or the connection is closed.
    void whenBelow(qint64 bytes, std::function<void()> then);

    /// Gives back bytes that were read too far; the next reader takes them first.
    void unread(QByteArray bytes) { m_unread = std::move(bytes); }
    [[nodiscard]] QByteArray takeUnread() { return std::exchange(m_unread, {}); }

    /// Sends what is queued, then ends the stream and waits until the other side has done so too, dropping
    /// what it still says (a close at once would be a reset, and what was sent last would be lost with it).
    /// `done` is called when the connection is closed. Nobody else may be reading.
    void finish(std::function<void()> done);
    /// Closes at once. Whoever reads gets an error.
    void abort();

private:
    void written(qint64 bytes);
    void tellWaiting();
    void endStream();
    void discard();

    Socket m_socket;
    FlushQueue& m_flushes;
    qint64 m_hardBytes;
    std::deque<QByteArray> m_queue;
    qint64 m_queuedBytes = 0;
    qsizetype m_offset = 0; ///< of the queue's first: what is sent already
    Time m_lastProgress{};
    bool m_isFlushing = false;
    bool m_isSealed = false;
    QByteArray m_unread;

    qint64 m_waitingFor = 0;
    std::function<void()> m_waiting;
    std::function<void()> m_finished;
    std::unique_ptr<std::array<char, 4096>> m_discarded;
};

} // namespace confab
