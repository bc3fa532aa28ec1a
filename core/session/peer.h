#pragma once

#include "core/session/role.h"

#include <QString>
#include <QStringList>

namespace confab {

/// One connected participant.
struct Peer
{
    QString id;     ///< made by the client, one for each time it joins
    QString userId; ///< from its token
    QString name;
    Role role = Role::Viewer;
    QString data;        ///< its own metadata
    QStringList groups;  ///< the raised hand is the group `_handraise`
    qint64 joinedAt = 0; ///< ms since 1970

    bool operator==(const Peer&) const = default;
};

} // namespace confab
