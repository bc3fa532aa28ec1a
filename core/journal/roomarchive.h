#pragma once

#include "core/journal/sessionjournal.h"
#include "core/session/role.h"
#include "core/session/roomcode.h"

#include <QString>

#include <optional>
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
        qint64 number = 1;                    ///< grows with each renewal: tokens name it
        std::optional<qint64> expiresAt = {}; ///< ms since 1970; nothing: never
        std::optional<qint64> usesLeft = {};  ///< how many more people it lets in; nothing: any number
    };

    QString id;
    QString name;
    bool enabled = true;
    std::vector<Code> codes; ///< one for each role
    bool codesRenewed = false;
};

/// Keeps a server's rooms, their codes and the keys of its tokens. They change a few times in a room's life,
/// so these calls wait for the disk (a few ms) instead of answering later.
class RoomArchive
{
public:
    virtual ~RoomArchive() = default;
    /// The room as it is from now on, in the place of what was kept of it. Its session is another matter.
    [[nodiscard]] virtual SessionJournal::Outcome keepRoom(const KeptRoom& room) = 0;
    /// In the place of those that were kept; see TokenKeys.
    [[nodiscard]] virtual SessionJournal::Outcome keepTokenKeys(const QByteArray& keys) = 0;
};

} // namespace confab
