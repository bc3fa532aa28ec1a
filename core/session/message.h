#pragma once

#include "core/session/personcolor.h"
#include "core/session/role.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace confab {

/// The type of the broadcast that means "fetch the session metadata again".
inline constexpr QStringView MetadataType = u"metadata";
/// The type of a chat line, unless its sender named another.
inline constexpr QStringView ChatType = u"chat";

/// A stretch of the notes as one version of them had it.
struct NotesPlace
{
    qint64 version = 0;
    qint64 from = 0;
    qint64 to = 0;
    bool operator==(const NotesPlace&) const = default;
};

/// A broadcast as the room has accepted it.
struct Message
{
    /// Who sent it, as they were then: a name in the chat does not change afterwards.
    struct Sender
    {
        QString peerId;
        QString name;
        Role role = Role::Viewer;
        int color = NoPersonColor; ///< see Peer::color
        int namesake = 1;          ///< see Peer::namesake
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
    std::optional<NotesPlace> notes; ///< what of the notes it speaks of
    qint64 edit = 0;        ///< the number of its last edit among the session's, from 1; 0: as it was sent
    qint64 editedAt = 0;    ///< ms since 1970; 0: never
    bool isDeleted = false; ///< by its sender; the text is gone then

    [[nodiscard]] bool isPrivate() const { return !recipient.isEmpty(); }
    bool operator==(const Message&) const = default;
};

/// What its sender made of a message afterwards. Edits of a session are numbered in their order.
struct MessageEdit
{
    QString messageId;
    qint64 number = 0;
    qint64 at = 0;               ///< ms since 1970
    std::optional<QString> text; ///< none: it was deleted
    bool operator==(const MessageEdit&) const = default;
};

} // namespace confab
