#include "core/client/servertrust.h"

#include <QCryptographicHash>
#include <QSslCertificate>
#include <QSslKey>

#include <algorithm>

namespace confab {

namespace {

bool isOfTime(const QSslError& error)
{
    return error.error() == QSslError::CertificateExpired ||
           error.error() == QSslError::CertificateNotYetValid;
}

/// Nobody but the invite vouches for the key, and it may have moved to another address since.
bool isOfVouching(const QSslError& error)
{
    switch (error.error()) {
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::CertificateUntrusted:
    case QSslError::HostNameMismatch:
        return true;
    default:
        return false;
    }
}

} // namespace

QSslConfiguration ServerTrust::configuration() const
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    if (!m_fingerprint.isEmpty())
        configuration.setCaCertificates({});
    return configuration;
}

std::optional<Failure> ServerTrust::judge(const QSslCertificate& shown, const QList<QSslError>& errors) const
{
    const auto failure = [](Failure::Kind kind) { return Failure{kind, {}}; };
    if (!m_fingerprint.isEmpty() && fingerprintOf(shown) != m_fingerprint)
        return failure(Failure::Kind::OtherKey);
    if (std::ranges::any_of(errors, isOfTime))
        return failure(Failure::Kind::CertificateExpired);
    if (!m_fingerprint.isEmpty() && std::ranges::all_of(errors, isOfVouching))
        return std::nullopt;
    const bool isOtherName = std::ranges::all_of(
        errors, [](const QSslError& error) { return error.error() == QSslError::HostNameMismatch; });
    return failure(isOtherName ? Failure::Kind::CertificateOtherName : Failure::Kind::CertificateUntrusted);
}

QString ServerTrust::fingerprintOf(const QSslCertificate& certificate)
{
    if (certificate.isNull())
        return {};
    const QByteArray key = certificate.publicKey().toDer();
    return QString::fromLatin1(QCryptographicHash::hash(key, QCryptographicHash::Sha256).toHex());
}

} // namespace confab
