#pragma once

#include "core/expected.h"
#include "core/server/room.h"

#include <QByteArray>
#include <QString>

namespace confab {

/// Issues and checks the tokens that let someone into a room: JWTs, signed with HS256 and one key of this
/// server. Whatever a token's own header claims, nothing but HS256 under that key is believed.
class Tokens
{
public:
    static constexpr qint64 LifetimeSeconds = 24 * 60 * 60;
    static constexpr qint64 ClockSkewSeconds = 60;
    static constexpr qsizetype MaximalBytes = 4096;
    static constexpr qsizetype KeyBytes = 32;

    /// What an acceptable token says.
    struct Claims
    {
        QString roomId;
        Identity identity;
        /// Past its time. Good only for a peer that is still in its room and comes back to it.
        bool expired = false;
    };

    enum class Fault {
        Malformed, ///< no canonical token of three parts
        Forged,    ///< not signed by this server with HS256
        Claims,    ///< signed, but claims are missing, of a wrong kind or not for this server
        NotYet,    ///< from the future
    };

    /// 256 bits from the system's cryptographic generator.
    [[nodiscard]] static QByteArray randomKey();
    /// `[A-Za-z0-9._:@-]{1,64}`: with nothing else in it, the payload's base64url never has a `-` or `_`,
    /// which the SDK's `atob` would choke on.
    [[nodiscard]] static bool isUserId(QStringView text);

    explicit Tokens(QByteArray key = randomKey());

    /// `userId` as isUserId; empty: one is made. `now` in ms since 1970.
    [[nodiscard]] QString issue(const QString& roomId, Role role, const QString& userId, qint64 now) const;
    [[nodiscard]] Expected<Claims, Fault> check(const QByteArray& token, qint64 now) const;

private:
    QByteArray m_key;
    QByteArray m_keyId; ///< header `kid`: tells keys apart, says nothing about them
};

} // namespace confab
