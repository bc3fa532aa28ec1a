#pragma once

#include <QString>
#include <QtGlobal>

namespace confab {

/// What someone wrote in a room that the room does not have.
struct UnsentOffer
{
    qint64 id = 0;    ///< whoever offers it knows by this which it is
    QString roomName; ///< or its code
    int edits = 0;
    int messages = 0;
    bool hasDraft = false;

    bool operator==(const UnsentOffer&) const = default;
};

/// `3 edits, 1 message, a draft`; empty where there is nothing.
[[nodiscard]] QString unsentText(int edits, int messages, bool hasDraft);

} // namespace confab
