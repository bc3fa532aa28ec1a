#pragma once

#include "core/server/selfmadecertificate.h"

#include <QDateTime>
#include <QFile>
#include <QStringList>
#include <QTemporaryDir>

namespace confab::test {

/// A certificate and its key in files.
class PemFiles
{
public:
    [[nodiscard]] QStringList options() const
    {
        return {QStringLiteral("--tls-cert"), m_directory.filePath(QStringLiteral("cert.pem")),
                QStringLiteral("--tls-key"), m_directory.filePath(QStringLiteral("key.pem"))};
    }
    /// Gives the certificate.
    QByteArray writeNew() const
    {
        const QByteArray key = SelfMadeCertificate::makeKey();
        const QByteArray certificate =
            SelfMadeCertificate::make(key, {}, QDateTime::currentMSecsSinceEpoch())->pem();
        write(QStringLiteral("cert.pem"), certificate);
        write(QStringLiteral("key.pem"), key);
        return certificate;
    }
    void breakKey() const { write(QStringLiteral("key.pem"), "nonsense"); }

private:
    void write(const QString& name, const QByteArray& content) const
    {
        QFile file(m_directory.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
    }
    QTemporaryDir m_directory;
};

} // namespace confab::test
