#pragma once

#include "core/journal/sessionjournal.h"

#include <QByteArray>

#include <vector>

namespace confab {

/// One WebSocket connection; never used again after it has gone.
using ConnectionId = quint64;

/// A frame for some connections. Serialised once, whoever gets it.
struct Delivery
{
    enum class Kind {
        Result,    ///< an answer: never dropped
        Update,    ///< never dropped
        Metadata,  ///< what stands in the key `about`: a slow reader hears later, and once, what stands then
        Transient, ///< where the peer `about` is: a slow reader hears later of the last place alone
    };

    Kind kind = Kind::Update;
    std::vector<ConnectionId> to;
    QByteArray frame;
    QString about{}; ///< with Metadata and Transient
    int refusal = 0; ///< of an answer that is one: its number
};

/// What comes of one step of a room. The server first appends `records` to the journal and, once they are
/// kept, sends `deliveries` in their order, then closes `closing`. So nothing is told that is not kept, and
/// steps are told in the order in which they were made.
struct RoomStep
{
    std::vector<JournalRecord> records;
    std::vector<Delivery> deliveries;
    std::vector<ConnectionId> closing;
};

} // namespace confab
