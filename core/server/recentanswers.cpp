#include "core/server/recentanswers.h"

#include <QHashFunctions>

#include <algorithm>

namespace confab {

namespace {

constexpr std::size_t MaxKept = 64;
constexpr int PingsThatProve = 2;

// Keyed with a secret of this process. Requests of one peer alone are compared: who found two that are alike
// could only fool themselves.
template<typename... Parts>
std::size_t hashOf(const Parts&... parts)
{
    return qHashMulti(static_cast<std::size_t>(QHashSeed::globalSeed()), parts...);
}

std::size_t hashOfValue(const StoreValue& value)
{
    if (const QString* text = asText(value))
        return hashOf(1, *text);
    const auto* json = std::get_if<RawJson>(&value);
    return json ? hashOf(2, json->text) : hashOf(3);
}

/// Nothing where a repeat does no harm, or is recognised by an id of its own.
std::optional<std::size_t> fingerprintOf(const Request& request)
{
    if (const auto* set = std::get_if<request::SetMetadata>(&request)) {
        const auto* value = std::get_if<StoreValue>(&set->step);
        if (!set->updateId.isEmpty() || !value)
            return std::nullopt;
        return hashOf(1, set->key, set->sessionId, set->ifChangeVersion.value_or(-1), hashOfValue(*value));
    }
    if (const auto* sent = std::get_if<request::Broadcast>(&request)) {
        if (!sent->clientMessageId.isEmpty())
            return std::nullopt;
        return hashOf(2, sent->text, sent->type, sent->roles, sent->peerId);
    }
    if (const auto* update = std::get_if<request::PeerUpdate>(&request))
        return hashOf(3, update->name.has_value(), update->name.value_or(QString()), update->data.has_value(),
                      update->data.value_or(QString()));
    if (const auto* change = std::get_if<request::GroupChange>(&request))
        return hashOf(4, change->group, change->peerId, change->joins);
    if (const auto* edit = std::get_if<request::EditMessage>(&request)) {
        if (!edit->clientEditId.isEmpty())
            return std::nullopt;
        return hashOf(5, edit->messageId, edit->text.has_value(), edit->text.value_or(QString()));
    }
    return std::nullopt;
}

} // namespace

void RecentAnswers::keep(const Request& request, const Answer& answer, qint64 now)
{
    forgetBefore(now - RepeatMs);
    const auto fingerprint = fingerprintOf(request);
    if (!fingerprint)
        return;
    if (m_kept.size() == MaxKept)
        m_kept.erase(m_kept.begin());
    Kept kept{*fingerprint, answer, now, 0, false};
    if (auto* metadata = std::get_if<answer::Metadata>(&kept.answer))
        metadata->data = StoreValue();
    m_kept.push_back(std::move(kept));
}

void RecentAnswers::sawPing()
{
    for (Kept& kept : m_kept) {
        if (!kept.undelivered)
            kept.pings += 1;
    }
    std::erase_if(m_kept, [](const Kept& kept) { return kept.pings >= PingsThatProve; });
}

void RecentAnswers::connectionLost()
{
    for (Kept& kept : m_kept)
        kept.undelivered = true;
}

std::optional<Answer> RecentAnswers::takeRepeat(const Request& request, qint64 now)
{
    forgetBefore(now - RepeatMs);
    const auto undelivered = [](const Kept& kept) { return kept.undelivered; };
    if (std::none_of(m_kept.begin(), m_kept.end(), undelivered))
        return std::nullopt;
    const auto fingerprint = fingerprintOf(request);
    const auto found = std::find_if(m_kept.begin(), m_kept.end(), [&](const Kept& kept) {
        return kept.undelivered && kept.fingerprint == fingerprint;
    });
    if (found == m_kept.end())
        return std::nullopt;
    Answer answer = std::move(found->answer);
    m_kept.erase(found);
    if (auto* metadata = std::get_if<answer::Metadata>(&answer)) {
        StoreValue value = std::get<StoreValue>(std::get<request::SetMetadata>(request).step);
        const QString* text = asText(value);
        metadata->data = text ? StoreValue(normalizedText(*text)) : std::move(value);
    }
    return answer;
}

void RecentAnswers::forgetBefore(qint64 time)
{
    std::erase_if(m_kept, [time](const Kept& kept) { return kept.at < time; });
}

} // namespace confab
