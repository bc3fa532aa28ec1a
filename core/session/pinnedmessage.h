#pragma once

#include "core/session/message.h"
#include "core/session/namesake.h"

#include <QString>
#include <QStringView>

namespace confab {

/// The key of the store under which pages of the 100ms SDK's prebuilt keep the pinned messages.
inline constexpr QStringView PinnedMessagesKey = u"pinnedMessages";

/// How many messages are pinned at a time: a new one pushes the oldest out.
inline constexpr qsizetype MostPinnedMessages = 3;

/// A message that stands above the chat for everyone.
struct PinnedMessage
{
    QString text;     ///< with its author's name in front, as the prebuilt writes it: `Ana: Hello`
    QString id;       ///< of the message; empty where an older page pinned it
    QString pinnedBy; ///< the name of who pinned it; may be empty
    QString authorId; ///< user id; may be empty

    bool operator==(const PinnedMessage&) const = default;
};

/// What PinnedMessage::text says of a message.
[[nodiscard]] inline QString pinnedText(const Message& message)
{
    return nameApart(message.sender.name, message.sender.namesake) + QStringLiteral(": ") + message.text;
}

} // namespace confab
