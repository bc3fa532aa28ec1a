#pragma once

#include "core/server/addressrates.h"
#include "core/server/messagelog.h"
#include "core/server/presencerelay.h"
#include "core/server/room.h"
#include "core/server/roompeers.h"
#include "core/server/sessioncolors.h"
#include "core/server/sessionnames.h"
#include "core/server/stepbuilder.h"
#include "core/server/storenotices.h"

#include <unordered_map>

namespace confab {

/// The inside of a room. What happens to peers and sessions is in roomlife.cpp, the way of a frame in
/// roomdispatch.cpp, and what each request does in the files named after its topic.
class Room::Private
{
public:
    /// An attached socket. Its peer may have joined (see placeOf) or not (yet, or no more).
    struct Connection
    {
        QString peerId;
        Identity identity;
        RateLimiter requests;
        RateLimiter joins;      ///< each is told to everyone, and brings its peer's rates anew
        bool dismissed = false; ///< its peer was removed, or the room was ended: it does not get in again
    };

    enum class Departure {
        Left,     ///< of itself
        Removed,  ///< by a host
        Replayed, ///< before this server was started; how, the journal does not say
    };
    /// Someone who was in this session and has left.
    struct Departed
    {
        QString name;
        QString tokenId;
        Departure how = Departure::Left;
        int color = NoPersonColor;
        int namesake = 1;
    };

    struct Session
    {
        QString id;
        qint64 startedAt = 0; ///< ms since 1970
        SessionStore store;
        MessageLog messages;
        QHash<QString, Departed> departed; ///< by peer id
        RoomSettings settings = {};
        std::vector<KeptOut> keptOut = {};
        SessionColors colors = {};
        SessionNames names = {};
        QHash<QString, Role> roles = {}; ///< that hosts gave somebody, by token; they follow
    };

    /// One request on its way: who asks, when, and where the consequences go.
    struct Call
    {
        PeerPlace& place; ///< gone once its peer has left
        ConnectionId connection;
        qint64 now;
        StepBuilder& step;

        [[nodiscard]] const Peer& peer() const { return place.peer; }
    };

    using Result = Expected<Answer, Refusal>;

    Private(Info roomInfo, const Limits& roomLimits, QString version)
        : info(std::move(roomInfo)),
          limits(roomLimits),
          serverVersion(std::move(version)),
          joinsFrom({limits.joinsPerMinute, 60'000})
    {}

    // Lifetime (roomlife.cpp)
    std::optional<Refusal> refusalToEnter(const Identity& identity) const;
    std::optional<Refusal> refusalToAttach(const QString& peerId, const Identity& identity) const;
    void attach(ConnectionId id, const QString& peerId, const Identity& identity, StepBuilder& step);
    void detach(ConnectionId id, Parting parting, qint64 now, StepBuilder& step);
    PeerPlace& enter(ConnectionId id, Peer peer, StepBuilder& step);
    [[nodiscard]] Role roleFor(const Identity& identity) const;
    void leave(const QString& peerId, StepBuilder& step, Departure how = Departure::Left);
    void endSession(StepBuilder& step);
    /// Sends everyone but the peer `by`, who knows it already, out of the session and ends it.
    void endForAll(const QString& by, const QString& reason, StepBuilder& step);
    void leaveOverdue(qint64 now, StepBuilder& step);
    /// What the session gives somebody who comes in: it follows, and is not kept.
    void tellApart(Peer& peer, const QString& tokenId);
    /// The same for the name of somebody who is in and changes it.
    void rename(Peer& peer, const QString& name, const QString& tokenId);
    /// The peer is in no more, and remembered.
    void remember(const PeerPlace& place, Departure how);
    PeerPlace* placeOf(ConnectionId id, const Connection& connection);

    // What the journal tells (roomrestore.cpp); false: it contradicts what is there already.
    bool replay(const record::SessionStarted& started);
    bool replay(const record::SessionEnded& ended);
    bool replay(const record::PeerStands& stands);
    bool replay(const record::PeerGone& gone);
    bool replay(const record::StoreStep& stored);
    bool replay(const record::MessageKept& kept);
    bool replay(const record::PeerListens& listens);
    bool replay(const record::RoomLocked& lock);
    bool replay(const record::SettingsStand& stand);
    bool replay(const record::PersonKeptOut& kept);
    bool replay(const record::PeopleLetIn& letIn);
    bool replay(const record::MessageHidden& hidden);
    bool replay(const record::MessageEdited& edited);
    void regainConnections(RoomPeers& former, qint64 now, StepBuilder& step);

    // The way of a frame (roomdispatch.cpp)
    void receive(ConnectionId id, Connection& connection, const QByteArray& frame, qint64 now,
                 StepBuilder& step);
    void serveVisitor(ConnectionId id, Connection& connection, const RequestFrame& frame, qint64 now,
                      StepBuilder& step);
    void servePeer(ConnectionId id, PeerPlace& place, const RequestFrame& frame, qint64 now,
                   StepBuilder& step);
    Result join(ConnectionId id, Connection& connection, const request::Join& join, qint64 now,
                StepBuilder& step);
    void welcome(const PeerPlace& place, StepBuilder& step) const;
    [[nodiscard]] answer::Joined joined() const;
    [[nodiscard]] notice::SessionInfo sessionInfo() const;

    // Requests of those who have joined; one for each alternative of Request.
    Result handle(const request::Ping& ping, Call& call);
    Result handle(const request::Join& join, Call& call);
    Result handle(const request::Leave& leave, Call& call);
    Result handle(const request::Ignored& ignored, Call& call);
    // Messages and presence (roommessages.cpp)
    Result handle(const request::Broadcast& broadcast, Call& call);
    Result handle(const request::GetMessages& wanted, Call& call);
    Result handle(const request::EditMessage& edit, Call& call);
    Result handle(const request::Presence& presence, Call& call);
    Result handle(const request::ListenPresence& listen, Call& call);
    // The store (roomstore.cpp)
    Result handle(const request::SetMetadata& set, Call& call);
    Result handle(const request::GetMetadata& get, Call& call);
    Result handle(const request::ListenMetadataChange& listen, Call& call);
    // People (roompeople.cpp)
    Result handle(const request::PeerUpdate& update, Call& call);
    Result handle(const request::GroupChange& change, Call& call);
    Result handle(const request::GetPeer& wanted, Call& call);
    Result handle(const request::FindPeer& wanted, Call& call);
    Result handle(const request::PeerIterNext& wanted, Call& call);
    Result handle(const request::PeerNameSearch& wanted, Call& call);
    // What hosts may do (roommanagement.cpp)
    Result handle(const request::PeerLeaveRequest& removal, Call& call);
    Result handle(const request::EndRoom& end, Call& call);
    Result handle(const request::RoleChange& change, Call& call);
    // What hosts set for everyone (roomsettings.cpp)
    Result handle(const request::ChangeSettings& change, Call& call);
    Result handle(const request::ListKeptOut& list, Call& call);
    Result handle(const request::HideMessage& hide, Call& call);

    void keepOut(const Peer& target, const QString& tokenId, Call& call);
    void dismiss(const QString& peerId, const QString& reason, Call& call);
    void letIn(const QStringList& peerIds);
    /// What is pinned of a message has its words as they are now, and goes with it (roompins.cpp).
    void pinFollows(const Message& message, Call& call);
    [[nodiscard]] Result updatesSince(const request::GetMetadata& get) const;
    [[nodiscard]] Result textPart(const request::GetMetadata& get, Call& call) const;
    [[nodiscard]] std::optional<Refusal> refusalOf(const request::Broadcast& broadcast, Call& call);
    [[nodiscard]] std::optional<Refusal> refusalOf(const request::EditMessage& edit, const Message* message,
                                                   Call& call);
    [[nodiscard]] static std::optional<Refusal> refusalOfPeerData(const QString& data);
    /// Keeps and tells everyone, the peer itself included, what has become of a peer.
    void peerChanged(const PeerPlace& place, StepBuilder& step) const;
    static void listeningChanged(const PeerPlace& place, StepBuilder& step);
    void forgetSession();

    Info info;
    Limits limits;
    QString serverVersion;
    bool locked = false;
    std::unordered_map<ConnectionId, Connection> connections;
    std::unordered_map<QString, ConnectionId> connectionOf; ///< by peer id
    RoomPeers peers;
    std::optional<Session> session; ///< while there are peers
    StoreNotices storeNotices;
    PresenceRelay presences;
    AddressRates joinsFrom; ///< of new peers, whichever sockets they come by
};

} // namespace confab
