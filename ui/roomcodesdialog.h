#pragma once

#include "core/client/roomclient.h"
#include "core/session/invitelink.h"

#include <QDialog>

#include <optional>

class QLabel;
class QVBoxLayout;

namespace confab {

class RoomCodeRow;

/// The codes of a room, one row for each role: to hand on, to renew, to switch off, with an end or a number
/// of uses. For hosts. Open it with open(); it deletes itself.
class RoomCodesDialog : public QDialog
{
    Q_OBJECT

public:
    /// `invite` is any link to the room: it tells the server that the others' links are to name.
    RoomCodesDialog(RoomClient& client, std::optional<InviteLink> invite, QWidget* parent);

private:
    void watch(const QFuture<Expected<http::RoomAnswer, Failure>>& answer);
    void showCodes(const http::RoomAnswer& room);
    RoomCodeRow& rowFor(Role role);
    void copyLink(const QString& code);

    RoomClient& m_client;
    std::optional<InviteLink> m_invite;
    QList<RoomCodeRow*> m_codes;
    QVBoxLayout* m_rows = nullptr;
    QLabel* m_trouble = nullptr;
};

} // namespace confab
