#pragma once

#include "core/server/ratelimiter.h"

#include <QHash>
#include <QString>

#include <optional>

namespace confab {

/// A rate for each address. Bounded in memory: of so many addresses that they do not fit, it begins anew.
class AddressRates
{
public:
    explicit AddressRates(Rate rate) : m_rate(rate) {}

    /// As RateLimiter::look and ::take, for this address.
    [[nodiscard]] std::optional<qint64> look(const QString& address, qint64 now);
    std::optional<qint64> take(const QString& address, qint64 now);

    static constexpr qsizetype MaximalAddresses = 20'000;
    [[nodiscard]] qsizetype size() const { return m_limiters.size(); }

private:
    void makeRoom(qint64 now);

    Rate m_rate;
    QHash<QString, RateLimiter> m_limiters; ///< an address that has taken nothing need not be here
};

} // namespace confab
