#pragma once

#include "core/session/role.h"

#include <QList>
#include <QString>

namespace confab {

/// What hosts have set for the running session; it ends with it. Hosts themselves are never bound by it.
struct RoomSettings
{
    /// Something that is on or off, and the name of whoever switched it last; empty where nobody has.
    struct Switch
    {
        bool on = false;
        QString by;
        bool operator==(const Switch&) const = default;
    };

    Switch lock;               ///< nobody new joins
    Switch chatPause;          ///< nobody sends messages
    QList<Role> notesReadOnly; ///< these roles read the notes and do not write them
    QString notesReadOnlyBy;

    [[nodiscard]] bool keepsOut(Role role) const { return lock.on && !mayManage(role); }
    [[nodiscard]] bool silences(Role role) const { return chatPause.on && !mayManage(role); }
    [[nodiscard]] bool keepsFromNotes(Role role) const
    {
        return notesReadOnly.contains(role) && !mayManage(role);
    }
    bool operator==(const RoomSettings&) const = default;
};

/// Someone who was removed and does not get in again in this session, neither with the token they had nor,
/// where it is theirs alone, under their user id.
struct KeptOut
{
    QString peerId; ///< what they were when they were removed
    QString userId; ///< empty: only the token is kept out
    QString tokenId;
    QString name;
    QString by;    ///< the name of who removed them
    qint64 at = 0; ///< ms since 1970
    bool operator==(const KeptOut&) const = default;
};

} // namespace confab
