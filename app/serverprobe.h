#pragma once

#include "core/client/servertrust.h"
#include "core/expected.h"
#include "core/session/invitelink.h"

#include <QByteArray>
#include <QHostAddress>
#include <QSslSocket>
#include <QString>

#include <optional>

namespace confab {

/// One connection to a server that is looked at, step by step. Each step waits, up to five seconds, and says
/// what came of it in a sentence: both the values and the errors are for whoever reads them.
class ServerProbe
{
public:
    struct Answer
    {
        int status = 0;
        QByteArray body;
    };

    explicit ServerProbe(const ServerAddress& server);

    [[nodiscard]] Expected<QString, QString> connectTo(const QHostAddress& address);
    /// Until when the certificate holds.
    [[nodiscard]] Expected<QString, QString> encrypt();
    /// A request by GET with these further header lines.
    [[nodiscard]] Expected<Answer, QString> ask(const QByteArray& target, const QByteArray& headers = {});

private:
    [[nodiscard]] QString distrustInWords() const;

    ServerAddress m_server;
    ServerTrust m_trust;
    std::optional<Failure> m_distrust;
    QSslSocket m_socket;
};

} // namespace confab
