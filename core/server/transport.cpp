#include "core/server/transport.h"

#include "core/server/flushqueue.h"

#include <algorithm>

namespace confab {

namespace asio = boost::asio;
using Kind = TlsSession::Outcome::Kind;

namespace {

constexpr size_t BuffersAtOnce = 64; // what one system call takes with Asio
constexpr qsizetype BytesAtOnce = 512 * 1024;

} // namespace

Transport::Transport(Socket socket, FlushQueue& flushes, qint64 hardBytes)
    : m_socket(std::move(socket)),
      m_flushes(flushes),
      m_hardBytes(hardBytes)
{
    // Where it cannot be set the socket is broken, and the first who reads finds out.
    boost::system::error_code ignored;
    m_socket.non_blocking(true, ignored);
}

void Transport::push(const QByteArray& bytes)
{
    if (m_isSealed || !isOpen() || bytes.isEmpty())
        return;
    if (m_queue.empty())
        m_lastProgress = std::chrono::steady_clock::now();
    m_queue.push_back(bytes);
    m_queuedBytes += bytes.size();
    if (m_queuedBytes > m_hardBytes)
        abort();
    else if (!std::exchange(m_isFlushing, true))
        m_flushes.add(shared_from_this());
}

void Transport::encrypt(const TlsContext& context, std::function<void(boost::system::error_code)> done)
{
    // OpenSSL uses the descriptor itself, and must not wait there.
    if (!m_socket.non_blocking()) {
        asio::post(m_socket.get_executor(), [done = std::move(done)] { done(asio::error::bad_descriptor); });
        return;
    }
    m_tls.emplace(context, m_socket.native_handle());
    shakeHands(std::move(done));
}

void Transport::shakeHands(TlsDone done)
{
    const auto outcome = isOpen() ? m_tls->handshake() : TlsSession::Outcome{Kind::Failed};
    switch (outcome.kind) {
    case Kind::Done:
        return done({});
    case Kind::WantsRead:
    case Kind::WantsWrite:
        return waitFor(outcome.kind, [self = shared_from_this(), done = std::move(done)](auto error) mutable {
            if (error)
                done(error);
            else
                self->shakeHands(std::move(done));
        });
    case Kind::Ended:
    case Kind::Failed:
        return done(asio::error::connection_reset);
    }
}

void Transport::flush()
{
    if (!isOpen() || m_queue.empty())
        return flushed();
    if (m_tls)
        flushEncrypted();
    else
        flushPlain();
}

/// At once, as most sockets take it: an asynchronous write would go round the loop, and to epoll, for each.
void Transport::flushPlain()
{
    qint64 bytes = 0;
    while (isOpen() && !m_queue.empty()) {
        if (bytes > BytesAtOnce)
            return flushLater();
        boost::system::error_code error;
        const size_t sent = m_socket.write_some(nextBuffers(), error);
        if (error == asio::error::would_block)
            return flushWhen(Kind::WantsWrite);
        if (error)
            return abort();
        bytes += static_cast<qint64>(sent);
        consume(static_cast<qint64>(sent));
    }
    flushed();
}

std::vector<asio::const_buffer> Transport::nextBuffers() const
{
    std::vector<asio::const_buffer> buffers;
    qsizetype bytes = 0;
    for (const QByteArray& chunk : m_queue) {
        if (buffers.size() == BuffersAtOnce || bytes > BytesAtOnce)
            break;
        const qsizetype from = buffers.empty() ? m_offset : 0;
        buffers.emplace_back(chunk.constData() + from, static_cast<size_t>(chunk.size() - from));
        bytes += chunk.size() - from;
    }
    return buffers;
}

/// Others have something to send, too.
void Transport::flushLater()
{
    asio::post(m_socket.get_executor(), [self = shared_from_this()] { self->flush(); });
}

void Transport::flushWhen(Kind kind)
{
    waitFor(kind, [self = shared_from_this()](boost::system::error_code error) {
        if (error)
            self->abort();
        else
            self->flush();
    });
}

/// What is next in the queue, as much of it as one record holds: where it stands, or gathered.
asio::const_buffer Transport::nextRecord() const
{
    static thread_local std::array<char, TlsSession::RecordBytes> gathered;
    const auto left = static_cast<size_t>(m_queue.front().size() - m_offset);
    if (left >= gathered.size() || m_queue.size() == 1)
        return {m_queue.front().constData() + m_offset, std::min(left, gathered.size())};
    size_t filled = 0;
    for (auto chunk = m_queue.begin(); chunk != m_queue.end() && filled < gathered.size(); ++chunk) {
        const qsizetype from = filled == 0 ? m_offset : 0;
        const size_t part = std::min(static_cast<size_t>(chunk->size() - from), gathered.size() - filled);
        std::copy_n(chunk->constData() + from, part, gathered.data() + filled);
        filled += part;
    }
    return {gathered.data(), filled};
}

void Transport::flushEncrypted()
{
    qsizetype bytes = 0;
    while (isOpen() && !m_queue.empty()) {
        if (bytes > BytesAtOnce)
            return flushLater();
        const asio::const_buffer record = nextRecord();
        const auto outcome = m_tls->write(static_cast<const char*>(record.data()), record.size());
        if (outcome.kind == Kind::WantsRead || outcome.kind == Kind::WantsWrite)
            return flushWhen(outcome.kind);
        if (outcome.kind != Kind::Done)
            return abort();
        bytes += static_cast<qsizetype>(outcome.bytes);
        consume(static_cast<qint64>(outcome.bytes));
    }
    flushed();
}

/// Nothing is left to send.
void Transport::flushed()
{
    m_isFlushing = false;
    if (isOpen() && m_finished)
        endStream();
}

void Transport::consume(qint64 bytes)
{
    if (!isOpen())
        return;
    m_lastProgress = std::chrono::steady_clock::now();
    m_queuedBytes -= bytes;
    while (bytes > 0) {
        const qint64 left = m_queue.front().size() - m_offset;
        if (bytes < left) {
            m_offset += bytes;
            break;
        }
        bytes -= left;
        m_offset = 0;
        m_queue.pop_front();
    }
    if (m_waiting && m_queuedBytes <= m_waitingFor)
        tellWaiting();
}

void Transport::whenBelow(qint64 bytes, std::function<void()> then)
{
    m_waitingFor = bytes;
    m_waiting = std::move(then);
    if (!isOpen() || m_queuedBytes <= bytes)
        tellWaiting();
}

void Transport::tellWaiting()
{
    asio::post(m_socket.get_executor(), std::exchange(m_waiting, nullptr));
}

void Transport::finish(std::function<void()> done)
{
    m_isSealed = true;
    m_finished = std::move(done);
    if (!isOpen())
        asio::post(m_socket.get_executor(), std::exchange(m_finished, nullptr));
    else if (m_queue.empty())
        endStream();
}

void Transport::endStream()
{
    boost::system::error_code ignored;
    if (m_tls)
        m_tls->sayGoodbye();
    m_socket.shutdown(Socket::shutdown_send, ignored);
    m_discarded = std::make_unique<std::array<char, 4096>>();
    discard();
}

void Transport::discard()
{
    asyncReadSome(asio::buffer(*m_discarded),
                  [self = shared_from_this()](boost::system::error_code error, size_t) {
                      if (error)
                          self->abort();
                      else
                          self->discard();
                  });
}

void Transport::abort()
{
    boost::system::error_code ignored;
    m_socket.close(ignored);
    m_isSealed = true;
    m_queue.clear();
    m_queuedBytes = 0;
    m_offset = 0;
    if (m_waiting)
        tellWaiting();
    if (m_finished)
        asio::post(m_socket.get_executor(), std::exchange(m_finished, nullptr));
}

} // namespace confab
