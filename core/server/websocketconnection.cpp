#include "core/server/websocketconnection.h"

#include "core/protocol/closereason.h"
#include "core/protocol/codec.h"
#include "core/server/beaststream.h"
#include "core/server/connectiontable.h"
#include "core/server/upgraderequest.h"

#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket/stream.hpp>

#include <QHash>
#include <QSet>

namespace confab {

namespace websocket = boost::beast::websocket;

namespace {

// When whoever is sent away may come back: a restart takes about that long.
constexpr qint64 RetryAfterMs = 500;
// While nothing comes a connection holds this much for the next message, or what the last one took, up to the
// second.
constexpr size_t FirstBytes = 512;
constexpr size_t KeptCapacity = 4 * 1024;
constexpr size_t MoreBytes = 64 * 1024;

} // namespace

class WebSocketConnection::Private
{
public:
    Private(const std::shared_ptr<Transport>& transport, const ServerContext& around, Admission who)
        : context(around),
          admission(std::move(who)),
          state(std::make_shared<BeastStream::State>(
              BeastStream::State{transport, {}, std::chrono::steady_clock::now()})),
          stream(BeastStream(state)),
          lastPing(state->lastHeard)
    {
        stream.read_message_max(static_cast<size_t>(context.config.limits.messageBytes));
        stream.auto_fragment(false);
        stream.set_option(websocket::stream_base::decorator(
            // Where nothing is said, Beast tells its own version.
            [](websocket::response_type& answer) {
                answer.set(boost::beast::http::field::server, "Confab");
            }));
    }

    ServerContext context;
    Admission admission;
    std::shared_ptr<BeastStream::State> state;
    websocket::stream<BeastStream, false> stream;
    boost::beast::flat_buffer buffer;
    Time lastPing;
    std::optional<Time> deadline; ///< once closing
    bool isInRoom = false;
    bool isClosing = false;

    bool isWaiting = false; ///< until the queue is short again
    bool readsLater = false;
    QSet<QString> missedKeys;
    QHash<QString, QByteArray> missedPlaces; ///< by peer id
};

WebSocketConnection::WebSocketConnection(ConnectionId id, std::shared_ptr<Transport> transport,
                                         const ServerContext& context, Admission admission)
    : Connection(id, transport),
      d(std::make_unique<Private>(transport, context, std::move(admission)))
{}

WebSocketConnection::~WebSocketConnection() = default;

std::shared_ptr<WebSocketConnection> WebSocketConnection::self()
{
    return std::static_pointer_cast<WebSocketConnection>(shared_from_this());
}

void WebSocketConnection::accept(UpgradeRequest request)
{
    d->stream.async_accept(request.message, [self = self()](boost::system::error_code error) {
        if (error)
            self->ended(error);
        else
            self->enter();
    });
}

void WebSocketConnection::enter()
{
    const Admission& admission = d->admission;
    d->isInRoom = true;
    if (const auto refusal = admission.room->attach(id(), admission.peerId, admission.identity)) {
        d->isInRoom = false;
        transport().push(textFrame(encodeNotice(notice::Error{refusal->code, refusal->message})));
        close(CloseCode::PolicyViolation);
    }
    read();
}

/// Who does not take what it is sent is heard no further meanwhile.
void WebSocketConnection::readOn()
{
    if (d->isClosing || !isBehind())
        return read();
    d->readsLater = true;
    waitUntilCaughtUp();
}

bool WebSocketConnection::isBehind() const
{
    return d->isWaiting || transport().queuedBytes() > d->context.config.writeQueue.soft;
}

void WebSocketConnection::waitUntilCaughtUp()
{
    if (!std::exchange(d->isWaiting, true))
        transport().whenBelow(d->context.config.writeQueue.soft, [self = self()] { self->caughtUp(); });
}

void WebSocketConnection::caughtUp()
{
    d->isWaiting = false;
    for (const QByteArray& frame : std::exchange(d->missedPlaces, {}))
        transport().push(frame);
    const QSet<QString> keys = std::exchange(d->missedKeys, {});
    if (d->isInRoom && !keys.isEmpty())
        d->admission.room->tellAgain(id(), keys.values());
    if (std::exchange(d->readsLater, false))
        read();
}

void WebSocketConnection::read()
{
    const size_t most = d->buffer.size() == 0 ? FirstBytes : MoreBytes;
    d->stream.async_read_some(d->buffer, most, [self = self()](boost::system::error_code error, size_t) {
        if (error)
            self->ended(error);
        else if (self->d->stream.is_message_done())
            self->received();
        else
            self->read();
    });
}

void WebSocketConnection::received()
{
    const bool isText = d->stream.got_text();
    if (!d->isClosing && isText) {
        const auto bytes = d->buffer.data();
        const QByteArray frame(static_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
        d->buffer.consume(bytes.size());
        d->admission.room->receive(id(), frame);
    }
    d->buffer.clear();
    if (d->buffer.capacity() > KeptCapacity)
        d->buffer.shrink_to_fit();
    if (!isText)
        close(CloseCode::UnsupportedData);
    readOn();
}

void WebSocketConnection::deliver(const QByteArray& frame, const Delivery& delivery)
{
    const bool mayWait =
        delivery.kind == Delivery::Kind::Metadata || delivery.kind == Delivery::Kind::Transient;
    if (!mayWait || !isBehind())
        return transport().push(frame);
    if (delivery.kind == Delivery::Kind::Metadata)
        d->missedKeys.insert(delivery.about);
    else
        d->missedPlaces.insert(delivery.about, frame);
    waitUntilCaughtUp();
}

void WebSocketConnection::close(CloseCode code)
{
    if (std::exchange(d->isClosing, true))
        return;
    transport().push(
        closeFrame(code, code == CloseCode::GoingAway ? closeReason(RetryAfterMs).toLatin1() : QByteArray()));
    transport().seal();
    d->deadline =
        std::chrono::steady_clock::now() + std::chrono::milliseconds(d->context.config.timeouts.closing);
}

void WebSocketConnection::tick(Time now)
{
    const RoomServer::Timeouts& timeouts = d->context.config.timeouts;
    const auto isOver = [now](Time since, qint64 milliseconds) {
        return now - since >= std::chrono::milliseconds(milliseconds);
    };
    if ((d->deadline && now >= *d->deadline) || isOver(transport().stalledSince(now), timeouts.writeStall) ||
        isOver(d->state->lastHeard, timeouts.silence)) {
        transport().abort();
    } else if (isOver(std::max(d->lastPing, d->state->lastHeard), timeouts.ping)) { // who talks is alive
        d->lastPing = now;
        transport().push(pingFrame());
    }
}

void WebSocketConnection::leaveRoom()
{
    if (!std::exchange(d->isInRoom, false))
        return;
    const bool wentAway = !d->isClosing && d->stream.reason().code == websocket::close_code::going_away;
    d->admission.room->detach(id(), wentAway ? Room::Parting::Left : Room::Parting::Lost);
}

void WebSocketConnection::ended(const boost::system::error_code& error)
{
    leaveRoom();
    if (d->state->isFlooded)
        close(CloseCode::PolicyViolation);
    // A broken connection has nothing to wait for; in all other cases a close frame is on its way.
    const bool isBroken = !transport().isSealed();
    if (isBroken || error == boost::asio::error::eof)
        transport().abort();
    d->isClosing = true;
    d->deadline =
        std::chrono::steady_clock::now() + std::chrono::milliseconds(d->context.config.timeouts.closing);
    transport().finish([self = self()] { self->d->context.connections.remove(self->id()); });
}

} // namespace confab
