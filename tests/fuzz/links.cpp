#include "core/server/clientaddress.h"
#include "core/server/hostname.h"
#include "core/session/encryptedservers.h"
#include "core/session/invitelink.h"
#include "core/session/roomcode.h"
#include "tests/fuzz/entries.h"

namespace confab::fuzz {

void links(const QByteArray& input)
{
    const QString text = QString::fromUtf8(input);
    if (const auto link = InviteLink::parse(text)) {
        const QString written = link->toString();
        const auto again = InviteLink::parse(written);
        require(bool(again), "a link that was read can be written and read again");
        require(*again == *link, "and is the same");
        if (link->server) {
            require(!link->server->host.isEmpty() && link->server->port != 0, "a server has a place");
            require(link->server->baseUrl().isValid(), "which is an address");
        }
    }
    if (const auto code = RoomCode::parse(text)) {
        const auto again = RoomCode::parse(code->toString());
        require(again && *again == *code, "a code that was read can be written and read again");
    }
    if (const auto host = HostName::parse(text))
        require(!host->host.isEmpty() && host->port <= 65'535, "a host has a name");
    (void)HostName::ofOrigin(text);
    (void)lastForwardedAddress(input);
}

} // namespace confab::fuzz
