#pragma once

#include "core/session/role.h"

#include <QString>
#include <QStringList>

namespace confab {

/// The type of the broadcast that means "fetch the session metadata again".
inline constexpr QStringView MetadataType = u"metadata";
/// The type of a chat line, unless its sender named another.
inline constexpr QStringView ChatType = u"chat";

/// A broadcast as the room has accepted it.
struct Message
{
    /// Who sent it, as they were then: a name in the chat does not change afterwards.
    struct Sender
    {
        QString peerId;
        QString name;
        Role role = Role::Viewer;
        bool operator==(const Sender&) const = default;
    };

    qint64 seq = 0;          ///< its place among the session's messages, from 1; 0 where the wire did not say
    QString id;              ///< made by the server
    QString clientMessageId; ///< made by the sender, empty where it gave none
    Sender sender;
    QString text;
    QString type;
    qint64 timestamp = 0; ///< ms since 1970
    /// At most one of the two: to these roles, or to this one peer. Both empty: to everyone.
    QStringList roles;
    QString recipient;

    [[nodiscard]] bool isPrivate() const { return !recipient.isEmpty(); }
    bool operator==(const Message&) const = default;
};

} // namespace confab
