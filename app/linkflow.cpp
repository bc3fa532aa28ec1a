#include "app/linkflow.h"

#include "app/roomvisit.h"
#include "ui/confirmdialog.h"
#include "ui/failuretext.h"
#include "ui/joinquestion.h"
#include "ui/mainwindow.h"
#include "ui/startpage.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

/// Whether one is in the room that this code, of whatever role, opens.
bool isInside(RoomVisit& visit, const RoomCode& code)
{
    const RoomClient::State state = visit.client().state();
    if (state != RoomClient::State::Joined && state != RoomClient::State::Reconnecting)
        return false;
    return visit.client().target().code == code || std::ranges::any_of(AllRoles, [&](Role role) {
               const auto invite = visit.invite(role);
               return invite && invite->code == code;
           });
}

} // namespace

LinkFlow::LinkFlow(MainWindow& window, QObject* parent) : QObject(parent), m_window(window) {}

void LinkFlow::ask(const QString& codeOrLink, RoomVisit* visit)
{
    if (m_dialog)
        m_dialog->reject();
    const auto link = InviteLink::parse(codeOrLink);
    if (!link) {
        if (visit != nullptr)
            m_window.tellTrouble(slipText(link.error()));
        else
            m_window.startPage().submitCode(codeOrLink); // says what is wrong, and where
        return;
    }
    if (visit != nullptr && isInside(*visit, link->code))
        return;
    m_dialog =
        new ConfirmDialog(joinQuestion(*link, visit != nullptr ? visit->title() : QString()), &m_window);
    connect(m_dialog, &QDialog::accepted, this, [this, link = *link] { Q_EMIT confirmed(link); });
    m_dialog->open();
}

} // namespace confab
