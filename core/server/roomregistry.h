#pragma once

#include "core/expected.h"
#include "core/journal/roomarchive.h"
#include "core/session/role.h"
#include "core/session/roomcode.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <optional>
#include <unordered_map>
#include <vector>

namespace confab {

/// The rooms of a server and the codes that open them. A room outlives its sessions: its codes work again
/// later.
class RoomRegistry
{
public:
    using Code = KeptRoom::Code;
    using Entry = KeptRoom;

    enum class Fault {
        TooMany, ///< there are as many rooms as there may be
        CodeOff, ///< the code lets nobody in any more
        NotKept, ///< the archive could not take it; nothing has changed
    };

    struct Opened
    {
        QString roomId;
        Role role = Role::Viewer;
        qint64 codeNumber = 0;
    };

    /// What is to become of a room's code for one role. Without `renew` it stays the same code.
    struct CodeChange
    {
        Role role = Role::Guest;
        bool renew = false; ///< another code; the former opens nothing any more
        std::optional<bool> enabled = {};
        std::optional<std::optional<qint64>> expiresAt = {}; ///< as KeptRoom::Code has them
        std::optional<std::optional<qint64>> usesLeft = {};
    };

    explicit RoomRegistry(qsizetype maximalRooms) : m_maximalRooms(maximalRooms) {}

    /// Takes over what the archive held, and keeps everything there from now on.
    void restore(std::vector<KeptRoom> rooms, RoomArchive& archive);

    [[nodiscard]] qsizetype size() const { return static_cast<qsizetype>(m_rooms.size()); }

    /// What is shown of a name: one line without control and direction characters, at most 100 characters.
    [[nodiscard]] static QString cleanName(const QString& name);

    /// A new room with fresh codes. Waits for the archive.
    [[nodiscard]] Expected<const Entry*, Fault> create(const QString& name);
    /// nullptr when there is none. Valid until the registry goes.
    [[nodiscard]] const Entry* find(const QString& roomId) const;
    /// The room that this code opens. Codes that are unknown, off, expired and used up are not told apart,
    /// and take the same time. `now` in ms since 1970.
    [[nodiscard]] std::optional<Opened> open(const RoomCode& code, qint64 now) const;
    /// Whether a token of this code lets someone new into its room: it is not off, renewed or expired, and it
    /// has a use left or has counted this token already.
    [[nodiscard]] bool letsIn(const Opened& code, const QString& tokenId, qint64 now) const;
    /// Someone comes in with this token, which letsIn(). Where uses are counted it takes one, once for each
    /// token, and waits for the archive.
    [[nodiscard]] Expected<const Entry*, Fault> use(const Opened& code, const QString& tokenId);
    /// Changes one code of a room that there is. Waits for the archive.
    [[nodiscard]] Expected<const Entry*, Fault> changeCode(const QString& roomId, const CodeChange& change);
    /// Replaces the codes of a room that there is; the former ones open nothing any more. Waits for the
    /// archive.
    [[nodiscard]] Expected<const Entry*, Fault> renewCodes(const QString& roomId);

private:
    /// One that no room has, this one included, which need not be in yet.
    [[nodiscard]] RoomCode freshCode(const Entry& room) const;
    [[nodiscard]] const Code* codeOf(const Opened& opened) const;
    [[nodiscard]] Expected<const Entry*, Fault> replace(Entry room);
    [[nodiscard]] bool isKept(const Entry& room) const;
    const Entry& put(Entry room);

    struct Hash
    {
        size_t operator()(const QString& id) const { return qHash(id); }
    };

    qsizetype m_maximalRooms;
    RoomArchive* m_archive = nullptr;                 ///< none: rooms are kept in memory alone
    std::unordered_map<QString, Entry, Hash> m_rooms; ///< entries stay where they are
    QHash<RoomCode, Opened> m_codes;
    /// Tokens that have taken a use of the code that they name, by room: no more than the uses that there
    /// were.
    QHash<QString, QSet<QString>> m_counted;
};

} // namespace confab
