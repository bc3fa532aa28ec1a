#include "ui/serverinput.h"

using namespace Qt::StringLiterals;

namespace confab {

Expected<ServerAddress, InviteLink::ParseError> readServer(const QString& text)
{
    QString server = text.trimmed();
    while (server.endsWith(u'/'))
        server.chop(1);
    // The same forms as in an invite link, so the same words for what is wrong: with any code in it.
    const auto anyCode = u"aaa-aaaa-aaa"_s;
    const auto link =
        InviteLink::parse(server.contains("://"_L1) ? server + u'/' + anyCode : anyCode + u'@' + server);
    if (!link)
        return Unexpected(link.error());
    return *link->server;
}

} // namespace confab
