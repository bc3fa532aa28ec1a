#include "core/server/clientaddress.h"

namespace confab {

std::optional<boost::asio::ip::address> lastForwardedAddress(const QByteArray& forwardedFor)
{
    QByteArray last = forwardedFor.mid(forwardedFor.lastIndexOf(',') + 1).trimmed();
    if (last.startsWith('[')) // [v6] or [v6]:port
        last = last.mid(1, last.indexOf(']') - 1);
    else if (last.count(':') == 1) // v4:port
        last = last.left(last.indexOf(':'));
    boost::system::error_code error;
    const auto address = boost::asio::ip::make_address(last.toStdString(), error);
    return error ? std::nullopt : std::optional(address);
}

} // namespace confab
