#pragma once

#include "core/protocol/errors.h"
#include "core/session/sessionstore.h"

/// The refusals that rooms speak, with their sentences.
namespace confab::refusals {

[[nodiscard]] Refusal plain(ErrorCode code, const QString& message);
[[nodiscard]] Refusal badField(const QString& field, const QString& message);
[[nodiscard]] Refusal tooLarge(const QString& field, const QString& message);
[[nodiscard]] Refusal tooMany(qint64 retryAfterMs);
/// 403 that has nothing to do with the role alone.
[[nodiscard]] Refusal barred(QStringView reason, const QString& message);
[[nodiscard]] Refusal noRight(const QString& what);
[[nodiscard]] Refusal unknownPeer();
[[nodiscard]] Refusal otherSession(const QString& sessionId);
[[nodiscard]] Refusal conflict(const QString& key, qint64 head, const QString& sessionId,
                               const QString& reason);
/// `isText`: what was to be kept is a text.
[[nodiscard]] Refusal store(const SessionStore::Error& error, const QString& key, const QString& sessionId,
                            const Limits& limits, bool isText);

} // namespace confab::refusals
