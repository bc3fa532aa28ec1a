#pragma once

#include <QtGlobal>

#include <algorithm>
#include <optional>

namespace confab {

/// So many in a burst, and as many per period in the long run. 0: without limit.
struct Rate
{
    qint64 count = 0;
    qint64 periodMs = 1000;
};

/// A token bucket.
class RateLimiter
{
public:
    explicit RateLimiter(qint64 perSecond) : RateLimiter(Rate{perSecond}) {}
    explicit RateLimiter(Rate rate) : m_rate(rate), m_parts(rate.count * rate.periodMs) {}

    /// Takes one token. Where there is none: how many ms until there is.
    [[nodiscard]] std::optional<qint64> take(qint64 now)
    {
        const auto wait = look(now);
        if (!wait && m_rate.count > 0)
            m_parts -= m_rate.periodMs;
        return wait;
    }
    /// As take, but leaves the token where it is.
    [[nodiscard]] std::optional<qint64> look(qint64 now)
    {
        if (m_rate.count <= 0)
            return std::nullopt;
        // A clock that was set back gives nothing and takes nothing; one period fills any bucket.
        const qint64 elapsed = std::clamp<qint64>(now - m_last, 0, m_rate.periodMs);
        m_last = now;
        m_parts = std::min(m_parts + elapsed * m_rate.count, m_rate.count * m_rate.periodMs);
        if (m_parts < m_rate.periodMs)
            return (m_rate.periodMs - m_parts + m_rate.count - 1) / m_rate.count;
        return std::nullopt;
    }
    /// Whether it is as if nothing had ever been taken.
    [[nodiscard]] bool isFull(qint64 now)
    {
        (void)look(now);
        return m_parts >= m_rate.count * m_rate.periodMs;
    }

private:
    Rate m_rate;
    qint64 m_parts;    ///< of tokens: each has `periodMs` of them
    qint64 m_last = 0; ///< ms
};

} // namespace confab
