#pragma once

#include <QString>

#include <optional>

namespace confab {

/// The Host of a request, or the host of an Origin, taken apart.
struct HostName
{
    QString host;  ///< lower case; IPv6 without brackets
    int port = -1; ///< -1: none was given

    /// `name`, `name:port`, `1.2.3.4:port`, `[::1]:port`; nothing where it is anything else.
    [[nodiscard]] static std::optional<HostName> parse(const QString& text);
    /// `scheme://host[:port]`; nothing for `null` and everything else.
    [[nodiscard]] static std::optional<HostName> ofOrigin(const QString& origin);
    /// 127.0.0.0/8, ::1 or localhost.
    [[nodiscard]] bool isLoopback() const;
};

} // namespace confab
