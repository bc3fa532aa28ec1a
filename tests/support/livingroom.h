#pragma once

#include "core/client/roomclient.h"
#include "core/server/roomserver.h"

#include <QFuture>
#include <QTest>

#include <memory>

namespace confab::test {

/// What a future brings, with the event loop running meanwhile. A test that waits in vain fails there.
template<typename T>
T await(QFuture<T> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 15'000))
        qFatal("an answer never came");
    return future.result();
}

/// A real server on a free port of loopback with one room, and its three codes. Where it encrypts, it is
/// known by its certificate's fingerprint.
class LivingRoom
{
public:
    explicit LivingRoom(RoomServer::Config config = {}, const QString& name = QStringLiteral("Test room"));

    [[nodiscard]] RoomServer& server() { return *m_server; }
    [[nodiscard]] const ServerAddress& address() const { return m_address; }
    [[nodiscard]] const QString& id() const { return m_room.id; }
    [[nodiscard]] RoomCode code(Role role) const;

    /// Someone on the way in.
    [[nodiscard]] std::unique_ptr<RoomClient> enter(const QString& name, Role role = Role::Guest) const;
    /// Someone inside, with the notes loaded. Fails hard when that takes too long.
    [[nodiscard]] std::unique_ptr<RoomClient> join(const QString& name, Role role = Role::Guest) const;

private:
    std::unique_ptr<RoomServer> m_server;
    ServerAddress m_address;
    http::RoomAnswer m_room;
};

/// Whether the client has joined and its notes are up to date.
[[nodiscard]] bool isSettled(RoomClient& client);
/// Replaces a stretch of the notes as the editor would.
void type(RoomClient& client, qsizetype from, qsizetype removed, const QString& inserted);

} // namespace confab::test
