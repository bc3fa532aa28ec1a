#pragma once

#include <QByteArray>
#include <QMessageAuthenticationCode>

namespace confab {

/// Takes the same time wherever the two differ.
[[nodiscard]] inline bool isSameSecret(const QByteArray& one, const QByteArray& other)
{
    const auto digest = [](const QByteArray& secret) {
        return QMessageAuthenticationCode::hash(secret, "confab", QCryptographicHash::Sha256);
    };
    return digest(one) == digest(other);
}

} // namespace confab
