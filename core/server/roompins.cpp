#include "core/protocol/pinnedmessages.h"
#include "core/server/roomprivate.h"

namespace confab {

/// The room does it, not who changed the message: that one may be gone a moment later.
void Room::Private::pinFollows(const Message& message, Call& call)
{
    const QString key = PinnedMessagesKey.toString();
    SessionStore& store = session->store;
    const SessionStore::Entry* entry = store.find(key);
    if (!entry)
        return;
    const std::vector<PinnedMessage> before = readPinnedMessages(entry->value());
    std::vector<PinnedMessage> after = before;
    if (message.isDeleted || session->messages.isHidden(message.seq)) {
        std::erase_if(after, [&](const PinnedMessage& pinned) { return pinned.id == message.id; });
    } else {
        for (PinnedMessage& pinned : after) {
            if (pinned.id == message.id)
                pinned.text = pinnedText(message);
        }
    }
    if (after == before)
        return;
    const auto accepted =
        store.set(key, writePinnedMessages(after), std::nullopt, {call.peer().id, {}, call.now});
    if (!accepted)
        return; // the past of this session is full: what stands, stands
    call.step.record(record::StoreStep{key, store.log(key).at(accepted->version)});
    storeNotices.tellStep(key, store, peers, call.now, call.step);
}

} // namespace confab
