#pragma once

#include "core/session/message.h"
#include "core/session/peer.h"
#include "core/session/roomsettings.h"
#include "core/session/sessionstore.h"

#include <QString>

#include <functional>
#include <optional>
#include <variant>
#include <vector>

/// What the server keeps of a room, as a closed set of facts in the order in which they happened.
namespace confab::record {

struct SessionStarted
{
    QString sessionId;
    qint64 at = 0; ///< ms since 1970
};

/// Everything of the session is to be forgotten.
struct SessionEnded
{
    QString sessionId;
};

/// A peer is in, or what is known of it has changed. `tokenId` is the `jti` that its id is bound to.
struct PeerStands
{
    Peer peer;
    QString tokenId;
};

struct PeerGone
{
    QString peerId;
};

/// One entry of a key's log.
struct StoreStep
{
    QString key;
    StoreUpdate update;
};

struct MessageKept
{
    Message message;
};

/// What a peer wants to be told of, whole: a peer that returns after a restart does not ask again.
struct PeerListens
{
    QString peerId;
    QStringList keys;
    bool updates = false;
    bool all = false;
    bool presence = false;
};

/// What hosts have set for the session, whole.
struct SettingsStand
{
    RoomSettings settings;
};

struct PersonKeptOut
{
    KeptOut person;
};

/// These are not kept out any more.
struct PeopleLetIn
{
    QStringList peerIds;
};

/// A message is out of sight, or seen again.
struct MessageHidden
{
    qint64 seq = 0;
    bool hidden = true;
    QString by;
};

/// Its sender changed a message, or deleted it where there is no text.
struct MessageEdited
{
    qint64 seq = 0;
    std::optional<QString> text;
    qint64 at = 0;        ///< ms since 1970
    QString clientEditId; ///< may be empty
};

/// Nobody joins this room any more. Outlives the session.
struct RoomLocked
{};

} // namespace confab::record

namespace confab {

using JournalRecord =
    std::variant<record::SessionStarted, record::SessionEnded, record::PeerStands, record::PeerGone,
                 record::StoreStep, record::MessageKept, record::PeerListens, record::SettingsStand,
                 record::PersonKeptOut, record::PeopleLetIn, record::MessageHidden, record::RoomLocked,
                 record::MessageEdited>;

/// Keeps what rooms have accepted. Asynchronous: both functions return at once, and what they were given is
/// called later, on the thread that called them.
class SessionJournal
{
public:
    enum class Outcome {
        Kept,
        Full,   ///< no space for it; it may be tried again
        Failed, ///< any other trouble with the disk
    };
    using Done = std::function<void(Outcome)>;
    /// What is kept of a room; nothing where it cannot be read.
    using Records = std::optional<std::vector<JournalRecord>>;
    using Loaded = std::function<void(Records)>;

    virtual ~SessionJournal() = default;
    /// `done` hears once the records are as durable as this journal makes anything, or have failed: then none
    /// of them is kept. Appends of one room finish in their order; after a failed one all later ones of that
    /// room fail, too, until `reload` has brought what stands.
    virtual void append(const QString& roomId, std::vector<JournalRecord> records, Done done) = 0;
    /// Everything that is kept of the room's session, in its order, after what was appended before.
    virtual void reload(const QString& roomId, Loaded loaded) = 0;
};

} // namespace confab
