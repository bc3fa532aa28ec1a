#pragma once

#include "core/session/message.h"
#include "core/session/storevalue.h"
#include "core/text/changeset.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

/// Everything a client may say, as a closed set. The grammar of each stands beside its parser in
/// requestcodec.cpp. Fields that the wire leaves out are nullopt or empty.
namespace confab::request {

struct Ping
{
    qint64 timestamp = 0;
    bool operator==(const Ping&) const = default;
};

struct Join
{
    QString name;
    QString data;
    bool operator==(const Join&) const = default;
};

/// A notification: no answer.
struct Leave
{
    bool operator==(const Leave&) const = default;
};

struct Broadcast
{
    QString text;
    QString type; ///< `chat` where the wire says none
    QStringList roles;
    QString peerId;
    QString clientMessageId;
    std::optional<NotesPlace> notes = {};
    bool operator==(const Broadcast&) const = default;
};

struct PeerUpdate
{
    std::optional<QString> name;
    std::optional<QString> data;
    bool operator==(const PeerUpdate&) const = default;
};

/// A whole value, or a change of a text.
struct SetMetadata
{
    QString key; ///< `default` where the wire says none
    std::variant<StoreValue, ChangeSet> step;
    std::optional<qint64> ifChangeVersion; ///< always there with a ChangeSet: its base
    QString updateId;                      ///< always there with a ChangeSet
    QString sessionId;                     ///< always there with a ChangeSet
    bool operator==(const SetMetadata&) const = default;
};

struct GetMetadata
{
    /// The next part of a long text: where it starts and of which version.
    struct Part
    {
        std::optional<qint64> at;
        qint64 offset = 0;
        bool operator==(const Part&) const = default;
    };

    QString key;
    std::optional<qint64> since;
    std::optional<Part> part;
    QString sessionId; ///< always there with `since`
    bool operator==(const GetMetadata&) const = default;
};

struct ListenMetadataChange
{
    QStringList keys;
    bool updates = false; ///< wants steps instead of whole values
    bool all = false;     ///< every key, those that are set later, too; beyond the 100ms protocol
    bool operator==(const ListenMetadataChange&) const = default;
};

struct GetMessages
{
    qint64 since = 0;
    qint64 limit = 200;
    qint64 editsSince = 0; ///< the edits after this one, of messages up to `since`, are wanted, too
    bool operator==(const GetMessages&) const = default;
};

struct PeerLeaveRequest
{
    QString requestedFor;
    QString reason;
    bool keepOut = false; ///< they do not get in again; beyond the 100ms protocol
    bool operator==(const PeerLeaveRequest&) const = default;
};

struct EndRoom
{
    bool lock = false;
    QString reason;
    bool operator==(const EndRoom&) const = default;
};

/// What hosts set for the session; what is left out stays. Without anything, which anyone may say, it only
/// asks how things stand.
struct ChangeSettings
{
    std::optional<bool> lock;
    std::optional<bool> chatPause;
    std::optional<QStringList> notesReadOnly; ///< roles
    bool operator==(const ChangeSettings&) const = default;
};

/// Who is kept out, after these peer ids were let in again.
struct ListKeptOut
{
    QStringList letIn;
    bool operator==(const ListKeptOut&) const = default;
};

/// Takes a message out of everyone's sight, or brings it back.
struct HideMessage
{
    QString messageId;
    bool hidden = true;
    bool operator==(const HideMessage&) const = default;
};

/// Another text for a message of one's own, or none: it is deleted. Two methods on the wire.
struct EditMessage
{
    QString messageId;
    std::optional<QString> text;
    QString clientEditId; ///< unique for a peer; empty: none
    bool operator==(const EditMessage&) const = default;
};

struct RoleChange
{
    QString requestedFor;
    QString role;
    bool force = false;
    bool operator==(const RoleChange&) const = default;
};

struct GetPeer
{
    QString peerId;
    bool operator==(const GetPeer&) const = default;
};

struct FindPeer
{
    qint64 limit = 10;
    std::optional<QString> role;
    std::optional<QString> group;
    std::optional<QStringList> peers;
    bool operator==(const FindPeer&) const = default;
};

struct PeerIterNext
{
    QString iterator;
    qint64 limit = 10;
    bool operator==(const PeerIterNext&) const = default;
};

struct PeerNameSearch
{
    QString query;
    qint64 limit = 10;
    qint64 offset = 0;
    bool operator==(const PeerNameSearch&) const = default;
};

/// group-join and group-leave (own: peerId empty), group-add and group-remove.
struct GroupChange
{
    QString group;
    QString peerId;
    bool joins = true;
    bool operator==(const GroupChange&) const = default;
};

/// A notification: where this peer's caret is, in its confirmed text, or that it is gone from there.
struct Presence
{
    QString key;
    qint64 changeVersion = 0;
    qint64 anchor = 0;
    qint64 head = 0;
    bool typing = false;
    bool gone = false; ///< nothing but the key counts then
    bool operator==(const Presence&) const = default;
};

struct ListenPresence
{
    bool on = true;
    bool operator==(const ListenPresence&) const = default;
};

/// A notification of a method that this version does not know, or has no use for: analytics, track-update, …
struct Ignored
{
    QString method;
    bool operator==(const Ignored&) const = default;
};

} // namespace confab::request

namespace confab {

using Request =
    std::variant<request::Ping, request::Join, request::Leave, request::Broadcast, request::PeerUpdate,
                 request::SetMetadata, request::GetMetadata, request::ListenMetadataChange,
                 request::GetMessages, request::PeerLeaveRequest, request::EndRoom, request::RoleChange,
                 request::GetPeer, request::FindPeer, request::PeerIterNext, request::PeerNameSearch,
                 request::GroupChange, request::Presence, request::ListenPresence, request::ChangeSettings,
                 request::ListKeptOut, request::HideMessage, request::EditMessage, request::Ignored>;

} // namespace confab
