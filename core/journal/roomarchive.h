#pragma once

#include "core/journal/sessionjournal.h"
#include "core/session/role.h"
#include "core/session/roomcode.h"

#include <QString>

#include <vector>

namespace confab {

/// A room as it outlives its sessions.
struct KeptRoom
{
    struct Code
    {
        RoomCode code;
        Role role;
        bool enabled = true;
    };

    QString id;
    QString name;
    bool enabled = true;
    std::vector<Code> codes; ///< one for each role
    bool codesRenewed = false;
};

/// Keeps a server's rooms and their codes. A room is made or gets new codes a few times in its life, so this
/// one call waits for the disk (a few ms) instead of answering later.
class RoomArchive
{
public:
    virtual ~RoomArchive() = default;
    /// The room as it is from now on, in the place of what was kept of it. Its session is another matter.
    [[nodiscard]] virtual SessionJournal::Outcome keepRoom(const KeptRoom& room) = 0;
};

} // namespace confab
