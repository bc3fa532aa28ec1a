#include "core/client/pinnedmessages.h"

#include "core/protocol/pinnedmessages.h"
#include "core/whenfinished.h"

#include <algorithm>

namespace confab {

namespace {

// Others pin, too: each time someone was quicker, it is tried on what stands then.
constexpr int MostTries = 5;

const QString& pinsKey()
{
    static const QString key = PinnedMessagesKey.toString();
    return key;
}

} // namespace

PinnedMessages::PinnedMessages(SharedState& state, QObject* parent) : QObject(parent), m_state(state)
{
    connect(&state, &SharedState::changed, this, [this](const QString& key) {
        if (key == pinsKey())
            read();
    });
    connect(&state, &SharedState::wasReset, this, &PinnedMessages::read);
}

bool PinnedMessages::isPinned(const QString& messageId) const
{
    return !messageId.isEmpty() &&
           std::any_of(m_messages.begin(), m_messages.end(),
                       [&](const PinnedMessage& message) { return message.id == messageId; });
}

void PinnedMessages::pin(const Message& message, const QString& byName)
{
    const PinnedMessage pinned{pinnedText(message), message.id, byName, message.sender.peerId};
    change(
        [pinned](std::vector<PinnedMessage>& messages) {
            const bool known = std::any_of(messages.begin(), messages.end(),
                                           [&](const PinnedMessage& other) { return other.id == pinned.id; });
            if (known)
                return;
            messages.push_back(pinned);
            if (qsizetype(messages.size()) > MostPinnedMessages)
                messages.erase(messages.begin(), messages.end() - MostPinnedMessages);
        },
        MostTries);
}

void PinnedMessages::unpin(const PinnedMessage& message)
{
    change([message](std::vector<PinnedMessage>& messages) { std::erase(messages, message); }, MostTries);
}

void PinnedMessages::read()
{
    const SharedValue* value = m_state.find(pinsKey());
    std::vector<PinnedMessage> messages =
        value ? readPinnedMessages(value->value) : std::vector<PinnedMessage>();
    if (messages == m_messages)
        return;
    m_messages = std::move(messages);
    Q_EMIT changed();
}

void PinnedMessages::change(const Step& step, int tries)
{
    std::vector<PinnedMessage> messages = m_messages;
    step(messages);
    if (messages == m_messages)
        return;
    const qint64 seen = m_state.version(pinsKey());
    whenFinished(m_state.set(pinsKey(), writePinnedMessages(messages), seen), this,
                 [this, step, tries, seen](const SharedState::SetResult& result) {
                     if (!result)
                         refusedChange(result.error(), step, tries, seen);
                 });
}

void PinnedMessages::refusedChange(const Failure& failure, const Step& step, int tries, qint64 seen)
{
    if (failure.kind != Failure::Kind::Refused || !failure.refusal.is(ErrorCode::Conflict) || tries <= 1) {
        Q_EMIT refused(failure);
        return;
    }
    if (m_state.version(pinsKey()) != seen)
        return change(step, tries - 1);
    connect(
        this, &PinnedMessages::changed, this, [this, step, tries] { change(step, tries - 1); },
        Qt::SingleShotConnection);
}

} // namespace confab
