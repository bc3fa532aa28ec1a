#pragma once

#include <QByteArray>
#include <QList>

namespace confab {

/// The keys that a server signs its tokens with, newest first. The newest signs; one that was replaced is
/// good for as long as a token that it has signed may live. A value; times in ms since 1970.
class TokenKeys
{
public:
    struct Key
    {
        QByteArray bytes;
        QByteArray id;    ///< `kid` of a token's header: tells keys apart, says nothing about them
        qint64 since = 0; ///< when it began to sign
    };

    static constexpr qsizetype KeyBytes = 32;
    static constexpr qint64 RotationMs = 7LL * 24 * 60 * 60 * 1000;

    /// 256 bits from the system's cryptographic generator.
    [[nodiscard]] static QByteArray randomKey();
    [[nodiscard]] static TokenKeys fresh(qint64 now) { return TokenKeys(randomKey(), now); }
    /// The keys as the journal keeps them; without any where the bytes say none.
    [[nodiscard]] static TokenKeys fromBytes(const QByteArray& bytes);
    /// A single one.
    TokenKeys(const QByteArray& key, qint64 since);

    [[nodiscard]] QByteArray toBytes() const;
    [[nodiscard]] const QList<Key>& all() const { return m_keys; }
    [[nodiscard]] bool isEmpty() const { return m_keys.isEmpty(); }

    /// Whether it is time for a new key.
    [[nodiscard]] bool isDue(qint64 now) const;
    /// These with a new key that signs from now on, and without those that nothing valid is signed with.
    /// `tokenLifeMs`: how long a token may be accepted after it was signed.
    [[nodiscard]] TokenKeys rotated(qint64 now, qint64 tokenLifeMs) const;

private:
    TokenKeys() = default;
    QList<Key> m_keys;
};

} // namespace confab
