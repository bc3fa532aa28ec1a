#pragma once

#include "core/expected.h"
#include "core/session/roomcode.h"

#include <QString>
#include <QUrl>

#include <optional>

namespace confab {

/// The port a Confab server listens on unless told otherwise.
inline constexpr quint16 DefaultPort = 47474;

/// Where a room server is reached.
struct ServerAddress
{
    QString host; ///< a name (ASCII form) or an IP address, IPv6 without brackets
    quint16 port = DefaultPort;
    bool encrypted = false;
    /// Of a self-made certificate's key: its SHA-256, 64 lower-case hexadecimal digits. Nobody else is
    /// believed to be this server then. Empty: the certificate must be vouched for in the ordinary way.
    QString fingerprint{};

    /// `http://host:port` or `https://host:port`, without a path.
    [[nodiscard]] QUrl baseUrl() const;
    [[nodiscard]] bool isLoopback() const;
    bool operator==(const ServerAddress&) const = default;
};

/// What someone was sent to get into a room. Understood forms:
///
///     abc-defg-hij                                 a bare code: the server is looked for
///     abc-defg-hij@host[:port]
///     confab://host[:port]/abc-defg-hij[#fingerprint]
///     http[s]://host[:port]/abc-defg-hij
///
/// A fingerprint (see ServerAddress) stands only in confab links and means encryption. Without a port, http
/// and https links mean theirs (80, 443), the others DefaultPort.
struct InviteLink
{
    enum class Fault { Empty, Code, Host, Port, Scheme, Fingerprint };

    struct ParseError
    {
        Fault fault;
        std::optional<RoomCode::ParseError> code; ///< with Fault::Code
    };

    RoomCode code;
    std::optional<ServerAddress> server;

    static Expected<InviteLink, ParseError> parse(const QString& text);
    /// The shortest form that says everything: a confab link, an https link or the bare code.
    [[nodiscard]] QString toString() const;
    bool operator==(const InviteLink&) const = default;
};

} // namespace confab
