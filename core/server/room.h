#pragma once

#include "core/expected.h"
#include "core/protocol/errors.h"
#include "core/server/roomstep.h"
#include "core/session/limits.h"
#include "core/session/role.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace confab {

/// Who someone is, as their token says, which the server has checked.
struct Identity
{
    QString userId;
    Role role = Role::Viewer;
    QString tokenId;      ///< `jti`: a peer id belongs to the token that used it first
    QString address = {}; ///< where the connection comes from, as Visitor has it; empty: no bounds for it
};

/// One room: its session, peers, store and messages, and every rule about them. No socket, no clock, no
/// thread: times come in as ms since 1970 (`now`, for what people see) and each call gives back what is to be
/// kept and sent (see RoomStep). It knows peers by their id and reaches them through the connection attached
/// last.
class Room
{
public:
    struct Info
    {
        QString id;
        QString name;
    };

    /// How a connection ended.
    enum class Parting {
        Left, ///< closed by a page that went away (1001): the peer leaves at once
        Lost, ///< anything else: the peer keeps its place for the grace time
    };

    struct Occupancy
    {
        struct Person
        {
            QString name;
            Role role;
        };
        QString sessionId; ///< empty: nobody is in
        qint64 startedAt = 0;
        std::vector<Person> people;
    };

    explicit Room(Info info, const Limits& limits, QString serverVersion);
    ~Room();
    Room(const Room&) = delete;
    Room& operator=(const Room&) = delete;

    /// Becomes the room that these records tell of, as the journal brings them, whatever it was before: after
    /// a restart, or when the journal did not keep what was made of it since. Peers whose connection is
    /// attached are told where they are, the others are in their grace time from now on. Nothing, where the
    /// records contradict each other: the room is without a session then.
    [[nodiscard]] std::optional<RoomStep> restore(const std::vector<JournalRecord>& records, qint64 now);

    /// A socket was opened for this peer id. Refused when the id belongs to another token.
    /// A connection that the peer had before is in `closing`, and nothing that it sends is heard any more.
    [[nodiscard]] Expected<RoomStep, Refusal> attach(ConnectionId connection, const QString& peerId,
                                                     const Identity& identity, qint64 now);
    /// A text frame came in on an attached connection.
    [[nodiscard]] RoomStep receive(ConnectionId connection, const QByteArray& frame, qint64 now);
    /// The connection is gone; unknown ones are ignored (the peer may have attached anew already).
    [[nodiscard]] RoomStep detach(ConnectionId connection, Parting parting, qint64 now);
    /// Tells this connection once more what stands in those of the keys that it listens to.
    [[nodiscard]] RoomStep tellAgain(ConnectionId connection, const QStringList& keys) const;
    /// Does what was due at `now`: peers whose grace time is over leave.
    [[nodiscard]] RoomStep advance(qint64 now);
    /// Ends the session, if there is one, for everyone; who is connected is told.
    [[nodiscard]] RoomStep end();
    /// When advance has something to do; nothing where nothing is waiting.
    [[nodiscard]] std::optional<qint64> nextDeadline() const;

    /// Whether this peer is in, or in its grace time, under this token: it may come back even after the token
    /// has expired.
    [[nodiscard]] bool holds(const QString& peerId, const QString& tokenId) const;
    /// Why someone new with this token may not join, as things stand; nothing: they may.
    [[nodiscard]] std::optional<Refusal> refusalToEnter(const Identity& identity) const;
    /// Whether someone is in this session with this token, or was and left of themselves: they may come back
    /// whatever has become of their room code.
    [[nodiscard]] bool knows(const QString& tokenId) const;
    /// What someone new with this token may do: as it says, unless a host of this session has decided
    /// otherwise for one who came with it.
    [[nodiscard]] Role roleFor(const Identity& identity) const;
    /// What those who are in under this token may do: the most that one of them may. Nothing: nobody is.
    [[nodiscard]] std::optional<Role> roleOf(const QString& tokenId) const;
    [[nodiscard]] const Info& info() const;
    /// Set by end-room with `lock`: nobody joins any more, in no later session either.
    [[nodiscard]] bool isLocked() const;
    [[nodiscard]] Occupancy occupancy() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace confab
