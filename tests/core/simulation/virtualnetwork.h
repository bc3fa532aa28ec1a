#pragma once

#include "tests/support/randomtext.h"

#include <functional>
#include <queue>
#include <vector>

namespace confab::test {

/// Virtual time, and all that is yet to happen in it. What is due at the same moment happens in the order in
/// which it was asked for.
class VirtualClock
{
public:
    using Action = std::function<void()>;

    [[nodiscard]] qint64 now() const { return m_now; }
    [[nodiscard]] bool isIdle() const { return m_due.empty(); }

    void after(qint64 ms, Action action) { m_due.push({m_now + ms, ++m_last, std::move(action)}); }

    void pass(qint64 ms)
    {
        const qint64 end = m_now + ms;
        while (!m_due.empty() && m_due.top().at <= end)
            runNext();
        m_now = end;
    }

    void runNext()
    {
        const Due next = m_due.top();
        m_due.pop();
        m_now = next.at;
        next.action();
    }

private:
    struct Due
    {
        qint64 at;
        quint64 order;
        Action action;

        bool operator<(const Due& other) const
        {
            return at != other.at ? at > other.at : order > other.order; // the earliest on top
        }
    };

    std::priority_queue<Due> m_due;
    qint64 m_now = 0;
    quint64 m_last = 0;
};

/// Carries messages late, in any order, twice or not at all: worse than any WebSocket, which keeps the order
/// as long as it stands.
class VirtualNetwork
{
public:
    VirtualNetwork(VirtualClock& clock, RandomText& random)
        : m_clock(clock),
          m_random(random),
          m_lossPercent(random.number(20)),
          m_doublePercent(random.number(15)),
          m_longestDelay(random.number(2) ? 20 : 400)
    {}

    void carry(const VirtualClock::Action& delivery)
    {
        if (m_random.number(100) < m_lossPercent)
            return;
        m_clock.after(m_random.number(m_longestDelay), delivery);
        if (m_random.number(100) < m_doublePercent)
            m_clock.after(m_random.number(m_longestDelay), delivery);
    }

    /// From now on everything arrives, once.
    void heal()
    {
        m_lossPercent = 0;
        m_doublePercent = 0;
    }

private:
    VirtualClock& m_clock;
    RandomText& m_random;
    qsizetype m_lossPercent;
    qsizetype m_doublePercent;
    qsizetype m_longestDelay;
};

} // namespace confab::test
