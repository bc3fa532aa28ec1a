#pragma once

#include "core/session/namesake.h"
#include "core/session/personcolor.h"
#include "core/session/role.h"

#include <QString>
#include <QStringList>

namespace confab {

/// The group that peers with a raised hand are in.
inline constexpr QStringView RaisedHandGroup = u"_handraise";

/// One connected participant.
struct Peer
{
    QString id;     ///< made by the client, one for each time it joins
    QString userId; ///< from its token
    QString name;
    Role role = Role::Viewer;
    QString data; ///< its own metadata
    QStringList groups;
    qint64 joinedAt = 0;       ///< ms since 1970
    int color = NoPersonColor; ///< of the user, as long as the session lasts; not kept: it follows
    int namesake = 1;          ///< 2: the second of this name in the session, and so on; not kept either

    [[nodiscard]] QString shownName() const { return nameApart(name, namesake); }
    [[nodiscard]] bool hasRaisedHand() const { return groups.contains(RaisedHandGroup); }

    bool operator==(const Peer&) const = default;
};

} // namespace confab
