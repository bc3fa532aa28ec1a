#include "core/server/hostname.h"

#include <boost/asio/ip/address.hpp>

#include <QRegularExpression>

namespace confab {

using namespace Qt::StringLiterals;

std::optional<HostName> HostName::parse(const QString& text)
{
    static const QRegularExpression form(
        u"\\A(?:\\[([0-9A-Fa-f:.]{2,45})\\]|([A-Za-z0-9._-]{1,253}))(?::([0-9]{1,5}))?\\z"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    HostName name;
    name.host = (match.captured(1) + match.captured(2)).toLower();
    if (match.hasCaptured(3))
        name.port = match.captured(3).toInt();
    if (name.port > 0xffff)
        return std::nullopt;
    return name;
}

std::optional<HostName> HostName::ofOrigin(const QString& origin)
{
    const qsizetype scheme = origin.indexOf("://"_L1);
    return scheme <= 0 ? std::nullopt : parse(origin.mid(scheme + 3));
}

bool HostName::isLoopback() const
{
    boost::system::error_code error;
    const auto address = boost::asio::ip::make_address(host.toStdString(), error);
    return host == "localhost"_L1 || (!error && address.is_loopback());
}

} // namespace confab
