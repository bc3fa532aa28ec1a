#pragma once

#include "core/client/chatclient.h"
#include "core/client/roomclient.h"
#include "core/client/roomdirectory.h"
#include "core/client/signallingclient.h"

#include <QPromise>

#include <memory>
#include <optional>

namespace confab {

/// What goes on inside a RoomClient: the way in (token, init, socket, join), the way back after a loss, and
/// what each notice means.
class RoomClient::Private
{
public:
    explicit Private(RoomClient& client) : q(client) {}

    void join();
    void haveToken(const Expected<http::TokenAnswer, Failure>& answer);
    void enter();
    void entered(const answer::Joined& answer);
    void connectionLost(const Failure& failure);
    void end(State how);
    void setState(State next);
    void hear(const Notice& notice);
    void receiveBroadcast(const Message& message);
    void setSelf(const Peer& peer);

    template<typename A>
    QFuture<Expected<A, Failure>> ask(const Request& request);

    RoomClient& q;
    std::optional<JoinTarget> target;
    State state = State::Idle;
    std::optional<Failure> failure;
    QString endedBy;
    Peer self;
    QString roomId;
    QString roomName;
    QString sessionId;
    qint64 sessionStartedAt = 0;

    PeerList people;
    SignallingClient signalling;
    ChatClient chat{signalling};
    NotesClient notes{signalling};
    std::unique_ptr<RoomDirectory> directory;
};

template<typename A>
QFuture<Expected<A, Failure>> RoomClient::Private::ask(const Request& request)
{
    auto promise = std::make_shared<QPromise<Expected<A, Failure>>>();
    promise->start();
    signalling.request<A>(request, &q, [promise](Expected<A, Failure> answer) {
        promise->addResult(std::move(answer));
        promise->finish();
    });
    return promise->future();
}

} // namespace confab
