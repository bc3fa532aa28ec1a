#include "app/networkopening.h"

#include "app/hostedserver.h"
#include "app/networkaddresses.h"
#include "app/roomvisit.h"
#include "ui/networkdialog.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace confab {

void NetworkOpening::show(const RoomVisit& visit, QWidget& window)
{
    m_visit = &visit;
    if (!m_dialog) {
        m_dialog = new NetworkDialog(&window);
        connect(m_dialog, &NetworkDialog::openRequested, this, &NetworkOpening::open);
        connect(m_dialog, &NetworkDialog::closeRequested, this, &NetworkOpening::close);
        connect(m_dialog, &NetworkDialog::addressChosen, this, &NetworkOpening::choose);
        connect(&visit, &QObject::destroyed, m_dialog, &QDialog::reject);
    }
    tellState();
    m_dialog->open();
}

void NetworkOpening::open()
{
    const QStringList addresses = reachableAddresses(networkLinks());
    const auto identity = HostingIdentity::load(m_fileStem, addresses, QDateTime::currentMSecsSinceEpoch());
    if (!identity) {
        m_dialog->showTrouble(
            tr("The key for encryption cannot be kept on this computer (%1).").arg(identity.error()));
        return;
    }
    if (const auto trouble = m_hosted.openToNetwork(*identity, addresses.value(0, u"127.0.0.1"_s))) {
        m_dialog->showTrouble(*trouble);
        return;
    }
    Q_EMIT changed();
    tellState();
}

void NetworkOpening::close()
{
    const auto trouble = m_hosted.closeToNetwork();
    Q_EMIT changed();
    tellState();
    if (trouble)
        m_dialog->showTrouble(*trouble);
}

void NetworkOpening::choose(const QString& address)
{
    m_hosted.inviteTo(address);
    Q_EMIT changed();
    tellState();
}

void NetworkOpening::tellState()
{
    if (!m_dialog || !m_visit || !m_hosted.address())
        return;
    const int port = m_hosted.address()->port;
    if (!m_hosted.network())
        return m_dialog->showClosed(port);
    // The computer may have moved to another network since.
    const QStringList addresses = reachableAddresses(networkLinks());
    if (!addresses.isEmpty() && !addresses.contains(m_hosted.network()->host)) {
        m_hosted.inviteTo(addresses.constFirst());
        Q_EMIT changed();
    }
    std::vector<NetworkDialog::Invite> invites;
    for (const Role role : {Role::Guest, Role::Viewer, Role::Host}) {
        if (const auto link = m_visit->invite(role))
            invites.push_back({role, link->toString()});
    }
    m_dialog->showOpen(port, addresses, m_hosted.network()->host, invites);
}

} // namespace confab
