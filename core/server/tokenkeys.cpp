#include "core/server/tokenkeys.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace confab {

namespace {

/// since (8 bytes, low first) and key.
constexpr qsizetype EntryBytes = 8 + TokenKeys::KeyBytes;

TokenKeys::Key makeKey(const QByteArray& bytes, qint64 since)
{
    const QByteArray id = QCryptographicHash::hash("confab key id " + bytes, QCryptographicHash::Sha256);
    return {bytes, id.toHex().left(16), since};
}

} // namespace

QByteArray TokenKeys::randomKey()
{
    QByteArray key(KeyBytes, Qt::Uninitialized);
    std::generate(key.begin(), key.end(),
                  [] { return static_cast<char>(QRandomGenerator::system()->bounded(256)); });
    return key;
}

TokenKeys::TokenKeys(const QByteArray& key, qint64 since) : m_keys{makeKey(key, since)}
{
    Q_ASSERT(key.size() >= KeyBytes);
}

TokenKeys TokenKeys::fromBytes(const QByteArray& bytes)
{
    // What the first version kept: one key, without its time.
    if (bytes.size() == KeyBytes)
        return TokenKeys(bytes, 0);
    TokenKeys keys;
    for (qsizetype at = 0; at + EntryBytes <= bytes.size(); at += EntryBytes) {
        keys.m_keys.append(
            makeKey(bytes.mid(at + 8, KeyBytes), qFromLittleEndian<qint64>(bytes.constData() + at)));
    }
    return keys;
}

QByteArray TokenKeys::toBytes() const
{
    QByteArray bytes;
    for (const Key& key : m_keys) {
        std::array<char, 8> since{};
        qToLittleEndian(key.since, since.data());
        bytes += QByteArray(since.data(), since.size()) + key.bytes;
    }
    return bytes;
}

bool TokenKeys::isDue(qint64 now) const
{
    // A clock that was set back by more than a period is no reason to keep a key for ever.
    return m_keys.isEmpty() || std::abs(now - m_keys.constFirst().since) >= RotationMs;
}

TokenKeys TokenKeys::rotated(qint64 now, qint64 tokenLifeMs) const
{
    TokenKeys next = fresh(now);
    qint64 replacedAt = now;
    for (const Key& key : m_keys) {
        if (replacedAt + tokenLifeMs > now)
            next.m_keys.append(key);
        replacedAt = key.since;
    }
    return next;
}

} // namespace confab
