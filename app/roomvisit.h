#pragma once

#include "core/client/roomclient.h"
#include "ui/exitquestion.h"
#include "ui/recentroom.h"
#include "ui/sessiondocument.h"

#include <QObject>

#include <memory>
#include <optional>

namespace confab {

class HostedServer;
class MainWindow;

/// One stay in one room: the client, the codes that are known of it, and what the rest of the app asks about
/// it.
class RoomVisit : public QObject
{
    Q_OBJECT

public:
    /// Takes the client, which has joined.
    RoomVisit(RoomClient* client, const HostedServer& hosted, QObject* parent = nullptr);
    ~RoomVisit() override;

    [[nodiscard]] RoomClient& client() { return *m_client; }
    /// What the room is called, or its code where it has no name.
    [[nodiscard]] QString title() const;
    /// The link that lets others in with this role; nothing where its code is not known here.
    [[nodiscard]] std::optional<InviteLink> invite(Role role) const;
    /// The link to hand on first: for guests, or else the one that was used to come in.
    [[nodiscard]] InviteLink bestInvite() const;
    [[nodiscard]] QList<Role> inviteRoles() const;
    [[nodiscard]] RecentRoom recentRoom() const;
    [[nodiscard]] bool isHostedHere() const { return m_hostedHere; }
    [[nodiscard]] QString notes() const;
    /// Everything of the session that this client has.
    [[nodiscard]] SessionDocument document() const;
    /// What of it is wanted, and where.
    void askToExport(MainWindow& window) const;

    /// What goes when it ends.
    [[nodiscard]] ExitFacts exitFacts(ExitFacts::Kind kind) const;
    void leave() { m_client->leave(); }
    void vanish() { m_client->vanish(); }

Q_SIGNALS:
    /// Name or known codes.
    void changed();

private:
    void askForCodes();
    /// Where invites lead.
    [[nodiscard]] ServerAddress inviteServer() const;

    std::unique_ptr<RoomClient> m_client;
    std::optional<http::RoomAnswer> m_codes;
    const HostedServer& m_hosted;
    bool m_hostedHere = false;
    bool m_asked = false;
};

} // namespace confab
