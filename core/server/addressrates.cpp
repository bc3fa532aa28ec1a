#include "core/server/addressrates.h"

namespace confab {

std::optional<qint64> AddressRates::look(const QString& address, qint64 now)
{
    const auto known = m_limiters.find(address);
    return known == m_limiters.end() ? std::nullopt : known->look(now);
}

std::optional<qint64> AddressRates::take(const QString& address, qint64 now)
{
    auto known = m_limiters.find(address);
    if (known == m_limiters.end()) {
        makeRoom(now);
        known = m_limiters.insert(address, RateLimiter(m_rate));
    }
    return known->take(now);
}

void AddressRates::makeRoom(qint64 now)
{
    if (m_limiters.size() < MaximalAddresses)
        return;
    m_limiters.removeIf([now](auto entry) { return entry.value().isFull(now); });
    if (m_limiters.size() > MaximalAddresses / 2)
        m_limiters.clear();
}

} // namespace confab
