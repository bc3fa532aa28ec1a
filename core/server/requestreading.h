#pragma once

#include "core/server/httprequest.h"

#include <boost/asio/ip/address.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <optional>

/// From the bytes of a request to an HttpRequest, by Beast's parser: all that strangers' bytes go through
/// before anything is known of them.
namespace confab {

using RequestParser = boost::beast::http::request_parser<boost::beast::http::string_body>;
using RequestMessage = boost::beast::http::request<boost::beast::http::string_body>;

inline constexpr quint64 BodyLimit = 64 * 1024; ///< bytes

/// Sets the limits of a parser that has read nothing yet.
void prepare(RequestParser& parser);
/// A message that was read whole. Who sent it is not in it.
[[nodiscard]] HttpRequest toRequest(const RequestMessage& message);
/// Who asks, as a proxy in front has written it.
[[nodiscard]] std::optional<boost::asio::ip::address> forwardedAddress(const RequestMessage& message);
/// For bytes that are no request, or too many.
[[nodiscard]] HttpResponse unreadable(const boost::system::error_code& error);
/// For a request whose end a proxy in front may see elsewhere (RFC 9112, 6.3): any transfer coding but
/// `chunked`.
[[nodiscard]] std::optional<HttpResponse> unclearEnd(const RequestMessage& message);
/// What Beast would refuse of a WebSocket's request with an answer that is no JSON; and a body, which it
/// would leave between the request and the first frame.
[[nodiscard]] std::optional<HttpResponse> badHandshake(const RequestMessage& message);

} // namespace confab
