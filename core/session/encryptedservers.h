#pragma once

#include "core/session/invitelink.h"

#include <QStringList>

#include <vector>

namespace confab {

/// The servers that were once reached encrypted: from then on they are never asked in the clear, whatever an
/// address that comes without that word, or someone on the way, would have it. This computer's own addresses
/// are not remembered: nobody is on that way, and what listens there changes.
class EncryptedServers
{
public:
    static constexpr std::size_t Most = 200;

    void remember(const ServerAddress& server);
    /// The address as it is known: encrypted, and with the fingerprint, where it was and does not say so
    /// itself.
    [[nodiscard]] ServerAddress asKnown(const ServerAddress& server) const;

    /// One line each, for the settings; what is no such line is left out.
    [[nodiscard]] QStringList toLines() const;
    [[nodiscard]] static EncryptedServers fromLines(const QStringList& lines);

private:
    std::vector<ServerAddress> m_servers; ///< the one that was reached last at the end
};

} // namespace confab
