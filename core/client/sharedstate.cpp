#include "core/client/sharedstate.h"

#include "core/client/signallingclient.h"

#include <algorithm>

namespace confab {

namespace {

auto placeOf(auto& values, const QString& key)
{
    return std::lower_bound(values.begin(), values.end(), key,
                            [](const SharedValue& value, const QString& other) { return value.key < other; });
}

} // namespace

SharedState::SharedState(SignallingClient& signalling, QObject* parent)
    : QObject(parent),
      m_signalling(signalling)
{}

const SharedValue* SharedState::find(const QString& key) const
{
    const auto place = placeOf(m_values, key);
    return place != m_values.end() && place->key == key ? &*place : nullptr;
}

qint64 SharedState::version(const QString& key) const
{
    const SharedValue* known = find(key);
    return known ? known->version : m_removed.value(key);
}

QFuture<SharedState::SetResult> SharedState::set(const QString& key, const StoreValue& value,
                                                 std::optional<qint64> ifVersion)
{
    return m_signalling.ask<answer::Metadata>(request::SetMetadata{key, value, ifVersion, {}, m_sessionId},
                                              this);
}

void SharedState::joined(const QString& sessionId)
{
    m_fetching.clear();
    m_dirty.clear();
    if (m_sessionId == sessionId)
        return;
    m_sessionId = sessionId;
    m_values.clear();
    m_removed.clear();
    Q_EMIT wasReset();
}

void SharedState::receive(const notice::MetadataChange::Value& value)
{
    if (value.changeVersion <= version(value.key))
        return;
    SharedValue known{value.key, {}, version(value.key), value.updatedAt, value.updatedBy};
    if (const SharedValue* before = find(value.key))
        known.value = before->value;
    // Of the notes only who changed them and when is shown here.
    if (value.key == DefaultKey) {
        known.version = value.changeVersion;
        put(std::move(known));
    } else if (applySteps(known, value.updates) && known.version == value.changeVersion) {
        put(std::move(known));
    } else {
        fetch(value.key);
    }
}

bool SharedState::applySteps(SharedValue& known, const std::vector<StoreUpdate>& steps) const
{
    for (const StoreUpdate& step : steps) {
        if (step.version != known.version + 1)
            return false;
        if (const ChangeSet* changes = std::get_if<ChangeSet>(&step.step)) {
            const QString* text = asText(known.value);
            const QString before = text ? *text : QString();
            if (changes->lengthBefore() != before.size())
                return false;
            known.value = changes->applied(before);
        } else {
            known.value = std::get<StoreValue>(step.step);
        }
        known.version = step.version;
    }
    return !steps.empty();
}

void SharedState::put(SharedValue value)
{
    const QString key = value.key;
    const auto place = placeOf(m_values, key);
    const bool isKnown = place != m_values.end() && place->key == key;
    if (isUnset(value.value) && key != DefaultKey) {
        m_removed.insert(key, value.version);
        if (isKnown)
            m_values.erase(place);
    } else if (isKnown) {
        *place = std::move(value);
    } else {
        m_values.insert(place, std::move(value));
    }
    Q_EMIT changed(key);
}

void SharedState::fetch(const QString& key)
{
    if (m_fetching.contains(key)) {
        m_dirty.insert(key);
        return;
    }
    m_fetching.insert(key);
    m_signalling.request<answer::Metadata>(
        request::GetMetadata{key, {}, {}, m_sessionId}, this,
        [this, key](const Expected<answer::Metadata, Failure>& answer) {
            m_fetching.remove(key);
            if (answer && answer->changeVersion > version(key))
                put({key, answer->data, answer->changeVersion, answer->updatedAt, answer->updatedBy});
            if (m_dirty.remove(key))
                fetch(key);
        });
}

} // namespace confab
