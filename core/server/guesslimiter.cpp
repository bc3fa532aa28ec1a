#include "core/server/guesslimiter.h"

#include <algorithm>
#include <utility>

namespace confab {

std::optional<qint64> GuessLimiter::wait(const QString& address, qint64 now)
{
    const std::optional<qint64> own = m_perAddress.look(address, now);
    const std::optional<qint64> all = m_altogether.look(now);
    if (!all || isKnown(address))
        return own;
    return std::max(own.value_or(0), *all);
}

void GuessLimiter::failed(const QString& address, qint64 now)
{
    (void)m_perAddress.take(address, now);
    // Who is known does not use up what strangers share.
    if (!isKnown(address))
        (void)m_altogether.take(now);
}

void GuessLimiter::succeeded(const QString& address)
{
    m_known.insert(address);
    if (m_known.size() >= MaximalKnown)
        m_knownBefore = std::exchange(m_known, {});
}

bool GuessLimiter::isKnown(const QString& address)
{
    if (m_known.contains(address))
        return true;
    if (!m_knownBefore.contains(address))
        return false;
    succeeded(address);
    return true;
}

} // namespace confab
