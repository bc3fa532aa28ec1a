#pragma once

#include "core/server/addressrates.h"

#include <QSet>
#include <QString>

#include <optional>

namespace confab {

/// Bounds how many wrong room codes a server listens to: from one address, and from all together. The bound
/// on all slows only addresses that never had a right code, so no stranger locks out who is at home here.
///
/// Whoever has used up their tries has to wait with a right code, too; else it would be told by the answer.
class GuessLimiter
{
public:
    GuessLimiter(Rate perAddress, Rate altogether) : m_perAddress(perAddress), m_altogether(altogether) {}

    /// Nothing: a code from this address is looked at. Else: how many ms until it is. `now` in ms.
    [[nodiscard]] std::optional<qint64> wait(const QString& address, qint64 now);
    void failed(const QString& address, qint64 now);
    void succeeded(const QString& address);

private:
    [[nodiscard]] bool isKnown(const QString& address);

    static constexpr qsizetype MaximalKnown = 50'000;

    AddressRates m_perAddress;
    RateLimiter m_altogether;
    /// Addresses that had a right code. Where there are too many, those not seen for long are forgotten.
    QSet<QString> m_known;
    QSet<QString> m_knownBefore;
};

} // namespace confab
