#pragma once

#include "core/server/roomserver.h"
#include "core/session/role.h"
#include "tests/support/rawclient.h"

#include <QHash>

#include <memory>

namespace confab::test {

/// A real server on a free port of loopback with one room, made and entered over the wire.
class WireRoom
{
public:
    explicit WireRoom(RoomServer::Config config = {});

    [[nodiscard]] RoomServer& server() { return *m_server; }
    /// Another server on the same port, with what the first one left on disk.
    void restart();
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] const QByteArray& id() const { return m_id; }
    [[nodiscard]] QByteArray code(Role role) const { return m_codes.value(role); }

    [[nodiscard]] QByteArray token(Role role) const;
    /// Where a WebSocket is opened with this token.
    [[nodiscard]] static QByteArray socketTarget(const QByteArray& peerId, const QByteArray& token);
    /// A WebSocket whose `join` was answered.
    [[nodiscard]] std::unique_ptr<RawClient> enter(const QByteArray& peerId, Role role = Role::Guest) const;
    [[nodiscard]] static QByteArray joinFrame(const QByteArray& name);

private:
    void start();

    RoomServer::Config m_config;
    std::unique_ptr<RoomServer> m_server;
    quint16 m_port = 0;
    QByteArray m_id;
    QHash<Role, QByteArray> m_codes;
};

/// The code for a role in the answer that tells of a room.
[[nodiscard]] QByteArray codeIn(const QJsonObject& room, Role role);
/// What a code is changed into on this connection; empty where that is refused.
[[nodiscard]] QByteArray tokenFor(RawClient& client, const QByteArray& code);
/// Makes a WebSocket of the connection and joins with it. False where either is refused.
[[nodiscard]] bool enter(RawClient& client, const QByteArray& peerId, const QByteArray& token);

/// `Authorization: Bearer …`
[[nodiscard]] QByteArray bearer(const QByteArray& token);

} // namespace confab::test
