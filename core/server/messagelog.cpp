#include "core/server/messagelog.h"

#include <algorithm>

namespace confab {

namespace {

constexpr qint64 MaxUnitsKept = 64 * 1024 * 1024;
/// As JSON (six bytes a unit at worst) messages and edits stay under the limit of a frame together.
constexpr qint64 MaxUnitsRead = 1024 * 1024;

QString receiptKey(const QString& peerId, const QString& clientMessageId)
{
    return peerId + u'/' + clientMessageId;
}

} // namespace

const Message& MessageLog::append(Message message)
{
    message.seq = ++m_head;
    m_units += message.text.size();
    while (m_units > MaxUnitsKept && !m_messages.empty()) {
        m_units -= m_messages.front().text.size();
        m_hidden.remove(m_messages.front().seq);
        m_messages.pop_front();
    }
    if (!message.clientMessageId.isEmpty()) {
        m_receipts.insert(receiptKey(message.sender.peerId, message.clientMessageId),
                          {message.id, message.timestamp});
    }
    m_messages.push_back(std::move(message));
    return m_messages.back();
}

const MessageLog::Receipt* MessageLog::findReceipt(const QString& peerId,
                                                   const QString& clientMessageId) const
{
    if (clientMessageId.isEmpty())
        return nullptr;
    const auto found = m_receipts.constFind(receiptKey(peerId, clientMessageId));
    return found == m_receipts.cend() ? nullptr : &*found;
}

const Message* MessageLog::find(const QString& messageId) const
{
    const auto found = std::find_if(m_messages.rbegin(), m_messages.rend(),
                                    [&](const Message& message) { return message.id == messageId; });
    return found == m_messages.rend() ? nullptr : &*found;
}

const Message* MessageLog::at(qint64 seq) const
{
    return seq > forgotten() && seq <= m_head ? &m_messages[static_cast<std::size_t>(seq - forgotten() - 1)]
                                              : nullptr;
}

bool MessageLog::mayRead(const Peer& reader, const Message& message)
{
    if (message.sender.peerId == reader.id)
        return true;
    if (message.isPrivate())
        return message.recipient == reader.id;
    return message.roles.isEmpty() || message.roles.contains(roleName(reader.role));
}

void MessageLog::hide(qint64 seq, const QString& by)
{
    // What was forgotten is out of sight already.
    if (seq > forgotten() && seq <= m_head)
        m_hidden.insert(seq, by);
}

void MessageLog::show(qint64 seq)
{
    if (!m_hidden.remove(seq))
        return;
    Message& message = m_messages[static_cast<std::size_t>(seq - forgotten() - 1)];
    if (message.edit > 0)
        message.edit = ++m_lastEdit.number;
}

QHash<QString, QString> MessageLog::hiddenFrom(const Peer& reader) const
{
    QHash<QString, QString> hidden;
    for (auto entry = m_hidden.begin(); entry != m_hidden.end(); ++entry) {
        const Message& message = *at(entry.key());
        if (mayRead(reader, message))
            hidden.insert(message.id, entry.value());
    }
    return hidden;
}

const MessageLog::EditReceipt& MessageLog::edit(qint64 seq, const QString& peerId,
                                                const QString& clientEditId, std::optional<QString> text,
                                                qint64 at)
{
    m_lastEdit = {{}, m_lastEdit.number + 1, at};
    if (seq > forgotten() && seq <= m_head) {
        Message& message = m_messages[static_cast<std::size_t>(seq - forgotten() - 1)];
        m_units -= message.text.size();
        message.isDeleted = !text;
        message.text = std::move(text).value_or(QString());
        m_units += message.text.size();
        message.edit = m_lastEdit.number;
        message.editedAt = at;
        m_lastEdit.messageId = message.id;
    }
    if (!clientEditId.isEmpty())
        m_editReceipts.insert(receiptKey(peerId, clientEditId), m_lastEdit);
    return m_lastEdit;
}

const MessageLog::EditReceipt* MessageLog::findEdit(const QString& peerId, const QString& clientEditId) const
{
    if (clientEditId.isEmpty())
        return nullptr;
    const auto found = m_editReceipts.constFind(receiptKey(peerId, clientEditId));
    return found == m_editReceipts.cend() ? nullptr : &*found;
}

MessageLog::Edits MessageLog::editsFor(const Peer& reader, qint64 since, qint64 editsSince) const
{
    Edits found{{}, m_lastEdit.number};
    if (editsSince >= m_lastEdit.number)
        return found;
    std::vector<const Message*> edited;
    for (const Message& message : m_messages) {
        if (message.seq > since)
            break;
        if (message.edit > editsSince && !m_hidden.contains(message.seq) && mayRead(reader, message))
            edited.push_back(&message);
    }
    std::ranges::sort(edited, {}, &Message::edit);
    qint64 units = 0;
    for (const Message* message : edited) {
        units += message->text.size();
        if (units > MaxUnitsRead && !found.edits.empty()) {
            found.head = found.edits.back().number;
            break;
        }
        found.edits.push_back({message->id, message->edit, message->editedAt,
                               message->isDeleted ? std::nullopt : std::optional(message->text)});
    }
    return found;
}

std::vector<Message> MessageLog::readBy(const Peer& reader, qint64 since, qint64 limit) const
{
    const qint64 first = std::clamp<qint64>(since - forgotten(), 0, static_cast<qint64>(m_messages.size()));
    std::vector<Message> messages;
    qint64 units = 0;
    for (auto message = m_messages.begin() + first; message != m_messages.end(); ++message) {
        if (m_hidden.contains(message->seq) || !mayRead(reader, *message))
            continue;
        units += message->text.size();
        if (static_cast<qint64>(messages.size()) >= limit || (units > MaxUnitsRead && !messages.empty()))
            break;
        messages.push_back(*message);
    }
    return messages;
}

} // namespace confab
