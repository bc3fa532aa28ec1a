#include "core/server/tokens.h"

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
qint64 numberClaim(jwt_t* jwt, const char* name)
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

/// The token, where it is signed with HS256 and the key that it names; else null. The comparison of
/// signatures inside jwt_decode takes the same time wherever they differ.
Jwt verified(const QByteArray& token, const TokenKeys& keys)
{
    for (const TokenKeys::Key& key : keys.all()) {
        jwt_t* read = nullptr;
        if (jwt_decode(&read, token.constData(), keyBytes(key.bytes), static_cast<int>(key.bytes.size())) !=
            0)
            continue;
        Jwt jwt(read);
        if (jwt_get_alg(read) == JWT_ALG_HS256 && jwt_get_header(read, "kid") == key.id &&
            !hasHeader(read, "crit"))
            return jwt;
    }
    return nullptr;
}

} // namespace

bool Tokens::isUserId(QStringView text)
{
    const auto allowed = [](QChar c) {
        const char16_t u = c.unicode();
        return (u >= u'a' && u <= u'z') || (u >= u'A' && u <= u'Z') || (u >= u'0' && u <= u'9') ||
               u == u'.' || u == u'_' || u == u':' || u == u'@' || u == u'-';
    };
    return !text.isEmpty() && text.size() <= 64 && std::all_of(text.begin(), text.end(), allowed);
}

QString Tokens::issue(const QString& roomId, Role role, const QString& userId, qint64 now,
                      qint64 codeNumber) const
{
    const TokenKeys::Key& key = m_keys.all().constFirst();
    jwt_t* made = nullptr;
    if (jwt_new(&made) != 0)
        qFatal("no memory for a token");
    const Jwt jwt(made);
    const QString user = userId.isEmpty() ? QUuid::createUuid().toString(QUuid::WithoutBraces) : userId;
    const qint64 seconds = now / 1000;

    jwt_add_header(made, "kid", key.id.constData());
    jwt_add_grant(made, "room_id", roomId.toLatin1().constData());
    jwt_add_grant(made, "user_id", user.toLatin1().constData());
    jwt_add_grant(made, "role", roleName(role).toLatin1().constData());
    jwt_add_grant(made, "iss", Issuer);
    jwt_add_grant(made, "jti", QUuid::createUuid().toString(QUuid::WithoutBraces).toLatin1().constData());
    jwt_add_grant_int(made, "code_number", codeNumber);
    jwt_add_grant_int(made, "iat", seconds);
    jwt_add_grant_int(made, "nbf", seconds);
    jwt_add_grant_int(made, "exp", seconds + LifetimeSeconds);
    jwt_set_alg(made, JWT_ALG_HS256, keyBytes(key.bytes), static_cast<int>(key.bytes.size()));
    return QString::fromLatin1(CText(jwt_encode_str(made)).get());
}

Expected<Tokens::Claims, Tokens::Fault> Tokens::check(const QByteArray& token, qint64 now) const
{
    if (!isCanonical(token))
        return Unexpected(Fault::Malformed);

    const Jwt jwt = verified(token, m_keys);
    if (!jwt)
        return Unexpected(Fault::Forged);
    jwt_t* read = jwt.get();

    Claims claims;
    claims.roomId = textClaim(read, "room_id");
    claims.identity.userId = textClaim(read, "user_id");
    claims.identity.tokenId = textClaim(read, "jti");
    const std::optional<Role> role = roleFromName(textClaim(read, "role"));
    claims.codeNumber = numberClaim(read, "code_number");
    const qint64 issuedAt = numberClaim(read, "iat");
    const qint64 notBefore = numberClaim(read, "nbf");
    const qint64 expiry = numberClaim(read, "exp");
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
