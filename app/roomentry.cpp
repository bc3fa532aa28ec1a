#include "app/roomentry.h"

#include "app/hostedserver.h"
#include "app/settings.h"
#include "app/unsentwork.h"
#include "core/whenfinished.h"
#include "ui/failuretext.h"

#include <algorithm>

namespace confab {

namespace {

std::vector<ServerAddress> serversFor(const InviteLink& link, const HostedServer& hosted,
                                      const std::vector<ServerAddress>& elsewhere)
{
    if (link.server)
        return {*link.server};
    std::vector<ServerAddress> servers;
    if (const auto own = hosted.address())
        servers.push_back(*own);
    for (const ServerAddress& server : elsewhere) {
        if (std::ranges::find(servers, server) == servers.end())
            servers.push_back(server);
    }
    return servers;
}

} // namespace

RoomEntry::RoomEntry(HostedServer& hosted, const UnsentWork& unsent, Settings& settings, QObject* parent)
    : QObject(parent),
      m_hosted(hosted),
      m_unsent(unsent),
      m_settings(settings)
{}

void RoomEntry::startRoom(const QString& name, const QString& roomName)
{
    Q_EMIT progressed(tr("Starting the room on this computer…"));
    const auto server = m_hosted.start();
    if (!server) {
        Q_EMIT failed(server.error());
        return;
    }
    m_directory = std::make_unique<RoomDirectory>(*server);
    whenFinished(
        m_directory->createRoom(roomName), this,
        [this, name](const Expected<http::RoomAnswer, Failure>& room) { onRoomCreated(name, room); });
}

void RoomEntry::onRoomCreated(const QString& name, const Expected<http::RoomAnswer, Failure>& room)
{
    if (!room) {
        Q_EMIT failed(failureText(room.error(), Attempt::Joining));
        return;
    }
    m_hosted.keep(*room);
    const auto code = codeFor(*room, Role::Host);
    if (!code || !m_hosted.address()) {
        Q_EMIT failed(tr("The room on this computer gave no code to come in with. Start it again."));
        return;
    }
    attempt({.code = *code, .name = name, .userId = m_settings.userId(), .servers = {*m_hosted.address()}});
}

void RoomEntry::join(const QString& name, const InviteLink& link, const std::vector<ServerAddress>& elsewhere)
{
    auto servers = serversFor(link, m_hosted, elsewhere);
    if (servers.empty()) {
        Q_EMIT failed(tr("The code alone does not say where the room is. Ask for the invite link."));
        return;
    }
    Q_EMIT progressed(tr("Joining %1…").arg(link.code.toString()));
    attempt({.code = link.code, .name = name, .userId = m_settings.userId(), .servers = std::move(servers)});
}

void RoomEntry::attempt(JoinAttempt::Plan plan)
{
    const bool searching = plan.servers.size() > 1;
    const QString code = plan.code.toString();
    plan.journal = m_unsent.journal();
    if (const KeptVisit* earlier = m_unsent.lastWith(plan.code)) {
        plan.earlier = *earlier;
        if (m_hosted.roomWithCode(plan.code)) // wherever it was reached then
            plan.earlier->place->server = *m_hosted.address();
    }
    m_attempt = new JoinAttempt(std::move(plan), this);
    connect(m_attempt, &JoinAttempt::joined, this, &RoomEntry::entered);
    connect(m_attempt, &JoinAttempt::failed, this, &RoomEntry::failed);
    connect(m_attempt, &JoinAttempt::asking, this,
            [this](const ServerAddress& server) { m_settings.noteContact(server); });
    if (searching) {
        connect(m_attempt, &JoinAttempt::asking, this, [this, code](const ServerAddress& server) {
            Q_EMIT progressed(tr("Looking for %1 on %2…").arg(code, serverText(server)));
        });
    }
    m_attempt->start();
}

} // namespace confab
