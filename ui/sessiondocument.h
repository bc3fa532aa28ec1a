#pragma once

#include "core/session/message.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace confab {

/// What there is to keep of a session, or of what did not get into one.
struct SessionDocument
{
    QString roomName;
    qint64 startedAt = 0; ///< ms since 1970; 0: not known
    QStringList people;   ///< their names
    QString notes;
    std::vector<Message> messages;
    QString draft; ///< text that could not be merged

    struct Happening
    {
        qint64 at = 0;    ///< ms since 1970
        QString sentence; ///< on one line
        bool operator==(const Happening&) const = default;
    };
    std::vector<Happening> timeline = {}; ///< in the order of time

    /// What of it is wanted, beside the notes.
    struct Parts
    {
        bool people = true;
        bool chat = true;
        bool timeline = false;
    };

    [[nodiscard]] bool isEmpty() const { return notes.isEmpty() && messages.empty() && draft.isEmpty(); }
    /// As one Markdown file: who was there, the notes as they are, the chat.
    [[nodiscard]] QString toText() const { return asMarkdown({}); }
    [[nodiscard]] QString asMarkdown(Parts parts) const;
    /// The same for who reads it as it is: without marks, the notes as they were written.
    [[nodiscard]] QString asPlainText(Parts parts) const;

private:
    [[nodiscard]] QString names() const;
};

} // namespace confab
