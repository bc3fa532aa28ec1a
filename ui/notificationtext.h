#pragma once

#include <QString>

namespace confab {

struct Message;

/// What a desktop shows of a message: plain text, whatever its sender wrote.
struct NotificationText
{
    QString title;
    QString body;

    /// Of the latest of `count` messages in this room.
    [[nodiscard]] static NotificationText of(const Message& message, const QString& room, int count);
    bool operator==(const NotificationText&) const = default;
};

} // namespace confab
