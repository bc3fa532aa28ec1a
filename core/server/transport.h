#pragma once

#include "core/server/tlssession.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/beast/core/bind_handler.hpp>

#include <QByteArray>
#include <QQueue>

#include <array>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace confab {

class FlushQueue;
class TlsContext;

/// A TCP connection with one bounded write queue for everything that goes out, whoever made it: answers,
/// frames shared with other connections, and the frames that the WebSocket layer makes itself. What is pushed
/// in one turn of the io_context goes out in one system call, and nothing is copied on the way; where the
/// connection is encrypted, it goes out in as few records as hold it.
class Transport : public std::enable_shared_from_this<Transport>
{
public:
    using Socket = boost::asio::ip::tcp::socket;
    using Time = std::chrono::steady_clock::time_point;

    /// More than `hardBytes` in the queue breaks the connection.
    Transport(Socket socket, FlushQueue& flushes, qint64 hardBytes);

    [[nodiscard]] Socket& socket() { return m_socket; }
    [[nodiscard]] bool isOpen() const { return m_socket.is_open(); }

    /// From here on TLS is spoken. `done`, called once, hears how the handshake ended. Nothing may have been
    /// read or pushed.
    void encrypt(const TlsContext& context, std::function<void(boost::system::error_code)> done);
    [[nodiscard]] bool isEncrypted() const { return m_tls.has_value(); }

    /// Reads some bytes, as a stream of Asio does; one reader at a time.
    template<typename Buffers, typename Handler>
    void asyncReadSome(const Buffers& to, Handler handler);

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
    using TlsDone = std::function<void(boost::system::error_code)>;
    void shakeHands(TlsDone done);
    template<typename Handler>
    void readEncrypted(boost::asio::mutable_buffer to, Handler handler, bool isFirstTry);
    template<typename Waiter>
    void waitFor(TlsSession::Outcome::Kind what, Waiter waiter);

    void flushPlain();
    void flushLater();
    void flushWhen(TlsSession::Outcome::Kind kind);
    [[nodiscard]] std::vector<boost::asio::const_buffer> nextBuffers() const;
    void flushEncrypted();
    [[nodiscard]] boost::asio::const_buffer nextRecord() const;
    void flushed();
    void consume(qint64 bytes);
    void tellWaiting();
    void endStream();
    void discard();

    Socket m_socket;
    std::optional<TlsSession> m_tls;
    FlushQueue& m_flushes;
    qint64 m_hardBytes;
    QQueue<QByteArray> m_queue; // takes no memory while it is empty
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

template<typename Buffers, typename Handler>
void Transport::asyncReadSome(const Buffers& to, Handler handler)
{
    if (!m_tls)
        return m_socket.async_read_some(to, std::move(handler));
    boost::asio::mutable_buffer first;
    for (auto it = boost::asio::buffer_sequence_begin(to);
         first.size() == 0 && it != boost::asio::buffer_sequence_end(to); ++it)
        first = *it;
    readEncrypted(first, std::move(handler), true);
}

template<typename Handler>
void Transport::readEncrypted(boost::asio::mutable_buffer to, Handler handler, bool isFirstTry)
{
    using Kind = TlsSession::Outcome::Kind;
    const TlsSession::Outcome outcome =
        isOpen() ? m_tls->read(static_cast<char*>(to.data()), to.size()) : TlsSession::Outcome{Kind::Failed};
    if (outcome.kind == Kind::WantsRead || outcome.kind == Kind::WantsWrite) {
        return waitFor(outcome.kind, [self = shared_from_this(), to,
                                      handler = std::move(handler)](boost::system::error_code error) mutable {
            if (error)
                std::move(handler)(error, size_t{0});
            else
                self->readEncrypted(to, std::move(handler), false);
        });
    }
    boost::system::error_code error;
    if (outcome.kind != Kind::Done)
        error = outcome.kind == Kind::Ended ? boost::asio::error::eof
                                            : boost::system::error_code(boost::asio::error::connection_reset);
    // Never from inside the call that asked.
    if (isFirstTry)
        boost::asio::post(m_socket.get_executor(),
                          boost::beast::bind_front_handler(std::move(handler), error, outcome.bytes));
    else
        std::move(handler)(error, outcome.bytes);
}

template<typename Waiter>
void Transport::waitFor(TlsSession::Outcome::Kind what, Waiter waiter)
{
    const bool toWrite = what == TlsSession::Outcome::Kind::WantsWrite;
    m_socket.async_wait(toWrite ? Socket::wait_write : Socket::wait_read, std::move(waiter));
}

} // namespace confab
