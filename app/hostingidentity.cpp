#include "app/hostingidentity.h"

#include "core/server/selfmadecertificate.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

QByteArray contentOf(const QString& name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Nothing: it is written. Closed to others before anything stands in it.
std::optional<QString> write(const QString& name, const QByteArray& content)
{
    QDir().mkpath(QFileInfo(name).path());
    QSaveFile file(name);
    const bool isWritten = file.open(QIODevice::WriteOnly) &&
                           file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                           file.write(content) == content.size() && file.commit();
    return isWritten ? std::nullopt : std::optional(name + u": "_s + file.errorString());
}

bool stillFits(const SelfMadeCertificate& certificate, const QByteArray& key, const QStringList& hosts,
               qint64 now)
{
    const bool namesAll =
        std::ranges::all_of(hosts, [&](const QString& host) { return certificate.hosts().contains(host); });
    return namesAll && !certificate.needsRenewal(now) && TlsContext::make({certificate.pem(), key});
}

} // namespace

Expected<HostingIdentity, QString> HostingIdentity::load(const QString& fileStem, const QStringList& hosts,
                                                         qint64 now)
{
    const QString keyFile = fileStem + u".hosting-key.pem"_s;
    const QString certificateFile = fileStem + u".hosting-certificate.pem"_s;
    QByteArray key = contentOf(keyFile);
    auto certificate = SelfMadeCertificate::read(contentOf(certificateFile));
    if (!certificate || !stillFits(*certificate, key, hosts, now)) {
        certificate = SelfMadeCertificate::make(key, hosts, now);
        if (!certificate) { // no key yet, or none that can be read
            key = SelfMadeCertificate::makeKey();
            if (const auto error = write(keyFile, key))
                return Unexpected(*error);
            certificate = SelfMadeCertificate::make(key, hosts, now);
        }
        if (!certificate)
            return Unexpected(u"OpenSSL"_s);
        if (const auto error = write(certificateFile, certificate->pem()))
            return Unexpected(*error);
    }
    return HostingIdentity{{certificate->pem(), key}, certificate->fingerprint()};
}

} // namespace confab
