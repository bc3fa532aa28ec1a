#pragma once

#include "core/client/failure.h"
#include "core/session/invitelink.h"

#include <QList>
#include <QSslConfiguration>
#include <QSslError>

#include <optional>

namespace confab {

/// Decides whether an encrypted server is the one that is meant. Where the address has a fingerprint, that
/// key and no other is believed, under whatever name and whoever vouches for it; else the certificate must be
/// vouched for and name the server, as for a web page. One that has ended is refused in both cases.
class ServerTrust
{
public:
    explicit ServerTrust(const ServerAddress& server) : m_fingerprint(server.fingerprint) {}

    /// For a socket or request to this server. With a fingerprint no authority is asked, so that judge()
    /// always is.
    [[nodiscard]] QSslConfiguration configuration() const;
    /// Of what the other side has shown and what is wrong with that. Nothing: the connection may go on, and
    /// the errors are to be ignored.
    [[nodiscard]] std::optional<Failure> judge(const QSslCertificate& shown,
                                               const QList<QSslError>& errors) const;

    /// As InviteLink has it.
    [[nodiscard]] static QString fingerprintOf(const QSslCertificate& certificate);

private:
    QString m_fingerprint;
};

} // namespace confab
