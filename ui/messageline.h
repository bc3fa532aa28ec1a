#pragma once

#include "core/client/chatlog.h"
#include "ui/findquery.h"

#include <QDateTime>
#include <QMetaType>
#include <QString>
#include <QStringList>

namespace confab {

/// One row of the chat with everything that is drawn of it, in words.
struct MessageLine
{
    QString sender;    ///< on one line, never empty
    QString personKey; ///< what theme::personColor() takes
    QString text;      ///< as it was written: see texttools::drawable()
    QString audience;  ///< "only to you"; empty where everyone reads it
    QString failure;   ///< why it was not sent, a sentence; empty unless it failed
    QStringList names; ///< of everybody who may be meant by `@name`
    QString ownName;   ///< the reader's
    FindQuery search;  ///< what is marked in the text
    QDateTime time;
    ChatEntry::State state = ChatEntry::State::Sent;
    bool own = false;
    bool isEdited = false;    ///< its text is not the one that was sent first
    bool isSaving = false;    ///< an edit of it is on its way
    bool hasPlace = false;    ///< it speaks of a stretch of the notes that can be shown
    bool isGone = false;      ///< hidden or deleted: the text says so
    bool startsDay = false;   ///< the first of its day
    bool startsGroup = false; ///< shown with its sender: not just after another line of theirs
    bool firstUnread = false; ///< the first one that the reader has not seen yet
};

} // namespace confab

Q_DECLARE_METATYPE(confab::MessageLine)
