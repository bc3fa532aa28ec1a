#pragma once

#include "core/expected.h"
#include "core/journal/roomarchive.h"
#include "core/session/role.h"
#include "core/session/roomcode.h"

#include <QHash>
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
        NotKept, ///< the archive could not take it; nothing has changed
    };

    struct Opened
    {
        QString roomId;
        Role role;
    };

    explicit RoomRegistry(qsizetype maximalRooms) : m_maximalRooms(maximalRooms) {}

    /// Takes over what the archive held, and keeps everything there from now on.
    void restore(std::vector<KeptRoom> rooms, RoomArchive& archive);

    /// What is shown of a name: one line without control and direction characters, at most 100 characters.
    [[nodiscard]] static QString cleanName(const QString& name);

    /// A new room with fresh codes. Waits for the archive.
    [[nodiscard]] Expected<const Entry*, Fault> create(const QString& name);
    /// nullptr when there is none. Valid until the registry goes.
    [[nodiscard]] const Entry* find(const QString& roomId) const;
    /// The room that this code opens. Codes that are unknown and codes that are off are not told apart.
    [[nodiscard]] std::optional<Opened> open(const RoomCode& code) const;
    /// Replaces the codes of a room that there is; the former ones open nothing any more. Waits for the
    /// archive.
    [[nodiscard]] Expected<const Entry*, Fault> renewCodes(const QString& roomId);

private:
    [[nodiscard]] std::vector<Code> freshCodes() const;
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
};

} // namespace confab
