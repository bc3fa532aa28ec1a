#pragma once

#include "core/session/message.h"
#include "core/session/peer.h"
#include "core/session/roomsettings.h"
#include "core/session/sessionstore.h"
#include "core/session/storevalue.h"

#include <QString>

#include <optional>
#include <variant>
#include <vector>

/// Everything a server says unasked. Grammar beside the codec in noticecodec.cpp.
namespace confab::notice {

/// on-policy-change: the role of this client, with what all roles may do.
struct PolicyChange
{
    Role role = Role::Viewer;
    bool operator==(const PolicyChange&) const = default;
};

/// ROOM of the wire.
struct RoomState
{
    QString name;
    QString sessionId;
    qint64 startedAt = 0; ///< ms since 1970
    bool operator==(const RoomState&) const = default;
};

/// peer-list: everybody but the receiver.
struct PeerList
{
    std::vector<Peer> peers;
    RoomState room;
    bool operator==(const PeerList&) const = default;
};

struct SessionInfo
{
    QString sessionId;
    QString roomId;
    qint64 peerCount = 0;
    bool operator==(const SessionInfo&) const = default;
};

struct RoomInfo
{
    QString roomId;
    QString name;
    bool operator==(const RoomInfo&) const = default;
};

struct PeerJoined
{
    Peer peer;
    bool operator==(const PeerJoined&) const = default;
};

struct PeerLeft
{
    Peer peer;
    bool operator==(const PeerLeft&) const = default;
};

struct PeerUpdated
{
    Peer peer;
    bool operator==(const PeerUpdated&) const = default;
};

/// on-broadcast.
struct Broadcast
{
    Message message;
    bool operator==(const Broadcast&) const = default;
};

/// on-metadata-change, for one or more keys.
struct MetadataChange
{
    struct Value
    {
        QString key;
        qint64 changeVersion = 0;
        qint64 updatedAt = 0;
        QString updatedBy;
        std::optional<StoreValue> data; ///< for listeners without `updates`
        std::vector<StoreUpdate> updates;
    };

    std::vector<Value> values;
};

/// on-peer-leave-request: the receiver is out.
struct LeaveRequested
{
    QString requestedBy;
    QString reason;
    bool roomEnded = false;
    bool operator==(const LeaveRequested&) const = default;
};

/// on-error: fatal.
struct Error
{
    int code = 0;
    QString message;
    bool operator==(const Error&) const = default;
};

/// on-presence-change.
struct PresenceChange
{
    struct Value
    {
        QString peerId;
        bool gone = false;
        QString key;
        qint64 changeVersion = 0;
        qint64 anchor = 0;
        qint64 head = 0;
        bool typing = false;
        bool operator==(const Value&) const = default;
    };

    std::vector<Value> values;
    bool operator==(const PresenceChange&) const = default;
};

/// on-room-settings.
struct SettingsChanged
{
    RoomSettings settings;
    bool operator==(const SettingsChanged&) const = default;
};

/// on-message-hidden: a message is out of sight, or seen again; then it comes along for those who never had
/// it.
struct MessageHidden
{
    QString messageId;
    bool hidden = true;
    QString by; ///< a name
    std::optional<Message> message;
    bool operator==(const MessageHidden&) const = default;
};

/// on-message-edited: its sender changed or deleted a message.
struct MessageEdited
{
    MessageEdit edit;
    bool operator==(const MessageEdited&) const = default;
};

/// A method that this version does not know: ignored.
struct Unknown
{
    QString method;
    bool operator==(const Unknown&) const = default;
};

} // namespace confab::notice

namespace confab {

using Notice =
    std::variant<notice::PolicyChange, notice::PeerList, notice::SessionInfo, notice::RoomInfo,
                 notice::PeerJoined, notice::PeerLeft, notice::PeerUpdated, notice::Broadcast,
                 notice::MetadataChange, notice::LeaveRequested, notice::Error, notice::PresenceChange,
                 notice::SettingsChanged, notice::MessageHidden, notice::MessageEdited, notice::Unknown>;

} // namespace confab
