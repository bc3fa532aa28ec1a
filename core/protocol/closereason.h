#pragma once

#include <QString>

#include <optional>

namespace confab {

/// What a server that is ended in order writes into its close frame: when to come back, for a restart is the
/// likeliest reason.
///
///     reason := "retry_after_ms=" 1*DIGIT
inline constexpr QLatin1StringView RetryAfterReason{"retry_after_ms="};

[[nodiscard]] inline QString closeReason(qint64 retryAfterMs)
{
    return RetryAfterReason + QString::number(retryAfterMs);
}

/// Nothing: the reason is another one.
[[nodiscard]] inline std::optional<qint64> retryAfterOf(const QString& reason)
{
    if (!reason.startsWith(RetryAfterReason))
        return std::nullopt;
    bool isNumber = false;
    const qint64 value = reason.mid(RetryAfterReason.size()).toUInt(&isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

} // namespace confab
