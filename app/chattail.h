#pragma once

#include "core/client/chatlog.h"

#include <QHash>
#include <QString>

namespace confab {

/// The chat as lines for scripts, safe for a terminal: `time TAB audience TAB sender TAB text`, and for what
/// a sender makes of a message afterwards the same again with two parts more, `edited` or `deleted`, and the
/// time of the message that it was.
class ChatTail
{
public:
    explicit ChatTail(QString ownId) : m_ownId(std::move(ownId)) {}

    /// What is new of it, with its line end; empty: nothing. To be called for whatever was added or changed.
    [[nodiscard]] QString next(const ChatEntry& entry);

private:
    QString m_ownId;
    QHash<QString, qint64> m_told; ///< message id: the number of the edit that was told, 0: the message
};

} // namespace confab
