#include "app/serverlookup.h"

#include "app/options.h"
#include "app/settings.h"
#include "ui/serverinput.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confab {

std::vector<ServerAddress> serversToAsk(const Options& options, Settings& settings)
{
    const EncryptedServers encrypted = settings.encryptedServers();
    std::vector<ServerAddress> servers;
    const auto add = [&](const ServerAddress& server) {
        const ServerAddress known = encrypted.asKnown(server);
        if (std::ranges::find(servers, known) == servers.end())
            servers.push_back(known);
    };
    // The app hosts where it hosted last, or else where everybody does.
    for (const quint16 port : {settings.hostingPort(), options.hostingPort}) {
        if (port != 0)
            add({.host = u"127.0.0.1"_s, .port = port, .encrypted = false});
    }
    if (const QString asked = settings.askedServer(); !asked.isEmpty()) {
        if (const auto server = readServer(asked))
            add(*server);
    }
    const RecentRooms rooms = settings.recentRooms();
    for (const RecentRoom& room : rooms.all()) {
        if (room.link.server)
            add(*room.link.server);
    }
    return servers;
}

} // namespace confab
