#pragma once

#include "app/hostingidentity.h"
#include "core/client/failure.h"
#include "core/expected.h"
#include "core/protocol/httpmessages.h"
#include "core/server/roomserver.h"
#include "core/session/invitelink.h"
#include "core/session/role.h"

#include <memory>
#include <optional>
#include <vector>

namespace confab {

/// The room server in this app: "host on this computer". It knows the rooms that were started on it, now or
/// in an earlier run.
class HostedServer
{
public:
    /// `preferredPort` 0: any free one. `folder`: where the rooms are kept.
    HostedServer(quint16 preferredPort, QString folder)
        : m_preferredPort(preferredPort),
          m_folder(std::move(folder))
    {}

    /// Starts it unless it runs; where the preferred port is taken, on a free one. The error is a sentence.
    [[nodiscard]] Expected<ServerAddress, QString> start() { return start(m_preferredPort); }
    [[nodiscard]] Expected<ServerAddress, QString> start(quint16 preferredPort);
    /// Goes on with the rooms that are kept, if they can be.
    void resume(quint16 port);
    /// Ends the sessions, tells everyone inside, and ends; blocks up to three seconds. The rooms can be
    /// opened again.
    void stop();
    /// Ends as a service does at a restart: the sessions go on with the next start, if that comes within
    /// their grace time. Where nothing is on the disk it is the same as stop(). Blocks up to three seconds.
    void suspend();
    /// Why the rooms are not kept on the disk, as a sentence; empty where they are.
    [[nodiscard]] QString caution() const { return m_caution; }

    /// While it runs: lets other computers in, too, encrypted with this; invites lead to `host`. The error is
    /// a sentence.
    [[nodiscard]] std::optional<QString> openToNetwork(const HostingIdentity& identity, const QString& host);
    /// Sends away who came in so; nobody else gets in any more.
    [[nodiscard]] std::optional<QString> closeToNetwork();
    /// Where invites lead while it is open; nothing while it is not.
    [[nodiscard]] const std::optional<ServerAddress>& network() const { return m_network; }
    /// Another of this computer's addresses.
    void inviteTo(const QString& host);

    [[nodiscard]] bool isRunning() const { return m_server != nullptr; }
    /// Where it listens, while it runs.
    [[nodiscard]] std::optional<ServerAddress> address() const { return m_address; }
    /// People in its rooms.
    [[nodiscard]] int people() const;

    /// Puts a room in front: it is where one returns to.
    void keep(http::RoomAnswer room);
    /// The room of this server that a code of any role opens.
    [[nodiscard]] const http::RoomAnswer* roomWithCode(const RoomCode& code) const;
    /// The room that was started or gone to last.
    [[nodiscard]] const http::RoomAnswer* latestRoom() const
    {
        return m_rooms.empty() ? nullptr : &m_rooms.back();
    }

private:
    void stop(RoomServer::Sessions sessions);

    quint16 m_preferredPort;
    QString m_folder;
    QString m_caution;
    std::unique_ptr<RoomServer> m_server;
    std::optional<ServerAddress> m_address;
    std::optional<ServerAddress> m_network;
    std::vector<http::RoomAnswer> m_rooms;
};

/// The code of a room for a role.
[[nodiscard]] std::optional<RoomCode> codeFor(const http::RoomAnswer& room, Role role);

} // namespace confab
