#include "core/server/storenotices.h"

#include "core/server/updatesize.h"

#include <algorithm>

namespace confab {

namespace {

/// The largest step that goes along with its notice; of larger ones the notice means "fetch".
constexpr qint64 MaxUpdateBytes = 64 * 1024;

notice::MetadataChange::Value headOf(const QString& key, const SessionStore& store)
{
    const SessionStore::Entry* entry = store.find(key);
    if (!entry)
        return {key, 0, 0, {}, {}, {}};
    return {key, entry->version, entry->updatedAt, entry->updatedBy, {}, {}};
}

void tellValue(const QString& key, const SessionStore& store, const RoomPeers& peers, StepBuilder& step)
{
    const auto to = peers.connectionsWhere(
        [&](const PeerPlace& place) { return !place.listening.updates && place.listening.hears(key); });
    if (to.empty())
        return;
    notice::MetadataChange::Value value = headOf(key, store);
    value.data = store.find(key)->value();
    step.notify(to, notice::MetadataChange{{std::move(value)}}, Delivery::Kind::Metadata, key);
}

} // namespace

void StoreNotices::tellStep(const QString& key, const SessionStore& store, const RoomPeers& peers, qint64 now,
                            StepBuilder& step)
{
    const auto followers = peers.connectionsWhere(
        [&](const PeerPlace& place) { return place.listening.updates && place.listening.hears(key); });
    if (!followers.empty()) {
        notice::MetadataChange::Value value = headOf(key, store);
        StoreUpdate update = store.log(key).at(value.changeVersion);
        if (updateSizeBound(update) <= MaxUpdateBytes)
            value.updates.push_back(std::move(update));
        step.notify(followers, notice::MetadataChange{{std::move(value)}}, Delivery::Kind::Metadata, key);
    }

    const SessionStore::Entry& entry = *store.find(key);
    if (!entry.text || entry.text->size() <= LongText) {
        m_pauses.remove(key);
        tellValue(key, store, peers, step);
        return;
    }
    Pause& pause = m_pauses[key];
    pause.waiting = now < pause.until;
    if (!pause.waiting)
        tellLongText(key, store, peers, now, step);
}

void StoreNotices::tellLongText(const QString& key, const SessionStore& store, const RoomPeers& peers,
                                qint64 now, StepBuilder& step)
{
    const qsizetype units = store.find(key)->text->size();
    m_pauses[key] = {now + units * 1000 / UnitsPerSecond, false};
    tellValue(key, store, peers, step);
}

void StoreNotices::tellCurrent(const QStringList& keys, const SessionStore& store, const PeerPlace& place,
                               StepBuilder& step)
{
    notice::MetadataChange change;
    for (const QString& key : keys) {
        const SessionStore::Entry* entry = store.find(key);
        if (place.listening.updates) {
            change.values.push_back(headOf(key, store));
        } else if (entry) {
            change.values.push_back(headOf(key, store));
            change.values.back().data = entry->value();
        }
    }
    if (place.connection && !change.values.empty())
        step.notify({*place.connection}, change);
}

void StoreNotices::advance(const SessionStore& store, const RoomPeers& peers, qint64 now, StepBuilder& step)
{
    for (auto pause = m_pauses.begin(); pause != m_pauses.end(); ++pause) {
        if (!pause->waiting || pause->until > now)
            continue;
        tellLongText(pause.key(), store, peers, now, step);
    }
}

std::optional<qint64> StoreNotices::nextDeadline() const
{
    std::optional<qint64> next;
    for (const Pause& pause : m_pauses) {
        if (pause.waiting)
            next = std::min(next.value_or(pause.until), pause.until);
    }
    return next;
}

} // namespace confab
