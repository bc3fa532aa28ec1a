#pragma once

#include "core/server/framemeter.h"
#include "core/server/serverframes.h"
#include "core/server/transport.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/post.hpp>
#include <boost/beast/core/bind_handler.hpp>
#include <boost/beast/core/role.hpp>
#include <boost/beast/websocket/error.hpp>

#include <memory>
#include <utility>

namespace confab {

/// The stream that Beast's WebSocket layer reads from and writes to. Reading, it takes what the HTTP layer
/// left over first, and meters the frames. Writing, it puts Beast's own frames (the handshake's answer,
/// pongs, closes) into the transport's queue, between the room's.
class BeastStream
{
public:
    using next_layer_type = Transport::Socket;
    using executor_type = next_layer_type::executor_type;

    struct State
    {
        std::shared_ptr<Transport> transport;
        FrameMeter meter;
        std::chrono::steady_clock::time_point lastHeard;
        bool isFlooded = false;
    };

    explicit BeastStream(std::shared_ptr<State> state) : m_state(std::move(state)) {}

    executor_type get_executor() { return m_state->transport->socket().get_executor(); }
    next_layer_type& next_layer() { return m_state->transport->socket(); }
    const next_layer_type& next_layer() const { return m_state->transport->socket(); }

    template<typename Buffers, typename Handler>
    auto async_read_some(const Buffers& buffers, Handler&& handler)
    {
        return boost::asio::async_initiate<Handler, void(boost::system::error_code, size_t)>(
            [state = m_state](auto done, const Buffers& to) { startRead(state, to, std::move(done)); },
            handler, buffers);
    }

    template<typename Buffers, typename Handler>
    auto async_write_some(const Buffers& buffers, Handler&& handler)
    {
        return boost::asio::async_initiate<Handler, void(boost::system::error_code, size_t)>(
            [state = m_state](auto done, const Buffers& from) { write(*state, from, std::move(done)); },
            handler, buffers);
    }

private:
    static boost::system::error_code metered(State& state, const char* data, size_t bytes)
    {
        state.lastHeard = std::chrono::steady_clock::now();
        if (state.meter.feed({data, bytes}, state.lastHeard))
            return {};
        state.isFlooded = true;
        return boost::asio::error::connection_aborted;
    }

    template<typename Buffers>
    static boost::system::error_code meteredAll(State& state, const Buffers& buffers, size_t bytes)
    {
        for (auto it = boost::asio::buffer_sequence_begin(buffers);
             bytes > 0 && it != boost::asio::buffer_sequence_end(buffers); ++it) {
            const boost::asio::mutable_buffer buffer(*it);
            const size_t part = std::min(bytes, buffer.size());
            if (const auto error = metered(state, static_cast<const char*>(buffer.data()), part))
                return error;
            bytes -= part;
        }
        return {};
    }

    template<typename Buffers, typename Done>
    static void startRead(const std::shared_ptr<State>& state, const Buffers& to, Done done)
    {
        if (QByteArray left = state->transport->takeUnread(); !left.isEmpty()) {
            const size_t bytes = boost::asio::buffer_copy(
                to, boost::asio::buffer(left.constData(), static_cast<size_t>(left.size())));
            state->transport->unread(left.mid(static_cast<qsizetype>(bytes)));
            const boost::system::error_code error = meteredAll(*state, to, bytes);
            boost::asio::post(state->transport->socket().get_executor(),
                              boost::beast::bind_front_handler(std::move(done), error, bytes));
            return;
        }
        state->transport->asyncReadSome(
            to, [state, to, done = std::move(done)](boost::system::error_code error, size_t bytes) mutable {
                if (!error)
                    error = meteredAll(*state, to, bytes);
                std::move(done)(error, bytes);
            });
    }

    template<typename Buffers, typename Done>
    static void write(State& state, const Buffers& from, Done done)
    {
        const size_t size = boost::asio::buffer_size(from);
        QByteArray bytes(static_cast<qsizetype>(size), Qt::Uninitialized);
        boost::asio::buffer_copy(boost::asio::buffer(bytes.data(), size), from);
        state.transport->push(bytes);
        // Nothing may follow a close frame.
        if (isCloseFrame(bytes))
            state.transport->seal();
        boost::asio::post(
            state.transport->socket().get_executor(),
            boost::beast::bind_front_handler(std::move(done), boost::system::error_code{}, size));
    }

    std::shared_ptr<State> m_state;
};

/// The transport ends the stream itself, once its queue is empty.
template<typename Handler>
void async_teardown(boost::beast::role_type, BeastStream& stream, Handler&& handler)
{
    boost::asio::post(stream.get_executor(), boost::beast::bind_front_handler(std::forward<Handler>(handler),
                                                                              boost::system::error_code{}));
}

} // namespace confab
