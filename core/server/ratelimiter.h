#pragma once

#include <QtGlobal>

#include <algorithm>
#include <optional>

namespace confab {

/// A token bucket: at most `perSecond` in a burst, and as many a second in the long run. 0: without limit.
class RateLimiter
{
public:
    explicit RateLimiter(qint64 perSecond) : m_perSecond(perSecond), m_milliTokens(perSecond * 1000) {}

    /// Takes one token. Where there is none: how many ms until there is.
    [[nodiscard]] std::optional<qint64> take(qint64 now)
    {
        if (m_perSecond <= 0)
            return std::nullopt;
        // A clock that was set back gives nothing and takes nothing; a minute fills any bucket.
        const qint64 elapsed = std::clamp<qint64>(now - m_last, 0, 60'000);
        m_last = now;
        m_milliTokens = std::min(m_milliTokens + elapsed * m_perSecond, m_perSecond * 1000);
        if (m_milliTokens < 1000)
            return (1000 - m_milliTokens + m_perSecond - 1) / m_perSecond;
        m_milliTokens -= 1000;
        return std::nullopt;
    }

private:
    qint64 m_perSecond;
    qint64 m_milliTokens;
    qint64 m_last = 0; ///< ms
};

} // namespace confab
