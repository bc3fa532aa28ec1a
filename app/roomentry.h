#pragma once

#include "app/joinattempt.h"
#include "core/client/roomdirectory.h"

#include <QObject>

#include <memory>
#include <vector>

namespace confab {

class HostedServer;
class Settings;
class UnsentWork;

/// One way into a room, from the wish to the client inside: a new room on this computer, or a code.
/// Deleting it cancels.
class RoomEntry : public QObject
{
    Q_OBJECT

public:
    /// All must outlive this. What is asked on the way is noted in the settings.
    RoomEntry(HostedServer& hosted, const UnsentWork& unsent, Settings& settings, QObject* parent = nullptr);

    /// Hosts where nothing is hosted yet, makes the room, and goes in as its host.
    void startRoom(const QString& name, const QString& roomName);
    /// `elsewhere`: the servers that are asked for a code that comes without one, after the hosted one.
    void join(const QString& name, const InviteLink& link, const std::vector<ServerAddress>& elsewhere);

    /// After entered(): the client, which is the caller's from then on.
    [[nodiscard]] RoomClient* takeClient() { return m_attempt->takeClient(); }

Q_SIGNALS:
    /// A sentence about what is under way.
    void progressed(const QString& words);
    void entered();
    void failed(const QString& words);

private:
    void onRoomCreated(const QString& name, const Expected<http::RoomAnswer, Failure>& room);
    void attempt(JoinAttempt::Plan plan);

    HostedServer& m_hosted;
    const UnsentWork& m_unsent;
    Settings& m_settings;
    std::unique_ptr<RoomDirectory> m_directory;
    JoinAttempt* m_attempt = nullptr;
};

} // namespace confab
