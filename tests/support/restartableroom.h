#pragma once

#include "core/server/roomserver.h"
#include "tests/support/roomelsewhere.h"

#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace confab::test {

/// A room on a real server that keeps what it has in a directory, and that can end and start again: on the
/// port that it had before, so that clients find it.
class RestartableRoom
{
public:
    RestartableRoom()
    {
        m_config.dataDirectory = m_directory.filePath(QStringLiteral("rooms"));
        start();
        m_room.emplace(m_address);
    }

    /// Counts from the next start on.
    [[nodiscard]] RoomServer::Config& config() { return m_config; }
    /// While it runs.
    [[nodiscard]] RoomServer& server() { return *m_server; }
    [[nodiscard]] const ServerAddress& address() const { return m_address; }
    [[nodiscard]] const QTemporaryDir& directory() const { return m_directory; }

    void stop() { m_server.reset(); }
    void start()
    {
        m_server = std::make_unique<RoomServer>(m_config);
        const auto started = m_server->start();
        if (!started)
            qFatal("the server did not start: %s", qPrintable(started.error().detail));
        m_address = *started;
        m_config.port = m_address.port;
    }
    void restart()
    {
        stop();
        start();
    }

    [[nodiscard]] const QString& id() const { return m_room->id(); }
    [[nodiscard]] RoomCode code(Role role) const { return m_room->code(role); }
    /// Someone inside, with the notes loaded. Fails hard when that takes too long.
    [[nodiscard]] std::unique_ptr<RoomClient> join(const QString& name, Role role = Role::Guest) const
    {
        return m_room->join(name, role);
    }

private:
    QTemporaryDir m_directory;
    RoomServer::Config m_config;
    std::unique_ptr<RoomServer> m_server;
    ServerAddress m_address;
    std::optional<RoomElsewhere> m_room;
};

} // namespace confab::test
