#include "core/server/tokens.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QUuid>

#include <jwt.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace confab {

namespace {

constexpr auto Issuer = "confab";

struct FreeJwt
{
    void operator()(jwt_t* jwt) const { jwt_free(jwt); }
};
using Jwt = std::unique_ptr<jwt_t, FreeJwt>;

struct FreeText
{
    void operator()(char* text) const { std::free(text); }
};
using CText = std::unique_ptr<char, FreeText>;

const unsigned char* keyBytes(const QByteArray& key)
{
    return reinterpret_cast<const unsigned char*>(key.constData());
}

/// libjwt reads base64 leniently; a token must have one spelling only.
bool isCanonicalBase64Url(const QByteArray& part)
{
    constexpr auto Form = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    const auto decoded = QByteArray::fromBase64Encoding(part, Form | QByteArray::AbortOnBase64DecodingErrors);
    return decoded && !part.isEmpty() && (*decoded).toBase64(Form) == part;
}

bool isCanonical(const QByteArray& token)
{
    if (token.size() > Tokens::MaximalBytes || token.contains('\0'))
        return false;
    const QList<QByteArray> parts = token.split('.');
    return parts.size() == 3 && std::all_of(parts.begin(), parts.end(), isCanonicalBase64Url) &&
           !parts[1].contains('-') && !parts[1].contains('_');
}

QString textClaim(jwt_t* jwt, const char* name)
{
    return QString::fromUtf8(jwt_get_grant(jwt, name));
}

/// 0 where there is none or it is no integer.
qint64 timeClaim(jwt_t* jwt, const char* name)
{
    return std::max<qint64>(0, jwt_get_grant_int(jwt, name));
}

bool hasClaim(jwt_t* jwt, const char* name)
{
    return CText(jwt_get_grants_json(jwt, name)) != nullptr;
}

bool hasHeader(jwt_t* jwt, const char* name)
{
    return CText(jwt_get_headers_json(jwt, name)) != nullptr;
}

} // namespace

QByteArray Tokens::randomKey()
{
    QByteArray key(KeyBytes, Qt::Uninitialized);
    std::generate(key.begin(), key.end(),
                  [] { return static_cast<char>(QRandomGenerator::system()->bounded(256)); });
    return key;
}

bool Tokens::isUserId(QStringView text)
{
    const auto allowed = [](QChar c) {
        const char16_t u = c.unicode();
        return (u >= u'a' && u <= u'z') || (u >= u'A' && u <= u'Z') || (u >= u'0' && u <= u'9') ||
               u == u'.' || u == u'_' || u == u':' || u == u'@' || u == u'-';
    };
    return !text.isEmpty() && text.size() <= 64 && std::all_of(text.begin(), text.end(), allowed);
}

Tokens::Tokens(QByteArray key)
    : m_key(std::move(key)),
      m_keyId(QCryptographicHash::hash("confab key id " + m_key, QCryptographicHash::Sha256).toHex().left(16))
{
    Q_ASSERT(m_key.size() >= KeyBytes);
}

QString Tokens::issue(const QString& roomId, Role role, const QString& userId, qint64 now) const
{
    jwt_t* made = nullptr;
    if (jwt_new(&made) != 0)
        qFatal("no memory for a token");
    const Jwt jwt(made);
    const QString user = userId.isEmpty() ? QUuid::createUuid().toString(QUuid::WithoutBraces) : userId;
    const qint64 seconds = now / 1000;

    jwt_add_header(made, "kid", m_keyId.constData());
    jwt_add_grant(made, "room_id", roomId.toLatin1().constData());
    jwt_add_grant(made, "user_id", user.toLatin1().constData());
    jwt_add_grant(made, "role", roleName(role).toLatin1().constData());
    jwt_add_grant(made, "iss", Issuer);
    jwt_add_grant(made, "jti", QUuid::createUuid().toString(QUuid::WithoutBraces).toLatin1().constData());
    jwt_add_grant_int(made, "iat", seconds);
    jwt_add_grant_int(made, "nbf", seconds);
    jwt_add_grant_int(made, "exp", seconds + LifetimeSeconds);
    jwt_set_alg(made, JWT_ALG_HS256, keyBytes(m_key), static_cast<int>(m_key.size()));
    return QString::fromLatin1(CText(jwt_encode_str(made)).get());
}

Expected<Tokens::Claims, Tokens::Fault> Tokens::check(const QByteArray& token, qint64 now) const
{
    if (!isCanonical(token))
        return Unexpected(Fault::Malformed);

    jwt_t* read = nullptr;
    if (jwt_decode(&read, token.constData(), keyBytes(m_key), static_cast<int>(m_key.size())) != 0)
        return Unexpected(Fault::Forged);
    const Jwt jwt(read);
    if (jwt_get_alg(read) != JWT_ALG_HS256 || jwt_get_header(read, "kid") != m_keyId ||
        hasHeader(read, "crit"))
        return Unexpected(Fault::Forged);

    Claims claims;
    claims.roomId = textClaim(read, "room_id");
    claims.identity.userId = textClaim(read, "user_id");
    claims.identity.tokenId = textClaim(read, "jti");
    const std::optional<Role> role = roleFromName(textClaim(read, "role"));
    const qint64 issuedAt = timeClaim(read, "iat");
    const qint64 notBefore = timeClaim(read, "nbf");
    const qint64 expiry = timeClaim(read, "exp");
    if (claims.roomId.isEmpty() || !isUserId(claims.identity.userId) || claims.identity.tokenId.isEmpty() ||
        !role || textClaim(read, "iss") != QLatin1StringView(Issuer) || hasClaim(read, "aud"))
        return Unexpected(Fault::Claims);
    if (issuedAt == 0 || notBefore == 0 || expiry <= issuedAt || expiry > issuedAt + LifetimeSeconds)
        return Unexpected(Fault::Claims);

    const qint64 seconds = now / 1000;
    if (issuedAt > seconds + ClockSkewSeconds || notBefore > seconds + ClockSkewSeconds)
        return Unexpected(Fault::NotYet);
    claims.identity.role = *role;
    claims.expired = expiry <= seconds - ClockSkewSeconds;
    return claims;
}

} // namespace confab
