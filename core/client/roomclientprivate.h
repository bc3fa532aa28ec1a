#pragma once

#include "core/client/attendance.h"
#include "core/client/chatclient.h"
#include "core/client/noteshistory.h"
#include "core/client/notesplaces.h"
#include "core/client/outbox.h"
#include "core/client/pinnedmessages.h"
#include "core/client/presence.h"
#include "core/client/roomclient.h"
#include "core/client/roomdirectory.h"
#include "core/client/sharedstate.h"
#include "core/client/signallingclient.h"

#include <QDateTime>
#include <QHash>

#include <memory>
#include <optional>

namespace confab {

/// What goes on inside a RoomClient: the way in (token, init, socket, join), the way back after a loss, and
/// what each notice means.
class RoomClient::Private
{
public:
    Private(RoomClient& client, ConnectionTimings timings) : q(client), signalling(std::move(timings)) {}

    void join();
    void haveToken(const Expected<http::TokenAnswer, Failure>& answer);
    void resume(const KeptVisit& visit);
    void refused(const Failure& failure);
    void enter();
    void entered(const answer::Joined& answer);
    void connectionLost(const Failure& failure);
    void end(State how);
    void setState(State next);
    void hear(const Notice& notice);
    void receiveBroadcast(const Message& message);
    void setSelf(const Peer& peer);

    /// What there is to keep, whole.
    [[nodiscard]] KeptVisit unsent() const;
    [[nodiscard]] visit::Stands place() const;
    void setRoomName(const QString& name);
    void setSettings(const RoomSettings& next);

    void remember(const Peer& peer) { names.insert(peer.id, peer.shownName()); }

    RoomClient& q;
    std::optional<JoinTarget> target;
    State state = State::Idle;
    std::optional<Failure> failure;
    QString endedBy;
    QString endReason;
    QString givenName; ///< what we go by, and tell the room
    Peer self;         ///< with the name by which people tell us apart
    QString roomId;
    QString roomName;
    QString sessionId;
    qint64 sessionStartedAt = 0;
    qint64 graceMs = 0; ///< how long the room keeps a lost peer's place
    std::optional<qint64> placeKeptUntil;
    bool isResuming = false; ///< until the room has taken us, or has not
    RoomSettings settings;

    PeerList people;
    Attendance attendance{people, &QDateTime::currentMSecsSinceEpoch};
    SignallingClient signalling;
    Outbox outbox;
    ChatClient chat{signalling, outbox};
    NotesClient notes{signalling, outbox};
    NotesPlaces places{signalling, notes};
    NotesHistory history{q, signalling, notes};
    Presence presence{signalling, notes};
    SharedState store{signalling};
    PinnedMessages pins{store};
    QHash<QString, QString> names; ///< of everyone seen, by peer id: of those who have left, too
    std::shared_ptr<RoomDirectory> directory;
};

} // namespace confab
