#include "ui/personactions.h"

#include "core/whenfinished.h"
#include "ui/confirmdialog.h"
#include "ui/failuretext.h"
#include "ui/peerlistmodel.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace confab {

PersonActions::PersonActions(RoomClient& client, QWidget* widget)
    : QObject(widget),
      m_client(client),
      m_widget(widget)
{}

void PersonActions::fill(QMenu& menu, const QString& peerId)
{
    const Peer* peer = m_client.people().find(peerId);
    if (peer == nullptr || !isInRoom())
        return;
    if (peerId == m_client.self().id) {
        const bool raised = peer->hasRaisedHand();
        menu.addAction(raised ? tr("Lower your &hand") : tr("Raise your &hand"), this,
                       [this, raised] { m_client.raiseHand(!raised); });
        return;
    }
    if (mayWriteTo(peerId))
        menu.addAction(tr("&Write to them alone"), this, [this, peerId] { Q_EMIT writeRequested(peerId); });
    menu.addAction(tr("&Follow in the notes"), this, [this, peerId] { Q_EMIT followRequested(peerId); });
    if (!mayManagePerson(peerId))
        return;
    menu.addSeparator();
    if (peer->hasRaisedHand())
        menu.addAction(tr("&Lower their hand"), this, [this, peerId] { lowerHand(peerId); });
    addRoles(menu, *peer);
    menu.addSeparator();
    menu.addAction(tr("&Remove from the room…"), this, [this, peerId] { askToRemove(peerId); });
}

bool PersonActions::mayWriteTo(const QString& peerId) const
{
    return isInRoom() && peerId != m_client.self().id && mayBroadcast(m_client.self().role) &&
           m_client.people().find(peerId) != nullptr;
}

bool PersonActions::mayManagePerson(const QString& peerId) const
{
    return isInRoom() && peerId != m_client.self().id && mayManage(m_client.self().role) &&
           m_client.people().find(peerId) != nullptr;
}

void PersonActions::addRoles(QMenu& menu, const Peer& peer)
{
    const auto add = [&](Role role, const QString& label) {
        if (peer.role != role)
            menu.addAction(label, this, [this, id = peer.id, role] { changeRole(id, role); });
    };
    add(Role::Host, tr("Make them a h&ost"));
    add(Role::Guest, tr("Make them a &guest"));
    add(Role::Viewer, tr("Make them a &viewer"));
}

void PersonActions::changeRole(const QString& peerId, Role role)
{
    watch(m_client.changeRole(peerId, role));
}

void PersonActions::lowerHand(const QString& peerId)
{
    watch(m_client.lowerHand(peerId));
}

void PersonActions::askToRemove(const QString& peerId)
{
    const Peer* peer = m_client.people().find(peerId);
    if (peer == nullptr)
        return;
    auto* dialog = new ConfirmDialog(
        {.title = tr("Remove %1 from the room?").arg(PeerListModel::shownName(peer->name)),
         .text = tr("They are told, and by whom. With the code they can come in again, unless "
                    "you keep them out."),
         .action = tr("Remove"),
         .reason = tr("Reason, for them to read (optional)"),
         .option = tr("Keep them out for the rest of the session")},
        m_widget);
    connect(dialog, &QDialog::accepted, this, [this, dialog, peerId] {
        watch(m_client.removePeer(peerId, dialog->reason(), dialog->isOptionChosen()));
    });
    dialog->open();
}

void PersonActions::watch(const QFuture<RoomClient::Result>& future)
{
    whenFinished(future, this, [this](const RoomClient::Result& result) {
        if (!result)
            Q_EMIT failed(failureText(result.error()));
    });
}

} // namespace confab
