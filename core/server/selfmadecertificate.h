#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace confab {

/// A certificate that a server has made itself. Nobody vouches for it but whoever hands on its fingerprint,
/// in an invite link.
///
/// The fingerprint is that of the *key* (SHA-256 of the DER form of its SubjectPublicKeyInfo), not of the
/// certificate: this one is made anew when it ends or the server's addresses change, and invites stay good.
class SelfMadeCertificate
{
public:
    static constexpr qint64 DayMs = 24LL * 60 * 60 * 1000;
    static constexpr qint64 LifetimeMs = 730 * DayMs;
    /// It is time for a new one when less than that is left.
    static constexpr qint64 RenewalMs = 180 * DayMs;

    /// A new ECDSA key on P-256, as PEM.
    [[nodiscard]] static QByteArray makeKey();
    /// For a server that is reached under these names and addresses. `now` in ms since 1970; it is valid from
    /// a day before, for those whose clock is slow. Nothing where the key cannot be read.
    [[nodiscard]] static std::optional<SelfMadeCertificate> make(const QByteArray& keyPem,
                                                                 const QStringList& hosts, qint64 now);
    /// Nothing where this is no certificate.
    [[nodiscard]] static std::optional<SelfMadeCertificate> read(const QByteArray& pem);

    [[nodiscard]] const QByteArray& pem() const { return m_pem; }
    /// 64 lower-case hexadecimal digits, as InviteLink has it.
    [[nodiscard]] const QString& fingerprint() const { return m_fingerprint; }
    [[nodiscard]] const QStringList& hosts() const { return m_hosts; }
    [[nodiscard]] bool needsRenewal(qint64 now) const { return m_notAfter - now < RenewalMs; }

private:
    QByteArray m_pem;
    QString m_fingerprint;
    QStringList m_hosts;   ///< IPv6 in its shortest form
    qint64 m_notAfter = 0; ///< ms since 1970
};

} // namespace confab
