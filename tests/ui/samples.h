#pragma once

#include "core/client/chatlog.h"
#include "core/session/peer.h"

#include <QDateTime>
#include <QString>
#include <QTime>

namespace confab::test {

/// A moment of a fixed Wednesday in the reader's own time, ms since 1970.
inline qint64 at(int hour, int minute, int day = 18)
{
    return QDateTime(QDate(2026, 11, day), QTime(hour, minute)).toMSecsSinceEpoch();
}

inline Peer person(const QString& id, const QString& name, Role role = Role::Guest)
{
    Peer peer;
    peer.id = id;
    peer.userId = QStringLiteral("user-") + id;
    peer.name = name;
    peer.role = role;
    return peer;
}

/// What someone else said to everyone.
inline ChatEntry said(const QString& id, const QString& senderId, const QString& text,
                      qint64 when = at(14, 5))
{
    ChatEntry entry;
    entry.message.id = id;
    entry.message.sender = {senderId, QStringLiteral("Name of ") + senderId, Role::Guest};
    entry.message.text = text;
    entry.message.type = ChatType.toString();
    entry.message.timestamp = when;
    return entry;
}

/// What the reader wrote.
inline ChatEntry wrote(const QString& clientMessageId, const QString& text, ChatEntry::State state,
                       qint64 when = at(14, 9))
{
    ChatEntry entry = said({}, QStringLiteral("me"), text, when);
    entry.message.clientMessageId = clientMessageId;
    entry.message.id = state == ChatEntry::State::Sent ? QStringLiteral("id-") + clientMessageId : QString();
    entry.own = true;
    entry.state = state;
    if (state == ChatEntry::State::Failed)
        entry.failure = Failure{Failure::Kind::TimedOut, {}};
    return entry;
}

} // namespace confab::test
