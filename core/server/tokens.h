#pragma once

#include "core/expected.h"
#include "core/server/room.h"
#include "core/server/tokenkeys.h"

#include <QByteArray>
#include <QString>

namespace confab {

/// Issues and checks the tokens that let someone into a room: JWTs, signed with HS256 and the newest key of
/// this server, and accepted under any key of it. Whatever a token's own header claims, nothing but HS256 is
/// believed, and `kid` only tells which of the keys it has to be.
class Tokens
{
public:
    static constexpr qint64 LifetimeSeconds = 24 * 60 * 60;
    static constexpr qint64 ClockSkewSeconds = 60;
    static constexpr qsizetype MaximalBytes = 4096;
    /// How long after its making a token may be accepted as not expired.
    static constexpr qint64 AcceptedMs = (LifetimeSeconds + ClockSkewSeconds) * 1000;

    /// What an acceptable token says.
    struct Claims
    {
        QString roomId;
        Identity identity;
        qint64 codeNumber = 0; ///< of the room code that it was given for
        /// Past its time. Good only for a peer that is still in its room and comes back to it.
        bool expired = false;
    };

    enum class Fault {
        Malformed, ///< no canonical token of three parts
        Forged,    ///< not signed by this server with HS256
        Claims,    ///< signed, but claims are missing, of a wrong kind or not for this server
        NotYet,    ///< from the future
    };

    /// `[A-Za-z0-9._:@-]{1,64}`: with nothing else in it, the payload's base64url never has a `-` or `_`,
    /// which the SDK's `atob` would choke on.
    [[nodiscard]] static bool isUserId(QStringView text);

    /// With one key, for good.
    explicit Tokens(const QByteArray& key = TokenKeys::randomKey()) : m_keys(key, 0) {}
    explicit Tokens(TokenKeys keys) : m_keys(std::move(keys)) {}

    [[nodiscard]] const TokenKeys& keys() const { return m_keys; }
    void setKeys(TokenKeys keys) { m_keys = std::move(keys); }

    /// `userId` as isUserId; empty: one is made. `now` in ms since 1970. `codeNumber` 0: of no code.
    [[nodiscard]] QString issue(const QString& roomId, Role role, const QString& userId, qint64 now,
                                qint64 codeNumber = 0) const;
    [[nodiscard]] Expected<Claims, Fault> check(const QByteArray& token, qint64 now) const;

private:
    TokenKeys m_keys;
};

} // namespace confab
