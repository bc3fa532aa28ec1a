#include "core/client/chatlog.h"

#include <algorithm>

namespace confab {

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
            return;
        m_ids.insert(id);
    }
    const auto index = static_cast<qsizetype>(m_entries.size());
    Q_EMIT entryAboutToBeAdded(index);
    m_entries.push_back(std::move(entry));
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

} // namespace confab
