#include "core/client/chatlog.h"

#include <algorithm>
#include <utility>

namespace confab {

namespace {

MessageEdit lastEditOf(const Message& message)
{
    return {message.id, message.edit, message.editedAt,
            message.isDeleted ? std::nullopt : std::optional(message.text)};
}

} // namespace

qsizetype ChatLog::indexOf(const QString& clientMessageId) const
{
    // What is looked for is nearly always among the newest.
    const auto found = std::find_if(m_entries.rbegin(), m_entries.rend(), [&](const ChatEntry& entry) {
        return entry.own && entry.message.clientMessageId == clientMessageId;
    });
    return m_entries.rend() - found - 1;
}

void ChatLog::clear()
{
    m_entries.clear();
    m_ids.clear();
    Q_EMIT wasReset();
}

void ChatLog::add(ChatEntry entry)
{
    const QString& id = entry.message.id;
    if (!id.isEmpty()) {
        if (m_ids.contains(id))
            return edit(lastEditOf(entry.message));
        m_ids.insert(id);
    }
    insert(static_cast<qsizetype>(m_entries.size()), std::move(entry));
}

void ChatLog::edit(const MessageEdit& edit)
{
    const qsizetype index = indexOfId(edit.messageId);
    if (index < 0)
        return;
    Message& message = m_entries[static_cast<std::size_t>(index)].message;
    if (edit.number <= message.edit)
        return;
    message.edit = edit.number;
    message.editedAt = edit.at;
    message.isDeleted = !edit.text;
    message.text = edit.text.value_or(QString());
    Q_EMIT entryChanged(index);
}

void ChatLog::setEditing(const QString& messageId, const std::optional<QString>& text)
{
    const qsizetype index = indexOfId(messageId);
    if (index >= 0 && std::exchange(m_entries[static_cast<std::size_t>(index)].editing, text) != text)
        Q_EMIT entryChanged(index);
}

void ChatLog::insert(qsizetype index, ChatEntry entry)
{
    Q_EMIT entryAboutToBeAdded(index);
    m_entries.insert(m_entries.begin() + index, std::move(entry));
    Q_EMIT entryAdded(index);
}

void ChatLog::setState(qsizetype index, ChatEntry::State state, std::optional<Failure> failure)
{
    ChatEntry& entry = m_entries[static_cast<std::size_t>(index)];
    entry.state = state;
    entry.failure = std::move(failure);
    Q_EMIT entryChanged(index);
}

void ChatLog::confirm(qsizetype index, const QString& id, qint64 timestamp)
{
    Message& message = m_entries[static_cast<std::size_t>(index)].message;
    message.id = id;
    message.timestamp = timestamp;
    m_ids.insert(id);
    setState(index, ChatEntry::State::Sent);
}

void ChatLog::setHidden(const QHash<QString, QString>& hidden)
{
    for (qsizetype index = 0; index < std::ssize(m_entries); ++index) {
        const auto by = hidden.constFind(m_entries[static_cast<std::size_t>(index)].message.id);
        setHiddenBy(index, by == hidden.cend() ? std::nullopt : std::optional(*by));
    }
}

void ChatLog::hide(const QString& messageId, const QString& by)
{
    const qsizetype index = indexOfId(messageId);
    if (index >= 0)
        setHiddenBy(index, by);
}

void ChatLog::show(ChatEntry entry)
{
    const QString id = entry.message.id;
    if (const qsizetype index = indexOfId(id); index >= 0) {
        edit(lastEditOf(entry.message));
        return setHiddenBy(index, std::nullopt);
    }
    const Message& message = entry.message;
    const auto isLater = [&message](const ChatEntry& other) {
        // Own lines do not know their place among the others'.
        return other.message.seq > 0 ? other.message.seq > message.seq
                                     : other.message.timestamp > message.timestamp;
    };
    const auto place = std::find_if(m_entries.begin(), m_entries.end(), isLater);
    m_ids.insert(id);
    insert(place - m_entries.begin(), std::move(entry));
}

qsizetype ChatLog::indexOfId(const QString& messageId) const
{
    if (!m_ids.contains(messageId))
        return -1;
    const auto found = std::find_if(m_entries.rbegin(), m_entries.rend(),
                                    [&](const ChatEntry& entry) { return entry.message.id == messageId; });
    return m_entries.rend() - found - 1;
}

void ChatLog::setHiddenBy(qsizetype index, const std::optional<QString>& by)
{
    if (std::exchange(m_entries[static_cast<std::size_t>(index)].hiddenBy, by) != by)
        Q_EMIT entryChanged(index);
}

} // namespace confab
