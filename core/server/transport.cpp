#include "core/server/transport.h"

#include "core/server/flushqueue.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/post.hpp>

#include <vector>

namespace confab {

namespace asio = boost::asio;

namespace {

constexpr size_t BuffersAtOnce = 64; // what one system call takes with Asio
constexpr qsizetype BytesAtOnce = 512 * 1024;

} // namespace

Transport::Transport(Socket socket, FlushQueue& flushes, qint64 hardBytes)
    : m_socket(std::move(socket)),
      m_flushes(flushes),
      m_hardBytes(hardBytes)
{}

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

void Transport::flush()
{
    if (!isOpen() || m_queue.empty()) {
        m_isFlushing = false;
        return;
    }
    std::vector<asio::const_buffer> buffers;
    qsizetype bytes = 0;
    for (const QByteArray& chunk : m_queue) {
        if (buffers.size() == BuffersAtOnce || bytes > BytesAtOnce)
            break;
        const qsizetype from = buffers.empty() ? m_offset : 0;
        buffers.emplace_back(chunk.constData() + from, static_cast<size_t>(chunk.size() - from));
        bytes += chunk.size() - from;
    }
    m_socket.async_write_some(buffers,
                              [self = shared_from_this()](boost::system::error_code error, size_t sent) {
                                  if (error)
                                      self->abort();
                                  else
                                      self->written(static_cast<qint64>(sent));
                              });
}

void Transport::written(qint64 bytes)
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
    if (!m_queue.empty())
        return flush();
    m_isFlushing = false;
    if (m_finished)
        endStream();
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
    m_socket.shutdown(Socket::shutdown_send, ignored);
    m_discarded = std::make_unique<std::array<char, 4096>>();
    discard();
}

void Transport::discard()
{
    m_socket.async_read_some(asio::buffer(*m_discarded),
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
