#pragma once

#include "core/session/message.h"
#include "core/session/peer.h"
#include "core/session/sessionstore.h"

#include <QString>

#include <functional>
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

} // namespace confab::record

namespace confab {

using JournalRecord = std::variant<record::SessionStarted, record::SessionEnded, record::PeerStands,
                                   record::PeerGone, record::StoreStep, record::MessageKept>;

/// Keeps what rooms have accepted. Asynchronous: `append` returns at once, and `done` is called later, on the
/// thread that called append, once the records are as durable as this journal makes anything, or have failed.
/// Appends of one room finish in their order; after a failed one all later ones of that room fail, too.
class SessionJournal
{
public:
    enum class Outcome { Kept, Full, Failed };
    using Done = std::function<void(Outcome)>;

    virtual ~SessionJournal() = default;
    virtual void append(const QString& roomId, std::vector<JournalRecord> records, Done done) = 0;
};

} // namespace confab
