#pragma once

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
    struct Code
    {
        RoomCode code;
        Role role;
        bool enabled = true;
    };

    struct Entry
    {
        QString id;
        QString name;
        bool enabled = true;
        std::vector<Code> codes; ///< one for each role
        bool codesRenewed = false;
    };

    struct Opened
    {
        QString roomId;
        Role role;
    };

    explicit RoomRegistry(qsizetype maximalRooms) : m_maximalRooms(maximalRooms) {}

    /// What is shown of a name: one line without control and direction characters, at most 100 characters.
    [[nodiscard]] static QString cleanName(const QString& name);

    /// A new room with fresh codes; nullptr when there are too many already.
    const Entry* create(const QString& name);
    /// nullptr when there is none. Valid until the registry goes.
    [[nodiscard]] const Entry* find(const QString& roomId) const;
    /// The room that this code opens. Codes that are unknown and codes that are off are not told apart.
    [[nodiscard]] std::optional<Opened> open(const RoomCode& code) const;
    /// Replaces the room's codes; the former ones open nothing any more.
    const Entry* renewCodes(const QString& roomId);

private:
    std::vector<Code> freshCodes(const QString& roomId);

    struct Hash
    {
        size_t operator()(const QString& id) const { return qHash(id); }
    };

    qsizetype m_maximalRooms;
    std::unordered_map<QString, Entry, Hash> m_rooms; ///< entries stay where they are
    QHash<RoomCode, Opened> m_codes;
};

} // namespace confab
