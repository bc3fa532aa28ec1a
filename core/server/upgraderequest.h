#pragma once

#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>

namespace confab {

/// A request that wants to become a WebSocket, on its way from one file that knows Beast to the other.
struct UpgradeRequest
{
    boost::beast::http::request<boost::beast::http::string_body> message;
};

} // namespace confab
