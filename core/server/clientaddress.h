#pragma once

#include <boost/asio/ip/address.hpp>

#include <QByteArray>

#include <optional>

namespace confab {

/// The address that a proxy in front has written at the end of X-Forwarded-For; nothing where none can be
/// read. What stands before the last is the client's own word.
[[nodiscard]] std::optional<boost::asio::ip::address> lastForwardedAddress(const QByteArray& forwardedFor);

} // namespace confab
