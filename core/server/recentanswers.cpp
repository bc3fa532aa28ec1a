#include "core/server/recentanswers.h"

#include "core/protocol/codec.h"

#include <QCryptographicHash>

#include <algorithm>

namespace confab {

namespace {

constexpr std::size_t MaxKept = 64;
constexpr int PingsThatProve = 2;

/// Empty where a repeat does no harm, or is recognised by an id of its own.
QByteArray digestOf(const Request& request)
{
    const bool doubles = std::visit(
        [](const auto& r) {
            using R = std::decay_t<decltype(r)>;
            if constexpr (std::is_same_v<R, request::SetMetadata>)
                return r.updateId.isEmpty();
            else if constexpr (std::is_same_v<R, request::Broadcast>)
                return r.clientMessageId.isEmpty();
            else
                return std::is_same_v<R, request::PeerUpdate> || std::is_same_v<R, request::GroupChange>;
        },
        request);
    if (!doubles)
        return {};
    return QCryptographicHash::hash(encodeRequest(QString(), request), QCryptographicHash::Sha256);
}

} // namespace

void RecentAnswers::keep(const Request& request, const Answer& answer, qint64 now)
{
    forgetBefore(now - RepeatMs);
    QByteArray digest = digestOf(request);
    if (digest.isEmpty())
        return;
    if (m_kept.size() == MaxKept)
        m_kept.pop_front();
    Kept kept{std::move(digest), answer, now, 0, false};
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
    const QByteArray digest = digestOf(request);
    const auto found = std::find_if(m_kept.begin(), m_kept.end(), [&](const Kept& kept) {
        return kept.undelivered && kept.digest == digest;
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
    while (!m_kept.empty() && m_kept.front().at < time)
        m_kept.pop_front();
}

} // namespace confab
