#pragma once

#include "core/expected.h"
#include "core/server/tlscontext.h"

#include <QStringList>

namespace confab {

/// With what this person's app proves to others that it is itself when it hosts: made when it is first
/// needed, and kept in two files that nobody else may read. The certificate is made anew before it ends and
/// when the computer has other addresses; the key and its fingerprint stay, and with them the invite links
/// that are out.
struct HostingIdentity
{
    TlsIdentity tls;
    QString fingerprint; ///< as InviteLink has it

    /// `fileStem`: folder and beginning of the files' names. `hosts`: addresses of this computer. `now`: ms
    /// since 1970. The error is the system's words.
    [[nodiscard]] static Expected<HostingIdentity, QString> load(const QString& fileStem,
                                                                 const QStringList& hosts, qint64 now);
};

} // namespace confab
