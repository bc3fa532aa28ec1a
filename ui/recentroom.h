#pragma once

#include "core/session/invitelink.h"

#include <QString>

#include <optional>
#include <vector>

namespace confab {

/// A room that this person has been in.
struct RecentRoom
{
    QString name;    ///< what it was called; may be empty
    InviteLink link; ///< the way back in, with the server that knew the code
    /// The code that others are given, where it is another (a host's way back in is not for everyone).
    std::optional<RoomCode> invite;
    QString roomId; ///< may be empty
    /// It is kept on this computer: where nobody answers, this app can open it again.
    bool hostedHere = false;

    [[nodiscard]] const RoomCode& shownCode() const { return invite ? *invite : link.code; }

    bool operator==(const RecentRoom&) const = default;
};

/// What one would find in it now.
struct RecentRoomState
{
    enum class Kind {
        Unknown, ///< not asked, or not answered yet
        Inside,  ///< a session is on
        Nobody,
        CodeGone, ///< the server is there and does not know the code (any more)
        NoServer,
        Closed, ///< kept on this computer, and opened when one goes there
    };

    Kind kind = Kind::Unknown;
    int people = 0; ///< with Inside
    bool operator==(const RecentRoomState&) const = default;
};

/// The rooms one has been in, the latest first, each once.
class RecentRooms
{
public:
    static constexpr std::size_t Most = 12;

    [[nodiscard]] const std::vector<RecentRoom>& all() const { return m_rooms; }
    /// Puts a room on top; one with the same code is taken over by it.
    void put(RecentRoom room);
    void remove(const RoomCode& code);
    /// Whether this code, of whatever role, opens a room that is kept on this computer.
    [[nodiscard]] bool isHostedHere(const RoomCode& code) const;

private:
    std::vector<RecentRoom> m_rooms;
};

} // namespace confab
